import { Engine } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import { compilePacks } from '../../src/pack/compile'
import type { Pack } from '../../src/pack/pack'
import { parsePack } from '../../src/pack/parse-pack'
import { lexicon, pack, rule } from '../packs'
import { faultsOf, placed } from './faults-of'

const PARTS = {
  lexicons: [lexicon('fee', 'phí'), lexicon('job', 'việc')],
  patterns: [{ id: 'account', regex: '\\d+' }],
  domains: [{ id: 'bad-hosts', domains: ['example.com'] }],
  claims: [{ id: 'flash', title: { en: 'F' }, texts: ['a b c d e f g h'], rating: false, checkedBy: 'x' }],
  conditions: {
    calm: { lexicon: 'job' },
    loud: { any: [{ condition: 'calm' }, { shape: 'uppercase', atLeast: 0.5 }] },
  },
}
/** The condition of a rule that says nothing but this. */
const compiled = (when: unknown, more: Record<string, unknown> = {}) => {
  const { rules, signals } = compilePacks([pack({ ...PARTS, rules: [rule('r', when, more)] }, 'ours')])
  return { condition: rules[0]!.condition, signals: [...signals.keys()], definitions: signals }
}
const atLeast = (fact: string, value: number) => ({ fact, operator: 'greaterThanInclusive', value })

describe('short forms', () => {
  it.each([
    [{ lexicon: 'fee' }, atLeast('lexicon:ours/fee', 1)],
    [{ lexicon: 'fee', atLeast: 3 }, atLeast('lexicon:ours/fee', 3)],
    [{ pattern: 'account' }, atLeast('pattern:ours/account', 1)],
    [{ entity: 'vn.phone', atLeast: 2 }, atLeast('entity:vn.phone', 2)],
    [{ link: 'shortener' }, atLeast('link:shortener', 1)],
    [{ link: 'bad-hosts' }, atLeast('link:ours/bad-hosts', 1)],
    [{ claim: 'flash' }, atLeast('claim:ours/flash from 0.7', 1)],
    [{ claim: '*', atLeast: 0.9 }, atLeast('claim:ours/* from 0.9', 1)],
    [{ language: 'vi' }, atLeast('language:vi', 0.5)],
    [{ language: 'vi', atLeast: 0.9 }, atLeast('language:vi', 0.9)],
    [{ shape: 'digits', atLeast: 0.3 }, atLeast('shape:digits', 0.3)],
    [
      { shape: 'digits', atMost: 0.3 },
      { fact: 'shape:digits', operator: 'lessThanInclusive', value: 0.3 },
    ],
    [{ classifier: 'scam', label: 'Is Scam', atLeast: 0.8 }, atLeast('classifier:scam/Is Scam', 0.8)],
    [
      { near: { all: [{ lexicon: 'job' }, { lexicon: 'fee' }], words: 12 }, atLeast: 2 },
      atLeast('near:lexicon:ours/fee+lexicon:ours/job in 12 words', 2),
    ],
    [
      { fact: 'author.verified', operator: 'equal', value: true },
      { fact: 'author.verified', operator: 'equal', value: true },
    ],
    [{ atLeast: 2, of: [{ lexicon: 'fee' }, { lexicon: 'job' }] }, atLeast('sum:r/1', 2)],
    [{ score: { atLeast: 2.5, of: [{ weight: 3, when: { lexicon: 'fee' } }] } }, atLeast('sum:r/1', 2.5)],
  ])('%j', (when, fact) => {
    const { condition, definitions } = compiled(when)
    expect(condition).toEqual({ all: [fact] })
    if (fact.fact.includes(':')) expect(definitions.get(fact.fact)?.name).toBe(fact.fact)
  })

  it('a shape with two bounds is two facts', () => {
    expect(compiled({ shape: 'words', atLeast: 2, atMost: 9 }).condition).toEqual({
      all: [atLeast('shape:words', 2), { fact: 'shape:words', operator: 'lessThanInclusive', value: 9 }],
    })
  })

  it('json-rules-engine takes what comes out', () => {
    const { condition } = compiled(
      { not: { condition: 'loud' } },
      { unless: { atLeast: 1, of: [{ link: 'any' }] } },
    )
    const engine = new Engine()
    expect(() => engine.addRule({ conditions: condition as never, event: { type: 'r' } })).not.toThrow()
  })
})

