import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeFrame } from '../../src/pack/code-frame'

describe('the line with a caret under it', () => {
  it.each([
    ['  - id: Foo', 3, 9, 12, '3 | ' + '  - id: Foo', '  | ' + '        ^^^'],
    ['\tid: x', 12, 6, 7, '12 |  id: x', '   |      ^'],
    ['id:', 1, 4, 4, '1 | id:', '  |    ^'],
    ['e\u0302\u0300 x', 1, 5, 6, '1 | e\u0302\u0300 x', '  |   ^'],
    ['😀 x', 1, 4, 5, '1 | 😀 x', '  |    ^'],
  ])('%j', (text, line, column, endColumn, first, second) => {
    expect(codeFrame(text, line, column, endColumn).split('\n')).toEqual([first, second])
  })

  it('a long line is cut around the place', () => {
    const [text, carets] = codeFrame(`${'a'.repeat(500)}WRONG${'b'.repeat(500)}`, 7, 501, 506).split(
      '\n',
    ) as [string, string]
    const at = carets.indexOf('^')
    expect(text.slice(at, at + 5)).toBe('WRONG')
    expect(carets.slice(at)).toBe('^^^^^')
    expect(text.startsWith('7 | …a')).toBe(true)
    expect(text.endsWith('b…')).toBe(true)
  })

  it('a line as long as a file is cut no differently', () => {
    const around = (count: number) =>
      codeFrame(`${'a'.repeat(count)}WRONG${'b'.repeat(count)}`, 7, count + 1, count + 6)
    expect(around(50_000)).toBe(around(500))
    expect(codeFrame('a'.repeat(50_000), 7, 1, 50_000)).toBe(codeFrame('a'.repeat(500), 7, 1, 500))
    expect(codeFrame('a'.repeat(50_000), 7, 50_001, 50_002)).toBe(codeFrame('a'.repeat(500), 7, 501, 502))
  })

  it('is never wider than 80 columns, has two lines and always a caret', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 })
    fc.assert(
      fc.property(
        text,
        fc.nat(400),
        fc.nat(400),
        fc.integer({ min: 1, max: 99_999 }),
        (line, start, length, number) => {
          const frame = codeFrame(line, number, start + 1, start + length + 1)
          expect(frame.split('\n')).toHaveLength(2)
          expect(frame).toMatch(/\^$/)
          // Counted in code points here; the frame itself counts wide letters twice.
          for (const row of frame.split('\n'))
            expect([...row.replace(/\p{M}/gu, '')].length).toBeLessThanOrEqual(80)
        },
      ),
    )
  })
})
