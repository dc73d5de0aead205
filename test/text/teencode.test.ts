import { describe, expect, it } from 'vitest'
import { isShortForm, LETTER_SPELLINGS, shortForms } from '../../src/text/teencode'

describe('a short form of chat', () => {
  it.each(['k', 'K', 'ko', 'kh', 'đc', 'dc', 'ĐC', 'bít', 'khum', 'nhữg', 'ngừi', 'hok', 'vs'])(
    '%s is one',
    (word) => {
      expect(isShortForm(word)).toBe(true)
      expect(isShortForm(word.normalize('NFD'))).toBe(true)
    },
  )

  it.each(['', 'h', 'v', 'e', 'z', 'bit', 'nhũg', 'ngúi', 'không', 'khumm', 'abcde', 'xyz', 'khôngg'])(
    '%j is none',
    (word) => expect(isShortForm(word)).toBe(false),
  )

  it.each([
    ['ko', ['không']],
    ['mai', ['mày']],
    ['dk', ['được', 'được']], // dk and đk
    ['v', ['vậy']],
    ['xyz', undefined],
    ['kok', undefined],
  ])('%s is short for %j', (word, meant) => {
    const key = Array.from(word).reduce((sum, letter) => (sum << 8) | letter.charCodeAt(0), 0)
    expect(shortForms(key)?.map(({ letters }) => String.fromCharCode(...letters))).toEqual(meant)
  })
})

it.each([
  ['f', ['initial ph']],
  ['z', ['initial d', 'initial gi', 'initial v']],
  ['k', ['initial c', 'initial kh', 'final ch', 'final h']],
  ['g', ['final ng']],
  ['a', undefined],
])('%s is written for %j', (letter, meant) => {
  const spellings = LETTER_SPELLINGS.get(letter.charCodeAt(0))
  expect(spellings?.map((one) => `${one.place} ${String.fromCharCode(...one.meant)}`)).toEqual(meant)
})
