// Where the search hits, this decides whether it is the term, how far it was bent, and how much that counts.
import { DIGIT, LETTER, base } from '../text/characters'
import { marksOn, relateMarks } from '../text/compose'
import { isEverydayWord } from '../text/everyday-words'
import { leetMeans } from '../text/leet'
import {
  GAP_JOINER,
  GAP_LINE,
  GAP_SIGN,
  GAP_SPACE,
  GAP_STOP,
  LEET,
  MASKED,
  type SkeletonView,
} from '../text/skeleton'
import { BARE, FLOODED, HIDDEN, LOOK_ALIKE, STRETCHED, type SurfaceView } from '../text/surface'
import { AS_IT_IS, type Alignment, SHORTENED, TYPED } from './alignment'
import type { EvidenceMatch } from './evidence'
import { isGluedBetween } from './glued-words'
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
  /** The same, and what is written is a word of its own: it counts only beside another hit. */
  doubtful: 0.6,
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
  /** Whether it can be such another hit. */
  readonly isCompany: boolean
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
  spelt: boolean
  bare: boolean
  /** Some of its letters stand apart. */
  split: boolean
  /** A short term whose letters stand in a longer row of single letters. */
  inRow: boolean
  masks: number
}

/** Compares the term with the units it is aligned with; `undefined` if it is another word or bent too far. */
export function compareTerm(
  term: CompiledTerm,
  surface: SurfaceView,
  skeleton: SkeletonView,
  alignment: Alignment,
  around: Surroundings,
): TermMatch | undefined {
  const { units, ways } = alignment
  const size = term.codes.length
  const first = units[0]!
  const last = alignment.last(term)
  const bending: Bending = {
    surface: false,
    dropped: false,
    disguised: false,
    glued: term.glued || !isBounded(surface, skeleton, first, last),
    spelt: false,
    bare: false,
    split: false,
    inRow: false,
    masks: 0,
  }
  for (let i = 0; i < size; i++) {
    const agrees =
      ways[i] === AS_IT_IS
        ? compareLetter(term, i, surface, skeleton, units[i]!, bending)
        : compareSpelt(term, i, surface, skeleton, alignment, bending)
    if (!agrees) return undefined
    if (i > 0 && !compareGap(term, i, surface, skeleton, alignment, bending)) return undefined
  }
  if (!bending.dropped && !bending.disguised && !bending.glued && !bending.spelt) {
    if (bending.surface && term.match === 'exact') return undefined
    // A term without diacritics, in a text typed without: it may be any word of that skeleton.
    const needsCompany = term.collides && isPlain(term) && around.showToneless(first, last)
    const match = bending.surface ? 'tolerant' : 'exact'
    return { match, confidence: TERM_CONFIDENCE[match], needsCompany, isCompany: !needsCompany }
  }
  if (term.match === 'exact' || (term.match === 'tolerant' && bending.dropped)) return undefined
  if (bending.masks > 0) return compareMasked(term, bending)
  if (bending.split && bending.dropped) return undefined
  // The words of a row of single letters, with their diacritics, speak for each other.
  if (!bending.dropped) {
    const doubtful = bending.inRow || (bending.bare && term.collides)
    return hit(TERM_CONFIDENCE.disguised, doubtful, !bending.bare || !doubtful)
  }
  const single = term.syllables === 1
  const toneless = single ? TERM_CONFIDENCE.tonelessSyllable : TERM_CONFIDENCE.toneless
  if (bending.disguised || (bending.glued && size >= GLUED_LENGTH)) return hit(toneless, bending.inRow)
  if (around.areToneless(first, last)) return hit(toneless, single && (term.collides || bending.spelt))
  if (!single && !bending.spelt && hasNonWord(term, surface, skeleton, units))
    return hit(TERM_CONFIDENCE.misspelt)
  return hit(TERM_CONFIDENCE.doubtful, true)
}

