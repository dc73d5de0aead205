// Words that were found to be nothing but themselves. Most of what people write is the same few thousand words.
import { GAP_LINE, GAP_SPACE, GAP_START, type SkeletonView } from './skeleton'

const WORD_END = GAP_SPACE | GAP_LINE | GAP_START
/** Five bits a letter make a number of so many. */
const LONGEST = 6
const PLACES = 1 << 12

const [G, H, K, Q] = [7, 8, 11, 17]
/** By letter, counted from a = 1. */
const IS_VOWEL = Uint8Array.from({ length: 27 }, (_, letter) =>
  'aeiouy'.includes(String.fromCharCode(0x60 + letter)) ? 1 : 0,
)

/**
 * Remembers words by their letters, some thousands. A word of two to six plain letters between spaces is read the same way
 * wherever it stands; those of which that is not so, for their first or last letter looks beyond the word, have no key.
 */
export class PlainWords {
  private readonly known = new Int32Array(PLACES)
  /** Of the word that was looked at last: its letters in one number, 0 where it has no key. */
  private key = 0

  /** The last unit of the word that begins at a unit, if it is known; else -1, and then `remember` means this word. */
  endOf({ codes, gaps, bends }: SkeletonView, first: number): number {
    this.key = 0
    let key = 0
    let unit = first
    let letter = 0
    for (; ; unit++) {
      letter = codes[unit]! - 0x60
      if (letter < 1 || letter > 26 || bends[unit] !== 0 || unit === first + LONGEST) return -1
      key = (key << 5) | letter
      if (gaps[unit + 1] !== 0) break
    }
    if (unit === first || (gaps[unit + 1]! & WORD_END) === 0) return -1
    if (letter === K || letter === Q) return -1
    const initial = codes[first]! - 0x60
    if (initial === G || initial === H || initial === K) {
      const second = codes[first + 1]! - 0x60
      if (second !== H && IS_VOWEL[second] === 0) return -1
    }
    // The same letter alone stands before it.
    if (first > 0 && gaps[first - 1] !== 0 && codes[first - 1] === codes[first]) return -1
    this.key = key
    return this.known[placeOf(key)] === key ? unit : -1
  }

  /** The word looked at last is nothing but itself. */
  remember(): void {
    if (this.key !== 0) this.known[placeOf(this.key)] = this.key
  }
}

function placeOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 20
}
