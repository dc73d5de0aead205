// A term of a lexicon, made ready: what is searched for, and what is compared where the search hits.
import type { Match } from '../pack/schema/lexicon'
import { LEET, SkeletonReader } from '../text/skeleton'
import { SurfaceReader } from '../text/surface'

/** A term as units of the skeleton view, each with the surface letters it was made from. */
export interface CompiledTerm {
  /** As the author wrote it. */
  readonly text: string
  readonly match: Match
  readonly codes: Uint16Array
  /** Whether a space or sign stands before unit `i`, `i > 0`. */
  readonly gaps: readonly boolean[]
  /** First surface letter of each unit. */
  readonly letters: Uint16Array
  /** How many surface letters each unit is made of: 2 for the oo of xoong. */
  readonly runs: Uint8Array
  /** Units that are digits or signs which a search reads as letters. */
  readonly signs: readonly boolean[]
  readonly syllables: number
}

const surfaceReader = new SurfaceReader()
const skeletonReader = new SkeletonReader()

/** Makes a term ready. Terms have at least one letter or digit: the pack was checked for that. */
export function compileTerm(text: string, match: Match): CompiledTerm {
  const surface = surfaceReader.read(text)
  const view = skeletonReader.read(surface, 'gaps')
  const units = Array.from({ length: view.length }, (_, unit) => unit)
  return {
    text,
    match,
    codes: view.codes.slice(0, view.length),
    gaps: units.map((unit) => unit > 0 && view.gaps[unit] !== 0),
    letters: Uint16Array.from(units, (unit) => surface.codes[view.from[unit]!]!),
    runs: Uint8Array.from(units, (unit) => view.upto[unit]! - view.from[unit]!),
    signs: units.map((unit) => (view.bends[unit]! & LEET) !== 0),
    syllables: units.filter((unit) => unit === 0 || view.gaps[unit] !== 0).length,
  }
}
