// Weights from labelled rows: stochastic gradient descent on the logistic loss, with L2 regularisation.
import type { Random } from '../../random'
import { link } from './link'
import { shuffle } from './random-order'
import type { SparseRows } from './sparse-rows'
import { type Targets, UNSAID } from './targets'

/** `table[bucket * labels + label]`, and one bias a label. */
export interface Weights {
  readonly labels: number
  readonly table: Float32Array
  readonly biases: Float64Array
}

export interface FitOptions {
  /** The table has 2^bits buckets. */
  readonly bits: number
  /** How strongly weights are held small. */
  readonly l2: number
  readonly learningRate: number
  /** Most times that all rows are gone through. */
  readonly epochs: number
  /** By label: how much a row that has it counts. */
  readonly classWeights: Float64Array
  readonly random: Random
  /** Called after each epoch with the weights as they stand, which the next epoch changes; `true` ends the fit. */
  readonly afterEpoch: (epoch: number, weights: Weights) => boolean | Promise<boolean>
}

/** Biases move more slowly than weights: they are met in every row. */
const BIAS_RATE = 0.1

/**
 * Fits on the rows `learn`. The step falls as 1 / (1 + rate · l2 · steps) (Bottou, "Stochastic Gradient Descent Tricks",
 * 2012). The weights are kept as one number times a table, so that holding them small costs nothing a bucket.
 */
export async function fit(
  rows: SparseRows,
  targets: Targets,
  learn: Uint32Array,
  options: FitOptions,
): Promise<void> {
  const { l2, learningRate } = options
  const labels = targets.labels.length
  const weights: Weights = {
    labels,
    table: new Float32Array(2 ** options.bits * labels),
    biases: new Float64Array(labels),
  }
  const { table, biases } = weights
  const order = learn.slice()
  const steps = new Float64Array(labels)
  let scale = 1
  let step = 0
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, options.random)
    for (const row of order) {
      const rate = learningRate / (1 + learningRate * l2 * step++)
      sumRow(rows, row, weights, scale, steps)
      link(steps, targets.link)
      for (let label = 0; label < labels; label++) {
        const target = targets.values[row * labels + label]!
        const counts = target === UNSAID ? 0 : rowWeight(targets, row, label, options.classWeights)
        steps[label] = rate * counts * (target - steps[label]!)
        biases[label]! += BIAS_RATE * steps[label]!
      }
      scale *= 1 - rate * l2
      addRow(rows, row, table, labels, 1 / scale, steps)
    }
    for (let at = 0; at < table.length; at++) table[at]! *= scale
    scale = 1
    if (await options.afterEpoch(epoch, weights)) return
  }
}

/** How much a row counts for a label: under a softmax by the one label that it has. */
export function rowWeight({ labels, link, values }: Targets, row: number, label: number, weights: Float64Array): number {
  const first = row * labels.length
  if (link === 'sigmoid') return values[first + label] === 1 ? weights[label]! : 1
  for (let other = 0; other < labels.length; other++) if (values[first + other] === 1) return weights[other]!
  return 1
}

/** The sums of a row under each label: bias and weights. */
export function sumRow(
  { starts, buckets, values }: SparseRows,
  row: number,
  { labels, table, biases }: Weights,
  scale: number,
  sums: Float64Array,
): void {
  const upto = starts[row + 1]!
  for (let label = 0; label < labels; label++) {
    let sum = 0
    for (let at = starts[row]!; at < upto; at++) sum += table[buckets[at]! * labels + label]! * values[at]!
    sums[label] = sum * scale + biases[label]!
  }
}

function addRow(
  { starts, buckets, values }: SparseRows,
  row: number,
  table: Float32Array,
  labels: number,
  factor: number,
  steps: Float64Array,
): void {
  const upto = starts[row + 1]!
  for (let label = 0; label < labels; label++) {
    const step = steps[label]! * factor
    for (let at = starts[row]!; at < upto; at++) table[buckets[at]! * labels + label]! += step * values[at]!
  }
}
