import { describe, expect, it } from 'vitest'
import { pack, rule } from '../../packs'
import { faultsWith, found } from './findings'

describe('examples', () => {
  const FEW = ['EXAMPLES_TOO_FEW'] as const
  const three = ['a', 'b', 'c']

  it.each([
    ['none', {}, 'rules.0.id'],
    ['two that violate', { examples: { violates: ['a', 'b'], allows: three } }, 'rules.0.examples'],
    ['none that is allowed', { examples: { violates: three } }, 'rules.0.examples'],
    ['some that are for later', { examples: { violates: three, todoAllows: three } }, 'rules.0.examples'],
  ])('are too few: %s', (_, more, path) => {
    expect(found(FEW, { rules: [rule('r', { entity: 'email' }, more)] })).toEqual([
      `EXAMPLES_TOO_FEW ${path}`,
    ])
  })

  it.each([
    ['three of each', { examples: { violates: three, allows: three } }],
    ['a rule that is over', { status: 'deprecated' }],
  ])('are enough: %s', (_, more) => {
    expect(found(FEW, { rules: [rule('r', { entity: 'email' }, more)] })).toEqual([])
  })
})

describe('words for people', () => {
  const MISSING = ['TEXT_MISSING'] as const
  const both = { vi: 'Một', en: 'One' }
  const parts = (more: object, languages = ['vi', 'en']) => ({
    languages,
    title: both,
    rules: [rule('r', { entity: 'email' }, { title: both, ...more })],
  })

  it.each([
    ['a title', { title: { en: 'One' } }, ['rules.0.title']],
    ['a message', { message: { vi: 'Một' } }, ['rules.0.message']],
    ['no message, for which the title stands in', {}, []],
    ['a language with its region', { title: { 'vi-VN': 'Một', en: 'One' } }, []],
    ['more languages than the pack has', { title: { ...both, fr: 'Un' } }, []],
    ['a rule that is over', { title: { en: 'One' }, status: 'deprecated' }, []],
  ])('are looked for in both languages: %s', (_, more, paths) => {
    expect(found(MISSING, parts(more))).toEqual(paths.map((path) => `TEXT_MISSING ${path}`))
  })

  it('are wanted in the languages of the pack alone', () => {
    expect(found(MISSING, parts({ title: { vi: 'Một' } }, ['vi']))).toEqual([])
    expect(found(MISSING, parts({ title: { vi: 'Một' } }, []))).toEqual([])
  })

  it('are wanted of the pack, its overlays and its law too, and the languages are named', () => {
    const overlays = [{ rule: 'r', message: { vi: 'Một' } }]
    const instruments = [
      {
        id: 'vn/law',
        number: '1',
        title: { vi: 'Luật' },
        issuer: 'Nobody',
        kind: 'law',
        issued: null,
        inForce: { from: null, to: null },
        verified: true,
        source: 'sample',
        provisions: [
          {
            slug: 'art1',
            ref: 'Điều 1',
            summary: { vi: 'Mẫu' },
            category: 'test',
            role: 'prohibits',
            audience: 'anyone',
            verified: true,
            source: 'sample',
            sourceKind: 'sample',
          },
        ],
      },
    ]
    const faults = faultsWith(MISSING, pack({ ...parts({}), title: { vi: 'Một' }, overlays, instruments }))
    expect(faults.map(({ path, values }) => `${path} ${values['languages']}`).toSorted()).toEqual([
      'instruments.0.provisions.0.summary en',
      'instruments.0.title en',
      'overlays.0.message en',
      'title en',
    ])
  })
})
