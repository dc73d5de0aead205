import { describe, expect, it } from 'vitest'
import { compareViolations, decide, strictestAction } from '../../src/judgement/decide'
import type { Action, Severity } from '../../src/pack/vocabulary'

describe('the decision', () => {
  it.each<[readonly Action[], Action]>([
    [[], 'allow'],
    [['warn'], 'warn'],
    [['limit', 'warn'], 'limit'],
    [['review', 'limit', 'reject', 'warn'], 'reject'],
  ])('of %j is %s', (actions, strictest) => {
    expect(strictestAction(new Set(actions))).toBe(strictest)
  })

  it.each<[readonly Action[], readonly ('skip' | 'review')[], Action]>([
    [[], [], 'allow'],
    [[], ['skip'], 'allow'],
    [[], ['skip', 'review'], 'review'],
    [['warn'], ['review'], 'review'],
    [['reject'], ['review'], 'reject'],
    [['warn'], ['skip'], 'warn'],
  ])('of violations %j and undetermined rules %j is %s', (actions, undetermined, decision) => {
    const violations = actions.map((action) => ({ action }))
    expect(
      decide(
        violations,
        undetermined.map((onError) => ({ onError })),
      ),
    ).toBe(decision)
  })

  it.each([
    ['a.a', 'a.b', -1],
    ['a.b', 'a.a', 1],
    ['a.a', 'a.a', 0],
  ])('lists %s against %s, alike in all else, by %d', (one, other, order) => {
    const of = (rule: string) => ({ rule, action: 'warn', severity: 'low' }) as const
    expect(compareViolations(of(one), of(other))).toBe(order)
  })

  it('lists violations by action, then severity, then rule', () => {
    const of = (rule: string, action: Action, severity: Severity) => ({ rule, action, severity })
    const ordered = [
      of('z', 'reject', 'low'),
      of('m', 'review', 'critical'),
      of('a.a', 'review', 'high'),
      of('a.b', 'review', 'high'),
      of('b', 'warn', 'critical'),
    ]
    expect([...ordered].reverse().sort(compareViolations)).toEqual(ordered)
    expect([ordered[2], ordered[4], ordered[0], ordered[3], ordered[1]].sort(compareViolations)).toEqual(
      ordered,
    )
  })
})
