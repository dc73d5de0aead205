// One automaton for all terms (Aho and Corasick 1975), as a dense table over the few letters that terms use.

/** Finds every occurrence of any of a set of sequences, in one pass whose cost does not depend on how many there are. */
export interface Automaton {
  /** The column of a unit; 0 for units that no sequence has, which lead to the start. */
  readonly columnOf: Uint16Array
  /**
   * `next[state * width + column]` is the next state, 0 the start; states lie near each other that are near the start, for
   * there a text mostly is. In column 0 stands one more than the entry in `outputs` of the sequences that end here, or 0.
   */
  readonly next: Uint16Array | Uint32Array
  readonly width: number
  /** By entry: the number of a sequence, and one more than the next entry, or 0. */
  readonly outputs: Int32Array
}

/** Units that count as one letter while searching, because signs are read as either (`1` is i or l). */
const SAME: ReadonlyMap<number, number> = new Map([[0x6c, 0x69]])

/** Builds the automaton over sequences of units; a sequence's number is its place in the list. */
export function buildAutomaton(sequences: readonly Uint16Array[]): Automaton {
  const columnOf = new Uint16Array(0x10000)
  let width = 1
  for (const sequence of sequences) {
    for (const unit of sequence) {
      const letter = SAME.get(unit) ?? unit
      if (columnOf[letter] === 0) columnOf[letter] = width++
    }
  }
  for (const [unit, letter] of SAME) columnOf[unit] = columnOf[letter]!

  let next = new Int32Array(width * 1024)
  let states = 1
  const outputs: number[] = []
  let heads = new Int32Array(1024).fill(-1)
  sequences.forEach((sequence, number) => {
    let state = 0
    for (const unit of sequence) {
      const cell = state * width + columnOf[unit]!
      if (next[cell] === 0) {
        if ((states + 1) * width > next.length) next = grown(next, 0)
        if (states + 1 > heads.length) heads = grown(heads, -1)
        next[cell] = states++
      }
      state = next[cell]!
    }
    outputs.push(number, heads[state]!)
    heads[state] = outputs.length - 2
  })
  const order = completeTable(next, heads, outputs, states, width)
  return {
    columnOf,
    next: arranged(next, heads, order, width, outputs.length / 2),
    width,
    outputs: entriesOf(outputs),
  }
}

/** The table with its states in the order of their distance from the start, in as few bytes as they fit. */
function arranged(
  next: Int32Array,
  heads: Int32Array,
  order: Int32Array,
  width: number,
  entries: number,
): Uint16Array | Uint32Array {
  const states = order.length
  const size = states * width
  const table = Math.max(states, entries + 1) <= 0x10000 ? new Uint16Array(size) : new Uint32Array(size)
  const places = new Int32Array(states)
  for (let place = 0; place < states; place++) places[order[place]!] = place
  for (let place = 0; place < states; place++) {
    const from = order[place]! * width
    const to = place * width
    table[to] = heads[order[place]!] === -1 ? 0 : heads[order[place]!]! / 2 + 1
    for (let column = 1; column < width; column++) table[to + column] = places[next[from + column]!]!
  }
  return table
}

/** Entries by number, where the lists were made of positions and -1. */
function entriesOf(outputs: readonly number[]): Int32Array {
  return Int32Array.from(outputs, (value, at) => (at % 2 === 0 ? value : value === -1 ? 0 : value / 2 + 1))
}

/**
 * Fills in where to go when a sequence breaks off: breadth first, so that shorter suffixes are complete before longer ones.
 * Gives the states in that order.
 */
function completeTable(
  next: Int32Array,
  heads: Int32Array,
  outputs: number[],
  states: number,
  width: number,
): Int32Array {
  const fallback = new Int32Array(states)
  const queue = new Int32Array(states)
  let filled = 0
  for (let column = 1; column < width; column++) if (next[column] !== 0) queue[filled++] = next[column]!
  for (let read = 0; read < filled; read++) {
    const state = queue[read]!
    const shorter = fallback[state]!
    heads[state] = joined(heads[state]!, heads[shorter]!, outputs)
    for (let column = 1; column < width; column++) {
      const cell = state * width + column
      const child = next[cell]!
      const instead = next[shorter * width + column]!
      if (child === 0) {
        next[cell] = instead
      } else {
        fallback[child] = instead
        queue[filled++] = child
      }
    }
  }
  const order = new Int32Array(states)
  order.set(queue.subarray(0, filled), 1)
  return order
}

/** Hangs the list at `tail` behind the list at `head`; lists only ever share their ends. */
function joined(head: number, tail: number, outputs: number[]): number {
  if (head === -1) return tail
  let last = head
  while (outputs[last + 1] !== -1) last = outputs[last + 1]!
  outputs[last + 1] = tail
  return head
}

function grown(array: Int32Array<ArrayBuffer>, fill: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  if (fill !== 0) larger.fill(fill, array.length)
  return larger
}
