// How often each label is right: counts, precision, recall, F1.

/** `matrix[truth][decided]`: how many rows have the label `truth` and were decided to have `decided`. */
export interface Confusion {
  readonly labels: readonly string[]
  readonly matrix: readonly (readonly number[])[]
}

/** Of one label. `precision` is missing where it was never decided, `recall` where no row has it. */
export interface LabelMeasures {
  readonly precision?: number
  readonly recall?: number
  /** Harmonic mean of the two, 2tp / (2tp + fp + fn); 0 where nothing was found. */
  readonly f1: number
  /** Rows that have the label. */
  readonly support: number
}

/** The measures of counts: rows rightly found, wrongly found, missed. */
export function measuresOf(found: number, wrong: number, missed: number): LabelMeasures {
  return {
    ...(found + wrong > 0 && { precision: found / (found + wrong) }),
    ...(found + missed > 0 && { recall: found / (found + missed) }),
    f1: found === 0 ? 0 : (2 * found) / (2 * found + wrong + missed),
    support: found + missed,
  }
}

/** The measures of each label of a confusion matrix. */
export function perLabel({ labels, matrix }: Confusion): Record<string, LabelMeasures> {
  return Object.fromEntries(
    labels.map((name, at) => {
      const decided = matrix.reduce((sum, row) => sum + row[at]!, 0)
      const support = matrix[at]!.reduce((sum, count) => sum + count, 0)
      const found = matrix[at]![at]!
      return [name, measuresOf(found, decided - found, support - found)]
    }),
  )
}

/** The mean of the labels' F1, rare labels counting as much as common ones. */
export function macroF1(measures: Readonly<Record<string, LabelMeasures>>): number {
  const all = Object.values(measures)
  return all.reduce((sum, { f1 }) => sum + f1, 0) / all.length
}
