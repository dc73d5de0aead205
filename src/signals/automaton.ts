// One automaton for all terms (Aho and Corasick 1975), as a dense table over the few letters that terms use.

/** Finds every occurrence of any of a set of sequences, in one pass whose cost does not depend on how many there are. */
export interface Automaton {
  /** The column of a unit; 0 for units that no sequence has. */
  readonly columnOf: Uint16Array
  /** `next[state + column]` is the next state; states are multiples of the table's width, 0 is the start. */
  readonly next: Int32Array
  readonly width: number
  /** By `state / width`: first entry in `outputs` of the sequences that end here, or -1. */
  readonly heads: Int32Array
  /** Pairs (sequence number, next entry or -1). */
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
  completeTable(next, heads, outputs, states, width)
  for (let cell = 0; cell < states * width; cell++) next[cell]! *= width
  return {
    columnOf,
    next: next.slice(0, states * width),
    width,
    heads: heads.slice(0, states),
    outputs: Int32Array.from(outputs),
  }
}

/** Fills in where to go when a sequence breaks off: breadth first, so that shorter suffixes are complete before longer ones. */
function completeTable(
  next: Int32Array,
  heads: Int32Array,
  outputs: number[],
  states: number,
  width: number,
): void {
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
