import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDocket } from '../../src/judgement/docket'
import { missingFacts, truthOf } from '../../src/judgement/evaluation'
import type { Truth } from '../../src/judgement/truth'
import { FALSE, TRUE, UNKNOWN, UNKNOWN_VALUE } from '../../src/judgement/truth'
import type { PlainCondition, SignalDefinition } from '../../src/pack/compiled'
import type { Draft } from './any-condition'
import { anyDraft, draftOver, factValue, lower } from './any-condition'
import { numberedFacts } from './fake-facts'

const FACTS = 30
const values = fc.array(factValue, { minLength: FACTS, maxLength: FACTS })
const hidden = fc.array(fc.boolean(), { minLength: FACTS, maxLength: FACTS })

function compile(draft: Draft) {
  const signals = new Map<string, SignalDefinition>()
  const docket = createDocket([lower(draft, signals)], signals)
  return { condition: docket.cases[0].condition, table: docket.table }
}

describe('truth in three values', () => {
  it('stays what it is, whatever the unknown facts turn out to be', () => {
    const seen = { [TRUE]: 0, [FALSE]: 0, [UNKNOWN]: 0 }
    fc.assert(
      fc.property(
        anyDraft,
        values,
        hidden,
        fc.array(values, { minLength: 5, maxLength: 5 }),
        (draft, facts, hide, others) => {
          const { condition } = compile(draft)
          const truth = truthOf(
            condition,
            numberedFacts(facts.map((value, fact) => (hide[fact] ? UNKNOWN_VALUE : value))),
          )
          seen[truth]++
          if (truth === UNKNOWN) return
          for (const other of [facts, ...others]) {
            const completed = facts.map((value, fact) => (hide[fact] ? other[fact] : value))
            expect(truthOf(condition, numberedFacts(completed))).toBe(truth)
          }
        },
      ),
      { numRuns: 1000 },
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50)
  })

  it('is unknown only where both answers can still come, if no fact is asked for twice', () => {
    let open = 0
    fc.assert(
      fc.property(onceEach, fc.infiniteStream(fc.constantFrom(0, 1, UNKNOWN_VALUE)), (draft, stream) => {
        const { condition, table } = compile(draft)
        const facts = table.entries.map(() => stream.next().value)
        const unknown = facts.flatMap((value, fact) =>
          value === UNKNOWN_VALUE && table.entries[fact].signal === undefined ? [fact] : [],
        )
        fc.pre(unknown.length <= 8)
        const truth = truthOf(condition, numberedFacts(facts))
        const answers = new Set<Truth>()
        for (let bits = 0; bits < 2 ** unknown.length; bits++) {
          const completed: unknown[] = [...facts]
          unknown.forEach((fact, index) => {
            completed[fact] = (bits >> index) & 1
          })
          answers.add(truthOf(condition, numberedFacts(completed)))
        }
        expect([...answers].sort()).toEqual(truth === UNKNOWN ? [FALSE, TRUE] : [truth])
        if (truth === UNKNOWN) open++
      }),
      { numRuns: 400 },
    )
    expect(open).toBeGreaterThan(50)
  })

  it('is decided once the missing facts are known, and misses none while it is decided', () => {
    fc.assert(
      fc.property(anyDraft, values, hidden, (draft, facts, hide) => {
        const { condition } = compile(draft)
        const known: unknown[] = facts.map((value, fact) => (hide[fact] ? UNKNOWN_VALUE : value))
        const missing = missingFacts(condition, numberedFacts(known))
        expect(missing.length > 0).toBe(truthOf(condition, numberedFacts(known)) === UNKNOWN)
        for (const fact of missing) {
          expect(known[fact]).toBe(UNKNOWN_VALUE)
          known[fact] = facts[fact]
        }
        expect(truthOf(condition, numberedFacts(known))).not.toBe(UNKNOWN)
      }),
      { numRuns: 400 },
    )
  })
})

/** Trees in which every leaf is a fact of its own that can be made to hold or not. */
const onceEach = draftOver(fc.constant<Draft>({ leaf: { fact: '?', operator: 'equal', value: 1 } }), {
  sums: true,
  empty: false,
}).map((draft) => {
  let next = 0
  const rename = (one: Draft): Draft => {
    if ('all' in one) return { all: one.all.map(rename) }
    if ('any' in one) return { any: one.any.map(rename) }
    if ('not' in one) return { not: rename(one.not) }
    if ('sum' in one)
      return { ...one, sum: one.sum.map(({ weight, when }) => ({ weight, when: rename(when) })) }
    return { leaf: { ...one.leaf, fact: `fact-${next++}` } as PlainCondition }
  }
  return rename(draft)
})
