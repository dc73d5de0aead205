import { describe, expect, it } from 'vitest'
import type { Classifier } from '../../src/classifiers/classifier'
import type { Wanted } from '../../src/classifiers/runner'
import { type PluggedClassifier, plugAll } from '../../src/classifiers/plug'
import { createRunner } from '../../src/classifiers/runner'
import { keywordClassifier, later } from './keyword-classifier'

const offer = { classifier: 'shop', label: 'offer' }
const greeting = { classifier: 'shop', label: 'greeting' }
const shop = keywordClassifier('shop', { offer: ['giá'], greeting: ['chào', 'hi'] })

/** Counts the calls and keeps the texts. */
function watched(classifier: Classifier): Classifier & { readonly calls: (readonly string[])[] } {
  const calls: (readonly string[])[] = []
  return {
    ...classifier,
    calls,
    classify: (texts, options) => {
      calls.push(texts)
      return classifier.classify(texts, options)
    },
  }
}

function answering(classify: () => unknown): Classifier {
  return { id: 'odd', version: '1', labels: ['bad'], classify: classify as Classifier['classify'] }
}

const runnerOf = (...classifiers: (Classifier | PluggedClassifier)[]) => createRunner(plugAll(classifiers))
const post = (text: string) => ({ text, isIn: () => true })

const tick = () => new Promise((resolve) => setImmediate(resolve))

const WAYS = [
  [
    'ask',
    async (classifiers: Classifier[], wanted: Wanted[]) => runnerOf(...classifiers).ask(post('giá'), wanted),
  ],
  [
    'askSync',
    async (classifiers: Classifier[], wanted: Wanted[]) =>
      runnerOf(...classifiers).askSync(post('giá'), wanted),
  ],
] as const

describe.each(WAYS)('%s', (_, ask) => {
  it('answers in the order of what was wanted, with one call to each classifier', async () => {
    const one = watched(shop)
    const other = watched({ ...shop, id: 'other' })
    const unasked = watched({ ...shop, id: 'unasked' })
    const elsewhere = { classifier: 'other', label: 'offer' }
    const answers = await ask([one, unasked, other], [greeting, elsewhere, offer, greeting])
    expect(answers).toEqual([{ score: 0 }, { score: 0.5 }, { score: 0.5 }, { score: 0 }])
    expect([one.calls, other.calls, unasked.calls]).toEqual([[['giá']], [['giá']], []])
  })

  it('calls nobody when nothing is wanted', async () => {
    const one = watched(shop)
    expect(await ask([one], [])).toEqual([])
    expect(one.calls).toEqual([])
  })

  it('says which classifier is not plugged in', async () => {
    const answers = await ask([shop], [offer, { classifier: 'toxicity', label: 'insult' }])
    expect(answers).toEqual([{ score: 0.5 }, { because: 'CLASSIFIER_MISSING', classifier: 'toxicity' }])
  })

  const wanted = { classifier: 'odd', label: 'bad' }
  it.each<[string, () => unknown, string]>([
    [
      'throws',
      () => {
        throw new Error('no')
      },
      'CLASSIFIER_FAILED',
    ],
    [
      'throws nothing',
      () => {
        throw undefined
      },
      'CLASSIFIER_FAILED',
    ],
    ['gives nothing', () => undefined, 'CLASSIFIER_BAD_SCORE'],
    ['gives a number', () => 0.5, 'CLASSIFIER_BAD_SCORE'],
    ['gives scores without a list', () => ({ bad: 0.5 }), 'CLASSIFIER_BAD_SCORE'],
    ['gives no row', () => [], 'CLASSIFIER_BAD_SCORE'],
    ['gives a row too many', () => [{ bad: 0 }, { bad: 0 }], 'CLASSIFIER_BAD_SCORE'],
    ['gives an empty row', () => [null], 'CLASSIFIER_BAD_SCORE'],
    ['leaves the label out', () => [{ good: 1 }], 'CLASSIFIER_BAD_SCORE'],
    ['only inherits the label', () => [Object.create({ bad: 0.5 })], 'CLASSIFIER_BAD_SCORE'],
    ['gives no number', () => [{ bad: Number.NaN }], 'CLASSIFIER_BAD_SCORE'],
    ['gives a score as text', () => [{ bad: '0.5' }], 'CLASSIFIER_BAD_SCORE'],
    ['gives more than 1', () => [{ bad: 1.0001 }], 'CLASSIFIER_BAD_SCORE'],
    ['gives less than 0', () => [{ bad: -0.1 }], 'CLASSIFIER_BAD_SCORE'],
  ])('a classifier that %s loses only its own answers', async (_what, classify, because) => {
    const answers = await ask([answering(classify), shop], [wanted, offer])
    expect(answers).toEqual([{ because, classifier: 'odd' }, { score: 0.5 }])
  })

  it.each([0, 1])('the score %d is a score', async (score) => {
    expect(await ask([answering(() => [{ bad: score }])], [wanted])).toEqual([{ score }])
  })

  it('does not take a label called because for a failure', async () => {
    const odd = answering(() => [{ because: 0.25 }])
    expect(await ask([odd], [{ classifier: 'odd', label: 'because' }])).toEqual([{ score: 0.25 }])
  })
})

