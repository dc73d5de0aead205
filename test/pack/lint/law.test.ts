import { describe, expect, it } from 'vitest'
import { instrument, provision } from '../../law'
import { lexicon, pack, rule } from '../../packs'
import { faultsWith, found } from './findings'

const LAW = ['LAW_UNVERIFIED', 'LAW_LAPSED', 'LAW_REGISTRY_ONLY', 'RULE_WITHOUT_LAW'] as const

const instruments = [
  instrument('old', '2018-01-01', '2026-06-29', provision('art1')),
  instrument('last-day', '2018-01-01', '2026-06-30', provision('art1')),
  instrument('next', '2026-07-01', null, provision('art1')),
  instrument('unknown', null, null, provision('art1')),
  instrument('doubted', '2018-01-01', null, provision('art1', { verified: false }), provision('art2')),
  instrument('opinion', '2018-01-01', null, provision('art1', { registryOnly: true })),
]
const citing = (legalBasis: string[], more: object = {}) => ({
  instruments,
  rules: [rule('r', { entity: 'email' }, { legalBasis, ...more })],
})

describe('the law behind a rule', () => {
  it.each([
    ['in force on its last day', ['last-day#art1'], []],
    ['lapsed', ['old#art1'], ['LAW_LAPSED rules.0.legalBasis']],
    ['not in force yet', ['next#art1'], ['LAW_LAPSED rules.0.legalBasis']],
    ['from a day nobody knows', ['unknown#art1'], ['LAW_LAPSED rules.0.legalBasis']],
    ['lapsed, beside one in force', ['old#art1', 'last-day#art1'], []],
    [
      'lapsed, and its successor not in force yet',
      ['old#art1', 'next#art1'],
      ['LAW_LAPSED rules.0.legalBasis'],
    ],
    ['not verified', ['doubted#art2', 'doubted#art1'], ['LAW_UNVERIFIED rules.0.legalBasis.1']],
    ['for no rule to use', ['opinion#art1'], ['LAW_REGISTRY_ONLY rules.0.legalBasis.0']],
  ])('%s', (_, citations, expected) => {
    expect(found(LAW, citing(citations.map((id) => `vn/${id}`)))).toEqual(expected)
  })

  it('is wanted of every rule that is not over', () => {
    const rules = ['live', 'shadow', 'draft', 'deprecated'].map((status) =>
      rule(status, { entity: 'email' }, { status }),
    )
    expect(found(LAW, { rules })).toEqual([0, 1, 2].map((index) => `RULE_WITHOUT_LAW rules.${index}.id`))
  })

  it.each([
    ['draft', 'RULE_WITHOUT_LAW'],
    ['shadow', 'RULE_WITHOUT_LAW'],
    ['live', 'LAW_LAPSED'],
  ])('that lapsed is, of a %s rule, %s', (status, code) => {
    const [fault] = faultsWith(LAW, pack(citing(['vn/old#art1'], { status })))
    expect(fault).toMatchObject({ code, values: { rule: 'r', day: '2026-06-30' } })
  })

  it.each([
    ['deprecated', { status: 'deprecated' }],
    ['over', { validTo: '2026-06-29' }],
    ['not begun', { validFrom: '2026-07-01' }],
  ])('may have lapsed where the rule is %s', (_, more) => {
    expect(found(LAW, citing(['vn/old#art1'], more))).toEqual([])
  })

  it('is an error, but for a rule that names none', () => {
    const rules = [
      rule('a', { entity: 'email' }, { legalBasis: ['vn/old#art1'] }),
      rule('b', { entity: 'email' }),
    ]
    const faults = faultsWith(LAW, pack({ instruments, rules }))
    expect(faults.map(({ code, severity }) => [code, severity])).toEqual([
      ['LAW_LAPSED', 'error'],
      ['RULE_WITHOUT_LAW', 'warning'],
    ])
  })

  it('may stand in a pack that is required', () => {
    const base = pack({ instruments }, 'base')
    const rules = [
      rule('ours.a', { entity: 'email' }, { legalBasis: ['vn/last-day#art1'] }),
      rule('ours.b', { entity: 'email' }, { legalBasis: ['vn/doubted#art1'] }),
    ]
    const ours = pack({ requires: ['base'], rules }, 'ours')
    expect(faultsWith(LAW, base, ours).map(({ code, values }) => [code, values['rule']])).toEqual([
      ['LAW_UNVERIFIED', 'ours.b'],
    ])
  })
})

