// The Vietnamese legal registry as data: complete, sane, and right on the days on which the law changed.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { createRegistry } from '../../src/pack/law'
import { instrumentSchema } from '../../src/pack/schema/law'

const PACK = new URL('../../rules/vn/', import.meta.url)
const LAW = new URL('law/', PACK)
// The table of facts that the registry was drawn up from, where there is one: LEGAL_SOURCES names the file.
const SOURCES = process.env['LEGAL_SOURCES'] ?? ''

const files = readdirSync(LAW)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, text: readFileSync(new URL(name, LAW), 'utf8') }))
const instruments = files.flatMap(
  ({ text }) => z.strictObject({ instruments: z.array(instrumentSchema) }).parse(parse(text)).instruments,
)
const provisions = instruments.flatMap((instrument) =>
  instrument.provisions.map((provision) => ({
    id: `${instrument.id}#${provision.slug}`,
    instrument,
    provision,
  })),
)
const law = createRegistry(instruments)

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
const doubles = (names: readonly string[]): string[] => names.filter((name, n) => names.indexOf(name) !== n)

describe('the files', () => {
  it.each(files)('$name says where its schema is and what it holds', ({ text }) => {
    const [first, second] = text.split('\n')
    expect(first).toBe('# yaml-language-server: $schema=../../schema.json')
    expect(second).toMatch(/^# [A-Z].{20,}/)
  })

  it('hold 42 instruments and 518 provisions', () => {
    expect([instruments.length, provisions.length]).toEqual([42, 518])
  })

  it('name each instrument and each provision once', () => {
    expect(doubles(instruments.map((one) => one.id))).toEqual([])
    expect(doubles(provisions.map((one) => one.id))).toEqual([])
  })
})

describe('every instrument', () => {
  it('has a title in both languages and its number', () => {
    for (const { id, title, number } of instruments) {
      expect(id).toMatch(/^vn\//)
      expect(Object.keys(title).sort(), id).toEqual(['en', 'vi'])
      expect(number, id).toMatch(/^\d+\/(?:\d{4}\/)?[A-ZĐ\d-]+$/u)
    }
  })

  it('was issued no later than its first day, and that is no later than its last', () => {
    for (const { id, issued, inForce } of instruments) {
      const days = [issued, inForce.from, inForce.to].filter((day) => day !== null)
      expect(days, id).toEqual(days.toSorted())
    }
  })

  it('that was replaced ended the day before what replaced it began', () => {
    const replaced = instruments.filter((one) => one.replacedBy !== undefined)
    expect(replaced.length).toBeGreaterThan(5)
    for (const one of replaced) {
      for (const id of one.replacedBy!) {
        const next = instruments.find((other) => other.id === id)
        expect(next?.inForce.from, `${one.id} -> ${id}`).toBe(dayAfter(one.inForce.to!))
      }
    }
  })

  it('that is known from memory alone is not called verified', () => {
    for (const one of instruments) if (one.source === 'memory') expect(one.verified, one.id).toBe(false)
  })

  it('links to public pages only', () => {
    for (const { id, url } of instruments) {
      if (url !== undefined) expect(url, id).toMatch(/^https:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S*$/)
    }
  })
})

describe('every provision', () => {
  it('is summed up in both languages, in few words', () => {
    for (const { id, provision } of provisions) {
      const { vi, en } = provision.summary
      expect(Object.keys(provision.summary).sort(), id).toEqual(['en', 'vi'])
      for (const text of [vi!, en!]) {
        expect(text.length, id).toBeGreaterThan(15)
        expect(text.length, id).toBeLessThanOrEqual(300)
        expect(text, id).toBe(text.normalize('NFC'))
        expect(text, id).toMatch(/[\p{L}\d)”°]$/u)
      }
      expect(vi!.normalize('NFD'), id).toMatch(/[\u0300-\u036f]/)
      expect(en, id).not.toMatch(/[ăơưạảấầẩậắằẳặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/)
    }
  })

  it('from memory is not verified, and any other is', () => {
    for (const { id, provision } of provisions) {
      const remembered = provision.source === 'memory' || provision.sourceKind === 'memory'
      expect(provision.verified, id).toBe(!remembered)
    }
  })

  it('says which page it was read on', () => {
    for (const { id, provision } of provisions) {
      expect(provision.source, id).toMatch(/^(?:https?:\/\/\S+\.\S+|memory$|several public text copies)/)
    }
  })

  it('gives a fine only with its basis in both languages, and the lower amount first', () => {
    const fined = provisions.filter((one) => one.provision.fine !== undefined)
    expect(fined.length).toBeGreaterThan(100)
    for (const { id, provision } of fined) {
      const { min, max, currency, basis } = provision.fine!
      expect(provision.role, id).toBe('penalises')
      expect(min, id).toBeLessThan(max)
      expect(currency, id).toBe('VND')
      expect(Object.keys(basis).sort(), id).toEqual(['en', 'vi'])
    }
  })

  it('states no fine in its summary without whom the amount is for', () => {
    // The Criminal Code speaks of amounts that make an act a crime.
    const others = provisions.filter(({ instrument }) => instrument.id !== 'vn/criminal-code-2015')
    for (const { id, provision } of others) {
      for (const text of Object.values(provision.summary)) {
        if (!/\d\s*(?:triệu|tỷ|đồng|million|billion|VND)|VND \d|\d{1,3}(?:[.,]000){2}/i.test(text)) continue
        expect(text, id).toMatch(/cá nhân bằng một nửa|individuals/)
      }
    }
  })

  it('says of each fine whether the amounts are for individuals or organisations', () => {
    for (const { id, provision } of provisions) {
      if (provision.fine === undefined) continue
      expect(provision.fine.basis['vi'], id).toMatch(/cá nhân|tổ chức/)
      expect(provision.fine.basis['en'], id).toMatch(/individuals|organisations/)
    }
  })

  it('gives a criminal penalty in both languages, with the same numbers', () => {
    const numbers = (text: string) => text.match(/\d+/g)
    const punished = provisions.filter((one) => one.provision.penalty !== undefined)
    expect(punished.length).toBeGreaterThan(50)
    for (const { id, provision, instrument } of punished) {
      expect(instrument.id).toBe('vn/criminal-code-2015')
      expect(numbers(provision.penalty!.en!), id).toEqual(numbers(provision.penalty!.vi!))
    }
  })

  it('with days of its own has them within those of its instrument', () => {
    const own = provisions.filter((one) => one.provision.inForce !== undefined)
    expect(own.map((one) => one.id).sort()).toEqual([
      'vn/advertising-law-2012#art15a',
      'vn/criminal-code-2015#art256a.cl1',
    ])
    for (const { id, provision, instrument } of own) {
      expect(provision.inForce!.from! > instrument.inForce.from!, id).toBe(true)
    }
  })
})

describe('offences of opinion', () => {
  const facts = provisions.filter((one) => one.provision.registryOnly === true)

  it('stand in the registry as facts, each with a note that says so, and no other provision has that note', () => {
    const noted = provisions.filter((one) => /^registry only/i.test(one.provision.note ?? ''))
    expect(noted.map((one) => one.id)).toEqual(facts.map((one) => one.id))
    expect(facts.length).toBe(14)
  })

  it('are the basis of no rule', () => {
    const cited = readdirSync(PACK, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) => {
        const { rules = [] } = parse(readFileSync(new URL(name, PACK), 'utf8'), { logLevel: 'silent' }) ?? {}
        return (rules as { legalBasis?: string[] }[]).flatMap((rule) => rule.legalBasis ?? [])
      })
    const banned = new Set(facts.map((one) => one.id))
    expect(cited.filter((citation) => banned.has(citation))).toEqual([])
  })
})

describe('the days on which the law changed', () => {
  const CHANGES = [
    ['2025-12-31', '2026-01-01'],
    ['2026-02-28', '2026-03-01'],
    ['2026-03-04', '2026-03-05'],
    ['2026-06-30', '2026-07-01'],
    ['2026-08-18', '2026-08-19'],
  ].flat()

  it.each([
    // citation, then whether it is in force on each of the days above
    ['vn/personal-data-law-2025#art7.cl6', '.# ## ## ## ##'],
    ['vn/decree-356-2025#art4.cl1', '.# ## ## ## ##'],
    ['vn/advertising-law-2012#art15a', '.# ## ## ## ##'],
    ['vn/ai-law-2025#art11.cl4', '.. .# ## ## ##'],
    ['vn/state-secrets-law-2018#art5.cl9', '## #. .. .. ..'],
    ['vn/state-secrets-law-2025#art5.cl3', '.. .# ## ## ##'],
    ['vn/investment-law-2025#art6.cl1.pt-a', '.. .# ## ## ##'],
    ['vn/social-network-code-2021#art4.cl6', '## ## #. .. ..'],
    ['vn/digital-culture-code-2026#individuals.privacy', '.. .. .# ## ##'],
    ['vn/decree-142-2026#art18.cl2', '.. .. .. ## ##'],
    ['vn/cybersecurity-law-2018#art16.cl3', '## ## ## #. ..'],
    ['vn/cybersecurity-law-2025#art7.cl1.pt-c', '.. .. .. .# ##'],
    ['vn/decree-15-2020#art101.cl1.pt-a', '## ## ## #. ..'],
    ['vn/decree-174-2026#art95.cl1.pt-a', '.. .. .. .# ##'],
    ['vn/drug-law-2021#art5.cl10', '## ## ## #. ..'],
    ['vn/ecommerce-law-2025#art6.cl1', '.. .. .. .# ##'],
    ['vn/decree-330-2026#art10.cl2.pt-a', '.. .. .. .. .#'],
    ['vn/decree-333-2026#art16.cl4.pt-d', '.. .. .. .. .#'],
    ['vn/decree-147-2024#art23.cl3.pt-i', '## ## ## ## ##'],
    ['vn/criminal-code-2015#art174.cl1', '## ## ## ## ##'],
    ['vn/civil-code-2015#art34.cl1', '## ## ## ## ##'],
    ['vn/children-law-2016#art6.cl11', '## ## ## ## ##'],
  ])('%s', (citation, expected) => {
    const found = CHANGES.map((day) => (law.basis(citation, day) === undefined ? '.' : '#')).join('')
    expect(found.replace(/..(?!$)/g, '$& ')).toBe(expected)
  })

  it('are among the change days of the registry', () => {
    expect(law.changeDays()).toEqual(expect.arrayContaining(CHANGES.filter((day) => day !== '2026-08-18')))
  })

  it('leave the use of drugs as a crime to the days since it is one', () => {
    expect(law.basis('vn/criminal-code-2015#art256a.cl1', '2025-06-30')).toBeUndefined()
    expect(law.basis('vn/criminal-code-2015#art256a.cl1', '2025-07-01')?.inForce.from).toBe('2025-07-01')
  })
})

const sourceSchema = z.object({
  instruments: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      issued: z.string().nullable(),
      effectiveFrom: z.string().nullable(),
      effectiveTo: z.string().nullable(),
      replacedBy: z.string().nullable(),
      metadataVerified: z.boolean(),
      provisions: z.array(
        z.object({
          slug: z.string(),
          ref: z.string(),
          category: z.string(),
          role: z.string(),
          audience: z.string(),
          verified: z.boolean(),
          fineVnd: z.tuple([z.number(), z.number()]).nullish(),
          duty: z.looseObject({}).optional(),
          registryOnly: z.boolean().optional(),
        }),
      ),
    }),
  ),
})

