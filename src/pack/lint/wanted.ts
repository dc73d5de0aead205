// What each part of a condition should be for the whole to hold or not, or to hang on one part alone: a first guess, which may contradict itself.
import type { Condition } from '../schema/condition'
import type { Scope } from '../scope'
import type { Path } from '../source'
import type { Together } from './check'
import type { Conditions } from './holding'

/** Of conditions that are made of no others: whether they should hold. What was said first stays. */
export type Wanted = Map<Condition, boolean>

/** So that a condition holds, or does not. */
export function want(
  condition: Condition,
  value: boolean,
  scope: Scope,
  together: Together,
  wanted: Wanted,
): Wanted {
  const each = (parts: readonly Condition[]) => {
    for (const part of parts) want(part, value, scope, together, wanted)
    return wanted
  }
  if ('all' in condition) return each(condition.all)
  if ('any' in condition) return each(condition.any)
  if ('of' in condition) return each(condition.of)
  if ('not' in condition) return want(condition.not, !value, scope, together, wanted)
  if ('score' in condition) {
    for (const { when, weight } of condition.score.of)
      want(when, value === weight > 0, scope, together, wanted)
    return wanted
  }
  if ('condition' in condition) {
    const { pack, item } = scope.find('condition', condition.condition)!
    return want(item, value, together.scopeOf(pack), together, wanted)
  }
  if (!wanted.has(condition)) wanted.set(condition, value)
  return wanted
}

/** So that a rule fires, or does not. */
export function wantRule(
  { when, unless }: Conditions,
  value: boolean,
  scope: Scope,
  together: Together,
  wanted: Wanted = new Map(),
): Wanted {
  want(when, value, scope, together, wanted)
  if (unless !== undefined) want(unless, !value, scope, together, wanted)
  return wanted
}

/** So that a rule fires just where a part of its conditions holds, or does not hold. */
export function wantRuleToHangOn(
  { when, unless }: Conditions,
  [key, ...path]: Path,
  scope: Scope,
  together: Together,
): Wanted {
  const wanted: Wanted = new Map()
  if (key === 'unless') {
    wantToHangOn(unless!, path, scope, together, wanted)
    return want(when, true, scope, together, wanted)
  }
  wantToHangOn(when, path, scope, together, wanted)
  return unless === undefined ? wanted : want(unless, false, scope, together, wanted)
}

/** So that a condition holds just where the part at a path of it does. */
function wantToHangOn(
  condition: Condition,
  path: Path,
  scope: Scope,
  together: Together,
  wanted: Wanted,
): Wanted {
  const [form, at, ...rest] = path
  if (form === undefined) return wanted
  const others = (parts: readonly Condition[], value: (part: Condition, nth: number) => boolean) => {
    for (const [nth, part] of parts.entries())
      if (nth !== at) want(part, value(part, nth), scope, together, wanted)
  }
  if ('all' in condition) {
    wantToHangOn(condition.all[Number(at)]!, rest, scope, together, wanted)
    others(condition.all, () => true)
  } else if ('any' in condition) {
    wantToHangOn(condition.any[Number(at)]!, rest, scope, together, wanted)
    others(condition.any, () => false)
  } else if ('not' in condition) {
    wantToHangOn(condition.not, path.slice(1), scope, together, wanted)
  } else if ('of' in condition) {
    wantToHangOn(condition.of[Number(at)]!, rest, scope, together, wanted)
    let more = condition.atLeast - 1
    others(condition.of, () => more-- > 0)
  } else if ('score' in condition) {
    // ['score', 'of', nth, 'when', …]
    const [, , nth, , ...inside] = path
    const { of, atLeast } = condition.score
    wantToHangOn(of[Number(nth)]!.when, inside, scope, together, wanted)
    let sum = 0
    for (const [index, { weight, when }] of of.entries()) {
      if (index === nth) continue
      const counts = sum + weight < atLeast
      if (counts) sum += weight
      want(when, counts, scope, together, wanted)
    }
  }
  return wanted
}
