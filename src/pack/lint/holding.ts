// Whether a condition holds, known of some of its parts alone: what follows from that, and what stays open.
import type { Condition } from '../schema/condition'
import type { Scope } from '../scope'
import type { Together } from './check'

/** When a rule fires. */
export interface Conditions {
  readonly when: Condition
  readonly unless?: Condition | undefined
}

/** `undefined`: it may hold or not. */
export type Holds = boolean | undefined

/** Tells of a condition that is made of no others whether it holds; the scope is that of its names. */
export type Leaf = (condition: Condition, scope: Scope) => Holds

/** Whether a rule fires, by what `leaf` says of the parts of its conditions. */
export function fires({ when, unless }: Conditions, scope: Scope, leaf: Leaf, together: Together): Holds {
  const excused = unless === undefined ? false : holds(unless, scope, leaf, together)
  return both([holds(when, scope, leaf, together), opposite(excused)])
}

function holds(condition: Condition, scope: Scope, leaf: Leaf, together: Together): Holds {
  const one = (part: Condition) => holds(part, scope, leaf, together)
  if ('all' in condition) return both(condition.all.map(one))
  if ('any' in condition) return opposite(both(condition.any.map(one).map(opposite)))
  if ('not' in condition) return opposite(one(condition.not))
  if ('condition' in condition) {
    const { pack, item } = scope.find('condition', condition.condition)!
    return holds(item, together.scopeOf(pack), leaf, together)
  }
  if ('of' in condition) {
    const parts = condition.of.map((part) => ({ value: one(part), weight: 1 }))
    return reaches(parts, condition.atLeast)
  }
  if ('score' in condition) {
    const { of, atLeast } = condition.score
    const parts = of.map(({ when, weight }) => ({ value: one(when), weight }))
    return reaches(parts, atLeast)
  }
  return leaf(condition, scope)
}

export function opposite(value: Holds): Holds {
  return value === undefined ? undefined : !value
}

export function both(values: readonly Holds[]): Holds {
  if (values.includes(false)) return false
  return values.includes(undefined) ? undefined : true
}

/** Whether the weights of what holds add up to so much. */
function reaches(parts: readonly { readonly value: Holds; readonly weight: number }[], least: number): Holds {
  let [low, high] = [0, 0]
  for (const { value, weight } of parts) {
    if (value === true || (value === undefined && weight < 0)) low += weight
    if (value === true || (value === undefined && weight > 0)) high += weight
  }
  if (low >= least) return true
  return high >= least ? undefined : false
}
