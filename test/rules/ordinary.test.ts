// What the Vietnamese pack hits in ordinary text: edited prose and reviews of goods, as written and without diacritics.
// The texts may not be passed on and lie outside of the repository: UNGXU_DATA names their folder (`../shared/data` beside
// the checkout if it does not say). Of what is found only counts are kept, in ordinary-budget.json, and must be equal to it;
// UNGXU_UPDATE_BUDGET=1 writes them anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { abuseVi } from '../../src/classifiers/models/abuse-vi'
import { createModerator } from '../../src/moderator'
import { loadPack } from '../../src/node/load-pack'
import type { Violation } from '../../src/verdict'
import budget from './ordinary-budget.json'
import { toneless } from './posts'

const TODAY = '2026-11-22'
const NAMES = ['clean_tatoeba_vi', 'clean_udvtb_vi', 'clean_xcopa_vi', 'clean_xquad_vi', 'visfd']
const DATA = process.env['UNGXU_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url))
const files = NAMES.map((name) => join(DATA, `${name}.jsonl`))

/** The most posts of a thousand that may reach a moderator. */
const BARS = [
  [1, 1],
  [2, 3],
] as const
const STRICTNESSES = [1, 2, 3] as const
const SPELLINGS = [
  ['as written', (text: string) => text],
  ['without diacritics', toneless],
] as const

/** For each spelling and strictness: hits of each rule, live or shadow, and posts at `review` or above. */
type Counts = Record<string, Record<string, { review: number; rules: Record<string, number> }>>

describe.skipIf(!files.every((file) => existsSync(file)))('ordinary text', () => {
  let rows = 0
  const counts: Counts = {}

  beforeAll(async () => {
    const pack = await loadPack(fileURLToPath(new URL('../../rules/vn', import.meta.url)))
    const moderator = createModerator({ packs: [pack], classifiers: [abuseVi()] })
    const texts = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { text: string }).text),
    )
    rows = texts.length
    for (const [name, spelt] of SPELLINGS) {
      // What fires at 3 holds all that fires at 1 and 2: strictness only chooses among the rules.
      const verdicts = texts.map((text) => {
        const { violations, shadow } = moderator.evaluateSync(
          { text: spelt(text) },
          { asOf: TODAY, strictness: 3 },
        )
        return { violations, shadow }
      })
      counts[name] = {}
      for (const strictness of STRICTNESSES) {
        const asStrict = (one: Violation) => one.strictness <= strictness
        const rules: Record<string, number> = {}
        let review = 0
        for (const { violations, shadow } of verdicts) {
          if (violations.some((one) => asStrict(one) && (one.action === 'review' || one.action === 'reject')))
            review++
          for (const { rule } of [...violations, ...shadow].filter(asStrict))
            rules[rule] = (rules[rule] ?? 0) + 1
        }
        const sorted = Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1))
        counts[name][strictness] = { review, rules: Object.fromEntries(sorted) }
      }
    }
    if (process.env['UNGXU_UPDATE_BUDGET'] === '1') {
      const file = new URL('ordinary-budget.json', import.meta.url)
      writeFileSync(file, `${JSON.stringify({ rows, counts }, null, 2)}\n`)
      Object.assign(budget, { rows, counts })
    }
  }, 300_000)

  it('is what the budget was counted on', () => {
    expect(rows).toBe(budget.rows)
  })

  for (const [name] of SPELLINGS) {
    it.each(BARS)(
      `${name}: at strictness %i at most %i in 1,000 posts reach a moderator`,
      (strictness, most) => {
        expect((1000 * counts[name]![strictness]!.review) / rows).toBeLessThanOrEqual(most)
      },
    )

    it(`${name}: is hit by each rule as often as the budget says`, () => {
      expect(counts[name]).toEqual((budget.counts as Counts)[name])
    })
  }
})
