// Nearness: whether something of each of several kinds stands within so many words, or sentences, of a text.

/** A place in a text, `[start, end)` in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** How far a window may reach. Ranges are `[start, end)` pairs one after another, in order. */
export type Reach =
  /** At most so many words between its spans, in all. Words inside a span do not count: `l ừ a` is as near as `lừa`. */
  | { readonly words: Uint32Array; readonly limit: number }
  /** Over at most so many sentences, first to last. */
  | { readonly sentences: Uint32Array; readonly limit: number }

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
    const inOrder = [...window].sort((a, b) => a.start - b.start || a.end - b.end)
    if (reaches.every((reach) => keepsWithin(inOrder, reach))) {
      windows.push(window)
      for (let i = 0; i < heads.length; i++) heads[i]!++
    } else {
      // The window can only get smaller by leaving behind what lies furthest back.
      heads[window.indexOf(inOrder[0]!)]!++
    }
  }
  return windows
}

function keepsWithin(spans: readonly Span[], reach: Reach): boolean {
  if ('sentences' in reach) {
    const last = Math.max(...spans.map((span) => span.end)) - 1
    return rangeAt(reach.sentences, last) - rangeAt(reach.sentences, spans[0]!.start) < reach.limit
  }
  let between = 0
  let end = spans[0]!.end
  for (const span of spans.slice(1)) {
    between += Math.max(0, rangeAt(reach.words, span.start) - rangeAt(reach.words, end - 1) - 1)
    end = Math.max(end, span.end)
  }
  return between <= reach.limit
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
