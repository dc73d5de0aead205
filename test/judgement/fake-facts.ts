// Fact sources for tests: values by fact name, some of them only after they were asked for.

import type { FactTable } from '../../src/judgement/fact-table'
import type { AskableFactSource, FactSource, Unanswered } from '../../src/judgement/truth'
import { UNKNOWN_VALUE } from '../../src/judgement/truth'
import type { SignalDefinition } from '../../src/pack/compiled'

/**
 * A signal of a kind that needs no more than a name: `lexicon:fee`, `pattern:x`, `entity:vn.phone`,
 * `link:ip`.
 */
export function signal(name: string): SignalDefinition {
  const [kind, id] = name.split(':')
  const head = { name, label: name }
  switch (kind) {
    case 'lexicon':
      return { ...head, kind, lexicon: { id, terms: ['x'] } }
    case 'pattern':
      return { ...head, kind, pattern: { id, regex: 'x' } }
    case 'entity':
      return { ...head, kind, entity: id }
    case 'link':
      return { ...head, kind, link: id }
    case 'language':
      return { ...head, kind, language: id }
    case 'classifier':
      return { ...head, kind, classifier: id, classLabel: 'bad' }
    default:
      throw new Error(`no such kind of signal: ${kind}`)
  }
}

/** Signals by name, from names alone or from whole definitions. */
export function signals(...some: readonly (string | SignalDefinition)[]): Map<string, SignalDefinition> {
  const all = some.map((one) => (typeof one === 'string' ? signal(one) : one))
  return new Map(all.map((one) => [one.name, one]))
}

/** Values by fact name; a name that is not given is a fact known to be absent. */
export function knownFacts(
  table: FactTable,
  values: Readonly<Record<string, unknown>>,
  confidences: Readonly<Record<string, number>> = {},
): FactSource {
  const nameOf = (fact: number) => table.entries[fact].name
  return {
    value: (fact) => (Object.hasOwn(values, nameOf(fact)) ? values[nameOf(fact)] : undefined),
    confidence: (fact) => confidences[nameOf(fact)] ?? 1,
  }
}

/** Values by fact number. */
export function numberedFacts(values: readonly unknown[]): FactSource {
  return { value: (fact) => values[fact], confidence: () => 1 }
}

/**
 * Known facts, and others that have to be asked for: a value that comes then, or why none comes. Records what
 * was asked.
 */
export function factsToAsk(
  table: FactTable,
  values: Readonly<Record<string, unknown>>,
  later: Readonly<Record<string, { readonly value: unknown } | Unanswered>>,
): AskableFactSource & { readonly asked: string[][] } {
  const known = knownFacts(table, values)
  const answered = new Set<string>()
  const asked: string[][] = []
  const answerOf = (fact: number) => {
    const { name } = table.entries[fact]
    return Object.hasOwn(later, name) ? { come: answered.has(name), answer: later[name] } : undefined
  }
  const askSync = (facts: readonly number[]) => {
    const names = facts.map((fact) => table.entries[fact].name)
    asked.push(names)
    for (const name of names) answered.add(name)
  }
  return {
    asked,
    confidence: known.confidence,
    value: (fact) => {
      const found = answerOf(fact)
      if (found === undefined) return known.value(fact)
      return found.come && 'value' in found.answer ? found.answer.value : UNKNOWN_VALUE
    },
    why: (fact) => {
      const found = answerOf(fact)
      return found?.come === true && 'because' in found.answer ? found.answer : undefined
    },
    askSync,
    ask: async (facts) => {
      await Promise.resolve()
      askSync(facts)
    },
  }
}
