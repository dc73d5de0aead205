// The answer about one post. This shape is a contract: people store it and build on it.
import type { Duty } from './duties'
import type { LegalOrder } from './legal-order'
import type { UndeterminedCode } from './messages/fault-codes'
import type { LegalBasis } from './pack/law'
import type { Action, Severity } from './pack/vocabulary'
import type { Texts } from './pack/schema/words'
import type { Evidence } from './signals/evidence'

/** A rule that a post breaks. */
export interface Violation {
  readonly rule: string
  readonly category: string
  readonly severity: Severity
  readonly action: Action
  readonly strictness: 1 | 2 | 3
  /** 0..1, see docs/confidence.md: the weakest part that the rule needs, at its best. */
  readonly confidence: number
  readonly title: Texts
  readonly message: Texts
  readonly legalBasis: readonly LegalBasis[]
  /** True when the rule names provisions and none of them is in force on that day, in the jurisdiction asked for. */
  readonly basisLapsed?: true
  /**
   * What the platform must do, by the law in force on that day; each provision apart, by id of the duty. None where the
   * violation rests on no provision in force, and none for shadow rules.
   */
  readonly duties: readonly Duty[]
  /** Where a formal order set the rule off: the order, word for word. */
  readonly order?: LegalOrder
  /** In order of field and place; those that come first, where there are too many to tell (docs/limits.md). */
  readonly evidence: readonly Evidence[]
  /** Only where not all evidence is told: at least so many places more, all of them behind the last that is. */
  readonly evidenceLeftOut?: number
  /** With `trace: true`: json-rules-engine's annotated conditions. */
  readonly trace?: unknown
}

/** A rule that could not be decided. Never read this as clean. */
export interface Undetermined {
  readonly rule: string
  readonly because: UndeterminedCode
  readonly classifier?: string
  readonly fact?: string
}

/** What ungxu says of a post. */
export interface Verdict {
  readonly id?: string
  /** The strictest action of the violations and of undetermined rules that ask for `review`; `allow` if none. */
  readonly decision: Action
  readonly violations: readonly Violation[]
  /** Violations of shadow rules. They decide nothing. */
  readonly shadow: readonly Violation[]
  readonly undetermined: readonly Undetermined[]
  /** True when some part did not answer. */
  readonly degraded: boolean
  /** Where a rule asked for it. */
  readonly language?: { readonly code: string; readonly confidence: number }
  readonly packs: readonly { readonly id: string; readonly version: string; readonly digest: string }[]
  /** Version of this library. */
  readonly engine: string
  /** The day whose law was applied, `YYYY-MM-DD`. */
  readonly asOf: string
  /** Milliseconds. */
  readonly durationMs: number
}
