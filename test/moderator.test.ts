import { describe, expect, it } from 'vitest'
import type { Classifier } from '../src/classifiers/classifier'
import { UngxuError } from '../src/errors'
import { createModerator } from '../src/moderator'
import type { Post } from '../src/post'
import type { Verdict } from '../src/verdict'
import { lexicon, pack, rule } from './packs'

const scam = lexicon('scam', 'việc nhẹ lương cao')
const fee = lexicon('fee', 'đóng phí')
const law = [
  {
    id: 'vn/old-law',
    number: '1/2018',
    title: { en: 'Old law' },
    issuer: 'QH',
    kind: 'law',
    issued: null,
    inForce: { from: '2019-01-01', to: '2026-06-30' },
    verified: true,
    source: 'test',
    provisions: [provision('art8')],
  },
  {
    id: 'vn/new-law',
    number: '2/2025',
    title: { en: 'New law' },
    issuer: 'QH',
    kind: 'law',
    issued: '2025-12-10',
    inForce: { from: '2026-07-01', to: null },
    verified: true,
    source: 'test',
    provisions: [provision('art7')],
  },
]

function provision(slug: string) {
  const facts = { category: 'fraud', role: 'prohibits', audience: 'anyone', verified: true }
  return { slug, ref: slug, summary: { en: slug }, source: 'test', sourceKind: 'test', ...facts }
}

function classifier(classify: Classifier['classify'], id = 'toxicity'): Classifier {
  return { id, version: '1', labels: ['toxic'], classify }
}

const rulesOf = (verdict: Verdict) => verdict.violations.map((violation) => violation.rule)
const codeOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    return error instanceof UngxuError ? error.code : error
  }
  return 'nothing thrown'
}

describe('a violation', () => {
  const moderator = createModerator({
    packs: [
      pack({
        instruments: law,
        lexicons: [scam, fee],
        rules: [
          rule(
            'job',
            {
              all: [
                { lexicon: 'scam' },
                { near: { all: [{ lexicon: 'scam' }, { lexicon: 'fee' }], words: 12 } },
              ],
            },
            { action: 'reject', severity: 'high', legalBasis: ['vn/old-law#art8', 'vn/new-law#art7'] },
          ),
          rule('mention', { lexicon: 'fee' }, { action: 'warn' }),
        ],
      }),
    ],
  })
  const text = 'Tuyển CTV 👩‍💻 VIỆC NHẸ LƯƠNG CAO, chỉ cần đ.ó.n.g p.h.í trước'

  it('names rule, words, confidence and what to do', async () => {
    const verdict = await moderator.evaluate({ id: 'p1', text }, { asOf: '2026-11-22' })
    expect(verdict).toMatchObject({
      id: 'p1',
      decision: 'reject',
      degraded: false,
      undetermined: [],
      shadow: [],
    })
    expect(rulesOf(verdict)).toEqual(['job', 'mention'])
    const [job] = verdict.violations
    expect(job!.evidence.map(({ text, match, signal }) => [text, match, signal])).toEqual([
      ['VIỆC NHẸ LƯƠNG CAO', 'exact', 'lexicon:scam'],
      ['đ.ó.n.g p.h.í', 'skeleton', 'lexicon:fee'],
    ])
    for (const { start, end, text: words } of job!.evidence) expect(text.slice(start, end)).toBe(words)
    expect(job!.confidence).toBe(0.9)
  })

  it.each([
    ['2026-06-30', ['vn/old-law#art8']],
    ['2026-07-01', ['vn/new-law#art7']],
  ])('cites the law in force on %s', async (asOf, cited) => {
    const verdict = await moderator.evaluate({ text }, { asOf })
    expect(verdict.violations[0]!.legalBasis.map((basis) => basis.id)).toEqual(cited)
    expect(verdict.asOf).toBe(asOf)
  })

  it('says so where none of its law is in force', async () => {
    const verdict = await moderator.evaluate({ text }, { asOf: '2018-01-01' })
    expect(verdict.violations[0]).toMatchObject({ rule: 'job', legalBasis: [], basisLapsed: true })
    expect(verdict.violations[1]).not.toHaveProperty('basisLapsed')
  })

  it('carries the judge’s annotated conditions on request', async () => {
    const verdict = await moderator.evaluate({ text }, { trace: true })
    expect(verdict.violations[0]!.trace).toMatchObject({ result: true })
    expect((await moderator.evaluate({ text })).violations[0]).not.toHaveProperty('trace')
  })

  it('is the same for evaluateSync', async () => {
    const { durationMs: _, ...verdict } = await moderator.evaluate({ text })
    const { durationMs: __, ...quick } = moderator.evaluateSync({ text })
    expect(quick).toEqual(verdict)
  })

  it('comes from no clean post', async () => {
    expect(await moderator.evaluate({ text: 'Hôm nay trời đẹp quá' })).toMatchObject({
      decision: 'allow',
      violations: [],
    })
  })
})

