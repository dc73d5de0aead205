// The simplest classifier there is, for tests: a label's score grows with the number of its keywords in the
// text.
import type { Classifier } from '../../src/classifiers/classifier'

/** Answers at once. A text with n of a label's keywords scores n / (n + 1). */
export function keywordClassifier(
  id: string,
  keywords: Readonly<Record<string, readonly string[]>>,
): Classifier {
  const score = (text: string, words: readonly string[]) => {
    const found = words.filter((word) => text.includes(word)).length
    return found / (found + 1)
  }
  return {
    id,
    version: '1',
    labels: Object.keys(keywords),
    classify: (texts) =>
      texts.map((text) =>
        Object.fromEntries(Object.entries(keywords).map(([label, words]) => [label, score(text, words)])),
      ),
  }
}

/** The same classifier, answering a moment later. */
export function later(classifier: Classifier): Classifier {
  return {
    ...classifier,
    classify: async (texts, options) => {
      await new Promise((resolve) => setImmediate(resolve))
      return classifier.classify(texts, options)
    },
  }
}
