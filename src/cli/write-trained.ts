// What `train` tells when it is done: where the model is, and what it is worth.
import type { LinearModel } from '../classifiers/linear/model'
import type { Language } from '../messages/say'
import { modelWordsOf } from './model-words'
import { tableLines } from './table'
import { visibleText } from '../report/visible-text'

export interface Trained {
  readonly model: LinearModel
  readonly bytes: number
  readonly file: string
  /** Lines that nobody may learn from. */
  readonly leftOut: number
}

export function writeTrained(trained: Trained, format: 'pretty' | 'json', language: Language): string {
  const { model, bytes, file, leftOut } = trained
  const { card, labels, digest } = model
  if (format === 'json')
    return `${JSON.stringify({ file, bytes, digest, labels, leftOut, card }, undefined, 2)}\n`
  const words = modelWordsOf(language)
  const { crossValidation, heldOut } = card.metrics
  const row = (name: string, measures: Readonly<Record<string, number>> | undefined) =>
    measures === undefined
      ? []
      : [
          [
            name,
            ...['accuracy', 'macroF1', 'ece', 'eceUncalibrated'].map(
              (key) => measures[key]?.toFixed(4) ?? '-',
            ),
          ],
        ]
  const lines = [
    words.learned(card.training.rows, card.training.heldOut),
    ...(leftOut > 0 ? [words.leftOut(leftOut)] : []),
    ...tableLines([
      ['', ...words.measureColumns],
      ...row(words.crossValidation, crossValidation),
      ...row(words.heldOut, heldOut),
    ]),
    words.written(visibleText(file), String(bytes)),
  ]
  return `${lines.join('\n')}\n`
}
