// Plain conditions to a tree of facts by number: what the screen asks of every post.
import { fault, UngxuError } from '../errors'
import type { PlainCondition, PlainFact, SignalDefinition } from '../pack/compiled'
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
  const before = known.get(plain)
  if (before !== undefined) return before
  const condition = compile(plain, table, known)
  known.set(plain, condition)
  return condition
}

/** Conditions that were compiled before, on the same table: shared ones stand in many rules. */
type Compiled = Map<PlainCondition, CompiledCondition>

function compile(plain: PlainCondition, table: FactTable, known: Compiled): CompiledCondition {
  if ('any' in plain) return { kind: 'any', parts: cheapestFirst(plain.any, table, known) }
  if ('all' in plain) return { kind: 'all', parts: cheapestFirst(plain.all, table, known) }
  if ('not' in plain) return { kind: 'not', part: compileCondition(plain.not, table, known) }
  const comparison = compileComparison(plain, table)
  const fact = table.number(plain.fact, plain.params)
  const signal = table.entries[fact].signal
  if (signal?.kind !== 'sum') return { kind: 'fact', fact, path: keysOf(plain.path), ...comparison }
  const trend = comparison.reference === undefined ? TRENDS.get(plain.operator) : undefined
  return { kind: 'sum', parts: compileSum(signal, table, known), trend, ...comparison }
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

function compileSum(
  signal: SignalDefinition & { readonly kind: 'sum' },
  table: FactTable,
  known: Compiled,
): SumNode['parts'] {
  return signal.of.map(({ weight, when }) => ({ weight, when: compileCondition(when, table, known) }))
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
  plain: readonly PlainCondition[],
  table: FactTable,
  known: Compiled,
): readonly CompiledCondition[] {
  return plain
    .map((part) => compileCondition(part, table, known))
    .map((part) => ({ part, cost: costToEvaluate(part, table) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ part }) => part)
}

function costToEvaluate(condition: CompiledCondition, table: FactTable): number {
  switch (condition.kind) {
    case 'not':
      return costToEvaluate(condition.part, table)
    case 'fact': {
      const { fact, reference } = condition
      return costOf(table.entries[fact]) + (reference ? costOf(table.entries[reference.fact]) : 0)
    }
    case 'sum':
      return condition.parts.reduce((cost, { when }) => cost + costToEvaluate(when, table), 0)
    default:
      return condition.parts.reduce((cost, part) => cost + costToEvaluate(part, table), 0)
  }
}
