// Whether rules may hold for a post whatever other rules stand beside them. Used where looking at a few rules must be cheap.
import { appliesTo } from './applicability'
import { createRunner } from './classifiers/runner'
import { createDocket } from './judgement/docket'
import { truthOf } from './judgement/evaluation'
import { FALSE, type FactSource, UNKNOWN_VALUE } from './judgement/truth'
import type { EvaluateOptions } from './options'
import type { CompiledPacks, CompiledRule, SignalDefinition } from './pack/compiled'
import type { Lexicon } from './pack/schema/lexicon'
import { signalsIn } from './pack/signals-in'
import type { Post } from './post'
import { type FactFunction, PostFacts } from './post-facts'
import { createObserver } from './signals/observation'
import { createTermMeeting } from './signals/term-meeting'

/** False: none of the rules holds or is undetermined on that day, by those options. */
export type Possibility = (post: Post, day: string, options: EvaluateOptions) => boolean

const NOBODY = createRunner([])

/**
 * Looks at some rules of `compiled` in three values. A hit of a lexicon may count only beside one of another lexicon, so one that is
 * met in any way has a value that is not known; so have classifiers and computed facts, which are not asked. `languages` are all
 * that are told apart.
 */
export function createPossibility(
  { signals }: CompiledPacks,
  rules: readonly CompiledRule[],
  languages: readonly string[],
  facts: Readonly<Record<string, FactFunction>>,
): Possibility {
  if (rules.length === 0) return () => false
  const docket = createDocket(
    rules.map(({ condition }) => condition),
    signals,
  )
  const reached = [
    ...signalsIn(
      rules.map(({ condition }) => condition),
      signals,
    ),
  ]
  const observed = reached.filter(({ kind }) => kind !== 'lexicon')
  const observer = createObserver(new Map(observed.map((signal) => [signal.name, signal])), languages)
  const meeting = createTermMeeting(reached.flatMap((one) => (one.kind === 'lexicon' ? [one.lexicon] : [])))
  const origins = { table: docket.table, facts, classifiers: NOBODY }

  return (post, day, options) => {
    const observation = observer.observe(post)
    const known = new PostFacts(post, observation, origins, undefined)
    const met = new Set(observation.fields.flatMap((field) => [...meeting(observation.textOf(field))]))
    const source: FactSource = {
      value: (fact) => {
        const { signal } = docket.table.entries[fact]!
        const isOpen = signal === undefined ? undefined : openness(signal, met, signals)
        return isOpen === undefined ? known.value(fact) : isOpen ? UNKNOWN_VALUE : 0
      },
      confidence: (fact) => known.confidence(fact),
    }
    return rules.some(
      (rule, number) =>
        appliesTo(rule, post, day, options, observation) &&
        truthOf(docket.cases[number]!.condition, source) !== FALSE,
    )
  }
}

/** Of a signal made of lexicons: whether it may occur. `undefined` for any other. */
function openness(
  signal: SignalDefinition,
  met: ReadonlySet<Lexicon>,
  signals: ReadonlyMap<string, SignalDefinition>,
): boolean | undefined {
  if (signal.kind === 'lexicon') return met.has(signal.lexicon)
  if (signal.kind !== 'near') return undefined
  const parts = signal.of.map((part) => openness(signals.get(part)!, met, signals))
  if (parts.includes(false)) return false
  return parts.includes(true) ? true : undefined
}
