// Digits and signs written for letters: what each is read as, and in which words it can be.
import { DIGIT, LETTER, SYMBOL } from './characters'
import type { SurfaceView } from './surface-view'

/** The code of a 6: a b or a g. */
export const B_OR_G = 0xfffe

const B = 0x62
const G = 0x67
const I = 0x69
const L = 0x6c
const SIX = 0x36
const OPEN = 0x28
const CLOSE = 0x29
/** What `()` is read as. */
export const ROUND = 0x6f

/** The letter that a digit or sign is used for. `l` and `i` share theirs: the term search treats them as one. */
const LETTERS = new Uint16Array(0x20ad)
for (const [sign, letter] of [
  ...Object.entries({
    0: 'o',
    1: 'i',
    2: 'z',
    3: 'e',
    4: 'a',
    5: 's',
    7: 't',
    8: 'b',
    9: 'g',
    '@': 'a',
    $: 's',
    '!': 'i',
    '|': 'i',
    '€': 'e',
    '£': 'l',
  }).map(([sign, letter]): [number, number] => [sign.charCodeAt(0), letter.charCodeAt(0)]),
  [SIX, B_OR_G] as const,
])
  LETTERS[sign] = letter

/** Signs that are no punctuation, so that at the end of a word too they are letters. */
const NEVER_PUNCTUATION = new Set(Array.from('@€£', (sign) => sign.charCodeAt(0)))

/** Whether a sign that can be a letter is no punctuation. */
export function isNeverPunctuation(sign: number): boolean {
  return NEVER_PUNCTUATION.has(sign)
}

/** Digits that stand for letters come few at a time; a longer row is a number. */
const MOST_DIGITS = 3

/** The code that a digit or sign is read as; 0 if it stands for no letter. */
export function leetLetter(sign: number): number {
  return LETTERS[sign] ?? 0
}

/** Whether a digit or sign, as it stands in a text, can be read as a letter. */
export function leetMeans(sign: number, letter: number): boolean {
  if (sign === OPEN) return letter === ROUND
  const usual = leetLetter(sign)
  return usual === letter || (usual === I && letter === L) || (usual === B_OR_G && isEither(letter))
}

/** Whether a letter is one of the two that a 6 is read as. */
export function isEither(letter: number): boolean {
  return letter === B || letter === G
}

/** The two letters that a 6 is read as. */
export const EITHER: readonly number[] = [B, G]

/** Whether the surface's units at `at` and the next are `()`. */
export function isRound(surface: SurfaceView, at: number): boolean {
  return surface.codes[at] === OPEN && at + 1 < surface.length && surface.codes[at + 1] === CLOSE
}

/** A row of letters, digits and signs that may be letters; digits and signs are letters in `[from, upto)` alone. */
export interface LeetToken {
  readonly end: number
  readonly from: number
  readonly upto: number
}

/**
 * The token around `at`, a digit or such a sign. Before and between letters all of them are letters; signs at the end are
 * punctuation, but for those that never are. Nothing is a letter in a token without any.
 */
export function readLeetToken(surface: SurfaceView, at: number): LeetToken {
  let start = at
  while (start > 0 && isTokenUnit(surface, start - 1)) start--
  let end = at
  let hasLetter = false
  let upto = start
  for (let i = start; isTokenUnit(surface, i); end = ++i) {
    if (surface.kinds[i] === LETTER) hasLetter = true
    if (!isPunctuation(surface, i)) upto = i + 1
  }
  return hasLetter ? { end, from: start, upto } : { end, from: end, upto: end }
}

function isPunctuation(surface: SurfaceView, at: number): boolean {
  const code = surface.codes[at]!
  return surface.kinds[at] === SYMBOL && !isNeverPunctuation(code) && code !== OPEN && code !== CLOSE
}

/** Whether the digit at `at` is in a row short enough to be letters; the same digit again and again is a stretched letter. */
export function isShortRow(surface: SurfaceView, at: number): boolean {
  return 1 + digitsFrom(surface, at, -1) + digitsFrom(surface, at, 1) <= MOST_DIGITS
}

/** How many digits, other than the one before each, lie on one side of `at`; one more than counts is enough to know. */
function digitsFrom({ kinds, codes, length }: SurfaceView, at: number, step: -1 | 1): number {
  let digits = 0
  for (let i = at + step; i >= 0 && i < length && kinds[i] === DIGIT && digits <= MOST_DIGITS; i += step)
    if (codes[i] !== codes[i - step]) digits++
  return digits
}

function isTokenUnit(surface: SurfaceView, at: number): boolean {
  if (at >= surface.length) return false
  const kind = surface.kinds[at]
  if (kind === LETTER || kind === DIGIT) return true
  if (kind !== SYMBOL) return false
  const code = surface.codes[at]!
  return (
    leetLetter(code) !== 0 ||
    (code === OPEN && isRound(surface, at)) ||
    (code === CLOSE && isRound(surface, at - 1))
  )
}
