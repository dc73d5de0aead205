import { describe, expect, it } from 'vitest'
import { answerOf, isWhole } from '../../src/classifiers/answer'

describe('the answer', () => {
  it('is the highest score of the windows', () => {
    const windows = [{ row: { bad: 0.2 } }, { row: { bad: 0.75 } }, { row: { bad: 0 } }]
    expect(answerOf(windows, 'bad', 'odd')).toEqual({ score: 0.75 })
  })

  it.each([
    [{ because: 'CLASSIFIER_TIMEOUT' } as const, 'CLASSIFIER_TIMEOUT'],
    [{ row: { bad: Number.NaN } }, 'CLASSIFIER_BAD_SCORE'],
  ])('is none where one window has none: %j', (window, because) => {
    for (const windows of [
      [window, { row: { bad: 1 } }],
      [{ row: { bad: 1 } }, window],
    ]) {
      expect(answerOf(windows, 'bad', 'odd')).toEqual({ because, classifier: 'odd' })
    }
  })
})

describe('a row', () => {
  it.each<[unknown, boolean]>([
    [{ a: 0, b: 1 }, true],
    [{ a: 0, b: 1, c: 7 }, true],
    [{ a: 0 }, false],
    [{ a: 0, b: -0.1 }, false],
    [{ a: 0, b: Number.POSITIVE_INFINITY }, false],
    [null, false],
    [[0, 1], false],
  ])('%j is whole: %s', (row, whole) => {
    expect(isWhole(row, ['a', 'b'])).toBe(whole)
  })
})
