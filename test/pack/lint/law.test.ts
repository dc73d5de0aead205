import { describe, expect, it } from 'vitest'
import { pack, rule } from '../../packs'
import { faultsWith, found } from './findings'

const LAW = ['LAW_UNVERIFIED', 'LAW_LAPSED', 'LAW_REGISTRY_ONLY', 'RULE_WITHOUT_LAW'] as const

const provision = (slug: string, more: object = {}) => ({
  slug,
  ref: slug,
  summary: { en: 'A sample.' },
  category: 'test',
  role: 'prohibits',
  audience: 'anyone',
  verified: true,
  source: 'sample',
  sourceKind: 'sample',
  ...more,
})
const instrument = (id: string, from: string | null, to: string | null, ...provisions: object[]) => ({
  id: `vn/${id}`,
  number: '1',
  title: { en: id },
  issuer: 'Nobody',
  kind: 'law',
  issued: null,
  inForce: { from, to },
  verified: true,
  source: 'sample',
  provisions,
})
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
