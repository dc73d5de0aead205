// A fit that ends in time, with no more features than a model keeps, and the sums of texts that it did not learn from.
import { type FitOptions, type Weights, fitWeights, sumRow } from './fit'
import type { Fold } from './folds'
import { strongest } from './prune'
import { type SparseRows, withOnly, withoutRare } from './sparse-rows'
import type { Targets } from './targets'

/** What came of a fit. */
export interface HeldOutFit {
  readonly weights: Weights
  /** Numbers of the features that are kept. */
  readonly kept: Uint32Array
  readonly epochs: number
  /** Of the held-out rows, under the kept features alone. */
  readonly sums: Float32Array
}

export type HeldOutOptions = Omit<FitOptions, 'afterEpoch'> & {
  /** Most features that are kept. */
  readonly capacity: number
  /** What the sums of the held-out rows are worth after an epoch: more is better. */
  readonly worth?: (sums: Float32Array) => number
  /** Called after each epoch; awaited, so that it can let others run. It may throw to end all. */
  readonly tick: () => Promise<void>
}

/** So many epochs without a better one end the fit. */
const PATIENCE = 4
/** An epoch is no worse than another if only by this much: the last steps, which are the smallest, do good elsewhere. */
const BY_CHANCE = 0.005
/** Features of a single row are not learned from: they tell of that row alone. */
const LEAST_ROWS = 2

/** Fits on `fold.learn`, through all epochs unless `worth` tells that later ones are worse. */
export async function heldOutFit(
  all: SparseRows,
  targets: Targets,
  { learn, hold }: Fold,
  options: HeldOutOptions,
): Promise<HeldOutFit> {
  const rows = withoutRare(all, learn, LEAST_ROWS)
  let best: { readonly weights: Weights; readonly epochs: number } | undefined
  let most = 0
  await fitWeights(rows, targets, learn, {
    ...options,
    async afterEpoch(epoch, weights) {
      await options.tick()
      const isLast = epoch + 1 === options.epochs
      const worth = options.worth?.(sumsOf(rows, hold, weights)) ?? 0
      if (options.worth ? worth >= most - BY_CHANCE : isLast) {
        most = Math.max(most, worth)
        const kept = { ...weights, table: weights.table.slice(), biases: weights.biases.slice() }
        best = { weights: kept, epochs: epoch + 1 }
      }
      return best !== undefined && epoch + 1 - best.epochs >= PATIENCE
    },
  })
  const { weights, epochs } = best!
  const kept = strongest(weights, targets.link, options.capacity)
  return { weights, kept, epochs, sums: sumsOf(withOnly(rows, kept), hold, weights) }
}

/** The sums of some rows, one after another. */
export function sumsOf(rows: SparseRows, chosen: Uint32Array, weights: Weights): Float32Array {
  const { labels } = weights
  const all = new Float32Array(chosen.length * labels)
  const sums = new Float64Array(labels)
  chosen.forEach((row, at) => {
    sumRow(rows, row, weights, sums)
    all.set(sums, at * labels)
  })
  return all
}
