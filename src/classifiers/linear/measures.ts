// What a model is worth in numbers, for its card.
import { reliabilityOf } from '../evaluation/reliability'
import { type Calibration, scoresOf, uncalibrated } from './calibrate'
import { type Decision, decide, meanF1 } from './decide'
import { type Targets, UNSAID } from './targets'

/** All numbers are 0..1. `ece`: expected calibration error, as scores are and as they were before calibration. */
export type Measures = Readonly<Record<'accuracy' | 'macroF1' | 'ece' | 'eceUncalibrated', number>>

/** Measures the sums of some rows, row by row in the order of `chosen`. */
export function measures(
  sums: Float32Array,
  targets: Targets,
  chosen: Uint32Array,
  calibration: Calibration,
  decision: Decision,
): Measures {
  const labels = targets.labels.length
  const values = valuesOfRows(targets, chosen)
  const scores = allScores(sums, labels, calibration, targets.link)
  const raw = allScores(sums, labels, uncalibrated(labels), targets.link)
  return {
    accuracy: accuracyOf(scores, values, labels, decision, targets),
    macroF1: meanF1(scores, values, labels, decision, targets.link),
    ece: eceOf(scores, values, labels, targets),
    eceUncalibrated: eceOf(raw, values, labels, targets),
  }
}

/** The targets of some rows, one after another. */
export function valuesOfRows({ labels, values }: Targets, chosen: Uint32Array): Int8Array {
  const all = new Int8Array(chosen.length * labels.length)
  chosen.forEach((row, at) => {
    all.set(values.subarray(row * labels.length, (row + 1) * labels.length), at * labels.length)
  })
  return all
}

/** Calibrated scores of sums, row by row. */
export function allScores(
  sums: Float32Array,
  labels: number,
  calibration: Calibration,
  kind: Targets['link'],
): Float64Array {
  const all = new Float64Array(sums.length)
  for (let first = 0; first < sums.length; first += labels)
    scoresOf(sums, first, calibration, kind, all.subarray(first, first + labels))
  return all
}

/** The share of rows, or under sigmoids of pairs of row and label, that are decided as they are labelled. */
function accuracyOf(
  scores: Float64Array,
  values: Int8Array,
  labels: number,
  decision: Decision,
  { link }: Targets,
): number {
  const decided = new Uint8Array(labels)
  let right = 0
  let all = 0
  for (let first = 0; first < scores.length; first += labels) {
    decide(scores.subarray(first, first + labels), decision, link, decided)
    let same = 0
    let said = 0
    for (let label = 0; label < labels; label++) {
      if (values[first + label] === UNSAID) continue
      said++
      if (values[first + label] === decided[label]) same++
    }
    right += link === 'softmax' ? Number(same === said) : same
    all += link === 'softmax' ? 1 : said
  }
  return right / Math.max(1, all)
}

/** Under a softmax of the highest score of each row; under sigmoids of all scores. */
function eceOf(scores: Float64Array, values: Int8Array, labels: number, { link }: Targets): number {
  const asked: number[] = []
  const right: number[] = []
  for (let first = 0; first < scores.length; first += labels) {
    let best = first
    for (let at = first; at < first + labels; at++) {
      if (scores[at]! > scores[best]!) best = at
      if (link === 'sigmoid' && values[at] !== UNSAID) {
        asked.push(scores[at]!)
        right.push(values[at]!)
      }
    }
    if (link === 'softmax') {
      asked.push(scores[best]!)
      right.push(values[best]!)
    }
  }
  return reliabilityOf(asked, right).ece
}
