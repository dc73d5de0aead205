// The matchers: a post is judged, and what the verdict says is held against what the test says.
import { UngxuError, fault } from '../errors'
import type { Moderator } from '../moderator'
import type { EvaluateOptions } from '../options'
import { closest, shownName } from '../pack/did-you-mean'
import { ACTIONS, type Action } from '../pack/vocabulary'
import type { Post } from '../post'
import type { Verdict } from '../verdict'
import { inWords, textLines, undeterminedLines, violationLines } from './describe-judgement'
import { silenceLines } from './near-misses'

/** How a test judges posts: as `evaluate` does, by the moderator given to `extendExpect` or by another. */
export interface JudgeOptions extends EvaluateOptions {
  readonly moderator?: Moderator
}

/** What of vitest a matcher sees as `this`. */
interface MatcherState {
  readonly isNot?: boolean
}

interface MatcherResult {
  readonly pass: boolean
  readonly message: () => string
  readonly actual?: unknown
  readonly expected?: unknown
}

/** A post and what was said of it. */
interface Judgement {
  readonly moderator: Moderator
  readonly options: EvaluateOptions
  readonly post: Post
  readonly verdict: Verdict
}

/** Matchers for `expect.extend`. Each rejects with an `UngxuError` where the post, an option or a name is wrong. */
export function createMatchers(byDefault: Moderator, defaults: EvaluateOptions) {
  async function judge(received: unknown, more: JudgeOptions = {}): Promise<Judgement> {
    const { moderator = byDefault, ...rest } = more
    const options = { ...defaults, ...rest }
    const post = (typeof received === 'string' ? { text: received } : received) as Post
    return { moderator, options, post, verdict: await moderator.evaluate(post, options) }
  }

  return {
    async toViolate(
      this: MatcherState,
      received: unknown,
      rule: string,
      options?: JudgeOptions,
    ): Promise<MatcherResult> {
      const judged = await judge(received, options)
      checkRules(judged.moderator, [rule])
      const { verdict } = judged
      const found = verdict.violations.filter((one) => one.rule === rule)
      if (found.length > 0)
        return {
          pass: true,
          message: () =>
            written(`expected the post not to violate ${rule}`, violationLines(judged.post, found)),
        }
      const open = verdict.undetermined.filter((one) => one.rule === rule)
      // What is not known is neither: both `toViolate` and `.not.toViolate` fail.
      return {
        pass: open.length > 0 && this.isNot === true,
        message: () =>
          written(
            `expected the post${this.isNot ? ' not' : ''} to violate ${rule} ${titleOf(judged, rule)}`,
            [
              ...(open.length > 0 ? undeterminedLines({ undetermined: open }) : missedLines(judged, rule)),
              ...violationLines(judged.post, verdict.violations),
            ],
          ),
      }
    },

    async toViolateOnly(
      this: MatcherState,
      received: unknown,
      rules: readonly string[],
      options?: JudgeOptions,
    ): Promise<MatcherResult> {
      const judged = await judge(received, options)
      checkRules(judged.moderator, rules)
      const { post, verdict } = judged
      const found = [...new Set(verdict.violations.map(({ rule }) => rule))].sort()
      const wanted = [...new Set(rules)].sort()
      const missed = wanted.filter((rule) => !found.includes(rule))
      const beyond = verdict.violations.filter(({ rule }) => !wanted.includes(rule))
      const isOther = missed.length > 0 || beyond.length > 0
      const isOpen = !isOther && verdict.undetermined.length > 0
      const not = this.isNot ? ' not' : ''
      return {
        pass: isOpen ? this.isNot === true : !isOther,
        actual: found,
        expected: wanted,
        message: () =>
          written(`expected the post${not} to violate ${wanted.join(', ') || 'no rule'}, and no other`, [
            ...missed.flatMap((rule) => [
              `misses ${rule} ${titleOf(judged, rule)}`,
              ...missedLines(judged, rule),
            ]),
            ...undeterminedLines(verdict),
            ...violationLines(post, beyond.length > 0 ? beyond : verdict.violations),
          ]),
      }
    },

    async toPass(this: MatcherState, received: unknown, options?: JudgeOptions): Promise<MatcherResult> {
      const { post, verdict } = await judge(received, options)
      const isAllowed = verdict.decision === 'allow'
      const isOpen = isAllowed && verdict.undetermined.length > 0
      return {
        pass: isOpen ? this.isNot === true : isAllowed,
        message: () =>
          written(
            `expected the post${this.isNot ? ' not' : ''} to pass; the decision is ${verdict.decision}`,
            [
              ...undeterminedLines(verdict),
              ...(verdict.violations.length === 0 ? ['', ...textLines(post)] : []),
              ...violationLines(post, verdict.violations),
            ],
          ),
      }
    },

    async toHaveDecision(
      this: MatcherState,
      received: unknown,
      decision: Action,
      options?: JudgeOptions,
    ): Promise<MatcherResult> {
      if (!ACTIONS.includes(decision))
        throw new UngxuError(
          fault('OPTION_WRONG', { option: 'decision', expected: ACTIONS.join(', ') }, { path: 'decision' }),
        )
      const { post, verdict } = await judge(received, options)
      const not = this.isNot ? ' not' : ''
      return {
        pass: verdict.decision === decision,
        actual: verdict.decision,
        expected: decision,
        message: () =>
          written(`expected the decision${not} to be ${decision}; it is ${verdict.decision}`, [
            ...undeterminedLines(verdict),
            ...(verdict.violations.length === 0 ? ['', ...textLines(post)] : []),
            ...violationLines(post, verdict.violations),
          ]),
      }
    },
  }
}

/** A mistyped id would make `.not.toViolate` hold for ever. */
function checkRules({ packs }: Moderator, rules: readonly string[]): void {
  const known = packs.flatMap((pack) => pack.rules.map(({ id }) => id))
  const faults = rules
    .filter((rule) => !known.includes(rule))
    .map((rule) => {
      const suggestion = closest(String(rule), known)
      return fault('UNKNOWN_RULE', {
        id: shownName(String(rule)),
        ...(suggestion !== undefined && { suggestion }),
      })
    })
  if (faults.length > 0) throw new UngxuError(faults)
}

function titleOf({ moderator }: Judgement, id: string): string {
  const rule = moderator.packs.flatMap(({ rules }) => rules).find((one) => one.id === id)
  return `“${inWords(rule?.title ?? {})}”`
}

/** The text, why the rule stayed silent on it, and the law that the rule names. */
function missedLines({ moderator, options, post, verdict }: Judgement, id: string): string[] {
  const rule = moderator.packs.flatMap(({ rules }) => rules).find((one) => one.id === id)
  const law = rule?.legalBasis ?? []
  return [
    ...silenceLines(moderator, id, post, verdict, options),
    ...(law.length > 0 ? [`law: ${law.join(', ')}`] : []),
    '',
    ...textLines(post),
  ]
}

function written(head: string, lines: readonly string[]): string {
  return [head, ...lines.map((line) => (line === '' ? '' : `  ${line}`))].join('\n')
}
