// The package weighs hundreds of megabytes and its install fetches binaries: these tests play it with a fake. What the
// real one does with a model is tested in transformers-model.test.ts, where it is installed.
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type Transformers,
  transformersClassifier,
} from '../../../src/classifiers/adapters/transformers-classifier'
import { BadAnswer } from '../../../src/classifiers/classifier-error'
import { describeClassifier } from '../contract'

type Row = { label: string; score: number }[]

/** Answers as the pipeline for text classification does for a list of texts and `top_k: null`: best label first. */
function fake(row: (text: string) => unknown, failures = 0) {
  const loaded: unknown[] = []
  const asked: unknown[] = []
  let left = failures
  const transformers: Transformers = {
    env: { allowRemoteModels: true, allowLocalModels: false, localModelPath: '/models/' },
    pipeline: async (...args) => {
      loaded.push(args)
      if (left-- > 0) throw new Error('no such folder')
      return async (texts: readonly string[], options: object) => {
        asked.push([texts, options])
        return texts.map(row)
      }
    },
  }
  return { transformers, loaded, asked }
}

const rate = (text: string): Row => {
  const toxic = text.includes('ngu') ? 0.9 : 0.2
  const row = [
    { label: 'toxic', score: toxic },
    { label: 'fine', score: 1 - toxic },
  ]
  return row.sort((a, b) => b.score - a.score)
}
const about = { id: 'phobert', version: '1', labels: ['toxic', 'fine'], model: './models/phobert' }

describeClassifier('transformersClassifier', () => transformersClassifier({ ...about, ...fake(rate) }), [
  { text: 'đồ ngu', label: 'toxic' },
  { text: 'chào', label: 'fine' },
])

describe('transformersClassifier', () => {
  it.each([
    ['./models/phobert', './models/', 'phobert'],
    ['/srv/models/phobert/', '/srv/models/', 'phobert'],
    ['C:\\models\\phobert', 'C:\\models\\', 'phobert'],
    ['phobert', './', 'phobert'],
  ])('reads %s from %s as %s, once, and fetches nothing', async (model, folder, name) => {
    const { transformers, loaded, asked } = fake(rate)
    const classifier = transformersClassifier({ ...about, model, dtype: 'fp32', transformers })
    await Promise.all([classifier.classify(['a'], {}), classifier.classify(['b', 'c'], {})])
    expect(loaded).toEqual([['text-classification', name, { dtype: 'fp32', local_files_only: true }]])
    expect(transformers.env).toEqual({
      allowRemoteModels: false,
      allowLocalModels: true,
      localModelPath: folder,
    })
    expect(asked).toEqual([
      [['a'], { top_k: null }],
      [['b', 'c'], { top_k: null }],
    ])
  })

  it('loads nothing before the first text, and tries again after a failure', async () => {
    const { transformers, loaded } = fake(rate, 1)
    const classifier = transformersClassifier({ ...about, transformers })
    expect(await classifier.classify([], {})).toEqual([])
    expect(loaded).toEqual([])
    await expect(classifier.classify(['ngu'], {})).rejects.toThrow('no such folder')
    expect(await classifier.classify(['ngu'], {})).toHaveLength(1)
  })

  it.each([[null], [[{ label: 'toxic' }]], [{ label: 'toxic', score: 1 }]])(
    'the answer %j is a bad one',
    async (row) => {
      const { transformers } = fake(() => row)
      const classifier = transformersClassifier({ ...about, transformers })
      await expect(classifier.classify(['a'], {})).rejects.toBeInstanceOf(BadAnswer)
    },
  )

  it.skipIf(existsSync('node_modules/@huggingface/transformers'))(
    'says which package is missing',
    async () => {
      const call = transformersClassifier(about).classify(['a'], {})
      await expect(call).rejects.toThrow('@huggingface/transformers')
    },
  )
})
