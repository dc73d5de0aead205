import { beforeAll, describe, expect, it } from 'vitest'
import { linearClassifier } from '../../../src/classifiers/linear/linear-classifier'
import { readModel } from '../../../src/classifiers/linear/model-file'
import {
  type Example,
  type TrainingOptions,
  type TrainingProgress,
  trainLinearModel,
} from '../../../src/classifiers/linear/train'
import { describeClassifier } from '../contract'
import { TOPICS, inventedTexts, judgedTexts } from './invented-texts'

const options: TrainingOptions = { card: { id: 'topics', date: '2026-01-02' }, folds: 3, l2: [0], epochs: 4 }
const texts = inventedTexts(300)
let trained: Awaited<ReturnType<typeof trainLinearModel>>
let separate: Awaited<ReturnType<typeof trainLinearModel>>
beforeAll(async () => {
  trained = await trainLinearModel(texts, options)
  separate = await trainLinearModel(judgedTexts(300), options)
})

describeClassifier('of the linear model', () => linearClassifier(trained.model), [
  { text: 'hôm nay trời mưa to', label: 'weather' },
  { text: 'pho bo ngon', label: 'food' },
  { text: 'great match', label: 'sport' },
])
describeClassifier('of separate labels', () => linearClassifier(separate.model), [
  { text: 'phở bò ngon', label: 'food' },
  { text: 'great match', label: 'sport' },
])

describe('training', () => {
  it('gives the same bytes for the same texts and options, whatever ran before', async () => {
    const again = await trainLinearModel(texts, options)
    expect(Buffer.compare(again.bytes, trained.bytes)).toBe(0)
    const other = await trainLinearModel(texts, { ...options, seed: 2 })
    expect(Buffer.compare(other.bytes, trained.bytes)).not.toBe(0)
  })

  it('gives the model that its bytes hold', () => {
    expect(readModel(trained.bytes)).toEqual(trained.model)
  })

  it('finds labels on texts it never saw', () => {
    const classifier = linearClassifier(trained.model)
    const unseen = inventedTexts(200, 9)
    const decided = classifier
      .classify(unseen.map(({ text }) => text))
      .map((scores) => classifier.decide(scores))
    const right = unseen.filter(({ label }, at) => decided[at]?.[0] === label)
    expect(right.length).toBeGreaterThan(190)
    expect(decided.every((labels) => labels.length === 1)).toBe(true)
  })

  it('gives scores that sum to 1 where each text has one label', () => {
    const [scores] = linearClassifier(trained.model).classify(['đá bóng'])
    expect(Object.values(scores!).reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 10)
  })

  it('writes down what it did', () => {
    const { card, labels } = trained.model
    expect(labels).toEqual([...TOPICS].sort())
    expect(card).toMatchObject({ id: 'topics', version: '1.0.0', date: '2026-01-02' })
    expect(card.training).toMatchObject({ folds: 3, l2: 0, seed: 1 })
    expect(card.training.rows + card.training.heldOut).toBe(300)
    expect(Object.values(card.counts).reduce((sum, count) => sum + count, 0)).toBe(card.training.rows)
    for (const measures of [card.metrics['crossValidation'], card.metrics['heldOut']])
      expect(measures).toMatchObject({ macroF1: expect.any(Number), ece: expect.any(Number) })
  })

  it('holds out the rows it is told to, and never learns from them', async () => {
    const held = [...texts, { text: 'zebra zebra', label: 'sport' }, { text: 'zebra zebra', label: 'food' }]
    const { model } = await trainLinearModel(held, { ...options, heldOut: [300, 301] })
    expect(model.card.training).toMatchObject({ rows: 300, heldOut: 2 })
    const all = await trainLinearModel(texts, { ...options, heldOut: 0 })
    expect(all.model.card.metrics).not.toHaveProperty('heldOut')
    expect([...model.hashes]).toEqual([...all.model.hashes])
  })

  it('keeps no more features than it may', async () => {
    const { model, bytes } = await trainLinearModel(texts, { ...options, capacity: 50 })
    expect(model.features).toBe(50)
    expect(bytes.length).toBeLessThan(3000)
    expect(linearClassifier(model).classify(['phở bò ngon'])[0]!['food']).toBeGreaterThan(0.3)
  })

  it('does not count what nobody judged', () => {
    const { card, labels, link } = separate.model
    expect({ labels, link }).toEqual({ labels: ['food', 'sport'], link: 'sigmoid' })
    expect(card.counts['sport']).toBeLessThan(60)
  })

  it('tells how far it is, from 0 to 1, never backwards', async () => {
    const told: TrainingProgress[] = []
    await trainLinearModel(texts, { ...options, onProgress: (progress) => told.push(progress) })
    const shares = told.map(({ done }) => done)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBeLessThanOrEqual(1)
    expect(new Set(told.map(({ stage }) => stage))).toEqual(new Set(['reading', 'cross-validation', 'fit']))
  })

  it('ends when it is told to', async () => {
    const controller = new AbortController()
    const training = trainLinearModel(texts, {
      ...options,
      signal: controller.signal,
      onProgress: ({ stage }) => stage === 'cross-validation' && controller.abort(new Error('enough')),
    })
    await expect(training).rejects.toThrow('enough')
  })
})

describe('training refuses', () => {
  const few = texts.slice(0, 9)
  const mixed: Example[] = [...texts, { text: 'a', label: { food: true } }]
  it.each<[string, Example[], Partial<TrainingOptions>, string]>([
    ['too few texts', few, {}, 'TRAINING_TOO_FEW'],
    ['one label alone', texts.map(({ text }) => ({ text, label: 'food' })), {}, 'TRAINING_LABELS'],
    ['labels of two kinds', mixed, {}, 'TRAINING_LABELS'],
    ['a label without a name', [...texts, { text: 'a', label: '' }], {}, 'TRAINING_LABELS'],
    ['the label __proto__', [...texts, { text: 'a', label: '__proto__' }], {}, 'TRAINING_LABELS'],
    ['one fold', texts, { folds: 1 }, 'OPTION_WRONG'],
    ['a share that is none', texts, { heldOut: 2 }, 'OPTION_WRONG'],
    ['rows that are not there', texts, { heldOut: [300] }, 'OPTION_WRONG'],
    ['no strength', texts, { l2: [] }, 'OPTION_WRONG'],
    ['half an epoch', texts, { epochs: 0.5 }, 'OPTION_WRONG'],
    ['no smoothing number', texts, { smoothing: Number.NaN }, 'OPTION_WRONG'],
    ['no room', texts, { capacity: 0 }, 'OPTION_WRONG'],
  ])('%s', async (_, examples, more, code) => {
    await expect(trainLinearModel(examples, { ...options, ...more })).rejects.toMatchObject({ code })
  })
})
