import { describe, expect, it } from 'vitest'
import { assess, assessSync } from '../../src/judgement/assess'
import { createDocket } from '../../src/judgement/docket'
import type { PlainCondition } from '../../src/pack/compiled'
import { factsToAsk, signals } from './fake-facts'

const has = (fact: string, value: unknown = 1) => ({ fact, operator: 'greaterThanInclusive', value }) as const
const missing = { because: 'CLASSIFIER_MISSING', classifier: 'tox' } as const

function setUp(
  conditions: readonly PlainCondition[],
  values: Record<string, unknown>,
  later: Parameters<typeof factsToAsk>[2] = {},
) {
  const docket = createDocket(
    conditions,
    signals('classifier:tox', 'classifier:tox:insult', 'classifier:spam'),
  )
  const source = factsToAsk(docket.table, values, later)
  return { docket, source, all: conditions.map((_, rule) => rule) }
}

const WAYS = [
  ['assess', assess],
  [
    'assessSync',
    async (...[docket, rules, source]: Parameters<typeof assessSync>) => assessSync(docket, rules, source),
  ],
] as const

describe.each(WAYS)('%s', (_, decide) => {
  it('keeps the rules that hold, in order, with confidence and facts', async () => {
    const { docket, source, all } = setUp([has('a'), has('b'), { all: [has('a'), has('c')] }], {
      a: 1,
      b: 0,
      c: 2,
    })
    expect(await decide(docket, [...all].reverse(), source)).toEqual({
      fired: [
        { rule: 0, confidence: 1, facts: [0] },
        { rule: 2, confidence: 1, facts: [0, 2] },
      ],
      undetermined: [],
    })
    expect(source.asked).toEqual([])
  })

  it('asks once, and only for what an undecided rule hangs on', async () => {
    const { docket, source, all } = setUp(
      [
        { all: [has('a'), has('classifier:tox', 0.8)] },
        { all: [has('no'), has('classifier:spam', 0.8)] },
        { any: [has('a'), has('slow')] },
        { all: [has('a'), has('classifier:tox', 0.99), { not: has('late') }] },
      ],
      { a: 1 },
      {
        'classifier:tox': { value: 0.9 },
        'classifier:spam': { value: 1 },
        slow: { value: 1 },
        late: { value: 0 },
      },
    )
    const { fired, undetermined } = await decide(docket, all, source)
    expect(source.asked.map((names) => [...names].sort())).toEqual([['classifier:tox', 'late']])
    expect(fired.map(({ rule }) => rule)).toEqual([0, 2])
    expect(undetermined).toEqual([])
  })

  it('says of each undecided rule all that was missing, each reason once', async () => {
    const { docket, source, all } = setUp(
      [
        has('a'),
        { any: [has('classifier:tox', 0.1), { all: [has('classifier:tox:insult', 0.2), has('late')] }] },
        { not: has('classifier:tox', 0.5) },
        { all: [has('classifier:tox', 0.5), has('no')] },
      ],
      { a: 1 },
      {
        'classifier:tox': missing,
        'classifier:tox:insult': missing,
        late: { because: 'FACT_FAILED', fact: 'late' },
      },
    )
    const { fired, undetermined } = await decide(docket, all, source)
    expect(fired.map(({ rule }) => rule)).toEqual([0])
    expect(undetermined).toEqual([
      { rule: 1, ...missing },
      { rule: 1, because: 'FACT_FAILED', fact: 'late' },
      { rule: 2, ...missing },
    ])
  })

  it('names everything that one rule misses, if for the same reason', async () => {
    const missingOne = (classifier: string) => ({ because: 'CLASSIFIER_MISSING', classifier }) as const
    const failed = (fact: string) => ({ because: 'FACT_FAILED', fact }) as const
    const { docket, source, all } = setUp(
      [{ all: [has('classifier:tox', 0.5), has('classifier:spam', 0.5), has('late'), has('later')] }],
      {},
      {
        'classifier:tox': missingOne('tox'),
        'classifier:spam': missingOne('spam'),
        late: failed('late'),
        later: failed('later'),
      },
    )
    const { undetermined } = await decide(docket, all, source)
    expect(undetermined).toEqual(
      [missingOne('tox'), missingOne('spam'), failed('late'), failed('later')].map((why) => ({
        rule: 0,
        ...why,
      })),
    )
  })

  it('asks, and lists what is undecided, in order, in whichever order rules are given', async () => {
    const { docket, source, all } = setUp(
      [{ all: [has('no'), has('one')] }, has('two'), has('one')],
      {},
      { one: { because: 'FACT_FAILED', fact: 'one' }, two: { because: 'FACT_FAILED', fact: 'two' } },
    )
    const { undetermined } = await decide(docket, [...all].reverse(), source)
    expect(source.asked).toEqual([['one', 'two']])
    expect(undetermined.map(({ rule }) => rule)).toEqual([1, 2])
  })

  it('does not ask again for what is known to be out of reach', async () => {
    const { docket, source, all } = setUp([has('classifier:tox', 0.5)], {}, { 'classifier:tox': missing })
    await decide(docket, all, source)
    const again = await decide(docket, all, source)
    expect([source.asked.length, again.undetermined]).toEqual([1, [{ rule: 0, ...missing }]])
  })

  it('gives a reason even where the source has none', async () => {
    const hidden = { score: Promise.resolve(1) }
    const { docket, source, all } = setUp([{ ...has('odd'), path: 'score' }], { odd: hidden })
    const { undetermined } = await decide(docket, all, source)
    expect(undetermined).toEqual([{ rule: 0, because: 'FACT_FAILED', fact: 'odd' }])
  })
})

describe('assess', () => {
  it('carries the judge’s trace on request', async () => {
    const { docket, source, all } = setUp([has('a')], { a: 1 })
    const { fired } = await assess(docket, all, source, { trace: true })
    expect(fired[0].trace?.all?.[0]).toMatchObject({ fact: 'a', factResult: 1, result: true })
  })

  it('leaves a rule that cannot be judged undetermined, and loses no other', async () => {
    const { docket, source, all } = setUp(
      [has('a'), has('flaky'), has('late'), has('a')],
      { a: 1 },
      { late: missing },
    )
    let times = 0
    const flaky = docket.table.find('flaky')
    const value = (fact: number) => {
      if (fact === flaky && ++times > 1) throw new Error('gone')
      return fact === flaky ? 1 : source.value(fact)
    }
    const { fired, undetermined } = await assess(docket, all, { ...source, value })
    expect(fired.map(({ rule }) => rule)).toEqual([0, 3])
    expect(undetermined).toEqual([
      { rule: 1, because: 'JUDGE_FAILED' },
      { rule: 2, ...missing },
    ])
  })

  it('does not read a judge that contradicts it as clean', async () => {
    const { docket, source, all } = setUp([has('fading')], {})
    let times = 0
    const { fired, undetermined } = await assess(docket, all, {
      ...source,
      value: () => (++times > 1 ? 0 : 1),
    })
    expect([fired, undetermined]).toEqual([[], [{ rule: 0, because: 'JUDGE_FAILED' }]])
  })

  it('rejects with the reason when asking is aborted', async () => {
    const { docket, source, all } = setUp([has('late')], {}, { late: { value: 1 } })
    const ask = async () => AbortSignal.abort(new Error('enough')).throwIfAborted()
    await expect(assess(docket, all, { ...source, ask })).rejects.toThrow('enough')
  })
})
