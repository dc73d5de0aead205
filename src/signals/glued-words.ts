// Whether a hit inside a longer word stands among other syllables glued to it, or is a chance within some word.
import { isBorrowedWord } from '../text/borrowed-words'
import { base } from '../text/characters'
import { isChatSyllable } from '../text/chat-syllables'
import type { SkeletonView } from '../text/skeleton'
import type { SurfaceView } from '../text/surface-view'
import { typedPieces } from '../text/typed-pieces'

/** Longest syllable: nghiêng. Borrowed words may be longer. */
const LONGEST_PART = 10
/** So many letters before or after the hit are looked at. */
const MOST_LETTERS = 60

/** Whether what the word has before unit `first` and after unit `last` is made of syllables, or of such typed by keys. */
export function isGluedBetween(
  surface: SurfaceView,
  skeleton: SkeletonView,
  first: number,
  last: number,
  isTyped: boolean,
): boolean {
  const areParts = (letters: string) =>
    areSyllables(letters) || (isTyped && letters.length <= MOST_LETTERS && typedPieces(letters).length > 0)
  let start = first
  while (start > 0 && skeleton.gaps[start] === 0 && first - start <= MOST_LETTERS) start--
  let end = last + 1
  while (end < skeleton.length && skeleton.gaps[end] === 0 && end - last <= MOST_LETTERS + 1) end++
  return (
    areParts(lettersOf(surface, skeleton, start, first)) &&
    areParts(lettersOf(surface, skeleton, last + 1, end))
  )
}

function lettersOf(surface: SurfaceView, skeleton: SkeletonView, from: number, upto: number): string {
  if (from === upto) return ''
  const end = skeleton.upto[upto - 1]!
  let letters = ''
  for (let at = skeleton.from[from]!; at < end && letters.length <= MOST_LETTERS; at++)
    letters += String.fromCharCode(base[surface.codes[at]!]!)
  return letters
}

function areSyllables(letters: string): boolean {
  if (letters.length > MOST_LETTERS) return false
  const reaches = new Uint8Array(letters.length + 1)
  reaches[0] = 1
  for (let at = 0; at < letters.length; at++) {
    if (reaches[at] === 0) continue
    for (let size = 1; size <= LONGEST_PART; size++)
      if (isPart(letters.slice(at, at + size))) reaches[at + size] = 1
  }
  return reaches[letters.length] === 1
}

function isPart(letters: string): boolean {
  return isChatSyllable(letters) || isBorrowedWord(letters)
}
