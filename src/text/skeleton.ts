// The skeleton view: what is left of a text when everything that a disguise can change is taken off. Terms are searched here.
import { DIGIT, LETTER, NEWLINE, SPACE, base } from './characters'
import { ROUND, isRound, isShortRow, leetLetter, readLeetToken } from './leet'
import { STRETCHED, type SurfaceView } from './surface-view'

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
/** A unit that is made of two letters or more: `oo`. */
export const DOUBLED = 128
/** So many letters of one text are read as left out. Whoever leaves out more hides nothing, and each costs a search of its own. */
export const MOST_MASKS = 300
/** The code of a masked unit: any letter. */
export const ANY_LETTER = 0xffff

const JOINERS = new Set([..."-_'*/\\~·•‧∙+=|’‘`´^‐‑‒–—"].map((sign) => sign.charCodeAt(0)))
const STOPS = new Set([...'.…。․'].map((sign) => sign.charCodeAt(0)))

/**
 * Letters and digits alone, without diacritics, digits and signs inside words read as letters, doubled letters as one.
 * Spaces and signs are no units: `gaps[i]` tells what stood before unit `i`, so a reader of the view decides what a gap
 * means; `gaps[length]` is `GAP_START`. Unit `i` stands for the surface's units `[from[i], upto[i])`. The arrays hold until the reader's next `read`.
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
  /** Whether any digit or sign was read as a letter. */
  readonly hasLeet: boolean
  /** Whether signs that could be letters ended a word (`ch!`). */
  readonly hasEndSigns: boolean
  /** Whether a star or dot stood where a letter could have been left out (`l*a`): then there is another reading too. */
  readonly hasMasks: boolean
}

/** What signs between letters are read as; `all letters`: those too that end a word and mostly are punctuation there. */
export type SignReading = 'letters' | 'all letters' | 'gaps' | 'masks'

export class SkeletonReader {
  private codes = new Uint16Array(0)
  private gaps = new Uint8Array(0)
  private bends = new Uint8Array(0)
  private from = new Uint32Array(0)
  private upto = new Uint32Array(0)

  read(surface: SurfaceView, signs: SignReading): SkeletonView {
    if (this.codes.length <= surface.length) this.grow(surface.codes.length + 1)
    const { codes, gaps, bends, from, upto } = this
    const { kinds } = surface
    let length = 0
    let gap = GAP_START
    let hasSigns = false
    let hasLeet = false
    let hasEndSigns = false
    let hasMasks = false
    let masks = 0
    /** Units before `tokenEnd` are of a token whose digits and signs are letters in `[lettersFrom, lettersUpto)`. */
    let tokenEnd = 0
    let lettersFrom = 0
    let lettersUpto = 0
    /** Signs and letters read as i, of one letter stretched, end there. */
    let stretchEnd = 0
    const isStretched = (first: number, at: number) => {
      if (at >= stretchEnd) stretchEnd = endOfStretch(surface, first)
      return at < stretchEnd
    }
    for (let at = 0; at < surface.length; ) {
      const kind = kinds[at]!
      const unit = surface.codes[at]!
      let code = 0
      let bend = surface.bends[at]!
      let width = 1
      if (kind === LETTER) {
        code = base[unit]!
        const last = length - 1
        if (
          gap === 0 &&
          codes[last] === code &&
          (code !== I || (bends[last]! & LEET) === 0 || isStretched(from[last]!, at))
        ) {
          upto[last] = ++at
          bends[last]! |= bend | DOUBLED
          continue
        }
        codes[length] = code
        gaps[length] = gap
        bends[length] = bend
        from[length] = at
        upto[length++] = ++at
        gap = 0
        continue
      }
      if (kind === SPACE) {
        gap |= GAP_SPACE
        at++
        continue
      }
      if (unit === OPEN && isRound(surface, at)) {
        code = ROUND
        width = 2
      } else code = leetLetter(unit)
      if (code !== 0 && at >= tokenEnd) {
        const token = readLeetToken(surface, at)
        tokenEnd = token.end
        lettersFrom = token.from
        lettersUpto = token.upto
        if (token.upto < token.end && token.from < token.upto) {
          hasEndSigns = true
          if (signs === 'all letters') lettersUpto = token.end
        }
      }
      if (at < lettersFrom || at >= lettersUpto || (kind === DIGIT && !isShortRow(surface, at))) code = 0
      if (code !== 0 && kind !== DIGIT) {
        hasSigns = true
        if (signs === 'gaps' || signs === 'masks') code = 0
      }
      if (code !== 0) {
        bend |= LEET
        hasLeet = true
      } else if (kind === DIGIT) code = unit
      else if ((unit === STAR || unit === FULL_STOP) && mayBeMask(surface, at)) {
        hasMasks = true
        if (signs === 'masks' && masks++ < MOST_MASKS) {
          code = ANY_LETTER
          bend |= MASKED
        }
      }
      if (code === 0) {
        gap |= gapOf(kind, unit)
        at++
        continue
      }
      // A sign read as i may be an l: two of them are two letters, unless there are more than words have.
      if (
        (bend & LEET) !== 0 &&
        gap === 0 &&
        codes[length - 1] === code &&
        (code !== I || isStretched(from[length - 1]!, at))
      ) {
        at += width
        upto[length - 1] = at
        continue
      }
      codes[length] = code
      gaps[length] = gap
      bends[length] = bend
      from[length] = at
      at += width
      upto[length++] = at
      gap = 0
    }
    gaps[length] = GAP_START
    return {
      length,
      codes,
      gaps,
      bends,
      from,
      upto,
      hasSigns,
      hasLeet,
      hasEndSigns,
      hasMasks,
    }
  }

  private grow(room: number): void {
    this.codes = new Uint16Array(room)
    this.gaps = new Uint8Array(room)
    this.bends = new Uint8Array(room)
    this.from = new Uint32Array(room)
    this.upto = new Uint32Array(room)
  }
}

/** More letters like i and l stand together in no word (`ill`). */
const MOST_ALIKE = 3

/** Where the row of signs and letters read as i ends that begins at `first`, if it is one letter stretched; else `first`. */
function endOfStretch(surface: SurfaceView, first: number): number {
  const { codes, kinds, bends } = surface
  let end = first
  let isCut = false
  for (; end < surface.length; end++) {
    if (kinds[end] === LETTER ? base[codes[end]!] !== I : leetLetter(codes[end]!) !== I) break
    if ((bends[end]! & STRETCHED) !== 0) isCut = true
  }
  return isCut || end - first > MOST_ALIKE ? end : first
}

function gapOf(kind: number, unit: number): number {
  if (kind === SPACE) return GAP_SPACE
  if (kind === NEWLINE) return GAP_LINE
  if (JOINERS.has(unit)) return GAP_JOINER
  return STOPS.has(unit) ? GAP_STOP : GAP_SIGN
}

function kindAt(surface: SurfaceView, at: number): number {
  return at >= 0 && at < surface.length ? surface.kinds[at]! : SPACE
}

const I = 0x69
const OPEN = 0x28
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
