import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keptMarks } from '../../src/playground/kept-marks'

it('marks that a change did not touch lie on the same words after it', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'ă', ' '), maxLength: 12 })
  fc.assert(
    fc.property(words, words, words, words, (head, marked, tail, typed) => {
      const before = head + marked + tail
      const mark = { start: head.length, end: head.length + marked.length }
      for (const after of [typed + before, before + typed, head + marked + typed, typed + marked + tail]) {
        for (const { start, end } of keptMarks(before, after, [mark]))
          expect(after.slice(start, end)).toBe(marked)
      }
    }),
  )
})

it.each([
  ['typed before', 'a quả lê', 'à, a quả lê', [[5, 11]]],
  ['typed behind', 'a quả lê', 'a quả lê!', [[2, 8]]],
  ['typed within', 'a quả lê', 'a quảx lê', []],
  ['taken out', 'a quả lê', 'a ', []],
])('%s', (_, before, after, places) => {
  const kept = keptMarks(before, after, [{ start: 2, end: 8 }])
  expect(kept.map(({ start, end }) => [start, end])).toEqual(places)
})
