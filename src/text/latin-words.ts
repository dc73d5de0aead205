// How much of a text in Latin letters is Vietnamese, with or without diacritics, and how much English.
import { base } from './characters'
import { ENGLISH_WORDS, VIETNAMESE_WORDS } from './data/common-words'
import { isPlainSyllable } from './syllables'

/** What a word shows of its language. */
const ONLY_VIETNAMESE = 0 // ơ, ư, or a tone mark on a letter with another mark: ế, ợ, ạ
const SHARED_MARKS = 1 // a Vietnamese syllable whose marks others have too: là, nhé
const VIETNAMESE_WORD = 2
const ENGLISH_WORD = 3
const SYLLABLE = 4 // without marks, spelt like a Vietnamese syllable
const ENGLISH_SPELLING = 5 // no such syllable, and spelt as few other languages would: watching, ugly
const OTHER_WORD = 6
const OTHER_MARKS = 7
const LETTER_ALONE = 8
export const WORD_CLASSES = 9

/** How often each class of words is met in each kind of text; measured for the first three, judged for the last. */
const KINDS: readonly (readonly number[])[] = [
  [0.45, 0.33, 0.08, 0.003, 0.065, 0.01, 0.04, 0.003, 0.015], // Vietnamese
  [0.005, 0.003, 0.42, 0.03, 0.48, 0.012, 0.04, 0.001, 0.015], // Vietnamese without diacritics
  [0.0003, 0.0005, 0.001, 0.5, 0.07, 0.2, 0.22, 0.001, 0.005], // English
  [0.003, 0.03, 0.015, 0.05, 0.25, 0.05, 0.5, 0.08, 0.02], // any other language in Latin letters
]
/** What is believed before the first word, in words. */
const PRIOR: readonly number[] = [0.2, 0.2, 0.5, 0.1]
const ROUNDS = 12

const vietnameseWords = new Set(VIETNAMESE_WORDS)
const englishWords = new Set(ENGLISH_WORDS)
const sharedLetters = new Set([...'àáâãèéêìíòóôõùúýăđĩũ'].map((letter) => letter.charCodeAt(0)))
const CONTRACTION = /^[a-z]+['’](?:t|s|m|d|re|ve|ll)$/

const ENGLISH_LOOK = /th|sh|wh|tch|ck|gh|ee|oo|aw|ew|ow|ing$|ed$|ly$|[^aeiou]y$|ks$|ld$/

/** The class of a word of Latin letters, in lower case and NFC. */
export function classOfWord(word: string): number {
  if (vietnameseWords.has(word)) return VIETNAMESE_WORD
  if (englishWords.has(word)) return ENGLISH_WORD
  let marked = false
  let plain = ''
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    if (unit < 0x80) {
      plain += word.charAt(at)
      continue
    }
    if (isOnlyVietnamese(unit)) return ONLY_VIETNAMESE
    if (unit === 0x2019) plain += "'"
    else if (!sharedLetters.has(unit)) return OTHER_MARKS
    else {
      marked = true
      plain += String.fromCharCode(base[unit])
    }
  }
  if (marked) return isPlainSyllable(plain) ? SHARED_MARKS : OTHER_MARKS
  if (plain.length === 1) return LETTER_ALONE
  if (isPlainSyllable(plain)) return SYLLABLE
  if (CONTRACTION.test(plain)) return ENGLISH_WORD
  return ENGLISH_LOOK.test(plain) ? ENGLISH_SPELLING : OTHER_WORD
}

function isOnlyVietnamese(unit: number): boolean {
  return (unit >= 0x1ea0 && unit <= 0x1ef9) || unit === 0x1a1 || unit === 0x1b0
}

/**
 * Shares 0..1 of a text's words that are Vietnamese, English, and of another language, from how many of each class it has. A
 * text is a mixture of kinds of writing; the shares are those that make its words likeliest (expectation maximisation).
 */
export function latinShares(counts: ArrayLike<number>): { vi: number; en: number; other: number } {
  let shares: number[] = PRIOR.map((weight) => weight)
  let words = 0
  for (let index = 0; index < WORD_CLASSES; index++) words += counts[index]!
  for (let round = 0; round < ROUNDS; round++) {
    const next: number[] = PRIOR.map((weight) => weight)
    for (let index = 0; index < WORD_CLASSES; index++) {
      if (counts[index] === 0) continue
      const parts = KINDS.map((kind, which) => shares[which]! * kind[index]!)
      const whole = parts.reduce((sum, part) => sum + part, 0)
      for (const [which, part] of parts.entries()) next[which]! += (counts[index]! * part) / whole
    }
    shares = next.map((weight) => weight / (words + 1))
  }
  return { vi: shares[0]! + shares[1]!, en: shares[2]!, other: shares[3]! }
}
