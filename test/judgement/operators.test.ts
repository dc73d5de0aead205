import { Engine } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import type { Operator } from '../../src/judgement/operators'
import {
  DECORATORS as DECORATOR_TABLE,
  OPERATORS as OPERATOR_TABLE,
  operatorOf,
} from '../../src/judgement/operators'
import { DECORATORS, OPERATORS } from '../../src/pack/operator-names'

const hostile = {
  toString: () => {
    throw new Error('asked for a string')
  },
}

/** Everything that a fact or a value may be, in JSON and beyond. */
const ANYTHING: readonly unknown[] = [
  ...[undefined, null, true, false, 0, -0, 1, 2, 2.5, Number.NaN, Number.POSITIVE_INFINITY, 5n],
  ...['', 'a', 'abc', '2', ' 2', '12 kg', 'undefined', 'null'],
  ...[[], [1], ['2'], [1, 2], ['a', undefined], [[1]], [null], ['abc', 5]],
  ...[{}, { indexOf: 1 }, { length: 2, 0: 'a' }, Object.create(null), hostile],
  ...[Symbol('odd'), () => 1, new Date(0)],
]

const PAIRS = ANYTHING.flatMap((fact) => ANYTHING.map((value) => ({ fact, value })))

/** json-rules-engine's own operator of that name, before we register ours. */
function stockOperator(name: string): { evaluate: Operator } {
  return Reflect.get(new Engine(), 'operators').get(name)
}

function outcome(evaluate: () => boolean): boolean | 'throws' {
  try {
    return evaluate()
  } catch {
    return 'throws'
  }
}

function named(name: string): Operator {
  const operator = operatorOf(name)
  if (operator === undefined) throw new Error(`no operator ${name}`)
  return operator
}

describe('operators', () => {
  it('are those the format knows, and its decorators', () => {
    expect(Object.keys(OPERATOR_TABLE).sort()).toEqual([...OPERATORS].sort())
    expect(Object.keys(DECORATOR_TABLE).sort()).toEqual([...DECORATORS].sort())
  })

  it.each(OPERATORS)('%s is json-rules-engine’s own, and does not hold where that throws', (name) => {
    const stock = stockOperator(name)
    const operator = named(name)
    const ours = PAIRS.map(({ fact, value }) => operator(fact, value))
    const theirs = PAIRS.map(({ fact, value }) => outcome(() => stock.evaluate(fact, value)))
    expect(ours).toEqual(theirs.map((found) => (found === 'throws' ? name === 'notIn' : found)))
  })

  const chains = DECORATORS.flatMap((first) => ['', ...DECORATORS].map((second) => `${first}:${second}`))
  const decorated = chains.flatMap((chain) => OPERATORS.map((name) => `${chain}:${name}`.replace('::', ':')))

  it.each(decorated)('%s is json-rules-engine’s own, and never throws', (name) => {
    const stock = stockOperator(name)
    const operator = named(name)
    const wrong = PAIRS.filter(({ fact, value }) => {
      const ours = operator(fact, value)
      const theirs = outcome(() => stock.evaluate(fact, value))
      return theirs === 'throws' ? typeof ours !== 'boolean' : ours !== theirs
    })
    expect(wrong).toEqual([])
  })

  it.each<[string, unknown, unknown, boolean]>([
    ['someValue:equal', 1, 1, false],
    ['someValue:equal', 'a', 'abc', false],
    ['everyValue:notEqual', 1, { length: 0 }, false],
    ['not:someValue:equal', 1, 1, true],
    ['someValue:in', 1, [5, [1]], true],
    ['everyFact:in', [1, 'a'], 'abc', false],
    ['in', 'b', 'abc', true],
    ['in', undefined, 'undefined', true],
    ['in', 1, 1, false],
    ['notIn', 1, null, true],
    ['doesNotContain', 'not a list', 'a', false],
    ['greaterThan', '12 kg', 5, false],
    ['greaterThan', [12], 5, true],
    ['swap:greaterThan', 1, 5, true],
    ['not:greaterThan', undefined, 5, true],
  ])('%s of %j and %j is %s', (name, fact, value, holds) => {
    expect(named(name)(fact, value)).toBe(holds)
  })

  it.each([
    '',
    'nope',
    'nope:equal',
    'not:',
    'not:nope',
    ':equal',
    'equal:not',
    'toString',
    'constructor:equal',
  ])('there is no operator %j', (name) => {
    expect(operatorOf(name)).toBeUndefined()
  })
})
