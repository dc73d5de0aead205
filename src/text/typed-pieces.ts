// What a word can be made of if it was typed by keys: one syllable, or several glued together, in all ways they can be parted.
import { base } from './characters'
import { isBorrowedWord } from './borrowed-words'
import { isEverydayWord } from './everyday-words'
import { decodeChatKeystrokes, decodeKeystrokes } from './keystrokes'
import { isPlainSyllable } from './syllables'

/** The letters `[from, upto)` of a word read as a syllable: its letters with their marks, and their skeleton. */
export interface TypedPiece {
  readonly from: number
  readonly upto: number
  readonly letters: Uint16Array
  readonly codes: Uint16Array
}

/** Longest piece that can be one syllable typed by keys. */
const LONGEST = 10
/** Shortest word that may be glued to syllables and is none: zalo. */
const LEAST_LETTERS = 3

/** Words met before: texts are made of the same words again and again. */
const known = new Map<string, readonly TypedPiece[]>()
const MOST_KNOWN = 8192

/**
 * The syllables that a word of lower-case letters and digits was typed for, over all ways to part it; none if it was not. An
 * everyday word is read whole.
 *
 * @example typedPieces('luwafddaor').length // 6
 */
export function typedPieces(word: string): readonly TypedPiece[] {
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size === MOST_KNOWN) known.clear()
  const whole = decodeChatKeystrokes(word).map((syllable) => pieceOf(syllable, 0, word.length))
  const pieces = whole.length > 0 || isEverydayWord(word) ? whole : piecesOfRow(word)
  known.set(word, pieces)
  return pieces
}

/** Every typed syllable of every way to part the word into syllables, typed or plain, everyday words and borrowed ones. */
function piecesOfRow(word: string): TypedPiece[] {
  const parts: { from: number; upto: number; typed: string | undefined }[] = []
  const reached = new Uint8Array(word.length + 1)
  reached[0] = 1
  for (let from = 0; from < word.length; from++) {
    if (reached[from] === 0) continue
    for (let upto = from + 1; upto <= Math.min(from + LONGEST, word.length); upto++) {
      const part = word.slice(from, upto)
      const typed = decodeKeystrokes(part)
      if (typed === undefined && !isPlainPart(part)) continue
      parts.push({ from, upto, typed })
      reached[upto] = 1
    }
  }
  const leads = new Uint8Array(word.length + 1)
  leads[word.length] = 1
  const pieces: TypedPiece[] = []
  for (const { from, upto, typed } of parts.reverse()) {
    if (leads[upto] === 0) continue
    leads[from] = 1
    if (typed !== undefined) pieces.push(pieceOf(typed, from, upto))
  }
  return pieces.reverse()
}

function isPlainPart(part: string): boolean {
  return (
    isPlainSyllable(part) || isBorrowedWord(part) || (part.length >= LEAST_LETTERS && isEverydayWord(part))
  )
}

function pieceOf(syllable: string, from: number, upto: number): TypedPiece {
  const letters = Uint16Array.from(syllable, (letter) => letter.charCodeAt(0))
  return { from, upto, letters, codes: letters.map((letter) => base[letter]!) }
}
