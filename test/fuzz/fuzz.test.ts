// A small share of the nightly run (scripts/fuzz.ts), from another seed each time, which is told where something fails:
// so a dozen runs of CI try 50,000 inputs.
import { describe, expect, it } from 'vitest'
import { fuzz } from './fuzz'
import { type KindName, SHARES, allKinds } from './kinds'

const INPUTS = 4_000
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000)
const kinds = allKinds()

describe(`hostile inputs, from FUZZ_SEED=${seed}`, () => {
  it.each(Object.keys(SHARES) as KindName[])(
    '%s: nothing but documented codes, and all that must hold',
    async (name) => {
      const count = Math.ceil((INPUTS * SHARES[name]) / 100)
      const { done, failures } = await fuzz(kinds[name], count, seed)
      expect(failures).toEqual([])
      expect(done).toBe(count)
    },
  )
})
