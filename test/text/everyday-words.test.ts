import { describe, expect, it } from 'vitest'
import { everydayWordsLike, isCommonWord, isEverydayWord } from '../../src/text/everyday-words'

describe('a word of every day', () => {
  it.each([
    ['là', true, true],
    ['không', true, true],
    ['the', true, false],
    ['balo', true, false],
    ['xyz', false, false],
    ['', false, false],
    ['Là', false, false],
  ])('%j is one: %s; and everywhere in Vietnamese: %s', (word, everyday, common) => {
    expect([isEverydayWord(word), isCommonWord(word)]).toEqual([everyday, common])
  })

  it('is found by its letters without diacritics, if it is Vietnamese', () => {
    expect(everydayWordsLike('ma')).toEqual(expect.arrayContaining(['ma', 'mà', 'má']))
    for (const word of everydayWordsLike('duong')) expect(word.normalize('NFD')).toMatch(/^[dđ]u\S*o\S*ng$/)
    expect(everydayWordsLike('duong')).toContain('đường')
    expect(everydayWordsLike('mà')).toEqual([])
    expect(everydayWordsLike('which')).toEqual([])
  })
})
