// What is shipped has no errors of lint on the day its law was last gone through.
import { expect, it } from 'vitest'
import { loadPack } from '../../src/node/load-pack'
import { describeFault } from '../../src/errors'
import { lintPacks } from '../../src/pack/lint/lint'
import { SHIPPED_PACKS } from '../../src/packs/shipped'

const DAY = '2026-11-22'

it.each(Object.keys(SHIPPED_PACKS))('%s has no errors', async (name) => {
  const faults = lintPacks([await loadPack(`rules/${name}`)], () => DAY)
  expect(faults.filter(({ severity }) => severity === 'error').map((one) => describeFault(one))).toEqual([])
})
