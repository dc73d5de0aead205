// The skeleton view: what is left of a text when everything that a disguise can change is taken off. Terms are searched here.
import { DIGIT, LETTER, NEWLINE, SPACE, SYMBOL, base } from './characters'
import type { SurfaceView } from './surface'

/** What stands between a unit and the one before it; bits of `SkeletonView.gaps`. */
export const GAP_SPACE = 1
export const GAP_LINE = 2
/** Signs that join words or are put between letters: - _ ' * / ~ · and the like. */
export const GAP_JOINER = 4
/** Full stops and dots. */
export const GAP_STOP = 8
/** Any other sign or emoji. */
export const GAP_SIGN = 16
/** The unit is the first of its text. */
export const GAP_START = 32

/** A unit that is a digit or a sign read as a letter; bits of `SkeletonView.bends`, beside the surface's. */
export const LEET = 16
/** A unit that stands for a letter left out: the star of `l*a`. */
export const MASKED = 32
/** The code of a masked unit: any letter. */
export const ANY_LETTER = 0xffff

const JOINERS = new Set([..."-_'*/\\~·•‧∙+=|’‘`´^‐‑‒–—"].map((sign) => sign.charCodeAt(0)))
const STOPS = new Set([...'.…。․'].map((sign) => sign.charCodeAt(0)))

/** The letter that a digit or sign is mostly used for. `l` and `i` share theirs: the term search treats them as one. */
const LEET_LETTERS: ReadonlyMap<number, number> = new Map(
  Object.entries({
    0: 'o',
    1: 'i',
    3: 'e',
    4: 'a',
    5: 's',
    6: 'b',
    7: 't',
    8: 'b',
    9: 'g',
    '@': 'a',
    $: 's',
    '!': 'i',
    '|': 'i',
    '€': 'e',
    '£': 'l',
  }).map(([sign, letter]) => [sign.charCodeAt(0), letter.charCodeAt(0)]),
)
const NEVER = 0

/** Digits that stand for letters come one or two at a time; a longer row is a number. */
const MOST_LEET_DIGITS = 2

/**
 * Letters and digits alone, without diacritics, digits and signs inside words read as letters, doubled letters as one.
 * Spaces and signs are no units: `gaps[i]` tells what stood before unit `i`, so a reader of the view decides what a gap
 * means. Unit `i` stands for the surface's units `[from[i], upto[i])`. The arrays hold until the reader's next `read`.
 */
export interface SkeletonView {
  readonly length: number
  readonly codes: Uint16Array
  readonly gaps: Uint8Array
  readonly bends: Uint8Array
  readonly from: Uint32Array
  readonly upto: Uint32Array
  /** Whether signs stood where a letter could (`đ!t`): then there is another reading, with the signs as gaps. */
  readonly hasSigns: boolean
  /** Whether a star or dot stood where a letter could have been left out (`l*a`): then there is another reading too. */
  readonly hasMasks: boolean
}

/** What signs between letters are read as. */
export type SignReading = 'letters' | 'gaps' | 'masks'

export class SkeletonReader {
  private codes = new Uint16Array(0)
  private gaps = new Uint8Array(0)
  private bends = new Uint8Array(0)
  private from = new Uint32Array(0)
  private upto = new Uint32Array(0)

  read(surface: SurfaceView, signs: SignReading): SkeletonView {
    if (this.codes.length < surface.length) this.grow(surface.codes.length)
    const { codes, gaps, bends, from, upto } = this
    const { kinds } = surface
    let length = 0
    let gap = GAP_START
    let hasSigns = false
    let hasMasks = false
    /** Units before this one are of a token whose digits are known to be letters or not. */
    let tokenEnd = 0
    let digitsAreLetters = false
    for (let at = 0; at < surface.length; at++) {
      const kind = kinds[at]
      const unit = surface.codes[at]!
      let code: number
      let bend = surface.bends[at]!
      if (kind === LETTER) {
        code = base[unit]!
        const last = length - 1
        if (gap === 0 && codes[last] === code && (bends[last]! & LEET) === 0) {
          upto[last] = at + 1
          bends[last]! |= bend
          continue
        }
      } else if (kind === DIGIT) {
        if (at >= tokenEnd) {
          tokenEnd = endOfToken(surface, at)
          digitsAreLetters = hasLetter(surface, at, tokenEnd)
        }
        const letter =
          digitsAreLetters && digitRun(surface, at) <= MOST_LEET_DIGITS ? LEET_LETTERS.get(unit) : undefined
        code = letter ?? unit
        if (letter !== undefined) bend |= LEET
      } else {
        const letter = kind === SYMBOL && mayBeLetter(surface, at) ? (LEET_LETTERS.get(unit) ?? NEVER) : NEVER
        const masks = (unit === STAR || unit === FULL_STOP) && mayBeMask(surface, at)
        if (letter !== NEVER) hasSigns = true
        if (masks) hasMasks = true
        if (letter !== NEVER && signs === 'letters') {
          code = letter
          bend |= LEET
        } else if (masks && signs === 'masks') {
          code = ANY_LETTER
          bend |= MASKED
        } else {
          gap |= gapOf(kind!, unit)
          continue
        }
      }
      codes[length] = code
      gaps[length] = gap
      bends[length] = bend
      from[length] = at
      upto[length] = at + 1
      length++
      gap = 0
    }
    return { length, codes, gaps, bends, from, upto, hasSigns, hasMasks }
  }

