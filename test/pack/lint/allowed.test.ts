import { describe, expect, it } from 'vitest'
import { describeFault } from '../../../src/errors'
import { parsePack } from '../../../src/pack/parse-pack'
import { lexicon, pack, rule } from '../../packs'
import { faultsWith, found } from './findings'

const CODES = ['TERM_COLLIDES', 'RULE_WITHOUT_LAW', 'EXAMPLES_TOO_FEW', 'ALLOW_UNUSED'] as const

const words = (...allow: object[]) => ({
  lexicons: [{ ...lexicon('words', 'cặc', 'lồn', 'zzq'), ...(allow.length > 0 && { lint: { allow } }) }],
})
const why = 'Looked at.'

describe('a warning that is allowed', () => {
  it.each([
    ['nothing', [], ['TERM_COLLIDES lexicons.0.terms.0', 'TERM_COLLIDES lexicons.0.terms.1']],
    ['all of a code', [{ code: 'TERM_COLLIDES', why }], []],
    ['one term', [{ code: 'TERM_COLLIDES', terms: ['cặc'], why }], ['TERM_COLLIDES lexicons.0.terms.1']],
    [
      'a term that lint has nothing against',
      [{ code: 'TERM_COLLIDES', terms: ['cặc', 'zzq', 'lồn'], why }],
      ['ALLOW_UNUSED lexicons.0.lint.allow.0.terms.1'],
    ],
    [
      'another code',
      [
        { code: 'LEXICON_UNUSED', why },
        { code: 'TERM_SHADOWED', why },
        { code: 'TERM_COLLIDES', why },
      ],
      ['ALLOW_UNUSED lexicons.0.lint.allow.1'],
    ],
  ])('is left out: %s', (_, allow, expected) => {
    expect(found(CODES, words(...allow))).toEqual(expected)
  })

  it('is allowed to its own rule alone', () => {
    const house = { lint: { allow: [{ code: 'RULE_WITHOUT_LAW', why }] } }
    const rules = [rule('a', { entity: 'email' }, house), rule('b', { entity: 'email' })]
    expect(found(['RULE_WITHOUT_LAW', 'ALLOW_UNUSED'], { rules })).toEqual(['RULE_WITHOUT_LAW rules.1.id'])
  })

  it('says so when it is not there any more, and where', () => {
    const [fault] = faultsWith(CODES, pack(words({ code: 'TERM_COLLIDES', terms: ['zzq'], why }))).filter(
      ({ code }) => code === 'ALLOW_UNUSED',
    )
    expect(fault).toMatchObject({ severity: 'warning', values: { allowed: 'TERM_COLLIDES', term: 'zzq' } })
    expect(describeFault(fault!)).toContain('lint finds no TERM_COLLIDES here on `zzq`')
  })
})

describe('what cannot be allowed', () => {
  it.each([
    ['an error', { code: 'LAW_UNVERIFIED', why }],
    ['an error', { code: 'LAW_LAPSED', why }],
    ['an error', { code: 'LAW_REGISTRY_ONLY', why }],
    ['what is allowed for nothing', { code: 'ALLOW_UNUSED', why }],
    ['a fault that is none of lint', { code: 'EMPTY_TERM', why }],
    ['anything without a reason', { code: 'TERM_COLLIDES', why: '  ' }],
  ])('%s: %j', (_, allow) => {
    expect(() =>
      parsePack({ schema: 1, id: 'a', version: '1', title: { en: 'A' }, ...words(allow) }),
    ).toThrow(/WRONG_VALUE/)
  })
})
