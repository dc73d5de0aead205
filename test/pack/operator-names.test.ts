import { Engine } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import { DECORATORS, OPERATORS, unknownOperatorPart, wantsListValue } from '../../src/pack/operator-names'

describe('names', () => {
  it('are those of json-rules-engine', () => {
    const { operators } = new Engine() as unknown as {
      operators: { operators: Map<string, unknown>; decorators: Map<string, unknown> }
    }
    expect([...OPERATORS].sort()).toEqual([...operators.operators.keys()].sort())
    expect([...DECORATORS].sort()).toEqual([...operators.decorators.keys()].sort())
  })

  it.each([
    ['equal', undefined],
    ['everyFact:lessThan', undefined],
    ['not:someFact:swap:in', undefined],
    ['Equal', 'Equal'],
    ['every:lessThan', 'every'],
    ['not:', ''],
    ['', ''],
    ['equal:not', 'equal'],
    ['constructor', 'constructor'],
  ])('%j: unknown part %j', (name, part) => {
    expect(unknownOperatorPart(name)?.part).toBe(part)
  })
})

describe('operators that need a list', () => {
  it.each([
    ['in', true],
    ['notIn', true],
    ['not:in', true],
    ['someFact:in', true],
    ['someValue:equal', true],
    ['everyValue:lessThan', true],
    ['swap:contains', true],
    ['swap:someFact:equal', true],
    ['swap:swap:in', true],
    ['equal', false],
    ['contains', false],
    ['someFact:equal', false],
    ['swap:in', false],
    ['swap:someValue:equal', false],
    ['lessThan', false],
  ])('%s: %s', (name, expected) => {
    expect(wantsListValue(name)).toBe(expected)
  })
})
