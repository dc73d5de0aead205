import { describe, expect, it } from 'vitest'
import { parsePack } from '../../src/pack/parse-pack'
import { lexicon, pack, rule } from '../packs'
import { faultsOf, placed } from './faults-of'

const HEAD = 'schema: 1\nid: ours\nversion: 1.0.0\ntitle: { en: Ours }\n'
/** Faults of a pack whose own lines begin at line 5. */
const faultsIn = (text: string) => faultsOf(() => parsePack(HEAD + text))
const inRule = (condition: string) => {
  const text = `lexicons: [{ id: fee, terms: [phí] }]\nconditions: { calm: { lexicon: fee } }
rules:
  - id: r
    title: { en: R }
    category: c
    severity: low
    action: warn
    when:
      any:
        - ${condition}
`
  return placed(faultsIn(text)).map((line) => line.replace('rules.0.when.any.0', '…'))
}

describe('a pack', () => {
  it('of the least there can be', () => {
    const { digest, ...rest } = parsePack(HEAD)
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(rest).toEqual({
      ...{ schema: 1, id: 'ours', version: '1.0.0', title: { en: 'Ours' }, timeZone: 'UTC', conditions: {} },
      ...{ jurisdictions: [], languages: [], requires: [], instruments: [], lexicons: [], patterns: [] },
      ...{ domains: [], claims: [], rules: [], overlays: [], duties: [], statementCategories: {} },
    })
  })

  it('is the same from YAML, JSON, bytes, an object and itself written out', () => {
    const value = { schema: 1, id: 'p', version: '1', title: { vi: 'Gói' }, lexicons: [lexicon('a', 'từ')] }
    const first = parsePack(value)
    const json = JSON.stringify(value, null, '\t')
    expect(parsePack(json)).toEqual(first)
    expect(parsePack([{ bytes: new TextEncoder().encode(json) }])).toEqual(first)
    expect(parsePack(JSON.parse(JSON.stringify(first)))).toEqual(first)
    expect(
      parsePack(
        'schema: 1\nid: p\nversion: "1"\ntitle: { vi: Gói }\nlexicons: [{ id: a, match: skeleton, terms: [từ] }]',
      ),
    ).toEqual(first)
  })

  it('is frozen through and through, and what it was made of is not', () => {
    const value = { schema: 1, id: 'p', version: '1', title: { en: 'P' }, lexicons: [lexicon('a', 'x')] }
    const made = parsePack(value)
    expect(Object.isFrozen(made.lexicons[0]!.terms)).toBe(true)
    expect(Object.isFrozen(made.title)).toBe(true)
    expect(Object.isFrozen(value.title)).toBe(false)
    expect(Object.isFrozen(value.lexicons)).toBe(false)
  })

  it('of many files is one pack', () => {
    const files = [
      {
        file: 'a.yaml',
        text: 'schema: 1\nlexicons: [{ id: a, terms: [x] }]\nconditions: { calm: { lexicon: a } }',
      },
      { file: 'empty.yaml', text: '# nothing yet' },
      { file: 'pack.yaml', text: HEAD },
      { file: 'z.json', value: { lexicons: [lexicon('z', 'y')], conditions: { loud: { lexicon: 'z' } } } },
    ]
    const made = parsePack(files)
    expect(made.lexicons.map(({ id }) => id)).toEqual(['a', 'z'])
    expect(Object.keys(made.conditions)).toEqual(['calm', 'loud'])
  })

  it('a digest that was written down is not believed', () => {
    const value = { schema: 1, id: 'p', version: '1', title: { en: 'P' } }
    expect(parsePack({ ...value, digest: 'sha256:0' })).toEqual(parsePack(value))
  })
})

