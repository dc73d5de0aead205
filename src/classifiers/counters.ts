// What an operator wants to know of a classifier: what it was asked, what it was spared, how it fares.
import type { UndeterminedCode } from '../messages/fault-codes'

/**
 * Counts since the moderator was made. A *pair* is one label for one post.
 *
 * `asked / (asked + spared)` is the share of pairs that the screen left to the classifier;
 * `texts / calls` how full batches are.
 */
export interface ClassifierStats {
  /** Pairs that a rule hung on. */
  readonly asked: number
  /** Pairs that rules name which speak to the post, and that nobody needed: the screen had decided those rules. */
  readonly spared: number
  /** Texts, or parts of long ones, that were sent; once for each call. */
  readonly texts: number
  /** Calls made, retries among them. */
  readonly calls: number
  /** Calls made again. */
  readonly retries: number
  /** Texts whose scores were remembered. */
  readonly cacheHits: number
  /** Texts that shared the call of an equal text under way. */
  readonly shared: number
  /** Pairs without an answer, by reason. */
  readonly faults: Readonly<Partial<Record<UndeterminedCode, number>>>
  /** What the last failure said: the message of a `ClassifierError`, or the code; never words of a post. */
  readonly lastError?: string
  /** Whether it is asked (`closed`), left alone (`open`), or being tried again (`half-open`). */
  readonly circuit: 'closed' | 'open' | 'half-open'
  /** Texts in line now. */
  readonly waiting: number
  /** Calls under way now. */
  readonly underWay: number
}

/** The counts of one classifier, while they grow. */
export class Counters {
  named = 0
  asked = 0
  texts = 0
  calls = 0
  retries = 0
  cacheHits = 0
  shared = 0
  lastError: string | undefined
  private readonly faults = new Map<UndeterminedCode, number>()

  fault(code: UndeterminedCode): void {
    this.faults.set(code, (this.faults.get(code) ?? 0) + 1)
  }

  read(now: Pick<ClassifierStats, 'circuit' | 'waiting' | 'underWay'>): ClassifierStats {
    const { named, asked, texts, calls, retries, cacheHits, shared, lastError } = this
    const faults = Object.fromEntries(this.faults)
    const spared = named - asked
    return {
      ...{ asked, spared, texts, calls, retries, cacheHits, shared, faults },
      ...(lastError !== undefined && { lastError }),
      ...now,
    }
  }
}
