// The facts of posts as other engines are given them: measured by ungxu, for json-rules-engine measures nothing itself.
import { createRunner } from '../src/classifiers/runner'
import { type CompiledCondition, compileCondition } from '../src/judgement/condition'
import { truthOf } from '../src/judgement/evaluation'
import { TRUE, UNKNOWN_VALUE } from '../src/judgement/truth'
import type { CompiledRule } from '../src/pack/compiled'
import type { Pack } from '../src/pack/pack'
import { PostFacts } from '../src/post-facts'
import { createRuleSet } from '../src/rule-set'

/** Facts by name; those of the platform that a post does not have are not there. */
export type Facts = Readonly<Record<string, number>>

export interface SignalFacts {
  readonly rules: readonly CompiledRule[]
  /** Every fact that is a signal, and whether it counts the terms of a lexicon. */
  readonly names: ReadonlyMap<string, { readonly isLexicon: boolean }>
  /** What was measured on a post: counts of what occurs, and every measure that is no count. */
  of(text: string): Facts
  /** Numbers of the rules that can hold for a post, and its facts if there are any such rules. */
  candidates(text: string): { readonly numbers: readonly number[]; facts(names: Iterable<string>): Facts }
}

/** Reads facts of posts for the rules of a pack. */
export function signalFacts(pack: Pack): SignalFacts {
  const ruleSet = createRuleSet([pack], [])
  const { table } = ruleSet.docket
  const runner = createRunner([])
  const signals = table.entries.flatMap(({ name, signal }, number) =>
    signal ? [{ name, signal, number }] : [],
  )
  const numbers = new Map(signals.map((one) => [one.name, one]))
  const sums = new Map<string, readonly { weight: number; when: CompiledCondition }[]>()
  for (const { name, signal } of signals) {
    if (signal.kind === 'sum')
      sums.set(
        name,
        signal.of.map(({ weight, when }) => ({ weight, when: compileCondition(when, table) })),
      )
  }

  const read = (text: string) => {
    const post = { text }
    const observation = ruleSet.observer.observe(post)
    const facts = new PostFacts(post, observation, { table, facts: {}, classifiers: runner }, undefined)
    const value = (name: string): number | undefined => {
      const sum = sums.get(name)
      if (sum !== undefined)
        return sum.reduce(
          (total, { weight, when }) => total + (truthOf(when, facts) === TRUE ? weight : 0),
          0,
        )
      const signal = numbers.get(name)
      if (signal === undefined) return undefined
      const found = facts.value(signal.number)
      if (found === UNKNOWN_VALUE) throw new Error(`${name} has no value`)
      return Number(found)
    }
    const pick = (names: Iterable<string>): Facts => {
      const picked: Record<string, number> = {}
      for (const name of names) {
        const found = value(name)
        if (found !== undefined && (found !== 0 || !numbers.get(name)!.signal.label.startsWith('lexicon:')))
          picked[name] = found
      }
      return picked
    }
    return { observation, facts, pick }
  }

  return {
    rules: ruleSet.rules,
    names: new Map(signals.map(({ name, signal }) => [name, { isLexicon: signal.kind === 'lexicon' }])),
    of: (text) => read(text).pick(numbers.keys()),
    candidates(text) {
      const { observation, facts, pick } = read(text)
      return { numbers: ruleSet.candidates(observation, facts, 3), facts: pick }
    },
  }
}
