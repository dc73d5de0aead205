// Labelled texts to a model: cross-validation chooses, the fit follows, and what it is worth is measured on texts it never saw.
import { UngxuError, fault } from '../../errors'
import { createRandom } from '../../random'
import { crossValidate } from './cross-validate'
import { meanF1 } from './decide'
import { allScores, measures, valuesOfRows } from './measures'
import { type Fold, type Kinship, holdOut } from './folds'
import { type HeldOutFit, heldOutFit } from './held-out-fit'
import type { LinearModel, ModelHeader } from './model'
import { readModel, writeModel } from './model-file'
import { quantise } from './quantise'
import { DEFAULT_RECIPE, defaultCapacity } from './recipe'
import { fingerprints, sparseRows } from './sparse-rows'
import { type Example, type Targets, UNSAID, targetsOf } from './targets'
import { type TrainingOptions, type TrainingProgress, settingsOf } from './training-options'

export type { Example } from './targets'
export type { TrainingOptions, TrainingProgress } from './training-options'

/** Fewest rows that are learned from. */
const LEAST_ROWS = 10

/**
 * Trains a model and gives it with the bytes of its file. The same examples and options give the same bytes.
 *
 * Of each strength of regularisation, `folds` fits give every row a score by a model that never saw it; the strength
 * with the best macro-F1 is taken. On the same scores calibration and decision are fitted. The last fit is on all rows
 * that are not held out.
 *
 * Throws `UngxuError`: `OPTION_WRONG`; `TRAINING_LABELS` labels of both kinds, too few, too many, misnamed;
 * `TRAINING_TOO_FEW` rows; `TRAINING_TOO_LARGE`. Rejects with the signal's reason on abort.
 *
 * @example
 * const about = (i) => i % 2 === 0 ? { text: `phở ${i}`, label: 'food' } : { text: `mưa ${i}`, label: 'weather' }
 * const examples = Array.from({ length: 40 }, (_, i) => about(i))
 * const { model } = await trainLinearModel(examples, { card: { id: 'topics' } })
 * linearClassifier(model).decide(linearClassifier(model).classify(['phở bò'])[0])[0] // 'food'
 */
export async function trainLinearModel(
  examples: readonly Example[],
  options: TrainingOptions,
): Promise<{ readonly model: LinearModel; readonly bytes: Uint8Array }> {
  const settings = settingsOf(options, examples.length)
  const { folds, l2, epochs, seed, smoothing, balance } = settings
  if (examples.length < LEAST_ROWS) tooFew(examples.length)
  const targets = targetsOf(examples)
  const labels = targets.labels.length
  const recipe = { ...DEFAULT_RECIPE, ...options.recipe }
  const tick = ticker(options, 1 + epochs * (folds * l2.length + 1))
  await tick('reading')
  const rows = sparseRows(
    examples.map(({ text }) => text),
    recipe,
  )

  const kinship: Kinship = { groups: fingerprints(rows), strata: strataOf(targets, examples.length) }
  const parts = partsOf(settings.heldOut, examples.length, kinship, seed)
  if (parts.learn.length < LEAST_ROWS) tooFew(parts.learn.length)
  const common = {
    smoothing,
    classWeights: classWeightsOf(targets, parts.learn, balance),
    capacity: options.capacity ?? defaultCapacity(labels),
  }

  const chosen = await crossValidate(rows, targets, parts.learn, kinship, {
    ...common,
    ...{ folds, strengths: l2, epochs, seed },
    tick: (epoch) => tick('cross-validation', epoch),
  })
  const held = parts.hold.length > 0
  const heldValues = valuesOfRows(targets, parts.hold)
  const worth = (sums: Float32Array) =>
    meanF1(
      allScores(sums, labels, chosen.calibration, targets.link),
      heldValues,
      labels,
      chosen.decision,
      targets.link,
    )
  const last = await heldOutFit(rows, targets, parts, {
    ...common,
    l2: chosen.l2,
    epochs,
    random: createRandom(seed),
    ...(held && { worth }),
    tick: () => tick('fit'),
  })

  const { hashes, table } = inOrder(rows.hashes, last, labels)
  const { weights, scales } = quantise(table, labels)
  const { calibration, decision } = chosen
  const header: ModelHeader = {
    card: {
      version: '1.0.0',
      ...options.card,
      counts: countsOf(targets, parts.learn),
      metrics: {
        crossValidation: chosen.measures,
        ...(held && { heldOut: measures(last.sums, targets, parts.hold, calibration, decision) }),
      },
      training: {
        rows: parts.learn.length,
        heldOut: parts.hold.length,
        ...{ folds, l2: chosen.l2, epochs: last.epochs, seed, smoothing, balance },
      },
    },
    labels: targets.labels,
    link: targets.link,
    recipe,
    features: hashes.length,
    scales: [...scales],
    biases: [...last.weights.biases],
    calibration: { factors: [...calibration.factors], shifts: [...calibration.shifts] },
    decision: [...decision],
  }
  const bytes = writeModel(header, hashes, weights)
  return { model: readModel(bytes), bytes }
}

