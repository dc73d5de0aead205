// Words of a text that were typed with the keys of an input method left in (Telex, VNI), as the words they were meant to be.
import { isEverydayWord } from './everyday-words'
import type { SkeletonView } from './skeleton'
import type { SurfaceView } from './surface-view'
import { type TypedPiece, typedPieces } from './typed-pieces'

/** What the units `[first, last]` of a skeleton are read as: letters with their marks, and their skeleton. */
export interface TypedWord {
  readonly first: number
  readonly last: number
  readonly letters: Uint16Array
  readonly codes: Uint16Array
}

/** Longest row of such words, glued together. */
const LONGEST_ROW = 40

/** What was seen of a text so far: words that are typed for certain; and first and last units of such that may be. */
export interface Typing {
  sure: TypedWord[] | undefined
  doubtful: number[] | undefined
}

/**
 * Notes how the units `[first, last]` are typed, letters with no space between. In doubt is a word that is an everyday
 * one as it stands; and one with tone keys only, unless the text has marks.
 */
export function howTyped(
  surface: SurfaceView,
  skeleton: SkeletonView,
  first: number,
  last: number,
  typing: Typing,
): void {
  const keys = keysIn(surface, skeleton, first, last)
  if (keys === NONE) return
  if ((keys === MAYBE && !surface.hasMarks) || isEverydayWord(tokenOf(surface, skeleton, first, last))) {
    typing.doubtful ??= []
    typing.doubtful.push(first, last)
    return
  }
  const found = readTyping(surface, skeleton, first, last)
  if (found.length === 0) return
  typing.sure ??= []
  typing.sure.push(...found)
}

/** The typed words of a text: those in doubt are read beside others alone. */
export function readTyped(
  surface: SurfaceView,
  skeleton: SkeletonView,
  { sure, doubtful = [] }: Typing,
): readonly TypedWord[] | undefined {
  if (sure === undefined) return undefined
  for (let at = 0; at < doubtful.length; at += 2)
    sure.push(...readTyping(surface, skeleton, doubtful[at]!, doubtful[at + 1]!))
  return sure
}

function readTyping(surface: SurfaceView, skeleton: SkeletonView, first: number, last: number): TypedWord[] {
  const token = tokenOf(surface, skeleton, first, last)
  const pieces = typedPieces(token)
  return pieces.length === 0 ? [] : placed(pieces, token, skeleton, first, last)
}

/** The pieces whose ends are ends of units: where two letters are one unit, none ends between them. */
function placed(
  pieces: readonly TypedPiece[],
  token: string,
  skeleton: SkeletonView,
  first: number,
  last: number,
): TypedWord[] {
  // By letter: the unit that begins there, or -1 within one.
  const unitAt = new Int32Array(token.length + 1).fill(-1)
  let letter = 0
  for (let unit = first; unit <= last; unit++) {
    unitAt[letter] = unit
    letter += skeleton.upto[unit]! - skeleton.from[unit]!
  }
  unitAt[token.length] = last + 1
  return pieces
    .filter(({ from, upto }) => unitAt[from] !== -1 && unitAt[upto] !== -1)
    .map(({ from, upto, letters, codes }) => {
      return { first: unitAt[from]!, last: unitAt[upto]! - 1, letters, codes }
    })
}

/** Whether a word is typed by keys: no, or perhaps, or it has what no word of Vietnamese or, mostly, English has. */
const NONE = 0
const MAYBE = 1
const SURE = 2

/**
 * A quick look: after a vowel, no Vietnamese syllable has one of the letters that are tone keys, nor a doubled letter, nor
 * a digit. Most words of most texts end here.
 */
function keysIn({ codes }: SurfaceView, skeleton: SkeletonView, first: number, last: number): number {
  if (last - first + 1 > LONGEST_ROW) return NONE
  let vowel = false
  let keys = NONE
  let before = 0
  for (let unit = first; unit <= last; unit++) {
    const end = skeleton.upto[unit]!
    for (let at = skeleton.from[unit]!; at < end; at++) {
      const code = codes[at]!
      if (code > 0x7a || code < 0x30 || (code > 0x39 && code < 0x61)) return NONE
      if (before !== 0) {
        if (code < 0x61 || code === W || (code === before && isDouble(code))) keys = SURE
        else if (vowel && keys === NONE && isToneKey(code)) keys = MAYBE
      }
      if (isVowel(code)) vowel = true
      before = code
    }
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

function tokenOf({ codes }: SurfaceView, skeleton: SkeletonView, first: number, last: number): string {
  let token = ''
  for (let unit = first; unit <= last; unit++)
    for (let at = skeleton.from[unit]!; at < skeleton.upto[unit]!; at++)
      token += String.fromCharCode(codes[at]!)
  return token
}
