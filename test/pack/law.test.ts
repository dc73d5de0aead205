// The legal registry on small invented instruments: what is cited on which day.
import { describe, expect, it } from 'vitest'
import { createRegistry } from '../../src/pack/law'
import type { Instrument, Provision } from '../../src/pack/schema/law'

function provision(slug: string, more: Partial<Provision> = {}): Provision {
  return {
    slug,
    ref: `Điều ${slug}`,
    summary: { vi: `Tóm tắt ${slug}`, en: `Summary of ${slug}` },
    category: 'civility',
    role: 'prohibits',
    audience: 'anyone',
    verified: true,
    source: 'https://example.org/law',
    sourceKind: 'official site',
    ...more,
  }
}

function instrument(
  id: string,
  from: string | null,
  to: string | null,
  provisions: Provision[] = [provision('art1')],
  more: Partial<Instrument> = {},
): Instrument {
  return {
    id,
    number: `no ${id}`,
    title: { vi: 'Luật', en: 'Law' },
    issuer: 'Quốc hội',
    kind: 'law',
    issued: null,
    inForce: { from, to },
    verified: true,
    source: 'https://example.org/law',
    provisions,
    ...more,
  }
}

describe('basis', () => {
  const law = createRegistry([
    instrument('vn/old', '2019-01-01', '2026-06-30', undefined, { replacedBy: ['vn/new'] }),
    instrument('vn/new', '2026-07-01', null, [provision('art1'), provision('art2')]),
    instrument('vn/one-day', '2024-02-29', '2024-02-29'),
    instrument('vn/unknown', null, null),
    instrument('vn/unknown-start', null, '2026-06-30'),
  ])

  it.each([
    ['vn/old#art1', '2018-12-31', false],
    ['vn/old#art1', '2019-01-01', true],
    ['vn/old#art1', '2026-06-30', true],
    ['vn/old#art1', '2026-07-01', false],
    ['vn/new#art1', '2026-06-30', false],
    ['vn/new#art1', '2026-07-01', true],
    ['vn/new#art2', '9999-12-31', true],
    ['vn/one-day#art1', '2024-02-28', false],
    ['vn/one-day#art1', '2024-02-29', true],
    ['vn/one-day#art1', '2024-03-01', false],
    ['vn/unknown#art1', '2026-07-01', false],
    ['vn/unknown-start#art1', '2026-06-30', false],
  ])('%s on %s is in force: %s', (citation, day, inForce) => {
    expect(law.basis(citation, day)?.id).toBe(inForce ? citation : undefined)
  })

  it('is not cited where it is no law, if the caller says where', () => {
    const some = createRegistry([
      instrument('de/code', '2020-01-01', null, undefined, { jurisdictions: ['DE', 'AT'] }),
      instrument('eu/act', '2020-01-01', null),
    ])
    const citedIn = (where?: string) =>
      ['de/code#art1', 'eu/act#art1'].filter((id) => some.basis(id, '2026-01-01', where) !== undefined)
    expect(citedIn()).toEqual(['de/code#art1', 'eu/act#art1'])
    expect(citedIn('AT')).toEqual(['de/code#art1', 'eu/act#art1'])
    expect(citedIn('FR')).toEqual(['eu/act#art1'])
  })

  it('never puts the law that replaced another in its place', () => {
    expect(law.find('vn/old#art1')?.instrument.replacedBy).toEqual(['vn/new'])
    expect(law.basis('vn/old#art1', '2026-11-22')).toBeUndefined()
  })

  it('cites number, title, place, summary, days and whether it was verified', () => {
    const cited = createRegistry([
      instrument('vn/a', '2020-01-01', '2021-12-31', [provision('art7.cl6', { verified: false })], {
        number: '91/2025/QH15',
        url: 'https://example.org/91',
      }),
    ]).basis('vn/a#art7.cl6', '2020-01-01')
    expect(cited).toEqual({
      id: 'vn/a#art7.cl6',
      number: '91/2025/QH15',
      title: { vi: 'Luật', en: 'Law' },
      ref: 'Điều art7.cl6',
      summary: { vi: 'Tóm tắt art7.cl6', en: 'Summary of art7.cl6' },
      inForce: { from: '2020-01-01', to: '2021-12-31' },
      verified: false,
      url: 'https://example.org/91',
    })
  })

  it('has no url where the instrument has none', () => {
    expect(law.basis('vn/new#art1', '2026-07-01')).not.toHaveProperty('url')
  })

  it('gives the same frozen object each time, and leaves what it was given as it was', () => {
    const given = instrument('vn/a', '2020-01-01', null)
    const registry = createRegistry([given])
    const basis = registry.basis('vn/a#art1', '2020-01-01')!
    expect(registry.basis('vn/a#art1', '2026-01-01')).toBe(basis)
    for (const part of [basis, basis.title, basis.summary, basis.inForce])
      expect(part).toSatisfy(Object.isFrozen)
    expect(Object.isFrozen(given.title)).toBe(false)
  })

  it.each([
    ['', '2026-07-01'],
    ['vn/new', '2026-07-01'],
    ['vn/new#', '2026-07-01'],
    ['vn/new#art1 ', '2026-07-01'],
    ['#art1', '2026-07-01'],
    ['__proto__', '2026-07-01'],
    ['vn/new#constructor', '2026-07-01'],
  ])('does not know %j', (citation, day) => {
    expect(law.basis(citation, day)).toBeUndefined()
    expect(law.find(citation)).toBeUndefined()
  })
})

