// What every classifier must keep to, in one suite: call `describeClassifier` from the tests of each.
import { describe, expect, it } from 'vitest'
import type { Classifier, Scores } from '../../src/classifiers/classifier'
import { plugAll } from '../../src/classifiers/plug'

const TEXTS = ['', ' ', 'xin chào', 'XIN CHÀO', 'a\u0301\u200b', '😀'.repeat(50), '\ud800', 'x '.repeat(2000)]

/**
 * Runs the contract. `make` gives a fresh classifier; `samples` are texts it knows, with a label each must
 * score highest on.
 */
export function describeClassifier(
  name: string,
  make: () => Classifier,
  samples: readonly { readonly text: string; readonly label: string }[],
): void {
  describe(`the classifier ${name}`, () => {
    const classify = async (texts: readonly string[], classifier = make()) => classifier.classify(texts, {})

    it('has an id, a version and labels, each once', () => {
      const { id, version, labels } = make()
      expect(id).toMatch(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)
      expect(version).not.toBe('')
      expect(labels.length).toBeGreaterThan(0)
      expect(new Set(labels).size).toBe(labels.length)
    })

    it('scores every text on every label, from 0 to 1', async () => {
      const classifier = make()
      const rows = await classify(TEXTS, classifier)
      expect(rows).toHaveLength(TEXTS.length)
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(expect.arrayContaining([...classifier.labels]))
        for (const label of classifier.labels) {
          expect(row[label]).toBeGreaterThanOrEqual(0)
          expect(row[label]).toBeLessThanOrEqual(1)
        }
      }
    })

    it('scores no text with nothing', async () => {
      expect(await classify([])).toEqual([])
    })

    it('gives a text the same scores alone, among others, and again', async () => {
      const classifier = make()
      const together = await classify(TEXTS, classifier)
      const alone: Scores[] = []
      for (const text of [...TEXTS].reverse()) alone.unshift(...(await classify([text], classifier)))
      expect(alone).toEqual(together)
    })

    it('keeps apart what it is asked at the same time', async () => {
      const classifier = make()
      const atOnce = await Promise.all(TEXTS.map((text) => classify([text], classifier)))
      expect(atOnce.flat()).toEqual(await classify(TEXTS, classifier))
    })

    it('takes a list that it cannot change, and a signal', async () => {
      const { signal } = new AbortController()
      const rows = await make().classify(Object.freeze(['a', 'b']), { signal })
      expect(rows).toHaveLength(2)
    })

    it('has bounds that make sense, if any', () => {
      expect(() => plugAll([make()])).not.toThrow()
    })

    it('answers always at once, or always later', () => {
      const classifier = make()
      const answers = [...TEXTS, ...TEXTS].map((text) => classifier.classify([text], {}))
      expect(new Set(answers.map((answer) => Array.isArray(answer))).size).toBe(1)
      return Promise.all(answers)
    })

    it.each(samples)('knows $label when it sees it', async ({ text, label }) => {
      const [row] = await classify([text])
      expect(row[label]).toBe(Math.max(...Object.values(row)))
    })
  })
}
