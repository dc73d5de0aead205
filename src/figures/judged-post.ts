// A post with what was decided about it, and with what people said of it: what all figures are made of.
import type { Action, Severity, Status } from '../pack/vocabulary'
import type { Texts } from '../pack/schema/words'
import type { Post } from '../post'
import type { Verdict } from '../verdict'

/** Rules that must fire, and rules that must stay silent; no rule is under both. */
export interface Labels {
  readonly violates: readonly string[]
  readonly allows: readonly string[]
}

export interface JudgedPost {
  readonly post: Post
  /** Where it was read. */
  readonly place: { readonly file?: string; readonly line?: number }
  /** The day of which it was said to be judged, `YYYY-MM-DD`. */
  readonly asOf?: string
  /** At the strictness of the run. */
  readonly verdict: Verdict
  /** With what every rule says at its own strictness, drafts as shadow rules. Missing where nobody labelled the post. */
  readonly labelled?: { readonly labels: Labels; readonly verdict: Verdict }
}

/** What figures tell of a rule. */
export interface RuleFacts {
  readonly id: string
  readonly title: Texts
  readonly category: string
  readonly severity: Severity
  readonly action: Action
  readonly strictness: 1 | 2 | 3
  readonly status: Status
}
