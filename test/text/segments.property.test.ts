import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sentencesOf, wordsOf } from '../../src/text/segments'

/** Anything at all, lone surrogates included, with a leaning to the signs that matter. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        '.',
        '…',
        '!',
        '?',
        ' ',
        '\n',
        'v.v.',
        'TP.',
        '1.000',
        '"',
        ')',
        "'",
        'a',
        'Em',
        'ế',
        '://',
        '\u200b',
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

const pairs = (ranges: Uint32Array) =>
  Array.from({ length: ranges.length / 2 }, (_, i) => [ranges[2 * i]!, ranges[2 * i + 1]!] as const)

it.each([
  ['words', wordsOf],
  ['sentences', sentencesOf],
])('%s lie in the text, in order, and are not empty', (_, rangesOf) => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0
      for (const [start, end] of pairs(rangesOf(text))) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
  )
})

it('sentences leave out white space alone, and neither begin nor end with it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let rest = ''
      let last = 0
      for (const [start, end] of pairs(sentencesOf(text))) {
        rest += text.slice(last, start)
        last = end
        const sentence = text.slice(start, end)
        expect(/^[^\S\ufeff]|[^\S\ufeff]$/.test(sentence)).toBe(false)
      }
      expect((rest + text.slice(last)).replace(/[\s\u0085]/g, '')).toBe('')
    }),
  )
})

it('every letter and digit is in a word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      let rest = ''
      let last = 0
      for (const [start, end] of pairs(wordsOf(text))) {
        rest += text.slice(last, start)
        last = end
      }
      expect(rest + text.slice(last)).not.toMatch(/[\p{L}\p{Nd}]/u)
    }),
  )
})