describe('which rules are asked', () => {
  const word = lexicon('word', 'xyz')
  const moderator = createModerator({
    packs: [
      pack({
        jurisdictions: ['VN'],
        lexicons: [word],
        rules: [
          rule('plain', { lexicon: 'word' }),
          rule('strict', { lexicon: 'word' }, { strictness: 3 }),
          rule('german', { lexicon: 'word' }, { appliesTo: { jurisdictions: ['DE'] } }),
          rule('comments', { lexicon: 'word' }, { appliesTo: { surfaces: ['comment'] } }),
          rule('from', { lexicon: 'word' }, { validFrom: '2026-01-02', validTo: '2026-01-03' }),
          rule('english', { lexicon: 'word' }, { appliesTo: { languages: ['en'] } }),
          rule('titles', { lexicon: 'word' }, { appliesTo: { fields: ['title'] } }),
          rule('silent', { lexicon: 'word' }, { status: 'shadow', action: 'reject' }),
          rule('draft', { lexicon: 'word' }, { status: 'draft' }),
          rule('gone', { lexicon: 'word' }, { status: 'deprecated' }),
        ],
      }),
    ],
  })
  const asOf = '2026-11-22'
  const post = { text: 'chuyện này xyz lắm các bạn ạ, chán thật', surface: 'post' }
  it.each([
    ['by default', post, {}, ['german', 'plain']],
    ['all strictness', post, { strictness: 3 as const }, ['german', 'plain', 'strict']],
    ['a jurisdiction', post, { jurisdiction: 'VN' }, ['plain']],
    ['a surface', { ...post, surface: 'comment' }, { jurisdiction: 'VN' }, ['comments', 'plain']],
    ['the first day of a rule', post, { jurisdiction: 'VN', asOf: '2026-01-02' }, ['from', 'plain']],
    ['the last day of a rule', post, { jurisdiction: 'VN', asOf: '2026-01-03' }, ['from', 'plain']],
    ['the day after', post, { jurisdiction: 'VN', asOf: '2026-01-04' }, ['plain']],
    ['a language the platform names', { ...post, lang: 'en' }, { jurisdiction: 'VN' }, ['english', 'plain']],
    [
      'a field',
      { text: 'không có gì', fields: { title: 'xyz' }, surface: 'post' },
      {},
      ['german', 'plain', 'titles'],
    ],
  ])('%s', async (_, given, options, expected) => {
    const verdict = await moderator.evaluate(given, { asOf, ...options })
    expect(rulesOf(verdict)).toEqual(expected)
  })

  it('reports shadow rules apart and lets them decide nothing', async () => {
    const verdict = await moderator.evaluate(post)
    expect(verdict.shadow.map((violation) => violation.rule)).toEqual(['silent'])
    expect(verdict.decision).toBe('review')
  })

  it('says which field the words are in', async () => {
    const verdict = await moderator.evaluate(
      { text: 'xyz', fields: { title: 'a xyz' } },
      { jurisdiction: 'DE' },
    )
    expect(verdict.violations[0]!.evidence.map(({ field, start, end }) => [field, start, end])).toEqual([
      ['text', 0, 3],
      ['title', 2, 5],
    ])
  })
})

