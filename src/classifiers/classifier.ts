// What a classifier must be to be plugged in: texts to scores by label.

/** One text's scores: label to 0..1. */
export type Scores = Readonly<Record<string, number>>

/**
 * Gives texts scores. It may answer at once (an array) or later (a promise), but always in the same way: only
 * one that answers at once can be used by `evaluateSync`. Equal texts must get equal scores.
 *
 * @example
 * const shouting: Classifier = {
 *   id: 'shouting',
 *   version: '1',
 *   labels: ['loud'],
 *   classify: (texts) => texts.map((text) => ({ loud: text === text.toUpperCase() ? 1 : 0 })),
 * }
 */
export interface Classifier {
  /** The name that rules use: `classifier: shouting`. */
  readonly id: string
  /** Changes whenever scores may change. */
  readonly version: string
  /** The labels it scores. Every answer must have all of them. */
  readonly labels: readonly string[]
  /** ISO 639-1 codes of the languages it was made for; any language if not said. */
  readonly languages?: readonly string[]
  /** Most texts it takes in one call; any number if not said. */
  readonly maxBatch?: number
  /** Longest text it reads, in UTF-16 units; any length if not said. */
  readonly maxChars?: number
  /**
   * Scores of each text, in order. To fail, throw or reject. `signal` says that nobody waits for the answer
   * any more.
   */
  classify(
    texts: readonly string[],
    options: { readonly signal?: AbortSignal },
  ): readonly Scores[] | Promise<readonly Scores[]>
}
