import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesOf, spansOf } from '../../src/report/ranges'

const LENGTH = 40
const ranges = fc.array(
  fc.record({
    start: fc.integer({ min: -5, max: LENGTH + 5 }),
    end: fc.integer({ min: -5, max: LENGTH + 5 }),
  }),
  { maxLength: 12 },
)
const lies = ({ start, end }: { start: number; end: number }) => start >= 0 && start < end && end <= LENGTH

describe('spans of ranges', () => {
  it('are the whole text in order, and each knows what lies over all of it', () => {
    fc.assert(
      fc.property(ranges, (given) => {
        const spans = spansOf(LENGTH, given)
        expect(spans.map(({ start }) => start)).toEqual([0, ...spans.slice(0, -1).map(({ end }) => end)])
        expect(spans.at(-1)!.end).toBe(LENGTH)
        for (const { start, end, over } of spans) {
          expect(start).toBeLessThan(end)
          for (let at = start; at < end; at++)
            expect(over).toEqual(given.filter((one) => lies(one) && one.start <= at && at < one.end))
        }
      }),
    )
  })

  it('of an empty text are none', () => {
    expect(spansOf(0, [{ start: 0, end: 1 }])).toEqual([])
  })
})

describe('places of ranges', () => {
  it('cover the same units, and none touches the next', () => {
    fc.assert(
      fc.property(ranges, (given) => {
        const places = placesOf(LENGTH, given)
        for (let at = 0; at < LENGTH; at++) {
          const isIn = (one: { start: number; end: number }) => one.start <= at && at < one.end
          expect(places.some(isIn)).toBe(given.filter(lies).some(isIn))
        }
        for (let at = 1; at < places.length; at++)
          expect(places[at]!.start).toBeGreaterThan(places[at - 1]!.end)
      }),
    )
  })
})
