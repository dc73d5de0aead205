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

/** How often each class of words is met in each kind of text; measured for the first two and English, judged for the others. */
const KINDS: readonly (readonly number[])[] = [
  [0.45, 0.33, 0.08, 0.003, 0.065, 0.01, 0.04, 0.003, 0.015], // Vietnamese
  [0.005, 0.003, 0.42, 0.03, 0.48, 0.012, 0.04, 0.001, 0.015], // Vietnamese without diacritics
  [0.24, 0.19, 0.09, 0.05, 0.09, 0.07, 0.24, 0.005, 0.025], // Vietnamese about brands and games: half of it names
  [0.0003, 0.0005, 0.001, 0.5, 0.045, 0.2, 0.22, 0.001, 0.03], // English
  [0.003, 0.03, 0.015, 0.05, 0.25, 0.05, 0.5, 0.08, 0.02], // any other language in Latin letters
]
/** What is believed before the first word, in words. */
const PRIOR: readonly number[] = [0.1, 0.2, 0.1, 0.5, 0.1]
/**
 * A word of no known spelling is a name or a brand where other words show the language, and then says little; where none
 * do, it is all there is to go by.
 */
const LEAST_NAME_WEIGHT = 0.3
const NAME_DISCOUNT = 3.5
const ROUNDS = 12

const commonWords = new Map<string, number>([
  ...ENGLISH_WORDS.map((word) => [word, ENGLISH_WORD] as const),
  ...VIETNAMESE_WORDS.map((word) => [word, VIETNAMESE_WORD] as const),
])
const sharedLetters = new Set([...'àáâãèéêìíòóôõùúýăđĩũ'].map((letter) => letter.charCodeAt(0)))
const CONTRACTION = /^[a-z]+['’](?:t|s|m|d|re|ve|ll)$/

const ENGLISH_LOOK = /th|sh|wh|tch|ck|gh|ee|oo|aw|ew|ow|ing$|ed$|ly$|[^aeiou]y$|ks$|ld$/

/** The class of a word in lower case and NFC, or `undefined` if it has anything but Latin letters in it. */
export function classOfWord(word: string): number | undefined {
  const common = commonWords.get(word)
  if (common !== undefined) return common
  let onlyVietnamese = false
  let shared = false
  let foreign = false
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    if ((unit >= 0x61 && unit <= 0x7a) || unit === 0x27 || unit === 0x2019) continue
    if (isOnlyVietnamese(unit)) onlyVietnamese = true
    else if (sharedLetters.has(unit)) shared = true
    else if (isLatin(unit)) foreign = true
    else return undefined
  }
  if (onlyVietnamese) return ONLY_VIETNAMESE
  if (foreign) return OTHER_MARKS
  if (shared) return isPlainSyllable(withoutMarks(word)) ? SHARED_MARKS : OTHER_MARKS
  if (word.length === 1) return LETTER_ALONE
  if (isPlainSyllable(word)) return SYLLABLE
  if (CONTRACTION.test(word)) return ENGLISH_WORD
  return ENGLISH_LOOK.test(word) ? ENGLISH_SPELLING : OTHER_WORD
}

function withoutMarks(word: string): string {
  let plain = ''
  for (let at = 0; at < word.length; at++) plain += String.fromCharCode(base[word.charCodeAt(at)]!)
  return plain
}

function isLatin(unit: number): boolean {
  return (unit >= 0xdf && unit < 0x250 && unit !== 0xf7) || (unit >= 0x1e00 && unit < 0x1f00)
}

function isOnlyVietnamese(unit: number): boolean {
  return (unit >= 0x1ea0 && unit <= 0x1ef9) || unit === 0x1a1 || unit === 0x1b0
}

/**
 * Shares 0..1 of a text's words that are Vietnamese, English, and of another language, from how many of each class it has. A
 * text is a mixture of kinds of writing; the shares are those that make its words likeliest (expectation maximisation).
 */
export function latinShares(counts: ArrayLike<number>): { vi: number; en: number; other: number } {
  let words = 0
  for (let index = 0; index < WORD_CLASSES; index++) words += counts[index]!
  const telling =
    counts[ONLY_VIETNAMESE]! + counts[SHARED_MARKS]! + counts[VIETNAMESE_WORD]! + counts[ENGLISH_WORD]!
  const nameWeight = Math.max(LEAST_NAME_WEIGHT, 1 - NAME_DISCOUNT * (telling / Math.max(1, words)))
  let shares = PRIOR
  for (let round = 0; round < ROUNDS; round++) shares = likelierShares(shares, counts, nameWeight)
  return { vi: shares[0]! + shares[1]! + shares[2]!, en: shares[3]!, other: shares[4]! }
}

/** One step: each word is dealt out to the kinds that could have written it, by how likely that is under `shares`. */
function likelierShares(
  shares: readonly number[],
  counts: ArrayLike<number>,
  nameWeight: number,
): readonly number[] {
  const next = [...PRIOR]
  let words = 0
  for (let index = 0; index < WORD_CLASSES; index++) {
    const count = counts[index]! * (index === OTHER_WORD ? nameWeight : 1)
    if (count === 0) continue
    words += count
    let whole = 0
    for (let kind = 0; kind < KINDS.length; kind++) whole += shares[kind]! * KINDS[kind]![index]!
    for (let kind = 0; kind < KINDS.length; kind++) {
      next[kind]! += (count * shares[kind]! * KINDS[kind]![index]!) / whole
    }
  }
  return next.map((weight) => weight / (words + 1))
}