describe('boolean forms and named conditions', () => {
  it('stay what they are, and keep their names', () => {
    const when = {
      any: [{ all: [{ lexicon: 'fee' }], name: 'inner' }, { not: { lexicon: 'job' } }],
      name: 'outer',
    }
    expect(compiled(when).condition).toEqual({
      any: [
        { all: [atLeast('lexicon:ours/fee', 1)], name: 'inner' },
        { not: atLeast('lexicon:ours/job', 1) },
      ],
      name: 'outer',
    })
  })

  it('a named condition is put in under its name', () => {
    expect(compiled({ condition: 'loud' }).condition).toEqual({
      any: [{ all: [atLeast('lexicon:ours/job', 1)], name: 'calm' }, atLeast('shape:uppercase', 0.5)],
      name: 'loud',
    })
  })

  it('an exception is one more not', () => {
    const { condition } = compiled({ lexicon: 'fee' }, { unless: { condition: 'calm' } })
    expect(condition).toEqual({
      all: [
        atLeast('lexicon:ours/fee', 1),
        { not: { all: [atLeast('lexicon:ours/job', 1)], name: 'calm' }, name: 'unless' },
      ],
    })
  })
})

describe('signals', () => {
  it('are shared by all who ask for the same', () => {
    const near = { near: { all: [{ lexicon: 'fee' }, { lexicon: 'job' }], sentences: 1 } }
    const turned = { near: { all: [{ lexicon: 'job' }, { lexicon: 'fee' }], sentences: 1 } }
    const { signals } = compiled({ all: [near, turned, { lexicon: 'fee' }, { condition: 'calm' }] })
    expect(signals).toEqual([
      'lexicon:ours/fee',
      'lexicon:ours/job',
      'near:lexicon:ours/fee+lexicon:ours/job in 1 sentences',
    ])
  })

  it('of the same sum are one, of others are others', () => {
    const sum = (n: number) => ({ atLeast: n, of: [{ lexicon: 'fee' }, { lexicon: 'job' }] })
    const { signals } = compiled({
      all: [sum(1), sum(2), { score: { atLeast: 1, of: [{ weight: 2, when: sum(1) }] } }],
    })
    expect(signals.filter((name) => name.startsWith('sum:'))).toEqual(['sum:r/1', 'sum:r/2'])
  })

  it('stand after those they are made of', () => {
    const { definitions } = compiled({
      score: {
        atLeast: 1,
        of: [
          {
            weight: 1,
            when: { atLeast: 1, of: [{ near: { all: [{ lexicon: 'fee' }, { link: 'any' }], words: 3 } }] },
          },
        ],
      },
    })
    const seen = new Set<string>()
    for (const [name, one] of definitions) {
      if (one.kind === 'near') for (const part of one.of) expect(seen).toContain(part)
      if (one.kind === 'sum')
        for (const part of one.of) if ('fact' in part.when) expect(seen).toContain(part.when.fact)
      seen.add(name)
    }
    expect([...seen]).toEqual([
      'lexicon:ours/fee',
      'link:any',
      'near:lexicon:ours/fee+link:any in 3 words',
      'sum:r/1',
      'sum:r/2',
    ])
  })

  it('of a rule for some fields are their own', () => {
    const { condition, definitions } = compiled(
      { lexicon: 'fee' },
      { appliesTo: { fields: ['title', 'text', 'title'] } },
    )
    expect(condition).toEqual({ all: [atLeast('lexicon:ours/fee@text,title', 1)] })
    expect(definitions.get('lexicon:ours/fee@text,title')).toMatchObject({
      label: 'lexicon:fee',
      fields: ['text', 'title'],
    })
  })

  it('never share a name with a fact of the platform', () => {
    const { signals } = compiled({
      all: [{ lexicon: 'fee' }, { condition: 'loud' }, { atLeast: 1, of: [{ language: 'vi' }] }],
    })
    for (const name of signals) expect(name).toContain(':')
  })
})

