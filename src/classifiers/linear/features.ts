// A text to the buckets of its features: hashes rolled over both text views, nothing allocated per n-gram.
import { DIGIT, LETTER, NEWLINE, SPACE } from '../../text/characters'
import { GAP_LINE, GAP_SPACE, SkeletonReader } from '../../text/skeleton'
import { SurfaceReader, type SurfaceView } from '../../text/surface'
import type { Recipe } from './model'
import type { Orders } from './recipe'

/** Longest text that is read; what comes after is left out. */
export const MAX_UNITS = 100_000

const PRIME = 0x01000193
/** Each kind of feature starts its hashes elsewhere, so that equal rows of letters are different features. */
const WORDS = 0x811c9dc5 | 0
const CHARACTERS = 0x2f0b4c47
const SKELETON_WORDS = 0x6a09e667
const SKELETON_LETTERS = 0x3c6ef372
const BLANK = 0x20

/** Reads texts into features, one after another, on buffers of its own: what it holds is valid until its next `read`. */
export class FeatureReader {
  /** How many features the last text has. */
  length = 0
  /** Their buckets, each once within its group. */
  buckets = new Uint32Array(1024)
  /** Their values: each group of features has length 1. */
  values = new Float32Array(1024)
  private readonly surfaceReader = new SurfaceReader()
  private readonly skeletonReader = new SkeletonReader()
  /** By bucket: the last group that it was met in. */
  private readonly met: Uint32Array
  private group = 0
  private readonly shift: number
  private tokens = new Int32Array(256)
  private units = new Uint16Array(256)

  constructor(private readonly recipe: Recipe) {
    this.met = new Uint32Array(2 ** recipe.bits)
    this.shift = 32 - recipe.bits
  }

  read(text: string): void {
    this.length = 0
    const { recipe } = this
    const surface = this.surfaceReader.read(text.length > MAX_UNITS ? text.slice(0, MAX_UNITS) : text)
    this.rows(this.tokens, this.surfaceTokens(surface), recipe.words, WORDS)
    this.rows(this.units, this.surfaceUnits(surface), recipe.characters, CHARACTERS)
    const skeleton = this.skeletonReader.read(surface, 'letters')
    let words = 0
    let letters = 0
    this.makeRoom(2 * skeleton.length + 2)
    const { units, tokens } = this
    let token = 0
    units[letters++] = BLANK
    for (let at = 0; at < skeleton.length; at++) {
      if (at > 0 && (skeleton.gaps[at]! & (GAP_SPACE | GAP_LINE)) !== 0) {
        units[letters++] = BLANK
        tokens[words++] = token
        token = 0
      }
      const code = skeleton.codes[at]!
      units[letters++] = code
      token = Math.imul(token ^ code, PRIME)
    }
    if (skeleton.length > 0) tokens[words++] = token
    units[letters++] = BLANK
    this.rows(tokens, words, recipe.skeletonWords, SKELETON_WORDS)
    this.rows(units, letters, recipe.skeletonLetters, SKELETON_LETTERS)
  }

  /** Words and signs of the surface view, as hashes in `tokens`. */
  private surfaceTokens({ length, codes, kinds }: SurfaceView): number {
    this.makeRoom(length + 2)
    const { tokens } = this
    let count = 0
    for (let at = 0; at < length; ) {
      const kind = kinds[at]!
      let token = Math.imul(codes[at]! ^ 0x5bd1e995, PRIME)
      if (kind === LETTER || kind === DIGIT) {
        while (++at < length && (kinds[at] === LETTER || kinds[at] === DIGIT))
          token = Math.imul(token ^ codes[at]!, PRIME)
      } else {
        at++
        if (kind === SPACE || kind === NEWLINE) continue
        if ((codes[at - 1]! & 0xfc00) === 0xd800 && at < length) token = Math.imul(token ^ codes[at++]!, PRIME)
      }
      tokens[count++] = token
    }
    return count
  }

  private surfaceUnits({ length, codes, kinds }: SurfaceView): number {
    const { units } = this
    units[0] = BLANK
    for (let at = 0; at < length; at++) units[at + 1] = kinds[at] === NEWLINE ? BLANK : codes[at]!
    units[length + 1] = BLANK
    return length + 2
  }

  /** All rows of some orders, as a group. */
  private rows(of: Uint16Array | Int32Array, count: number, [least, most]: Orders, seed: number): void {
    const first = this.length
    this.startGroup(count * Math.max(0, most - least + 1))
    const { buckets, met, group, shift } = this
    let length = first
    for (let from = 0; from < count; from++) {
      let hash = seed
      const end = Math.min(count, from + most)
      for (let at = from; at < end; at++) {
        hash = Math.imul(hash ^ of[at]!, PRIME)
        hash ^= hash >>> 15
        if (at - from + 1 < least) continue
        const bucket = Math.imul(hash, 0x9e3779b1) >>> shift
        if (met[bucket] === group) continue
        met[bucket] = group
        buckets[length++] = bucket
      }
    }
    this.values.fill(1 / Math.sqrt(length - first), first, length)
    this.length = length
  }

  private startGroup(most: number): void {
    const room = this.length + most
    if (room > this.buckets.length) {
      const buckets = new Uint32Array(room * 2)
      buckets.set(this.buckets)
      this.buckets = buckets
      const values = new Float32Array(room * 2)
      values.set(this.values)
      this.values = values
    }
    if (++this.group > 0xfffffffe) {
      this.met.fill(0)
      this.group = 1
    }
  }

  private makeRoom(room: number): void {
    if (room <= this.tokens.length) return
    this.tokens = new Int32Array(room * 2)
    this.units = new Uint16Array(room * 2)
  }
}
