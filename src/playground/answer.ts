// What the engine says of a situation, in two goes: the verdict at once, and what explains it when there is time. Plain data, for it
// comes from another thread.
import type { Fault } from '../errors'
import type { LintFault } from '../pack/lint/lint'
import type { ExampleResult } from '../testing/examples'
import type { Reading, RuleAccount } from '../testing/explain'
import type { Verdict } from '../verdict'
import type { OtherReading } from './other-readings'

/** The pack in the editor. */
export interface OwnReport {
  readonly loads: boolean
  readonly faults: readonly LintFault[]
  readonly examples: {
    readonly passed: number
    readonly undecided: number
    readonly todo: number
    readonly failed: readonly ExampleResult[]
  }
}

export interface Judged {
  readonly kind: 'judged'
  readonly own: OwnReport
  /** Missing where the post or the packs cannot be judged: `faults` say why. */
  readonly verdict?: Verdict
  readonly faults: readonly Fault[]
  /** The text that was judged: by now there may be another in the box. */
  readonly text: string
  /** Rules that were asked, drafts among them. */
  readonly rules: number
}

/** A sentence, and its words: `[start, end)` pairs one after another, in UTF-16 units of the text. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly words: readonly number[]
}

export interface Explained {
  readonly kind: 'explained'
  readonly fired: readonly RuleAccount[]
  readonly undetermined: readonly RuleAccount[]
  /** The nearest of those that come near. */
  readonly near: readonly RuleAccount[]
  readonly nearCount: number
  readonly reading: Reading
  readonly others: readonly OtherReading[]
  readonly sentences: readonly Sentence[]
}

/** No fault of whoever writes: a bug, told with what is known of it. */
export interface Broken {
  readonly kind: 'broken'
  readonly reason: string
}

export type Answer = Judged | Explained | Broken
