// What a classifier said of a text, read label by label: a score, or why there is none.
import type { Unanswered } from '../judgement/truth'
import type { Scores } from './classifier'

/** A score 0..1, or why there is none. */
export type Answer = { readonly score: number } | Unanswered

/** What came of one text: the row as it was given, not checked yet, or why there is none. */
export type Reply = { readonly row: unknown } | { readonly because: Unanswered['because'] }

/** The score of a label in a row; `undefined` unless it is a number from 0 to 1. */
export function scoreIn(row: unknown, label: string): number | undefined {
  if (typeof row !== 'object' || row === null || !Object.hasOwn(row, label)) return undefined
  const score: unknown = (row as Scores)[label]
  return typeof score === 'number' && score >= 0 && score <= 1 ? score : undefined
}

/** Whether a row has a score for every label. */
export function isWhole(row: unknown, labels: readonly string[]): boolean {
  return labels.every((label) => scoreIn(row, label) !== undefined)
}

/** The highest score of the windows of a text. If one window has none, neither has the text: it may have been the highest. */
export function answerOf(windows: readonly Reply[], label: string, classifier: string): Answer {
  let highest = 0
  for (const reply of windows) {
    if ('because' in reply) return { because: reply.because, classifier }
    const score = scoreIn(reply.row, label)
    if (score === undefined) return { because: 'CLASSIFIER_BAD_SCORE', classifier }
    if (score > highest) highest = score
  }
  return { score: highest }
}
