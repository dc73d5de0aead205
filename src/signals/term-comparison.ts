// Where the search hits, this decides whether it is the term, how far it was bent, and how much that counts.
import { base } from '../text/characters'
import { relateMarks } from '../text/compose'
import { isEverydayWord } from '../text/everyday-words'
import {
  GAP_JOINER,
  GAP_LINE,
  GAP_SIGN,
  GAP_SPACE,
  GAP_STOP,
  LEET,
  MASKED,
  leetMeans,
  type SkeletonView,
} from '../text/skeleton'
import { FLOODED, HIDDEN, LOOK_ALIKE, STRETCHED, TYPED, type SurfaceView } from '../text/surface'
import type { EvidenceMatch } from './evidence'
import type { CompiledTerm } from './term'

/** How sure a hit is, by how it was met. Set by judgement, to be measured: docs/matching.md. */
export const TERM_CONFIDENCE = {
  exact: 1,
  tolerant: 0.95,
  /** All diacritics are there; letters were glued, split, doubled or written as signs. */
  disguised: 0.9,
  /** Diacritics are missing, in a text or at a place that has none, or under a disguise. */
  toneless: 0.8,
  /** The same, for a term of one syllable: many syllables share one skeleton. */
  tonelessSyllable: 0.65,
  /** Diacritics are missing in a text that has them around, but what is written is no word. */
  misspelt: 0.7,
  /** A letter was left out under a star or dot. */
  masked: 0.7,
} as const

/** Syllables written as one word of so many letters are no chance: `#luadao` counts in any text. */
const GLUED_LENGTH = 6

/** Shortest term of which a dot may hide a letter. */
const DOTTED_LENGTH = 4

export interface TermMatch {
  readonly match: EvidenceMatch
  readonly confidence: number
  /** It may as well be an everyday word typed without diacritics: it counts only beside another hit. */
  readonly needsCompany: boolean
}

/** What a comparison asks of the words around a hit. Units are of the skeleton, first and last of the hit. */
export interface Surroundings {
  /** Whether they are written without diacritics. */
  areToneless(first: number, last: number): boolean
  /** Whether there are other words at all, without diacritics. */
  showToneless(first: number, last: number): boolean
}

/** What was seen while comparing letter by letter. */
interface Bending {
  surface: boolean
  dropped: boolean
  disguised: boolean
  glued: boolean
  masks: number
}

/** Compares the term with the units `[first, first + term.codes.length)`; `undefined` if it is another word or bent too far. */
export function compareTerm(
  term: CompiledTerm,
  surface: SurfaceView,
  skeleton: SkeletonView,
  first: number,
  around: Surroundings,
): TermMatch | undefined {
  const size = term.codes.length
  const last = first + size - 1
  if (!isBounded(skeleton, first, last)) return undefined
  const bending: Bending = {
    surface: false,
    dropped: false,
    disguised: false,
    glued: term.glued,
    masks: 0,
  }
  for (let i = 0; i < size; i++) {
    if (!compareLetter(term, i, surface, skeleton, first + i, bending)) return undefined
    if (i > 0 && !compareGap(term, i, skeleton, first, last, bending)) return undefined
  }
  if (term.role === 'chat') return compareChat(bending, around, first, last)
  if (!bending.dropped && !bending.disguised && !bending.glued) {
    if (bending.surface && term.match === 'exact') return undefined
    // A term without diacritics, in a text typed without: it may be any word of that skeleton.
    const needsCompany = term.collides && isPlain(term) && around.showToneless(first, last)
    const match = bending.surface ? 'tolerant' : 'exact'
    return { match, confidence: TERM_CONFIDENCE[match], needsCompany }
  }
  if (term.match === 'exact' || (term.match === 'tolerant' && bending.dropped)) return undefined
  if (bending.masks > 0) return compareMasked(term, bending)
  if (!bending.dropped) return hit(TERM_CONFIDENCE.disguised)
  if (bending.disguised || (bending.glued && size >= GLUED_LENGTH)) {
    return hit(term.syllables > 1 ? TERM_CONFIDENCE.toneless : TERM_CONFIDENCE.tonelessSyllable)
  }
  if (around.areToneless(first, last)) {
    return term.syllables > 1
      ? hit(TERM_CONFIDENCE.toneless)
      : hit(TERM_CONFIDENCE.tonelessSyllable, term.collides)
  }
  return term.syllables > 1 && hasNonWord(term, surface, skeleton, first)
    ? hit(TERM_CONFIDENCE.misspelt)
    : undefined
}

/** A spelling of chat is bent already: nothing besides but what goes with it, a text without diacritics. */
function compareChat(
  bending: Bending,
  around: Surroundings,
  first: number,
  last: number,
): TermMatch | undefined {
  if (bending.glued || bending.disguised) return undefined
  if (!bending.dropped) return hit(TERM_CONFIDENCE.disguised)
  return around.showToneless(first, last) ? hit(TERM_CONFIDENCE.misspelt) : undefined
}

function hit(confidence: number, needsCompany = false): TermMatch {
  return { match: 'skeleton', confidence, needsCompany }
}

function isPlain(term: CompiledTerm): boolean {
  return term.letters.every((letter, i) => letter === term.codes[i])
}