describe('the whole of a pack', () => {
  it.each([
    ['no text', '', ['PACK_EMPTY']],
    ['no file', [], ['PACK_EMPTY']],
    ['comments alone', '# nothing', ['PACK_EMPTY']],
    ['nothing in it', '{}', ['1:1 MISSING_KEY', '1:1 MISSING_KEY', '1:1 MISSING_KEY', '1:1 MISSING_KEY']],
    ['another format', HEAD.replace('schema: 1', 'schema: 2'), ['1:9 SCHEMA_VERSION schema']],
    ['a format that is no number', HEAD.replace('schema: 1', 'schema: one'), ['1:9 SCHEMA_VERSION schema']],
    ['an unknown time zone', `${HEAD}timeZone: Asia/Hanoi`, ['5:11 WRONG_VALUE timeZone']],
    ['a list that is none', `${HEAD}rules: {}`, ['5:8 WRONG_TYPE rules']],
    ['conditions that are no map', `${HEAD}conditions: []`, ['5:13 WRONG_TYPE conditions']],
    ['a key with nothing in it', `${HEAD}rules:`, ['5:1 WRONG_TYPE rules']],
    ['a wrong id', HEAD.replace('ours', 'Our Rules'), ['2:5 WRONG_VALUE id']],
    ['a title in no language', HEAD.replace('{ en: Ours }', '{}'), ['4:8 MISSING_KEY title']],
    [
      'a title in an odd language',
      HEAD.replace('en: Ours', 'english: Ours'),
      ['4:10 WRONG_VALUE title.english'],
    ],
    ['a number for a version', HEAD.replace('1.0.0', '1.0'), ['3:10 WRONG_TYPE version']],
  ])('%s', (_, source, expected) => {
    expect(placed(faultsOf(() => parsePack(source)))).toEqual(expected)
  })

  it.each([
    ['null', null, 'WRONG_TYPE'],
    ['a list in a value', [{ value: [] }], 'WRONG_TYPE'],
    ['a class', new Date(), 'WRONG_TYPE'],
    ['a map', new Map(), 'WRONG_TYPE'],
  ])('%s is no pack', (_, source, code) => {
    expect(faultsOf(() => parsePack(source as object))[0]?.code).toBe(code)
  })

  it('what is given in two files is told with both places', () => {
    const faults = faultsOf(() =>
      parsePack([
        { file: 'a.yaml', text: `${HEAD}conditions:\n  x: { language: vi }` },
        { file: 'b.yaml', text: 'schema: 1\nid: ours\nconditions:\n  x: { language: en }' },
      ]),
    )
    expect(placed(faults)).toEqual(['b.yaml:2:1 GIVEN_TWICE id', 'b.yaml:4:3 DUPLICATE_ID conditions.x'])
    expect(faults.map((fault) => fault.values['first'])).toEqual(['a.yaml:2', 'a.yaml:6'])
  })

  it('is not said to lack what may stand in a file that cannot be read', () => {
    const faults = faultsOf(() =>
      parsePack([
        { file: 'pack.yaml', text: `${HEAD}lexicons: [` },
        { file: 'rules.yaml', value: { rules: [rule('r', { lexicon: 'somewhere' }, { severity: 'bad' })] } },
      ]),
    )
    expect(placed(faults)).toEqual(['pack.yaml:5:12 YAML_SYNTAX', 'rules.yaml WRONG_VALUE rules.0.severity'])
  })
})

