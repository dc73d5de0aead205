// A fit that ends in time, with no more features than a model keeps, and the sums of texts that it did not learn from.
import { type FitOptions, type Weights, fitWeights, sumRow } from './fit'
import type { Fold } from './folds'
import { link } from './link'
import { strongest } from './prune'
import { type SparseRows, withOnly, withoutRare } from './sparse-rows'
import { type Targets, UNSAID } from './targets'

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
  /** Called after each epoch; awaited, so that it can let others run. It may throw to end all. */
  readonly tick: () => Promise<void>
}

/** So many epochs without a better one end the fit. */
const PATIENCE = 2
/** Features of a single row are not learned from: they tell of that row alone. */
const LEAST_ROWS = 2

/** Fits on `fold.learn` until the loss on `fold.hold` grows. Without rows to hold it goes through all epochs. */
export async function heldOutFit(
  all: SparseRows,
  targets: Targets,
  { learn, hold }: Fold,
  options: HeldOutOptions,
): Promise<HeldOutFit> {
  const rows = withoutRare(all, learn, LEAST_ROWS)
  let best: { readonly weights: Weights; readonly epochs: number } | undefined
  let least = Infinity
  await fitWeights(rows, targets, learn, {
    ...options,
    async afterEpoch(epoch, weights) {
      await options.tick()
      const loss = hold.length === 0 ? -epoch : lossOf(sumsOf(rows, hold, weights), targets, hold)
      if (loss < least || best === undefined) {
        least = loss
        const kept = { ...weights, table: weights.table.slice(), biases: weights.biases.slice() }
        best = { weights: kept, epochs: epoch + 1 }
      }
      return epoch + 1 - best.epochs >= PATIENCE
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

/** The mean surprise at what people said. */
function lossOf(sums: Float32Array, targets: Targets, chosen: Uint32Array): number {
  const labels = targets.labels.length
  const scores = new Float64Array(labels)
  let loss = 0
  chosen.forEach((row, at) => {
    for (let label = 0; label < labels; label++) scores[label] = sums[at * labels + label]!
    link(scores, targets.link)
    for (let label = 0; label < labels; label++) {
      const value = targets.values[row * labels + label]!
      if (value === UNSAID || (value === 0 && targets.link === 'softmax')) continue
      loss -= Math.log(Math.max(1e-12, value === 1 ? scores[label]! : 1 - scores[label]!))
    }
  })
  return loss
}
