import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareOf } from '../../src/figures/share'

describe('a share', () => {
  // Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i lies where Wilson has it', (hits, of, low, high) => {
    const share = shareOf(hits, of)!
    expect(share.share).toBe(hits / of)
    expect(share.low).toBeCloseTo(low, 4)
    expect(share.high).toBeCloseTo(high, 4)
  })

  it('of nothing is none', () => expect(shareOf(0, 0)).toBeUndefined())

  it('lies within its interval, and that within 0..1; more posts make it no wider', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (hits, others) => {
        const of = hits + others
        if (of === 0) return
        const { share, low, high } = shareOf(hits, of)!
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(share)
        expect(high).toBeGreaterThanOrEqual(share)
        const more = shareOf(hits * 4, of * 4)!
        expect(more.high - more.low).toBeLessThanOrEqual(high - low + 1e-12)
      }),
    )
  })
})