describe('conditions: the branch that was meant is the one that is spoken of', () => {
  it.each([
    ['{ lexcon: fee }', '15:13 UNKNOWN_KEY ….lexcon'],
    ['{ lexicon: fee, atleast: 2 }', '15:27 UNKNOWN_KEY ….atleast'],
    ['{ lexicon: 3 }', '15:22 WRONG_TYPE ….lexicon'],
    ['{ lexicon: fee, atLeast: 0 }', '15:36 WRONG_VALUE ….atLeast'],
    ['{ lexicon: fee, atLeast: 1.5 }', '15:36 WRONG_TYPE ….atLeast'],
    ['{ lexicon: fees }', '15:22 UNKNOWN_LEXICON ….lexicon'],
    ['{ pattern: fee }', '15:22 UNKNOWN_PATTERN ….pattern'],
    ['{ entity: vn.phne }', '15:21 UNKNOWN_ENTITY ….entity'],
    ['{ link: shortner }', '15:19 UNKNOWN_LINK ….link'],
    ['{ claim: flash }', '15:20 UNKNOWN_CLAIM ….claim'],
    ['{ claim: "flash.*" }', '15:20 UNKNOWN_CLAIM ….claim'],
    ['{ claim: "fl*sh" }', '15:20 WRONG_VALUE ….claim'],
    ['{ claim: flash, atLeast: 2 }', '15:36 WRONG_VALUE ….atLeast'],
    ['{ condition: clam }', '15:24 UNKNOWN_CONDITION ….condition'],
    [
      '{ near: { all: [{ lexicon: fee }, { entity: x }], words: 3 } }',
      '15:55 UNKNOWN_ENTITY ….near.all.1.entity',
    ],
    [
      '{ near: { all: [{ lexicon: fee }, { lexicon: x }], words: 3 } }',
      '15:56 UNKNOWN_LEXICON ….near.all.1.lexicon',
    ],
    ['{ near: { all: [{ lexicon: fee }], words: 3 } }', '15:26 WRONG_VALUE ….near.all'],
    ['{ near: { all: [{ lexicon: fee }, { lexicon: fee }] } }', '15:19 MISSING_KEY ….near'],
    [
      '{ near: { all: [{ lexicon: fee }, { language: vi }], words: 3 } }',
      '15:47 UNKNOWN_KEY ….near.all.1.language',
    ],
    ['{ shape: uppercase }', '15:11 MISSING_KEY …'],
    ['{ shape: upercase, atLeast: 0.5 }', '15:20 WRONG_VALUE ….shape'],
    ['{ language: vietnamese }', '15:23 WRONG_VALUE ….language'],
    ['{ language: vi, atLeast: 2 }', '15:36 WRONG_VALUE ….atLeast'],
    ['{ classifier: scam, atLeast: 0.8 }', '15:11 MISSING_KEY …'],
    ['{ fact: author.age, operator: lessthan, value: 3 }', '15:41 UNKNOWN_OPERATOR ….operator'],
    ['{ fact: author.age, operator: "every:lessThan", value: 3 }', '15:41 UNKNOWN_OPERATOR ….operator'],
    ['{ fact: author.age, operator: in, value: 3 }', '15:52 WRONG_TYPE ….value'],
    ['{ fact: author.age, operator: "swap:contains", value: 3 }', '15:65 WRONG_TYPE ….value'],
    ['{ fact: "lexicon:fee", operator: equal, value: 3 }', '15:19 WRONG_VALUE ….fact'],
    ['{ fact: a, operator: equal, value: { fact: "lexicon:fee" } }', '15:54 WRONG_VALUE ….value.fact'],
    ['{ fact: a, operator: equal, value: { fact: b, default: 3 } }', '15:57 UNKNOWN_KEY ….value.default'],
    ['{ fact: a, operator: equal }', '15:11 MISSING_KEY …'],
    ['{ all: [] }', '15:18 WRONG_VALUE ….all'],
    ['{ all: { lexicon: fee } }', '15:18 WRONG_TYPE ….all'],
    ['{ all: [{ lexicon: fee }], any: [{ lexicon: fee }] }', '15:38 UNKNOWN_KEY ….any'],
    ['{ not: [{ lexicon: fee }] }', '15:18 WRONG_TYPE ….not'],
    ['{ not: { not: { lexicon: x } } }', '15:36 UNKNOWN_LEXICON ….not.not.lexicon'],
    ['{ atLeast: 2 }', '15:11 MISSING_KEY …'],
    ['{ of: [{ lexicon: fee }] }', '15:11 MISSING_KEY …'],
    [
      '{ score: { atLeast: 2, of: [{ wieght: 1, weight: 1, when: { lexicon: x } }] } }',
      '15:41 UNKNOWN_KEY ….score.of.0.wieght',
    ],
    [
      '{ score: { atLeast: 2, of: [{ weight: 1, when: { lexicon: x } }] } }',
      '15:69 UNKNOWN_LEXICON ….score.of.0.when.lexicon',
    ],
    ['{}', '15:11 MISSING_KEY …'],
    ['fee', '15:11 WRONG_TYPE …'],
    ['[{ lexicon: fee }]', '15:11 WRONG_TYPE …'],
  ])('%s: %s', (condition, expected) => {
    expect(inRule(condition)).toEqual([expected])
  })

  it.each([
    ['{ lexicon: fee, atLeast: 3 }'],
    ['{ link: any }'],
    ['{ fact: author.age, operator: "not:in", value: [1, 2] }'],
    ['{ fact: tags, operator: "someFact:in", value: [a, b] }'],
    ['{ fact: a, operator: in, value: { fact: b.c, path: d } }'],
    ['{ fact: a, operator: equal, value: null }'],
    ['{ atLeast: 1, of: [{ condition: calm }] }'],
  ])('%s is fine', (condition) => {
    expect(inRule(condition)).toEqual([])
  })
})

