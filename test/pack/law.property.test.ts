// What holds of every registry: a citation is given exactly on its days, and nothing changes between change days.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRegistry } from '../../src/pack/law'
import type { Instrument } from '../../src/pack/schema/law'

const DAY = 86_400_000
const START = Date.UTC(2019, 0, 1)
const isoDay = (count: number): string => new Date(START + count * DAY).toISOString().slice(0, 10)

const span = 3000
const days = fc
  .record({
    from: fc.option(fc.integer({ min: 0, max: span }), { freq: 6 }),
    length: fc.option(fc.integer({ min: 0, max: 400 })),
  })
  .map(({ from, length }) => ({
    from: from === null ? null : isoDay(from),
    to: from === null || length === null ? null : isoDay(from + length),
  }))

const instruments = fc.uniqueArray(
  fc.record({ name: fc.integer({ min: 0, max: 20 }), inForce: days, own: fc.option(days) }),
  { maxLength: 8, selector: (one) => one.name },
)

function build(
  parts: readonly { name: number; inForce: Instrument['inForce']; own: Instrument['inForce'] | null }[],
) {
  return parts.map(
    ({ name, inForce, own }): Instrument => ({
      id: `vn/law-${name}`,
      number: String(name),
      title: { en: 'Law' },
      issuer: 'Parliament',
      kind: 'law',
      issued: null,
      inForce,
      verified: true,
      source: 'memory',
      provisions: [
        {
          slug: 'art1',
          ref: 'Article 1',
          summary: { en: 'Says something' },
          category: 'civility',
          role: 'prohibits',
          audience: 'anyone',
          verified: true,
          source: 'memory',
          sourceKind: 'memory',
          ...(own !== null && { inForce: own }),
        },
      ],
    }),
  )
}

const covers = ({ from, to }: Instrument['inForce'], day: string): boolean =>
  from !== null && from <= day && (to === null || day <= to)

it('a provision is cited exactly on the days on which it and its instrument are in force', () => {
  fc.assert(
    fc.property(instruments, fc.integer({ min: -10, max: span + 500 }), (parts, count) => {
      const day = isoDay(count)
      const law = createRegistry(build(parts))
      for (const { name, inForce, own } of parts) {
        const cited = law.basis(`vn/law-${name}#art1`, day)
        expect(cited !== undefined).toBe(covers(inForce, day) && (own === null || covers(own, day)))
        if (cited !== undefined) expect(covers(cited.inForce, day)).toBe(true)
      }
    }),
  )
})

it('from one change day to the day before the next, the law stays the same', () => {
  fc.assert(
    fc.property(instruments, fc.integer({ min: -10, max: span + 500 }), (parts, count) => {
      const law = createRegistry(build(parts))
      const day = isoDay(count)
      const since = law.changeDays().findLast((change) => change <= day)
      for (const { name } of parts) {
        const citation = `vn/law-${name}#art1`
        expect(law.basis(citation, day)).toBe(since === undefined ? undefined : law.basis(citation, since))
      }
    }),
  )
})

it('change days are sorted, each there once, each a real day', () => {
  fc.assert(
    fc.property(instruments, (parts) => {
      const changes = createRegistry(build(parts)).changeDays()
      expect(changes).toEqual([...new Set(changes)].sort())
      for (const day of changes) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
    }),
  )
})

it('whatever a citation looks like, looking it up does not throw', () => {
  fc.assert(
    fc.property(instruments, fc.string(), fc.string(), (parts, citation, day) => {
      const law = createRegistry(build(parts))
      const found = law.find(citation)
      expect(found === undefined || `${found.instrument.id}#${found.provision.slug}` === citation).toBe(true)
      if (law.basis(citation, day) !== undefined) expect(found).toBeDefined()
    }),
  )
})
