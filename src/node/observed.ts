// What a moderator does, told on channels of node:diagnostics_channel to whoever listens, and never the words of a post.
import { channel } from 'node:diagnostics_channel'
import { UngxuError } from '../errors'
import type { FaultCode } from '../messages/fault-codes'
import type { Moderator } from '../moderator'
import type { Undetermined, Verdict, Violation } from '../verdict'

/** A violation without its evidence. */
export type ViolationEvent = Pick<
  Violation,
  'rule' | 'category' | 'severity' | 'action' | 'strictness' | 'confidence'
>

/** What is told on `ungxu:verdict`: a verdict without a word, a place or an id of its post. */
export interface VerdictEvent
  extends Pick<Verdict, 'decision' | 'degraded' | 'packs' | 'asOf' | 'durationMs'> {
  readonly violations: readonly ViolationEvent[]
  readonly shadow: readonly ViolationEvent[]
  readonly undetermined: readonly Undetermined[]
}

/** What is told on `ungxu:error`: a post that got no verdict. */
export interface ErrorEvent {
  /** Why it was refused (`POST_…`, `OPTION_WRONG`); `ABORTED` by its signal; `UNFORESEEN` for any other error. */
  readonly code: FaultCode | 'ABORTED' | 'UNFORESEEN'
}

/** What is told on `ungxu:reload`: the packs that are in place now. */
export type ReloadEvent = Pick<Verdict, 'packs'>

const verdicts = channel('ungxu:verdict')
const errors = channel('ungxu:error')
const reloads = channel('ungxu:reload')

/**
 * The same moderator, which tells of what it does on channels of `node:diagnostics_channel`: `ungxu:verdict`
 * (`VerdictEvent`), `ungxu:error` (`ErrorEvent`) and `ungxu:reload` (`ReloadEvent`). Where nobody has subscribed when a
 * post is given to it, nothing is made and nothing waited for.
 *
 * Events hold ids of rules and packs, codes and numbers. They never hold texts, fields, evidence or ids of posts.
 * docs/observability.md shows how they become metrics.
 *
 * @example
 * const moderator = observed(createModerator({ packs: [vn] }))
 * const seen = []
 * subscribe('ungxu:verdict', ({ decision }) => seen.push(decision))
 * await moderator.evaluate({ text: 'Xin chào' })
 * seen[0] // 'allow'
 */
export function observed(moderator: Moderator): Moderator {
  const isObserved = () => verdicts.hasSubscribers || errors.hasSubscribers
  const observing: Moderator = {
    get packs() {
      return moderator.packs
    },
    evaluate(post, options) {
      const asked = moderator.evaluate(post, options)
      if (!isObserved()) return asked
      return asked.then(told, (error: unknown) => {
        tellError(codeOf(error, options?.signal))
        throw error
      })
    },
    evaluateSync(post, options) {
      if (!isObserved()) return moderator.evaluateSync(post, options)
      try {
        return told(moderator.evaluateSync(post, options))
      } catch (error) {
        tellError(codeOf(error, undefined))
        throw error
      }
    },
    async *evaluateAll(posts, options) {
      try {
        for await (const one of moderator.evaluateAll(posts, options)) {
          if ('error' in one) tellError(one.error.code)
          else told(one)
          yield one
        }
      } catch (error) {
        tellError(codeOf(error, options?.signal))
        throw error
      }
    },
    reload(packs) {
      moderator.reload(packs)
      if (!reloads.hasSubscribers) return
      const stamps = packs.map(({ id, version, digest }) => ({ id, version, digest }))
      reloads.publish({ packs: stamps } satisfies ReloadEvent)
    },
    classifierStats: () => moderator.classifierStats(),
  }
  return Object.freeze(observing)
}

function told(verdict: Verdict): Verdict {
  if (verdicts.hasSubscribers) verdicts.publish(eventOf(verdict))
  return verdict
}

function tellError(code: ErrorEvent['code']): void {
  if (errors.hasSubscribers) errors.publish({ code } satisfies ErrorEvent)
}

function eventOf(verdict: Verdict): VerdictEvent {
  const { decision, degraded, packs, asOf, durationMs, undetermined } = verdict
  return {
    decision,
    degraded,
    packs,
    asOf,
    durationMs,
    violations: verdict.violations.map(withoutWords),
    shadow: verdict.shadow.map(withoutWords),
    undetermined,
  }
}

/** Named one by one: what a violation may come to hold one day must not slip out. */
function withoutWords({
  rule,
  category,
  severity,
  action,
  strictness,
  confidence,
}: Violation): ViolationEvent {
  return { rule, category, severity, action, strictness, confidence }
}

function codeOf(error: unknown, signal: AbortSignal | undefined): ErrorEvent['code'] {
  if (error instanceof UngxuError) return error.code
  return signal?.aborted ? 'ABORTED' : 'UNFORESEEN'
}
