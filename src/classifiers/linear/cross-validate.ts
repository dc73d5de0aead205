// Every row scored by a model that never saw it: what all choices of training rest on.
import { createRandom } from '../../random'
import { type Calibration, calibrate } from './calibrate'
import { type Decision, tuneDecision } from './decide'
import { type Kinship, foldsOf } from './folds'
import { type HeldOutOptions, heldOutFit } from './held-out-fit'
import { type Measures, allScores, measures, valuesOfRows } from './measures'
import type { SparseRows } from './sparse-rows'
import type { Targets } from './targets'

/** The strength that did best, with what was fitted to its held-out scores, and what these are worth. */
export interface CrossValidation {
  readonly l2: number
  readonly calibration: Calibration
  readonly decision: Decision
  readonly measures: Measures
}

export type CrossValidationOptions = Omit<HeldOutOptions, 'l2' | 'random' | 'tick' | 'worth'> & {
  readonly folds: number
  readonly strengths: readonly number[]
  readonly seed: number
  /** Called after each epoch with how many of the planned ones are done. */
  readonly tick: (epochs: number) => Promise<void>
}

/** Cross-validates on `chosen` with each strength of regularisation; the first of equally good ones is taken. */
export async function crossValidate(
  rows: SparseRows,
  targets: Targets,
  chosen: Uint32Array,
  kinship: Kinship,
  options: CrossValidationOptions,
): Promise<CrossValidation> {
  const { folds, strengths, seed, epochs } = options
  const labels = targets.labels.length
  const parts = foldsOf(chosen, kinship, folds, createRandom(seed))
  // The folds' held-out rows one after another, as their sums are.
  const order = Uint32Array.from(parts.flatMap(({ hold }) => [...hold]))
  const values = valuesOfRows(targets, order)
  let best: CrossValidation | undefined
  let planned = 0
  for (const l2 of strengths) {
    const sums = new Float32Array(order.length * labels)
    let at = 0
    for (const part of parts) {
      let done = planned
      const tick = () => options.tick(++done)
      const fitted = await heldOutFit(rows, targets, part, {
        ...options,
        l2,
        random: createRandom(seed),
        tick,
      })
      sums.set(fitted.sums, at)
      at += fitted.sums.length
      planned += epochs
    }
    const calibration = calibrate(sums, values, labels, targets.link)
    const scores = allScores(sums, labels, calibration, targets.link)
    const decision = tuneDecision(scores, values, labels, targets.link)
    const worth = measures(sums, targets, order, calibration, decision)
    if (best === undefined || worth.macroF1 > best.measures.macroF1)
      best = { l2, calibration, decision, measures: worth }
  }
  return best!
}
