// Every rule of the European pack against its own examples, its labelled posts, and what is asked of any shipped rule.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describePack, shippedPack, TODAY } from './rule-suite'

const eu = await shippedPack('eu')
describePack(eu, 22)

interface Labelled {
  readonly id: string
  readonly text: string
  readonly violates?: readonly string[]
  readonly allows?: readonly string[]
  readonly known?: 'miss'
}

const FIXTURES = new URL('../../fixtures/eu/', import.meta.url)
const posts = readdirSync(FIXTURES)
  .sort()
  .flatMap((name) => readFileSync(new URL(name, FIXTURES), 'utf8').trimEnd().split('\n'))
  .map((line) => JSON.parse(line) as Labelled)

const rulesOn = ({ id, text }: Labelled) =>
  eu.moderator
    .evaluateSync({ id, text }, { asOf: TODAY, strictness: 3 })
    .violations.map((violation) => violation.rule)

describe('the labelled posts', () => {
  it('are at least eight for each rule, half of them harmless, each once', () => {
    expect(new Set(posts.map((post) => post.id)).size).toBe(posts.length)
    expect(new Set(posts.map((post) => post.text)).size).toBe(posts.length)
    for (const { id } of eu.live) {
      const own = posts.filter((post) => post.id.startsWith(`${id.slice(3).replace('.', '-')}-`))
      expect(own.length, id).toBeGreaterThanOrEqual(8)
      expect(own.filter((post) => post.allows !== undefined).length, id).toBeGreaterThanOrEqual(4)
    }
  })

  it.each(posts.filter((post) => post.violates !== undefined && post.known === undefined))(
    '$id is found: $text',
    (post) => {
      expect(rulesOn(post)).toEqual(expect.arrayContaining([...post.violates!]))
    },
  )

  it.each(posts.filter((post) => post.allows !== undefined))('$id passes: $text', (post) => {
    const found = rulesOn(post)
    expect(post.allows!.includes('*') ? found : found.filter((rule) => post.allows!.includes(rule))).toEqual(
      [],
    )
  })

  it('that are known misses are still missed', () => {
    const mended = posts.filter((post) => post.known === 'miss' && rulesOn(post).includes(post.violates![0]!))
    expect(mended.map((post) => post.id)).toEqual([])
  })
})

describe('law of a part of the Union', () => {
  const text = 'migrants should be shot at the border'
  const citedIn = (jurisdiction?: string) =>
    eu.moderator
      .evaluateSync({ text }, { asOf: TODAY, ...(jurisdiction !== undefined && { jurisdiction }) })
      .violations[0]?.legalBasis.map(({ id }) => id.split('#')[0])

  it('is cited where it is law, or where nobody says', () => {
    expect(citedIn('DE')).toContain('de/stgb')
    expect(citedIn()).toContain('de/stgb')
    expect(new Set(citedIn('FR'))).toEqual(new Set(['eu/dsa-2022']))
    expect(new Set(citedIn('EU'))).toEqual(new Set(['eu/dsa-2022']))
  })

  it('leaves no rule without a basis in any member state', () => {
    for (const jurisdiction of eu.pack.jurisdictions) {
      const bare = eu.live.filter(
        ({ legalBasis = [] }) => !legalBasis.some((id) => eu.law.basis(id, TODAY, jurisdiction)?.verified),
      )
      expect(
        bare.map(({ id }) => id),
        jurisdiction,
      ).toEqual([])
    }
  })

  it('is not applied outside of it, but for what the United States know too', () => {
    const rules = (jurisdiction: string) =>
      eu.moderator
        .evaluateSync({ text: `${text}. Leaked nudes folder link, dm me` }, { asOf: TODAY, jurisdiction })
        .violations.map(({ rule, legalBasis }) => [rule, legalBasis.map(({ id }) => id)])
    expect(rules('VN')).toEqual([])
    expect(rules('US')).toEqual([['eu.cyber-violence.intimate-images', ['us/take-it-down-act#s3']]])
  })
})

describe('what the pack leaves alone', () => {
  it.each([
    'The Commission is useless and the chancellor lies every single day',
    'This government are parasites, vote them out',
    'I hate this party and its whole programme',
    'The church should pay taxes like everybody else',
    'Immigration should be limited, we have too few flats',
    'Immigration should be easier, we have too few nurses',
    'What the army did there was a war crime',
    'Police arrested the wrong man again, shame on the ministry',
    'Down with the king! Long live the republic!',
    'That religion makes no sense to me, and I grew up in it',
  ])('opinion: %s', (text) => {
    expect(eu.moderator.evaluateSync({ text }, { asOf: TODAY, strictness: 3 }).violations).toEqual([])
  })
})