describe('provisions that stand as facts', () => {
  const registryOnly = ['vn/opinion#art1']
  const opinion = (when: object, more: object = {}) => ({
    instruments,
    lexicons: [lexicon('a', 'việc nhẹ')],
    conditions: {
      ordered: { any: [{ order: 'remove' }, { order: 'restrict' }] },
      lax: { any: [{ order: 'remove' }, { lexicon: 'a' }] },
    },
    rules: [rule('r', when, { legalBasis: registryOnly, ...more })],
  })
  const remove = { order: 'remove' }
  const other = { lexicon: 'a' }

  it.each([
    ['an order', remove],
    ['an order by a shared condition', { condition: 'ordered' }],
    ['an order and more', { all: [other, remove] }],
    ['one of several orders', { any: [remove, { all: [{ order: 'warn' }, other] }] }],
    ['two of three, of which two are orders', { atLeast: 2, of: [remove, { order: 'warn' }, other] }],
    [
      'a score that needs the order',
      {
        score: {
          atLeast: 3,
          of: [
            { weight: 2, when: remove },
            { weight: 2, when: other },
          ],
        },
      },
    ],
    ['no lack of an order', { not: { not: remove } }],
  ])('are for a rule that cannot hold without %s', (_, when) => {
    expect(found(LAW, opinion(when))).toEqual([])
  })

  it.each([
    ['words', other],
    ['an order or words', { any: [remove, other] }],
    ['a shared condition that words fulfil', { condition: 'lax' }],
    ['the lack of an order', { not: remove }],
    ['one of an order and words', { atLeast: 1, of: [remove, other] }],
    [
      'a score that words reach',
      {
        score: {
          atLeast: 2,
          of: [
            { weight: 2, when: remove },
            { weight: 2, when: other },
          ],
        },
      },
    ],
    ['a score from which the order takes', { score: { atLeast: 0, of: [{ weight: -2, when: remove }] } }],
    ['a classifier', { classifier: 'c', label: 'l', atLeast: 0.5 }],
    ['a report', { fact: 'reports', operator: 'equal', value: 1 }],
    // It would hold for an order that nobody signed.
    ['a plain fact of an order', { fact: 'legalOrder.asks', operator: 'equal', value: 'remove' }],
  ])('are for no rule that holds on %s', (_, when) => {
    expect(found(LAW, opinion(when))).toEqual(['LAW_REGISTRY_ONLY rules.0.legalBasis.0'])
  })

  it('are an error also where the rule is a draft or in trial, or lists others besides', () => {
    for (const status of ['draft', 'shadow']) {
      const legalBasis = ['vn/last-day#art1', ...registryOnly]
      const [fault] = faultsWith(LAW, pack(opinion(other, { status, legalBasis })))
      expect([fault?.code, fault?.severity]).toEqual(['LAW_REGISTRY_ONLY', 'error'])
    }
  })

  it('follow a shared condition into the pack it stands in', () => {
    const base = pack({ conditions: { ordered: remove, lax: other }, lexicons: [lexicon('a', 'x')] }, 'base')
    const ours = (name: string) =>
      pack(
        {
          instruments,
          requires: ['base'],
          rules: [rule('ours.r', { condition: name }, { legalBasis: registryOnly })],
        },
        'ours',
      )
    expect(faultsWith(LAW, base, ours('ordered'))).toEqual([])
    expect(faultsWith(LAW, base, ours('lax')).length).toBe(1)
  })
})

