// From scores to labels: where a score is enough, so that rare labels are found as well as common ones.
import type { Link } from './link'
import { UNSAID } from './targets'

/**
 * Under a softmax: by label, what its score is multiplied by before the highest wins. Under sigmoids: by label, the
 * least score that is enough.
 */
export type Decision = Float64Array

/** Whether each label is decided to be there, into `decided` (1 or 0). */
export function decide(scores: Float64Array, decision: Decision, kind: Link, decided: Uint8Array): void {
  let best = 0
  for (let label = 0; label < scores.length; label++) {
    if (kind === 'sigmoid') decided[label] = scores[label]! >= decision[label]! ? 1 : 0
    else {
      decided[label] = 0
      if (scores[label]! * decision[label]! > scores[best]! * decision[best]!) best = label
    }
  }
  if (kind === 'softmax') decided[best] = 1
}

/** Tried factors are e^-2.5 to e^2.5, tried thresholds 0.02 to 0.98. */
const TRIES = 51
const ROUNDS = 3

/**
 * The decision with the highest mean F1 over labels, on calibrated scores of texts that were not learned from (row by
 * row, one for each label; `values` as in `Targets`). Among tries next to each other it takes the middle of what is good
 * rather than a peak of chance.
 */
export function tuneDecision(scores: Float64Array, values: Int8Array, labels: number, kind: Link): Decision {
  const decision = new Float64Array(labels).fill(kind === 'softmax' ? 1 : 0.5)
  const tried = (at: number) =>
    kind === 'softmax' ? Math.exp((at - (TRIES - 1) / 2) / 10) : 0.02 + (0.96 * at) / (TRIES - 1)
  for (let round = 0; round < (kind === 'softmax' ? ROUNDS : 1); round++) {
    // Factors matter only against each other: the first label keeps 1.
    for (let label = kind === 'softmax' ? 1 : 0; label < labels; label++) {
      const curve = Array.from({ length: TRIES }, (_, at) => {
        decision[label] = tried(at)
        return meanF1(scores, values, labels, decision, kind)
      })
      decision[label] = tried(middleOfBest(curve))
    }
  }
  return decision
}

/** The place of the highest value, each taken as the mean of itself and its neighbours. */
function middleOfBest(curve: readonly number[]): number {
  const smooth = curve.map((_, at) => {
    const near = curve.slice(Math.max(0, at - 2), at + 3)
    return near.reduce((sum, value) => sum + value, 0) / near.length
  })
  return smooth.indexOf(Math.max(...smooth))
}

/** The mean over labels of F1. */
export function meanF1(
  scores: Float64Array,
  values: Int8Array,
  labels: number,
  decision: Decision,
  kind: Link,
): number {
  const found = new Float64Array(labels)
  const wrong = new Float64Array(labels)
  const missed = new Float64Array(labels)
  const decided = new Uint8Array(labels)
  for (let first = 0; first < scores.length; first += labels) {
    decide(scores.subarray(first, first + labels), decision, kind, decided)
    for (let label = 0; label < labels; label++) {
      const value = values[first + label]!
      if (value === UNSAID) continue
      if (value === 1) (decided[label] === 1 ? found : missed)[label]!++
      else if (decided[label] === 1) wrong[label]!++
    }
  }
  let sum = 0
  for (let label = 0; label < labels; label++)
    if (found[label]! > 0) sum += (2 * found[label]!) / (2 * found[label]! + wrong[label]! + missed[label]!)
  return sum / labels
}
