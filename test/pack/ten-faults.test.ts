import { expect, it } from 'vitest'
import { UngxuError } from '../../src/errors'
import { loadPack } from '../../src/node/load-pack'
import { placed } from './faults-of'

it('a pack with ten faults in four files tells of all ten, each in its place', async () => {
  const error = await loadPack('fixtures/broken-packs/ten-faults').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(UngxuError)
  const folder = 'fixtures/broken-packs/ten-faults/'
  expect(placed((error as UngxuError).faults).map((line) => line.replace(folder, ''))).toEqual([
    'lexicons/fraud.yaml:5:9 EMPTY_TERM lexicons.0.terms.1',
    'pack.yaml:4:10 WRONG_TYPE version',
    'pack.yaml:7:1 UNKNOWN_KEY timezone',
    'registry.json:3:31 PATTERN_UNSAFE patterns.0.regex',
    'rules.yaml:5:15 WRONG_VALUE rules.0.severity',
    'rules.yaml:7:18 UNKNOWN_PROVISION rules.0.legalBasis.0',
    'rules.yaml:10:20 UNKNOWN_LEXICON rules.0.when.all.0.lexicon',
    'rules.yaml:13:9 DUPLICATE_ID rules.1.id',
    'rules.yaml:19:45 UNKNOWN_OPERATOR rules.1.when.any.0.operator',
    'rules.yaml:24:3 CONDITION_CYCLE conditions.not-news',
  ])
  for (const fault of (error as UngxuError).faults) {
    expect(fault.frame).toContain('^')
    expect(fault.hint).not.toBe('')
  }
})
