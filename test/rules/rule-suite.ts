// What is asked of every shipped pack: its examples hold, and each rule has what a fair rule has.
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { abuseVi } from '../../src/classifiers/models/abuse-vi'
import { createModerator, type Moderator } from '../../src/moderator'
import { loadPack } from '../../src/node/load-pack'
import { createRegistry, type Registry } from '../../src/pack/law'
import type { Pack } from '../../src/pack/pack'
import type { Example, Rule } from '../../src/pack/schema/rule'
import type { Verdict, Violation } from '../../src/verdict'

/** The day on which the law of the shipped packs was last gone through. */
export const TODAY = '2026-11-22'

type Told = Exclude<Example, string>
const told = (example: Example): Told => (typeof example === 'string' ? { text: example } : example)

export interface ShippedPack {
  readonly pack: Pack
  readonly moderator: Moderator
  readonly law: Registry
  readonly live: readonly Rule[]
}

/** A pack below rules/, from its sources. */
export async function shippedPack(name: string): Promise<ShippedPack> {
  const pack = await loadPack(fileURLToPath(new URL(`../../rules/${name}`, import.meta.url)))
  const moderator = createModerator({ packs: [pack], classifiers: [abuseVi()] })
  const live = pack.rules.filter((rule) => (rule.status ?? 'live') === 'live')
  return { pack, moderator, law: createRegistry(pack.instruments), live }
}

/** Registers the tests of a pack that is to have at least so many live rules. */
export function describePack({ pack, moderator, law, live }: ShippedPack, leastRules: number): void {
  function judge(rule: Rule, example: Example): Verdict {
    const { asOf, evidence: _evidence, decision: _decision, law: _law, ...post } = told(example)
    return moderator.evaluateSync(post, { asOf: asOf ?? TODAY, strictness: rule.strictness ?? 1 })
  }

  function violationOf(rule: Rule, example: Example): Violation | undefined {
    const { violations, shadow } = judge(rule, example)
    return [...violations, ...shadow].find((violation) => violation.rule === rule.id)
  }

  const cases = (kind: 'violates' | 'allows' | 'todoViolates' | 'todoAllows') =>
    pack.rules.flatMap((rule) =>
      (rule.examples?.[kind] ?? []).map((example) => ({
        id: rule.id,
        rule,
        example,
        text: told(example).text,
      })),
    )

  describe('what a rule says it forbids', () => {
    it.each(cases('violates'))('$id fires on: $text', ({ rule, example }) => {
      const violation = violationOf(rule, example)
      expect(violation?.rule).toBe(rule.id)
      const found = violation!.evidence.map((one) => one.text)
      expect(found).toEqual(expect.arrayContaining(told(example).evidence ?? []))
      const cited = violation!.legalBasis.map((basis) => basis.id)
      expect(cited).toEqual(expect.arrayContaining(told(example).law ?? []))
    })
  })

  describe('what a rule says it allows', () => {
    it.each(cases('allows'))('$id stays silent on: $text', ({ rule, example }) => {
      expect(violationOf(rule, example)?.evidence.map((one) => one.text)).toBeUndefined()
    })
  })

  // Known misses and false alarms stand in the rules as such. They fail nothing; one that was mended says so.
  describe('what is known to go wrong', () => {
    for (const { id, rule, example, text } of cases('todoViolates')) {
      const mended = violationOf(rule, example) !== undefined
      it.todo(`${id} ${mended ? 'now fires on (make it an example)' : 'misses'}: ${text}`)
    }
    for (const { id, rule, example, text } of cases('todoAllows')) {
      const mended = violationOf(rule, example) === undefined
      it.todo(`${id} ${mended ? 'is now silent on (make it an example)' : 'wrongly fires on'}: ${text}`)
    }
  })

  describe('every rule', () => {
    it(`is one of at least ${leastRules}`, () => {
      expect(live.length).toBeGreaterThanOrEqual(leastRules)
    })

    it.each(live)('$id has three examples of each kind, and one that names its evidence', ({ examples }) => {
      expect(examples?.violates?.length).toBeGreaterThanOrEqual(3)
      expect(examples?.allows?.length).toBeGreaterThanOrEqual(3)
      expect(examples!.violates!.some((example) => told(example).evidence !== undefined)).toBe(true)
    })

    it.each(live)('$id speaks Vietnamese and English, and says whom it could hurt', (rule) => {
      for (const texts of [rule.title, rule.message])
        expect(Object.keys(texts ?? {}).sort()).toEqual(['en', 'vi'])
      expect(rule.falsePositives?.length).toBeGreaterThanOrEqual(1)
      expect(rule.onError).toBeDefined()
      expect(rule.strictness).toBeDefined()
    })

    // An order is a decision that people have made.
    it.each(live.filter(({ when }) => !('order' in when)))(
      '$id leaves the decision to people',
      ({ action }) => {
        expect(['warn', 'limit', 'review']).toContain(action)
      },
    )

    it.each(live)('$id has a subject for statements of reasons', ({ id, category }) => {
      expect(pack.statementCategories[id] ?? pack.statementCategories[category]).toBeDefined()
    })

    it.each(live)('$id cites nothing that is in the registry as a mere fact', ({ legalBasis = [] }) => {
      for (const citation of legalBasis) {
        expect(law.find(citation), citation).toBeDefined()
        expect(law.find(citation)!.provision.registryOnly ?? false, citation).toBe(false)
      }
    })

    const days = [...law.changeDays().filter((day) => day.startsWith('2026-')), TODAY]

    it.each(live)('$id has a verified provision in force on every day of change in 2026', (rule) => {
      const valid = days.filter((day) => rule.validFrom === undefined || day >= rule.validFrom)
      expect(valid).toContain(TODAY)
      const bare = valid.filter(
        (day) => !rule.legalBasis?.some((citation) => law.basis(citation, day)?.verified),
      )
      expect(bare).toEqual([])
    })
  })

  it('gives a subject for statements of reasons to nothing that is not there', () => {
    const known = new Set(pack.rules.flatMap(({ id, category }) => [id, category]))
    expect(Object.keys(pack.statementCategories).filter((key) => !known.has(key))).toEqual([])
  })
}
