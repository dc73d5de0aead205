import fc from 'fast-check'
import type { TopLevelCondition } from 'json-rules-engine'
import { Engine } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import { createDocket } from '../../src/judgement/docket'
import { truthOf } from '../../src/judgement/evaluation'
import { judge } from '../../src/judgement/judge'
import { readPath } from '../../src/judgement/reading'
import { FALSE, TRUE, UNKNOWN, UNKNOWN_VALUE } from '../../src/judgement/truth'
import type { PlainCondition, SignalDefinition } from '../../src/pack/compiled'
import type { Draft } from './any-condition'
import { anyDraft, factValue, lower, stockDraft } from './any-condition'
import { numberedFacts } from './fake-facts'

/**
 * Facts get their values by number; four names with six sorts of params make 24 facts, sums take numbers too.
 */
const values = fc.array(factValue, { minLength: 30, maxLength: 30 })

function docketOf(drafts: readonly Draft[]) {
  const signals = new Map<string, SignalDefinition>()
  const plain = drafts.map((draft) => lower(draft, signals))
  return { plain, docket: createDocket(plain, signals) }
}

describe('compiled conditions and the judge', () => {
  it('agree on every condition and every set of facts', async () => {
    const seen = { [TRUE]: 0, [FALSE]: 0 }
    await fc.assert(
      fc.asyncProperty(fc.array(anyDraft, { minLength: 1, maxLength: 4 }), values, async (drafts, facts) => {
        const { docket } = docketOf(drafts)
        const source = numberedFacts(facts)
        const truths = docket.cases.map(({ condition }) => truthOf(condition, source))
        const judgements = await judge(
          docket.cases.map(({ brief }) => brief),
          docket.table,
          source,
        )
        expect(judgements.map(({ holds }) => holds)).toEqual(truths.map((truth) => truth === TRUE))
        expect(truths).not.toContain(UNKNOWN)
        for (const truth of truths) seen[truth as typeof TRUE | typeof FALSE]++
      }),
      { numRuns: 1200 },
    )
    expect(Math.min(seen[TRUE], seen[FALSE])).toBeGreaterThan(400)
  })

  it('agree with the stock operators wherever those do not throw', async () => {
    let compared = 0
    await fc.assert(
      fc.asyncProperty(stockDraft, values, async (draft, facts) => {
        const { plain, docket } = docketOf([draft])
        const stock = await stockAnswer(
          plain[0],
          (name, params) => facts[docket.table.find(name, params) as number],
        )
        fc.pre(stock !== undefined)
        compared++
        expect(truthOf(docket.cases[0].condition, numberedFacts(facts)) === TRUE).toBe(stock)
      }),
      { numRuns: 700 },
    )
    expect(compared).toBe(700)
  })

  it('agree on what holds whatever the unknown facts may be', async () => {
    let held = 0
    await fc.assert(
      fc.asyncProperty(anyDraft, values, fc.infiniteStream(fc.boolean()), async (draft, facts, hide) => {
        const { docket } = docketOf([draft])
        const [{ condition, brief }] = docket.cases
        const source = numberedFacts(facts.map((value) => (hide.next().value ? UNKNOWN_VALUE : value)))
        fc.pre(truthOf(condition, source) === TRUE)
        held++
        expect(await judge([brief], docket.table, source)).toEqual([{ holds: true }])
      }),
      { numRuns: 300 },
    )
    expect(held).toBe(300)
  })
})

type ReadFact = (name: string, params: Record<string, unknown>) => unknown

/** What json-rules-engine says as it comes, but for the path resolver; `undefined` if it throws. */
async function stockAnswer(condition: PlainCondition, read: ReadFact): Promise<boolean | undefined> {
  const engine = new Engine([], {
    allowUndefinedFacts: true,
    pathResolver: (value, path) => readPath(value, path.split('.')),
  })
  for (const name of namesIn(condition))
    engine.addFact(name, (params) => read(name, params), { cache: false })
  const conditions = { all: [condition] } as unknown as TopLevelCondition
  engine.addRule({ conditions, event: { type: 'fired' } })
  try {
    return (await engine.run()).results.length === 1
  } catch {
    return undefined
  }
}

function namesIn(condition: unknown): Set<string> {
  const names = new Set<string>()
  JSON.stringify(condition, (key, value) => {
    if (key === 'fact' && typeof value === 'string') names.add(value)
    return value
  })
  return names
}
