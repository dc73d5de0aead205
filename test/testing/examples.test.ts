import { describe, expect, it } from 'vitest'
import { UngxuError } from '../../src/errors'
import { runExamples } from '../../src/testing/examples'
import { createTrial } from '../../src/testing/trial'
import { lexicon, pack, rule } from '../packs'
import { feeRule, trialOf } from './trial-packs'

const resultsOf = (...args: Parameters<typeof trialOf>) =>
  runExamples(trialOf(...args)).flatMap(({ results }) => results)
const only = (...args: Parameters<typeof trialOf>) => {
  const results = resultsOf(...args)
  expect(results).toHaveLength(1)
  return results[0]!
}

describe('an example', () => {
  it.each([
    ['violates', 'Muốn làm thì đóng phí trước', 'passed'],
    ['violates', 'Việc nhẹ lương cao', 'failed'],
    ['allows', 'Việc nhẹ lương cao', 'passed'],
    ['allows', 'Muốn làm thì đóng phí trước', 'failed'],
    ['todoViolates', 'Việc nhẹ lương cao', 'known'],
    ['todoViolates', 'Muốn làm thì đóng phí trước', 'mended'],
    ['todoAllows', 'Muốn làm thì đóng phí trước', 'known'],
    ['todoAllows', 'Việc nhẹ lương cao', 'mended'],
  ])('under %s, "%s": %s', (kind, text, outcome) => {
    expect(only([feeRule({ [kind]: [text] })])).toMatchObject({ outcome, example: { kind, post: { text } } })
  })

  it('that is a false alarm tells on which words', () => {
    const { problems } = only([feeRule({ allows: ['Đóng phí nhé'] })])
    expect(problems).toEqual([{ code: 'FALSE_ALARM', evidence: ['Đóng phí'] }])
  })

  it('whose words are found elsewhere fails', () => {
    const text = 'Đóng phí rồi đặt cọc'
    const { problems } = only([feeRule({ violates: [{ text, evidence: ['Đóng phí', 'rồi'] }] })])
    expect(problems).toEqual([
      { code: 'EVIDENCE_ELSEWHERE', words: 'rồi', evidence: ['Đóng phí', 'đặt cọc'] },
    ])
  })

  it.each([
    ['violates', 'Đóng phí', 'reject'],
    ['allows', 'Xin chào', 'review'],
  ])('under %s whose decision differs fails', (kind, text, decision) => {
    const { problems } = only([feeRule({ [kind]: [{ text, decision }] })])
    const decided = kind === 'violates' ? 'review' : 'allow'
    expect(problems).toEqual([{ code: 'DECISION_DIFFERS', decision: decided, expected: decision }])
  })

  it('is judged by the law of its own day', () => {
    const provision = {
      slug: 'a1',
      ref: 'Điều 1',
      summary: { en: 'No fees' },
      category: 'fraud',
      role: 'prohibits',
      audience: 'anyone',
      verified: true,
      source: 'made up',
      sourceKind: 'sample',
    }
    const law = {
      id: 'vn/sample',
      number: '1/2026',
      title: { en: 'Sample' },
      issuer: 'Nobody',
      kind: 'law',
      issued: '2026-01-01',
      inForce: { from: '2026-07-01', to: null },
      url: 'https://example.com',
      verified: true,
      source: 'made up',
      provisions: [provision],
    }
    const before = { text: 'Đóng phí', asOf: '2026-06-30', law: ['vn/sample#a1'] }
    const after = { text: 'Đóng phí', asOf: '2026-07-01', law: ['vn/sample#a1'] }
    const rules = [feeRule({ violates: [before, after] }, { legalBasis: ['vn/sample#a1'] })]
    expect(resultsOf(rules, { instruments: [law] }).map(({ problems }) => problems)).toEqual([
      [{ code: 'LAW_NOT_CITED', law: 'vn/sample#a1', cited: [] }],
      [],
    ])
  })

  it('is a post: its other keys are facts', () => {
    const when = { all: [{ lexicon: 'fee' }, { fact: 'author.new', operator: 'equal', value: true }] }
    const examples = { violates: [{ text: 'Đóng phí', author: { new: true } }], allows: ['Đóng phí'] }
    expect(resultsOf([rule('r', when, { examples })]).map(({ outcome }) => outcome)).toEqual([
      'passed',
      'passed',
    ])
  })

  it('that is no post is a fault at its place', () => {
    const examples = { violates: [{ text: 'Đóng phí', fields: { title: 5 } }] }
    try {
      trialOf([feeRule(examples)])
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(UngxuError)
      expect((error as UngxuError).faults).toMatchObject([
        { code: 'POST_FIELD_WRONG', path: 'rules.0.examples.violates.0' },
      ])
    }
  })
})