describe('a provision with days of its own', () => {
  const law = createRegistry([
    instrument('vn/code', '2018-01-01', '2030-12-31', [
      provision('art1'),
      provision('art1a', { inForce: { from: '2025-07-01', to: null } }),
      provision('art2', { inForce: { from: '2018-01-01', to: '2025-06-30' } }),
      provision('art3', { inForce: { from: '2010-01-01', to: '2040-01-01' } }),
      provision('art4', { inForce: { from: null, to: null } }),
      provision('art5', { inForce: { from: '2031-01-01', to: null } }),
    ]),
  ])

  it.each([
    ['art1a', '2025-06-30', undefined],
    ['art1a', '2025-07-01', { from: '2025-07-01', to: '2030-12-31' }],
    ['art1a', '2031-01-01', undefined],
    ['art2', '2025-06-30', { from: '2018-01-01', to: '2025-06-30' }],
    ['art2', '2025-07-01', undefined],
    ['art3', '2017-12-31', undefined],
    ['art3', '2018-01-01', { from: '2018-01-01', to: '2030-12-31' }],
    ['art4', '2020-01-01', undefined],
    ['art5', '2031-01-01', undefined],
  ])('%s on %s: in force %o', (slug, day, inForce) => {
    expect(law.basis(`vn/code#${slug}`, day)?.inForce).toEqual(inForce)
  })

  it('counts for the days on which the law changes', () => {
    expect(law.changeDays()).toEqual(['2018-01-01', '2025-06-30', '2025-07-01', '2030-12-31', '2031-01-01'])
  })
})

describe('find', () => {
  it('finds what is not in force any more, and what never was', () => {
    const law = createRegistry([
      instrument('vn/a', '2000-01-01', '2001-01-01'),
      instrument('vn/b', null, null),
    ])
    expect(law.find('vn/a#art1')?.provision.slug).toBe('art1')
    expect(law.find('vn/b#art1')?.instrument.id).toBe('vn/b')
  })

  it('takes the first of two instruments with one id, whole, and ignores the other', () => {
    const own = instrument('vn/a', '2020-01-01', null, [provision('art1')], { number: 'own' })
    const other = instrument('vn/a', '2010-01-01', null, [provision('art1'), provision('art2')], {
      number: 'other',
    })
    const law = createRegistry([own, other])
    expect(law.basis('vn/a#art1', '2026-01-01')?.number).toBe('own')
    expect(law.basis('vn/a#art1', '2019-12-31')).toBeUndefined()
    expect(law.find('vn/a#art2')).toBeUndefined()
    expect(law.changeDays()).toEqual(['2020-01-01'])
  })

  it('takes the first of two provisions with one slug', () => {
    const law = createRegistry([
      instrument('vn/a', '2020-01-01', null, [
        provision('art1', { ref: 'first' }),
        provision('art1', { ref: 'second' }),
      ]),
    ])
    expect(law.find('vn/a#art1')?.provision.ref).toBe('first')
    expect(law.basis('vn/a#art1', '2020-01-01')?.ref).toBe('first')
  })
})

describe('changeDays', () => {
  it('names first days, last days and the days after those, in order and once', () => {
    const law = createRegistry([
      instrument('vn/c', '2026-07-01', null),
      instrument('vn/a', '2019-01-01', '2026-06-30'),
      instrument('vn/b', '2023-12-31', '2024-02-28'),
    ])
    expect(law.changeDays()).toEqual([
      '2019-01-01',
      '2023-12-31',
      '2024-02-28',
      '2024-02-29',
      '2026-06-30',
      '2026-07-01',
    ])
  })

  it('counts instruments without provisions, and none whose first day is not known', () => {
    const law = createRegistry([
      instrument('vn/a', '2020-01-01', null, []),
      instrument('vn/b', null, '2021-01-01'),
    ])
    expect(law.changeDays()).toEqual(['2020-01-01'])
  })

  it.each([
    ['2025-12-31', '2026-01-01'],
    ['2026-02-28', '2026-03-01'],
    ['2000-02-28', '2000-02-29'],
    ['0001-12-31', '0002-01-01'],
  ])('after %s comes %s', (last, next) => {
    expect(createRegistry([instrument('vn/a', '0001-01-01', last)]).changeDays()).toContain(next)
  })

  it('speaks of no day after the last one that can be written', () => {
    expect(createRegistry([instrument('vn/a', '2020-01-01', '9999-12-31')]).changeDays()).toEqual([
      '2020-01-01',
      '9999-12-31',
    ])
  })

  it('is empty for an empty registry', () => {
    expect(createRegistry([]).changeDays()).toEqual([])
  })
})

describe('a fine', () => {
  const fine = {
    min: 10,
    max: 20,
    currency: 'VND',
    basis: { vi: 'mức cho tổ chức', en: 'for organisations' },
  }
  const law = createRegistry([
    instrument('vn/sure', '2020-01-01', null, [
      provision('fine', { fine }),
      provision('doubted', { fine, verified: false }),
      provision('none'),
    ]),
    instrument('vn/unsure', '2020-01-01', null, [provision('fine', { fine })], { verified: false }),
  ])
  it('is cited with whom the amounts are for', () => {
    const basis = law.basis('vn/sure#fine', '2026-01-01')
    expect(basis?.fine).toEqual(fine)
    expect(Object.isFrozen(basis!.fine!.basis)).toBe(true)
  })

  it.each(['vn/sure#doubted', 'vn/sure#none', 'vn/unsure#fine'])('is not cited of %s', (citation) => {
    expect(law.basis(citation, '2026-01-01')).toBeDefined()
    expect(law.basis(citation, '2026-01-01')).not.toHaveProperty('fine')
  })
})