describe('what is said of a mistake', () => {
  it.each([
    ['{ lexcon: fee }', { key: 'lexcon', suggestion: 'lexicon' }],
    ['{ lexicon: fees }', { id: 'fees', suggestion: 'fee' }],
    ['{ lexicon: something-else }', { id: 'something-else' }],
    ['{ condition: clam }', { id: 'clam', suggestion: 'calm' }],
    ['{ fact: a, operator: lessthan, value: 3 }', { operator: 'lessthan', suggestion: 'lessThan' }],
    ['{ shape: upercase, atLeast: 1 }', { key: 'shape', suggestion: 'uppercase' }],
    ['{ lexicon: 3 }', { key: 'lexicon', expected: 'string', found: 'number' }],
  ])('%s', (condition, values) => {
    const [fault] = faultsOf(() =>
      pack({
        lexicons: [lexicon('fee', 'phí')],
        conditions: { calm: { language: 'vi' } },
        rules: [rule('r', { any: [parseFlow(condition)] })],
      }),
    )
    expect(fault?.values).toMatchObject(values)
    expect('suggestion' in (fault?.values ?? {})).toBe('suggestion' in values)
  })

  it('only names and keys are repeated, never texts', () => {
    const secret =
      'một câu dài của ai đó không nên nhắc lại ở bất cứ đâu vì nó không phải là tên của cái gì cả'
    const faults = faultsIn(
      `rules: [{ ${secret}: 1 }]\nlexicons: [{ id: a, match: "${secret}", terms: ["${secret}"] }]`,
    )
    for (const fault of faults)
      expect(JSON.stringify({ ...fault, frame: '' })).not.toContain('không phải là tên')
  })
})

