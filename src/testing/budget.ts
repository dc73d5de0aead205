// How many labels of a rule may fail to hold: known faults, counted in a file, so that a rule that grew wider shows in its changes.
import type { Fault, Place } from '../errors'
import { fault } from '../errors'
import { kindOf } from '../pack/source'
import type { LabelledResult } from './labelled'

/** What is granted to a rule: posts labelled for it that it misses, and posts that it fires on though labelled as allowed. */
export interface Allowance {
  readonly missed: number
  readonly falseAlarms: number
}

/** By id of the rule; to a rule that is not listed nothing is granted. */
export type Budget = ReadonlyMap<string, Allowance>

const NOTHING: Allowance = { missed: 0, falseAlarms: 0 }

/** Whether a rule keeps to the budget. */
export function isWithin(budget: Budget, { rule, missed, falseAlarms }: LabelledResult): boolean {
  const granted = budget.get(rule) ?? NOTHING
  return missed.length <= granted.missed && falseAlarms.length <= granted.falseAlarms
}

/** Rules that do better than they must, or that no label names any more. */
export function sparing(budget: Budget, results: readonly LabelledResult[]): string[] {
  const byRule = new Map(results.map((one) => [one.rule, one]))
  return [...budget].flatMap(([rule, granted]) => {
    const result = byRule.get(rule)
    const isSpare =
      result === undefined ||
      result.missed.length < granted.missed ||
      result.falseAlarms.length < granted.falseAlarms
    return isSpare ? [rule] : []
  })
}

/** The budget that results keep to, and no larger one. */
export function budgetOf(results: readonly LabelledResult[]): Budget {
  const wrong = results.filter(({ missed, falseAlarms }) => missed.length + falseAlarms.length > 0)
  return new Map(
    wrong
      .sort((a, b) => (a.rule < b.rule ? -1 : 1))
      .map(({ rule, missed, falseAlarms }) => [
        rule,
        { missed: missed.length, falseAlarms: falseAlarms.length },
      ]),
  )
}

/** A budget as JSON, a line for each rule. */
export function writeBudget(budget: Budget): string {
  const lines = [...budget].map(
    ([rule, granted]) => `\n    ${JSON.stringify(rule)}: ${JSON.stringify(granted)}`,
  )
  return `{\n  "rules": {${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}}\n}\n`
}

/** A budget from its JSON value, or what is wrong with it: `WRONG_TYPE`, `WRONG_VALUE`. */
export function readBudget(
  value: unknown,
  place: Place,
): { readonly budget: Budget } | { readonly faults: readonly Fault[] } {
  const rules = kindOf(value) === 'map' ? (value as Record<string, unknown>)['rules'] : undefined
  if (kindOf(rules) !== 'map')
    return { faults: [fault('WRONG_TYPE', { key: 'rules', expected: 'map', found: kindOf(rules) }, place)] }
  const faults: Fault[] = []
  const budget = new Map<string, Allowance>()
  for (const [rule, granted] of Object.entries(rules as object)) {
    const { missed = 0, falseAlarms = 0 } = (granted ?? {}) as Partial<Allowance>
    const isRight = kindOf(granted) === 'map' && [missed, falseAlarms].every(isCount)
    if (isRight) budget.set(rule, { missed, falseAlarms })
    else
      faults.push(
        fault('WRONG_VALUE', { key: `rules.${rule}`, allowed: '{ "missed": 0, "falseAlarms": 0 }' }, place),
      )
  }
  return faults.length > 0 ? { faults } : { budget }
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
