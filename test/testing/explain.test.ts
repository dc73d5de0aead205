import { describe, expect, it } from 'vitest'
import { appliesTo, barriersOf } from '../../src/applicability'
import { createModerator } from '../../src/moderator'
import { parsePack } from '../../src/pack/parse-pack'
import { createRuleSet } from '../../src/rule-set'
import { createExplainer } from '../../src/testing/explain'
import vn from '../../src/packs/vn'
import { sizeOf } from '../../src/testing/tipping'
import type { Part } from '../../src/testing/condition-parts'

const pack = parsePack(`
schema: 1
id: told
version: 1.0.0
title: { en: Told }
languages: [vi]
jurisdictions: [VN]
lexicons:
  - { id: fee, title: { en: Fees }, match: skeleton, terms: [phí hồ sơ, tiền cọc, phí giữ chỗ, phí bảo lãnh] }
  - { id: job, match: skeleton, terms: [tuyển người] }
  - { id: warning, terms: [cảnh báo] }
  - { id: reach, terms: [ib zalo] }
  - { id: rude, terms: [đồ dở hơi] }
conditions:
  reachable: { any: [{ lexicon: reach }, { entity: vn.phone }] }
  warning-others: { lexicon: warning }
instruments:
  - id: vn/sample-law
    number: 1/2025/MAU
    title: { en: Sample law }
    issuer: Nobody
    kind: law
    issued: 2025-06-01
    inForce: { from: 2026-01-01, to: null }
    verified: true
    source: made up
    provisions:
      - { slug: art1, ref: Điều 1, summary: { en: No fees }, category: fraud, role: prohibits, audience: anyone, verified: true, source: made up, sourceKind: sample, duty: { kind: remove, deadlineHours: 24 } }
duties:
  - { id: told.remove, title: { en: Remove }, message: { en: Remove it }, appliesTo: { categories: [fraud] }, on: order, provisions: [vn/sample-law#art1], measure: deadline }
rules:
  - id: told.fee-job
    title: { en: Fee job }
    category: fraud
    severity: high
    action: review
    legalBasis: [vn/sample-law#art1]
    when: { all: [{ lexicon: job }, { lexicon: fee }, { condition: reachable }] }
    unless: { any: [{ condition: warning-others }, { lexicon: rude }] }
    falsePositives: [schools]
    examples: { violates: [a], allows: [b] }
  - { id: told.suspicion, title: { en: Suspicion }, category: fraud, severity: low, action: warn, strictness: 3, when: { lexicon: job } }
  - { id: told.draft, title: { en: Draft }, category: fraud, severity: low, action: warn, status: draft, when: { lexicon: job } }
  - { id: told.model, title: { en: Model }, category: fraud, severity: low, action: warn, when: { all: [{ lexicon: job }, { classifier: scam, label: scam, atLeast: 0.8 }] } }
  - { id: told.comment, title: { en: Comment }, category: fraud, severity: low, action: warn, appliesTo: { surfaces: [comment] }, when: { lexicon: job } }
  - { id: told.rude, title: { en: Rude }, category: insult, severity: low, action: warn, when: { lexicon: rude } }
`)
const { explain, page, ruleIds } = createExplainer([pack])
const asOf = '2026-03-01'

