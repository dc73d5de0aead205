// Makes scores mean what they say: of all texts scored 0.7, seven in ten have the label.
import { type Link, link } from './link'
import { UNSAID } from './targets'

/** What sums are multiplied by and moved by before they become scores, by label. */
export interface Calibration {
  readonly factors: Float64Array
  readonly shifts: Float64Array
}

/** Leaves sums as they are. */
export function uncalibrated(labels: number): Calibration {
  return { factors: new Float64Array(labels).fill(1), shifts: new Float64Array(labels) }
}

const ROUNDS = 60
const LARGEST_STEP = 1
const LEAST_FACTOR = 0.01

/**
 * Fits factors and shifts to sums of texts that were not learned from (row by row, a sum for each label; `values` as in
 * `Targets`), by Newton's method, one parameter after the other. Under a softmax there is one factor for all labels:
 * bias-corrected temperature scaling (Alexandari, Kundaje and Shrikumar, 2020). Under sigmoids each label has its own:
 * Platt scaling (Platt, 1999).
 */
export function calibrate(sums: Float32Array, values: Int8Array, labels: number, kind: Link): Calibration {
  const calibration = uncalibrated(labels)
  const { factors, shifts } = calibration
  const scores = new Float64Array(labels)
  const slopes = new Float64Array(2 * labels)
  const bends = new Float64Array(2 * labels)
  for (let round = 0; round < ROUNDS; round++) {
    // Odd rounds move the shifts, even ones the factors: moving both at once would overshoot.
    const moves = round % 2 === 0 ? shifts : factors
    slopes.fill(0)
    bends.fill(0)
    for (let first = 0; first < sums.length; first += labels) {
      scoresOf(sums, first, calibration, kind, scores)
      if (kind === 'softmax') softmaxSlopes(sums, values, first, scores, slopes, bends)
      else sigmoidSlopes(sums, values, first, scores, slopes, bends)
    }
    const offset = moves === shifts ? 0 : labels
    for (let label = 0; label < labels; label++) {
      const step = slopes[offset + label]! / (bends[offset + label]! + 1e-9)
      const moved = moves[label]! - Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, step))
      moves[label] = moves === factors ? Math.max(LEAST_FACTOR, moved) : moved
    }
  }
  return calibration
}

/** The calibrated scores of one row. */
export function scoresOf(
  sums: Float32Array,
  first: number,
  { factors, shifts }: Calibration,
  kind: Link,
  scores: Float64Array,
): void {
  for (let label = 0; label < scores.length; label++)
    scores[label] = sums[first + label]! * factors[label]! + shifts[label]!
  link(scores, kind)
}

/** Adds a row's first and second derivatives of the loss: by shift, then by factor. */
function sigmoidSlopes(
  sums: Float32Array,
  values: Int8Array,
  first: number,
  scores: Float64Array,
  slopes: Float64Array,
  bends: Float64Array,
): void {
  const labels = scores.length
  for (let label = 0; label < labels; label++) {
    const value = values[first + label]!
    if (value === UNSAID) continue
    const sum = sums[first + label]!
    const score = scores[label]!
    slopes[label]! += score - value
    bends[label]! += score * (1 - score)
    slopes[labels + label]! += (score - value) * sum
    bends[labels + label]! += score * (1 - score) * sum * sum
  }
}

function softmaxSlopes(
  sums: Float32Array,
  values: Int8Array,
  first: number,
  scores: Float64Array,
  slopes: Float64Array,
  bends: Float64Array,
): void {
  const labels = scores.length
  let slope = 0
  let mean = 0
  let square = 0
  for (let label = 0; label < labels; label++) {
    const sum = sums[first + label]!
    const score = scores[label]!
    slopes[label]! += score - values[first + label]!
    // Half the step that this label alone would take: all shifts move together.
    bends[label]! += 2 * score * (1 - score)
    slope += (score - values[first + label]!) * sum
    mean += score * sum
    square += score * sum * sum
  }
  for (let label = 0; label < labels; label++) {
    slopes[labels + label]! += slope
    bends[labels + label]! += square - mean * mean
  }
}
