import { describe, expect, it } from 'vitest'
import { highlight, shortened } from '../../src/cli/highlight'
import { createPaint } from '../../src/cli/paint'

const plain = createPaint({ isTTY: false }, {})
const coloured = createPaint({}, { FORCE_COLOR: '1' })

describe('highlight', () => {
  const far = 'x'.repeat(200)
  it.each([
    ['one place', 'một hai ba', [{ start: 4, end: 7 }], 'một ‹hai› ba'],
    ['the whole text', 'hai', [{ start: 0, end: 3 }], '‹hai›'],
    [
      'two places',
      'a b c',
      [
        { start: 0, end: 1 },
        { start: 4, end: 5 },
      ],
      '‹a› b ‹c›',
    ],
    [
      'places in any order that overlap or touch',
      'abcdef',
      [
        { start: 3, end: 5 },
        { start: 1, end: 3 },
        { start: 2, end: 4 },
      ],
      'a‹bcde›f',
    ],
    ['a line break', 'a\nb', [{ start: 2, end: 3 }], 'a⏎‹b›'],
    ['a place far in', `${far}hit`, [{ start: 200, end: 203 }], `…${'x'.repeat(48)}‹hit›`],
    ['a place far from the end', `hit${far}`, [{ start: 0, end: 3 }], `‹hit›${'x'.repeat(48)}…`],
    [
      'places far apart',
      `a${far}b`,
      [
        { start: 0, end: 1 },
        { start: 201, end: 202 },
      ],
      `‹a›${'x'.repeat(48)} … ${'x'.repeat(48)}‹b›`,
    ],
    ['no place', 'abc', [], 'abc'],
    ['a place outside of the text', 'abc', [{ start: 2, end: 9 }], 'abc'],
  ])('marks %s', (_name, text, ranges, line) => {
    expect(highlight(text, ranges, plain)).toEqual({ line, hidden: 0 })
  })

  it('marks by colour where there are colours', () => {
    expect(highlight('a b', [{ start: 2, end: 3 }], coloured).line).toMatch(/^a \u001b\[.*mb\u001b\[.*m$/)
  })

  it('tells how many places it does not show', () => {
    const text = 'x '.repeat(100)
    const ranges = Array.from({ length: 100 }, (_, at) => ({ start: at * 2, end: at * 2 + 1 }))
    expect(highlight(text, ranges, plain).hidden).toBe(92)
  })

  it('cuts no letter from its marks and no pair of surrogates', () => {
    const { line } = highlight(
      `${'😀'.repeat(60)}hit${'e\u0302\u0301'.repeat(60)}`,
      [{ start: 120, end: 123 }],
      plain,
    )
    expect(line).not.toMatch(/\p{Surrogate}/u)
    expect(line).toMatch(/^…(?:😀)+‹hit›(?:e\u0302\u0301)+…$/)
  })
})

describe('shortened', () => {
  it.each([
    ['short', 'abc', 'abc'],
    ['exact', 'a'.repeat(96), 'a'.repeat(96)],
    ['long', 'a'.repeat(97), `${'a'.repeat(96)}…`],
    ['hidden', 'a\u202eb', 'a⟨U+202E⟩b'],
  ])('a text that is %s', (_name, text, line) => {
    expect(shortened(text)).toBe(line)
  })
})
