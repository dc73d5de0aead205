import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Classifier } from '../src/classifiers/classifier'
import { createModerator } from '../src/moderator'
import type { Post } from '../src/post'
import type { Verdict } from '../src/verdict'
import { lexicon, pack, rule } from './packs'

const lexicons = [
  lexicon('scam', 'việc nhẹ lương cao', 'lừa đảo', 'nạp tiền'),
  lexicon('insult', 'đồ ngu', 'óc chó', 'vkl'),
  lexicon('news', 'theo cơ quan công an', 'khởi tố'),
]

const claims = [
  {
    id: 'flash',
    title: { en: 'F' },
    texts: ['nghe máy số lạ là mất sạch tiền trong tài khoản'],
    rating: false,
    checkedBy: 'x',
  },
]

const pieces = [
  'nghe máy số lạ là mất sạch tiền trong tài khoản',
  'việc nhẹ lương cao',
  'VIỆC NHẸ',
  'lừa đảo',
  'l.ừ.a đ.ả.o',
  'lua dao',
  'luadao',
  'nạp tiền',
  'đồ ngu',
  'd0 ngu',
  'óc chó',
  'vkl',
  'vklll',
  'theo cơ quan công an',
  'khởi tố',
  'hôm nay trời đẹp',
  'cac ban oi',
  'https://bit.ly/abc',
  '0912 345 678',
  'a@b.vn',
  '👨‍👩‍👧',
  '🇻🇳',
  '\ud800',
  '\u200b',
  '\u0301',
  '.',
  ',',
  '\n',
  ' ',
  '!!!',
  '𝓵ừ𝓪 đả𝗼',
  'lừa đảo'.normalize('NFD'),
]
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const posts: fc.Arbitrary<Post> = fc.record(
  {
    text: texts,
    fields: fc.dictionary(fc.constantFrom('title', 'name'), texts, { noNullPrototype: true }),
    author: fc.record({ verified: fc.boolean(), days: fc.nat(30) }, { requiredKeys: [] }),
  },
  { requiredKeys: ['text'] },
)

const leaf = fc.constantFrom<unknown>(
  { lexicon: 'scam' },
  { lexicon: 'scam', atLeast: 2 },
  { lexicon: 'insult' },
  { lexicon: 'news' },
  { entity: 'vn.phone' },
  { entity: 'email' },
  { link: 'any' },
  { link: 'shortener' },
  { claim: '*' },
  { claim: 'flash', atLeast: 0.4 },
  { near: { all: [{ lexicon: 'scam' }, { claim: '*' }], words: 10 } },
  { near: { all: [{ lexicon: 'scam' }, { entity: 'vn.phone' }], words: 10 } },
  { near: { all: [{ lexicon: 'scam' }, { lexicon: 'insult' }], sentences: 1 } },
  { shape: 'length', atLeast: 20 },
  { shape: 'emoji', atMost: 0 },
  { language: 'vi' },
  { fact: 'author.verified', operator: 'equal', value: true },
  { fact: 'author.days', operator: 'lessThan', value: 7 },
  { classifier: 'even', label: 'even', atLeast: 0.5 },
  { classifier: 'absent', label: 'x', atLeast: 0.5 },
)
const { condition } = fc.letrec<{ condition: unknown }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaf,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.array(tie('condition'), { minLength: 1, maxLength: 3 }))
      .map(([atLeast, of]) => ({ atLeast, of })),
    fc
      .tuple(
        fc.integer({ min: -2, max: 4 }),
        fc.array(fc.record({ weight: fc.integer({ min: -2, max: 3 }), when: tie('condition') }), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(([atLeast, of]) => ({ score: { atLeast, of } })),
  ),
}))
const packs = fc
  .array(
    fc.tuple(condition, fc.constantFrom('warn', 'review', 'reject'), fc.constantFrom('live', 'shadow')),
    { minLength: 1, maxLength: 6 },
  )
  .map((rules) =>
    pack({
      lexicons,
      claims,
      rules: rules.map(([when, action, status], i) =>
        rule(`r${i}`, when, { action, status, onError: i % 2 === 0 ? 'skip' : 'review' }),
      ),
    }),
  )

/** Scores a text by its length: no more than something that depends on the text and on nothing else. */
const even: Classifier = {
  id: 'even',
  version: '1',
  labels: ['even'],
  classify: (texts) => texts.map((text) => ({ even: text.length % 2 === 0 ? 1 : 0 })),
}

function bare({ durationMs: _, ...verdict }: Verdict) {
  return verdict
}

describe('a verdict', () => {
  it('has evidence that is exactly what stands at its place, in order', () => {
    fc.assert(
      fc.property(packs, posts, (given, post) => {
        const verdict = createModerator({ packs: [given], classifiers: [even] }).evaluateSync(post)
        for (const { evidence, confidence } of [...verdict.violations, ...verdict.shadow]) {
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
          for (const { field, start, end, text } of evidence) {
            const original = field === 'text' ? post.text : post.fields![field]!
            expect(end).toBeGreaterThan(start)
            expect(text).toBe(original.slice(start, end))
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is the same from the judge and from the compiled conditions, with and without the screen', async () => {
    await fc.assert(
      fc.asyncProperty(packs, posts, async (given, post) => {
        const moderator = createModerator({ packs: [given], classifiers: [even] })
        const judged = bare(await moderator.evaluate(post))
        expect(bare(moderator.evaluateSync(post))).toEqual(judged)
        // One more way for each rule to be true, never taken: it takes the rule out of the index, so the screen cannot drop it.
        const never = { fact: 'never', operator: 'equal', value: 'ever' }
        const rules = given.rules.map((one) => ({ ...one, when: { any: [one.when, never] } }))
        const unscreened = pack({ lexicons, claims, rules })
        const all = bare(await createModerator({ packs: [unscreened], classifiers: [even] }).evaluate(post))
        expect({ ...all, packs: [], language: 0 }).toEqual({ ...judged, packs: [], language: 0 })
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on what is evaluated beside it', async () => {
    const given = fc.sample(packs, { numRuns: 1, seed: 7 })[0]!
    const many = fc.sample(posts, { numRuns: 64, seed: 11 })
    const moderator = createModerator({ packs: [given], classifiers: [even] })
    const alone: unknown[] = []
    for (const post of many) alone.push(bare(await moderator.evaluate(post)))
    const together: unknown[] = []
    for await (const verdict of moderator.evaluateAll(many, { concurrency: 16 }))
      together.push(bare(verdict as Verdict))
    expect(together).toEqual(alone)
    const again = await Promise.all(many.map(async (post) => bare(await moderator.evaluate(post))))
    expect(again).toEqual(alone)
  })

  it('does not depend on the order of rules or of packs', () => {
    fc.assert(
      fc.property(packs, posts, (given, post) => {
        const half = Math.ceil(given.rules.length / 2)
        const parts = [given.rules.slice(0, half), given.rules.slice(half)]
        const [a, b] = parts.map((rules, i) => pack({ lexicons, claims, rules }, `p${i}`))
        const [c, d] = parts.map((rules, i) =>
          pack({ lexicons: [...lexicons].reverse(), claims, rules: [...rules].reverse() }, `p${i}`),
        )
        const one = bare(createModerator({ packs: [a!, b!], classifiers: [even] }).evaluateSync(post))
        const other = bare(createModerator({ packs: [d!, c!], classifiers: [even] }).evaluateSync(post))
        expect({ ...other, packs: [] }).toEqual({ ...one, packs: [] })
      }),
      { numRuns: 200 },
    )
  })
})
