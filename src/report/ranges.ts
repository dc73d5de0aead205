// Words that count in a text, as ranges: put in order, joined to places, or cut to spans that know all that lies over them.

/** `[start, end)` in UTF-16 units of the text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A piece of a text and the ranges that lie over all of it, in the order they were given in. */
export interface Span<T extends Range> extends Range {
  readonly over: readonly T[]
}

/** Where the words of `ranges` stand in a text of that length, in order: ranges that overlap or touch are one place. */
export function placesOf(length: number, ranges: readonly Range[]): Range[] {
  const sorted = within(length, ranges).sort((a, b) => a.start - b.start || a.end - b.end)
  const places: { start: number; end: number }[] = []
  for (const { start, end } of sorted) {
    const last = places.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else places.push({ start, end })
  }
  return places
}

/**
 * The whole of a text of that length, cut wherever a range begins or ends; pieces that no range lies over have none. Ranges
 * that do not lie in the text are left out.
 */
export function spansOf<T extends Range>(length: number, ranges: readonly T[]): Span<T>[] {
  const known = within(length, ranges)
  const cuts = [...new Set([0, length, ...known.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  const order = new Map(known.map((range, at) => [range, at]))
  const coming = [...known].sort((a, b) => a.start - b.start)
  let next = 0
  let open: T[] = []
  return cuts.slice(0, -1).map((start, at) => {
    open = open.filter(({ end }) => end > start)
    const before = next
    while (next < coming.length && coming[next]!.start === start) open.push(coming[next++]!)
    if (next > before) open.sort((a, b) => order.get(a)! - order.get(b)!)
    return { start, end: cuts[at + 1]!, over: [...open] }
  })
}

function within<T extends Range>(length: number, ranges: readonly T[]): T[] {
  return ranges.filter(({ start, end }) => start >= 0 && start < end && end <= length)
}
