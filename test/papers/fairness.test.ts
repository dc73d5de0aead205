// docs/fairness.md: its code runs, and its figures are counted anew.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { abuseVi } from '../../src/classifiers/models/abuse-vi'
import { createModerator } from '../../src/moderator'
import pack from '../../src/packs/vn'
import { ROOT } from '../built'
import { PAGE_DAY } from './pack-block'
import { follow, readPage } from './page'

const moderator = createModerator({ packs: [pack], classifiers: [abuseVi()] })
const page = readPage('docs/fairness.md')

interface Line {
  readonly text: string
  readonly label?: string
  readonly term?: string
  readonly known?: string
}

const posts = (folder: string): Line[] =>
  readdirSync(join(ROOT, folder)).flatMap((name) =>
    readFileSync(join(ROOT, folder, name), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line),
  )

/** The posts among these with a decision as grave as that. */
const decided = (lines: readonly Line[], strictness: 1 | 2 | 3, decisions: readonly string[]) =>
  lines.filter(({ text }) =>
    decisions.includes(moderator.evaluateSync({ text }, { asOf: PAGE_DAY, strictness }).decision),
  )
const STOPPED = ['review', 'reject']
const FLAGGED = ['warn', 'limit', ...STOPPED]

/** How many posts a row of the first table speaks of. */
const said = (folder: string) => Number(new RegExp(`\`${folder}\`, (\\d+) `).exec(page)?.[1])

describe('docs/fairness.md', () => {
  it('goes as it says', async () => {
    expect((await follow('docs/fairness.md')).runs).toBe(2)
  })

  it('counts the fair posts right', () => {
    const fair = posts('fixtures/fair')
    expect(said('fixtures/fair')).toBe(fair.length)
    expect(decided(fair, 1, STOPPED)).toEqual([])
    // What these are about is tested in test/rules/fair.test.ts.
    expect(page).toContain('one post of `fixtures/fair` is stopped')
    expect(fair.filter(({ known }) => known === 'toneless-alarm')).toHaveLength(1)
    const criticism = readFileSync(join(ROOT, 'fixtures/fair/criticism.jsonl'), 'utf8').trimEnd().split('\n')
    expect(page).toContain(`${criticism.length} of them criticism`)
  })

  it('counts the harmless posts right', () => {
    const harmless = posts('fixtures/harmless')
    expect(said('fixtures/harmless')).toBe(harmless.length)
    expect(decided(harmless, 3, FLAGGED)).toEqual([])
  })

  it('counts the sentences that name groups right', () => {
    const named = posts('fixtures/identity').filter(({ label }) => label === 'NONTOXIC')
    expect(said('fixtures/identity')).toBe(named.length)
    expect(page).toContain(`one of ${new Set(named.map(({ term }) => term)).size} groups`)
    expect(decided(named, 3, FLAGGED)).toEqual([])
  })

  it('says rightly that the shipped pack rejects on an order alone', () => {
    const rejecting = pack.rules.filter(({ action }) => action === 'reject')
    expect(rejecting.map(({ id }) => id)).toEqual(['vn.order.remove'])
  })
})
