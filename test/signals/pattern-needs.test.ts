import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FieldText } from '../../src/signals/field-text'
import { readNeeds } from '../../src/signals/pattern-needs'
import { createPatternSearch } from '../../src/signals/pattern-search'
import { ANYTHING, FOUR_DIGITS, ONE_DIGIT, SEVEN_DIGITS } from '../../src/signals/traits'

const NAMES = new Map([
  [ANYTHING, 'anything'],
  [ONE_DIGIT, 'a digit'],
  [FOUR_DIGITS, 'four digits'],
  [SEVEN_DIGITS, 'seven digits'],
])

// One character may be two digits of a view, so that so many digits may be half as many characters.
it.each([
  ['lừa đảo', 'anything'],
  ['\\d', 'a digit'],
  ['[0-9]', 'a digit'],
  ['[\\d.]', 'anything'],
  ['[^0-9]', 'anything'],
  ['\\D', 'anything'],
  ['[]', 'anything'],
  ['\\d?', 'anything'],
  ['\\d{0,3}a', 'anything'],
  ['\\d{7}', 'four digits'],
  ['\\d{6}', 'a digit'],
  ['0\\d{3}(?:[ .]\\d{3}){3}', 'seven digits'],
  ['(?:\\d{9}|win88)', 'a digit'],
  ['(?:\\d{9}|win)', 'anything'],
  ['(?=\\d)a', 'anything'],
  ['(\\d)\\1', 'a digit'],
  ['\\d+k', 'a digit'],
])('%s needs %s', (regex, expected) => {
  expect(NAMES.get(readNeeds({ regex }).traits)).toBe(expected)
})

it('reads ⑩ as two digits', () => {
  const search = createPatternSearch({ id: 'p', title: { en: 'p' }, regex: '\\d{8}' })
  const text = new FieldText('text', '⑩⑪⑫⑬', { hits: new Map(), runs: [] })
  expect(search.find(text)).toHaveLength(1)
  expect(text.traits & search.needs()).not.toBe(0)
})

describe('the text that every match has', () => {
  it.each([
    ['lãi suất.*\\d+ ?%', '', 'lãi suất'],
    ['(?:#\\w{1,30} {0,2}){8}', '', '#'],
    ['\\d{1,3} ?%', '', '%'],
    ['(?<!\\p{L})mã(?: |-)số', '', 'mã'],
    ['a(?:b(c))d', '', 'abcd'],
    ['a(?:bc){2}d', '', 'bc'],
    ['ab?c', '', 'a'],
    ['ab*', '', 'a'],
    ['(?:ab){0,2}c', '', 'c'],
    ['ab|abc', '', ''],
    ['[ab]', '', ''],
    ['(?=xyz)ab', '', 'ab'],
    ['(?!xyz)ab', '', 'ab'],
    ['abc 12', 'i', ' 12'],
    ['\\u{1f600}+', '', '😀'],
  ])('of %s with the flags %o is %o', (regex, flags, literal) => {
    expect(readNeeds({ regex, flags }).literal).toBe(literal)
  })

  it('is in every text that a pattern matches', () => {
    const atom = fc.constantFrom(
      'a',
      'b',
      'A',
      '1',
      '%',
      'đ',
      'Đ',
      '\\d',
      '.',
      '[ab]',
      '\\b',
      '(?=a)',
      '(?!b)',
      '(?<=a)',
    )
    const times = fc.constantFrom('', '', '', '?', '{2}', '*', '+', '{0,2}')
    const isAssertion = (part: string) => /^(?:\\b|\(\?)/.test(part)
    const row = fc
      .array(
        fc.tuple(atom, times).map(([one, many]) => (isAssertion(one) ? one : one + many)),
        { minLength: 1, maxLength: 4 },
      )
      .map((parts) => parts.join(''))
    const group = fc
      .tuple(row, row, fc.boolean(), times)
      .map(([one, other, isChoice, many]) => `(${one}${isChoice ? `|${other}` : ''})${many}`)
    const regex = fc
      .array(fc.oneof(row, group), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join(''))
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', '1', '%', 'đ', 'Đ'), maxLength: 8 })
    let matched = 0
    let told = 0
    fc.assert(
      fc.property(
        regex,
        fc.constantFrom('', 'i', 's'),
        fc.array(text, { minLength: 1, maxLength: 12 }),
        (source, flags, texts) => {
          const { literal } = readNeeds({ regex: source, flags })
          if (literal !== '') told++
          for (const one of texts) {
            if (!new RegExp(source, `u${flags}`).test(one)) continue
            matched++
            expect(one).toContain(literal)
          }
        },
      ),
      { numRuns: 4000 },
    )
    expect(matched).toBeGreaterThan(1000)
    expect(told).toBeGreaterThan(1000)
  })
})
