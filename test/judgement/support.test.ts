import { describe, expect, it } from 'vitest'
import { compileCondition } from '../../src/judgement/condition'
import { createFactTable } from '../../src/judgement/fact-table'
import { confidenceOf, supportingFacts } from '../../src/judgement/support'
import { UNKNOWN_VALUE } from '../../src/judgement/truth'
import type { PlainCondition } from '../../src/pack/compiled'
import { knownFacts, signals } from './fake-facts'

const has = (fact: string) => ({ fact, operator: 'greaterThanInclusive', value: 1 }) as const
const sum = {
  name: 'sum:1',
  label: 'score',
  kind: 'sum',
  of: [
    { weight: 3, when: has('strong') },
    { weight: 1, when: has('weak') },
    { weight: 2, when: has('absent') },
    { weight: -1, when: has('sure') },
    { weight: 0, when: has('sure') },
  ],
} as const

const values = { strong: 2, weak: 1, sure: 1, absent: 0, unknown: UNKNOWN_VALUE }
const confidences = { strong: 0.9, weak: 0.5, sure: 1, absent: 0.2, unknown: 0.7 }

/** [condition, confidence, supporting facts] */
const CASES: readonly (readonly [string, PlainCondition, number, readonly string[]])[] = [
  ['a fact', has('strong'), 0.9, ['strong']],
  ['all', { all: [has('strong'), has('weak'), has('sure')] }, 0.5, ['strong', 'weak', 'sure']],
  ['any', { any: [has('weak'), has('strong'), has('absent')] }, 0.9, ['weak', 'strong']],
  ['any with an unknown part', { any: [has('weak'), has('unknown')] }, 0.5, ['weak']],
  ['an empty any', { any: [] }, 1, []],
  ['not', { not: has('absent') }, 1, []],
  ['not of not', { not: { not: has('weak') } }, 1, []],
  ['all but', { all: [has('weak'), { not: { any: [has('absent')] } }] }, 0.5, ['weak']],
  [
    'a reference',
    { fact: 'strong', operator: 'greaterThan', value: { fact: 'weak' } },
    0.5,
    ['strong', 'weak'],
  ],
  ['a sum', { fact: 'sum:1', operator: 'greaterThanInclusive', value: 3 }, 0.8, ['strong', 'weak']],
  [
    'any with a sum too low',
    { any: [has('weak'), { fact: 'sum:1', operator: 'greaterThan', value: 3 }] },
    0.5,
    ['weak'],
  ],
]

describe('what speaks for a condition', () => {
  it.each(CASES)('%s', (_, plain, confidence, supporting) => {
    const table = createFactTable(signals(sum))
    const condition = compileCondition(plain, table)
    const source = knownFacts(table, values, confidences)
    expect(confidenceOf(condition, source)).toBeCloseTo(confidence, 12)
    const names = supportingFacts(condition, source).map((fact) => table.entries[fact].name)
    expect(names.sort()).toEqual([...supporting].sort())
  })

  it('facts come in the order of their numbers, in which they are not looked at', () => {
    const table = createFactTable(signals('classifier:c', 'lexicon:l'))
    const condition = compileCondition({ all: [has('classifier:c'), has('strong'), has('lexicon:l')] }, table)
    const source = knownFacts(table, { 'classifier:c': 1, strong: 1, 'lexicon:l': 1 })
    expect(supportingFacts(condition, source)).toEqual([0, 1, 2])
  })

  it('a sum that holds by nothing is sure and has no evidence', () => {
    const table = createFactTable(signals(sum))
    const condition = compileCondition({ fact: 'sum:1', operator: 'greaterThanInclusive', value: 0 }, table)
    const source = knownFacts(table, {})
    expect([confidenceOf(condition, source), supportingFacts(condition, source)]).toEqual([1, []])
  })
})
