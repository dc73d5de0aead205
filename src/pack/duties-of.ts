// Which duties of the packs a rule's violations bring, and the provisions behind a duty.
import type { CompiledRule } from './compiled'
import { byId } from './digest'
import type { Pack } from './pack'
import type { DutyDefinition } from './schema/duty'
import type { Rule } from './schema/rule'

/** Those of the rule's pack and of the packs that it requires. By id: in which order files are read means nothing. */
export function dutiesOf(rule: CompiledRule, packs: readonly Pack[]): readonly DutyDefinition[] {
  return byId(
    packs
      .filter((one) => one === rule.pack || rule.pack.requires.includes(one.id))
      .flatMap((one) => one.duties)
      .filter((duty) => isMeant(duty, rule)),
  )
}

/** A provision that a duty names. */
export type DutyProvision = { readonly provision: string; readonly binds?: string }

/** The provisions of a duty in one form. */
export function provisionsOf({ provisions }: Pick<DutyDefinition, 'provisions'>): DutyProvision[] {
  return provisions.map((one) => (typeof one === 'string' ? { provision: one } : one))
}

/** Whether a duty applies to violations of a rule. */
export function isMeant(
  { appliesTo: { categories, rules, severities } = {} }: DutyDefinition,
  rule: Pick<Rule, 'id' | 'category' | 'severity'>,
): boolean {
  return (
    (categories?.includes(rule.category) ?? true) &&
    (rules?.includes(rule.id) ?? true) &&
    (severities?.includes(rule.severity) ?? true)
  )
}
