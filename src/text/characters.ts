// What each UTF-16 unit is to a reader: its kind, its lower-case form, its letter without diacritics. Tables, built once.
import { readLookAlikes } from './look-alikes'

/** Kinds of units. `EXPANDS` and `HIGH` need more than a table look-up. */
export const LETTER = 1
export const DIGIT = 2
export const SPACE = 3
export const NEWLINE = 4
/** Combining diacritics of Latin-like scripts; they belong to the letter before them. */
export const MARK = 5
/** Zero-width and control characters that nobody sees. */
export const INVISIBLE = 6
export const SYMBOL = 7
/** A letter or sign that stands for one or more ASCII letters. */
export const EXPANDS = 8
/** The first half of a surrogate pair. */
export const HIGH = 9

/** By unit: its kind, or 0 where it was not asked for yet; `kindOf` fills it in. */
export const kinds = new Uint8Array(0x10000)
/** By unit: its lower-case form. */
export const lower = new Uint16Array(0x10000)
/** By unit: the lower-case letter without diacritics, for lower-case letters: `ậ` gives `a`, `đ` gives `d`. */
export const base = new Uint16Array(0x10000)

for (let unit = 0; unit < 0x10000; unit++) {
  lower[unit] = unit
  base[unit] = unit
}

/** Scripts with case, as ranges of units: [from, to). */
const CASED: readonly (readonly [number, number])[] = [
  [0x41, 0x5b],
  [0xc0, 0x590],
  [0x10a0, 0x1100],
  [0x1c90, 0x1cc0],
  [0x1e00, 0x2000],
  [0x2c00, 0x2d30],
  [0xa640, 0xa800],
]
for (const [from, to] of CASED) {
  for (let unit = from; unit < to; unit++) {
    const small = String.fromCharCode(unit).toLowerCase()
    if (small.length === 1) lower[unit] = small.charCodeAt(0)
  }
}
// 'İ'.toLowerCase() is two units long; a reader sees an i.
lower[0x130] = 0x69

/** Full-width punctuation reads as its ASCII form. */
for (let unit = 0xff01; unit <= 0xff5e; unit++) {
  const ascii = unit - 0xfee0
  if (!/[0-9A-Za-z]/.test(String.fromCharCode(ascii))) lower[unit] = ascii
}

/** Latin letters with diacritics, as ranges of units: [from, to). */
export const LATIN_WITH_MARKS: readonly (readonly [number, number])[] = [
  [0xc0, 0x250],
  [0x1e00, 0x1f00],
]
for (const [from, to] of LATIN_WITH_MARKS) {
  for (let unit = from; unit < to; unit++) {
    const small = lower[unit]!
    const first = String.fromCharCode(small).normalize('NFD').charCodeAt(0)
    base[unit] = first
  }
}
base[0x110] = base[0x111] = 0x64 // đ
base[0xd8] = base[0xf8] = 0x6f // ø
base[0x141] = base[0x142] = 0x6c // ł

const expansions = readLookAlikes()
// Cyrillic п is no double of n to Unicode, but is used as one.
expansions.set(0x43f, 'n')
// A capital reads as its small letter does, and the other way round: к is written for k because К looks like K.
for (const [from, to] of CASED) {
  for (let unit = from; unit < to; unit++) {
    const small = lower[unit]!
    const letters = expansions.get(small) ?? expansions.get(unit)
    if (letters === undefined || small === unit) continue
    if (!expansions.has(unit)) expansions.set(unit, letters)
    if (!expansions.has(small)) expansions.set(small, letters)
  }
}

// A letter without its marks may itself stand for another (ẛ for ſ, an s; ǿ for ø, an o).
for (const [from, to] of LATIN_WITH_MARKS) {
  for (let unit = from; unit < to; unit++) {
    const bare = base[base[unit]!]!
    const letters = expansions.get(bare)
    if (letters === undefined) base[unit] = bare
    // Some stand for a digit (ǯ for ʒ, a 3): such a letter keeps its marks.
    else base[unit] = /^[a-z]$/.test(letters) ? letters.charCodeAt(0) : unit
  }
}

