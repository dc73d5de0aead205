// Lint of conditions: rules that can never fire or always do, and parts of conditions that make no difference.
import type { Pack } from '../pack'
import type { Condition } from '../schema/condition'
import type { Scope } from '../scope'
import type { Path } from '../source'
import type { Finding, Together } from './check'
import { fires, opposite } from './holding'
import type { Conditions, Holds, Leaf } from './holding'
import { isPossible } from './situations'
import { want, wantRule, wantRuleToHangOn } from './wanted'

/** Rules whose conditions contradict each other. */
export function* neverFiring(pack: Pack, together: Together): Generator<Finding> {
  const scope = together.scopeOf(pack)
  for (const [index, rule] of pack.rules.entries()) {
    if (rule.status === 'deprecated') continue
    const wanted = wantRule(rule, true, scope, together)
    if (isPossible((leaf) => fires(rule, scope, leaf, together), wanted) === false)
      yield { values: { rule: rule.id }, path: ['rules', index, 'when'], of: 'key' }
  }
}

/** Rules whose conditions hold for every post. */
export function* alwaysFiring(pack: Pack, together: Together): Generator<Finding> {
  const scope = together.scopeOf(pack)
  for (const [index, rule] of pack.rules.entries()) {
    if (rule.status === 'deprecated') continue
    const wanted = wantRule(rule, false, scope, together)
    if (isPossible((leaf) => opposite(fires(rule, scope, leaf, together)), wanted) === false)
      yield { values: { rule: rule.id }, path: ['rules', index, 'when'], of: 'key' }
  }
}

/** Parts of the conditions of rules, and of shared conditions, without which they would mean the same. */
export function* idle(pack: Pack, together: Together): Generator<Finding> {
  const scope = together.scopeOf(pack)
  for (const [index, rule] of pack.rules.entries()) {
    if (rule.status === 'deprecated') continue
    for (const [key, ...rest] of idleParts(rule, scope, together))
      yield { values: { id: rule.id }, path: ['rules', index, key as string, ...rest] }
  }
  for (const [name, condition] of Object.entries(pack.conditions)) {
    for (const [, ...rest] of idleParts({ when: condition }, scope, together))
      yield { values: { id: name }, path: ['conditions', name, ...rest] }
  }
}

/** At parts of one rule, to find what is idle in it: a large condition is not looked through to its end. */
const MOST_LOOKS = 500_000

/** `{ all: [] }` holds always, `{ any: [] }` never. */
const CONSTANTS: readonly Condition[] = [{ all: [] }, { any: [] }]

/** Of parts that say the same the later ones; of parts in parts the outermost. */
function idleParts({ when, unless }: Conditions, scope: Scope, together: Together): Path[] {
  const found: Path[] = []
  let rule: Conditions = {
    when: unopened(when),
    ...(unless !== undefined && { unless: unopened(unless) }),
  }
  let looks = 0
  const says = (one: Conditions) => (leaf: Leaf) => {
    const counted: Leaf = (condition, scope) => {
      looks++
      return leaf(condition, scope)
    }
    return fires(one, scope, counted, together)
  }
  const isAlways = (value: boolean) =>
    isPossible((leaf) => unlike(says(rule)(leaf), value), wantRule(rule, !value, scope, together)) === false
  // Of a rule that is always the same, each part is idle: that is told of by another check.
  if (isAlways(true) || isAlways(false)) return []
  const look = (condition: Condition, path: Path, isRoot: boolean): void => {
    if (looks > MOST_LOOKS) return
    const others = isRoot ? [] : CONSTANTS.map((constant) => replaced(rule, path, constant) as Conditions)
    const same = others.find((other, nth) => {
      // Told apart where all hangs on the part, and the part says the other thing.
      const wanted = wantRuleToHangOn(rule, path, scope, together)
      want(condition, nth === 1, scope, together, wanted)
      return isPossible((leaf) => unlike(says(rule)(leaf), says(other)(leaf)), wanted) === false
    })
    if (same !== undefined) {
      rule = same
      found.unshift(path)
      return
    }
    for (const [part, at] of partsOf(condition).reverse()) look(part, [...path, ...at], false)
  }
  if (rule.unless !== undefined) look(rule.unless, ['unless'], false)
  look(rule.when, ['when'], true)
  return found
}

/**
 * With shared conditions taken for facts that hold or not, whatever is in them: what is idle then is so all the more, and there is less to
 * try.
 */
function unopened(condition: Condition): Condition {
  if ('all' in condition) return { all: condition.all.map(unopened) }
  if ('any' in condition) return { any: condition.any.map(unopened) }
  if ('not' in condition) return { not: unopened(condition.not) }
  if ('of' in condition) return { atLeast: condition.atLeast, of: condition.of.map(unopened) }
  if ('score' in condition) {
    const of = condition.score.of.map(({ weight, when }) => ({ weight, when: unopened(when) }))
    return { score: { atLeast: condition.score.atLeast, of } }
  }
  if ('condition' in condition)
    return { fact: `condition:${condition.condition}`, operator: 'equal', value: true }
  return condition
}

function unlike(one: Holds, other: Holds): Holds {
  return one === undefined || other === undefined ? undefined : one !== other
}

function partsOf(condition: Condition): [part: Condition, at: Path][] {
  if ('all' in condition) return condition.all.map((part, at) => [part, ['all', at]])
  if ('any' in condition) return condition.any.map((part, at) => [part, ['any', at]])
  if ('not' in condition) return partsOf(condition.not).map(([part, at]) => [part, ['not', ...at]])
  if ('of' in condition) return condition.of.map((part, at) => [part, ['of', at]])
  if ('score' in condition)
    return condition.score.of.map(({ when }, at) => [when, ['score', 'of', at, 'when']])
  return []
}

/** A copy in which another value stands at a path. */
function replaced(whole: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(whole)) return whole.map((one, at) => (at === step ? replaced(one, rest, value) : one))
  const map = whole as Record<string, unknown>
  return { ...map, [step]: replaced(map[step], rest, value) }
}
