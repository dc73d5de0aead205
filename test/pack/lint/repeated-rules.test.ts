import { describe, expect, it } from 'vitest'
import { pack, rule } from '../../packs'
import { faultsWith } from './findings'

const A = { lexicon: 'a' }
const B = { lexicon: 'b' }
const lexicons = [
  { id: 'a', terms: ['zzq'] },
  { id: 'b', terms: ['zzw'] },
]
const repeated = (...rules: unknown[]) =>
  faultsWith(['RULE_REPEATED'], pack({ lexicons, rules })).map(
    ({ path, values }) => `${path} ${values['by']}`,
  )

describe('a rule that says nothing of its own', () => {
  it.each([
    ['the same conditions: the later one', [rule('one', A), rule('two', A)], ['rules.1.id one']],
    ['narrower conditions', [rule('narrow', { all: [A, B] }), rule('wide', A)], ['rules.0.id wide']],
    ['an exception more', [rule('wide', A), rule('narrow', A, { unless: B })], ['rules.1.id wide']],
    [
      'a milder action beside',
      [rule('one', A, { action: 'reject' }), rule('two', A, { action: 'warn' })],
      ['rules.1.id one'],
    ],
    [
      'three of them',
      [rule('one', A), rule('two', A), rule('three', A)],
      ['rules.1.id one', 'rules.2.id one'],
    ],
    ['one at fewer levels', [rule('one', A), rule('two', A, { strictness: 3 })], ['rules.1.id one']],
    ['one for a time', [rule('one', A), rule('two', A, { validFrom: '2026-01-01' })], ['rules.1.id one']],
  ])('%s', (_, rules, told) => {
    expect(repeated(...rules)).toEqual(told)
  })

  it.each([
    [
      'wider conditions',
      [rule('narrow', { all: [A, B] }), rule('wide', { any: [A, B] }, { action: 'warn' })],
    ],
    ['other words', [rule('one', A), rule('two', B)]],
    [
      'fewer fields',
      [rule('one', { not: A }), rule('two', { not: A }, { appliesTo: { fields: ['title'] } })],
    ],
    ['another category', [rule('one', A), rule('two', A, { category: 'spam' })]],
    [
      'a graver action',
      [rule('one', A, { action: 'warn' }), rule('two', { all: [A, B] }, { action: 'reject' })],
    ],
    ['more levels', [rule('one', A, { strictness: 3 }), rule('two', { all: [A, B] })]],
    ['another place', [rule('one', A, { appliesTo: { surfaces: ['chat'] } }), rule('two', { all: [A, B] })]],
    ['a rule that decides nothing', [rule('one', A, { status: 'shadow' }), rule('two', { all: [A, B] })]],
    ['a draft', [rule('one', A), rule('two', A, { status: 'draft' })]],
  ])('is none with %s', (_, rules) => {
    expect(repeated(...rules)).toEqual([])
  })

  it('may be said by a rule of another pack', () => {
    const base = pack({ id: 'base', lexicons, rules: [rule('base.rule', A)] })
    const ours = pack({ id: 'ours', requires: ['base'], rules: [rule('ours.rule', { all: [A, B] })] })
    const faults = faultsWith(['RULE_REPEATED'], base, ours)
    expect(faults.map(({ values }) => values)).toEqual([{ rule: 'ours.rule', by: 'base.rule' }])
  })

  it('is none beside a rule that an overlay tunes', () => {
    const overlays = [{ rule: 'one', unless: B }]
    const faults = faultsWith(
      ['RULE_REPEATED'],
      pack({ lexicons, rules: [rule('one', A), rule('two', A)], overlays }),
    )
    expect(faults.map(({ values }) => values)).toEqual([])
  })
})