/** The ASCII letters or digits that a look-alike code point stands for. */
export function expansionOf(codePoint: number): string | undefined {
  return expansions.get(codePoint)
}

const LETTER_LIKE = /[\p{L}\p{Nl}\p{M}]/u
const DIGIT_LIKE = /[\p{Nd}\p{No}]/u
const INVISIBLE_LIKE = /[\p{Cc}\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufe00-\ufe0f]/u

function classify(unit: number): number {
  if (unit >= 0xd800 && unit < 0xdc00) return HIGH
  if (unit >= 0xdc00 && unit < 0xe000) return SYMBOL
  if (unit > 0x7f && expansions.has(unit)) return EXPANDS
  if (isMark(unit)) return MARK
  if (
    unit === 0x0a ||
    unit === 0x0d ||
    unit === 0x0b ||
    unit === 0x0c ||
    unit === 0x85 ||
    unit === 0x2028 ||
    unit === 0x2029
  ) {
    return NEWLINE
  }
  const character = String.fromCharCode(unit)
  if (unit !== 0xfeff && /\s/.test(character)) return SPACE
  if (INVISIBLE_LIKE.test(character)) return INVISIBLE
  if (LETTER_LIKE.test(character)) return LETTER
  if (DIGIT_LIKE.test(character)) return DIGIT
  return SYMBOL
}

function isMark(unit: number): boolean {
  return (
    unit >= 0x300 &&
    unit !== 0x34f &&
    (unit < 0x370 ||
      (unit >= 0x483 && unit <= 0x489) ||
      (unit >= 0x1ab0 && unit < 0x1b00) ||
      (unit >= 0x1dc0 && unit < 0x1e00) ||
      (unit >= 0x20d0 && unit < 0x2100) ||
      (unit >= 0xfe20 && unit < 0xfe30))
  )
}

/** The kind of a unit; found on first use and remembered. */
export function kindOf(unit: number): number {
  const known = kinds[unit]!
  return known !== 0 ? known : learnKind(unit)
}

function learnKind(unit: number): number {
  const kind = classify(unit)
  kinds[unit] = kind
  return kind
}

/** By unit: what a reader needs of it in one look, or 0 where it was not asked for yet; `looksOf` fills it in. */
const looks = new Int32Array(0x10000)

/** A unit in one number: its lower-case form in the low 16 bits, from `PLAIN` on its letter without marks, from `KIND` on its kind. */
export function looksOf(unit: number): number {
  return looks[unit]! || learnLooks(unit)
}

/** Where `looksOf` has the letter without marks: for letters that end up among ASCII's, 0 for other units. */
export const PLAIN = 16
/** Where `looksOf` has the kind. */
export const KIND = 24

function learnLooks(unit: number): number {
  const kind = kindOf(unit)
  const code = lower[unit]!
  const plain = base[code]!
  const look = code | ((kind === LETTER && plain < 0x80 ? plain : 0) << PLAIN) | (kind << KIND)
  looks[unit] = look
  return look
}

/** The kind of a code point beyond the first plane that stands for no ASCII letter. */
export function astralKind(codePoint: number): number {
  if ((codePoint >= 0xe0000 && codePoint <= 0xe0fff) || (codePoint >= 0x1d173 && codePoint <= 0x1d17a))
    return INVISIBLE
  // Emoji and symbols, by far the most: no need to ask Unicode's tables.
  if (codePoint >= 0x1f000 && codePoint < 0x20000) return SYMBOL
  const character = String.fromCodePoint(codePoint)
  return LETTER_LIKE.test(character) ? LETTER : DIGIT_LIKE.test(character) ? DIGIT : SYMBOL
}

/** Regional indicators 🇦…🇿; two of them in a row are a flag. */
export function isRegionalIndicator(codePoint: number): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff
}

/** Whether a flag begins at `at`: two regional indicators that stand alone. In a longer row, or alone, they are letters in disguise. */
export function isFlag(text: string, at: number): boolean {
  const isIndicator = (where: number) => isRegionalIndicator(text.codePointAt(where) ?? 0)
  return isIndicator(at) && isIndicator(at + 2) && !isIndicator(at + 4) && (at < 2 || !isIndicator(at - 2))
}
