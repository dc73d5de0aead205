// Which rules a change of packs touches: by all that they lead to, and by nothing that no verdict shows.
import { describe, expect, it } from 'vitest'
import type { Pack } from '../../src/pack/pack'
import { changeOf } from '../../src/pack/pack-change'
import { instrument, provision } from '../law'
import { pack, rule } from '../packs'

type Json = Record<string, unknown>

const PARTS: Json = {
  lexicons: [
    { id: 'fee', match: 'skeleton', terms: ['phí giữ chỗ', 'đặt cọc'], not: ['không đặt cọc'] },
    { id: 'news', terms: ['khởi tố'] },
  ],
  patterns: [{ id: 'code', regex: 'x{3}' }],
  domains: [{ id: 'bad', domains: ['bad.example'] }],
  claims: [
    {
      id: 'flash',
      title: { en: 'F' },
      texts: ['nghe máy số lạ là mất sạch tiền trong tài khoản'],
      rating: false,
      checkedBy: 'x',
    },
  ],
  conditions: { told: { lexicon: 'news' } },
  instruments: [instrument('law', '2020-01-01', null, provision('art1'))],
  rules: [
    rule('by-term', { lexicon: 'fee' }, { legalBasis: ['vn/law#art1'] }),
    rule('by-near', { near: { all: [{ lexicon: 'fee' }, { entity: 'vn.phone' }], words: 5 } }),
    rule('by-sum', { atLeast: 2, of: [{ lexicon: 'fee' }, { link: 'any' }, { pattern: 'code' }] }),
    rule('by-shared', { link: 'bad' }, { unless: { condition: 'told' } }),
    rule('by-claim', { claim: '*' }),
    rule('by-fact', { fact: 'author.new', operator: 'equal', value: true }),
  ],
}

function changes(after: Pack, before = pack(PARTS)): string[] {
  return changeOf([before], [after]).rules.map(({ rule: id, change }) => `${id} ${change}`)
}

/** The pack with one entry of a list replaced. */
function withPart(list: string, at: number, more: Json): Pack {
  const parts = [...(PARTS[list] as Json[])]
  parts[at] = { ...parts[at], ...more }
  return pack({ ...PARTS, [list]: parts })
}

describe('the rules that a change of packs touches', () => {
  it.each<[string, Pack, string[]]>([
    ['nothing', pack(PARTS), []],
    ['the version and the title', pack({ ...PARTS, version: '2.0.0', title: { en: 'Other' } }), []],
    ['remarks', withPart('lexicons', 0, { note: 'why', title: { en: 'Fee' } }), []],
    ['the order of parts', pack({ ...PARTS, rules: [...(PARTS['rules'] as Json[])].reverse() }), []],
    ['examples', withPart('rules', 0, { examples: { violates: ['đặt cọc'] } }), []],
    [
      'a term',
      withPart('lexicons', 0, { terms: ['đặt cọc'] }),
      ['by-near terms', 'by-sum terms', 'by-term terms'],
    ],
    ['an innocent phrase', withPart('lexicons', 1, { not: ['bị khởi tố'] }), ['by-shared terms']],
    ['how terms match', withPart('lexicons', 1, { match: 'exact' }), ['by-shared terms']],
    ['a pattern', withPart('patterns', 0, { regex: 'x{4}' }), ['by-sum condition']],
    ['a list of hosts', withPart('domains', 0, { domains: ['worse.example'] }), ['by-shared condition']],
    ['a claim', withPart('claims', 0, { url: 'https://check.example' }), ['by-claim condition']],
    [
      'a shared condition',
      pack({ ...PARTS, conditions: { told: { lexicon: 'fee' } } }),
      ['by-shared condition'],
    ],
    ['an action', withPart('rules', 5, { action: 'reject' }), ['by-fact outcome']],
    ['a message', withPart('rules', 5, { message: { en: 'Other' } }), ['by-fact outcome']],
    ['a shadow', withPart('rules', 5, { status: 'shadow' }), ['by-fact outcome']],
    ['a retired rule', withPart('rules', 5, { status: 'deprecated' }), ['by-fact removed']],
    [
      'an overlay',
      pack({ ...PARTS, overlays: [{ rule: 'by-fact', unless: { link: 'any' } }] }),
      ['by-fact condition'],
    ],
    [
      'the law',
      pack({ ...PARTS, instruments: [instrument('law', '2020-01-01', '2026-01-01', provision('art1'))] }),
      ['by-term outcome'],
    ],
    [
      'a new rule',
      pack({ ...PARTS, rules: [...(PARTS['rules'] as Json[]), rule('new', { link: 'ip' })] }),
      ['new added'],
    ],
    [
      'the languages that are told apart',
      pack({ ...PARTS, languages: ['vi', 'en', 'fr'] }),
      ['by-claim', 'by-fact', 'by-near', 'by-shared', 'by-sum', 'by-term'].map((id) => `${id} condition`),
    ],
  ])('%s', (_, after, expected) => {
    expect(changes(after)).toEqual(expected)
  })

  it('are the same either way round, but for what comes and goes', () => {
    const after = withPart('lexicons', 0, { terms: ['đặt cọc'] })
    expect(changes(pack(PARTS), after)).toEqual(changes(after))
  })

  it('come with the terms alone that differ', () => {
    const { terms } = changeOf(
      [pack(PARTS)],
      [withPart('lexicons', 0, { terms: ['đặt cọc', 'ký quỹ'], not: [] })],
    )
    expect(terms.map((one) => [one.terms, one.not])).toEqual([
      [['phí giữ chỗ'], ['không đặt cọc']],
      [['ký quỹ'], []],
    ])
  })
})
