// What each operator means, once: the compiled conditions call these functions and the judge registers them.
import type { DecoratorName, OperatorName } from '../pack/operator-names'

/** `fact operator value`. Total: never throws, whatever it is given. */
export type Operator = (fact: unknown, value: unknown) => boolean

/** Changes what an operator is applied to, or its answer. */
export type Decorator = (fact: unknown, value: unknown, next: Operator) => boolean

/**
 * json-rules-engine's operators, equal to its own wherever those do not throw. Where they do (`in` with a
 * number on the right, a comparison with a symbol), the comparison does not hold: `in` is false, `notIn`
 * true.
 */
export const OPERATORS: Readonly<Record<OperatorName, Operator>> = {
  equal: (fact, value) => fact === value,
  notEqual: (fact, value) => fact !== value,
  in: (fact, value) => occursIn(fact, value),
  notIn: (fact, value) => !occursIn(fact, value),
  contains: (fact, value) => Array.isArray(fact) && fact.indexOf(value) > -1,
  doesNotContain: (fact, value) => Array.isArray(fact) && fact.indexOf(value) === -1,
  lessThan: comparison((fact, value) => fact < value),
  lessThanInclusive: comparison((fact, value) => fact <= value),
  greaterThan: comparison((fact, value) => fact > value),
  greaterThanInclusive: comparison((fact, value) => fact >= value),
}

/**
 * json-rules-engine's decorators. Stock `someValue` and `everyValue` throw unless the value is a list; here
 * they do not hold.
 */
export const DECORATORS: Readonly<Record<DecoratorName, Decorator>> = {
  someFact: (fact, value, next) => Array.isArray(fact) && fact.some((one) => next(one, value)),
  someValue: (fact, value, next) => Array.isArray(value) && value.some((one) => next(fact, one)),
  everyFact: (fact, value, next) => Array.isArray(fact) && fact.every((one) => next(one, value)),
  everyValue: (fact, value, next) => Array.isArray(value) && value.every((one) => next(fact, one)),
  swap: (fact, value, next) => next(value, fact),
  not: (fact, value, next) => !next(fact, value),
}

/**
 * The function behind a name such as `greaterThan` or `not:someFact:equal`, or `undefined` if there is none.
 * The first decorator is the outermost. Made at compile time: a decorated name gives a new function each
 * time.
 */
export function operatorOf(name: string): Operator | undefined {
  const words = name.split(':')
  let operator = own(OPERATORS, words.pop() as string)
  while (operator !== undefined && words.length > 0) {
    const decorator = own(DECORATORS, words.pop() as string)
    const next: Operator = operator
    operator = decorator && ((fact, value) => decorator(fact, value, next))
  }
  return operator
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

/** A string on the right is searched as a string, as json-rules-engine does. */
function occursIn(fact: unknown, value: unknown): boolean {
  if (Array.isArray(value)) return value.indexOf(fact) > -1
  if (typeof value !== 'string') return false
  try {
    return value.indexOf(fact as string) > -1
  } catch {
    return false
  }
}

/**
 * json-rules-engine asks that the fact begins like a number (`'12 kg'` does) and then compares as JavaScript
 * does.
 */
function comparison(compare: (fact: number, value: number) => boolean): Operator {
  return (fact, value) => {
    if (typeof fact === 'number' && typeof value === 'number') return compare(fact, value)
    try {
      return !Number.isNaN(Number.parseFloat(fact as string)) && compare(fact as number, value as number)
    } catch {
      return false
    }
  }
}
