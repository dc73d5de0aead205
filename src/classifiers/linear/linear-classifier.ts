// A model at work: texts to scores, at once, with nothing allocated per n-gram.
import type { Classifier, Scores } from '../classifier'
import { decide } from './decide'
import { FeatureReader, MAX_UNITS } from './features'
import { link } from './link'
import type { LinearModel } from './model'
import { WeightTable } from './weight-table'

/** A classifier that answers at once, so `evaluateSync` can use it, and that can say which labels it decides for. */
export interface LinearClassifier extends Classifier {
  classify(texts: readonly string[]): readonly Scores[]
  /** The labels that scores of this classifier mean: exactly one under a softmax, else any number of them. */
  decide(scores: Scores): readonly string[]
}

/**
 * A classifier from a model (`readModel`). Scores are calibrated shares 0..1; under a softmax they sum to 1. Any text
 * will do; of one longer than 100,000 UTF-16 units the beginning is read.
 *
 * @example
 * const about = (i) => i % 2 === 0 ? { text: `phở ${i}`, label: 'food' } : { text: `mưa ${i}`, label: 'weather' }
 * const examples = Array.from({ length: 40 }, (_, i) => about(i))
 * const { model } = await trainLinearModel(examples, { card: { id: 'topics' } })
 * linearClassifier(model).labels.join() // 'food,weather'
 */
export function linearClassifier(model: LinearModel): LinearClassifier {
  const { card, labels, weights, scales, biases, calibration } = model
  const reader = new FeatureReader(model.recipe)
  const count = labels.length
  const table = new WeightTable(model.hashes, weights, count)
  const sums = new Float64Array(count)
  const decision = Float64Array.from(model.decision)
  const decided = new Uint8Array(count)
  const factors = scales.map((scale, label) => scale * calibration.factors[label]!)
  const shifts = biases.map((bias, label) => bias * calibration.factors[label]! + calibration.shifts[label]!)

  function scoresOf(text: string): Scores {
    reader.read(text)
    const known = table.sum(reader.hashes, reader.length, sums)
    const value = 1 / Math.sqrt(Math.max(1, known))
    for (let label = 0; label < count; label++)
      sums[label] = sums[label]! * value * factors[label]! + shifts[label]!
    link(sums, model.link)
    const scores: Record<string, number> = {}
    for (let label = 0; label < count; label++) scores[labels[label]!] = sums[label]!
    return scores
  }

  return {
    id: card.id,
    version: `${card.version}+${model.digest.slice('sha256:'.length, 'sha256:'.length + 12)}`,
    labels,
    ...(card.languages !== undefined && { languages: card.languages }),
    maxChars: MAX_UNITS,
    classify: (texts) => texts.map(scoresOf),
    decide(scores) {
      decide(
        Float64Array.from(labels, (label) => scores[label] ?? 0),
        decision,
        model.link,
        decided,
      )
      return labels.filter((_, label) => decided[label] === 1)
    },
  }
}
