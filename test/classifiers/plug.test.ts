import { describe, expect, it } from 'vitest'
import type { Classifier } from '../../src/classifiers/classifier'
import { type PlugOptions, plugAll } from '../../src/classifiers/plug'
import { keywordClassifier } from './keyword-classifier'

const shop = keywordClassifier('shop', { offer: ['giá'] })
const one = (options: PlugOptions, classifier: Partial<Classifier> = {}) =>
  plugAll([{ classifier: { ...shop, ...classifier }, ...options }])[0]!

describe('a plug', () => {
  it('has defaults for all bounds', () => {
    expect(plugAll([shop])).toEqual([
      {
        classifier: shop,
        timeoutMs: 2000,
        retries: 2,
        maxBatch: 32,
        maxWaitMs: 5,
        maxConcurrent: 4,
        cacheSize: 10_000,
        cacheTtlMs: 3_600_000,
        breakAfter: 5,
        restMs: 10_000,
        onFailure: 'skip',
      },
    ])
  })

  it.each([
    [{}, {}, 32],
    [{}, { maxBatch: 8 }, 8],
    [{}, { maxBatch: 500 }, 32],
    [{ maxBatch: 64 }, { maxBatch: 500 }, 64],
    [{ maxBatch: 64 }, { maxBatch: 10 }, 10],
    [{ maxBatch: 64 }, {}, 64],
  ])('with %j of a classifier with %j sends %d texts at most', (options, classifier, most) => {
    expect(one(options, classifier).maxBatch).toBe(most)
  })

  it.each([
    [{}, {}, 'skip'],
    [{}, { onFailure: 'review' }, 'review'],
    [{ onFailure: 'skip' }, { onFailure: 'review' }, 'skip'],
    [{ onFailure: 'review' }, {}, 'review'],
  ] as const)('with %j of a classifier with %j asks for %s on failure', (options, classifier, asked) => {
    expect(one(options, classifier).onFailure).toBe(asked)
  })

  it.each([
    [{ retries: 0, maxWaitMs: 0, cacheSize: 0 }, {}],
    [{ timeoutMs: 1, maxBatch: 1, maxConcurrent: 1, cacheTtlMs: 1, breakAfter: 1, restMs: 1 }, {}],
    [{}, { maxBatch: 1, maxChars: 2 }],
  ])('may be as small as %j and %j', (options, classifier) => {
    expect(one(options, classifier)).toMatchObject(options)
  })

  it.each<[object, object, string]>([
    [{ timeoutMs: 0 }, {}, 'timeoutMs'],
    [{ timeoutMs: 2 ** 31 }, {}, 'timeoutMs'],
    [{ timeoutMs: Number.POSITIVE_INFINITY }, {}, 'timeoutMs'],
    [{ retries: -1 }, {}, 'retries'],
    [{ retries: 1.5 }, {}, 'retries'],
    [{ maxWaitMs: '5' }, {}, 'maxWaitMs'],
    [{ maxConcurrent: 0 }, {}, 'maxConcurrent'],
    [{ timeout: 5 }, {}, 'timeout'],
    [{ onFailure: 'reject' }, {}, 'onFailure'],
    [{}, { maxBatch: 0 }, 'maxBatch'],
    [{}, { maxChars: 1 }, 'maxChars'],
    [{}, { maxChars: Number.NaN }, 'maxChars'],
  ])('refuses %j and %j', (options, classifier, name) => {
    const path = `classifiers.0.${name}`
    const fault = expect.objectContaining({ path })
    expect(() => one(options, classifier)).toThrow(
      expect.objectContaining({ code: 'OPTION_WRONG', faults: [fault] }),
    )
  })
})
