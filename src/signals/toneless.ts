// Whether a stretch of text is written without diacritics: only there does a hit without them count.
import { base } from '../text/characters'
import type { SkeletonView } from '../text/skeleton'
import type { SurfaceView } from '../text/surface-view'

/** So many words on each side are looked at. */
const REACH = 8
/** At most this share of the words around may carry diacritics. Ordinary Vietnamese has them on three words in four. */
const MOST_MARKED = 0.2
/** Fewer words than this around a hit do not show how the text is typed. */
const LEAST_WORDS = 2

/** Which words of a text carry diacritics. On buffers of its own, which hold until the next `read`. */
export class MarkedWords {
  /** The word that each unit of the skeleton is in. */
  private wordOf = new Uint32Array(0)
  /** Words with diacritics before each word; one entry more than there are words. */
  private before = new Uint32Array(1)
  private words = 0

  read(surface: SurfaceView, skeleton: SkeletonView): void {
    const { gaps, from, upto, length } = skeleton
    if (this.wordOf.length < length) {
      this.wordOf = new Uint32Array(length * 2)
      this.before = new Uint32Array(length * 2 + 1)
    }
    const { wordOf, before } = this
    let word = -1
    for (let unit = 0; unit < length; unit++) {
      if (gaps[unit] !== 0) {
        word++
        before[word + 1] = before[word]!
      }
      wordOf[unit] = word
      if (before[word + 1] === before[word] && isMarked(surface, from[unit]!, upto[unit]!))
        before[word + 1]!++
    }
    this.words = word + 1
  }

  /** Whether next to none of the words around the units `[first, last]` carry diacritics; true where there are none. */
  areToneless(first: number, last: number): boolean {
    return this.toneless(first, last, 0)
  }

  /** The same, where there are words enough to show it. */
  showToneless(first: number, last: number): boolean {
    return this.toneless(first, last, LEAST_WORDS)
  }

  private toneless(first: number, last: number, least: number): boolean {
    const { wordOf, before } = this
    const firstWord = wordOf[first]!
    const endWord = wordOf[last]! + 1
    const from = Math.max(0, firstWord - REACH)
    const upto = Math.min(this.words, endWord + REACH)
    const words = firstWord - from + (upto - endWord)
    const marked = before[firstWord]! - before[from]! + (before[upto]! - before[endWord]!)
    return words >= least && marked <= words * MOST_MARKED
  }
}

function isMarked({ codes }: SurfaceView, from: number, upto: number): boolean {
  for (let at = from; at < upto; at++) {
    const letter = codes[at]!
    if (letter > 0x7f && base[letter]! !== letter) return true
  }
  return false
}
