// Lint of the law behind rules: verified, in force, and such as a rule may rest on.
import type { Registry } from '../law'
import type { Pack } from '../pack'
import type { Provision } from '../schema/law'
import type { Rule } from '../schema/rule'
import type { Finding, Together } from './check'

/** Provisions that were not read in their source. */
export function* unverified(pack: Pack, together: Together): Generator<Finding> {
  yield* citedWhere(pack, together, (provision) => !provision.verified)
}

/** Provisions that stand in the registry as facts, for no rule to use. */
export function* registryOnly(pack: Pack, together: Together): Generator<Finding> {
  yield* citedWhere(pack, together, (provision) => provision.registryOnly === true)
}

/** Live rules that name provisions, none of which is in force. */
export function* lapsed(pack: Pack, together: Together): Generator<Finding> {
  const day = together.dayOf(pack)
  const law = together.lawOf(pack)
  for (const [index, rule] of pack.rules.entries()) {
    if ((rule.status ?? 'live') !== 'live' || !countsOn(rule, day) || !isLapsed(rule, law, day)) continue
    yield { values: { rule: rule.id, day }, path: ['rules', index, 'legalBasis'] }
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

function* citedWhere(
  pack: Pack,
  together: Together,
  isMeant: (provision: Provision) => boolean,
): Generator<Finding> {
  const law = together.lawOf(pack)
  for (const [index, { id: rule, status, legalBasis = [] }] of pack.rules.entries()) {
    if (status === 'deprecated') continue
    for (const [at, id] of legalBasis.entries()) {
      const found = law.find(id)
      if (found !== undefined && isMeant(found.provision))
        yield { values: { rule, id }, path: ['rules', index, 'legalBasis', at] }
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
