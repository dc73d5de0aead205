import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Classifier, Scores } from '../../src/classifiers/classifier'
import { ClassifierError } from '../../src/classifiers/classifier-error'
import { Desk } from '../../src/classifiers/desk'
import { type PlugOptions, plugAll } from '../../src/classifiers/plug'

const deskOf = (classifier: Classifier, options: PlugOptions = {}) =>
  new Desk(plugAll([{ classifier, ...options }])[0]!)

/** Scores a text by its length, up to 100 units; later unless said otherwise. */
function lengths(more: Partial<Classifier> = {}, atOnce = false) {
  const calls: (readonly string[])[] = []
  const score = (texts: readonly string[]) => texts.map((text) => ({ long: text.length / 100, other: 0 }))
  const classifier: Classifier = {
    id: 'lengths',
    version: '1',
    labels: ['long', 'other'],
    classify: (texts) => {
      calls.push(texts)
      return atOnce ? score(texts) : Promise.resolve(score(texts))
    },
    ...more,
  }
  return { calls, classifier }
}

const settled = async <T>(work: Promise<T>): Promise<T> => {
  await vi.runAllTimersAsync()
  return work
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a desk', () => {
  it('gathers posts of the same moment into one call', async () => {
    const { calls, classifier } = lengths()
    const desk = deskOf(classifier)
    const answers = ['a', 'bb', 'ccc'].map((text) => desk.ask(text, ['long']))
    expect(await settled(Promise.all(answers))).toEqual([
      [{ score: 0.01 }],
      [{ score: 0.02 }],
      [{ score: 0.03 }],
    ])
    expect(calls).toEqual([['a', 'bb', 'ccc']])
    expect(desk.stats()).toMatchObject({ asked: 3, texts: 3, calls: 1, faults: {}, circuit: 'closed' })
  })

  it('remembers a text however it is spelt, and asks again when the model is another', async () => {
    const { calls, classifier } = lengths()
    const model = { ...classifier, version: '1' }
    const desk = deskOf(model)
    await settled(desk.ask('quế', ['long']))
    expect(await settled(desk.ask(' que\u0302\u0301 ', ['other', 'long']))).toEqual([
      { score: 0 },
      { score: 0.03 },
    ])
    expect(calls).toEqual([['quế']])
    expect(desk.stats()).toMatchObject({ asked: 3, calls: 1, cacheHits: 1 })
    model.version = '2'
    await settled(desk.ask('quế', ['long']))
    expect(calls).toHaveLength(2)
  })

  it('shares a call between equal texts under way', async () => {
    const { calls, classifier } = lengths()
    const desk = deskOf(classifier)
    await settled(Promise.all([desk.ask('a', ['long']), desk.ask('a', ['long']), desk.ask('a', ['other'])]))
    expect(calls).toEqual([['a']])
    expect(desk.stats()).toMatchObject({ shared: 2, texts: 1 })
  })

  it('does not remember a row that is not whole, nor a failure', async () => {
    const rows: (Scores | Error)[] = [{ long: 0.5 }, new Error('down'), { long: 0.5, other: 0.25 }]
    const classify = async () => {
      const row = rows.shift()!
      if (row instanceof Error) throw row
      return [row]
    }
    const desk = deskOf({ ...lengths().classifier, classify })
    const asks = async () => settled(desk.ask('a', ['long', 'other']))
    const because = (code: string) => ({ because: code, classifier: 'lengths' })
    expect(await asks()).toEqual([{ score: 0.5 }, because('CLASSIFIER_BAD_SCORE')])
    expect(await asks()).toEqual([because('CLASSIFIER_FAILED'), because('CLASSIFIER_FAILED')])
    expect(await asks()).toEqual([{ score: 0.5 }, { score: 0.25 }])
    expect(await asks()).toEqual([{ score: 0.5 }, { score: 0.25 }])
    expect(desk.stats()).toMatchObject({
      asked: 8,
      calls: 3,
      cacheHits: 1,
      faults: { CLASSIFIER_BAD_SCORE: 1, CLASSIFIER_FAILED: 2 },
    })
  })

  it('hurts only the text whose row is bad', async () => {
    const classify = async (texts: readonly string[]) =>
      texts.map((text) => ({ long: text === 'bad' ? Number.NaN : 0.5, other: 0 }))
    const desk = deskOf({ ...lengths().classifier, classify })
    const answers = ['good', 'bad', 'fine'].map((text) => desk.ask(text, ['long']))
    const bad = { because: 'CLASSIFIER_BAD_SCORE', classifier: 'lengths' }
    expect(await settled(Promise.all(answers))).toEqual([[{ score: 0.5 }], [bad], [{ score: 0.5 }]])
  })

  it('asks for each text alone where the rows of a batch cannot be told apart', async () => {
    const classify = async (texts: readonly string[]) =>
      texts.filter((text) => text !== 'lost').map(() => ({ long: 0.5, other: 0 }))
    const desk = deskOf({ ...lengths().classifier, classify })
    const answers = ['a', 'lost', 'b'].map((text) => desk.ask(text, ['long']))
    const bad = { because: 'CLASSIFIER_BAD_SCORE', classifier: 'lengths' }
    expect(await settled(Promise.all(answers))).toEqual([[{ score: 0.5 }], [bad], [{ score: 0.5 }]])
  })

  it('tells what went wrong last: words of a ClassifierError, and of others a code', async () => {
    const errors = [new Error('đồ ngu'), new ClassifierError('odd: HTTP 503', { status: 503 })]
    const classify = async () => {
      throw errors.shift() ?? new Error('never asked')
    }
    const desk = deskOf({ ...lengths().classifier, classify }, { retries: 0, breakAfter: 2 })
    const said: unknown[] = []
    for (const text of ['a', 'b', 'c']) {
      await settled(desk.ask(text, ['long']))
      said.push(desk.stats().lastError)
    }
    expect(said).toEqual(['CLASSIFIER_FAILED', 'odd: HTTP 503', 'odd: HTTP 503'])
    expect(desk.stats()).toMatchObject({ circuit: 'open', calls: 2, faults: { CLASSIFIER_OPEN: 1 } })
  })

  it('counts retries', async () => {
    let calls = 0
    const { classifier } = lengths()
    const classify: Classifier['classify'] = async (texts, how) => {
      calls += 1
      if (calls < 3) throw new ClassifierError('busy', { status: 429 })
      return classifier.classify(texts, how)
    }
    const desk = deskOf({ ...classifier, classify })
    expect(await settled(desk.ask('a', ['long']))).toEqual([{ score: 0.01 }])
    expect(desk.stats()).toMatchObject({ calls: 3, retries: 2, texts: 3, faults: {} })
  })
})