describe('facts of the platform', () => {
  const rules = [
    rule('new-author', {
      all: [{ fact: 'author.days', operator: 'lessThan', value: 7 }, { lexicon: 'word' }],
    }),
    rule(
      'reputation',
      {
        all: [
          { fact: 'reputation', operator: 'lessThan', value: 5, params: { of: 'author' } },
          { lexicon: 'word' },
        ],
      },
      { onError: 'review', action: 'reject' },
    ),
  ]
  const packs = [pack({ lexicons: [lexicon('word', 'xyz')], rules })]
  const post: Post = { text: 'xyz', author: { days: 3, name: 'Minh' } }

  it('come from the post by dotted path', async () => {
    const verdict = await createModerator({ packs, facts: { reputation: () => 9 } }).evaluate(post)
    expect(rulesOf(verdict)).toEqual(['new-author'])
  })

  it('are computed once, with their params, when a rule still hangs on them', async () => {
    const asked: unknown[] = []
    const reputation = async (_: Post, params: unknown) => asked.push(params)
    const moderator = createModerator({ packs, facts: { reputation } })
    expect(rulesOf(await moderator.evaluate(post))).toEqual(['reputation', 'new-author'])
    await moderator.evaluate({ text: 'sạch' })
    expect(asked).toEqual([{ of: 'author' }])
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('down')
      },
      'FACT_FAILED',
    ],
    ['rejects', () => Promise.reject(new Error('down')), 'FACT_FAILED'],
  ])('make a rule undetermined when one %s, and lose no other', async (_, reputation, because) => {
    const verdict = await createModerator({ packs, facts: { reputation } }).evaluate(post)
    expect(verdict).toMatchObject({
      decision: 'review',
      degraded: true,
      undetermined: [{ rule: 'reputation', because, fact: 'reputation' }],
    })
    expect(rulesOf(verdict)).toEqual(['new-author'])
  })

  it('that take time are undetermined for evaluateSync', () => {
    const verdict = createModerator({ packs, facts: { reputation: async () => 1 } }).evaluateSync(post)
    expect(verdict.undetermined).toEqual([{ rule: 'reputation', because: 'FACT_ASYNC', fact: 'reputation' }])
  })

  it('never come from a prototype', async () => {
    const inherited = [
      pack({ rules: [rule('x', { fact: 'constructor.name', operator: 'equal', value: 'Object' })] }),
    ]
    expect(rulesOf(await createModerator({ packs: inherited }).evaluate({ text: '' }))).toEqual([])
  })
})

describe('a signal that cannot be measured', () => {
  it('leaves its rule undetermined and loses no other', async () => {
    const patterns = [{ id: 'endless', regex: '.*x|a', on: 'original' }]
    const rules = [
      rule('endless', { pattern: 'endless' }, { onError: 'review' }),
      rule('word', { lexicon: 'word' }, { action: 'warn' }),
    ]
    const moderator = createModerator({
      packs: [pack({ patterns, lexicons: [lexicon('word', 'zyz')], rules })],
    })
    const verdict = await moderator.evaluate({ text: `${'a'.repeat(99_000)} zyz` })
    expect(verdict).toMatchObject({
      decision: 'review',
      degraded: true,
      undetermined: [{ rule: 'endless', because: 'SIGNAL_FAILED', fact: 'pattern:endless' }],
    })
    expect(rulesOf(verdict)).toEqual(['word'])
  })
})