/** With a letter left out, the rest must still say which word it is: all its diacritics, and more letters than masks. */
function compareMasked(term: CompiledTerm, bending: Bending): TermMatch | undefined {
  const said = term.codes.length - bending.masks
  return !bending.dropped && said > bending.masks ? hit(TERM_CONFIDENCE.masked) : undefined
}

/** Whether a syllable that lacks diacritics is, as it stands in the text, no everyday word: then they were left out. */
function hasNonWord(
  term: CompiledTerm,
  surface: SurfaceView,
  skeleton: SkeletonView,
  first: number,
): boolean {
  for (let start = 0; start < term.codes.length; ) {
    let end = start + 1
    while (end < term.codes.length && !term.gaps[end]) end++
    const from = skeleton.from[first + start]!
    const upto = skeleton.upto[first + end - 1]!
    const written = String.fromCharCode(...surface.codes.subarray(from, upto))
    const meant = String.fromCharCode(...term.letters.subarray(start, end))
    if (written !== meant && !isEverydayWord(written)) return true
    start = end
  }
  return false
}

/** A term begins and ends where words do. A sign read as a letter may as well be the punctuation it looks like. */
function isBounded(skeleton: SkeletonView, first: number, last: number): boolean {
  const { gaps, bends, length } = skeleton
  return (
    (gaps[first] !== 0 || isSign(bends[first - 1]!)) &&
    (last + 1 === length || gaps[last + 1] !== 0 || isSign(bends[last + 1]!))
  )
}

function isSign(bend: number): boolean {
  return (bend & LEET) !== 0
}

function compareLetter(
  term: CompiledTerm,
  at: number,
  surface: SurfaceView,
  skeleton: SkeletonView,
  unit: number,
  bending: Bending,
): boolean {
  const bend = skeleton.bends[unit]!
  const from = skeleton.from[unit]!
  if ((bend & MASKED) !== 0) {
    bending.masks++
    bending.disguised = true
    // c.c and v.v are abbreviations; a dot hides a letter in longer words alone.
    return surface.codes[from] === 0x2a || term.codes.length >= DOTTED_LENGTH
  }
  const inText = surface.codes[from]!
  const inTerm = term.letters[at]!
  if ((bend & LEET) !== 0 || term.signs[at]) {
    if (inText === inTerm) return true
    if (term.signs[at] || !leetMeans(inText, term.codes[at]!)) return false
    bending.disguised = true
    return true
  }
  if (skeleton.codes[unit] !== term.codes[at]) return false
  if ((bend & (LOOK_ALIKE | STRETCHED | FLOODED)) !== 0 || (at > 0 && (bend & HIDDEN) !== 0))
    bending.surface = true
  if ((bend & TYPED) !== 0) bending.disguised = true
  const run = skeleton.upto[unit]! - from
  if (run < term.runs[at]! && (bend & STRETCHED) === 0) return false
  if (run > term.runs[at]!) bending.disguised = true
  const relation = relateMarks(mostMarked(surface, from, run), inTerm)
  if (relation === 'same') return true
  if ((bend & FLOODED) !== 0 || relation === 'foreign') bending.disguised = true
  else if (relation === 'conflict') return false
  if ((bend & LOOK_ALIKE) !== 0) bending.disguised = true
  bending.dropped = true
  return true
}

function mostMarked(surface: SurfaceView, from: number, run: number): number {
  const letter = surface.codes[from]!
  return run > 1 && base[letter]! === letter ? surface.codes[from + 1]! : letter
}

/** Compares what stands before unit `at` of the term with what stands there in the text. */
function compareGap(
  term: CompiledTerm,
  at: number,
  skeleton: SkeletonView,
  first: number,
  last: number,
  bending: Bending,
): boolean {
  const gap = skeleton.gaps[first + at]!
  const hasSpace = (gap & (GAP_SPACE | GAP_LINE)) !== 0
  const hasSign = (gap & (GAP_STOP | GAP_SIGN)) !== 0
  // A full stop or comma with a space, or an end of line with either, parts two clauses.
  if (hasSpace && hasSign) return false
  if (term.gaps[at]) {
    if (gap === 0) bending.glued = true
    else if (hasSign || (gap & GAP_LINE) !== 0) bending.disguised = true
    return true
  }
  if (gap === 0) return true
  bending.disguised = true
  return !hasSpace || isSpelledOut(term, at, skeleton, first, last)
}

/** So many letters in their order, with their diacritics, are the term however spaces fall among them. */
const SPELLED_LENGTH = 6

/** Letters with spaces between. In a short term all of the word is so, and no row of single letters goes on beside it. */
function isSpelledOut(
  term: CompiledTerm,
  at: number,
  skeleton: SkeletonView,
  first: number,
  last: number,
): boolean {
  if (term.codes.length >= SPELLED_LENGTH) return true
  let start = at
  while (start > 0 && !term.gaps[start]) start--
  for (let i = start + 1; i < term.codes.length && !term.gaps[i]; i++) {
    if ((skeleton.gaps[first + i]! & (GAP_SPACE | GAP_JOINER)) === 0) return false
  }
  return !isSingle(skeleton, first - 1) && !isSingle(skeleton, last + 1)
}

function isSingle(skeleton: SkeletonView, unit: number): boolean {
  if (unit < 0 || unit >= skeleton.length || skeleton.gaps[unit] === 0) return false
  return unit + 1 === skeleton.length || skeleton.gaps[unit + 1] !== 0
}