describe('the parts of a pack', () => {
  it.each([
    ['lexicons: [{ id: a, terms: ["", x] }]', ['5:29 EMPTY_TERM lexicons.0.terms.0']],
    [
      'lexicons: [{ id: a, terms: [" ! ", { term: "😀" }] }]',
      ['5:29 EMPTY_TERM lexicons.0.terms.0', '5:36 EMPTY_TERM lexicons.0.terms.1'],
    ],
    ['lexicons: [{ id: a, terms: [x], not: ["..."] }]', ['5:39 EMPTY_TERM lexicons.0.not.0']],
    ['lexicons: [{ id: a, terms: [] }]', ['5:28 WRONG_VALUE lexicons.0.terms']],
    ['lexicons: [{ id: a, terms: [1] }]', ['5:29 WRONG_TYPE lexicons.0.terms.0']],
    ['lexicons: [{ id: a, terms: [x] }, { id: a, terms: [y] }]', ['5:41 DUPLICATE_ID lexicons.1.id']],
    ['patterns: [{ id: a, regex: "(" }]', ['5:28 PATTERN_INVALID patterns.0.regex']],
    ['patterns: [{ id: a, regex: "(a+)\\\\1" }]', ['5:28 PATTERN_UNSAFE patterns.0.regex']],
    ['patterns: [{ id: a, regex: a, flags: ii }]', ['5:38 WRONG_VALUE patterns.0.flags']],
    ['patterns: [{ id: a, regex: a }, { id: a, regex: b }]', ['5:39 DUPLICATE_ID patterns.1.id']],
    ['domains: [{ id: shortener, domains: [bit.ly] }]', ['5:17 DUPLICATE_ID domains.0.id']],
    ['domains: [{ id: a, domains: ["https://bit.ly/"] }]', ['5:30 WRONG_VALUE domains.0.domains.0']],
    [
      'claims: [{ id: a, title: { en: A }, texts: [một hai ba bốn năm sáu bảy tám], rating: false, checkedBy: X }, { id: a, title: { en: A }, texts: [một hai ba bốn năm sáu bảy tám], rating: false, checkedBy: X }]',
      ['5:115 DUPLICATE_ID claims.1.id'],
    ],
    [
      'claims: [{ id: a, title: { en: A }, texts: [một hai ba bốn năm sáu bảy], rating: false, checkedBy: X }]',
      ['5:45 CLAIM_TOO_SHORT claims.0.texts.0'],
    ],
    [
      'claims: [{ id: a, title: { en: A }, texts: [một hai ba bốn năm sáu bảy tám], rating: wrong, checkedBy: X }]',
      ['5:86 WRONG_VALUE claims.0.rating'],
    ],
    [
      'claims: [{ id: a, title: { en: A }, texts: [một hai ba bốn năm sáu bảy tám], rating: false, checkedBy: X, url: a.vn }]',
      ['5:112 WRONG_VALUE claims.0.url'],
    ],
    [
      'conditions: { a: { condition: b }, b: { not: { condition: a } } }',
      ['5:15 CONDITION_CYCLE conditions.a'],
    ],
    ['conditions: { a: { condition: a } }', ['5:15 CONDITION_CYCLE conditions.a']],
    ['conditions: { A: { language: vi } }', ['5:15 WRONG_VALUE conditions.A']],
    ['overlays: [{ rule: x, severty: low }]', ['5:23 UNKNOWN_KEY overlays.0.severty']],
    ['overlays: [{ rule: x, unless: { lexicon: y } }]', ['5:42 UNKNOWN_LEXICON overlays.0.unless.lexicon']],
    ['jurisdictions: [vn]', ['5:17 WRONG_VALUE jurisdictions.0']],
  ])('%s', (text, expected) => {
    expect(placed(faultsIn(text))).toEqual(expected)
  })

  const dated = (more: object) =>
    faultsOf(() =>
      pack({
        lexicons: [lexicon('a', 'x')],
        rules: [rule('r', { lexicon: 'a' }, more as Record<string, unknown>)],
      }),
    )
  it.each([
    [{ validFrom: '2025-02-30' }, 'WRONG_VALUE rules.0.validFrom'],
    [{ validFrom: '2025-02-02', validTo: '2025-02-01' }, 'WRONG_VALUE rules.0.validTo'],
    [{ strictness: 4 }, 'WRONG_VALUE rules.0.strictness'],
    [{ appliesTo: { fields: ['a b'] } }, 'WRONG_VALUE rules.0.appliesTo.fields.0'],
    [{ examples: { violates: [{ text: 3 }] } }, 'WRONG_TYPE rules.0.examples.violates.0.text'],
    [{ examples: { violates: [3] } }, 'WRONG_TYPE rules.0.examples.violates.0'],
    [
      { examples: { violates: [{ text: 'x', law: ['vn/a#b'] }] } },
      'UNKNOWN_PROVISION rules.0.examples.violates.0.law.0',
    ],
    [{ legalBasis: ['vn/a#b'] }, 'UNKNOWN_PROVISION rules.0.legalBasis.0'],
    [{ legalBasis: ['Luật'] }, 'WRONG_VALUE rules.0.legalBasis.0'],
  ])('a rule with %j', (more, expected) => {
    expect(placed(dated(more))).toEqual([expected])
  })

  it('an instrument is asked for sense', () => {
    const provision = {
      slug: 'a',
      ref: 'A',
      summary: { vi: 'a' },
      category: 'c',
      role: 'obliges',
      audience: 'user',
      verified: true,
      source: 's',
      sourceKind: 'k',
    }
    const instrument = {
      ...{
        id: 'vn/a',
        number: '1',
        title: { vi: 'A' },
        issuer: 'i',
        kind: 'law',
        issued: null,
        verified: true,
        source: 's',
      },
      ...{ inForce: { from: '2025-01-02', to: '2025-01-01' }, provisions: [provision, provision] },
    }
    expect(
      placed(
        faultsOf(() =>
          pack({
            instruments: [instrument, { ...instrument, inForce: { from: null, to: null }, provisions: [] }],
          }),
        ),
      ),
    ).toEqual(
      [
        'DUPLICATE_ID instruments.0.provisions.1.slug',
        'DUPLICATE_ID instruments.1.id',
        'WRONG_VALUE instruments.0.inForce.to',
      ].sort((a, b) => (a.split(' ')[1]! < b.split(' ')[1]! ? -1 : 1)),
    )
  })

  it('a mistake in one part of a rule does not hide one in another', () => {
    const faults = faultsIn(
      'rules: [{ id: r, title: { en: R }, category: c, severity: bad, action: warn, when: { lexicon: a }, unless: { condition: b } }]',
    )
    expect(faults.map((fault) => fault.code)).toEqual(['WRONG_VALUE', 'UNKNOWN_LEXICON', 'UNKNOWN_CONDITION'])
  })

  it('names that another pack may have are left until the packs meet', () => {
    expect(faultsIn('requires: [vn]\noverlays: [{ rule: x, unless: { lexicon: y } }]')).toEqual([])
  })
})

