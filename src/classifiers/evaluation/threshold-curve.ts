// What comes of each threshold on a label's score.
import { type LabelMeasures, measuresOf } from './confusion'

/** Of all texts whose score is at least `threshold`. `falsePositiveRate` is missing where every text has the label. */
export interface ThresholdPoint extends LabelMeasures {
  readonly threshold: number
  readonly falsePositiveRate?: number
}

/** 0.05, 0.10 … 0.95. */
export const THRESHOLDS: readonly number[] = Array.from({ length: 19 }, (_, at) => (at + 1) / 20)

/** One point a threshold. */
export function thresholdCurve(
  scores: readonly number[],
  has: readonly boolean[],
  thresholds: readonly number[] = THRESHOLDS,
): ThresholdPoint[] {
  return thresholds.map((threshold) => {
    let [found, wrong, missed, right] = [0, 0, 0, 0]
    scores.forEach((score, row) => {
      if (score >= threshold) has[row] ? found++ : wrong++
      else has[row] ? missed++ : right++
    })
    const clean = wrong + right
    return {
      threshold,
      ...measuresOf(found, wrong, missed),
      ...(clean > 0 && { falsePositiveRate: wrong / clean }),
    }
  })
}
