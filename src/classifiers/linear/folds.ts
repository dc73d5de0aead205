// Which rows are learned from and which are held out, with each label shared out evenly.
import type { Random } from '../../random'
import { shuffle } from './random-order'

/** Rows to learn from and rows to look at. */
export interface Fold {
  readonly learn: Uint32Array
  readonly hold: Uint32Array
}

/**
 * Parts `rows` into `count` folds: each row is held out once. Rows of one stratum (by custom, of one label) are shared
 * out as evenly as they can be.
 */
export function foldsOf(
  rows: Uint32Array,
  strata: readonly string[],
  count: number,
  random: Random,
): Fold[] {
  const order = strataInTurn(rows, strata, random)
  return Array.from({ length: count }, (_, fold) => ({
    learn: order.filter((_row, at) => at % count !== fold).sort(),
    hold: order.filter((_row, at) => at % count === fold).sort(),
  }))
}

/** Holds out this share (0..1) of the rows. */
export function holdOut(rows: Uint32Array, strata: readonly string[], share: number, random: Random): Fold {
  const order = strataInTurn(rows, strata, random)
  // Every so many-th of the order, so that each stratum gives its share.
  const isHeld = (at: number) => Math.floor((at + 1) * share) > Math.floor(at * share)
  return {
    learn: order.filter((_, at) => !isHeld(at)).sort(),
    hold: order.filter((_, at) => isHeld(at)).sort(),
  }
}

/** The rows stratum after stratum, within each by chance. */
function strataInTurn(rows: Uint32Array, strata: readonly string[], random: Random): Uint32Array {
  const order = rows.slice()
  shuffle(order, random)
  const names = [...new Set(strata)].sort()
  const rank = new Map(names.map((name, at) => [name, at]))
  return order.sort((a, b) => rank.get(strata[a]!)! - rank.get(strata[b]!)!)
}
