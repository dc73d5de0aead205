import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNear } from '../../src/signals/near'
import { sentencesOf, wordsOf } from '../../src/text/segments'

const text = 'Đóng phí trước nhé. Sau đó chuyển khoản cho em, rồi đóng thêm phí.'
const span = (words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return { start, end: start + words.length }
}
const inWords = (limit: number) => [{ words: wordsOf(text), limit }]
const inSentences = (limit: number) => [{ sentences: sentencesOf(text), limit }]

describe('near', () => {
  const fee = [span('phí'), span('phí', 20)]
  const transfer = [span('chuyển khoản')]

  it.each([
    ['within the words', inWords(4), [[fee[0], transfer[0]]]],
    ['one word less than it takes', inWords(3), []],
    ['within two sentences', inSentences(2), [[fee[0], transfer[0]]]],
    ['in the same sentence', inSentences(1), [[fee[1], transfer[0]]]],
    ['both reaches at once', [...inWords(50), ...inSentences(1)], [[fee[1], transfer[0]]]],
    ['both reaches, one too short', [...inWords(2), ...inSentences(1)], []],
  ])('%s', (_, reaches, expected) => {
    expect(findNear([fee, transfer], reaches)).toEqual(expected)
  })

  it('of no words holds what stands side by side, or inside the other, and nothing further', () => {
    const [inner, outer] = [span('khoản'), span('chuyển khoản cho em')]
    expect(findNear([[inner], [outer]], inWords(0))).toEqual([[inner, outer]])
    expect(findNear([[span('chuyển')], [inner]], inWords(0))).toEqual([[span('chuyển'), inner]])
    expect(findNear([[span('chuyển')], [span('cho')]], inWords(0))).toEqual([])
  })

  it('leaves behind what ends first of places that begin together', () => {
    const [outer, inner, next, last] = [span('Đóng phí trước'), span('Đóng'), span('nhé'), span('Sau')]
    expect(findNear([[outer], [inner, next], [last]], inWords(0))).toEqual([[outer, next, last]])
  })

  it('reaches on from the place that ends last', () => {
    const [outer, inner, next] = [span('phí trước nhé. Sau'), span('trước'), span('đó')]
    expect(findNear([[inner], [outer], [next]], inWords(0))).toEqual([[inner, outer, next]])
    expect(findNear([[inner], [outer]], inSentences(1))).toEqual([])
    expect(findNear([[inner], [outer]], inSentences(2))).toEqual([[inner, outer]])
  })

  it('uses no place in two windows', () => {
    expect(findNear([[fee[0]!], [fee[0]!, fee[1]!]], inWords(99))).toEqual([[fee[0], fee[0]]])
  })

  it('finds a window whenever two single words are near enough, in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 6 }),
        (letters, limit) => {
          const words = letters.join(' ')
          const places = (letter: string) =>
            letters.flatMap((one, i) => (one === letter ? [{ start: 2 * i, end: 2 * i + 1 }] : []))
          const found = findNear([places('a'), places('b')], [{ words: wordsOf(words), limit }])
          const exists = letters.some((one, i) =>
            letters.some((two, j) => one === 'a' && two === 'b' && Math.abs(i - j) <= limit + 1),
          )
          expect(found.length > 0).toBe(exists)
          for (const [a, b] of found) expect(Math.abs(a!.start - b!.start) / 2).toBeLessThanOrEqual(limit + 1)
        },
      ),
      { numRuns: 500 },
    )
  })
})
