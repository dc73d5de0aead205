// A text as runs of words: hashes of each three words in a row (w-shingling, Broder 1997), with where the words stand.
import { partsWords } from '../text/mapped-text'
import { SkeletonReader } from '../text/skeleton'
import { SurfaceReader } from '../text/surface'
import { shortForms } from '../text/teencode'

/** Words in a run. */
export const RUN = 3

/** Run `i` is of the words `i`, `i + 1`, `i + 2`; word `i` is `[starts[i], ends[i])` of the text, in UTF-16 units. */
export interface Shingled {
  /** 32-bit hashes, two less than there are words. Equal runs have equal hashes; different ones hardly ever. */
  readonly hashes: Int32Array
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const surfaceReader = new SurfaceReader()
const skeletonReader = new SkeletonReader()

const PRIME = 0x01000193
const BASIS = 0x811c9dc5 | 0

/** Letters of the longest short form of chat. */
const SHORT = 4

/**
 * Reads the words of the skeleton view: what case, diacritics, signs and disguises change is no difference, nor is a word
 * that chat writes by a few letters (`ko`).
 */
export function shinglesOf(text: string): Shingled {
  const surface = surfaceReader.read(text)
  const skeleton = skeletonReader.read(surface, 'letters')
  const { codes, length } = skeleton
  const words: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  let first = 0
  for (let unit = 1; unit <= length; unit++) {
    if (unit < length && !partsWords(surface, skeleton, unit)) continue
    words.push(hashOf(codes, first, unit))
    starts.push(surface.starts[skeleton.from[first]!]!)
    ends.push(surface.ends[skeleton.upto[unit - 1]! - 1]!)
    first = unit
  }
  const hashes = new Int32Array(Math.max(0, words.length - RUN + 1))
  for (let run = 0; run < hashes.length; run++) {
    hashes[run] = mixed(words[run]!, words[run + 1]!, words[run + 2]!)
  }
  return { hashes, starts, ends }
}

/** The hash of the word `[first, upto)`, or of what it is short for. */
function hashOf(codes: Uint16Array, first: number, upto: number): number {
  if (upto - first <= SHORT) {
    let word = 0
    for (let at = first; at < upto; at++) word = (word << 8) | codes[at]!
    const meant = shortForms(word)?.[0]?.meant
    if (meant !== undefined) return fnv(meant, 0, meant.length)
  }
  return fnv(codes, first, upto)
}

function fnv(codes: Uint16Array, first: number, upto: number): number {
  let hash = BASIS
  for (let at = first; at < upto; at++) hash = Math.imul(hash ^ codes[at]!, PRIME)
  return hash
}

/** The order counts. The end is MurmurHash3's, which spreads what differs in few bits. */
function mixed(first: number, second: number, third: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ ((second << 13) | (second >>> 19))
  hash = Math.imul(hash, 0x85ebca6b) ^ ((third << 7) | (third >>> 25))
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
