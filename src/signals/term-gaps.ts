// What stands between the letters and syllables of a hit: how far apart they may be and still be the term.
import { DIGIT } from '../text/characters'
import { isEverydayWord } from '../text/everyday-words'
import {
  GAP_JOINER,
  GAP_LINE,
  GAP_SIGN,
  GAP_SPACE,
  GAP_STOP,
  LEET,
  type SkeletonView,
} from '../text/skeleton'
import type { SurfaceView } from '../text/surface-view'
import type { Alignment } from './alignment'
import type { Bending } from './bending'
import { isGluedBetween } from './glued-words'
import type { CompiledTerm } from './term'

/** Compares what stands before unit `at` of the term with what stands there in the text. */
export function compareGap(
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
    else if (hasSign !== term.parted[at] || (gap & GAP_LINE) !== 0) bending.disguised = true
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
  let whole = skeleton.gaps[units[start]!] !== 0
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
  if (goesOn(skeleton, units[0]!) || goesOn(skeleton, units[size - 1]! + 1)) bending.inRow = true
  return true
}

/** The surface's letters that some units stand for. */
export function written(surface: SurfaceView, skeleton: SkeletonView, first: number, last: number): string {
  return String.fromCharCode(...surface.codes.subarray(skeleton.from[first]!, skeleton.upto[last]!))
}

/** Single letters in a row, from so many on, are a word spelled out: no letter of it is a word, nor short for one. */
const ROW = 4

/** Whether the unit is a letter of a row of single letters. */
export function isInRow(skeleton: SkeletonView, unit: number): boolean {
  if (!isSingle(skeleton, unit)) return false
  let first = unit
  while (unit - first < ROW && goesOn(skeleton, first)) first--
  let last = unit
  while (last - first + 1 < ROW && goesOn(skeleton, last + 1)) last++
  return last - first + 1 >= ROW
}

/** Whether a row of single letters goes on over the gap before the unit: another clause begins another row. */
function goesOn(skeleton: SkeletonView, unit: number): boolean {
  return (
    unit < skeleton.length &&
    (skeleton.gaps[unit]! & (GAP_LINE | GAP_STOP | GAP_SIGN)) === 0 &&
    isSingle(skeleton, unit - 1) &&
    isSingle(skeleton, unit)
  )
}

function isSingle(skeleton: SkeletonView, unit: number): boolean {
  if (unit < 0 || unit >= skeleton.length || skeleton.gaps[unit] === 0) return false
  return unit + 1 === skeleton.length || skeleton.gaps[unit + 1] !== 0
}

/** Syllables written as one word of so many letters are no chance: `#luadao` counts in any text. */
export const GLUED_LENGTH = 6

/**
 * Whether a term can stand at the units `[first, last]`: where words begin and end; or, in two syllables or more, among
 * others glued to one word (`chunapthecho`), which are typed by keys where the term is.
 */
export function canStand(
  term: CompiledTerm,
  surface: SurfaceView,
  skeleton: SkeletonView,
  first: number,
  last: number,
  isTyped: boolean,
): boolean {
  if (isBounded(surface, skeleton, first, last)) return true
  if (!canBeGlued(term)) return false
  for (let unit = first + 1; unit <= last; unit++) if (skeleton.gaps[unit] !== 0) return false
  return isGluedBetween(surface, skeleton, first, last, isTyped)
}

/** Whether other syllables may be glued to a term: to two of its own, and letters enough, so that it is no chance. */
export function canBeGlued(term: CompiledTerm): boolean {
  return term.syllables > 1 && term.codes.length >= GLUED_LENGTH && term.match !== 'exact'
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
