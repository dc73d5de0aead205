// Lint of rules that say nothing of their own: another one fires wherever they do, and says at least as much.
import type { Pack } from '../pack'
import { ACTIONS, SEVERITIES } from '../vocabulary'
import type { Rule } from '../schema/rule'
import type { Scope } from '../scope'
import type { Finding, Together } from './check'
import { both, fires, opposite } from './holding'
import type { Leaf } from './holding'
import { isPossible } from './situations'
import { wantRule } from './wanted'

interface Placed {
  readonly rule: Rule
  readonly scope: Scope
}

/** Live rules that a verdict would lose nothing without. Of two that say the same, the later one. */
export function* repeated(pack: Pack, together: Together): Generator<Finding> {
  const all = together.packs.flatMap((one) => {
    const scope = together.scopeOf(one)
    return one.rules.filter(isLive).map((rule): Placed => ({ rule, scope }))
  })
  const mentioning = new Map<string, Placed[]>()
  for (const placed of all) {
    for (const part of partsOf(placed, together))
      mentioning.set(part, [...(mentioning.get(part) ?? []), placed])
  }
  const gone = new Set<Rule>()
  // An overlay may make an exception of a rule, or let it ask for something else.
  const tuned = new Set(together.packs.flatMap(({ overlays }) => overlays.map((overlay) => overlay.rule)))
  for (const [index, rule] of [...pack.rules.entries()].reverse()) {
    if (!isLive(rule) || tuned.has(rule.id)) continue
    const placed: Placed = { rule, scope: together.scopeOf(pack) }
    const others = new Set([...partsOf(placed, together)].flatMap((part) => mentioning.get(part) ?? []))
    const by = [...others].find(
      (other) =>
        other.rule !== rule &&
        !gone.has(other.rule) &&
        !tuned.has(other.rule.id) &&
        saysAll(other.rule, rule) &&
        follows(placed, other, together),
    )
    if (by === undefined) continue
    gone.add(rule)
    yield { values: { rule: rule.id, by: by.rule.id }, path: ['rules', index, 'id'] }
  }
}

/** Whether one rule fires wherever another does. */
function follows(from: Placed, other: Placed, together: Together): boolean {
  const wanted = wantRule(from.rule, true, from.scope, together)
  wantRule(other.rule, false, other.scope, together, wanted)
  const isOnlyFirst = (leaf: Leaf) =>
    both([
      fires(from.rule, from.scope, leaf, together),
      opposite(fires(other.rule, other.scope, leaf, together)),
    ])
  return isPossible(isOnlyFirst, wanted) === false
}

/** What a rule looks at. Rules that look at nothing in common do not follow from each other. */
function partsOf({ rule, scope }: Placed, together: Together): Set<string> {
  const parts = new Set<string>()
  fires(
    { when: rule.when },
    scope,
    (condition) => {
      const { atLeast: _, ...rest } = condition as { readonly atLeast?: number }
      parts.add(JSON.stringify(rest))
      return undefined
    },
    together,
  )
  return parts
}

function isLive({ status = 'live' }: Rule): boolean {
  return status === 'live'
}

/** Whether a rule, where both fire, tells of everything that the other tells of, and counts wherever the other does. */
function saysAll(one: Rule, other: Rule): boolean {
  return (
    one.category === other.category &&
    ACTIONS.indexOf(one.action) >= ACTIONS.indexOf(other.action) &&
    SEVERITIES.indexOf(one.severity) >= SEVERITIES.indexOf(other.severity) &&
    (one.strictness ?? 1) <= (other.strictness ?? 1) &&
    (other.legalBasis ?? []).every((id) => one.legalBasis?.includes(id) === true) &&
    isOpenOrSame(one.validFrom, other.validFrom) &&
    isOpenOrSame(one.validTo, other.validTo) &&
    // Over fewer fields there are fewer hits, and an absence holds sooner: only of the same posts it is known.
    JSON.stringify(one.appliesTo) === JSON.stringify(other.appliesTo)
  )
}

function isOpenOrSame(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || one === other
}
