// From what fired to what the platform is asked to do, and in which order a verdict lists it.

import type { Action, Severity } from '../pack/vocabulary'
import { ACTIONS, SEVERITIES } from '../pack/vocabulary'

/** The strictest of some actions; `allow` if there are none. */
export function strictestAction(actions: Iterable<Action>): Action {
  let strictest: Action = 'allow'
  for (const action of actions) if (ACTIONS.indexOf(action) > ACTIONS.indexOf(strictest)) strictest = action
  return strictest
}

interface Ranked {
  readonly rule: string
  readonly action: Action
  readonly severity: Severity
}

/** Order of violations in a verdict: strictest action first, then highest severity, then rule id. */
export function compareViolations(a: Ranked, b: Ranked): number {
  return (
    ACTIONS.indexOf(b.action) - ACTIONS.indexOf(a.action) ||
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  )
}

/**
 * What a verdict decides: the strictest action of the live violations; live rules that could not be decided
 * ask for `review` where their `onError` (or a classifier's `onFailure`) says so. Shadow rules are not to be passed in.
 */
export function decide(
  violations: readonly { readonly action: Action }[],
  undetermined: readonly { readonly onError: 'skip' | 'review' }[],
): Action {
  const asked = undetermined.some((rule) => rule.onError === 'review') ? (['review'] as const) : []
  return strictestAction([...violations.map((violation) => violation.action), ...asked])
}