describe('a long text', () => {
  it.each([true, false])('is read to its end, and the highest score counts (at once: %s)', async (atOnce) => {
    const { calls, classifier } = lengths(
      {
        maxChars: 20,
        classify: (texts) => {
          calls.push(...texts.map((text) => [text]))
          const rows = texts.map((text) => ({ long: text.includes('đóng phí') ? 0.9 : 0.1, other: 0 }))
          return atOnce ? rows : Promise.resolve(rows)
        },
      },
      atOnce,
    )
    const desk = deskOf(classifier)
    const text = `${Array.from({ length: 30 }, (_, i) => `xin chào ${i}`).join(' ')} đóng phí`
    expect(await settled(desk.ask(text, ['long']))).toEqual([{ score: 0.9 }])
    expect(calls.length).toBeGreaterThan(9)
    expect(calls.every(([window]) => window!.length <= 20)).toBe(true)
  })
})

describe('a classifier that answers at once', () => {
  it('is known by its first answer, and from then on gets each text by itself', async () => {
    const { calls, classifier } = lengths({}, true)
    const desk = deskOf(classifier)
    expect(await settled(desk.ask('a', ['long']))).toEqual([{ score: 0.01 }])
    // No timer has to run for these.
    expect(await desk.ask('a', ['long'])).toEqual([{ score: 0.01 }])
    expect(desk.askNow('bb', ['long'])).toEqual([{ score: 0.02 }])
    expect(calls).toEqual([['a'], ['a'], ['bb']])
    expect(desk.stats()).toMatchObject({ asked: 3, calls: 3, texts: 3, cacheHits: 0 })
  })

  it('is known by a first question that cannot wait, too', async () => {
    const desk = deskOf(lengths({}, true).classifier)
    desk.askNow('a', ['long'])
    expect(await desk.ask('a', ['long'])).toEqual([{ score: 0.01 }])
  })
})
