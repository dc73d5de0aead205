// Whatever is asked at the same time, in batches of any size, with faults of any kind among them: each text gets what
// it would get alone.
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Classifier, Scores } from '../../src/classifiers/classifier'
import { ClassifierError } from '../../src/classifiers/classifier-error'
import { Desk } from '../../src/classifiers/desk'
import { plugAll } from '../../src/classifiers/plug'

/** What a text says of how it fares; the number tells texts apart. */
const KINDS = ['good', 'nan', 'missing', 'poison', 'refused'] as const

const row = (text: string): Scores => {
  const score = Number(text.split(' ')[1]) / 100
  if (text.startsWith('missing')) return { other: score }
  return { score: text.startsWith('nan') ? Number.NaN : score, other: score }
}

/** Now and then the service is busy, whatever it is asked. */
function classifierWith(busy: Iterator<boolean>, delays: Iterator<number>): Classifier {
  return {
    id: 'odd',
    version: '1',
    labels: ['score', 'other'],
    async classify(texts) {
      await new Promise((resolve) => setTimeout(resolve, delays.next().value))
      if (busy.next().value) throw new ClassifierError('busy', { status: 503 })
      if (texts.some((text) => text.startsWith('refused'))) throw new ClassifierError('no', { status: 400 })
      if (texts.some((text) => text.startsWith('poison'))) throw new Error('crash')
      return texts.map(row)
    },
  }
}

function alone(text: string) {
  const because = /^(?:nan|missing)/.test(text) ? 'CLASSIFIER_BAD_SCORE' : 'CLASSIFIER_FAILED'
  return text.startsWith('good') ? { score: row(text).score } : { because, classifier: 'odd' }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('each text gets what it would get alone', async () => {
  const asks = fc.array(
    fc.record({ kind: fc.constantFrom(...KINDS), number: fc.nat({ max: 9 }), at: fc.nat({ max: 40 }) }),
    { minLength: 1, maxLength: 40 },
  )
  const bounds = fc.record({
    maxBatch: fc.integer({ min: 1, max: 8 }),
    maxWaitMs: fc.nat({ max: 10 }),
    maxConcurrent: fc.integer({ min: 1, max: 4 }),
    cacheSize: fc.constantFrom(0, 2, 100),
  })
  const busy = fc.infiniteStream(fc.constantFrom(false, false, false, false, true))
  const delays = fc.infiniteStream(fc.nat({ max: 20 }))
  await fc.assert(
    fc.asyncProperty(asks, bounds, busy, delays, async (all, limits, busyStream, delayStream) => {
      // So patient that no number of busy answers ends it: what is tested is whose answer is whose.
      const patience = { timeoutMs: 100_000_000, retries: 1000, breakAfter: 1_000_000 }
      const [plug] = plugAll([
        { classifier: classifierWith(busyStream, delayStream), ...limits, ...patience },
      ])
      const desk = new Desk(plug!)
      const texts = all.map(({ kind, number }) => `${kind} ${number}`)
      const answers = all.map(async ({ at }, i) => {
        await new Promise((resolve) => setTimeout(resolve, at))
        return desk.ask(texts[i]!, ['score', 'other'])
      })
      await vi.runAllTimersAsync()
      for (const [i, [score]] of (await Promise.all(answers)).entries())
        expect(score).toEqual(alone(texts[i]!))
      const { asked, faults, waiting, underWay } = desk.stats()
      const failed = texts.filter((text) => /^(?:poison|refused)/.test(text)).length
      const badScores = texts.filter((text) => /^(?:nan|missing)/.test(text)).length
      expect(asked).toBe(2 * texts.length)
      expect([faults.CLASSIFIER_FAILED ?? 0, faults.CLASSIFIER_BAD_SCORE ?? 0]).toEqual([
        2 * failed,
        badScores,
      ])
      expect([waiting, underWay]).toEqual([0, 0])
    }),
    { numRuns: 200 },
  )
})
