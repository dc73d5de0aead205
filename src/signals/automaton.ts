// One automaton for all terms (Aho and Corasick 1975), whose states are made when a text first comes to them.

/** What a sequence has for an l and an i, because signs are read as either (`1`). */
const L = 0x6c
const I = 0x69
/** Rows that the table has room for at first. */
const FIRST_ROWS = 256

/**
 * Finds every occurrence of any of a set of sequences, in one pass whose cost does not depend on how many there are.
 *
 * The sequences in order are a trie already: those that begin alike are a stretch of the list. A state that a text has been
 * in is a row of a dense table over the few letters that the sequences have; one that no text has come to yet is a stretch
 * and costs nothing. So building it is sorting, and what it holds follows what was read.
 */
export class Automaton {
  /** The column of a unit; 0 for units that no sequence has, which lead to the start. An l is an i here: see `sequenceOf`. */
  readonly columnOf = new Uint16Array(0x10000)
  /** Columns in a row of `next`. */
  readonly width: number
  /**
   * `next[state * width + column]` is the next state, 0 the start; below 0 if it was never entered: ask `enter`, which may put
   * a larger table here, in `ends` and in `depths`. In column 0 stands one more than the entry in `outputs` of the sequences that end here, or 0.
   */
  next: Int32Array
  /** By state: 1 where a sequence ends. Apart from the rows, of which most need not be looked at for it. */
  ends: Uint8Array = new Uint8Array(FIRST_ROWS)
  /** By state: how many letters of a sequence were read. */
  depths: Uint16Array = new Uint16Array(FIRST_ROWS)
  /** By entry: the number of a sequence, and one more than the next entry, or 0. */
  readonly outputs: number[] = []

  private rows = 1
  /** Stretches that states stand for, five numbers each: first, end, letters read, the parent's fallback and the column from it. */
  private readonly stretches: number[] = []
  /** By stretch: its row, or 0 if it was never entered. */
  private readonly rowOf: number[] = []

  /**
   * Over sequences of UTF-16 units in order, as `<` has it; equal ones may stand there several times, and none is empty. A
   * sequence's number is its place in the list. `letters` are the units that they have, each once.
   */
  constructor(
    private readonly sorted: readonly string[],
    letters: string = lettersOf(sorted),
  ) {
    for (let at = 0; at < letters.length; at++) this.columnOf[letters.charCodeAt(at)] = at + 1
    this.columnOf[L] = this.columnOf[I]!
    this.width = letters.length + 1
    this.next = new Int32Array(this.width * FIRST_ROWS)
    this.branchOut(0, 0, this.sorted.length, 0, 0)
  }

  /** The state after `unit` is read in a state. */
  step(state: number, unit: number): number {
    const column = this.columnOf[unit]!
    return column === 0 ? 0 : this.move(state, column)
  }

  /** The same, by column. */
  move(state: number, column: number): number {
    const after = this.next[state * this.width + column]!
    return after < 0 ? this.enter(state, column) : after
  }

  /** The state in a cell that is below 0, made now. */
  enter(state: number, column: number): number {
    const { width, stretches } = this
    const stretch = -this.next[state * width + column]! - 1
    let row = this.rowOf[stretch]!
    if (row === 0) {
      const at = stretch * 5
      const depth = stretches[at + 2]!
      const fallback = depth === 1 ? 0 : this.move(stretches[at + 3]!, stretches[at + 4]!)
      row = this.rows++
      this.rowOf[stretch] = row
      if (this.rows * width > this.next.length) this.grow()
      this.next.copyWithin(row * width, fallback * width, (fallback + 1) * width)
      this.branchOut(row, stretches[at]!, stretches[at + 1]!, depth, fallback)
      if (this.next[row * width] !== 0) this.ends[row] = 1
      this.depths[row] = depth
    }
    this.next[state * width + column] = row
    return row
  }

  /** Fills in what a row has beyond its fallback's: the sequences that end here, and where those lead that go on. */
  private branchOut(row: number, first: number, end: number, depth: number, fallback: number): void {
    const { sorted, next, width, outputs } = this
    let at = first
    for (; at < end && sorted[at]!.length === depth; at++)
      next[row * width] = outputs.push(at, next[row * width]!) / 2
    while (at < end) {
      const unit = sorted[at]!.charCodeAt(depth)
      const upto = this.endOf(unit, depth, at, end)
      const column = this.columnOf[unit]!
      this.stretches.push(at, upto, depth + 1, fallback, column)
      next[row * width + column] = -this.rowOf.push(0)
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
    const ends = new Uint8Array(this.ends.length * 2)
    ends.set(this.ends)
    this.ends = ends
    const depths = new Uint16Array(this.depths.length * 2)
    depths.set(this.depths)
    this.depths = depths
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
