// "Did you mean …?": the nearest allowed name to one that is not.

/** Names in messages are cut here, so that a stray text in the place of a name is never shown whole. */
const LONGEST_NAME = 60

/** A name as it may stand in a message: one line, no control characters, not too long. */
export function shownName(name: string): string {
  const line = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ').trim()
  return line.length <= LONGEST_NAME ? line : `${[...line.slice(0, LONGEST_NAME)].slice(0, -1).join('')}…`
}

/** The candidate that a slip of the fingers away from `name` would give; `undefined` if none is near. */
export function closest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > LONGEST_NAME) return undefined
  const wanted = name.toLowerCase()
  const reach = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)))
  let best: string | undefined
  let least = reach + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue
    const distance = editDistance(wanted, candidate.toLowerCase(), least)
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/**
 * Letters put in, left out, changed, or swapped with their neighbour (optimal string alignment). From `enough` on it is
 * not worked out how many more: there may be as many names as a pack has lexicons.
 */
export function editDistance(a: string, b: string, enough = Number.POSITIVE_INFINITY): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(changed, above[j]! + 1, row[j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, before[j - 2]! + 1)
      }
      row.push(least)
    }
    // A swap alone goes back further than the row above.
    if (Math.min(...row) >= enough && Math.min(...above) >= enough) return enough
    before = above
    above = row
  }
  return above[b.length]!
}
