// Chance that repeats itself: what draws from a seed draws the same for ever.

/** Draws numbers from a seed. */
export interface Random {
  /** 0 (included) to 1 (not included). */
  next(): number
  /** A whole number from 0 to `count - 1`. */
  below(count: number): number
  /** One of the values, each as likely as the others. */
  pick<T>(values: readonly T[]): T
  /** Which of `count` places are chosen, each with this chance (0..1), but at least one if there is any. */
  some(count: number, chance: number): ReadonlySet<number>
}

/** The same seed, the same numbers (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    next,
    below,
    pick: (values) => values[below(values.length)]!,
    some(count, chance) {
      const chosen = new Set<number>()
      for (let at = 0; at < count; at++) if (next() < chance) chosen.add(at)
      if (chosen.size === 0 && count > 0) chosen.add(below(count))
      return chosen
    },
  }
}