describe('ask', () => {
  it('waits for a classifier that takes time', async () => {
    expect(await runnerOf(later(shop)).ask(post('giá'), [offer])).toEqual([{ score: 0.5 }])
  })

  it('turns a rejection into a reason', async () => {
    const runner = runnerOf(
      answering(() => Promise.reject(new Error('down'))),
      shop,
    )
    const answers = await runner.ask(post('giá'), [{ classifier: 'odd', label: 'bad' }, offer])
    expect(answers).toEqual([{ because: 'CLASSIFIER_FAILED', classifier: 'odd' }, { score: 0.5 }])
  })

  it('hands the signal on, and rejects with its reason at once though the classifier never answers', async () => {
    const controller = new AbortController()
    let given: AbortSignal | undefined
    const deaf: Classifier = {
      ...shop,
      classify: (_, { signal }) => {
        given = signal
        return new Promise(() => {})
      },
    }
    const asking = runnerOf({ classifier: deaf, maxBatch: 1 }).ask(post('giá'), [offer], controller.signal)
    await tick()
    controller.abort(new Error('enough'))
    await expect(asking).rejects.toThrow('enough')
    expect(given?.aborted).toBe(true)
  })

  it('rejects with the reason also where the classifier heeds the signal', async () => {
    const controller = new AbortController()
    const heeding: Classifier = {
      ...shop,
      classify: (_, { signal }) =>
        new Promise((_resolve, reject) =>
          signal?.addEventListener('abort', () => reject(new Error('stopped'))),
        ),
    }
    const asking = runnerOf({ classifier: heeding, maxBatch: 1 }).ask(post('giá'), [offer], controller.signal)
    await tick()
    controller.abort(new Error('enough'))
    await expect(asking).rejects.toThrow('enough')
  })

  it('asks nobody once the signal is aborted', async () => {
    const one = watched(shop)
    const asking = runnerOf(one).ask(post('giá'), [offer], AbortSignal.abort(new Error('too late')))
    await expect(asking).rejects.toThrow('too late')
    expect(one.calls).toEqual([])
  })

  it('reads a failure of its own, without abort, as a failure', async () => {
    const { signal } = new AbortController()
    const timing = answering(() => Promise.reject(new DOMException('slow', 'TimeoutError')))
    const answers = await runnerOf(timing).ask(post('giá'), [{ classifier: 'odd', label: 'bad' }], signal)
    expect(answers).toEqual([{ because: 'CLASSIFIER_FAILED', classifier: 'odd' }])
  })
})

describe('askSync', () => {
  const late = { because: 'CLASSIFIER_ASYNC', classifier: 'shop' }

  it('does not wait, and does not start work again that nobody waits for', () => {
    const slow = watched(later(shop))
    const runner = runnerOf(slow)
    expect([runner.askSync(post('giá'), [offer]), runner.askSync(post('chào'), [greeting])]).toEqual([
      [late],
      [late],
    ])
    expect(slow.calls).toEqual([['giá']])
  })

  it('lets no rejection go unheard', async () => {
    const unheard: unknown[] = []
    const hear = (reason: unknown) => unheard.push(reason)
    process.on('unhandledRejection', hear)
    const runner = runnerOf({ ...shop, classify: () => Promise.reject(new Error('down')) })
    expect(runner.askSync(post('giá'), [offer])).toEqual([late])
    await tick()
    process.off('unhandledRejection', hear)
    expect(unheard).toEqual([])
  })

  it('still answers to ask', async () => {
    const runner = runnerOf(later(shop))
    runner.askSync(post('giá'), [offer])
    expect(await runner.ask(post('giá'), [offer])).toEqual([{ score: 0.5 }])
  })
})

describe('a post in a language that the classifier was not made for', () => {
  const vietnamese = watched({ ...shop, languages: ['vi'] })
  const thai = { text: 'giá', isIn: (languages: readonly string[]) => languages.includes('th') }
  const strange = [{ because: 'CLASSIFIER_LANGUAGE', classifier: 'shop' }]

  it('is not put to it', async () => {
    const runner = runnerOf(vietnamese)
    expect([await runner.ask(thai, [offer]), runner.askSync(thai, [offer])]).toEqual([strange, strange])
    expect(vietnamese.calls).toEqual([])
    expect(runner.stats().shop).toMatchObject({ asked: 2, calls: 0, faults: { CLASSIFIER_LANGUAGE: 2 } })
  })

  it('is put to one that names it, or no language', async () => {
    const other = { ...shop, id: 'other', languages: ['vi', 'th'] }
    const wanted = [{ classifier: 'other', label: 'offer' }, offer]
    expect(await runnerOf(other, shop).ask(thai, wanted)).toEqual([{ score: 0.5 }, { score: 0.5 }])
  })
})

describe('a runner', () => {
  it('counts by classifier', async () => {
    const runner = runnerOf(shop, { ...shop, id: 'other' })
    runner.name([offer, greeting, { classifier: 'nobody', label: 'x' }])
    await runner.ask(post('giá'), [offer])
    expect(runner.stats()).toMatchObject({ shop: { asked: 1, spared: 1 }, other: { asked: 0, spared: 0 } })
  })

  it('refuses two classifiers of one id', () => {
    expect(() => runnerOf(shop, later(shop))).toThrow(expect.objectContaining({ code: 'DUPLICATE_ID' }))
  })
})