describe('a miss', () => {
  const why = (when: unknown, text: string, more = {}) => {
    const [problem] = only([rule('r', when, { examples: { violates: [text] }, ...more })]).problems
    if (problem?.code !== 'MISSED') throw new Error(`not missed: ${problem?.code}`)
    return problem.why
  }

  it.each([
    ['one signal', { lexicon: 'fee' }, [['lexicon:fee']]],
    [
      'both of two',
      { all: [{ lexicon: 'fee' }, { entity: 'vn.phone' }] },
      [['entity:vn.phone'], ['lexicon:fee']],
    ],
    [
      'one of two',
      { any: [{ lexicon: 'fee' }, { entity: 'vn.phone' }] },
      [['lexicon:fee', 'entity:vn.phone']],
    ],
    [
      'weak signals that do not add up',
      {
        score: {
          atLeast: 2,
          of: [
            { weight: 1, when: { lexicon: 'fee' } },
            { weight: 1, when: { language: 'vi', atLeast: 0.1 } },
          ],
        },
      },
      [['lexicon:fee']],
    ],
  ])('names what is missing: %s', (_name, when, missing) => {
    const found = why(when, 'Xin chào các bạn của tôi')
    expect(found).toMatchObject({ applies: true, exceptions: [] })
    const sorted = (lists: readonly (readonly string[])[]) => lists.map((list) => [...list].sort()).sort()
    expect(sorted(found.missing)).toEqual(sorted(missing))
  })

  it('names the exception that lets the post pass, and where the words stand that speak for the rule', () => {
    const unless = { unless: { lexicon: 'warning' } }
    expect(why({ lexicon: 'fee' }, 'Cảnh báo: đừng đóng phí', unless)).toEqual({
      applies: true,
      missing: [],
      exceptions: ['lexicon:warning'],
      held: [{ field: 'text', start: 15, end: 23 }],
    })
  })

  it('tells signals that are there and too far apart', () => {
    const when = { near: { all: [{ lexicon: 'fee' }, { lexicon: 'warning' }], words: 2 } }
    const text = 'Đóng phí một hai ba bốn năm sáu bảy cảnh báo'
    expect(why(when, text)).toMatchObject({ missing: [['near:fee+warning (too far apart)']] })
  })

  it('tells a rule that does not speak to such a post', () => {
    expect(
      why({ lexicon: 'fee' }, 'Đóng phí nhé mọi người', { appliesTo: { languages: ['en'] } }),
    ).toMatchObject({
      applies: false,
      missing: [],
    })
  })
})

describe('a rule', () => {
  it('whose classifier is not here is undecided, neither passed nor failed', () => {
    const when = { all: [{ lexicon: 'fee' }, { classifier: 'scam', label: 'scam', atLeast: 0.8 }] }
    const examples = { violates: ['Đóng phí', 'Xin chào'], allows: ['Đóng phí'] }
    expect(resultsOf([rule('r', when, { examples })]).map(({ outcome }) => outcome)).toEqual([
      'undecided',
      'failed',
      'undecided',
    ])
  })

  it('is asked at its own strictness', () => {
    expect(only([feeRule({ violates: ['Đóng phí'] }, { strictness: 3 })]).outcome).toBe('passed')
  })

  it.each(['draft', 'shadow'])('that is a %s is tried all the same', (status) => {
    expect(resultsOf([feeRule({ violates: ['Đóng phí'], allows: ['Đóng phí'] }, { status })])).toMatchObject([
      { outcome: 'passed' },
      { outcome: 'failed' },
    ])
  })

  it('that is deprecated is left out', () => {
    expect(runExamples(trialOf([feeRule({ violates: ['Đóng phí'] }, { status: 'deprecated' })]))).toEqual([])
  })

  it('is tried with the overlays of the packs beside it', () => {
    const base = pack(
      {
        lexicons: [lexicon('fee', 'đóng phí')],
        rules: [rule('r', { lexicon: 'fee' }, { examples: { violates: ['Đóng phí cho trường'] } })],
      },
      'base',
    )
    const ours = pack(
      {
        requires: ['base'],
        lexicons: [lexicon('school', 'trường')],
        overlays: [{ rule: 'r', unless: { lexicon: 'school' } }],
      },
      'ours',
    )
    const outcomes = (...packs: (typeof base)[]) =>
      runExamples(createTrial(packs)).flatMap(({ results }) => results.map(({ outcome }) => outcome))
    expect(outcomes(base)).toEqual(['passed'])
    expect(outcomes(base, ours)).toEqual(['failed'])
  })
})