describe('classifiers', () => {
  const when = { all: [{ lexicon: 'word' }, { classifier: 'toxicity', label: 'toxic', atLeast: 0.8 }] }
  const packs = [
    pack({ lexicons: [lexicon('word', 'xyz')], rules: [rule('toxic', when, { onError: 'review' })] }),
  ]

  it('are asked only where their score still matters', async () => {
    const asked: string[] = []
    const toxicity = classifier((texts) => {
      asked.push(...texts)
      return texts.map(() => ({ toxic: 0.9 }))
    })
    const moderator = createModerator({ packs, classifiers: [toxicity] })
    await moderator.evaluate({ text: 'sạch sẽ' })
    const verdict = await moderator.evaluate({ text: 'xyz' })
    expect(asked).toEqual(['xyz'])
    expect(verdict).toMatchObject({ decision: 'review', degraded: false })
    expect(verdict.violations[0]!.confidence).toBe(0.9)
  })

  it.each([
    ['is not plugged in', undefined, 'CLASSIFIER_MISSING'],
    [
      'throws',
      classifier(() => {
        throw new Error('down')
      }),
      'CLASSIFIER_FAILED',
    ],
    ['gives no number', classifier(() => [{ toxic: Number.NaN }]), 'CLASSIFIER_BAD_SCORE'],
    ['gives too few', classifier(() => []), 'CLASSIFIER_BAD_SCORE'],
  ])('leave a rule undetermined when one %s', async (_, plugged, because) => {
    const moderator = createModerator({ packs, classifiers: plugged === undefined ? [] : [plugged] })
    const verdict = await moderator.evaluate({ text: 'xyz' })
    expect(verdict).toMatchObject({
      decision: 'review',
      degraded: true,
      violations: [],
      undetermined: [{ rule: 'toxic', because, classifier: 'toxicity' }],
    })
    expect(moderator.evaluateSync({ text: 'xyz' }).undetermined).toEqual(verdict.undetermined)
  })

  it('are spared what words decide, and what rules ask that do not speak to the post', () => {
    const scored = { classifier: 'toxicity', label: 'toxic', atLeast: 0.8 }
    const rules = [
      rule('toxic', when),
      // The same pair is one pair.
      rule('toxic-too', { any: [{ lexicon: 'word' }, scored] }),
      rule('strict', { classifier: 'toxicity', label: 'rude', atLeast: 0.8 }, { strictness: 2 }),
    ]
    const toxicity = {
      ...classifier((texts) => texts.map(() => ({ toxic: 0.9, rude: 0 }))),
      labels: ['toxic', 'rude'],
    }
    const strict = [pack({ lexicons: [lexicon('word', 'xyz')], rules })]
    const moderator = createModerator({ packs: strict, classifiers: [toxicity] })
    const counts = () => {
      const { asked, spared, calls } = moderator.classifierStats().toxicity!
      return [asked, spared, calls]
    }
    moderator.evaluateSync({ text: 'xyz' })
    expect(counts()).toEqual([1, 0, 1])
    moderator.reload(packs)
    moderator.evaluateSync({ text: 'sạch sẽ' })
    expect(counts()).toEqual([1, 1, 1])
    moderator.reload(strict)
    moderator.evaluateSync({ text: 'xyz' }, { strictness: 2 })
    expect(counts()).toEqual([3, 1, 2])
  })

  it.each([
    ['as the platform says', { text: 'xyz', lang: 'en' }, true],
    [
      'as the platform says, against the text',
      { text: 'xyz hôm nay trời đẹp quá các bạn ơi', lang: 'en' },
      true,
    ],
    ['by its words', { text: 'xyz this is what they wrote about the weather in the morning' }, true],
    ['by its words', { text: 'xyz hôm nay trời đẹp quá các bạn ơi, mình đi chơi nhé' }, false],
    ['if nothing can be told', { text: 'xyz' }, false],
  ])('are not asked about a post in another language, %s: %j', async (_, post, isOther) => {
    const vietnamese = { ...classifier((texts) => texts.map(() => ({ toxic: 0.9 }))), languages: ['vi'] }
    const verdict = await createModerator({ packs, classifiers: [vietnamese] }).evaluate(post)
    const reasons = isOther ? [{ rule: 'toxic', because: 'CLASSIFIER_LANGUAGE', classifier: 'toxicity' }] : []
    expect(verdict.undetermined).toEqual(reasons)
    expect(rulesOf(verdict)).toEqual(isOther ? [] : ['toxic'])
  })

  it('end with the caller’s patience', async () => {
    const hanging = classifier(() => new Promise<never>(() => undefined))
    const moderator = createModerator({ packs, classifiers: [hanging] })
    const giveUp = new AbortController()
    const verdict = moderator.evaluate({ text: 'xyz' }, { signal: giveUp.signal })
    giveUp.abort(new Error('enough'))
    await expect(verdict).rejects.toThrow('enough')
  })
})

