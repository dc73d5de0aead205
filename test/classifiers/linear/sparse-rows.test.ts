import { describe, expect, it } from 'vitest'
import { DEFAULT_RECIPE } from '../../../src/classifiers/linear/recipe'
import { fingerprints, sparseRows, withOnly, withoutRare } from '../../../src/classifiers/linear/sparse-rows'

const recipe = { ...DEFAULT_RECIPE, words: [1, 1] as const, characters: [1, 0] as const }
const words = { ...recipe, skeletonWords: [1, 0] as const, skeletonLetters: [1, 0] as const }
const rows = sparseRows(['a b a', 'b c', '', 'A  b'], words)
const featuresOf = ({ starts, features }: typeof rows, row: number) => [
  ...features.subarray(starts[row], starts[row + 1]),
]

describe('sparse rows', () => {
  it('have each feature once, numbered as they come', () => {
    expect([0, 1, 2, 3].map((row) => featuresOf(rows, row))).toEqual([[0, 1], [1, 2], [], [0, 1]])
    expect(rows.width).toBe(3)
    expect(rows.hashes).toHaveLength(3)
    expect([...rows.values]).toEqual([Math.SQRT1_2, Math.SQRT1_2, 1, Math.SQRT1_2].map(Math.fround))
  })

  it('are known again by their fingerprints', () => {
    const [first, second, , last] = fingerprints(rows)
    expect(last).toBe(first)
    expect(second).not.toBe(first)
  })

  it('lose what few of the rows learned from have, or what is not kept', () => {
    const rare = withoutRare(rows, Uint32Array.of(0, 1), 2)
    expect([0, 1, 3].map((row) => featuresOf({ ...rows, ...rare }, row))).toEqual([[1], [1], [1]])
    expect(rare.values[0]).toBe(1)
    const kept = withOnly(rows, Uint32Array.of(2))
    expect([0, 1].map((row) => featuresOf({ ...rows, ...kept }, row))).toEqual([[], [2]])
  })

  it('grow to a limit', () => {
    const texts = Array.from({ length: 300 }, (_, at) => `một câu dài hơn ${at * 7919}`)
    expect(sparseRows(texts, DEFAULT_RECIPE).starts[300]).toBeGreaterThan(10_000)
    expect(() => sparseRows(texts, DEFAULT_RECIPE, 10_000)).toThrow(
      expect.objectContaining({ code: 'TRAINING_TOO_LARGE' }),
    )
  })
})
