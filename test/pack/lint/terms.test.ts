import { describe, expect, it } from 'vitest'
import { everydayWordsLike } from '../../../src/text/everyday-words'
import { pack, rule } from '../../packs'
import { faultsWith, found } from './findings'

const fires = (terms: unknown[], more: object = {}) => ({
  lexicons: [{ id: 'words', terms, ...more }],
  rules: [rule('r', { lexicon: 'words' })],
})

describe('a term that everyday words look like without diacritics', () => {
  const COLLIDES = ['TERM_COLLIDES'] as const

  it.each([
    ['a skeleton term', [{ term: 'cặc', match: 'skeleton' }], ['lexicons.0.terms.0.term']],
    [
      'a variant of one',
      [{ term: 'zzq', match: 'skeleton', variants: ['cặc'] }],
      ['lexicons.0.terms.0.variants.0'],
    ],
    ['initials of one, met as written', [{ term: 'zzq', match: 'skeleton', initials: ['cac'] }], []],
    ['a tolerant term', ['cặc'], []],
    ['an exact term', [{ term: 'cặc', match: 'exact' }], []],
    ['a term like no other word', [{ term: 'zzq', match: 'skeleton' }], []],
    ['several syllables, of which nothing is known', [{ term: 'lừa đảo', match: 'skeleton' }], []],
  ])('%s', (_, terms, paths) => {
    expect(found(COLLIDES, fires(terms))).toEqual(paths.map((path) => `TERM_COLLIDES ${path}`))
  })

  it('is told by what the lexicon says for all its terms', () => {
    expect(found(COLLIDES, fires(['cặc'], { match: 'skeleton' }))).toEqual([
      'TERM_COLLIDES lexicons.0.terms.0',
    ])
  })

  it('comes with at most five of the words, never itself, and how many more there are', () => {
    const [fault] = faultsWith(COLLIDES, pack(fires([{ term: 'nhận', match: 'skeleton' }])))
    const words = String(fault!.values['words']).split(', ')
    const others = [...everydayWordsLike('nhan')].sort().filter((word) => word !== 'nhận')
    expect(words).toEqual(others.slice(0, 5))
    expect(fault!.values['more']).toBe(others.length - 5)
    expect(fault!.message).toContain('nhân')
  })

  it.each(['cặc', 'bẹt'])('%s has a next step that tells what the matcher does', (term) => {
    const [fault] = faultsWith(COLLIDES, pack(fires([{ term, match: 'skeleton' }])))
    expect(fault!.hint).toContain('counts only near another hit')
  })
})

describe('a term that is an everyday word', () => {
  const EVERYDAY = ['TERM_IS_EVERYDAY'] as const
  const when = (condition: unknown, more: Record<string, unknown> = {}) =>
    found(EVERYDAY, {
      lexicons: [
        { id: 'words', terms: ['nhận'] },
        { id: 'other', terms: ['zzq'] },
      ],
      conditions: { shared: { any: [{ lexicon: 'words' }, { entity: 'email' }] } },
      rules: [rule('r', condition, more)],
    })
  const yes = ['TERM_IS_EVERYDAY lexicons.0.terms.0']
  const words = { lexicon: 'words' }
  const other = { lexicon: 'other' }

  it.each([
    ['tolerant', ['nhận'], ['0']],
    ['exact', [{ term: 'nhận', match: 'exact' }], ['0.term']],
    ['in capitals', ['NHẬN'], ['0']],
    ['a variant', [{ term: 'zzq', variants: ['nhận'] }], ['0.variants.0']],
    ['initials', [{ term: 'zzq', initials: ['admin'] }], ['0.initials.0']],
    ['English', ['service'], ['0']],
    ['part of a phrase', ['nhận việc'], []],
    ['a skeleton term, of which the other check speaks', [{ term: 'nhận', match: 'skeleton' }], []],
  ])('%s', (_, terms, paths) => {
    expect(found(EVERYDAY, fires(terms))).toEqual(
      paths.map((path) => `TERM_IS_EVERYDAY lexicons.0.terms.${path}`),
    )
  })

  it.each([
    ['it alone', words],
    ['any', { any: [other, words] }],
    ['a shared condition', { condition: 'shared' }],
    [
      'weights that suffice',
      {
        score: {
          atLeast: 3,
          of: [
            { weight: 3, when: words },
            { weight: 1, when: other },
          ],
        },
      },
    ],
    ['one of two', { atLeast: 1, of: [words, other] }],
    ['a language', { all: [words, { language: 'vi' }] }],
    ['an upper bound', { all: [words, { shape: 'words', atMost: 50 }] }],
    ['the absence of another', { all: [words, { not: other }] }],
  ])('matters where one makes a rule fire: %s', (_, condition) => {
    expect(when(condition)).toEqual(yes)
  })

  it.each([
    ['another beside it', { all: [words, other] }],
    ['another near it', { near: { all: [words, other], words: 5 } }],
    ['two of it', { lexicon: 'words', atLeast: 2 }],
    ['two of two', { atLeast: 2, of: [words, other] }],
    [
      'weights that do not suffice',
      {
        score: {
          atLeast: 3,
          of: [
            { weight: 2, when: words },
            { weight: 1, when: other },
          ],
        },
      },
    ],
    [
      'a penalty',
      {
        score: {
          atLeast: 1,
          of: [
            { weight: 1, when: words },
            { weight: -1, when: words },
          ],
        },
      },
    ],
    ['capitals', { all: [words, { shape: 'uppercase', atLeast: 0.7 }] }],
    ['a fact', { all: [words, { fact: 'author.ageDays', operator: 'lessThan', value: 7 }] }],
    ['a classifier', { all: [words, { classifier: 'scam', label: 'scam', atLeast: 0.5 }] }],
    ['its absence', { not: words }],
  ])('does not where a rule asks for %s', (_, condition) => {
    expect(when(condition)).toEqual([])
  })

  it('does not in an exception, nor in a rule that is over', () => {
    expect(when({ any: [other, { entity: 'email' }] }, { unless: words })).toEqual([])
    expect(when(words, { status: 'deprecated' })).toEqual([])
    expect(when(words, { unless: words })).toEqual([])
  })

  it('matters where a rule of another pack uses it', () => {
    const base = pack({ lexicons: [{ id: 'words', terms: ['nhận'] }] }, 'base')
    const ours = pack({ requires: ['base'], rules: [rule('ours.r', words)] }, 'ours')
    expect(faultsWith(EVERYDAY, base, ours).map(({ values }) => values)).toEqual([
      { term: 'nhận', lexicon: 'words', rule: 'ours.r' },
    ])
  })
})