describe('a post of nothing but hits', () => {
  const flood = 'xyz '.repeat(20_000)
  const inAll = (verdict: Verdict) =>
    [...verdict.violations, ...verdict.shadow].reduce((sum, { evidence }) => sum + evidence.length, 0)

  it('has evidence for the first of them, and is told that there are more', () => {
    const moderator = createModerator({
      packs: [pack({ lexicons: [lexicon('word', 'xyz')], rules: [rule('r', { lexicon: 'word' })] })],
    })
    expect(moderator.evaluateSync({ text: 'xyz '.repeat(999) }).violations[0]).not.toHaveProperty(
      'evidenceLeftOut',
    )
    const fields = { title: flood.slice(0, 19_999) }
    const [violation] = moderator.evaluateSync({ text: flood, fields }).violations
    expect(violation!.evidence).toHaveLength(1000)
    expect(violation!.evidence.at(-1)).toMatchObject({ field: 'text', start: 3996 })
    expect(violation!.evidenceLeftOut).toBe(1000)
  })

  it('shares the room among the rules that fire, shadow rules too, one piece for each at least', () => {
    const moderator = (rules: number) =>
      createModerator({
        packs: [
          pack({
            lexicons: [lexicon('word', 'xyz')],
            rules: Array.from({ length: rules }, (_, i) =>
              rule(`r${i}`, { lexicon: 'word' }, { status: i % 2 === 0 ? 'live' : 'shadow' }),
            ),
          }),
        ],
      })
    expect(inAll(moderator(3).evaluateSync({ text: flood }))).toBe(999)
    expect(inAll(moderator(1500).evaluateSync({ text: flood }))).toBe(1500)
  })
})

describe('bad input', () => {
  const moderator = createModerator({
    packs: [pack({ lexicons: [lexicon('word', 'xyz')], rules: [rule('r', { lexicon: 'word' })] })],
  })
  it.each([
    ['no object', null, 'POST_NOT_OBJECT'],
    ['a string', 'xyz', 'POST_NOT_OBJECT'],
    ['a list', ['xyz'], 'POST_NOT_OBJECT'],
    ['no text', {}, 'POST_TEXT_NOT_STRING'],
    ['a number for text', { text: 3 }, 'POST_TEXT_NOT_STRING'],
    ['fields that are no object', { text: '', fields: 'x' }, 'POST_FIELD_WRONG'],
    ['a field that is no string', { text: '', fields: { title: 3 } }, 'POST_FIELD_WRONG'],
    ['a field called text', { text: '', fields: { text: 'x' } }, 'POST_FIELD_WRONG'],
    ['an id that is no string', { text: '', id: 3 }, 'POST_FIELD_WRONG'],
    [
      'more fields than are read',
      { text: '', fields: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`f${i}`, 'xyz'])) },
      'POST_FIELD_WRONG',
    ],
    ['a field with an endless name', { text: '', fields: { ['x'.repeat(101)]: 'xyz' } }, 'POST_FIELD_WRONG'],
    ['too long', { text: 'x'.repeat(100_001) }, 'POST_TOO_LONG'],
    [
      'too long together',
      { text: 'x'.repeat(60_000), fields: { title: 'x'.repeat(60_000) } },
      'POST_TOO_LONG',
    ],
  ])('%s', async (_, post, code) => {
    expect(codeOf(() => moderator.evaluateSync(post as unknown as Post))).toBe(code)
    await expect(moderator.evaluate(post as unknown as Post)).rejects.toMatchObject({ code })
  })

  it('takes a text of the greatest length', () => {
    expect(moderator.evaluateSync({ text: `${'a'.repeat(99_996)} xyz` }).decision).toBe('review')
  })

  it.each([
    ['a day that is not', { asOf: '2026-02-30' }],
    ['a time', { asOf: '2026-02-03T00:00:00Z' }],
    ['a jurisdiction', { jurisdiction: 'Vietnam' }],
    ['a strictness', { strictness: 4 as 3 }],
  ])('option: %s', (_, options) => {
    expect(codeOf(() => moderator.evaluateSync({ text: '' }, options))).toBe('OPTION_WRONG')
  })

  it('no packs at all', () => {
    expect(codeOf(() => createModerator({ packs: [] }))).toBe('OPTION_WRONG')
  })
})

