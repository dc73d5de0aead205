import { describe, expect, it } from 'vitest'
import { createDocket } from '../../src/judgement/docket'
import { truthOf } from '../../src/judgement/evaluation'
import { judge } from '../../src/judgement/judge'
import { TRUE, UNKNOWN_VALUE } from '../../src/judgement/truth'
import type { PlainCondition, SignalDefinition } from '../../src/pack/compiled'
import { knownFacts, numberedFacts, signals } from './fake-facts'

const has = (fact: string, value: unknown = 1) => ({ fact, operator: 'greaterThanInclusive', value }) as const

function court(
  conditions: readonly PlainCondition[],
  known: ReadonlyMap<string, SignalDefinition> = signals(),
) {
  const { cases, table } = createDocket(conditions, known)
  return { cases, table, briefs: cases.map(({ brief }) => brief) }
}

describe('the judge', () => {
  it('tells the same fact with other params apart, even by names that every object has', async () => {
    const reports = (params: Record<string, unknown>) => ({ ...has('reports', 3), params })
    const { table, briefs } = court([
      reports({ days: 1 }),
      reports({ days: 7 }),
      reports({ valueOf: 1 }),
      has('reports', 3),
    ])
    const values = table.entries.map(({ params }) =>
      ['{"days":7}', '{"valueOf":1}'].includes(JSON.stringify(params)) ? 5 : 0,
    )
    const judgements = await judge(briefs, table, numberedFacts(values))
    expect(judgements.map(({ holds }) => holds)).toEqual([false, true, true, false])
  })

  it('has nothing to say of no rules', async () => {
    const { table } = court([])
    expect(await judge([], table, knownFacts(table, {}))).toEqual([])
  })

  it('takes params with a null or a list in them for what they are', async () => {
    const { table, briefs } = court([{ ...has('reports'), params: { by: null, of: [{ a: null }] } }])
    expect(await judge(briefs, table, knownFacts(table, { reports: 1 }))).toEqual([{ holds: true }])
  })

  it('does not write to conditions, nor mind that they are frozen', async () => {
    const plain = Object.freeze({ ...has('a'), priority: 3 })
    const { table, briefs } = court([Object.freeze({ all: Object.freeze([plain, plain]) })])
    expect(await judge(briefs, table, knownFacts(table, { a: 1 }))).toEqual([{ holds: true }])
  })

  it('explains itself: every part with what it was and whether it held', async () => {
    const plain = {
      name: 'both',
      all: [
        { ...has('author', 2), path: 'age', params: { of: 'account' } },
        { any: [{ fact: 'lang', operator: 'in', value: ['vi'], name: 'tongue' }, has('nothing')] },
        { not: { fact: 'a', operator: 'equal', value: { fact: 'b' } } },
      ],
    }
    const { table, briefs } = court([plain])
    const source = knownFacts(table, { author: { age: 5 }, lang: 'vi', a: 1, b: 2, nothing: UNKNOWN_VALUE })
    const [{ trace }] = await judge(briefs, table, source, { trace: true })
    expect(trace).toEqual({
      name: 'both',
      result: true,
      all: [
        { ...plain.all[0], result: true, factResult: 5, valueResult: 2 },
        {
          result: true,
          any: [
            {
              fact: 'lang',
              operator: 'in',
              value: ['vi'],
              name: 'tongue',
              result: true,
              factResult: 'vi',
              valueResult: ['vi'],
            },
            { ...has('nothing'), result: false, valueResult: 1 },
          ],
        },
        {
          result: true,
          not: {
            fact: 'a',
            operator: 'equal',
            value: { fact: 'b' },
            result: false,
            factResult: 1,
            valueResult: 2,
          },
        },
      ],
    })
  })

  it('adds sums up itself and shows their parts, sums within sums too', async () => {
    const inner: SignalDefinition = {
      name: 'sum:inner',
      label: 'inner',
      kind: 'sum',
      of: ['a', 'b'].map((fact) => ({ weight: 1, when: has(fact) })),
    }
    const outer: SignalDefinition = {
      name: 'sum:outer',
      label: 'outer',
      kind: 'sum',
      of: [
        { weight: 3, when: has('sum:inner', 1) },
        { weight: -1, when: { not: has('a') } },
      ],
    }
    const { table, briefs } = court([has('sum:outer', 3), has('sum:inner', 2)], signals(inner, outer))
    const [first, second] = await judge(briefs, table, knownFacts(table, { a: 1 }), { trace: true })
    expect([first.holds, second.holds]).toEqual([true, false])
    expect(first.trace?.all?.[0]).toMatchObject({
      factResult: 3,
      of: [
        {
          weight: 3,
          result: true,
          conditions: {
            all: [{ fact: 'sum:inner', factResult: 1, of: [{ result: true }, { result: false }] }],
          },
        },
        { weight: -1, result: false, conditions: { not: { factResult: 1, result: true }, result: false } },
      ],
    })
  })

  it('loses one rule to a fault, and no other', async () => {
    const { table, briefs } = court([
      has('a'),
      has('broken'),
      { all: [has('a'), has('broken')] },
      has('b'),
      has('a'),
    ])
    const known = knownFacts(table, { a: 1, b: 0 })
    const value = (fact: number) => {
      if (table.entries[fact].name === 'broken') throw new Error('no such disk')
      return known.value(fact)
    }
    const judgements = await judge(briefs, table, { ...known, value })
    expect(judgements.map(({ holds }) => holds)).toEqual([true, undefined, undefined, false, true])
  })

  it('never waits for a promise that hides in a fact', async () => {
    const never = { score: new Promise(() => {}) }
    const { table, briefs } = court([{ any: [has('a'), { ...has('never'), path: 'score' }, has('late')] }])
    const source = knownFacts(table, { a: 1, never, late: new Promise(() => {}) })
    expect(await judge(briefs, table, source)).toEqual([{ holds: true }])
  })

  it('says the same to sixteen posts at once as to one after another', async () => {
    const conditions = Array.from({ length: 20 }, (_, rule) => ({
      any: [
        { all: [has('a', rule % 4), has('b', rule % 3)] },
        { fact: 'sum:s', operator: 'greaterThan', value: rule % 5 },
        { ...has('author', rule % 6), path: 'age' },
      ],
    }))
    const sum = {
      name: 'sum:s',
      label: 's',
      kind: 'sum',
      of: [
        { weight: 2, when: has('a', 2) },
        { weight: 1, when: has('b', 1) },
      ],
    } as const
    const { cases, table, briefs } = court(conditions, signals(sum))
    const posts = Array.from({ length: 64 }, (_, post) => {
      const values = { a: post % 4, b: (post >> 2) % 3, author: { age: post % 7 } }
      return knownFacts(table, values)
    })
    const oneByOne = []
    for (const post of posts) oneByOne.push(await judge(briefs, table, post, { trace: true }))
    const atOnce = []
    for (let start = 0; start < posts.length; start += 16) {
      const sixteen = posts.slice(start, start + 16)
      atOnce.push(...(await Promise.all(sixteen.map((post) => judge(briefs, table, post, { trace: true })))))
    }
    expect(atOnce).toEqual(oneByOne)
    const truths = posts.map((post) => cases.map(({ condition }) => truthOf(condition, post) === TRUE))
    expect(oneByOne.map((judgements) => judgements.map(({ holds }) => holds))).toEqual(truths)
    expect(new Set(truths.flat())).toEqual(new Set([true, false]))
  })
})
