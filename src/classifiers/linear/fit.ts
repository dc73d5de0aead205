// Weights from labelled rows: stochastic gradient descent on the logistic loss.
import type { Random } from '../../random'
import { link } from './link'
import { shuffle } from './random-order'
import type { SparseRows } from './sparse-rows'
import { type Targets, UNSAID } from './targets'
import { tellingOf } from './telling'

/** `table[feature * labels + label]`, and one bias a label. */
export interface Weights {
  readonly labels: number
  readonly table: Float32Array
  readonly biases: Float64Array
}

export interface FitOptions {
  /** How strongly weights are held small. */
  readonly l2: number
  /** How many times all rows are gone through. */
  readonly epochs: number
  /** The share of certainty that is taken from each label and given to all: 0 takes people at their word. */
  readonly smoothing: number
  /** By label: how much a row that has it counts. */
  readonly classWeights: Float64Array
  readonly random: Random
  /** Called after each epoch with the weights as they stand, which the next epoch changes; `true` ends the fit. */
  readonly afterEpoch: (epoch: number, weights: Weights) => boolean | Promise<boolean>
}

/** The first step; it falls to 0 in even measure. */
const RATE = 1

/**
 * Fits on the rows `learn`. What counting says tells much of a label moves further at each step (`telling.ts`). Weights
 * are held small where they are met, so that a step costs no more than its row. Targets are smoothed (Szegedy and
 * others, 2016): people disagree about a good part of such labels.
 */
export async function fitWeights(
  rows: SparseRows,
  targets: Targets,
  learn: Uint32Array,
  options: FitOptions,
): Promise<void> {
  const labels = targets.labels.length
  const weights: Weights = {
    labels,
    table: new Float32Array(rows.width * labels),
    biases: new Float64Array(labels),
  }
  const telling = tellingOf(rows, targets, learn)
  const order = learn.slice()
  const slopes = new Float64Array(labels)
  const steps = options.epochs * learn.length
  let step = 0
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, options.random)
    for (const row of order) {
      const rate = RATE * (1 - step++ / steps)
      sumRow(rows, row, weights, slopes)
      link(slopes, targets.link)
      for (let label = 0; label < labels; label++) {
        const slope = slopeOf(targets, row, label, slopes[label]!, options)
        slopes[label] = slope
        weights.biases[label]! -= rate * slope
      }
      moveRow(rows, row, weights, telling, slopes, rate, options.l2)
    }
    if (await options.afterEpoch(epoch, weights)) return
  }
}

function slopeOf(targets: Targets, row: number, label: number, score: number, options: FitOptions): number {
  const { labels, link, values } = targets
  const value = values[row * labels.length + label]!
  if (value === UNSAID) return 0
  const others = link === 'softmax' ? labels.length : 2
  const target = (1 - options.smoothing) * value + options.smoothing / others
  return rowWeight(targets, row, label, options.classWeights) * (score - target)
}

/** How much a row counts for a label: under a softmax by the one label that it has. */
function rowWeight(
  { labels, link, values }: Targets,
  row: number,
  label: number,
  weights: Float64Array,
): number {
  const first = row * labels.length
  if (link === 'sigmoid') return values[first + label] === 1 ? weights[label]! : 1
  for (let other = 0; other < labels.length; other++) if (values[first + other] === 1) return weights[other]!
  return 1
}

/** The sums of a row under each label: bias and weights. */
export function sumRow(
  { starts, features, values }: SparseRows,
  row: number,
  { labels, table, biases }: Weights,
  sums: Float64Array,
): void {
  const upto = starts[row + 1]!
  for (let label = 0; label < labels; label++) {
    let sum = 0
    for (let at = starts[row]!; at < upto; at++) sum += table[features[at]! * labels + label]!
    sums[label] = sum * values[row]! + biases[label]!
  }
}

function moveRow(
  { starts, features, values }: SparseRows,
  row: number,
  { labels, table }: Weights,
  telling: Float32Array,
  slopes: Float64Array,
  rate: number,
  l2: number,
): void {
  const upto = starts[row + 1]!
  for (let label = 0; label < labels; label++) {
    const slope = slopes[label]! * values[row]!
    for (let at = starts[row]!; at < upto; at++) {
      const place = features[at]! * labels + label
      table[place]! -= rate * (telling[place]! * slope + l2 * table[place]!)
    }
  }
}
