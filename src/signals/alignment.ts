// Which unit of a text each unit of a term stands at, where a text may be spelled otherwise than letter by letter.
import { B_OR_G, isEither } from '../text/leet'
import { ANY_LETTER, GAP_LINE, GAP_SPACE, GAP_STOP, LEET, type SkeletonView } from '../text/skeleton'
import { LETTER_SPELLINGS, LONGEST_SHORT_FORM, SHORT_FORMS } from '../text/teencode'
import type { TypedWords } from '../text/typed-words'
import type { CompiledTerm } from './term'

/** How a unit of a term is written. */
export const AS_IT_IS = 0
/** By another letter, as chat does. */
export const SPELT = 1
/** By fewer letters of its syllable. */
export const SHORTENED = 2
/** By the keys of an input method. */
export const TYPED = 3

/** Kept by the scan and filled anew at each hit: a term is compared at once where it is found. */
export class Alignment {
  /** The text's unit of each unit of the term; ascending, several of the term's may stand at one. */
  units = new Int32Array(64)
  ways = new Uint8Array(64)
  /** The letter with its marks, where it is typed. */
  typed = new Uint16Array(64)

  /** Letter by letter, from `first` on. */
  straight(term: CompiledTerm, first: number): void {
    const size = term.codes.length
    this.grow(size)
    for (let i = 0; i < size; i++) this.units[i] = first + i
    this.ways.fill(AS_IT_IS, 0, size)
  }

  /**
   * So that the term ends with the text's unit `last`, by the spellings of chat, keys and every reading of a sign. Whether
   * that can be, and needed more than `straight` does.
   */
  bent(term: CompiledTerm, skeleton: SkeletonView, words: TypedWords | undefined, last: number): boolean {
    this.grow(term.codes.length)
    this.words = words
    return this.place(term, skeleton, term.codes.length - 1, last) && !this.isStraight(term, skeleton)
  }

  private words: TypedWords | undefined

  private isStraight(term: CompiledTerm, skeleton: SkeletonView): boolean {
    return term.codes.every(
      (code, i) =>
        this.ways[i] === AS_IT_IS &&
        this.units[i] === this.units[0]! + i &&
        isLikeLetter(skeleton.codes[this.units[i]!]!, code),
    )
  }

  /** Places the term's units up to `i`, of which the last stands at `unit`. */
  private place(term: CompiledTerm, skeleton: SkeletonView, i: number, unit: number): boolean {
    if (i < 0) return true
    if (unit < 0) return false
    const code = skeleton.codes[unit]!
    if (canBe(code, term.codes[i]!) && this.place(term, skeleton, i - 1, unit - 1)) {
      this.put(i, i, unit, AS_IT_IS)
      return true
    }
    if (isRepeated(skeleton, unit) && this.place(term, skeleton, i, unit - 1)) return true
    if ((skeleton.bends[unit]! & LEET) === 0 && this.placeLetters(term, skeleton, i, unit)) return true
    if (!isFinal(term, i)) return false
    if (this.placeTyped(term, skeleton, i, unit)) return true
    if (!endsWord(skeleton, unit)) return false
    return this.placeShortForm(term, skeleton, i, startOfWord(skeleton, unit), unit)
  }

  private placeLetters(term: CompiledTerm, skeleton: SkeletonView, i: number, unit: number): boolean {
    for (const { meant, place } of LETTER_SPELLINGS.get(skeleton.codes[unit]!) ?? []) {
      const from = i - meant.length + 1
      if (!hasUnits(term, from, meant)) continue
      if (!(place === 'initial' ? opensSyllable(term, from, i) : closesSyllable(term, from, i))) continue
      if (!this.place(term, skeleton, from - 1, unit - 1)) continue
      this.put(from, i, unit, SPELT)
      return true
    }
    return false
  }

  private placeShortForm(
    term: CompiledTerm,
    skeleton: SkeletonView,
    i: number,
    start: number,
    end: number,
  ): boolean {
    // `m.` is an initial or an abbreviation.
    if (end - start >= LONGEST_SHORT_FORM || isFollowedByStop(skeleton, end)) return false
    for (const { letters, meant } of SHORT_FORMS.get(wordAt(skeleton, start, end)) ?? []) {
      const from = i - meant.length + 1
      if (!hasUnits(term, from, meant) || !isInitial(term, from)) continue
      if (!letters.every((letter, nth) => term.letters[from + nth] === letter)) continue
      if (!this.place(term, skeleton, from - 1, start - 1)) continue
      this.put(from, i, start, SHORTENED)
      this.units[i] = end
      return true
    }
    return false
  }

