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
  /**
   * The labels it scores. Every answer must have all of them. A label says what is wrong with a text: of a text that
   * is read in parts, the highest score counts.
   */
  readonly labels: readonly string[]
  /**
   * ISO 639-1 codes of the languages it was made for; any language if not said. It is not asked about a post that is
   * known to be in none of them.
   */
  readonly languages?: readonly string[]
  /** Most texts it takes in one call; any number if not said. */
  readonly maxBatch?: number
  /** Longest text it reads, in UTF-16 units; any length if not said. A longer one is given to it in parts. */
  readonly maxChars?: number
  /**
   * What a rule asks for when this classifier fails, where the rule has no `onError` of its own: `skip` (default) or
   * `review`.
   */
  readonly onFailure?: 'skip' | 'review'
  /**
   * Scores of each text, in order. To fail, throw or reject; a `ClassifierError` says whether trying again may help.
   * `signal` says that nobody waits for the answer any more.
   */
  classify(
    texts: readonly string[],
    options: { readonly signal?: AbortSignal },
  ): readonly Scores[] | Promise<readonly Scores[]>
}
