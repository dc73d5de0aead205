import { describe, expect, it } from 'vitest'
import { areaUnderCurve } from '../../../src/classifiers/evaluation/area-under-curve'
import { evaluate } from '../../../src/classifiers/evaluation/evaluate'
import { identityBias } from '../../../src/classifiers/evaluation/identity-bias'
import { IDENTITY_TERMS, identityTermsIn } from '../../../src/classifiers/evaluation/identity-terms'
import { reliabilityOf } from '../../../src/classifiers/evaluation/reliability'

describe('evaluation of texts with one label each', () => {
  const row = (said: string, decided: string, a: number) => ({
    scores: { a, b: 1 - a },
    decided: [decided],
    truth: { a: said === 'a', b: said === 'b' },
  })
  const measured = evaluate(
    [row('a', 'a', 0.9), row('a', 'b', 0.4), row('b', 'b', 0.2), row('b', 'b', 0.3)],
    ['a', 'b'],
    true,
  )

  it('counts what was said against what was decided', () => {
    expect(measured.confusion).toEqual({
      labels: ['a', 'b'],
      matrix: [
        [1, 1],
        [0, 2],
      ],
    })
    expect(measured).toMatchObject({ rows: 4, accuracy: 0.75 })
    expect(measured.perClass['a']).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3, support: 2 })
    expect(measured.perClass['b']).toEqual({ precision: 2 / 3, recall: 1, f1: 0.8, support: 2 })
    expect(measured.macroF1).toBeCloseTo((2 / 3 + 0.8) / 2, 12)
  })

  it('follows each threshold', () => {
    const at = (threshold: number) => measured.thresholds['a']!.find((point) => point.threshold === threshold)
    expect(at(0.25)).toMatchObject({ recall: 1, precision: 2 / 3, falsePositiveRate: 0.5 })
    expect(at(0.5)).toMatchObject({ recall: 0.5, precision: 1, falsePositiveRate: 0 })
    expect(at(0.95)).toEqual({ threshold: 0.95, recall: 0, f1: 0, support: 2, falsePositiveRate: 0 })
  })

  it('calibrates by the highest score', () => {
    expect(measured.calibration.bins.reduce((sum, { count }) => sum + count, 0)).toBe(4)
    expect(measured.calibration.ece).toBeGreaterThan(0)
  })
})

describe('evaluation of labels that stand for themselves', () => {
  it('leaves out what nobody judged', () => {
    const text = (a: number, truth: Record<string, boolean>, decided: string[]) => ({
      scores: { a, b: 0.5 },
      decided,
      truth,
    })
    const measured = evaluate(
      [
        text(0.9, { a: true }, ['a', 'b']),
        text(0.1, { a: true, b: false }, []),
        text(0.8, { a: false }, ['a']),
      ],
      ['a', 'b'],
      false,
    )
    expect(measured.confusion).toEqual({
      labels: ['a', 'b'],
      counts: {
        a: { found: 1, missed: 1, wrong: 1, right: 0 },
        b: { found: 0, missed: 0, wrong: 0, right: 1 },
      },
    })
    expect(measured.accuracy).toBe(0.5)
    expect(measured.perClass['b']).toEqual({ f1: 0, support: 0 })
  })
})

describe('the expected calibration error', () => {
  it.each([
    ['scores that are right as often as they say', [0.5, 0.5], [1, 0], 0],
    ['certain and wrong', [1, 1], [0, 0], 1],
    ['nothing', [], [], 0],
  ])('of %s', (_, scores, right, ece) => {
    expect(reliabilityOf(scores, right).ece).toBeCloseTo(ece, 12)
  })
})

describe('the area under the curve', () => {
  it.each([
    [[0.1, 0.9], [false, true], 1],
    [[0.9, 0.1], [false, true], 0],
    [[0.5, 0.5], [false, true], 0.5],
    [[0.1, 0.4, 0.35, 0.8], [false, false, true, true], 0.75],
    [[0.1, 0.2], [true, true], undefined],
  ])('of %j for %j is %j', (scores, has, area) => {
    expect(areaUnderCurve(scores, has)).toBe(area)
  })
})

describe('bias by identity term', () => {
  const text = (term: string, harmful: boolean, score: number) => ({
    terms: [term],
    harmful,
    score,
    decided: score >= 0.5,
  })
  const { overall, terms } = identityBias([
    text('tall', false, 0.9),
    text('tall', true, 0.8),
    text('short', false, 0.1),
    text('short', true, 0.4),
  ])

  it('tells who is worse off, worst first', () => {
    expect(overall).toMatchObject({ rows: 4, falsePositiveRate: 0.5, falseNegativeRate: 0.5 })
    expect(terms.map(({ term }) => term)).toEqual(['tall', 'short'])
    expect(terms[0]).toMatchObject({
      falsePositiveGap: 0.5,
      falseNegativeGap: -0.5,
      subgroupAuc: 0,
      bpsnAuc: 0,
    })
    expect(terms[1]).toMatchObject({ falsePositiveGap: -0.5, subgroupAuc: 1, bnspAuc: 0 })
  })
})

describe('identity terms', () => {
  it.each([
    ['I am african american.', ['african american']],
    ['African, and middle-eastern', ['middle eastern', 'african']],
    ['A blindfold', []],
    ['old and older', ['older', 'old']],
  ])('in %j', (text, found) => {
    expect(identityTermsIn(text).toSorted()).toEqual(found.toSorted())
  })

  it('stand once', () => {
    expect(new Set(IDENTITY_TERMS).size).toBe(IDENTITY_TERMS.length)
  })
})
