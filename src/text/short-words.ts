// Short forms of chat where they stand in a text: words by themselves, or among syllables glued together.
import { base } from './characters'
import { LEET, type SkeletonView } from './skeleton'
import type { SurfaceView } from './surface-view'
import { shortForms } from './teencode'

/** The units `[first, last]` of a skeleton, and the syllable they are short for. */
export interface ShortWord {
  readonly first: number
  readonly last: number
  readonly meant: Uint16Array
  readonly letters: Uint16Array
}

/** Whether the units from `first` on are these letters, marks and all; a sign that is read as a letter has no marks. */
export function isWritten(
  letters: Uint16Array,
  surface: SurfaceView,
  { codes, bends, from }: SkeletonView,
  first: number,
): boolean {
  return letters.every((letter, i) => {
    const unit = first + i
    if (surface.codes[from[unit]!] === letter) return true
    return (bends[unit]! & LEET) !== 0 && codes[unit] === base[letter]
  })
}

/** A word of more letters than this is syllables glued together, or none. */
export const LEAST_GLUED = 7
/** Shorter short forms are letters of any word. */
const SHORTEST = 3
const LONGEST_SHORT = 4

/** Short forms within the units `[first, last]`, a word of glued syllables (`nhénzalo`). */
export function* gluedShortForms(
  surface: SurfaceView,
  skeleton: SkeletonView,
  first: number,
  last: number,
): Generator<ShortWord> {
  const { codes, gaps } = skeleton
  for (let at = first; at + SHORTEST - 1 <= last; at++) {
    let word = codes[at]!
    for (let end = at + 1; end <= last && end - at < LONGEST_SHORT && gaps[end] === 0; end++) {
      word = (word << 8) | codes[end]!
      if (end - at < SHORTEST - 1) continue
      for (const { written, meant, letters } of shortForms(word) ?? [])
        if (isWritten(written, surface, skeleton, at)) yield { first: at, last: end, meant, letters }
    }
  }
}