it('depth: what is nested too deep, or in itself, is refused', () => {
  let deep: object = { lexicon: 'a' }
  for (let depth = 0; depth < 100; depth++) deep = { not: deep }
  const round: Record<string, unknown> = {}
  round['self'] = round
  expect(faultsOf(() => pack({ conditions: { deep } })).map(({ code }) => code)).toContain('TOO_DEEP')
  expect(faultsOf(() => pack({ rules: [round] })).map(({ code }) => code)).toContain('TOO_DEEP')
})

it('an object that unfolds without end is refused', () => {
  let twice: unknown = ['x']
  for (let depth = 0; depth < 40; depth++) twice = [twice, twice]
  expect(faultsOf(() => pack({ rules: twice })).map(({ code }) => code)).toContain('PACK_TOO_LARGE')
  expect(faultsOf(() => pack({ rules: new Array(4_000_000_000) })).map(({ code }) => code)).toContain(
    'PACK_TOO_LARGE',
  )
})

it('odd keys are unknown keys, and nothing is put on a prototype', () => {
  const odd = JSON.parse(
    '{ "__proto__": { "polluted": 1 }, "constructor": 1, "toString": 2, "hasOwnProperty": 3 }',
  )
  const codes = faultsOf(() => pack(odd)).map(({ code, values }) => `${code} ${values['key']}`)
  expect(codes.sort()).toEqual([
    'UNKNOWN_KEY __proto__',
    'UNKNOWN_KEY constructor',
    'UNKNOWN_KEY hasOwnProperty',
    'UNKNOWN_KEY toString',
  ])
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
  expect(pack({ conditions: { constructor: { language: 'vi' } } }).conditions['constructor']).toEqual({
    language: 'vi',
  })
})

/** A condition written as in a rule file. */
function parseFlow(text: string): unknown {
  const quoted = text.replace(/[A-Za-z][\w.-]*/g, '"$&"')
  return JSON.parse(quoted)
}
