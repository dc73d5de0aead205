// Which unit of a text each unit of a term stands at, where a text may be spelled otherwise than letter by letter.
import type { Branch } from '../text/branches'
import type { SkeletonView } from '../text/skeleton'
import type { CompiledTerm } from './term'

/** How a unit of a term is written. */
export const AS_IT_IS = 0
/** By another letter, as chat does. */
export const SPELT = 1
/** By fewer letters of its syllable. */
export const SHORTENED = 2
/** By the keys of an input method. */
export const TYPED = 3

/** Branches of a text by the unit that they end with. */
export type BranchesByEnd = ReadonlyMap<number, readonly Branch[]>

/** Kept by the scan and filled anew at each hit: a term is compared at once where it is found. */
export class Alignment {
  /** The text's unit of each unit of the term; ascending, several of the term's may stand at one. */
  units = new Int32Array(64)
  ways = new Uint8Array(64)
  /** The letter with its marks, where it is typed. */
  typed = new Uint16Array(64)
  private bends = 0

  /** Letter by letter, from `first` on. */
  straight(term: CompiledTerm, first: number): void {
    const size = term.codes.length
    this.grow(size)
    for (let i = 0; i < size; i++) {
      this.units[i] = first + i
      this.ways[i] = AS_IT_IS
    }
  }

  /** So that the term ends with the text's unit `last`, by one branch at least. Whether that can be. */
  bent(term: CompiledTerm, skeleton: SkeletonView, branches: BranchesByEnd, last: number): boolean {
    this.grow(term.codes.length)
    this.bends = 0
    return this.place(term, skeleton, branches, term.codes.length - 1, last) && this.bends > 0
  }

  /** The text's unit that the term ends with. */
  last(term: CompiledTerm): number {
    return this.units[term.codes.length - 1]!
  }

  /** Whether any of the term is typed by keys. */
  isTyped(term: CompiledTerm): boolean {
    for (let i = 0; i < term.codes.length; i++) if (this.ways[i] === TYPED) return true
    return false
  }

  /** Places the term's units up to `i`, of which the last stands at `unit`. */
  private place(
    term: CompiledTerm,
    skeleton: SkeletonView,
    branches: BranchesByEnd,
    i: number,
    unit: number,
  ): boolean {
    if (i < 0) return true
    if (unit < 0) return false
    if (
      isLikeLetter(skeleton.codes[unit]!, term.codes[i]!) &&
      this.place(term, skeleton, branches, i - 1, unit - 1)
    ) {
      this.units[i] = unit
      this.ways[i] = AS_IT_IS
      return true
    }
    const ending = branches.get(unit)
    if (ending === undefined) return false
    for (const branch of ending) {
      const size = branch.kind === 'any' ? 1 : branch.meant.length
      if (!fits(term, i - size + 1, i, branch)) continue
      this.bends++
      if (this.place(term, skeleton, branches, i - size, branch.first - 1)) {
        this.put(i - size + 1, i, branch)
        return true
      }
      this.bends--
    }
    return false
  }

  private put(from: number, to: number, { kind, first, last, letters }: Branch): void {
    for (let i = from; i <= to; i++) {
      this.units[i] = i === to ? last : first
      this.ways[i] = WAYS[kind]
      if (kind === 'typed') this.typed[i] = letters![i - from]!
    }
  }

  private grow(size: number): void {
    if (this.units.length >= size) return
    this.units = new Int32Array(size * 2)
    this.ways = new Uint8Array(size * 2)
    this.typed = new Uint16Array(size * 2)
  }
}

const WAYS: Readonly<Record<Branch['kind'], number>> = {
  initial: SPELT,
  final: SPELT,
  short: SHORTENED,
  typed: TYPED,
  twice: AS_IT_IS,
  either: AS_IT_IS,
  any: AS_IT_IS,
}

/** Whether a branch can stand for the term's units `[from, to]`. */
function fits(term: CompiledTerm, from: number, to: number, { kind, meant, letters }: Branch): boolean {
  if (kind === 'any' || kind === 'twice') return true
  if (from < 0) return false
  for (let i = from; i <= to; i++) if (term.codes[i] !== meant[i - from]) return false
  switch (kind) {
    case 'either':
      return true
    // Consonants before a vowel, and no abbreviation.
    case 'initial':
      return isInitial(term, from) && !isFinal(term, to) && isVowel(term.codes[to + 1]!)
    case 'final':
      return isFinal(term, to) && !isInitial(term, from)
    case 'typed':
      return isInitial(term, from)
    case 'short':
      return (
        isInitial(term, from) &&
        isFinal(term, to) &&
        letters!.every((one, i) => term.letters[from + i] === one)
      )
  }
}

/** The automaton takes l and i for one letter. */
function isLikeLetter(code: number, meant: number): boolean {
  return code === meant || ((code === 0x69 || code === 0x6c) && (meant === 0x69 || meant === 0x6c))
}

function isInitial(term: CompiledTerm, at: number): boolean {
  return at === 0 || term.gaps[at] === true
}

function isFinal(term: CompiledTerm, at: number): boolean {
  return at + 1 === term.codes.length || term.gaps[at + 1] === true
}

const VOWELS = new Set(Array.from('aeiouy', (letter) => letter.charCodeAt(0)))

function isVowel(code: number): boolean {
  return VOWELS.has(code)
}