  private placeTyped(term: CompiledTerm, skeleton: SkeletonView, i: number, end: number): boolean {
    const word = this.words?.endingAt(end)
    if (word === undefined) return false
    const from = i - word.codes.length + 1
    if (!hasUnits(term, from, word.codes) || !isInitial(term, from)) return false
    if (!this.place(term, skeleton, from - 1, word.first - 1)) return false
    this.put(from, i, word.first, TYPED)
    this.units[i] = end
    this.typed.set(word.letters, from)
    return true
  }

  /** The text's unit that the term ends with. */
  last(term: CompiledTerm): number {
    return this.units[term.codes.length - 1]!
  }

  private put(from: number, to: number, unit: number, way: number): void {
    this.units.fill(unit, from, to + 1)
    this.ways.fill(way, from, to + 1)
  }

  private grow(size: number): void {
    if (this.units.length >= size) return
    this.units = new Int32Array(size * 2)
    this.ways = new Uint8Array(size * 2)
    this.typed = new Uint16Array(size * 2)
  }
}

/** The automaton takes l and i for one letter. */
function isLikeLetter(code: number, meant: number): boolean {
  return code === meant || ((code === 0x69 || code === 0x6c) && (meant === 0x69 || meant === 0x6c))
}

function canBe(code: number, meant: number): boolean {
  return isLikeLetter(code, meant) || code === ANY_LETTER || (code === B_OR_G && isEither(meant))
}

function hasUnits(term: CompiledTerm, from: number, units: Uint16Array): boolean {
  return from >= 0 && units.every((unit, nth) => term.codes[from + nth] === unit)
}

function isInitial(term: CompiledTerm, at: number): boolean {
  return at === 0 || term.gaps[at] === true
}

function isFinal(term: CompiledTerm, at: number): boolean {
  return at + 1 === term.codes.length || term.gaps[at + 1] === true
}

/** Whether the units `[from, i]` are the consonants before a vowel, and not an abbreviation. */
function opensSyllable(term: CompiledTerm, from: number, i: number): boolean {
  return isInitial(term, from) && !isFinal(term, i) && isVowel(term.codes[i + 1]!)
}

function closesSyllable(term: CompiledTerm, from: number, i: number): boolean {
  return isFinal(term, i) && from > 0 && !isInitial(term, from)
}

const VOWELS = new Set(Array.from('aeiouy', (letter) => letter.charCodeAt(0)))

function isVowel(code: number): boolean {
  return VOWELS.has(code)
}

/** The first unit of the word that ends with `unit`. */
function startOfWord(skeleton: SkeletonView, unit: number): number {
  while (unit > 0 && skeleton.gaps[unit] === 0) unit--
  return unit
}

/** Whether a unit is the letter before it once more, though they stand apart. */
export function isRepeated({ codes, gaps }: SkeletonView, unit: number): boolean {
  if (unit === 0 || codes[unit] !== codes[unit - 1] || gaps[unit] === 0) return false
  return gaps[unit - 1] !== 0 || (gaps[unit]! & (GAP_SPACE | GAP_LINE)) === 0
}

function isFollowedByStop({ gaps, length }: SkeletonView, unit: number): boolean {
  return unit + 1 < length && (gaps[unit + 1]! & GAP_STOP) !== 0
}

export function endsWord(skeleton: SkeletonView, unit: number): boolean {
  return unit + 1 === skeleton.length || skeleton.gaps[unit + 1] !== 0
}

/** The skeleton's word; empty if it has a digit or sign. */
export function wordAt(skeleton: SkeletonView, first: number, last: number): string {
  let word = ''
  for (let at = first; at <= last; at++) {
    if ((skeleton.bends[at]! & LEET) !== 0) return ''
    word += String.fromCharCode(skeleton.codes[at]!)
  }
  return word
}