describe('packs together', () => {
  const base = pack({ ...PARTS, rules: [rule('base.a', { lexicon: 'fee' })], jurisdictions: ['VN'] }, 'base')
  const on = (parts: Record<string, unknown>, id = 'top') => pack({ requires: ['base'], ...parts }, id)

  it('a name is looked up in the own pack first, then in those required', () => {
    const top = on({
      lexicons: [lexicon('fee', 'lệ phí')],
      rules: [rule('top.a', { all: [{ lexicon: 'fee' }, { lexicon: 'job' }, { condition: 'calm' }] })],
    })
    const { signals } = compilePacks([base, top])
    expect([...signals.keys()]).toEqual(['lexicon:base/fee', 'lexicon:top/fee', 'lexicon:base/job'])
  })

  it('a condition of another pack means what it means there', () => {
    const top = on({ lexicons: [lexicon('job', 'nghề')], rules: [rule('top.a', { condition: 'calm' })] })
    expect(compilePacks([base, top]).rules[1]!.condition).toEqual({
      all: [atLeast('lexicon:base/job', 1)],
      name: 'calm',
    })
  })

  it('rules stand by pack and id, with what they leave out filled in', () => {
    const top = on({
      rules: [rule('top.z', { lexicon: 'fee' }), rule('top.b', { lexicon: 'fee' }, { message: { en: 'M' } })],
    })
    const { rules } = compilePacks([base, top])
    expect(rules.map(({ id }) => id)).toEqual(['base.a', 'top.b', 'top.z'])
    expect(rules[0]).toMatchObject({
      shadow: false,
      strictness: 1,
      legalBasis: [],
      message: { en: 'base.a' },
      appliesTo: { jurisdictions: ['VN'] },
    })
    expect(rules[1]).toMatchObject({ message: { en: 'M' }, appliesTo: {} })
  })

  it('drafts and deprecated rules are left out, shadow ones are marked', () => {
    const statuses = ['draft', 'deprecated', 'shadow', 'live']
    const { rules } = compilePacks([
      pack({ ...PARTS, rules: statuses.map((status) => rule(status, { lexicon: 'fee' }, { status })) }),
    ])
    expect(rules.map(({ id, shadow }) => [id, shadow])).toEqual([
      ['live', false],
      ['shadow', true],
    ])
  })

  it('overlays are laid over in the order of the packs', () => {
    const one = on(
      { overlays: [{ rule: 'base.a', action: 'warn', severity: 'critical', unless: { lexicon: 'job' } }] },
      'one',
    )
    const two = on(
      {
        lexicons: [lexicon('job', 'nghề')],
        overlays: [
          { rule: 'base.a', action: 'reject', unless: { lexicon: 'job' }, appliesTo: { surfaces: ['bio'] } },
        ],
      },
      'two',
    )
    const [tuned] = compilePacks([one, base, two]).rules
    expect(tuned).toMatchObject({
      action: 'reject',
      severity: 'critical',
      appliesTo: { surfaces: ['bio'], jurisdictions: ['VN'] },
    })
    expect(tuned!.condition).toEqual({
      all: [
        atLeast('lexicon:base/fee', 1),
        { not: atLeast('lexicon:base/job', 1), name: 'unless' },
        { not: atLeast('lexicon:two/job', 1), name: 'unless' },
      ],
    })
  })

  it('an overlay can bring a draft to life, and a rule to rest', () => {
    const drafts = pack({
      ...PARTS,
      rules: [rule('a', { lexicon: 'fee' }, { status: 'draft' }), rule('b', { lexicon: 'fee' })],
    })
    const top = pack(
      {
        overlays: [
          { rule: 'a', status: 'shadow' },
          { rule: 'b', status: 'draft' },
        ],
      },
      'top',
    )
    expect(compilePacks([drafts, top]).rules.map(({ id, shadow }) => [id, shadow])).toEqual([['a', true]])
  })

  it('the fields of an overlay hold for all exceptions of the rule', () => {
    const top = on({
      overlays: [{ rule: 'base.a', appliesTo: { fields: ['title'] }, unless: { lexicon: 'job' } }],
    })
    expect([...compilePacks([base, top]).signals.keys()]).toEqual([
      'lexicon:base/fee@title',
      'lexicon:base/job@title',
    ])
  })

  it('is the same from packs and from packs written out and read again', () => {
    const again = JSON.parse(JSON.stringify(base)) as Pack
    expect(compilePacks([again]).rules[0]!.condition).toEqual(compilePacks([base]).rules[0]!.condition)
  })
})

