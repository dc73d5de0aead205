import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quantise } from '../../../src/classifiers/linear/quantise'

const weight = fc.float({ noNaN: true, min: -1000, max: 1000 })

it('a quantised weight is off by half a step at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.array(weight, { maxLength: 40 }), (labels, list) => {
      const table = Float32Array.from(list.slice(0, list.length - (list.length % labels)))
      const { weights, scales } = quantise(table, labels)
      expect(scales.every((scale) => scale > 0)).toBe(true)
      table.forEach((exact, at) => {
        const scale = scales[at % labels]!
        expect(Math.abs(exact - weights[at]! * scale)).toBeLessThanOrEqual(scale / 2 + 1e-9)
      })
    }),
  )
})
