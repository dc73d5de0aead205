// Labelled posts for the rules of the Vietnamese pack, beyond the examples inside the rules: fixtures/vn/*.jsonl.
// A line is what `ungxu test` reads, and may be marked `"known": "miss"`: a violation that its rule is known not to find.
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { abuseVi } from '../../src/classifiers/models/abuse-vi'
import { createModerator } from '../../src/moderator'
import { loadPack } from '../../src/node/load-pack'
import { type LabelledPost, labelledPost } from '../../src/testing/labelled'
import { createTrial } from '../../src/testing/trial'
import { doubles, readPosts } from './posts'

const TODAY = '2026-11-22'
const pack = await loadPack(fileURLToPath(new URL('../../rules/vn', import.meta.url)))
const moderator = createModerator({ packs: [pack], classifiers: [abuseVi()] })
const trial = createTrial([pack], { asOf: TODAY, classifiers: [abuseVi()] })
const active = pack.rules.filter(({ status = 'live' }) => status === 'live' || status === 'shadow')

interface Labels {
  readonly violates?: readonly string[]
  readonly allows?: readonly string[]
  readonly known?: string
}
const lines = readPosts<Labels>('vn')
const cases = lines.map(({ file, ...line }) => {
  const read = labelledPost(line, trial, { file })
  const named = [...new Set([...(line.violates ?? []), ...(line.allows ?? [])])].filter(
    (rule) => rule !== '*',
  )
  return { id: String(line.id), text: line.text, known: line.known, named, read }
})
const labelled = cases.flatMap(({ read, ...one }) =>
  'labelled' in read ? [{ ...one, ...read.labelled }] : [],
)

const missed = ({ violates, post, asOf }: LabelledPost): string[] =>
  violates.filter((rule) => trial.ask(rule, post, asOf).violation === undefined)

function falseAlarms({ allows, post, asOf }: LabelledPost): string[] {
  const { violations, shadow } = moderator.evaluateSync(post, { asOf: asOf ?? TODAY, strictness: 3 })
  return [...violations, ...shadow]
    .filter(({ rule }) => allows.includes(rule))
    .map(({ rule, evidence }) => `${rule}: ${evidence.map((one) => one.text).join(', ')}`)
}

describe('labelled posts', () => {
  it('can be read, each with an id', () => {
    const faults = cases.flatMap(({ id, read }) => ('faults' in read ? [{ id, faults: read.faults }] : []))
    expect(faults).toEqual([])
    expect(lines.filter(({ id }) => typeof id !== 'string' || id === '')).toEqual([])
  })

  it('stand there once, and in no rule', () => {
    expect(doubles(cases.map(({ id }) => id))).toEqual([])
    const examples = trial.rules.flatMap((rule) => rule.examples.map(({ post }) => post.text))
    const texts = [...new Set(examples), ...cases.map(({ text }) => text)]
    expect(doubles(texts.map((text) => text.trim().toLowerCase()))).toEqual([])
  })

  it('have no marks but known misses, which are violations', () => {
    const wrong = lines.filter(
      ({ known, violates }) => known !== undefined && (known !== 'miss' || !violates?.length),
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  it.each(labelled.filter(({ allows }) => allows.length > 0))(
    '$id: what is allowed stays so at every strictness: $text',
    (one) => {
      expect(falseAlarms(one)).toEqual([])
    },
  )

  it.each(labelled.filter(({ known, violates }) => known === undefined && violates.length > 0))(
    "$id: is found at its rule's own strictness: $text",
    (one) => {
      expect(missed(one)).toEqual([])
    },
  )

  for (const one of labelled.filter(({ known }) => known !== undefined)) {
    if (missed(one).length > 0) it.todo(`${one.id}: known miss of ${missed(one).join(', ')}: ${one.text}`)
    else it(`${one.id}: is found by now: remove the mark`, () => expect(one.known).toBeUndefined())
  }
})

describe('labelled posts are no template', () => {
  const MOST_SHARED = 0.6
  const wordsOf = (text: string): Set<string> =>
    new Set(
      text
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
    )

  /** Words in both of all words in either, 0..1, in whatever order they stand. */
  function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    const both = [...a].filter((word) => b.has(word)).length
    return both === 0 ? 0 : both / (a.size + b.size - both)
  }

  // A violation and its near miss may differ by the very words that make the difference.
  it.each(['violates', 'allows'] as const)(
    '%s: in no rule do two share more than three words in five',
    (label) => {
      const alike: string[] = []
      for (const { id } of trial.rules) {
        const posts = lines.filter((line) => line[label]?.includes(id))
        const words = posts.map(({ text }) => wordsOf(text))
        for (const [i, first] of posts.entries())
          for (let j = i + 1; j < posts.length; j++)
            if (shareOf(words[i]!, words[j]!) > MOST_SHARED) alike.push(`${id}: ${first.id}, ${posts[j]!.id}`)
      }
      expect(alike).toEqual([])
    },
  )
})

// Labels that name the rule are counted; `"allows": ["*"]` is a near miss of none in particular.
describe('every live or shadow rule', () => {
  it.each(active)('$id has eight labelled posts and more, half violations, half near misses', ({ id }) => {
    const violations = lines.filter(({ violates }) => violates?.includes(id)).length
    const nearMisses = lines.filter(({ allows }) => allows?.includes(id)).length
    expect(violations + nearMisses, 'posts').toBeGreaterThanOrEqual(8)
    expect(violations, 'violations').toBeGreaterThanOrEqual(3)
    expect(nearMisses, 'near misses').toBeGreaterThanOrEqual(4)
  })
})