describe('what only shows when packs meet', () => {
  const file = (text: string, id = 'top') =>
    parsePack([
      { file: `${id}.yaml`, text: `schema: 1\nid: ${id}\nversion: 1.0.0\ntitle: { en: T }\n${text}` },
    ])
  const base = file(
    'lexicons: [{ id: fee, terms: [phí] }]\nrules: [{ id: base.a, title: { en: A }, category: c, severity: low, action: warn, when: { lexicon: fee } }]',
    'base',
  )

  it.each([
    ['requires: [vn]', 'top.yaml:5:12 UNKNOWN_PACK requires.0'],
    ['requires: [bas]', 'top.yaml:5:12 UNKNOWN_PACK requires.0'],
    ['overlays: [{ rule: base.b, action: warn }]', 'top.yaml:5:20 UNKNOWN_RULE overlays.0.rule'],
    [
      'requires: [base]\nconditions: { x: { lexicon: fees } }',
      'top.yaml:6:29 UNKNOWN_LEXICON conditions.x.lexicon',
    ],
    [
      'requires: [base]\nconditions: { x: { pattern: fee } }',
      'top.yaml:6:29 UNKNOWN_PATTERN conditions.x.pattern',
    ],
    [
      'requires: [base]\nconditions: { x: { condition: y } }',
      'top.yaml:6:31 UNKNOWN_CONDITION conditions.x.condition',
    ],
    ['requires: [base]\nconditions: { x: { claim: y } }', 'top.yaml:6:27 UNKNOWN_CLAIM conditions.x.claim'],
    ['requires: [base]\nconditions: { x: { link: y } }', 'top.yaml:6:26 UNKNOWN_LINK conditions.x.link'],
    [
      'requires: [base]\nrules: [{ id: d, status: draft, title: { en: A }, category: c, severity: low, action: warn, legalBasis: [vn/a#b], when: { lexicon: fee } }]',
      'top.yaml:6:106 UNKNOWN_PROVISION rules.0.legalBasis.0',
    ],
    [
      'rules: [{ id: base.a, title: { en: A }, category: c, severity: low, action: warn, when: { link: any } }]',
      'top.yaml:5:15 DUPLICATE_ID rules.0.id',
    ],
  ])('%s', (text, expected) => {
    expect(placed(faultsOf(() => compilePacks([base, file(text)])))).toEqual([expected])
  })

  it('a pack that is there twice', () => {
    const codes = faultsOf(() => compilePacks([base, base])).map(({ code, values }) => [code, values['kind']])
    expect(codes).toEqual([
      ['DUPLICATE_ID', 'pack'],
      ['DUPLICATE_ID', 'rule'],
    ])
  })

  it('a pack without places is named with the path', () => {
    const shipped = JSON.parse(JSON.stringify(file('requires: [vn]'))) as Pack
    expect(placed(faultsOf(() => compilePacks([shipped])))).toEqual(['UNKNOWN_PACK top:requires.0'])
  })

  it('conditions that go round through two packs', () => {
    const one = file('requires: [two]\nconditions: { a: { condition: b } }', 'one')
    const two = file('requires: [one]\nconditions: { b: { not: { condition: a } } }', 'two')
    const faults = faultsOf(() => compilePacks([one, two]))
    expect(placed(faults)).toEqual(['one.yaml:6:15 CONDITION_CYCLE conditions.a'])
    expect(faults[0]?.values).toEqual({ cycle: 'one/a → two/b → one/a' })
  })

  it('conditions that double forty times', () => {
    const conditions: Record<string, unknown> = { c0: { language: 'vi' } }
    for (let n = 1; n <= 40; n++)
      conditions[`c${n}`] = { all: [{ condition: `c${n - 1}` }, { condition: `c${n - 1}` }] }
    const codes = faultsOf(() =>
      compilePacks([pack({ conditions, rules: [rule('r', { condition: 'c40' })] })]),
    ).map(({ code }) => code)
    expect(new Set(codes)).toEqual(new Set(['CONDITION_TOO_LARGE']))
  })

  it('conditions in a chain too long', () => {
    const conditions: Record<string, unknown> = { c0: { language: 'vi' } }
    for (let n = 1; n <= 20_000; n++) conditions[`c${n}`] = { not: { condition: `c${n - 1}` } }
    const codes = faultsOf(() => compilePacks([pack({ conditions })])).map(({ code }) => code)
    expect(new Set(codes)).toEqual(new Set(['CONDITION_TOO_LARGE', 'TOO_MANY_FAULTS']))
  })
})

