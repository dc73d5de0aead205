// What compile.ts makes of packs: rules in json-rules-engine's own language, and the signals their facts stand for.
import type { Pack } from './pack'
import type { Claim } from './schema/claim'
import type { OrderAsk, Shape } from './vocabulary'
import type { DomainList, Lexicon, Pattern } from './schema/lexicon'
import type { AppliesTo } from './schema/rule'
import type { Action, Severity } from './vocabulary'
import type { Texts } from './schema/words'

/** A condition in json-rules-engine's language: nothing but `all`, `any`, `not` and facts. References are resolved. */
export type PlainCondition =
  | { readonly all: readonly PlainCondition[]; readonly name?: string }
  | { readonly any: readonly PlainCondition[]; readonly name?: string }
  | { readonly not: PlainCondition; readonly name?: string }
  | PlainFact

/** `fact operator value`. A fact named in `CompiledPacks.signals` is ours; any other is the platform's. */
export interface PlainFact {
  readonly fact: string
  readonly operator: string
  /** Any JSON, or `{ fact, path?, params? }`: the value of another fact. */
  readonly value: unknown
  readonly params?: Readonly<Record<string, unknown>>
  readonly path?: string
  readonly name?: string
  readonly priority?: number
}

/**
 * A signal some rule asks for. `name` is the fact that carries it and is unique over all packs and fields;
 * `label` is what evidence calls it (`lexicon:fraud.fee`).
 *
 * Values of the facts: lexicon, pattern, entity, link, claim and near count their hits; language and classifier give a score
 * 0..1; shape gives its measure; order is 1 where a formal order asks for it, else 0; sum adds the weights of those of its conditions that hold.
 */
export type SignalDefinition = {
  readonly name: string
  readonly label: string
  /** Fields of the post it is looked for in; all of them if not said. */
  readonly fields?: readonly string[]
} & (
  | { readonly kind: 'lexicon'; readonly lexicon: Lexicon }
  | { readonly kind: 'pattern'; readonly pattern: Pattern }
  | { readonly kind: 'entity'; readonly entity: string }
  | { readonly kind: 'link'; readonly link: string; readonly list?: DomainList }
  /** One claim or several; a place counts from a similarity of `atLeast` on. */
  | { readonly kind: 'claim'; readonly claims: ReadonlySet<Claim>; readonly atLeast: number }
  /** `of` names the facts of the signals that must lie near each other. */
  | {
      readonly kind: 'near'
      readonly of: readonly string[]
      readonly words?: number
      readonly sentences?: number
    }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'shape'; readonly shape: Shape }
  | { readonly kind: 'classifier'; readonly classifier: string; readonly classLabel: string }
  | { readonly kind: 'order'; readonly asks: OrderAsk }
  | {
      readonly kind: 'sum'
      readonly of: readonly { readonly weight: number; readonly when: PlainCondition }[]
    }
)

/** A rule after merging and overlays, ready to be evaluated. Draft and deprecated rules do not get here. */
export interface CompiledRule {
  readonly id: string
  readonly pack: Pack
  readonly title: Texts
  readonly message: Texts
  readonly category: string
  readonly severity: Severity
  readonly action: Action
  readonly shadow: boolean
  readonly strictness: 1 | 2 | 3
  /** Where the rule says nothing, the classifier that failed may. */
  readonly onError?: 'skip' | 'review'
  readonly legalBasis: readonly string[]
  readonly validFrom?: string
  readonly validTo?: string
  /** `jurisdictions` falls back to the pack's. */
  readonly appliesTo: AppliesTo
  /** `when` and not `unless`. */
  readonly condition: PlainCondition
}

export interface CompiledPacks {
  readonly packs: readonly Pack[]
  readonly rules: readonly CompiledRule[]
  /** By fact name. */
  readonly signals: ReadonlyMap<string, SignalDefinition>
}