describe('the law behind a duty', () => {
  const duty = (id: string, ...provisions: unknown[]) => ({
    id,
    title: { en: id },
    message: { en: id },
    provisions,
  })
  const duties = [
    instrument(
      'duty',
      '2018-01-01',
      null,
      provision('good', { duty: { kind: 'k' } }),
      provision('doubted', { duty: { kind: 'k' }, verified: false }),
      provision('opinion', { duty: { kind: 'k' }, registryOnly: true }),
    ),
  ]

  it('is verified, and no mere fact', () => {
    const parts = {
      instruments: duties,
      rules: [rule('r', { order: 'remove' }, { legalBasis: ['vn/duty#good'] })],
      duties: [
        duty('a', 'vn/duty#good', 'vn/duty#doubted'),
        duty('b', { provision: 'vn/duty#opinion', binds: 'x' }),
      ],
    }
    expect(found(LAW, parts)).toEqual([
      'LAW_UNVERIFIED duties.0.provisions.1',
      'LAW_REGISTRY_ONLY duties.1.provisions.0',
    ])
    const [fault] = faultsWith(LAW, pack(parts))
    expect(fault!.message).toBe('duty `a` cites `vn/duty#doubted`, which nobody has verified')
  })

  it('is of use to some rule', () => {
    const unused = (appliesTo: object, more: object = {}) =>
      found(['DUTY_UNUSED'], {
        instruments: duties,
        rules: [rule('r', { entity: 'email' }, { category: 'fraud', ...more })],
        duties: [{ ...duty('a', 'vn/duty#good'), appliesTo }],
      })
    expect(unused({ categories: ['fraud'] })).toEqual([])
    expect(unused({ categories: ['frauds'] })).toEqual(['DUTY_UNUSED duties.0.id'])
    expect(unused({ categories: ['fraud'], severities: ['high'] })).toEqual(['DUTY_UNUSED duties.0.id'])
    expect(unused({ categories: ['fraud'] }, { status: 'deprecated' })).toEqual(['DUTY_UNUSED duties.0.id'])
  })
})

describe('law that begins late', () => {
  const law = [
    instrument('old', '2018-01-01', '2026-02-28', provision('a')),
    instrument('early', '2018-01-01', '2025-03-01', provision('a')),
    instrument('new', '2026-03-01', null, provision('a')),
    instrument('newer', '2026-03-02', null, provision('a')),
    instrument('long', '2018-01-01', null, provision('a')),
  ]
  const begins = (legalBasis: string[], more: object = {}) =>
    faultsWith(
      ['LAW_BEGINS_LATE'],
      pack({
        instruments: law,
        rules: [
          rule('r', { entity: 'email' }, { legalBasis: legalBasis.map((id) => `vn/${id}#a`), ...more }),
        ],
      }),
    ).map(({ values, path, severity }) => `${severity} ${path} ${values['day']}`)

  // The day of these tests is 2026-06-30.
  it.each([
    ['law of long ago', ['long'], {}, []],
    ['new law after old', ['old', 'new'], {}, []],
    ['new law alone', ['new'], {}, ['warning rules.0.legalBasis 2026-02-28']],
    ['a day between', ['old', 'newer'], {}, ['warning rules.0.legalBasis 2026-03-01']],
    ['new law, with a gap that ended more than a year ago', ['early', 'long'], {}, []],
    [
      'new law, and law that ended too early',
      ['early', 'new'],
      {},
      ['warning rules.0.legalBasis 2026-02-28'],
    ],
    ['new law, and a rule from its first day', ['new'], { validFrom: '2026-03-01' }, []],
    [
      'new law, and a rule from the day before',
      ['new'],
      { validFrom: '2026-02-28' },
      ['warning rules.0.legalBasis 2026-02-28'],
    ],
    ['new law, and a trial', ['new'], { status: 'shadow' }, []],
    ['no law today', ['old'], {}, []],
    ['no law at all', [], {}, []],
  ])('%s', (_, legalBasis, more, expected) => {
    expect(begins(legalBasis, more)).toEqual(expected)
  })
})
