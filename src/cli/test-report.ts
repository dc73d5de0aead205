// What a run of `ungxu test` found out; the writers put it into words or JSON.
import type { RuleResult } from '../testing/examples'
import type { LabelledResult } from '../testing/labelled'
import type { Recall } from '../testing/recall'

/** Everything one run found out. */
export interface TestReport {
  readonly rules: readonly RuleResult[]
  readonly labelled: readonly LabelledResult[]
  readonly disguises?: Recall
  readonly pairs?: Recall
}
