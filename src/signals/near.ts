// Nearness: whether something of each of several kinds stands within so many words, or sentences, of a text.

/** A place in a text, `[start, end)` in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A window may reach over at most `limit` of these ranges (words or sentences), given as `[start, end)` pairs in order. */
export interface Reach {
  readonly ranges: Uint32Array
  readonly limit: number
}

/**
 * Windows that hold one span of each list and keep within every reach. Each is given as its spans, in order of the
 * lists; no span stands in two windows. Lists are in order of place. Linear in the number of spans.
 */
export function findNear<Place extends Span>(
  lists: readonly (readonly Place[])[],
  reaches: readonly Reach[],
): Place[][] {
  const windows: Place[][] = []
  const heads = lists.map(() => 0)
  while (lists.every((list, i) => heads[i]! < list.length)) {
    const window = lists.map((list, i) => list[heads[i]!]!)
    const start = Math.min(...window.map((span) => span.start))
    const end = Math.max(...window.map((span) => span.end))
    if (reaches.every(({ ranges, limit }) => rangeAt(ranges, end - 1) - rangeAt(ranges, start) < limit)) {
      windows.push(window)
      for (let i = 0; i < heads.length; i++) heads[i]!++
    } else {
      // The window can only get smaller by leaving behind what lies furthest back.
      heads[window.findIndex((span) => span.start === start)]!++
    }
  }
  return windows
}

/** The number of the range that holds a place, or of the one before it if it lies between two. */
function rangeAt(ranges: Uint32Array, place: number): number {
  let low = 0
  let high = ranges.length / 2
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ranges[2 * middle]! <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}
