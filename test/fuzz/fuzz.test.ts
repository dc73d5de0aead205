// A small share of the nightly run (scripts/fuzz.ts), which draws another seed each time; here it is one, unless FC_SEED says
// otherwise, so that a run of CI says the same of the same sources.
import { describe, expect, it } from 'vitest'
import { fuzz } from './fuzz'
import { type KindName, SHARES, allKinds } from './kinds'

const INPUTS = 4_000
const seed = Number(process.env['FC_SEED'] ?? 20261201)
const kinds = allKinds()

describe(`hostile inputs, from FC_SEED=${seed}`, () => {
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