function tooFew(rows: number): never {
  throw new UngxuError(fault('TRAINING_TOO_FEW', { rows, least: LEAST_ROWS }))
}

function partsOf(heldOut: number | readonly number[], count: number, kinship: Kinship, seed: number): Fold {
  const all = Uint32Array.from({ length: count }, (_, row) => row)
  if (typeof heldOut === 'number') return holdOut(all, kinship, heldOut, createRandom(seed))
  const held = new Set(heldOut)
  return { learn: all.filter((row) => !held.has(row)), hold: all.filter((row) => held.has(row)) }
}

/** (rows / labels / rows of the label) ^ balance; under sigmoids (rows without / rows with the label) ^ balance. */
function classWeightsOf(
  { labels, link, values }: Targets,
  learn: Uint32Array,
  balance: number,
): Float64Array {
  return Float64Array.from(labels, (_, label) => {
    let have = 0
    let said = 0
    for (const row of learn) {
      const value = values[row * labels.length + label]!
      if (value === 1) have++
      if (value !== UNSAID) said++
    }
    if (have === 0) return 1
    return (link === 'softmax' ? said / labels.length / have : Math.max(1, said - have) / have) ** balance
  })
}

function countsOf({ labels, values }: Targets, learn: Uint32Array): Record<string, number> {
  return Object.fromEntries(
    labels.map((name, label) => [
      name,
      learn.reduce((sum, row) => sum + Number(values[row * labels.length + label] === 1), 0),
    ]),
  )
}

function strataOf({ labels, values }: Targets, count: number): string[] {
  const width = labels.length
  return Array.from({ length: count }, (_, row) => values.subarray(row * width, (row + 1) * width).join())
}

/** The kept features in the order of their hashes, as a file has them. */
function inOrder(hashes: Int32Array, { kept, weights }: HeldOutFit, labels: number) {
  const order = kept.slice().sort((a, b) => hashes[a]! - hashes[b]!)
  const table = new Float32Array(order.length * labels)
  order.forEach((feature, at) => {
    table.set(weights.table.subarray(feature * labels, (feature + 1) * labels), at * labels)
  })
  return { hashes: Int32Array.from(order, (feature) => hashes[feature]!), table }
}

/** Tells of progress, heeds an abort, and lets others run. */
function ticker({ signal, onProgress }: TrainingOptions, steps: number) {
  let told = 0
  return async (stage: TrainingProgress['stage'], epochs?: number) => {
    told = epochs === undefined ? told + 1 : epochs + 1
    onProgress?.({ stage, done: Math.min(1, told / steps) })
    await new Promise((resolve) => setTimeout(resolve))
    signal?.throwIfAborted()
  }
}
