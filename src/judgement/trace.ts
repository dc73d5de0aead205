// The judge's annotated conditions, as a verdict carries them: what each fact was, and what held.
import type { RuleResult } from 'json-rules-engine'

/**
 * A condition with what came of it: `result`, and on a fact `factResult` and `valueResult` (absent where the
 * value is `undefined`). A fact that adds up weighted parts carries them in `of`.
 */
export interface Trace {
  readonly name?: string
  readonly result?: boolean
  readonly all?: readonly Trace[]
  readonly any?: readonly Trace[]
  readonly not?: Trace
  readonly fact?: string
  readonly operator?: string
  readonly value?: unknown
  readonly params?: Readonly<Record<string, unknown>>
  readonly path?: string
  readonly factResult?: unknown
  readonly valueResult?: unknown
  readonly of?: readonly TracedPart[]
}

/** A weighted part of a sum. */
export interface TracedPart {
  readonly weight: number
  readonly result: boolean
  readonly conditions?: Trace
}

/**
 * A rule's result as plain data. The engine's own `toJSON` leaves out whether an `all`, `any` or `not` held.
 */
export function traceOf(rule: RuleResult, sums: ReadonlyMap<string, readonly TracedPart[]>): Trace {
  return { ...copy(rule.conditions as Trace, sums), result: rule.result === true }
}

function copy(condition: Trace, sums: ReadonlyMap<string, readonly TracedPart[]>): Trace {
  const { name, result, all, any, not, fact, operator, value, params, path, factResult, valueResult } =
    condition
  const head = { ...(name !== undefined && { name }), ...(result !== undefined && { result }) }
  if (any) return { ...head, any: any.map((part) => copy(part, sums)) }
  if (all) return { ...head, all: all.map((part) => copy(part, sums)) }
  if (not) return { ...head, not: copy(not, sums) }
  const of = sums.get(fact as string)
  return {
    ...head,
    ...{ fact: fact as string, operator: operator as string, value },
    ...(params && { params }),
    ...(path && { path }),
    ...(factResult !== undefined && { factResult }),
    ...(valueResult !== undefined && { valueResult }),
    ...(of && { of }),
  }
}
