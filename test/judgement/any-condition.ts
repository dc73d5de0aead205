// Random conditions for property tests: every form, operator and decorator, over few facts, so that answers
// differ.
import fc from 'fast-check'
import type { PlainCondition, SignalDefinition } from '../../src/pack/compiled'
import { DECORATORS, OPERATORS } from '../../src/pack/operator-names'

/** A condition with its sums still inside it; `lower` gives each a name. */
export type Draft =
  | { readonly all: readonly Draft[] }
  | { readonly any: readonly Draft[] }
  | { readonly not: Draft }
  | { readonly sum: readonly { readonly weight: number; readonly when: Draft }[]; readonly is: Is }
  | { readonly leaf: PlainCondition }

interface Is {
  readonly operator: string
  readonly value: unknown
}

/** Puts drafts into json-rules-engine's language and adds the signals of their sums to `signals`. */
export function lower(draft: Draft, signals: Map<string, SignalDefinition>): PlainCondition {
  if ('all' in draft) return { all: draft.all.map((part) => lower(part, signals)) }
  if ('any' in draft) return { any: draft.any.map((part) => lower(part, signals)) }
  if ('not' in draft) return { not: lower(draft.not, signals) }
  if ('leaf' in draft) return draft.leaf
  const of = draft.sum.map(({ weight, when }) => ({ weight, when: lower(when, signals) }))
  const name = `sum:${signals.size}`
  signals.set(name, { name, label: name, kind: 'sum', of })
  return { fact: name, ...draft.is }
}

export const FACTS = ['a', 'b', 'c', 'author.verified']

const scalar = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -1, max: 3 }) },
  { weight: 2, arbitrary: fc.constantFrom('a', 'b', '2', '12 kg', 'abc', '', ' 1') },
  fc.constantFrom(true, false, null, 0.5, -0, 1e21),
)
const list = fc.array(scalar, { maxLength: 3 })
const record = fc.record(
  { x: fc.oneof(scalar, list), deep: fc.record({ y: scalar }, { requiredKeys: [] }) },
  {
    requiredKeys: [],
  },
)

/** Any JSON that a pack or a post may hold, kept small. */
const json = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 2, arbitrary: list },
  record,
  fc.array(fc.oneof(list, record), { maxLength: 2 }),
)

/** A fact's value: JSON, absent, or what no JSON can say. */
export const factValue = fc.oneof(
  { weight: 12, arbitrary: json },
  { weight: 2, arbitrary: fc.constant(undefined) },
  fc.constantFrom<unknown>(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    5n,
    Object.create(null),
    new Date(0),
    () => 1,
  ),
  fc.constant<unknown>(Symbol('odd')),
)

const operator = fc
  .tuple(fc.array(fc.constantFrom(...DECORATORS), { maxLength: 2 }), fc.constantFrom(...OPERATORS))
  .map(([decorators, name]) => [...decorators, name].join(':'))

const path = fc.constantFrom('x', 'deep.y', 'x.0', 'x.length', 'constructor', 'deep')
const params: readonly Record<string, unknown>[] = [{}, { n: 1 }, { n: 2, m: [1] }, { m: [1], n: 2 }]
const oddParams: readonly Record<string, unknown>[] = [
  { valueOf: 1 },
  { constructor: 2 },
  { n: { toString: 1 } },
]
const factName = fc.constantFrom(...FACTS)

/** A sum has no value outside its own comparison, and what is not a name names no fact. */
const oddReference = fc.constantFrom<unknown>({ fact: 'sum:0' }, { fact: 3 })

function leafWith(choice: readonly Record<string, unknown>[]): fc.Arbitrary<Draft> {
  const reading = fc.record(
    { fact: factName, path, params: fc.constantFrom(...choice) },
    { requiredKeys: ['fact'] },
  )
  return fc
    .tuple(
      reading,
      operator,
      fc.oneof({ weight: 9, arbitrary: json }, { weight: 3, arbitrary: reading }, oddReference),
    )
    .map(([left, name, value]): Draft => ({ leaf: { ...left, operator: name, value } }))
}

/** The forms that occur most, likelier to hold than a random comparison. */
const plainLeaf = fc
  .tuple(factName, fc.constantFrom('greaterThanInclusive', 'lessThan', 'equal', 'notEqual'), scalar)
  .map(([fact, name, value]): Draft => ({ leaf: { fact, operator: name, value } }))

const trending = ['greaterThanInclusive', 'greaterThan', 'lessThan', 'lessThanInclusive']
const weight = fc.oneof(fc.integer({ min: -3, max: 4 }), fc.constantFrom(0.1, 0.2, 0.3, -0.7))
const is: fc.Arbitrary<Is> = fc.record({
  operator: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...trending) }, operator),
  value: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: -2, max: 5 }) },
    fc.constant(0.6),
    json,
    fc.record({ fact: factName }),
    oddReference,
  ),
})

/** Trees over the given leaves. */
export function draftOver(
  leaf: fc.Arbitrary<Draft>,
  shape: { sums: boolean; empty: boolean },
): fc.Arbitrary<Draft> {
  const minLength = shape.empty ? 0 : 1
  const { tree } = fc.letrec<{ tree: Draft }>((tie) => {
    const parts = fc.array(tie('tree'), { minLength, maxLength: 3 })
    const sum = fc.record({
      sum: fc.array(fc.record({ weight, when: tie('tree') }), { minLength, maxLength: 4 }),
      is: shape.empty
        ? is
        : fc.record({ operator: fc.constantFrom(...trending), value: fc.integer({ min: -2, max: 5 }) }),
    })
    return {
      tree: fc.oneof(
        { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.record({ all: parts }),
        fc.record({ any: parts }),
        fc.record({ not: tie('tree') }),
        ...(shape.sums ? [sum] : []),
      ),
    }
  })
  return tree
}

/** Any condition at all. */
export const anyDraft = draftOver(fc.oneof(plainLeaf, leafWith([...params, ...oddParams])), {
  sums: true,
  empty: true,
})

/**
 * What json-rules-engine can do as it comes: it has no sums, and mixes up params with the names of Object's
 * own methods.
 */
export const stockDraft = draftOver(fc.oneof(plainLeaf, leafWith(params)), { sums: false, empty: true })
