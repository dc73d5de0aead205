// Three values: a condition is true, false, or not known yet. What is unknown is never read as false.

import type { UndeterminedCode } from '../messages/fault-codes'

export const FALSE = 0
export const UNKNOWN = 1
export const TRUE = 2
/**
 * Kleene's strong three-valued logic: `all` is the least of its parts, `any` the greatest, `not` is `2 - x`.
 */
export type Truth = typeof FALSE | typeof UNKNOWN | typeof TRUE

/**
 * Stands where the value of a fact cannot be told (yet). Not `undefined`: an absent fact is known to be
 * absent.
 */
export const UNKNOWN_VALUE: unique symbol = Symbol('unknown')

/**
 * Where conditions get the values of facts from: one per evaluation of one post. Facts are numbered at
 * compile time (`FactTable`), and asked for by number. Asking is lazy and remembered.
 */
export interface FactSource {
  /** The fact's value, or `UNKNOWN_VALUE`. Never throws. */
  value(fact: number): unknown
  /** 0..1: how sure the value is. 1 for plain facts. */
  confidence(fact: number): number
}

/** Why a fact has no value: stands in the verdict's `undetermined`. */
export interface Unanswered {
  readonly because: UndeterminedCode
  readonly classifier?: string
  readonly fact?: string
}

/** A fact source that can be asked for what it does not know yet: classifier scores, facts that take time. */
export interface AskableFactSource extends FactSource {
  /**
   * Tries to find the values of these facts. Afterwards each has a value or `why` says why not. Never
   * rejects, but by abort.
   */
  ask(facts: readonly number[]): Promise<void>
  /** As `ask`, for what answers at once. What would take time is left unknown, and `why` says so. */
  askSync(facts: readonly number[]): void
  /** Why `value(fact)` is `UNKNOWN_VALUE`; `undefined` if it was not asked for yet. */
  why(fact: number): Unanswered | undefined
}
