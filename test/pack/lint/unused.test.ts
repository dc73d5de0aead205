import { describe, expect, it } from 'vitest'
import { lexicon, pack, rule } from '../../packs'
import { faultsWith, found } from './findings'

const UNUSED = ['LEXICON_UNUSED', 'PATTERN_UNUSED', 'DOMAINS_UNUSED', 'CONDITION_UNUSED'] as const

const parts = {
  lexicons: [lexicon('words', 'zzq')],
  patterns: [{ id: 'money', regex: '\\d{1,3}k' }],
  domains: [{ id: 'sites', domains: ['example.com'] }],
  conditions: { shared: { entity: 'email' } },
}
const all = [
  'CONDITION_UNUSED conditions.shared',
  'DOMAINS_UNUSED domains.0.id',
  'LEXICON_UNUSED lexicons.0.id',
  'PATTERN_UNUSED patterns.0.id',
]

describe('a part that nothing refers to', () => {
  it('is told of', () => {
    expect(found(UNUSED, parts).toSorted()).toEqual(all)
  })

  it.each([
    ['the condition of a rule', { rules: [rule('r', { lexicon: 'words' })] }, 2],
    ['an exception', { rules: [rule('r', { entity: 'email' }, { unless: { pattern: 'money' } })] }, 3],
    [
      'nearness',
      { rules: [rule('r', { near: { all: [{ link: 'sites' }, { entity: 'email' }], words: 3 } })] },
      1,
    ],
    [
      'a rule that is no draft any more',
      { rules: [rule('r', { condition: 'shared' }, { status: 'deprecated' })] },
      0,
    ],
    [
      'an overlay',
      { rules: [rule('r', { entity: 'email' })], overlays: [{ rule: 'r', unless: { lexicon: 'words' } }] },
      2,
    ],
  ])('is none where %s names it', (_, more, used) => {
    expect(found(UNUSED, { ...parts, ...more }).toSorted()).toEqual(all.filter((_line, at) => at !== used))
  })

  it('is none where another shared condition names it, used or not', () => {
    const conditions = {
      shared: { entity: 'email' },
      other: { any: [{ condition: 'shared' }, { lexicon: 'words' }] },
    }
    expect(found(UNUSED, { ...parts, conditions }).toSorted()).toEqual([
      'CONDITION_UNUSED conditions.other',
      ...all.filter((line) => /DOMAINS|PATTERN/.test(line)),
    ])
  })

  it('is none where another pack names it, unless that has one of its own of the name', () => {
    const rules = [rule('ours.r', { lexicon: 'words' })]
    const base = pack({ lexicons: parts.lexicons }, 'base')
    expect(faultsWith(UNUSED, base, pack({ requires: ['base'], rules }, 'ours'))).toEqual([])
    const own = pack({ requires: ['base'], rules, lexicons: parts.lexicons }, 'ours')
    expect(faultsWith(UNUSED, base, own).map(({ code }) => code)).toEqual(['LEXICON_UNUSED'])
  })
})
