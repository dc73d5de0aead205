// Words of a text that were typed with the keys of an input method left in (Telex, VNI), as the words they were meant to be.
import { base } from './characters'
import { isEverydayWord } from './everyday-words'
import { decodeKeystrokes } from './keystrokes'
import type { SkeletonView } from './skeleton'
import type { SurfaceView } from './surface'

/** What a word is read as when its keys are: its letters with their marks, and its skeleton. It ends with unit `last`. */
export interface TypedWord {
  readonly last: number
  readonly letters: Uint16Array
  readonly codes: Uint16Array
}

/** Longest word that can be one syllable typed by keys. */
const LONGEST = 10

/**
 * The typed words of a text by the skeleton's unit that they begin with; `undefined` if it has none. A word that is an
 * everyday one as it stands counts beside others alone; one with tone keys only also where the text has marks.
 */
export function findTypedWords(
  surface: SurfaceView,
  skeleton: SkeletonView,
): ReadonlyMap<number, TypedWord> | undefined {
  let sure: Map<number, TypedWord> | undefined
  let doubtful: [number, TypedWord][] | undefined
  const { gaps, from, upto, length } = skeleton
  for (let first = 0; first < length; ) {
    let last = first
    while (last + 1 < length && gaps[last + 1] === 0) last++
    const keys = keysIn(surface, from[first]!, upto[last]!)
    if (keys !== NONE) {
      const word = decode(surface, from[first]!, upto[last]!, last)
      if (word !== undefined) {
        const isSure = !word.everyday && (keys === SURE || surface.hasMarks)
        if (isSure) {
          sure ??= new Map()
          sure.set(first, word)
        } else {
          doubtful ??= []
          doubtful.push([first, word])
        }
      }
    }
    first = last + 1
  }
  if (sure !== undefined && doubtful !== undefined) for (const [unit, word] of doubtful) sure.set(unit, word)
  return sure
}

/** Whether a word is typed by keys: no, or perhaps, or it has what no word of Vietnamese or, mostly, English has. */
const NONE = 0
const MAYBE = 1
const SURE = 2

/**
 * A quick look: after a vowel, no Vietnamese syllable has one of the letters that are tone keys, nor a doubled letter, nor
 * a digit. Most words of most texts end here.
 */
function keysIn({ codes }: SurfaceView, from: number, upto: number): number {
  if (upto - from < 2 || upto - from > LONGEST) return NONE
  let vowel = false
  let keys = NONE
  for (let at = from; at < upto; at++) {
    const code = codes[at]!
    if (code > 0x7a || code < 0x30 || (code > 0x39 && code < 0x61)) return NONE
    if (at > from) {
      if (code < 0x61 || code === W || (code === codes[at - 1] && isDouble(code))) keys = SURE
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

function decode(
  surface: SurfaceView,
  from: number,
  upto: number,
  last: number,
): (TypedWord & { readonly everyday: boolean }) | undefined {
  const token = String.fromCharCode(...surface.codes.subarray(from, upto))
  const typed = decodeKeystrokes(token)
  if (typed === undefined) return undefined
  const letters = Uint16Array.from(typed, (letter) => letter.charCodeAt(0))
  const codes = letters.map((letter) => base[letter]!)
  return { last, letters, codes, everyday: isEverydayWord(token) }
}
