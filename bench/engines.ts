// json-rules-engine on the same rules and facts, set up in three ways; and on those rules alone that ungxu lets through.
import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine'
import type { PlainCondition, PlainFact } from '../src/pack/compiled'
import type { Facts, SignalFacts } from './signal-facts'

export interface RuleEngine {
  readonly name: string
  /** Numbers of the rules that hold, in order. */
  fired(facts: Facts): Promise<number[]>
}

type Leaf = (fact: PlainFact) => object

/** All rules in one engine that is kept, one post after another. */
export function wholeEngines(signals: SignalFacts): RuleEngine[] {
  return [flatFacts(signals), factsByParams(signals), factsByPath(signals)]
}

/** Best tuned: only facts that occur are given, each under its own name, and lexicons are looked at first. */
function flatFacts(signals: SignalFacts): RuleEngine {
  const engine = engineOf(signals, undefined, flatLeaf(signals))
  return {
    name: 'json-rules-engine, flat facts + condition priority',
    fired: (facts) => run(engine, facts),
  }
}

function flatLeaf({ names }: SignalFacts): Leaf {
  return ({ fact, operator, value }) => ({
    fact,
    operator,
    value,
    priority: names.get(fact)?.isLexicon ? 10 : 1,
  })
}

/** One fact that is a function of its params, and is not cached. */
function factsByParams(signals: SignalFacts): RuleEngine {
  const engine = engineOf(signals, undefined, ({ fact, operator, value }) => ({
    fact: 'signal',
    params: { name: fact },
    operator,
    value,
  }))
  let current: Facts = {}
  engine.addFact(
    'signal',
    (params) => current[params['name'] as string] ?? zeroOf(signals, params['name'] as string),
    {
      cache: false,
    },
  )
  return {
    name: 'json-rules-engine, params + sync uncached facts',
    fired(facts) {
      current = facts
      return run(engine, {})
    },
  }
}

/** One constant fact, out of which paths are read. */
function factsByPath(signals: SignalFacts): RuleEngine {
  const keys = new Map([...signals.names.keys()].map((name, at) => [name, `s${at}`]))
  const engine = engineOf(signals, undefined, ({ fact, operator, value }) => ({
    fact: 'signals',
    path: `$.${keys.get(fact) ?? 'unknown'}`,
    operator,
    value,
  }))
  return {
    name: 'json-rules-engine, constant fact + path',
    fired(facts) {
      const all: Record<string, number> = {}
      for (const [name, key] of keys) all[key] = facts[name] ?? 0
      return run(engine, { signals: all })
    },
  }
}

/** Rules that can hold, in an engine made for them; no engine at all where there are none. Gives the rules that hold. */
export function prefiltered(signals: SignalFacts): (text: string) => Promise<number[]> {
  const leaf = flatLeaf(signals)
  return async (text) => {
    const { numbers, facts } = signals.candidates(text)
    if (numbers.length === 0) return []
    const names = new Set<string>()
    for (const number of numbers) addNames(signals.rules[number]!.condition, names)
    return run(engineOf(signals, numbers, leaf), facts(names))
  }
}

function engineOf({ rules }: SignalFacts, numbers: readonly number[] | undefined, leaf: Leaf): Engine {
  const chosen = numbers ?? rules.map((_, number) => number)
  const properties = chosen.map((number): RuleProperties => {
    const condition = written(rules[number]!.condition, leaf)
    return {
      name: String(number),
      conditions: ('fact' in condition ? { all: [condition] } : condition) as TopLevelCondition,
      event: { type: 'violation' },
    }
  })
  return new Engine(properties, { allowUndefinedFacts: true })
}

function written(condition: PlainCondition, leaf: Leaf): object {
  if ('all' in condition) return { all: condition.all.map((part) => written(part, leaf)) }
  if ('any' in condition) return { any: condition.any.map((part) => written(part, leaf)) }
  if ('not' in condition) return { not: written(condition.not, leaf) }
  return leaf(condition)
}

function addNames(condition: PlainCondition, names: Set<string>): void {
  if ('all' in condition) for (const part of condition.all) addNames(part, names)
  else if ('any' in condition) for (const part of condition.any) addNames(part, names)
  else if ('not' in condition) addNames(condition.not, names)
  else names.add(condition.fact)
}

/** What does not occur counts nothing; what the platform does not say is not there. */
function zeroOf({ names }: SignalFacts, name: string): number | undefined {
  return names.has(name) ? 0 : undefined
}

async function run(engine: Engine, facts: Facts | Readonly<Record<string, unknown>>): Promise<number[]> {
  const { results } = await engine.run({ ...facts })
  return results.map(({ name }) => Number(name)).sort((a, b) => a - b)
}