  private grow(room: number): void {
    this.codes = new Uint16Array(room)
    this.gaps = new Uint8Array(room)
    this.bends = new Uint8Array(room)
    this.from = new Uint32Array(room)
    this.upto = new Uint32Array(room)
  }
}

/** Whether a digit or sign, as it stands in a text, can be read as a letter. */
export function leetMeans(sign: number, letter: number): boolean {
  const usual = LEET_LETTERS.get(sign)
  return usual === letter || (usual === 0x69 && letter === 0x6c)
}

function gapOf(kind: number, unit: number): number {
  if (kind === SPACE) return GAP_SPACE
  if (kind === NEWLINE) return GAP_LINE
  if (JOINERS.has(unit)) return GAP_JOINER
  return STOPS.has(unit) ? GAP_STOP : GAP_SIGN
}

function isWordUnit(kind: number | undefined): boolean {
  return kind === LETTER || kind === DIGIT
}

function kindAt(surface: SurfaceView, at: number): number {
  return at >= 0 && at < surface.length ? surface.kinds[at]! : SPACE
}

/** A sign is a letter between letters; some also at the start of a word ($ex) and fewer at its end, where signs are punctuation. */
function mayBeLetter(surface: SurfaceView, at: number): boolean {
  const before = kindAt(surface, at - 1)
  const after = kindAt(surface, at + 1)
  if (isWordUnit(before) && after === LETTER) return true
  if (after === LETTER) return before === SPACE || before === NEWLINE
  return before === LETTER && AT_END.has(surface.codes[at]!) && (after === SPACE || after === NEWLINE)
}

const AT_END = new Set([...'@€£'].map((sign) => sign.charCodeAt(0)))
const STAR = 0x2a
const FULL_STOP = 0x2e

/** A letter can have been left out after a letter: under a star, or under a dot in a short word that stands alone. */
function mayBeMask(surface: SurfaceView, at: number): boolean {
  const before = kindAt(surface, at - 1)
  const after = kindAt(surface, at + 1)
  if (surface.codes[at] === FULL_STOP)
    return before === LETTER && after === LETTER && isShortWord(surface, at)
  const hides = before === LETTER || (surface.codes[at - 1] === STAR && kindAt(surface, at - 2) === LETTER)
  return hides && (after !== DIGIT || surface.codes[at + 1] === STAR)
}

/** Most letters on either side of a dot that hides one: `l.a`, not `t.co/x` or `tin.tuc.vn`. */
const MOST_BESIDE_DOT = 3

function isShortWord(surface: SurfaceView, dot: number): boolean {
  let first = dot - 1
  while (dot - first <= MOST_BESIDE_DOT && kindAt(surface, first - 1) === LETTER) first--
  let last = dot + 1
  while (last - dot <= MOST_BESIDE_DOT && kindAt(surface, last + 1) === LETTER) last++
  return isSpace(kindAt(surface, first - 1)) && isSpace(kindAt(surface, last + 1))
}

function isSpace(kind: number): boolean {
  return kind === SPACE || kind === NEWLINE
}

/** Letters and digits, with the signs between them that may be letters. */
function isTokenUnit(surface: SurfaceView, at: number): boolean {
  if (isWordUnit(kindAt(surface, at))) return true
  return (
    kindAt(surface, at) === SYMBOL &&
    LEET_LETTERS.has(surface.codes[at]!) &&
    isWordUnit(kindAt(surface, at - 1)) &&
    kindAt(surface, at + 1) === LETTER
  )
}

function endOfToken(surface: SurfaceView, at: number): number {
  while (at < surface.length && isTokenUnit(surface, at)) at++
  return at
}

/** Whether the token that reaches from before `at` to `end` has a letter. `at` is its first digit. */
function hasLetter(surface: SurfaceView, at: number, end: number): boolean {
  if (at > 0 && isTokenUnit(surface, at - 1)) return true
  for (let i = at; i < end; i++) if (surface.kinds[i] === LETTER) return true
  return false
}

/** Length of the row of digits around `at`, as far as it matters. */
function digitRun(surface: SurfaceView, at: number): number {
  let first = at
  while (first > 0 && at - first <= MOST_LEET_DIGITS && surface.kinds[first - 1] === DIGIT) first--
  let end = at + 1
  while (end < surface.length && end - at <= MOST_LEET_DIGITS && surface.kinds[end] === DIGIT) end++
  return end - first
}
