// Whether a stretch of text is written without diacritics: only there does a hit without them count.
import { base } from '../text/characters'
import type { SkeletonView } from '../text/skeleton'
import type { SurfaceView } from '../text/surface'

/** So many words on each side are looked at. */
const REACH = 8
/** At most this share of the words around may carry diacritics. Ordinary Vietnamese has them on three words in four. */
const MOST_MARKED = 0.2

/** Words of a text and how many of them, up to each, carry diacritics. */
export interface MarkedWords {
  /** The word that each unit of the skeleton is in. */
  readonly wordOf: Uint32Array
  /** `before[w]`: words with diacritics before word `w`; one entry more than there are words. */
  readonly before: Uint32Array
  readonly words: number
}

export function countMarkedWords(surface: SurfaceView, skeleton: SkeletonView): MarkedWords {
  const wordOf = new Uint32Array(skeleton.length)
  const before = new Uint32Array(skeleton.length + 1)
  let words = 0
  let marked = false
  for (let unit = 0; unit < skeleton.length; unit++) {
    if (unit > 0 && skeleton.gaps[unit] !== 0) {
      before[words + 1] = before[words]! + (marked ? 1 : 0)
      words++
      marked = false
    }
    wordOf[unit] = words
    for (let at = skeleton.from[unit]!; at < skeleton.upto[unit]!; at++) {
      const letter = surface.codes[at]!
      if (letter > 0x7f && base[letter]! !== letter) marked = true
    }
  }
  if (skeleton.length > 0) {
    before[words + 1] = before[words]! + (marked ? 1 : 0)
    words++
  }
  return { wordOf, before, words }
}

/** How many words stand around the units `[first, last]`, and how many of them carry diacritics. */
export function wordsAround(
  marks: MarkedWords,
  first: number,
  last: number,
): { readonly words: number; readonly marked: number } {
  const firstWord = marks.wordOf[first]!
  const endWord = marks.wordOf[last]! + 1
  const from = Math.max(0, firstWord - REACH)
  const upto = Math.min(marks.words, endWord + REACH)
  return {
    words: firstWord - from + (upto - endWord),
    marked: marks.before[firstWord]! - marks.before[from]! + (marks.before[upto]! - marks.before[endWord]!),
  }
}

/** Whether next to none of some words carry diacritics. True where there are no words. */
export function areToneless({ words, marked }: { readonly words: number; readonly marked: number }): boolean {
  return marked <= words * MOST_MARKED
}
