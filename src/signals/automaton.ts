// One automaton for all terms (Aho and Corasick 1975), whose states are made when a text first comes to them.

/** What a sequence has for an l and an i, because signs are read as either (`1`). */
const L = 0x6c
const I = 0x69
/** Rows that the table has room for at first. */
const FIRST_ROWS = 256
/** The commonest letters of texts go first in a row: most of what is read of one then lies close together. */
const COMMON_FIRST = 'nhitacgoumderyvpsbkqx'
/** Where a row has the entry of what ends there, and how many letters were read; letters stand behind. */
const ENTRY = 0
const DEPTH = 1
const FIRST_LETTER = 2

/**
 * Finds every occurrence of any of a set of sequences, in one pass whose cost does not depend on how many there are.
 *
 * The sequences in order are a trie already: those that begin alike are a stretch of the list. A state that a text has been
 * in is a row of a dense table over the few letters that the sequences have; one that no text has come to yet is a stretch
 * and costs nothing. So building it is sorting, and what it holds follows what was read.
 *
 * A state is a number: twice the place of its row in `next`, and one more where a sequence ends. The start is 0.
 */
export class Automaton {
  /** The column of a unit; 0 for units that no sequence has, which lead to the start. An l is an i here: see `sequenceOf`. */
  readonly columnOf = new Uint16Array(0x10000)
  /** The columns of the letters, in the order in which these were given. */
  readonly columns: Uint16Array
  /** `next[(state >>> 1) + column]` is the next state; below 0 if it was never entered: ask `enter`, which may put a larger table here. */
  next: Int32Array
  /** By entry: the number of a sequence, and one more than the next entry, or 0. */
  readonly outputs: number[] = []

  /** Cells in a row of `next`. */
  private readonly width: number
  /** Cells of all rows so far. */
  private size = 0
  /** Stretches that states stand for, five numbers each: first, end, letters read, the parent's fallback and the column from it. */
  private readonly stretches: number[] = []
  /** By stretch: its state, or 0 if it was never entered. */
  private readonly stateOf: number[] = []

  /**
   * Over sequences of UTF-16 units in order, as `<` has it; equal ones may stand there several times, and none is empty. A
   * sequence's number is its place in the list. `letters` are the units that they have, each once.
   */
  constructor(
    private readonly sorted: readonly string[],
    letters: string = lettersOf(sorted),
  ) {
    const common = Array.from(COMMON_FIRST).filter((letter) => letters.includes(letter))
    const others = Array.from({ length: letters.length }, (_, at) => letters[at]!)
    const inOrder = [...common, ...others.filter((letter) => !COMMON_FIRST.includes(letter))]
    for (const [at, letter] of inOrder.entries()) this.columnOf[letter.charCodeAt(0)] = FIRST_LETTER + at
    this.columns = Uint16Array.from(others, (letter) => this.columnOf[letter.charCodeAt(0)]!)
    this.columnOf[L] = this.columnOf[I]!
    this.width = FIRST_LETTER + letters.length
    this.next = new Int32Array(this.width * FIRST_ROWS)
    this.size = this.width
    this.branchOut(0, 0, this.sorted.length, 0, 0)
  }

  /** The state after `unit` is read in a state. */
  step(state: number, unit: number): number {
    const column = this.columnOf[unit]!
    return column === 0 ? 0 : this.move(state, column)
  }

  /** The same, by column. */
  move(state: number, column: number): number {
    const after = this.next[(state >>> 1) + column]!
    return after < 0 ? this.enter(state, column) : after
  }

  /** One more than the entry in `outputs` of the sequences that end in a state, or 0. */
  entryOf(state: number): number {
    return this.next[(state >>> 1) + ENTRY]!
  }

  /** How many letters of a sequence were read in a state. */
  depthOf(state: number): number {
    return this.next[(state >>> 1) + DEPTH]!
  }

  /** The state in a cell that is below 0, made now. */
  enter(state: number, column: number): number {
    const { width, stretches } = this
    const stretch = -this.next[(state >>> 1) + column]! - 1
    let made = this.stateOf[stretch]!
    if (made === 0) {
      const at = stretch * 5
      const depth = stretches[at + 2]!
      const fallback = (depth === 1 ? 0 : this.move(stretches[at + 3]!, stretches[at + 4]!)) >>> 1
      const row = this.size
      this.size += width
      if (this.size > this.next.length) this.grow()
      this.next.copyWithin(row, fallback, fallback + width)
      this.next[row + DEPTH] = depth
      this.branchOut(row, stretches[at]!, stretches[at + 1]!, depth, fallback << 1)
      made = (row << 1) | (this.next[row + ENTRY] === 0 ? 0 : 1)
      this.stateOf[stretch] = made
    }
    this.next[(state >>> 1) + column] = made
    return made
  }

  /** Fills in what a row has beyond its fallback's: the sequences that end here, and where those lead that go on. */
  private branchOut(row: number, first: number, end: number, depth: number, fallback: number): void {
    const { sorted, next, outputs } = this
    let at = first
    for (; at < end && sorted[at]!.length === depth; at++)
      next[row + ENTRY] = outputs.push(at, next[row + ENTRY]!) / 2
    while (at < end) {
      const unit = sorted[at]!.charCodeAt(depth)
      const upto = this.endOf(unit, depth, at, end)
      const column = this.columnOf[unit]!
      this.stretches.push(at, upto, depth + 1, fallback, column)
      next[row + column] = -this.stateOf.push(0)
      at = upto
    }
  }

  /** Where the sequences end that have a unit at a place, of those in `[at, end)`, which begin alike. */
  private endOf(unit: number, place: number, at: number, end: number): number {
    let low = at + 1
    let step = 1
    while (low + step < end && this.sorted[low + step]!.charCodeAt(place) === unit) {
      low += step + 1
      step *= 2
    }
    let high = Math.min(end, low + step)
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.sorted[middle]!.charCodeAt(place) === unit) low = middle + 1
      else high = middle
    }
    return low
  }

  private grow(): void {
    const larger = new Int32Array(this.next.length * 2)
    larger.set(this.next)
    this.next = larger
  }
}

/** The units that sequences have, each once. */
export function lettersOf(sequences: readonly string[]): string {
  const met = new Set<number>()
  for (const sequence of sequences) {
    for (let at = 0; at < sequence.length; at++) met.add(sequence.charCodeAt(at))
  }
  return String.fromCharCode(...met)
}

/** A sequence as the automaton takes it: with an i for every l. */
export function sequenceOf(units: string): string {
  return units.replaceAll('l', 'i')
}
