// The European legal registry as data: complete, sane, and the same as the table of facts it was drawn up from.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { createRegistry } from '../../src/pack/law'
import { instrumentSchema } from '../../src/pack/schema/law'

const LAW = new URL('../../rules/eu/law/', import.meta.url)
// The table of facts, where there is one: LEGAL_SOURCES names the file.
const SOURCES = process.env['LEGAL_SOURCES'] ?? ''

const instruments = readdirSync(LAW).flatMap(
  (name) =>
    z
      .strictObject({ instruments: z.array(instrumentSchema) })
      .parse(parse(readFileSync(new URL(name, LAW), 'utf8'))).instruments,
)
const provisions = instruments.flatMap((instrument) =>
  instrument.provisions.map((provision) => ({ id: `${instrument.id}#${provision.slug}`, provision })),
)
const law = createRegistry(instruments)

describe('the registry', () => {
  it('holds 5 instruments and 25 provisions, each once, each saying where it is law', () => {
    expect([instruments.length, provisions.length]).toEqual([5, 25])
    expect(new Set(provisions.map(({ id }) => id)).size).toBe(25)
    for (const { id, jurisdictions } of instruments) expect(jurisdictions?.length, id).toBeGreaterThan(0)
  })

  it('sums up each provision in both languages, in few words, and each was read', () => {
    for (const { id, provision } of provisions) {
      expect(Object.keys(provision.summary).sort(), id).toEqual(['en', 'vi'])
      for (const text of Object.values(provision.summary)) {
        expect(text.length, id).toBeGreaterThan(15)
        expect(text.length, id).toBeLessThanOrEqual(300)
        expect(text, id).toBe(text.normalize('NFC'))
      }
      expect(provision.verified, id).toBe(true)
      expect(provision.source, id).toMatch(/^https:\/\//)
    }
  })

  it.each([
    ['eu/dsa-2022#art16', '2024-02-16', false],
    ['eu/dsa-2022#art16', '2024-02-17', true],
    ['de/stgb#s130', '2026-11-22', true],
    ['us/take-it-down-act#s3', '2026-05-18', false],
    ['us/take-it-down-act#s3', '2026-05-19', true],
    // Their first days are not confirmed, so they are never cited.
    ['uk/online-safety-act-2023#sch7.p3', '2026-11-22', false],
    ['us/18-usc-2258a#s2258a.a', '2026-11-22', false],
  ])('%s on %s is in force: %s', (citation, day, inForce) => {
    expect(law.find(citation)).toBeDefined()
    expect(law.basis(citation, day) !== undefined).toBe(inForce)
  })
})

const sourceSchema = z.object({
  instruments: z.array(
    z.looseObject({
      id: z.string(),
      number: z.string(),
      issued: z.string().nullable(),
      effectiveFrom: z.string().nullable(),
      effectiveTo: z.string().nullable(),
      metadataVerified: z.boolean(),
      provisions: z.array(
        z.looseObject({
          slug: z.string(),
          ref: z.string(),
          category: z.string(),
          role: z.string(),
          audience: z.string(),
          verified: z.boolean(),
          source: z.string(),
          duty: z.looseObject({}).optional(),
        }),
      ),
    }),
  ),
})

describe.skipIf(!existsSync(SOURCES))('against the sources it was drawn up from', () => {
  it('holds the same facts', () => {
    const { instruments: all } = sourceSchema.parse(JSON.parse(readFileSync(SOURCES, 'utf8')))
    for (const { id, number, issued, inForce, verified, provisions: own } of instruments) {
      const source = all.find((one) => one.id === id)!
      expect({ number, issued, from: inForce.from, to: inForce.to, verified }, id).toEqual({
        number: source.number,
        issued: source.issued,
        from: source.effectiveFrom,
        to: source.effectiveTo,
        verified: source.metadataVerified,
      })
      const facts = (one: (typeof source.provisions)[number]) => [
        one.slug.toLowerCase(),
        ...[one.ref, one.category, one.role, one.audience, one.source, one.duty],
      ]
      const read = source.provisions.filter((one) => one.verified)
      expect(own.map((one) => facts(one as (typeof source.provisions)[number]))).toEqual(read.map(facts))
    }
  })
})
