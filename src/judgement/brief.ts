// What is put before the judge: a rule's condition as json-rules-engine takes it, and the facts it names.
import type { TopLevelCondition } from 'json-rules-engine'
import type { PlainCondition } from '../pack/compiled'
import { rightHandSide } from './condition'
import type { FactTable } from './fact-table'

/** Made once for each rule and shared by all runs; the engine copies it. */
export interface Brief {
  readonly conditions: TopLevelCondition
  /** Names of the facts that are read, sums left out. */
  readonly facts: readonly string[]
  /** Sums by the name of the fact that carries them. */
  readonly sums: ReadonlyMap<string, readonly SumPart[]>
}

export interface SumPart {
  readonly weight: number
  readonly brief: Brief
}

/** Prepares a plain condition for the judge, without a look at the compiled one: the two must agree unaided. */
export function writeBrief(plain: PlainCondition, table: FactTable): Brief {
  const facts = new Set<string>()
  const sums = new Map<string, readonly SumPart[]>()

  function write(condition: PlainCondition): object {
    const name = condition.name === undefined ? {} : { name: condition.name }
    if ('any' in condition) return { any: condition.any.map(write), ...name }
    if ('all' in condition) return { all: condition.all.map(write), ...name }
    if ('not' in condition) return { not: write(condition.not), ...name }
    const { fact, operator, path, params } = condition
    const right = rightHandSide(condition.value, table)
    if ('fact' in right) facts.add(right.fact)
    const signal = table.entries[table.number(fact, params)].signal
    if (signal?.kind !== 'sum') facts.add(fact)
    else
      sums.set(
        fact,
        signal.of.map(({ weight, when }) => ({ weight, brief: writeBrief(when, table) })),
      )
    const value =
      'fact' in right ? { ...right, ...(right.params && { params: bare(right.params) }) } : right.value
    // Priorities are left out: they decide nothing but the order of looking, which is the screen's business.
    return { fact, operator, value, ...(path && { path }), ...(params && { params: bare(params) }), ...name }
  }

  const written = write(plain)
  const conditions = ('fact' in written ? { all: [written] } : written) as TopLevelCondition
  return { conditions, facts: [...facts], sums }
}

/**
 * A copy whose objects inherit nothing. The engine's own copy of a rule drops every key that
 * `Object.prototype` has too (`constructor`, `valueOf` …), and facts with such params would be mixed up.
 */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = Object.create(null)
  for (const key of Object.keys(value)) copy[key] = bare((value as Record<string, unknown>)[key])
  return copy
}
