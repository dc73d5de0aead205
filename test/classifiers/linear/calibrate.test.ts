import { describe, expect, it } from 'vitest'
import { calibrate, uncalibrated } from '../../../src/classifiers/linear/calibrate'
import { tuneDecision, meanF1 } from '../../../src/classifiers/linear/decide'
import { link } from '../../../src/classifiers/linear/link'
import { allScores } from '../../../src/classifiers/linear/measures'
import { reliabilityOf } from '../../../src/classifiers/evaluation/reliability'
import { createRandom } from '../../../src/random'

/** Sums of so many rows, true to a model whose sums are `times` too large and moved by `by`. */
function skewed(kind: 'softmax' | 'sigmoid', rows: number, times: number, by: readonly number[]) {
  const random = createRandom(5)
  const labels = by.length
  const sums = new Float32Array(rows * labels)
  const values = new Int8Array(rows * labels)
  const scores = new Float64Array(labels)
  for (let row = 0; row < rows; row++) {
    for (let label = 0; label < labels; label++) scores[label] = 4 * random.next() - 2
    by.forEach((shift, label) => {
      sums[row * labels + label] = times * scores[label]! + shift
    })
    link(scores, kind)
    let draw = random.next()
    for (let label = 0; label < labels; label++) {
      if (kind === 'sigmoid') values[row * labels + label] = random.next() < scores[label]! ? 1 : 0
      else if (draw >= 0) {
        draw -= scores[label]!
        if (draw < 0) values[row * labels + label] = 1
      }
    }
  }
  return { sums, values, labels }
}

describe('calibration', () => {
  it.each(['softmax', 'sigmoid'] as const)('undoes what was done to scores under %s', (kind) => {
    const { sums, values, labels } = skewed(kind, 20_000, 3, [0, 1, -2])
    const { factors, shifts } = calibrate(sums, values, labels, kind)
    for (const factor of factors) expect(factor).toBeCloseTo(1 / 3, 1)
    expect(shifts[1]! - shifts[0]!).toBeCloseTo(-1 / 3, 0)
    expect(shifts[2]! - shifts[0]!).toBeCloseTo(2 / 3, 0)
    const ece = (calibration: ReturnType<typeof calibrate>) =>
      reliabilityOf(allScores(sums, labels, calibration, kind), values).ece
    expect(ece({ factors, shifts })).toBeLessThan(0.02)
    expect(ece(uncalibrated(labels))).toBeGreaterThan(0.1)
  })

  it('stays within bounds where one label is never there', () => {
    const { factors, shifts } = calibrate(Float32Array.of(1, 2, 3), new Int8Array(3), 1, 'sigmoid')
    for (const number of [...factors, ...shifts]) expect(Number.isFinite(number)).toBe(true)
  })
})

describe('a decision', () => {
  it.each(['softmax', 'sigmoid'] as const)(
    'tuned under %s finds rare labels better than the plain one',
    (kind) => {
      const { sums, values, labels } = skewed(kind, 4000, 1, [0, 0])
      // Scores that think the second label rare.
      const shifts = Float64Array.of(0, -2)
      const scores = allScores(sums, labels, { factors: Float64Array.of(1, 1), shifts }, kind)
      const plain = Float64Array.of(...(kind === 'softmax' ? [1, 1] : [0.5, 0.5]))
      const tuned = tuneDecision(scores, values, labels, kind)
      expect(meanF1(scores, values, labels, tuned, kind)).toBeGreaterThan(
        meanF1(scores, values, labels, plain, kind) + 0.05,
      )
    },
  )
})