describe('an explanation', () => {
  it('has the verdict, the readings of each text and what fires, with drafts as shadow rules', async () => {
    const post = {
      text: 'TUYỂN NGƯỜI, phí hồ sơ 200k, ib zalo',
      fields: { title: 'Tuyển gấp' },
      surface: 'post',
    }
    const { verdict, readings, fired } = await explain(post, { asOf })
    expect(verdict).toMatchObject({ decision: 'review', asOf })
    expect(readings).toEqual([
      {
        field: 'text',
        text: post.text,
        surface: expect.stringContaining('tuyển người'),
        skeleton: expect.stringContaining('tuyen nguoi'),
      },
      { field: 'title', text: 'Tuyển gấp', surface: 'tuyển gấp', skeleton: 'tuyen gap' },
    ])
    expect(fired.map(({ id, status, outcome, missing }) => [id, status, outcome, missing])).toEqual([
      ['told.fee-job', 'live', 'fired', 0],
      ['told.draft', 'draft', 'fired', 0],
    ])
    const when = fired[0]!.when as Extract<Part, { kind: 'all' | 'any' }>
    expect(when.parts.map(({ truth }) => truth)).toEqual(['holds', 'holds', 'holds'])
    expect(when.parts[1]).toMatchObject({
      kind: 'signal',
      signal: {
        label: 'lexicon:fee',
        title: { en: 'Fees' },
        samples: ['phí hồ sơ', 'tiền cọc', 'phí giữ chỗ'],
      },
      found: 1,
      evidence: [{ start: 13, end: 22, text: 'phí hồ sơ' }],
    })
    expect(when.parts[2]).toMatchObject({ name: 'reachable', kind: 'any' })
    expect(fired[0]!.law.map(({ id }) => id)).toEqual(['vn/sample-law#art1'])
  })

  it('puts what lacks least first, and leaves out rules of which nothing holds', async () => {
    const { near, fired } = await explain({ text: 'Tuyển người làm bánh', surface: 'post' }, { asOf })
    expect(fired.map(({ id }) => id)).toEqual(['told.draft'])
    expect(near.map(({ id, missing, barriers }) => [id, missing, barriers])).toEqual([
      ['told.comment', 1, ['surface']],
      ['told.suspicion', 1, ['strictness']],
      ['told.fee-job', 2, []],
    ])
    expect(near[2]!.changes).toMatchObject([
      { what: 'occur', count: 1, of: [{ signal: { label: 'lexicon:fee' } }] },
      {
        what: 'occur',
        count: 1,
        of: [{ signal: { label: 'lexicon:reach' } }, { signal: { label: 'entity:vn.phone' } }],
      },
    ])
  })

  it('names the exception that frees a post, on its words', async () => {
    const { near } = await explain({ text: 'Cảnh báo: tuyển người, phí hồ sơ 200k, ib zalo' }, { asOf })
    const { when, unless, changes } = near.find(({ id }) => id === 'told.fee-job')!
    expect(when.truth).toBe('holds')
    expect(unless).toMatchObject([
      { kind: 'any', parts: [{ name: 'warning-others', truth: 'holds' }, { truth: 'fails' }] },
    ])
    expect(changes).toMatchObject([{ what: 'vanish', of: [{ evidence: [{ text: 'Cảnh báo' }] }] }])
  })

  it('tells apart what is not known', async () => {
    const { undetermined } = await explain({ text: 'Tuyển người' }, { asOf })
    expect(undetermined).toMatchObject([
      { id: 'told.model', undetermined: [{ because: 'CLASSIFIER_MISSING' }], changes: [{ what: 'know' }] },
    ])
    const asked = createExplainer(
      [pack],
      [
        {
          id: 'scam',
          version: '1',
          labels: ['scam'],
          classify: async (texts) => texts.map(() => ({ scam: 0.3 })),
        },
      ],
    )
    const { near } = await asked.explain({ text: 'Tuyển người' }, { asOf })
    const model = near.find(({ id }) => id === 'told.model')!
    expect(model.changes).toMatchObject([{ what: 'occur', of: [{ found: 0.3 }] }])
  })

  it('tells of things that are there and too far apart', async () => {
    const near = { near: { all: [{ lexicon: 'a' }, { lexicon: 'b' }], words: 2 } }
    const apart = createExplainer([
      parsePack({
        schema: 1,
        id: 'apart',
        version: '1',
        title: { en: 'Apart' },
        lexicons: ['a', 'b', 'c'].map((id) => ({ id, match: 'exact', terms: [`word ${id}`] })),
        rules: [
          {
            ...{ id: 'apart.rule', title: { en: 'Rule' }, category: 'test', severity: 'low', action: 'warn' },
            when: { all: [{ lexicon: 'c' }, near] },
          },
        ],
      }),
    ])
    const leafOf = async (text: string) => {
      const [account] = (await apart.explain({ text })).near
      return (account!.when as Extract<Part, { kind: 'all' | 'any' }>).parts[1]
    }
    const far = await leafOf('word c word a one two three four word b')
    expect(far).toMatchObject({ truth: 'fails', found: 0, apart: true, signal: { words: 2 } })
    expect(await leafOf('word c word a one two')).not.toHaveProperty('apart')
  })

  it('refuses what is no post', async () => {
    await expect(explain({ text: 7 } as never)).rejects.toMatchObject({ code: 'POST_TEXT_NOT_STRING' })
    await expect(explain({ text: '' }, { asOf: 'today' })).rejects.toMatchObject({ code: 'OPTION_WRONG' })
  })
})

