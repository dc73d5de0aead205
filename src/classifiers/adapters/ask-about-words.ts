// Texts without a word are not worth a call, and services refuse them.
import type { Scores } from '../classifier'
import { BadAnswer } from '../classifier-error'

/** Scores of all texts, in order: 0 for those with nothing to read in them, the rest as `ask` says. */
export async function askAboutWords(
  texts: readonly string[],
  labels: readonly string[],
  ask: (texts: readonly string[]) => Promise<readonly Scores[]>,
): Promise<readonly Scores[]> {
  const worded = texts.filter((text) => text.trim() !== '')
  const rows = worded.length === 0 ? [] : await ask(worded)
  if (rows.length !== worded.length) throw new BadAnswer('the answer has not one row of scores for each text')
  let taken = 0
  return texts.map((text) =>
    text.trim() === '' ? Object.fromEntries(labels.map((label) => [label, 0])) : rows[taken++]!,
  )
}
