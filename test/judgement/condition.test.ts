import { describe, expect, it } from 'vitest'
import { compileCondition } from '../../src/judgement/condition'
import { missingFacts, truthOf } from '../../src/judgement/evaluation'
import { createFactTable } from '../../src/judgement/fact-table'
import { FALSE, TRUE, UNKNOWN, UNKNOWN_VALUE } from '../../src/judgement/truth'
import type { PlainCondition } from '../../src/pack/compiled'
import { knownFacts, signals } from './fake-facts'

const atLeastOne = (fact: string) => ({ fact, operator: 'greaterThanInclusive', value: 1 }) as const
const score = {
  name: 'sum:s',
  label: 'score',
  kind: 'sum',
  of: [
    { weight: 3, when: atLeastOne('a') },
    { weight: 2, when: atLeastOne('b') },
    { weight: -2, when: atLeastOne('c') },
  ],
} as const
const scoreIs = (operator: string, value: unknown): PlainCondition => ({ fact: 'sum:s', operator, value })

function truth(plain: PlainCondition, values: Record<string, unknown>) {
  const table = createFactTable(signals(score))
  return truthOf(compileCondition(plain, table), knownFacts(table, values))
}

describe('a compiled condition', () => {
  const T = { fact: 't', operator: 'equal', value: 1 }
  const F = { fact: 'f', operator: 'equal', value: 1 }
  const U = { fact: 'u', operator: 'equal', value: 1 }

  it.each<[string, PlainCondition, number]>([
    ['all of true', { all: [T, T] }, TRUE],
    ['all with one unknown', { all: [T, U] }, UNKNOWN],
    ['all with one false and one unknown', { all: [U, F] }, FALSE],
    ['any with one unknown', { any: [F, U] }, UNKNOWN],
    ['any with one true and one unknown', { any: [U, T] }, TRUE],
    ['any of false', { any: [F, F] }, FALSE],
    ['not of unknown', { not: U }, UNKNOWN],
    ['not of false', { not: F }, TRUE],
    ['an empty all', { all: [] }, TRUE],
    ['an empty any', { any: [] }, TRUE],
    ['a reference to an unknown fact', { fact: 't', operator: 'equal', value: { fact: 'u' } }, UNKNOWN],
    ['a reference to a known fact', { fact: 't', operator: 'equal', value: { fact: 't' } }, TRUE],
    ['a reference to an absent fact', { fact: 'nobody', operator: 'equal', value: { fact: 'none' } }, TRUE],
    [
      'a reference to something else than a name',
      { fact: 't', operator: 'equal', value: { fact: 1 } },
      FALSE,
    ],
    ['a value that is undefined', { fact: 'nobody', operator: 'equal', value: undefined }, TRUE],
    ['a reference to a sum', { fact: 'nobody', operator: 'equal', value: { fact: 'sum:s' } }, TRUE],
  ])('%s', (_, plain, expected) => {
    expect(truth(plain, { t: 1, f: 0, u: UNKNOWN_VALUE, 1: 1 })).toBe(expected)
  })

  const open = UNKNOWN_VALUE
  it.each<[PlainCondition, Record<string, unknown>, number]>([
    [scoreIs('greaterThanInclusive', 5), { a: 1, b: 1, c: 0 }, TRUE],
    [scoreIs('greaterThanInclusive', 5), { a: 1, b: 1, c: 1 }, FALSE],
    [scoreIs('greaterThanInclusive', 5), { a: 1, b: 1, c: open }, UNKNOWN],
    [scoreIs('greaterThanInclusive', 3), { a: 1, b: 1, c: open }, TRUE],
    [scoreIs('greaterThanInclusive', 4), { a: 1, b: 0, c: open }, FALSE],
    [scoreIs('greaterThanInclusive', 3), { a: open, b: 1, c: 0 }, UNKNOWN],
    [scoreIs('greaterThanInclusive', 3), { a: open, b: 0, c: 1 }, FALSE],
    [scoreIs('lessThan', 0), { a: 0, b: 0, c: open }, UNKNOWN],
    [scoreIs('lessThan', 0), { a: open, b: 1, c: 1 }, FALSE],
    [scoreIs('equal', 3), { a: 1, b: 0, c: 0 }, TRUE],
    [scoreIs('equal', 9), { a: open, b: 0, c: 0 }, UNKNOWN],
    [scoreIs('greaterThanInclusive', { fact: 'limit' }), { a: 1, limit: open }, UNKNOWN],
    [scoreIs('greaterThanInclusive', { fact: 'limit' }), { a: 1, limit: 3 }, TRUE],
  ])('the sum %j of %o', (plain, values, expected) => {
    expect(truth(plain, values)).toBe(expected)
  })

  it('looks at cheap facts first and stops as soon as it is sure', () => {
    const names = ['pattern:p', 'entity:e', 'lexicon:l', 'link:k']
    const table = createFactTable(signals(...names))
    const asked: string[] = []
    const condition = compileCondition({ all: names.map(atLeastOne) }, table)
    const value = (fact: number) => {
      asked.push(table.entries[fact].name)
      return table.entries[fact].name === 'entity:e' ? 0 : 1
    }
    expect(truthOf(condition, { value, confidence: () => 1 })).toBe(FALSE)
    expect(asked).toEqual(['lexicon:l', 'link:k', 'entity:e'])
  })

  it.each<[string, PlainCondition, readonly string[]]>([
    ['any', { any: [atLeastOne('pattern:p'), atLeastOne('lexicon:l')] }, ['lexicon:l']],
    [
      'a group, by all that is in it',
      { any: [{ all: [atLeastOne('lexicon:l'), atLeastOne('pattern:p')] }, atLeastOne('entity:e')] },
      ['entity:e'],
    ],
    [
      'a comparison, by both its sides',
      {
        any: [{ fact: 'lexicon:l', operator: 'equal', value: { fact: 'pattern:p' } }, atLeastOne('entity:e')],
      },
      ['entity:e'],
    ],
    [
      'a sum, by its parts',
      { any: [scoreIs('greaterThan', 0), { any: [atLeastOne('pattern:p')] }] },
      ['a', 'b', 'c'],
    ],
  ])('looks at the cheapest first and no further: %s', (_, plain, expected) => {
    const table = createFactTable(signals('pattern:p', 'entity:e', 'lexicon:l', score))
    const asked: string[] = []
    const condition = compileCondition(plain, table)
    const value = (fact: number) => {
      asked.push(table.entries[fact].name)
      return 1
    }
    expect(truthOf(condition, { value, confidence: () => 1 })).toBe(TRUE)
    expect(asked).toEqual(expected)
  })

  it('misses facts in the order of their numbers', () => {
    const table = createFactTable(signals('classifier:c'))
    const plain = { all: [atLeastOne('classifier:c'), atLeastOne('a'), atLeastOne('b')] }
    const condition = compileCondition(plain, table)
    const source = knownFacts(table, { 'classifier:c': UNKNOWN_VALUE, a: UNKNOWN_VALUE, b: 1 })
    expect(missingFacts(condition, source)).toEqual([0, 1])
  })

  it('refuses an operator that does not exist', () => {
    const table = createFactTable(signals())
    const plain = { not: { fact: 'a', operator: 'startsWith', value: 'x' } }
    expect(() => compileCondition(plain, table)).toThrow(
      expect.objectContaining({
        faults: [expect.objectContaining({ code: 'UNKNOWN_OPERATOR', values: { operator: 'startsWith' } })],
      }),
    )
  })

  it('compiles and evaluates frozen conditions without writing to them', () => {
    const plain = Object.freeze({ all: Object.freeze([Object.freeze({ ...atLeastOne('a'), priority: 2 })]) })
    expect(truth(plain, { a: 1 })).toBe(TRUE)
  })
})
