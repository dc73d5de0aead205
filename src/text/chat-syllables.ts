// Which words without diacritics are syllables as chat spells them: fi for phi, kan for can, trog for trong.
import { isPlainSyllable } from './syllables'
import { LETTER_SPELLINGS, type LetterSpelling, shortForms } from './teencode'

/** Whether a word of lower-case ASCII letters is spelt like a syllable, by the standard or by chat, or is short for one. */
export function isChatSyllable(word: string): boolean {
  if (isPlainSyllable(word) || isShortForm(word)) return true
  const begun = spelledAt(word, 0, 'initial')
  if (begun.some(isPlainSyllable)) return true
  return [word, ...begun].some((one) => spelledAt(one, one.length - 1, 'final').some(isPlainSyllable))
}

/** Longest word that is short for a syllable. */
const LONGEST_SHORT = 4

function isShortForm(word: string): boolean {
  if (word.length > LONGEST_SHORT) return false
  let key = 0
  for (let at = 0; at < word.length; at++) key = (key << 8) | word.charCodeAt(at)
  return shortForms(key) !== undefined
}

/** The words with the letter at one end as what chat means by it. */
function spelledAt(word: string, at: number, place: LetterSpelling['place']): string[] {
  const spellings = LETTER_SPELLINGS.get(word.charCodeAt(at)) ?? []
  return spellings
    .filter((one) => one.place === place)
    .map(({ meant }) => word.slice(0, at) + String.fromCharCode(...meant) + word.slice(at + 1))
}
