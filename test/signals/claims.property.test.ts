import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/pack/schema/claim'
import { LEAST_SIMILARITY } from '../../src/pack/vocabulary'
import { bestWindows, type SharedRun } from '../../src/signals/claim-window'
import { claimSearch } from './claim-search'
import { RUN } from '../../src/signals/claim-runs'
import { anyText } from './any-text'

const word = fc.constantFrom(
  'máy',
  'nổ',
  'trà',
  'tóc',
  'bạc',
  'đêm',
  'uống',
  'pin',
  'sạc',
  'tai',
  'người',
  'mất',
)
const wording = fc.array(word, { minLength: 8, maxLength: 16 }).map((words) => words.join(' '))
const claims: fc.Arbitrary<Claim[]> = fc
  .array(fc.array(wording, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 6 })
  .map((all) =>
    all.map((texts, at) => ({ id: `c${at}`, title: { en: 'c' }, texts, rating: false, checkedBy: 'x' })),
  )
/** What posts are made of: wordings, words of theirs, and anything at all. */
const post = (given: readonly Claim[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...given.flatMap(({ texts }) => texts)), word, anyText), { maxLength: 8 })
    .map((parts) => parts.join(' '))
const claimsAndPost = claims.chain((given) => fc.tuple(fc.constant(given), post(given)))
const both = fc.tuple(claimsAndPost, fc.nat()).map(([[given, text], seed]) => ({ given, text, seed }))

describe('claims in any text', () => {
  it('have ranges in the text, apart for each claim, of words that the wording has', () => {
    fc.assert(
      fc.property(claimsAndPost, ([given, text]) => {
        const last = new Map<string, number>()
        for (const { claim, start, end, confidence, term } of claimSearch(given)(text)) {
          expect(start).toBeGreaterThanOrEqual(last.get(claim.id) ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last.set(claim.id, end)
          expect(confidence).toBeGreaterThanOrEqual(LEAST_SIMILARITY)
          expect(confidence).toBeLessThanOrEqual(1)
          expect(claim.texts).toContain(term)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are found whole at the exact place, between any other words', () => {
    const known = fc.uniqueArray(word, { minLength: 8 }).map((words) => words.join(' '))
    const others = fc.array(fc.constantFrom('mưa', 'nắng', 'gió', '🌧️', 'chợ,', 'về.'), { maxLength: 20 })
    fc.assert(
      fc.property(known, others, others, (text, before, after) => {
        const one: Claim = { id: 'c', title: { en: 'c' }, texts: [text], rating: false, checkedBy: 'x' }
        const start = before.length > 0 ? before.join(' ').length + 1 : 0
        const post = [...before, text, ...after].join(' ')
        expect(claimSearch([one])(post)).toEqual([
          { claim: one, start, end: start + text.length, match: 'skeleton', confidence: 1, term: text },
        ])
      }),
      { numRuns: 300 },
    )
  })

  it('are the same in whatever order the claims are given', () => {
    fc.assert(
      fc.property(both, ({ given, text, seed }) => {
        const at = seed % given.length
        const turned = [...given.slice(at), ...given.slice(0, at)].reverse()
        expect(claimSearch(turned)(text)).toEqual(claimSearch(given)(text))
      }),
      { numRuns: 300 },
    )
  })

  it('do not depend on what else is known', () => {
    fc.assert(
      fc.property(claimsAndPost, ([given, text]) => {
        const alone = given.flatMap((one) => claimSearch([one])(text))
        const together = claimSearch(given)(text)
        expect(new Set(together.map((one) => JSON.stringify(one)))).toEqual(
          new Set(alone.map((one) => JSON.stringify(one))),
        )
      }),
      { numRuns: 300 },
    )
  })
})

describe('windows', () => {
  const shared = fc
    .array(fc.tuple(fc.nat(400), fc.nat(13)), { maxLength: 120 })
    .map((all) => all.map(([at, of]) => ({ at, of })).sort((a, b) => a.at - b.at))
  const measured = { words: 16, counted: 16 }
  const run = (at: number, of: number): SharedRun => ({ at, of })

  it('are as similar as the runs in them make them, and no longer than there is room', () => {
    fc.assert(
      fc.property(shared, (runs) => {
        let reach = -1
        for (const { first, last, similarity } of bestWindows(runs, measured)) {
          expect(first).toBeGreaterThan(reach)
          reach = last
          expect(last - first + 1).toBeLessThanOrEqual(16 + 8 + 4)
          const inside = runs.filter(({ at }) => at >= first && at + RUN - 1 <= last)
          const words = new Set(inside.flatMap(({ of }) => [of, of + 1, of + 2]))
          expect(similarity).toBe(Math.min(words.size, last - first + 1) / 16)
        }
      }),
      {
        numRuns: 500,
        // Two runs at one place: the first alone makes the window as long as it can be of use.
        examples: [[[run(373, 2), run(393, 0), run(398, 6), run(398, 3)]]],
      },
    )
  })

  it('cost as much as there are runs, whatever the text', () => {
    fc.assert(
      fc.property(shared, (runs) => {
        let looks = 0
        const counted = runs.map(
          ({ at, of }): SharedRun => ({
            get at() {
              looks++
              return at
            },
            get of() {
              looks++
              return of
            },
          }),
        )
        bestWindows(counted, measured)
        expect(looks).toBeLessThanOrEqual(9 * runs.length)
      }),
      { numRuns: 300 },
    )
  })
})
