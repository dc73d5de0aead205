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
      const keys = keysIn(surface, from, at)
      // Tone keys alone are English plurals and the like, unless something else says that this is Vietnamese.
      const letters =
        keys === SURE || (keys === MAYBE && surface.hasMarks) ? decode(surface, from, at) : undefined
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
    return {
      length,
      codes,
      kinds,
      bends,
      starts,
      ends,
      hasDigits: surface.hasDigits,
      hasMarks: surface.hasMarks,
    }
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

/** Whether a word is typed by keys: no, or perhaps, or it has what no word of Vietnamese or, mostly, English has. */
const NONE = 0
const MAYBE = 1
const SURE = 2

/**
 * A quick look: after a vowel, no Vietnamese syllable has one of the letters that are tone keys, nor a doubled letter, nor
 * a digit. Most words of most texts end here.
 */
function keysIn(surface: SurfaceView, from: number, upto: number): number {
  if (upto - from < 2 || upto - from > LONGEST) return NONE
  let vowel = false
  let keys = NONE
  for (let at = from; at < upto; at++) {
    const code = surface.codes[at]!
    if (code > 0x7a) return NONE
    if (at > from) {
      if (code < 0x61 || code === W || (code === surface.codes[at - 1] && isDouble(code))) keys = SURE
      else if (vowel && keys === NONE && isToneKey(code)) keys = MAYBE
    }
    if (isVowel(code)) vowel = true
  }
  return keys
}

const W = 0x77

function isToneKey(code: number): boolean {
  return code === 0x73 || code === 0x66 || code === 0x72 || code === 0x78 || code === 0x6a // s f r x j
}

function isDouble(code: number): boolean {
  return code === 0x64 || code === 0x61 || code === 0x65 || code === 0x6f // d a e o
}

function isVowel(code: number): boolean {
  return code === 0x61 || code === 0x65 || code === 0x69 || code === 0x6f || code === 0x75 || code === 0x79
}

function decode(surface: SurfaceView, from: number, upto: number): TypedLetter[] | undefined {
  let token = ''
  for (let at = from; at < upto; at++) token += String.fromCharCode(surface.codes[at]!)
  return isEverydayWord(token) ? undefined : decodeKeystrokes(token)
}
