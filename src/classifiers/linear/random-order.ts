// Orders drawn by chance that repeats itself.
import type { Random } from '../../random'

/** Puts the items in an order drawn by chance (Fisher and Yates), in place. */
export function shuffle(items: Uint32Array, random: Random): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    const kept = items[at]!
    items[at] = items[other]!
    items[other] = kept
  }
}
