// Another reading of a text: its words typed by keys (Telex, VNI) as the words they were meant to be.
import { DIGIT, LETTER } from './characters'
import { isEverydayWord } from './everyday-words'
import { type TypedLetter, decodeKeystrokes } from './keystrokes'
import { TYPED, type SurfaceView } from './surface'

/** Longest word that can be one syllable typed by keys. */
const LONGEST = 10

/** Reads keystrokes out of surface views. The view it gives holds until its next `read`. */
export class KeystrokeReader {
  private codes = new Uint16Array(0)
  private kinds = new Uint8Array(0)
  private bends = new Uint8Array(0)
  private starts = new Uint32Array(0)
  private ends = new Uint32Array(0)

  /** The text with its typed words read, or `undefined` if it has none. */
  read(surface: SurfaceView): SurfaceView | undefined {
    let length = 0
    let copied = 0
    let found = false
    for (let at = 0; at < surface.length; ) {
      if (!isWordUnit(surface.kinds[at]!)) {
        at++
        continue
      }
      const from = at
      while (at < surface.length && isWordUnit(surface.kinds[at]!)) at++
      const letters = mayBeKeys(surface, from, at) ? decode(surface, from, at) : undefined
      if (letters === undefined) continue
      if (!found) this.grow(surface.codes.length)
      found = true
      length = this.copy(surface, copied, from, length)
      for (const one of letters) this.put(surface, one, from, length++)
      copied = at
    }
    if (!found) return undefined
    length = this.copy(surface, copied, surface.length, length)
    const { codes, kinds, bends, starts, ends } = this
    return { length, codes, kinds, bends, starts, ends, hasDigits: surface.hasDigits }
  }

  private grow(room: number): void {
    if (this.codes.length >= room) return
    this.codes = new Uint16Array(room)
    this.kinds = new Uint8Array(room)
    this.bends = new Uint8Array(room)
    this.starts = new Uint32Array(room)
    this.ends = new Uint32Array(room)
  }

  private copy(surface: SurfaceView, from: number, upto: number, at: number): number {
    this.codes.set(surface.codes.subarray(from, upto), at)
    this.kinds.set(surface.kinds.subarray(from, upto), at)
    this.bends.set(surface.bends.subarray(from, upto), at)
    this.starts.set(surface.starts.subarray(from, upto), at)
    this.ends.set(surface.ends.subarray(from, upto), at)
    return at + upto - from
  }

  private put(surface: SurfaceView, one: TypedLetter, token: number, at: number): void {
    this.codes[at] = one.letter.charCodeAt(0)
    this.kinds[at] = LETTER
    this.bends[at] = TYPED
    this.starts[at] = surface.starts[token + one.from]!
    this.ends[at] = surface.ends[token + one.upto - 1]!
  }
}

function isWordUnit(kind: number): boolean {
  return kind === LETTER || kind === DIGIT
}

/**
 * A quick look: after a vowel, no Vietnamese syllable has one of the letters that are tone keys, nor a doubled letter, nor
 * a digit. Most words of most texts end here.
 */
function mayBeKeys(surface: SurfaceView, from: number, upto: number): boolean {
  if (upto - from < 2 || upto - from > LONGEST) return false
  let vowel = false
  let keys = false
  for (let at = from; at < upto; at++) {
    const code = surface.codes[at]!
    if (code > 0x7a) return false
    if (
      at > from &&
      (code < 0x61 || (vowel && KEYS.has(code)) || (code === surface.codes[at - 1] && DOUBLES.has(code)))
    )
      keys = true
    if (VOWELS.has(code)) vowel = true
  }
  return keys
}

const unitsOf = (letters: string) => new Set(Array.from(letters, (letter) => letter.charCodeAt(0)))
const KEYS = unitsOf('sfrxjw')
const DOUBLES = unitsOf('daeo')
const VOWELS = unitsOf('aeiouy')

function decode(surface: SurfaceView, from: number, upto: number): TypedLetter[] | undefined {
  const token = String.fromCharCode(...surface.codes.subarray(from, upto))
  return isEverydayWord(token) ? undefined : decodeKeystrokes(token)
}
