// A fit that ends in time: weights as they were when texts not learned from were scored best.
import type { Random } from '../../random'
import { type FitOptions, type Weights, fit, rowWeight, sumRow } from './fit'
import type { Fold } from './folds'
import { link } from './link'
import type { SparseRows } from './sparse-rows'
import { type Targets, UNSAID } from './targets'

/** The best weights, the epochs they took, and the sums of the held-out rows under them. */
export interface HeldOutFit {
  readonly weights: Weights
  readonly epochs: number
  readonly sums: Float32Array
}

export type HeldOutOptions = Omit<FitOptions, 'afterEpoch' | 'random'> & {
  readonly random: Random
  /** Called after each epoch; awaited, so that it can let others run. It may throw to end all. */
  readonly tick: () => Promise<void>
}

/** So many epochs without a better one end the fit. */
const PATIENCE = 2

/** Fits on `fold.learn` until the loss on `fold.hold` grows. Without rows to hold it goes through all epochs. */
export async function heldOutFit(
  rows: SparseRows,
  targets: Targets,
  { learn, hold }: Fold,
  options: HeldOutOptions,
): Promise<HeldOutFit> {
  let best: HeldOutFit | undefined
  let least = Infinity
  await fit(rows, targets, learn, {
    ...options,
    async afterEpoch(epoch, weights) {
      await options.tick()
      const sums = sumsOf(rows, hold, weights)
      const loss = hold.length === 0 ? -epoch : lossOf(sums, targets, hold, options.classWeights)
      if (loss < least || best === undefined) {
        least = loss
        const kept = { ...weights, table: weights.table.slice(), biases: weights.biases.slice() }
        best = { weights: kept, epochs: epoch + 1, sums }
      }
      return epoch + 1 - best.epochs >= PATIENCE
    },
  })
  return best!
}

/** The sums of some rows, one after another. */
export function sumsOf(rows: SparseRows, chosen: Uint32Array, weights: Weights): Float32Array {
  const { labels } = weights
  const all = new Float32Array(chosen.length * labels)
  const sums = new Float64Array(labels)
  chosen.forEach((row, at) => {
    sumRow(rows, row, weights, 1, sums)
    all.set(sums, at * labels)
  })
  return all
}

/** The mean of what the fit makes small, without regularisation. */
function lossOf(sums: Float32Array, targets: Targets, chosen: Uint32Array, classWeights: Float64Array): number {
  const labels = targets.labels.length
  const scores = new Float64Array(labels)
  let loss = 0
  let counted = 0
  chosen.forEach((row, at) => {
    for (let label = 0; label < labels; label++) scores[label] = sums[at * labels + label]!
    link(scores, targets.link)
    for (let label = 0; label < labels; label++) {
      const value = targets.values[row * labels + label]!
      if (value === UNSAID || (value === 0 && targets.link === 'softmax')) continue
      const weight = rowWeight(targets, row, label, classWeights)
      loss -= weight * Math.log(Math.max(1e-12, value === 1 ? scores[label]! : 1 - scores[label]!))
      counted += weight
    }
  })
  return loss / Math.max(counted, 1e-12)
}
