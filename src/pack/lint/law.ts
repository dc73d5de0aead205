// Lint of the law behind rules and duties: verified, in force, and such as a rule may rest on.
import type { Registry } from '../law'
import type { Pack } from '../pack'
import { provisionsOf } from '../duties-of'
import type { Provision } from '../schema/law'
import type { Rule } from '../schema/rule'
import type { Path } from '../source'
import type { Finding, Together } from './check'
import { fires } from './holding'
import type { Leaf } from './holding'

/** Provisions that were not read in their source. */
export function* unverified(pack: Pack, together: Together): Generator<Finding> {
  for (const { provision, values, path } of cited(pack, together))
    if (!provision.verified) yield { values, path }
}

/** Provisions that stand in the registry as facts: for no rule to use but one that a formal order alone can set off. */
export function* registryOnly(pack: Pack, together: Together): Generator<Finding> {
  for (const { provision, values, path, rule } of cited(pack, together)) {
    if (provision.registryOnly !== true) continue
    const isOpen = rule === undefined || fires(rule, together.scopeOf(pack), withoutOrder, together) !== false
    if (isOpen) yield { values, path }
  }
}

/**
 * A post without a formal order, whatever else is on it. A plain fact below `legalOrder` is no such condition: it would hold
 * for an order that nobody signed.
 */
const withoutOrder: Leaf = (condition) => ('order' in condition ? false : undefined)

/** Live rules that name provisions, none of which is in force. */
export function* lapsed(pack: Pack, together: Together): Generator<Finding> {
  const day = together.dayOf(pack)
  const law = together.lawOf(pack)
  for (const [index, rule] of pack.rules.entries()) {
    if ((rule.status ?? 'live') !== 'live' || !countsOn(rule, day) || !isLapsed(rule, law, day)) continue
    yield { values: { rule: rule.id, day }, path: ['rules', index, 'legalBasis'] }
  }
}

/** Live rules that rest on law today, and on none on some day of the last year, though they count on it. */
export function* beginsLate(pack: Pack, together: Together): Generator<Finding> {
  const day = together.dayOf(pack)
  const law = together.lawOf(pack)
  const yearAgo = new Date(Date.parse(`${day}T00:00:00Z`) - 365 * 86_400_000).toISOString().slice(0, 10)
  const days = [yearAgo, ...law.changeDays().filter((one) => yearAgo < one && one < day)]
  for (const [index, rule] of pack.rules.entries()) {
    if ((rule.status ?? 'live') !== 'live' || isLapsed(rule, law, day)) continue
    const bare = days.findLast((one) => countsOn(rule, one) && isLapsed(rule, law, one))
    if (bare !== undefined)
      yield { values: { rule: rule.id, day: bare }, path: ['rules', index, 'legalBasis'] }
  }
}

/** Rules that name no provision; and, of those that are not live yet, those without one in force. */
export function* without(pack: Pack, together: Together): Generator<Finding> {
  const day = together.dayOf(pack)
  const law = together.lawOf(pack)
  for (const [index, rule] of pack.rules.entries()) {
    const { id, status = 'live', legalBasis = [] } = rule
    if (status === 'deprecated') continue
    if (legalBasis.length === 0) yield { values: { rule: id }, path: ['rules', index, 'id'] }
    else if (status !== 'live' && countsOn(rule, day) && isLapsed(rule, law, day)) {
      yield { values: { rule: id, day }, path: ['rules', index, 'legalBasis'] }
    }
  }
}

interface Cited extends Finding {
  readonly provision: Provision
  /** `undefined`: a duty cites it. */
  readonly rule?: Rule
}

/** Every provision that rules and duties of a pack cite. */
function* cited(pack: Pack, together: Together): Generator<Cited> {
  const law = together.lawOf(pack)
  for (const [index, rule] of pack.rules.entries()) {
    if (rule.status === 'deprecated') continue
    for (const [at, id] of (rule.legalBasis ?? []).entries()) {
      const path: Path = ['rules', index, 'legalBasis', at]
      const found = law.find(id)
      if (found !== undefined) yield { ...found, rule, values: { rule: rule.id, id }, path }
    }
  }
  for (const [index, duty] of pack.duties.entries()) {
    for (const [at, { provision: id }] of provisionsOf(duty).entries()) {
      const path: Path = ['duties', index, 'provisions', at]
      const found = law.find(id)
      if (found !== undefined) yield { ...found, values: { duty: duty.id, id }, path }
    }
  }
}

function isLapsed({ legalBasis = [] }: Rule, law: Registry, day: string): boolean {
  return legalBasis.length > 0 && legalBasis.every((id) => law.basis(id, day) === undefined)
}

/** A rule that is over, or not begun, needs no law today. */
function countsOn({ validFrom, validTo }: Rule, day: string): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo)
}
