// Names of the operators a rule may use: those of json-rules-engine 7, with its decorators before them.

export const OPERATORS = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const
export type OperatorName = (typeof OPERATORS)[number]

/** Stand before an operator, joined by `:`, the outermost first: `everyFact:lessThan`, `not:someFact:in`. */
export const DECORATORS = ['someFact', 'someValue', 'everyFact', 'everyValue', 'swap', 'not'] as const
export type DecoratorName = (typeof DECORATORS)[number]

/** The part of an operator's name that does not exist; `undefined` if all of them do. */
export function unknownOperatorPart(name: string): { part: string; allowed: readonly string[] } | undefined {
  const parts = name.split(':')
  const operator = parts.pop() as string
  const decorator = parts.find((part) => !(DECORATORS as readonly string[]).includes(part))
  if (decorator !== undefined) return { part: decorator, allowed: DECORATORS }
  if (!(OPERATORS as readonly string[]).includes(operator)) return { part: operator, allowed: OPERATORS }
  return undefined
}

/**
 * Whether the value written in a rule must be a list for this operator ever to hold. `swap` exchanges the two sides;
 * `some…` and `every…` go through a list on their side; `in` wants its list on the right, `contains` on the left.
 */
export function wantsListValue(name: string): boolean {
  let ours: 'Value' | 'Fact' = 'Value'
  const parts = name.split(':')
  const operator = parts.pop() as string
  for (const part of parts) {
    if (part === 'swap') ours = ours === 'Value' ? 'Fact' : 'Value'
    else if (part === `some${ours}` || part === `every${ours}`) return true
  }
  if (operator === 'in' || operator === 'notIn') return ours === 'Value'
  if (operator === 'contains' || operator === 'doesNotContain') return ours === 'Fact'
  return false
}
