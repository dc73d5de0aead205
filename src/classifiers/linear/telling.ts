// How much each feature tells of each label by mere counting, before anything is fitted.
import type { SparseRows } from './sparse-rows'
import { type Targets, UNSAID } from './targets'

/** What every count begins with, so that nothing is certain. */
const FIRST_COUNT = 1

/**
 * By feature and label: the square of the log-count ratio of naive Bayes, by which the fit's steps are scaled. It is the
 * same as fitting on features multiplied by the ratio itself (Wang and Manning, "Baselines and Bigrams", 2012).
 */
export function tellingOf(rows: SparseRows, targets: Targets, learn: Uint32Array): Float32Array {
  const { link } = targets
  const labels = targets.labels.length
  // Under a softmax labels are against each other, under sigmoids each is against its own absence.
  const sides = link === 'softmax' ? labels : 2 * labels
  const counts = new Float64Array(rows.width * sides).fill(FIRST_COUNT)
  const totals = new Float64Array(sides).fill(FIRST_COUNT * rows.width)
  for (const row of learn) {
    for (let label = 0; label < labels; label++) {
      const value = targets.values[row * labels + label]!
      if (value === UNSAID || (link === 'softmax' && value === 0)) continue
      const side = link === 'softmax' ? label : 2 * label + value
      for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at++)
        counts[rows.features[at]! * sides + side]!++
      totals[side]! += rows.starts[row + 1]! - rows.starts[row]!
    }
  }
  const telling = new Float32Array(rows.width * labels)
  const ratios = new Float64Array(sides)
  for (let feature = 0; feature < rows.width; feature++) {
    for (let side = 0; side < sides; side++)
      ratios[side] = Math.log(counts[feature * sides + side]! / totals[side]!)
    for (let label = 0; label < labels; label++) {
      const ratio =
        link === 'softmax' ? farthestFromMean(ratios) : (ratios[2 * label + 1]! - ratios[2 * label]!) / 2
      telling[feature * labels + label] = ratio * ratio
    }
  }
  return telling
}

function farthestFromMean(values: Float64Array): number {
  let mean = 0
  for (const value of values) mean += value / values.length
  let farthest = 0
  for (const value of values) farthest = Math.max(farthest, Math.abs(value - mean))
  return farthest
}
