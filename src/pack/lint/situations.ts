// What can be on a post, as far as conditions ask for it: tried out value by value, to see whether something is possible at all.
import type { Condition } from '../schema/condition'
import type { Scope } from '../scope'
import type { Holds, Leaf } from './holding'
import type { Wanted } from './wanted'

/** More are not tried: it is not known then. */
const MOST_TRIES = 100

/** A condition that is made of no others: what it looks at, the values that it tells apart, and which of them it takes. */
interface Question {
  readonly subject: string
  readonly values: readonly unknown[]
  readonly takes: (value: unknown) => boolean
  /** Subjects that are there once or more wherever this one is. */
  readonly needs: readonly string[]
}

/** A value that no condition names. */
const OTHER = Symbol('other')

/**
 * Whether what `truth` says can hold for any post. `truth` is asked with more and more of the post known; it must look at the
 * same conditions each time. `wanted` is tried first. `undefined`: there is too much to try.
 */
export function isPossible(truth: (leaf: Leaf) => Holds, wanted: Wanted): Holds {
  const questions = new Map<Condition, Map<Scope, Question>>()
  const bySubject = new Map<string, Question[]>()
  const ask = (condition: Condition, scope: Scope): Question => {
    const known = questions.get(condition) ?? new Map<Scope, Question>()
    questions.set(condition, known)
    const before = known.get(scope)
    if (before !== undefined) return before
    const question = questionOf(condition, scope)
    known.set(scope, question)
    bySubject.set(question.subject, [...(bySubject.get(question.subject) ?? []), question])
    return question
  }
  truth((condition, scope) => {
    ask(condition, scope)
    return undefined
  })
  const needing = [...bySubject.values()].flat().filter(({ needs }) => needs.length > 0)

  const chosen = new Map<string, unknown>()
  let tries = 0
  const isThere = (subject: string) => (chosen.get(subject) as number) >= 1
  const isCoherent = () =>
    needing.every(
      ({ subject, needs }) => !isThere(subject) || needs.every((one) => !chosen.has(one) || isThere(one)),
    )
  const search = (): Holds => {
    if (++tries > MOST_TRIES) return undefined
    let open: string | undefined
    const held = truth((condition, scope) => {
      const { subject, takes } = ask(condition, scope)
      if (chosen.has(subject)) return takes(chosen.get(subject))
      open ??= subject
      return undefined
    })
    if (held !== undefined || open === undefined) return held
    let found: Holds = false
    for (const value of valuesOf(bySubject.get(open)!)) {
      chosen.set(open, value)
      const here = isCoherent() && search()
      if (here === true) return true
      if (here === undefined) found = undefined
      if (tries > MOST_TRIES) break
    }
    chosen.delete(open)
    return found
  }

  for (const [condition, scopes] of questions) {
    const value = wanted.get(condition)
    for (const { subject, takes } of scopes.values()) {
      if (value === undefined || chosen.has(subject)) continue
      const fitting = valuesOf(bySubject.get(subject)!).find((one) => takes(one) === value)
      if (fitting !== undefined) chosen.set(subject, fitting)
    }
  }
  if (isCoherent() && search() === true) return true
  chosen.clear()
  tries = 0
  return search()
}

/** One of each kind of values that the questions about a subject tell apart. */
function valuesOf(questions: readonly Question[]): unknown[] {
  const all = [...new Map(questions.flatMap(({ values }) => values).map((one) => [keyOf(one), one])).values()]
  const numbers = all.filter((one) => typeof one === 'number').sort((a, b) => a - b)
  const between = numbers.slice(1).map((number, at) => (number + numbers[at]!) / 2)
  const beyond = numbers.length > 0 ? [numbers[0]! - 1, numbers.at(-1)! + 1] : []
  return [...all, ...between, ...beyond]
}

function keyOf(value: unknown): unknown {
  return typeof value === 'object' ? JSON.stringify(value) : value
}

function questionOf(condition: Condition, scope: Scope): Question {
  const { atLeast, ...rest } = condition as { readonly atLeast?: number }
  const subject = `${scopeName(condition, scope)} ${JSON.stringify(rest)}`
  if ('lexicon' in condition || 'pattern' in condition || 'entity' in condition || 'link' in condition)
    return counted(subject, condition.atLeast ?? 1)
  if ('near' in condition) {
    const needs = condition.near.all.map((one) => `${scopeName(one, scope)} ${JSON.stringify(one)}`)
    return { ...counted(subject, condition.atLeast ?? 1), needs }
  }
  if ('shape' in condition) {
    const { shape, atLeast = 0, atMost = Number.POSITIVE_INFINITY } = condition
    const values = [0, atLeast, atMost].filter(Number.isFinite)
    return measured(`shape ${shape}`, values, (value) => value >= atLeast && value <= atMost)
  }
  if ('classifier' in condition)
    return measured(subject, [0, condition.atLeast], (value) => value >= condition.atLeast)
  if (('claim' in condition || 'language' in condition) && atLeast !== undefined)
    return measured(subject, [0, atLeast], (value) => value >= atLeast)
  if ('fact' in condition) {
    const { operator, value, name: _name, priority: _priority, ...fact } = condition
    const takes = takerOf(operator, value)
    if (takes !== undefined) {
      const values = [...(Array.isArray(value) ? value : [value]), OTHER]
      return { subject: JSON.stringify(fact), values, takes, needs: [] }
    }
  }
  // Of anything else only that it holds or not.
  return { subject, values: [true, false], takes: (value) => value === true, needs: [] }
}

/** The pack that a name leads to: two packs may have lexicons of one name. */
function scopeName(condition: object, scope: Scope): string {
  for (const kind of ['lexicon', 'pattern', 'link'] as const) {
    const id = (condition as Record<string, unknown>)[kind]
    if (typeof id === 'string') return scope.find(kind, id)?.pack.id ?? ''
  }
  return 'near' in condition || 'claim' in condition ? scope.pack.id : ''
}

function counted(subject: string, least: number): Question {
  return measured(subject, [0, least], (value) => value >= least)
}

function measured(subject: string, values: readonly number[], takes: (value: number) => boolean): Question {
  // None of what is measured is ever below nothing.
  return { subject, values, takes: (value) => takes(Math.max(0, value as number)), needs: [] }
}

/** How a fact is compared, where that is a plain matter of values; another fact on the right is not. */
function takerOf(operator: string, value: unknown): Question['takes'] | undefined {
  if (Array.isArray(value)) {
    if (operator === 'in') return (one) => value.includes(one)
    return operator === 'notIn' ? (one) => !value.includes(one) : undefined
  }
  if (typeof value === 'object' && value !== null) return undefined
  if (operator === 'equal') return (one) => one === value
  if (operator === 'notEqual') return (one) => one !== value
  if (typeof value !== 'number') return undefined
  const compares = COMPARISONS.get(operator)
  return compares && ((one) => typeof one === 'number' && compares(one, value))
}

const COMPARISONS = new Map<string, (one: number, value: number) => boolean>([
  ['lessThan', (one, value) => one < value],
  ['lessThanInclusive', (one, value) => one <= value],
  ['greaterThan', (one, value) => one > value],
  ['greaterThanInclusive', (one, value) => one >= value],
])