describe('classifiers', () => {
  const asks = (classifier: string, label: string) =>
    pack({ rules: [rule('r', { classifier, label, atLeast: 0.5 })] })
  const plugged = [{ id: 'toxicity', labels: ['insult', 'threat'] }]
  it.each([
    ['toxicity', 'insult', undefined],
    ['scam', 'anything', undefined],
    [
      'toxicity',
      'insults',
      { id: 'toxicity', label: 'insults', suggestion: 'insult', allowed: 'insult, threat' },
    ],
    ['toxcity', 'insult', { id: 'toxcity', suggestion: 'toxicity' }],
  ])('%s with %s', (id, label, values) => {
    const faults = faultsOf(() => compilePacks([asks(id, label)], { classifiers: plugged }))
    expect(faults.map((fault) => [fault.code, fault.values])).toEqual(
      values === undefined ? [] : [['UNKNOWN_CLASSIFIER', values]],
    )
  })

  it('none plugged in is no fault', () => {
    expect(faultsOf(() => compilePacks([asks('toxicity', 'x')]))).toEqual([])
    expect(faultsOf(() => compilePacks([asks('toxicity', 'x')], { classifiers: [] }))).toEqual([])
  })

  describe('that is optional', () => {
    const model = { classifier: 'toxicity', label: 'insult', atLeast: 0.5, optional: true }
    const words = { lexicon: 'fee' }
    const compiled = (when: unknown, more = {}, classifiers: typeof plugged = []) =>
      compilePacks([pack({ lexicons: [lexicon('fee', 'phí')], rules: [rule('r', when, more)] })], {
        classifiers,
      }).rules.map(({ condition }) => condition)
    const FEE = atLeast('lexicon:test/fee', 1)
    const SCORE = atLeast('classifier:toxicity/insult', 0.5)

    it.each([
      ['in place of words', { any: [words, model] }, [{ any: [FEE] }]],
      ['beside words', { all: [words, model] }, []],
      ['alone', model, []],
      ['none of which', { any: [model, model] }, []],
      ['denied', { all: [words, { not: model }] }, [{ all: [FEE, { all: [] }] }]],
    ])('and not there, %s', (_, when, conditions) => {
      expect(compiled(when)).toEqual(conditions)
    })

    it('and not there, excuses nothing', () => {
      expect(compiled({ all: [words] }, { unless: model })).toEqual([{ all: [FEE] }])
    })

    it('is asked where it is there', () => {
      expect(compiled({ all: [words, model] }, {}, plugged)).toEqual([{ all: [FEE, SCORE] }])
    })
  })
})
