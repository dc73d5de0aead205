import { describe, expect, it } from 'vitest'
import { addressWords, levelAt, placeAt } from '../../../src/signals/entities/address-words'

describe('the words of an address', () => {
  it.each([
    ['12/34/5A Lê Lợi, Q.1', ['12/34/5a', 'lê', 'lợi', ',', 'q', '.', '1']],
    ['q10 5-7 12abc', ['q10', '5-7', '12', 'abc']],
    ['lê\u0323 lo\u031b\u0323i', ['lệ', 'lợi']],
  ])('of "%s"', (text, words) => {
    expect(addressWords(text).map((word) => word.text)).toEqual(words)
  })

  it.each([
    ['5a', true, false],
    ['a5', false, false],
    ['Ấp', false, true],
    ['aP', false, false],
  ])('"%s" is a number: %s, or a capital: %s', (word, isNumber, isCapital) => {
    expect(addressWords(`ở ${word}`)[1]).toEqual({
      text: word.toLowerCase(),
      start: 2,
      end: 2 + word.length,
      isNumber,
      isCapital,
    })
  })
})

describe('the level that words name', () => {
  it.each([
    ['phường', 'ward', 1],
    ['thị trấn', 'ward', 2],
    ['tổ dân phố 3', 'village', 3],
    ['khu dân cu', undefined, 0],
    ['phuong bến nghé', undefined, 0],
    ['phuong ben nghe', 'ward', 1],
    ['tinh hà', undefined, 0],
    ['tỉnh hà', 'province', 1],
    // Single letters: with a full stop, a number or a capital.
    ['p.', 'ward', 2],
    ['p. bến nghé', 'ward', 2],
    ['p 3', 'ward', 1],
    ['p Bến', 'ward', 1],
    ['p bến', undefined, 0],
    ['p', undefined, 0],
    ['ql 1', 'street', 1],
    ['q1', 'district', 0],
    ['p12', 'ward', 0],
    ['kp3', 'village', 0],
    ['kp123', undefined, 0],
    ['xp1', undefined, 0],
    ['q1b', 'district', 0],
    ['lợi', undefined, 0],
    // Other words that begin as a level does.
    ['xã hội', undefined, 0],
    ['xa hoi', undefined, 0],
    ['xã hồi', 'ward', 1],
    ['xã thội', 'ward', 1],
    ['xã hội5', 'ward', 1],
    ['xã hai', 'ward', 1],
    ['thị xã hội an', 'district', 2],
    ['thôn hội', 'village', 1],
  ])('"%s": %s in %i words', (text, level, size) => {
    expect(levelAt(addressWords(text), 0)).toEqual(level && { level, size })
  })

  it('is none behind the last word', () => {
    expect(levelAt(addressWords('phường'), 1)).toBeUndefined()
  })
})

it.each([
  ['hà nội', 2],
  ['ha noi nhé', 2],
  ['huế', 1],
  ['bà rịa vũng tàu', 4],
  ['nội', 0],
])('"%s" has a place of %i words', (text, size) => {
  expect(placeAt(addressWords(text), 0)).toBe(size)
})
