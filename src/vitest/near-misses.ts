// Why a rule of a moderator stayed silent, for the message of a test that failed on it.
import { UngxuError } from '../errors'
import type { Moderator } from '../moderator'
import type { EvaluateOptions } from '../options'
import type { Pack } from '../pack/pack'
import type { Post } from '../post'
import { createTrial, type Trial } from '../testing/trial'
import { whyNot } from '../testing/why-not'
import type { Verdict } from '../verdict'
import { nearMissLines } from './describe-judgement'

const trials = new WeakMap<readonly Pack[], Trial | undefined>()

/** Lines that say why `rule` is not among the violations of `verdict`. */
export function silenceLines(
  moderator: Moderator,
  rule: string,
  post: Post,
  verdict: Verdict,
  { strictness = 1 }: EvaluateOptions,
): string[] {
  if (verdict.shadow.some((one) => one.rule === rule)) return ['fires as a shadow rule, and decides nothing']
  const trial = trialOf(moderator.packs)
  const tried = trial?.rules.find(({ id }) => id === rule)
  if (tried === undefined)
    return ['is asked by nobody: deprecated, or it hangs on a classifier that is not here']
  if (tried.status === 'draft') return ['is a draft, which is asked by nobody']
  const lines = nearMissLines(withoutUnasked(post, whyNot(trial!, rule, post, verdict.asOf)))
  const own = trial!.strictnessOf(rule)
  if (own > strictness) lines.unshift(`has strictness ${own}, and is asked from { strictness: ${own} } on`)
  return lines
}

/** Compiled a second time, and only when a test fails: a moderator does not show what it compiled. */
function trialOf(packs: readonly Pack[]): Trial | undefined {
  if (!trials.has(packs)) {
    try {
      trials.set(packs, createTrial(packs))
    } catch (error) {
      // Of packs whose own examples are no posts nothing more can be said here.
      if (!(error instanceof UngxuError)) throw error
      trials.set(packs, undefined)
    }
  }
  return trials.get(packs)
}

/** Classifiers and facts are the moderator's own. They are not asked again, so whether they lack is not known here. */
function withoutUnasked(post: Post, why: ReturnType<typeof whyNot>): ReturnType<typeof whyNot> {
  const said = (name: string) => {
    const isSignal = name.includes(':')
    const isUnasked = isSignal ? name.startsWith('classifier:') : !Object.hasOwn(post, name.split('.')[0]!)
    return isUnasked ? `${name} (not asked for this message)` : name
  }
  return { ...why, missing: why.missing.map((names) => names.map(said)) }
}