describe('a term that can never matter', () => {
  const SHADOWED = ['TERM_SHADOWED'] as const

  it.each([
    ['twice', ['lừa đảo', 'lừa đảo'], ['1']],
    ['in another case, form and place of the tone mark', ['Xoá tin', 'xóa tin', 'XOA\u0301 TIN'], ['1', '2']],
    ['with a hyphen for the space', ['risk free', 'risk-free'], ['1']],
    ['once more, bent further', ['lừa đảo', { term: 'lừa đảo', match: 'skeleton' }], ['0']],
    ['as a variant', [{ term: 'phí', variants: ['phí'] }], ['0.variants.0']],
    ['as initials', [{ term: 'clgt', initials: ['clgt'] }], ['0.initials.0']],
    ['without diacritics, which is another term', ['lừa đảo', 'lua dao'], []],
    ['inside a longer one, whose range is longer', ['lừa', 'lừa đảo'], []],
  ])('%s', (_, terms, paths) => {
    expect(found(SHADOWED, fires(terms))).toEqual(
      paths.map((path) => `TERM_SHADOWED lexicons.0.terms.${path}`),
    )
  })

  it('is innocent wherever it stands', () => {
    expect(found(SHADOWED, fires(['Lừa đảo', 'đảo'], { not: ['lừa đảo', 'đảo xa'] }))).toEqual([
      'TERM_SHADOWED lexicons.0.terms.0',
    ])
  })

  it('is told of in its own lexicon alone', () => {
    const lexicons = ['a', 'b'].map((id) => ({ id, terms: ['lừa đảo'] }))
    expect(found(SHADOWED, { lexicons })).toEqual([])
  })
})

describe('a term in which another one stands', () => {
  const INSIDE = ['TERM_INSIDE'] as const

  it.each([
    ['at its beginning', ['zzq', 'zzq bbw'], ['1']],
    ['at its end', ['bbw zzq', 'zzq'], ['0']],
    ['in its middle', ['ab zzq cd', 'zzq'], ['0']],
    ['as one of its spellings', [{ term: 'xxy', variants: ['zzq'] }, 'zzq bbw'], ['1']],
    ['as part of one of its spellings', ['zzq', { term: 'xxy', variants: ['zzq bbw'] }], ['1.variants.0']],
    ['with a hyphen', ['zzq', 'zzq-bbw'], ['1']],
    ['and is bent further', [{ term: 'zzq', match: 'skeleton' }, 'zzq bbw'], ['1']],
    ['and is bent less', [{ term: 'zzq', match: 'exact' }, 'zzq bbw'], []],
    ['but not as a word', ['zzq', 'zzqa bbw'], []],
    [
      'but both are met without diacritics',
      [
        { term: 'zzq', match: 'skeleton' },
        { term: 'zzq bbw', match: 'skeleton' },
      ],
      [],
    ],
    ['twice', ['zzq zzq', 'zzq'], ['0']],
  ])('%s', (_, terms, paths) => {
    expect(found(INSIDE, fires(terms))).toEqual(paths.map((path) => `TERM_INSIDE lexicons.0.terms.${path}`))
  })

  it('matters where a phrase sets the shorter one apart', () => {
    expect(found(INSIDE, fires(['zzq', 'zzq bbw'], { not: ['zzq hay'] }))).toEqual([])
  })

  it('names the shorter one', () => {
    const [fault] = faultsWith(INSIDE, pack(fires(['zzq', 'zzq bbw'])))
    expect(fault!.values).toEqual({ term: 'zzq bbw', lexicon: 'words', by: 'zzq' })
  })
})
