import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../src/vitest/columns'
import { underline } from '../../src/vitest/underline'

/** Underlines each of the words where it first stands. */
const under = (text: string, ...words: string[]) =>
  underline(
    text,
    words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })),
  )

describe('a text with its words underlined', () => {
  it.each<[about: string, text: string, words: string[], lines: string[]]>([
    ['plain', 'pay the fee', ['fee'], ['pay the fee', '        ^^^']],
    ['letters with marks apart', 'a\u0301a\u0301 b', ['b'], ['a\u0301a\u0301 b', '   ^']],
    ['Vietnamese', 'Đóng phí trước nhé', ['phí trước'], ['Đóng phí trước nhé', '     ^^^^^^^^^']],
    ['ideographs take two columns', '支付费用 fee', ['费用', 'fee'], ['支付费用 fee', '    ^^^^ ^^^']],
    ['emoji', '💸💸 fee', ['fee'], ['💸💸 fee', '     ^^^']],
    ['a family is one emoji', '👨‍👩‍👧 fee', ['fee'], ['👨‍👩‍👧 fee', '   ^^^']],
    ['flags and hearts', '🇻🇳❤️ fee', ['fee'], ['🇻🇳❤️ fee', '     ^^^']],
    ['half of an emoji underlines the whole', 'a 👍🏽', ['👍'], ['a 👍🏽', '  ^^']],
    ['words on the second line', 'one\ntwo', ['two'], ['one', 'two', '^^^']],
    ['words over a line break', 'pay\r\nnow', ['pay\r\nnow'], ['pay', '^^^', 'now', '^^^']],
    ['controls are shown', 'a\u001b[31mfee', ['fee'], ['a␛[31mfee', '      ^^^']],
    ['what hides is shown', 'f\u200bee', ['f\u200bee'], ['f⟨U+200B⟩ee', '^^^^^^^^^^^']],
    ['nothing to underline', 'a\nb', [], ['a', 'b']],
    ['empty', '', [], ['']],
  ])('%s', (_, text, words, lines) => {
    expect(under(text, ...words)).toEqual(lines)
  })

  it('leaves out lines far from the words', () => {
    const text = [...Array(9).keys()].map((number) => `line ${number}`).join('\n')
    expect(under(text, 'line 4')).toEqual(['…', 'line 3', 'line 4', '^^^^^^', 'line 5', '…'])
    expect(under(text)).toEqual([0, 1, 2, 3, 4, 5].map((number) => `line ${number}`).concat('…'))
  })

  it('breaks long lines, and keeps each caret under its word', () => {
    const lines = under(`${'x'.repeat(200)}fee${'y'.repeat(200)}`, 'fee')
    const caret = lines.findIndex((line) => line.includes('^'))
    const { index } = /\^+/.exec(lines[caret]!)!
    expect(lines[caret - 1]!.slice(index, index + 3)).toBe('fee')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(88)
  })

  it('is never longer than the message can bear', () => {
    const text = 'fee\n'.repeat(5000)
    const ranges = [...text.matchAll(/fee/g)].map(({ index }) => ({ start: index, end: index + 3 }))
    expect(underline(text, ranges).length).toBeLessThan(40)
  })

  it('holds no character that acts on a terminal, and a caret for each marked text', () => {
    const places = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), places, (text, [start, length]) => {
        const lines = underline(text, [{ start, end: start + length }])
        expect(lines.join('')).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Cs}/u)
      }),
    )
  })
})

it.each([
  ['a', 1],
  ['字', 2],
  ['한', 2],
  ['か', 2],
  ['ｶ', 1],
  ['！', 2],
  ['\u0301', 0],
  ['⟨U+200B⟩', 8],
])('%j takes %i columns', (grapheme, columns) => {
  expect(columnsOf(grapheme)).toBe(columns)
})
