// Why a rule stayed silent on a post: what it lacks, what excuses the post, or that it does not speak to such posts.
import { appliesTo } from '../applicability'
import { createCalendar } from '../as-of'
import { plugAll } from '../classifiers/plug'
import { createRunner } from '../classifiers/runner'
import type { CompiledCondition } from '../judgement/condition'
import { truthOf } from '../judgement/evaluation'
import { supportingFacts } from '../judgement/support'
import { TRUE } from '../judgement/truth'
import type { Post } from '../post'
import { PostFacts } from '../post-facts'
import type { Occurrence } from '../signals/observation'
import type { Trial } from './trial'

export interface WhyNot {
  /** Whether the rule speaks to such a post at all: its language, surface, days, jurisdiction. */
  readonly applies: boolean
  /** What would have to occur: each entry is a list of signals of which one is wanted (`lexicon:fraud.fee`). */
  readonly missing: readonly (readonly string[])[]
  /** Signals that occur and by which the rule lets the post pass. */
  readonly exceptions: readonly string[]
  /** The places of what speaks for the rule and does occur. */
  readonly held: readonly Pick<Occurrence, 'field' | 'start' | 'end'>[]
}

/** Looks at a rule's conditions one by one. `asOf` is the day that the post was judged as of. */
export function whyNot(trial: Trial, rule: string, post: Post, asOf?: string): WhyNot {
  const { ruleSet, options } = trial
  const number = ruleSet.rules.findIndex((one) => one.id === rule)
  const compiled = ruleSet.rules[number]!
  const observation = ruleSet.observer.observe(post)
  const { table, cases } = ruleSet.docket
  const classifiers = createRunner(plugAll(options.classifiers ?? []))
  const origins = { table, facts: options.facts ?? {}, classifiers }
  const facts = new PostFacts(post, observation, origins, undefined)
  const day = asOf ?? options.asOf ?? createCalendar(Date.now)(compiled.pack.timeZone)
  const exceptions = new Set<string>()
  const held: { field: string; start: number; end: number }[] = []

  const nameOf = (fact: number) => {
    const { name, signal } = table.entries[fact]!
    if (signal?.kind !== 'near') return signal?.label ?? name
    const parts = signal.of.map((part) => table.number(part))
    const isFar = parts.every((part) => facts.occurrences(part).length > 0)
    return isFar ? `${signal.label} (too far apart)` : signal.label
  }
  const labelsOf = (numbers: readonly number[]) => [...new Set(numbers.map(nameOf))]

  function lacking(condition: CompiledCondition): (readonly string[])[] {
    if (truthOf(condition, facts) === TRUE) {
      for (const fact of supportingFacts(condition, facts))
        held.push(...facts.occurrences(fact).map(({ field, start, end }) => ({ field, start, end })))
      return []
    }
    switch (condition.kind) {
      case 'fact':
        return [[nameOf(condition.fact)]]
      case 'all':
        return condition.parts.flatMap(lacking)
      case 'any':
        return [[...new Set(condition.parts.flatMap(lacking).flat())]]
      case 'sum':
        return [
          [
            ...new Set(
              condition.parts
                .filter(({ weight }) => weight > 0)
                .flatMap(({ when }) => lacking(when))
                .flat(),
            ),
          ],
        ]
      case 'not':
        for (const label of labelsOf(supportingFacts(condition.part, facts))) exceptions.add(label)
        return []
    }
  }

  const missing = lacking(cases[number]!.condition).filter((options) => options.length > 0)
  const how = { strictness: trial.strictnessOf(rule) }
  return {
    applies: appliesTo(compiled, post, day, how, observation),
    missing,
    exceptions: [...exceptions],
    held,
  }
}
