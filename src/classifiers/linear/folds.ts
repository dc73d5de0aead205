// Which rows are learned from and which are held out: equal texts together, each label shared out evenly.
import type { Random } from '../../random'
import { shuffle } from './random-order'

/** Rows to learn from and rows to look at. */
export interface Fold {
  readonly learn: Uint32Array
  readonly hold: Uint32Array
}

/** What decides where a row goes. */
export interface Kinship {
  /** By row: rows of one group stay together. */
  readonly groups: Float64Array
  /** By row: each stratum is shared out as evenly as can be; by custom a row's labels. */
  readonly strata: readonly string[]
}

/** Parts `rows` into `count` folds: each row is held out once. */
export function foldsOf(rows: Uint32Array, kinship: Kinship, count: number, random: Random): Fold[] {
  const order = groupsInTurn(rows, kinship, random)
  return Array.from({ length: count }, (_, fold) => parted(order, (at) => at % count === fold))
}

/** Holds out this share (0..1) of the groups of rows. */
export function holdOut(rows: Uint32Array, kinship: Kinship, share: number, random: Random): Fold {
  const order = groupsInTurn(rows, kinship, random)
  // Every so many-th in turn, so that each stratum gives its share.
  return parted(order, (at) => Math.floor((at + 1) * share) > Math.floor(at * share))
}

/** Groups of rows, stratum after stratum, within each by chance. */
function groupsInTurn(rows: Uint32Array, { groups, strata }: Kinship, random: Random): number[][] {
  const order = rows.slice()
  shuffle(order, random)
  const byGroup = new Map<number, number[]>()
  for (const row of order) {
    const group = byGroup.get(groups[row]!)
    if (group) group.push(row)
    else byGroup.set(groups[row]!, [row])
  }
  const stratumOf = ([row]: readonly number[]) => strata[row!]!
  return [...byGroup.values()].sort((a, b) => {
    const [one, other] = [stratumOf(a), stratumOf(b)]
    return one < other ? -1 : one > other ? 1 : 0
  })
}

function parted(order: readonly (readonly number[])[], isHeld: (at: number) => boolean): Fold {
  const rows = (held: boolean) =>
    Uint32Array.from(order.flatMap((group, at) => (isHeld(at) === held ? group : []))).sort()
  return { learn: rows(false), hold: rows(true) }
}