function hit(confidence: number, needsCompany = false, isCompany = !needsCompany): TermMatch {
  return { match: 'skeleton', confidence, needsCompany, isCompany }
}

function isPlain(term: CompiledTerm): boolean {
  return term.letters.every((letter, i) => letter === term.codes[i])
}

/** With a letter left out, the rest must still say which word it is: all its diacritics, and more letters than masks. */
function compareMasked(term: CompiledTerm, bending: Bending): TermMatch | undefined {
  const said = term.codes.length - bending.masks
  return !bending.dropped && said > bending.masks ? hit(TERM_CONFIDENCE.masked) : undefined
}

/** Whether a syllable is, as it stands in the text, no everyday word: ordinary text does not come upon this term. */
function hasNonWord(
  term: CompiledTerm,
  surface: SurfaceView,
  skeleton: SkeletonView,
  units: Int32Array,
): boolean {
  for (let start = 0; start < term.codes.length; ) {
    let end = start + 1
    while (end < term.codes.length && !term.gaps[end]) end++
    if (!isEverydayWord(written(surface, skeleton, units[start]!, units[end - 1]!))) return true
    start = end
  }
  return false
}

/**
 * Whether a term can stand at the units `[first, last]`: where words begin and end; or, in two syllables or more, among
 * others glued to one word (`chunapthecho`).
 */
export function canStand(
  term: CompiledTerm,
  surface: SurfaceView,
  skeleton: SkeletonView,
  first: number,
  last: number,
): boolean {
  if (isBounded(surface, skeleton, first, last)) return true
  if (term.syllables < 2 || term.codes.length < GLUED_LENGTH || term.match === 'exact') return false
  for (let unit = first + 1; unit <= last; unit++) if (skeleton.gaps[unit] !== 0) return false
  return isGluedBetween(surface, skeleton, first, last)
}

/** A term begins and ends where words do. A sign read as a letter may as well be the punctuation it looks like. */
export function isBounded(
  surface: SurfaceView,
  skeleton: SkeletonView,
  first: number,
  last: number,
): boolean {
  const { gaps, length } = skeleton
  return (
    (gaps[first] !== 0 || isSign(surface, skeleton, first - 1)) &&
    (last + 1 === length || gaps[last + 1] !== 0 || isSign(surface, skeleton, last + 1))
  )
}

function isSign(surface: SurfaceView, skeleton: SkeletonView, unit: number): boolean {
  return (skeleton.bends[unit]! & LEET) !== 0 && surface.kinds[skeleton.from[unit]!] !== DIGIT
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
    if (term.signs[at] || !hasLeetFor(term, at, surface, from, skeleton.upto[unit]!)) return false
    bending.disguised = true
    return true
  }
  if (skeleton.codes[unit] !== term.codes[at]) return false
  if ((bend & (LOOK_ALIKE | STRETCHED | FLOODED)) !== 0 || (at > 0 && (bend & HIDDEN) !== 0))
    bending.surface = true
  const run = skeleton.upto[unit]! - from
  if (run < term.runs[at]! && (bend & STRETCHED) === 0) return false
  if (run > term.runs[at]!) bending.disguised = true
  const relation = relateMarks(mostMarked(surface, from, run), inTerm)
  if (relation === 'same') return true
  if (relation === 'conflict') return false
  if ((bend & (LOOK_ALIKE | FLOODED)) !== 0 || relation === 'foreign') bending.disguised = true
  // Under a flood of marks, or on a sign that takes none, nobody sees which marks the letter has.
  if ((bend & (FLOODED | BARE)) === 0) bending.dropped = true
  else if ((bend & BARE) !== 0) bending.bare = true
  return true
}

