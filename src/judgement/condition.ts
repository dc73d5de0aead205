// Plain conditions to a tree of facts by number: what the screen asks of every post.
import { fault, UngxuError } from '../errors'
import type { PlainCondition, PlainFact } from '../pack/compiled'
import type { FactParams, FactTable } from './fact-table'
import { costOf } from './fact-table'
import type { Operator } from './operators'
import { operatorOf } from './operators'

/** A fact, or what lies at a path in its value. */
export interface Reading {
  readonly fact: number
  readonly path: readonly string[] | undefined
}

/** The right-hand side of a comparison: a value, or a reading of another fact. */
interface Comparison {
  readonly holds: Operator
  readonly value: unknown
  readonly reference: Reading | undefined
}

export interface FactNode extends Reading, Comparison {
  readonly kind: 'fact'
}

/** The weights of those parts that hold, added up in this order and compared. */
export interface SumNode extends Comparison {
  readonly kind: 'sum'
  readonly parts: readonly { readonly weight: number; readonly when: CompiledCondition }[]
  /** Set where a growing sum can only turn the comparison true (or false): there an interval decides. */
  readonly trend: 'rising' | 'falling' | undefined
}

/** A condition ready to be evaluated: plain data but for the operators. */
export type CompiledCondition =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly CompiledCondition[] }
  | { readonly kind: 'not'; readonly part: CompiledCondition }
  | FactNode
  | SumNode

/**
 * Compiles a condition and numbers its facts. Parts of `all` and `any` are put in the order of what they cost
 * to look at, which changes no answer. Throws `UngxuError` (`UNKNOWN_OPERATOR`).
 */
export function compileCondition(
  plain: PlainCondition,
  table: FactTable,
  known: Compiled = new Map(),
): CompiledCondition {
  return priced(plain, table, known).condition
}

/** Conditions that were compiled before, on the same table: shared ones stand in many rules. */
export type Compiled = Map<PlainCondition, Priced>

/** A condition and what it costs to look at. */
interface Priced {
  readonly condition: CompiledCondition
  readonly cost: number
}

function priced(plain: PlainCondition, table: FactTable, known: Compiled): Priced {
  const before = known.get(plain)
  if (before !== undefined) return before
  const made = compile(plain, table, known)
  known.set(plain, made)
  return made
}

function compile(plain: PlainCondition, table: FactTable, known: Compiled): Priced {
  if ('any' in plain) return cheapestFirst('any', plain.any, table, known)
  if ('all' in plain) return cheapestFirst('all', plain.all, table, known)
  if ('not' in plain) {
    const { condition, cost } = priced(plain.not, table, known)
    return { condition: { kind: 'not', part: condition }, cost }
  }
  const comparison = compileComparison(plain, table)
  const fact = table.number(plain.fact, plain.params)
  const { signal } = table.entries[fact]
  if (signal?.kind !== 'sum') {
    const { reference } = comparison
    const cost = costOf(table.entries[fact]) + (reference ? costOf(table.entries[reference.fact]) : 0)
    return { condition: { kind: 'fact', fact, path: keysOf(plain.path), ...comparison }, cost }
  }
  const trend = comparison.reference === undefined ? TRENDS.get(plain.operator) : undefined
  const of = signal.of.map(({ weight, when }) => ({ weight, ...priced(when, table, known) }))
  const parts = of.map(({ weight, condition }) => ({ weight, when: condition }))
  return { condition: { kind: 'sum', parts, trend, ...comparison }, cost: total(of) }
}

const TRENDS = new Map<string, 'rising' | 'falling'>([
  ['greaterThan', 'rising'],
  ['greaterThanInclusive', 'rising'],
  ['lessThan', 'falling'],
  ['lessThanInclusive', 'falling'],
])

function compileComparison(plain: PlainFact, table: FactTable): Comparison {
  const holds = operatorOf(plain.operator)
  if (holds === undefined) throw new UngxuError(fault('UNKNOWN_OPERATOR', { operator: plain.operator }))
  const right = rightHandSide(plain.value, table)
  if (!('fact' in right)) return { holds, value: right.value, reference: undefined }
  const reference = { fact: table.number(right.fact, right.params), path: keysOf(right.path) }
  return { holds, value: undefined, reference }
}

type FactReference = { readonly fact: string; readonly params?: FactParams; readonly path?: string }

/**
 * What a condition's `value` stands for: itself, or another fact's value if it is `{ fact, params?, path? }`.
 * A sum is computed where it stands and has no value elsewhere: a reference to one is `undefined`.
 */
export function rightHandSide(value: unknown, table: FactTable): FactReference | { readonly value: unknown } {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'fact')) return { value }
  const reference = value as FactReference
  if (typeof reference.fact !== 'string') return { value: undefined }
  const { signal } = table.entries[table.number(reference.fact, reference.params)]
  return signal?.kind === 'sum' ? { value: undefined } : reference
}

function keysOf(path: string | undefined): readonly string[] | undefined {
  return path ? path.split('.') : undefined
}

function cheapestFirst(
  kind: 'all' | 'any',
  plain: readonly PlainCondition[],
  table: FactTable,
  known: Compiled,
): Priced {
  const parts = plain.map((part) => priced(part, table, known)).sort((a, b) => a.cost - b.cost)
  return { condition: { kind, parts: parts.map(({ condition }) => condition) }, cost: total(parts) }
}

function total(parts: readonly { readonly cost: number }[]): number {
  return parts.reduce((sum, { cost }) => sum + cost, 0)
}
