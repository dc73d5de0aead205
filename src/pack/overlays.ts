// Tuning from overlays, laid over the rules of all packs.
import type { Pack } from './pack'
import type { Condition } from './schema/condition'
import type { Overlay, Rule } from './schema/rule'

/** A rule as all packs together want it. */
export interface TunedRule {
  readonly rule: Rule
  readonly pack: Pack
  /** The rule's own exception and those that overlays add, each with the pack its names belong to. */
  readonly unless: readonly (readonly [Condition, Pack])[]
}

/** The fields of an overlay take the place of the rule's; its `unless` is one more exception. */
export function tune(tuned: TunedRule, overlay: Overlay, from: Pack): TunedRule {
  const { rule: _rule, unless, note: _note, ...fields } = overlay
  return {
    ...tuned,
    // Keys that an overlay does not give are absent from it, never undefined: packs come from JSON.
    rule: { ...tuned.rule, ...(fields as Partial<Rule>) },
    unless: unless === undefined ? tuned.unless : [...tuned.unless, [unless, from]],
  }
}

export function untuned(rule: Rule, pack: Pack): TunedRule {
  return { rule, pack, unless: rule.unless === undefined ? [] : [[rule.unless, pack]] }
}