describe('evaluateAll', () => {
  const packs = [
    pack({
      lexicons: [lexicon('word', 'xyz')],
      rules: [rule('r', { all: [{ lexicon: 'word' }, { fact: 'slow', operator: 'equal', value: true }] })],
    }),
  ]

  it('keeps the order, whatever takes how long, and goes on after a post it cannot read', async () => {
    const slow = async (post: Post) => {
      await new Promise((resolve) => setTimeout(resolve, Number(post['delay'])))
      return true
    }
    const moderator = createModerator({ packs, facts: { slow } })
    const posts = [
      { id: 'a', text: 'xyz', delay: 20 },
      { id: 'b', text: 3 },
      { id: 'c', text: 'xyz', delay: 1 },
    ] as unknown as Post[]
    const results = []
    for await (const result of moderator.evaluateAll(posts, { concurrency: 3 })) results.push(result)
    expect(results).toMatchObject([
      { id: 'a', decision: 'review' },
      { id: 'b', error: { code: 'POST_TEXT_NOT_STRING' } },
      { id: 'c', decision: 'review' },
    ])
  })

  it('takes no more posts than are asked for', async () => {
    let taken = 0
    function* endless() {
      for (;;) yield { text: `post ${taken++}` }
    }
    const moderator = createModerator({ packs })
    let seen = 0
    for await (const _ of moderator.evaluateAll(endless(), { concurrency: 4 })) if (++seen === 10) break
    expect(taken).toBeLessThanOrEqual(14)
  })

  it('ends with the caller’s patience', async () => {
    const moderator = createModerator({ packs })
    const all = moderator.evaluateAll([{ text: 'a' }], { signal: AbortSignal.abort(new Error('enough')) })
    await expect(all.next()).rejects.toThrow('enough')
  })

  it.each([0, -1, 1.5, Number.NaN])('refuses a concurrency of %s', async (concurrency) => {
    await expect(createModerator({ packs }).evaluateAll([], { concurrency }).next()).rejects.toMatchObject({
      code: 'OPTION_WRONG',
    })
  })
})

describe('reload', () => {
  const first = pack({ lexicons: [lexicon('word', 'xyz')], rules: [rule('old', { lexicon: 'word' })] })
  const second = pack({ lexicons: [lexicon('word', 'xyz')], rules: [rule('new', { lexicon: 'word' })] })

  it('puts other rules in place', async () => {
    const moderator = createModerator({ packs: [first] })
    moderator.reload([second])
    expect(rulesOf(await moderator.evaluate({ text: 'xyz' }))).toEqual(['new'])
    expect(moderator.packs).toEqual([second])
  })

  it('changes nothing when the packs do not fit', async () => {
    const moderator = createModerator({ packs: [first] })
    expect(codeOf(() => moderator.reload([second, first]))).toBe('DUPLICATE_ID')
    expect(rulesOf(await moderator.evaluate({ text: 'xyz' }))).toEqual(['old'])
  })

  it('lets posts under way finish on the old rules', async () => {
    const slow = pack({
      lexicons: [lexicon('word', 'xyz')],
      rules: [rule('old', { all: [{ lexicon: 'word' }, { fact: 'gate', operator: 'equal', value: 1 }] })],
    })
    let open = (_: number) => {}
    const gate = new Promise<number>((resolve) => {
      open = resolve
    })
    const moderator = createModerator({ packs: [slow], facts: { gate: () => gate } })
    const underWay = moderator.evaluate({ text: 'xyz' })
    moderator.reload([second])
    open(1)
    const verdict = await underWay
    expect(rulesOf(verdict)).toEqual(['old'])
    expect(verdict.packs[0]!.digest).toBe(slow.digest)
  })
})

describe('today', () => {
  it.each([
    ['Asia/Ho_Chi_Minh', '2026-07-01'],
    ['UTC', '2026-06-30'],
    ['America/New_York', '2026-06-30'],
  ])('is the day in %s', (timeZone, day) => {
    const packs = [pack({ timeZone, rules: [] })]
    const moderator = createModerator({ packs, clock: () => Date.parse('2026-06-30T18:30:00Z') })
    expect(moderator.evaluateSync({ text: '' }).asOf).toBe(day)
  })
})
