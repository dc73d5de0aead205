import { describe, expect, it } from 'vitest'
import { budgetOf, isWithin, readBudget, sparing, writeBudget } from '../../src/testing/budget'
import type { LabelledResult, WrongPost } from '../../src/testing/labelled'

const post: WrongPost = {
  ...{ post: { text: 'Xin chào' }, violates: [], allows: [], place: {} },
  problem: { code: 'FALSE_ALARM', evidence: [] },
}
const result = (rule: string, missed: number, falseAlarms: number): LabelledResult => ({
  rule,
  found: 1,
  missed: Array<WrongPost>(missed).fill(post),
  clean: 1,
  falseAlarms: Array<WrongPost>(falseAlarms).fill(post),
  undecided: 0,
  precision: undefined,
  recall: undefined,
})
const RESULTS = [result('b', 2, 0), result('a', 0, 1), result('c', 0, 0)]

describe('a budget', () => {
  it('made of results is kept by them, and by nothing worse', () => {
    const budget = budgetOf(RESULTS)
    expect([...budget.keys()]).toEqual(['a', 'b'])
    for (const one of RESULTS) {
      expect(isWithin(budget, one)).toBe(true)
      expect(isWithin(budget, result(one.rule, one.missed.length + 1, one.falseAlarms.length))).toBe(false)
      expect(isWithin(budget, result(one.rule, one.missed.length, one.falseAlarms.length + 1))).toBe(false)
    }
    expect(sparing(budget, RESULTS)).toEqual([])
  })

  it('tells which rules do better, and which are gone', () => {
    const budget = budgetOf(RESULTS)
    expect(sparing(budget, [result('b', 1, 0)])).toEqual(['a', 'b'])
    expect(sparing(budget, [result('a', 0, 2), result('b', 2, 0)])).toEqual([])
  })

  it('comes back from its JSON', () => {
    const budget = budgetOf(RESULTS)
    expect(readBudget(JSON.parse(writeBudget(budget)), {})).toEqual({ budget })
    expect(writeBudget(new Map())).toBe('{\n  "rules": {}\n}\n')
    expect(readBudget(JSON.parse(writeBudget(new Map())), {})).toEqual({ budget: new Map() })
  })

  it.each([
    [null, 'WRONG_TYPE'],
    [{}, 'WRONG_TYPE'],
    [{ rules: [] }, 'WRONG_TYPE'],
    [{ rules: { a: null } }, 'WRONG_VALUE'],
    [{ rules: { a: { missed: 1.5 } } }, 'WRONG_VALUE'],
    [{ rules: { a: { falseAlarms: '1' } } }, 'WRONG_VALUE'],
  ])('is not %j', (value, code) => {
    expect(readBudget(value, { file: 'b.json' })).toMatchObject({ faults: [{ code, file: 'b.json' }] })
  })
})
