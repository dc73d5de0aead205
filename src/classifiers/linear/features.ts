// A text to its features: hashes rolled over both text views, nothing allocated per n-gram.
import { DIGIT, LETTER, NEWLINE, SPACE } from '../../text/characters'
import { partsWords } from '../../text/mapped-text'
import { SkeletonReader, type SkeletonView } from '../../text/skeleton'
import { SurfaceReader } from '../../text/surface'
import type { SurfaceView } from '../../text/surface-view'
import type { Recipe } from './model'

/** Longest text that is read; what comes after is left out. */
export const MAX_UNITS = 100_000

const PRIME = 0x01000193
/** Each kind of feature starts its hashes elsewhere, so that equal rows of letters are different features. */
const WORDS = 0x811c9dc5 | 0
const CHARACTERS = 0x2f0b4c47
const SKELETON_WORDS = 0x6a09e667
const SKELETON_LETTERS = 0x3c6ef372
const BLANK = 0x20
const START = 0x3c
const END = 0x3e

/** Reads texts into features, one after another, on buffers of its own: what it holds is valid until its next `read`. */
export class FeatureReader {
  /** How many features were found, each as often as it was met. */
  length = 0
  /** Their hashes, none of them 0. */
  hashes = new Int32Array(1024)
  private readonly surfaceReader = new SurfaceReader()
  private readonly skeletonReader = new SkeletonReader()
  private tokens = new Int32Array(256)
  private units = new Uint16Array(256)

  constructor(private readonly recipe: Recipe) {}

  read(text: string): void {
    this.length = 0
    const { words, characters, skeletonWords, skeletonLetters } = this.recipe
    const surface = this.surfaceReader.read(text.length > MAX_UNITS ? text.slice(0, MAX_UNITS) : text)
    // A word of one unit stands between two blanks.
    this.makeRoom(3 * surface.length + 4)
    this.rowsOfWords(this.surfaceTokens(surface), words, WORDS)
    this.rowsOfUnits(this.surfaceUnits(surface), characters, CHARACTERS)
    const skeleton = this.skeletonReader.read(surface, 'letters')
    this.rowsOfWords(this.skeletonTokens(surface, skeleton), skeletonWords, SKELETON_WORDS)
    this.rowsOfUnits(this.skeletonUnits(surface, skeleton), skeletonLetters, SKELETON_LETTERS)
  }

  /** Runs of letters and digits and runs of signs, as hashes in `tokens` from 1 on. */
  private surfaceTokens({ length, codes, kinds }: SurfaceView): number {
    const { tokens } = this
    let count = 1
    for (let at = 0; at < length; ) {
      const kind = kinds[at]!
      if (kind === SPACE || kind === NEWLINE) {
        at++
        continue
      }
      const isWord = kind === LETTER || kind === DIGIT
      let token = 0
      for (; at < length; at++) {
        const next = kinds[at]!
        if (next === SPACE || next === NEWLINE || (next === LETTER || next === DIGIT) !== isWord) break
        token = Math.imul(token ^ codes[at]!, PRIME)
      }
      tokens[count++] = token
    }
    return count
  }

  private skeletonTokens(surface: SurfaceView, skeleton: SkeletonView): number {
    const { length, codes } = skeleton
    const { tokens } = this
    let count = 1
    let token = 0
    for (let at = 0; at < length; at++) {
      if (at > 0 && partsWords(surface, skeleton, at)) {
        tokens[count++] = token
        token = 0
      }
      token = Math.imul(token ^ codes[at]!, PRIME)
    }
    if (length > 0) tokens[count++] = token
    return count
  }

  /** The view's units in `units`, words parted by one blank, and a blank at both ends. */
  private surfaceUnits({ length, codes, kinds }: SurfaceView): number {
    const { units } = this
    let count = 0
    units[count++] = BLANK
    for (let at = 0; at < length; at++) {
      const isBlank = kinds[at] === SPACE || kinds[at] === NEWLINE
      if (!isBlank) units[count++] = codes[at]!
      else if (units[count - 1] !== BLANK) units[count++] = BLANK
    }
    if (units[count - 1] !== BLANK) units[count++] = BLANK
    return count
  }

  private skeletonUnits(surface: SurfaceView, skeleton: SkeletonView): number {
    const { length, codes } = skeleton
    const { units } = this
    let count = 0
    units[count++] = BLANK
    for (let at = 0; at < length; at++) {
      if (at > 0 && partsWords(surface, skeleton, at)) units[count++] = BLANK
      units[count++] = codes[at]!
    }
    if (length > 0) units[count++] = BLANK
    return count
  }

  /** Rows of the tokens `[1, count)`; where a row is longer than one, the text's beginning and end are tokens too. */
  private rowsOfWords(count: number, [least, most]: readonly [number, number], seed: number): void {
    const { tokens } = this
    if (count === 1) return
    tokens[0] = START
    tokens[count] = END
    this.makeHashRoom((count + 1) * most)
    const { hashes } = this
    let length = this.length
    for (let from = 0; from <= count; from++) {
      let hash = seed
      const end = Math.min(count + 1, from + most)
      for (let at = from; at < end; at++) {
        hash = mix(hash, tokens[at]!)
        const order = at - from + 1
        if (order >= least && (order > 1 || (at > 0 && at < count))) hashes[length++] = hash || 1
      }
    }
    this.length = length
  }

  /** Rows of units that cross no blank; a blank may begin or end one. */
  private rowsOfUnits(count: number, [least, most]: readonly [number, number], seed: number): void {
    const { units } = this
    this.makeHashRoom(count * most)
    const { hashes } = this
    let length = this.length
    for (let from = 0; from < count; from++) {
      let hash = seed
      const end = Math.min(count, from + most)
      for (let at = from; at < end; at++) {
        const unit = units[at]!
        hash = mix(hash, unit)
        if (at - from + 1 >= least) hashes[length++] = hash || 1
        if (unit === BLANK && at > from) break
      }
    }
    this.length = length
  }

  private makeHashRoom(more: number): void {
    const room = this.length + more
    if (room <= this.hashes.length) return
    const hashes = new Int32Array(room * 2)
    hashes.set(this.hashes.subarray(0, this.length))
    this.hashes = hashes
  }

  private makeRoom(room: number): void {
    if (room <= this.tokens.length) return
    this.tokens = new Int32Array(room * 2)
    this.units = new Uint16Array(room * 2)
  }
}

/** One more part of a row into its hash (the step of MurmurHash3). */
function mix(hash: number, part: number): number {
  let mixed = Math.imul(part, 0xcc9e2d51)
  mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593)
  mixed ^= hash
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0
}
