import { describe, expect, it } from 'vitest'
import { classOfWord, latinShares, WORD_CLASSES } from '../../src/text/latin-words'

describe('words of one class', () => {
  /** One list for each class, in any order of classes: within a list all are of one, and lists are of different ones. */
  const alike = [
    ['được', 'ơ', 'ưu', 'ế', 'sợ', 'thwợ'],
    ['là', 'nhé', 'không', 'đi', 'á', 'mũi'],
    ['ko', 'khong', 'nhung', 'nguoi'],
    ['the', "don't", 'can’t', "i'm", "they'll", 'you’ve', "she'd", "we're"],
    ['la', 'troi', 'ngoao', 'bang'],
    ['watching', 'tricky', 'crowd', 'cheeky', 'boots', 'blown', 'walked'],
    ['xyzw', 'vtok', "don'tt"],
    ['café', 'ñ', 'straße', 'žlutý', 'ḃa'],
    ['k', 'q', "'"],
  ]

  it('are counted together, and apart from others', () => {
    const classes = alike.map((words) => [...new Set(words.map((word) => classOfWord(word)))])
    expect(classes.map((found) => found.length)).toEqual(alike.map(() => 1))
    const each = classes.flat()
    expect(new Set(each).size).toBe(WORD_CLASSES)
    expect(each.every((one) => one !== undefined && one >= 0 && one < WORD_CLASSES)).toBe(true)
  })

  it.each(['привет', 'a1', 'abc日', '÷', 'a÷b', 'a-b', 'ɐ', 'ἀ', 'a`', 'a{', '1'])(
    '%s is no word in Latin letters',
    (word) => expect(classOfWord(word)).toBeUndefined(),
  )
})

/** How many of each class: one word for each that a list names. */
function counts(...words: readonly string[]): number[] {
  const found = Array.from({ length: WORD_CLASSES }, () => 0)
  for (const word of words) found[classOfWord(word)!]!++
  return found
}
const times = (count: number, ...words: string[]) => Array.from({ length: count }, () => words).flat()

describe('the shares of a text', () => {
  it.each([
    [['được', 'là'], 'vi', 0.75, 1],
    [times(20, 'được'), 'vi', 0.96, 1],
    [times(20, 'the'), 'en', 0.95, 1],
    [times(20, 'the', 'watching'), 'en', 0.95, 1],
    [times(5, 'được', 'the'), 'vi', 0.45, 0.55],
    [times(5, 'được', 'the'), 'en', 0.45, 0.55],
    [times(3, 'la', 'ko'), 'vi', 0.85, 1],
    [times(10, 'café'), 'other', 0.9, 1],
    // Names say little beside words that tell, and all there is to say where none do.
    [times(10, 'xyzw'), 'other', 0.85, 0.9],
    [[...times(3, 'là'), ...times(8, 'xyzw')], 'vi', 0.6, 0.7],
    [[...times(3, 'là'), ...times(8, 'xyzw')], 'other', 0.2, 0.27],
    [[...times(2, 'the'), ...times(20, 'xyzw')], 'other', 0.7, 0.8],
  ] as const)('%j: of %s from %d to %d', (words, language, least, most) => {
    const shares = latinShares(counts(...words))
    expect(shares[language]).toBeGreaterThanOrEqual(least)
    expect(shares[language]).toBeLessThanOrEqual(most)
    expect(shares.vi + shares.en + shares.other).toBeCloseTo(1, 10)
  })

  it('without words are what is believed before the first', () => {
    const { vi, en, other } = latinShares(counts())
    expect([vi, en, other].map((share) => Math.round(share * 1000) / 1000)).toEqual([0.4, 0.5, 0.1])
  })

  it('are surer the more words there are', () => {
    const vi = [1, 2, 5, 20].map((count) => latinShares(counts(...times(count, 'được'))).vi)
    expect(vi).toEqual([...new Set(vi)].sort((a, b) => a - b))
  })
})