describe('the page of a rule', () => {
  it('has law in force and other law, duties by what sets them off, and what the author wrote', () => {
    expect(page('told.fee-job', { asOf })).toMatchObject({
      status: 'live',
      pack: { id: 'told' },
      asOf,
      when: { kind: 'all' },
      unless: [{ kind: 'any' }],
      law: [{ id: 'vn/sample-law#art1' }],
      otherLaw: [],
      duties: { violation: [], report: [], order: [{ id: 'told.remove', deadlineHours: 24 }] },
      falsePositives: ['schools'],
      examples: { violates: ['a'], allows: ['b'] },
    })
    expect(page('told.fee-job', { asOf: '2025-12-31' })).toMatchObject({
      law: [],
      otherLaw: [{ id: 'vn/sample-law#art1', from: '2026-01-01', to: null }],
    })
    expect(page('told.rude')?.when).not.toHaveProperty('truth')
  })

  it('is there for the rules that are evaluated, drafts among them', () => {
    expect(ruleIds).toContain('told.draft')
    expect(page('told.draft')?.status).toBe('draft')
    expect(page('told.none')).toBeUndefined()
  })
})

describe('what bars a rule', () => {
  const ruleSet = createRuleSet(
    [
      parsePack({
        schema: 1,
        id: 'bars',
        version: '1',
        title: { en: 'Bars' },
        rules: [1, 2].flatMap((strictness) =>
          [undefined, '2026-02-01'].map((validFrom) => ({
            id: `bars.s${strictness}${validFrom ?? ''}`,
            title: { en: 'Rule' },
            category: 'test',
            severity: 'low',
            action: 'warn',
            strictness,
            ...(validFrom && { validFrom, validTo: '2026-03-01' }),
            appliesTo: { jurisdictions: ['VN'], surfaces: ['post'], languages: ['vi'] },
            when: { shape: 'words', atLeast: 1 },
          })),
        ),
      }),
    ],
    [],
  )
  const posts = ['vi', 'en'].flatMap((lang) =>
    ['post', 'comment'].map((surface) => ({ text: 'a', lang, surface })),
  )
  const cases = posts.flatMap((post) =>
    ['2026-01-31', '2026-02-01', '2026-03-02'].flatMap((day) =>
      [{}, { strictness: 2 as const }, { jurisdiction: 'VN' }, { jurisdiction: 'DE' }].map(
        (options) => [post, day, options] as const,
      ),
    ),
  )

  it('is nothing exactly where the rule applies', () => {
    let barred = 0
    for (const [post, day, options] of cases) {
      const observation = ruleSet.observer.observe(post)
      for (const rule of ruleSet.rules) {
        const bars = barriersOf(rule, post, day, options, observation)
        expect(bars.length === 0).toBe(appliesTo(rule, post, day, options, observation))
        barred += bars.length
      }
    }
    expect(barred).toBeGreaterThan(50)
  })
})

describe('an explanation by the shipped pack', () => {
  it('has the verdict that a moderator gives, and every violation explained by parts that hold', async () => {
    const moderator = createModerator({ packs: [vn] })
    const explainer = createExplainer([vn])
    const texts = vn.rules.flatMap(({ examples }) => {
      const first = examples?.violates?.[0]
      return first === undefined ? [] : [typeof first === 'string' ? first : first.text]
    })
    const posts = texts.filter((_, at) => at % 8 === 0).map((text) => ({ text }))
    expect(posts.length).toBeGreaterThan(10)
    const how = { asOf: '2026-11-22', strictness: 3 } as const
    let fired = 0
    for (const post of posts) {
      const explained = await explainer.explain(post, how)
      const { decision, violations } = await moderator.evaluate(post, how)
      expect(explained.verdict).toMatchObject({ decision, violations })
      for (const account of explained.fired) {
        expect(account.when.truth).toBe('holds')
        expect(account.unless.map(({ truth }) => truth)).not.toContain('holds')
        fired++
      }
      for (const { changes, barriers, missing } of explained.near)
        if (changes !== undefined) expect(missing).toBe(sizeOf(changes) + barriers.length)
    }
    expect(fired).toBeGreaterThan(10)
  })
})
