// What a run of `ungxu test` found out; the writers put it into words or JSON.
import { type Budget, isWithin } from '../testing/budget'
import type { RuleResult } from '../testing/examples'
import type { LabelledResult } from '../testing/labelled'
import type { Recall } from '../testing/recall'

/** Everything one run found out. */
export interface TestReport {
  readonly rules: readonly RuleResult[]
  readonly labelled: readonly LabelledResult[]
  /** What the labels are held to, where a budget was named. */
  readonly budget?: Budget
  readonly disguises?: Recall
  readonly pairs?: Recall
}

/** Whether the labels of a rule fail the run. */
export function isOver({ budget = new Map() }: TestReport, result: LabelledResult): boolean {
  return !isWithin(budget, result)
}
