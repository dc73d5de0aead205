// Which unit of a text each unit of a term stands at, where a text may be spelled otherwise than letter by letter.
import { B_OR_G, isEither } from '../text/leet'
import { ANY_LETTER, type SkeletonView } from '../text/skeleton'
import { LETTER_SPELLINGS, LONGEST_SHORT_FORM, SHORT_FORMS } from '../text/teencode'
import type { CompiledTerm } from './term'

/** How a unit of a term is written. */
export const AS_IT_IS = 0
/** By another letter, as chat does. */
export const SPELT = 1
/** By fewer letters of its syllable. */
export const SHORTENED = 2

/** Kept by the scan and filled anew at each hit: a term is compared at once where it is found. */
export class Alignment {
  /** The text's unit of each unit of the term; ascending, several of the term's may stand at one. */
  units = new Int32Array(64)
  ways = new Uint8Array(64)

  /** Letter by letter, from `first` on. */
  straight(term: CompiledTerm, first: number): void {
    const size = term.codes.length
    this.grow(size)
    for (let i = 0; i < size; i++) this.units[i] = first + i
    this.ways.fill(AS_IT_IS, 0, size)
  }

  /**
   * So that the term ends with the text's unit `last`, by the spellings of chat and every reading of a sign. Whether that
   * can be, and needed more than `straight` does.
   */
  bent(term: CompiledTerm, skeleton: SkeletonView, last: number): boolean {
    this.grow(term.codes.length)
    return this.place(term, skeleton, term.codes.length - 1, last) && !this.isStraight(term, skeleton)
  }

  private isStraight(term: CompiledTerm, skeleton: SkeletonView): boolean {
    return term.codes.every(
      (code, i) => this.ways[i] === AS_IT_IS && isLikeLetter(skeleton.codes[this.units[i]!]!, code),
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
    return this.placeLetters(term, skeleton, i, unit) || this.placeShortForm(term, skeleton, i, unit)
  }

  private placeLetters(term: CompiledTerm, skeleton: SkeletonView, i: number, unit: number): boolean {
    for (const { meant, place } of LETTER_SPELLINGS.get(skeleton.codes[unit]!) ?? []) {
      const from = i - meant.length + 1
      if (!hasUnits(term, from, meant)) continue
      if (!(place === 'initial' ? isInitial(term, from) : isFinal(term, i))) continue
      if (!this.place(term, skeleton, from - 1, unit - 1)) continue
      this.put(from, i, unit, SPELT)
      return true
    }
    return false
  }

  private placeShortForm(term: CompiledTerm, skeleton: SkeletonView, i: number, unit: number): boolean {
    if (!isFinal(term, i) || !endsWord(skeleton, unit)) return false
    const start = startOfWord(skeleton, unit)
    if (unit - start >= LONGEST_SHORT_FORM) return false
    for (const { letters, meant } of SHORT_FORMS.get(wordAt(skeleton, start, unit)) ?? []) {
      const from = i - meant.length + 1
      if (!hasUnits(term, from, meant) || !isInitial(term, from)) continue
      if (!letters.every((letter, nth) => term.letters[from + nth] === letter)) continue
      if (!this.place(term, skeleton, from - 1, start - 1)) continue
      this.put(from, i, start, SHORTENED)
      this.units[i] = unit
      return true
    }
    return false
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

/** The first unit of the word that ends with `unit`. */
function startOfWord(skeleton: SkeletonView, unit: number): number {
  while (unit > 0 && skeleton.gaps[unit] === 0) unit--
  return unit
}

export function endsWord(skeleton: SkeletonView, unit: number): boolean {
  return unit + 1 === skeleton.length || skeleton.gaps[unit + 1] !== 0
}

export function wordAt(skeleton: SkeletonView, first: number, last: number): string {
  let word = ''
  for (let at = first; at <= last; at++) word += String.fromCharCode(skeleton.codes[at]!)
  return word
}