/** Whether a sign stands for the letter, and letters that stretch it do not have other marks. */
function hasLeetFor(
  term: CompiledTerm,
  at: number,
  surface: SurfaceView,
  from: number,
  upto: number,
): boolean {
  for (let i = from; i < upto; i++) {
    const code = surface.codes[i]!
    if (surface.kinds[i] === LETTER) {
      if (relateMarks(code, term.letters[at]!) === 'conflict') return false
    } else if (code !== CLOSE && !leetMeans(code, term.codes[at]!)) return false
  }
  return true
}

/** The second half of `()`. */
const CLOSE = 0x29

/** A letter spelled by another one has the same marks, or none. What a short form leaves out says nothing. */
function compareSpelt(
  term: CompiledTerm,
  at: number,
  surface: SurfaceView,
  skeleton: SkeletonView,
  { units, ways, typed }: Alignment,
  bending: Bending,
): boolean {
  if (ways[at] === TYPED) {
    const relation = relateMarks(typed[at]!, term.letters[at]!)
    bending.disguised = true
    if (relation === 'dropped') bending.dropped = true
    return relation === 'same' || relation === 'dropped'
  }
  bending.spelt = true
  if (ways[at] === SHORTENED) return true
  const inText = surface.codes[skeleton.from[units[at]!]!]!
  const inTerm = term.letters[at]!
  if (relateMarks(inText, inTerm) === 'conflict') return false
  if (inTerm === D_STROKE || marksOn(inText) !== marksOn(inTerm)) bending.dropped = true
  return true
}

const D_STROKE = 0x111

function mostMarked(surface: SurfaceView, from: number, run: number): number {
  const letter = surface.codes[from]!
  return run > 1 && base[letter]! === letter ? surface.codes[from + 1]! : letter
}

/** Compares what stands before unit `at` of the term with what stands there in the text. */
function compareGap(
  term: CompiledTerm,
  at: number,
  surface: SurfaceView,
  skeleton: SkeletonView,
  { units }: Alignment,
  bending: Bending,
): boolean {
  // Two of the term's units that are spelled with one have nothing between them.
  const gap = units[at] === units[at - 1] ? 0 : skeleton.gaps[units[at]!]!
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
  return !hasSpace || isSpelledOut(term, at, surface, skeleton, units, bending)
}

/** So many letters in their order, with their diacritics, are the term however spaces fall among them. */
const SPELLED_LENGTH = 6

/**
 * Letters of a short term with spaces between. All of the word is so; or parts of it that are no words themselves. In a
 * longer row of single letters it may be any letters of other words.
 */
function isSpelledOut(
  term: CompiledTerm,
  at: number,
  surface: SurfaceView,
  skeleton: SkeletonView,
  units: Int32Array,
  bending: Bending,
): boolean {
  const size = term.codes.length
  if (size >= SPELLED_LENGTH) return true
  let start = at
  while (start > 0 && !term.gaps[start]) start--
  let end = at
  while (end < size && !term.gaps[end]) end++
  let whole = true
  let from = start
  let hasNonWord = false
  for (let i = start + 1; i <= end; i++) {
    const isEnd = i === end || (skeleton.gaps[units[i]!]! & (GAP_SPACE | GAP_JOINER)) !== 0
    if (!isEnd) {
      whole = false
      continue
    }
    if (i - from > 1 && !isEverydayWord(written(surface, skeleton, units[from]!, units[i - 1]!)))
      hasNonWord = true
    from = i
  }
  if (!whole) {
    bending.split = true
    return hasNonWord
  }
  if (isSingle(skeleton, units[0]! - 1) || isSingle(skeleton, units[size - 1]! + 1)) bending.inRow = true
  return true
}

function written(surface: SurfaceView, skeleton: SkeletonView, first: number, last: number): string {
  return String.fromCharCode(...surface.codes.subarray(skeleton.from[first]!, skeleton.upto[last]!))
}

function isSingle(skeleton: SkeletonView, unit: number): boolean {
  if (unit < 0 || unit >= skeleton.length || skeleton.gaps[unit] === 0) return false
  return unit + 1 === skeleton.length || skeleton.gaps[unit + 1] !== 0
}