describe.skipIf(!existsSync(SOURCES))('against the sources it was drawn up from', () => {
  const sources = existsSync(SOURCES)
    ? sourceSchema
        .parse(JSON.parse(readFileSync(SOURCES, 'utf8')))
        .instruments.filter((one) => one.id.startsWith('vn/'))
    : []

  it('holds the same instruments, with the same numbers, days and verification', () => {
    const fromSources = sources.map((one) => ({
      id: one.id,
      number: one.number,
      issued: one.issued,
      inForce: { from: one.effectiveFrom, to: one.effectiveTo },
      replacedBy: one.replacedBy,
      verified: one.metadataVerified,
    }))
    const fromRegistry = sources.map(({ id }) => {
      const { number, issued, inForce, replacedBy, verified } = instruments.find((one) => one.id === id)!
      return { id, number, issued, inForce, replacedBy: replacedBy?.[0] ?? null, verified }
    })
    expect(fromRegistry).toEqual(fromSources)
    expect(instruments.length).toBe(sources.length)
  })

  it('holds the same provisions, with the same places, roles, amounts, duties and verification', () => {
    const expected = sources.flatMap(({ id, provisions: all }) =>
      all.map(({ slug, fineVnd, duty, registryOnly, ...same }) => ({
        id: `${id}#${slug}`,
        ...same,
        fine: fineVnd ?? undefined,
        duty,
        registryOnly,
      })),
    )
    const found = expected.map(({ id }) => {
      const { ref, category, role, audience, verified, fine, duty, registryOnly } = law.find(id)!.provision
      const amounts = fine && [fine.min, fine.max]
      return { id, ref, category, role, audience, verified, fine: amounts, duty, registryOnly }
    })
    expect(found).toEqual(expected)
    expect(provisions.length).toBe(expected.length)
  })
})
