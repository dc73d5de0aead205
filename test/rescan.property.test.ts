// What a rescan passes over is judged as before: held on packs whose terms, rules and words differ, and texts of doubtful hits.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Classifier } from '../src/classifiers/classifier'
import { createModerator } from '../src/moderator'
import type { Pack } from '../src/pack/pack'
import type { Post } from '../src/post'
import { createRescan } from '../src/rescan'
import type { Verdict } from '../src/verdict'
import { pack, rule } from './packs'

/** Terms of which some count only beside a hit of another, in whichever lexicon it stands. */
const TERMS = ['mày', 'đồ ngu', 'ngu', 'cặc', 'đụ má', 'zalo em', 'zalo', 'đồ tật nguyền', 'vkl', 'lừa đảo']
const NAMES = ['one', 'two', 'three']

const texts = fc
  .array(
    fc.constantFrom(
      ...[
        'hôm nay may quá',
        'ê may đúng là',
        'đồ ngu',
        'do ngu',
        'du ma',
        'cac',
        'cac ban oi',
        'ngu ngon nhe',
      ],
      ...[
        'z a l o e m',
        'zalo',
        'đ ồ t ậ t n g u y ề n',
        'n g u',
        'm t k biet',
        'vkl',
        'v*l',
        'd* ngu',
        'lua dao',
      ],
      ...['0912 345 678', 'https://bit.ly/abc', 'hello my friends', 'Xin chào'],
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(' '))
const posts: fc.Arbitrary<Post> = fc.record(
  { text: texts, fields: fc.record({ title: texts }), author: fc.record({ days: fc.nat(9) }) },
  { requiredKeys: ['text'] },
)

const leaf = fc.oneof(
  fc.constantFrom(...NAMES).map((lexicon) => ({ lexicon })),
  fc.constantFrom<unknown>(
    { lexicon: 'one', atLeast: 2 },
    { near: { all: [{ lexicon: 'one' }, { lexicon: 'two' }], words: 4 } },
    { near: { all: [{ lexicon: 'three' }, { entity: 'vn.phone' }], sentences: 1 } },
    { entity: 'vn.phone' },
    { link: 'shortener' },
    { language: 'vi' },
    { shape: 'words', atMost: 4 },
    { fact: 'author.days', operator: 'lessThan', value: 3 },
    { fact: 'computed', operator: 'equal', value: true },
    { classifier: 'even', label: 'even', atLeast: 0.5 },
  ),
)
const { condition } = fc.letrec<{ condition: unknown }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    leaf,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
    fc.array(tie('condition'), { minLength: 2, maxLength: 3 }).map((of) => ({ atLeast: 2, of })),
  ),
}))

const lexicons = fc
  .tuple(
    ...NAMES.map((id) =>
      fc.record({
        id: fc.constant(id),
        match: fc.constantFrom('skeleton', 'skeleton', 'tolerant', 'exact'),
        terms: fc.subarray(TERMS, { minLength: 1, maxLength: 3 }),
        not: fc.subarray(['ngu ngon', 'zalo em'], { maxLength: 1 }),
      }),
    ),
  )
  .map((list) => [...list])
const rules = fc
  .array(
    fc.record({
      when: condition,
      action: fc.constantFrom('warn', 'review'),
      status: fc.constantFrom('live', 'live', 'shadow', 'draft'),
      appliesTo: fc.constantFrom({}, {}, { fields: ['title'] }, { languages: ['vi'] }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) => list.map(({ when, ...more }, number) => rule(`r${number}`, when, more)))

type Parts = { lexicons: Record<string, unknown>[]; rules: Record<string, unknown>[] }

/** Two packs: each lexicon and each rule of the second is most often that of the first. */
const changes: fc.Arbitrary<[Pack, Pack]> = fc
  .tuple(
    fc.record({ lexicons, rules }),
    fc.record({ lexicons, rules }),
    fc.infiniteStream(fc.integer({ min: 0, max: 5 })),
  )
  .map(([old, fresh, dice]): [Pack, Pack] => {
    const mixed = (a: Parts[keyof Parts], b: Parts[keyof Parts]) =>
      a.map((one, at) => (dice.next().value === 0 ? (b[at] ?? one) : one))
    const kept = mixed(old.rules, fresh.rules)
    const after = {
      lexicons: mixed(old.lexicons, fresh.lexicons),
      rules: dice.next().value === 0 ? kept.slice(1) : kept,
    }
    return [pack(old), pack(after.rules.length === 0 ? { ...after, rules: old.rules } : after)]
  })

const even: Classifier = {
  id: 'even',
  version: '1',
  labels: ['even'],
  classify: (given) => given.map((text) => ({ even: text.length % 2 === 0 ? 1 : 0 })),
}
const plugs = { classifiers: [even], facts: { computed: (post: Post) => post.text.includes('a') } }

function said({ decision, violations, shadow, undetermined, degraded }: Verdict) {
  return { decision, violations, shadow, undetermined, degraded }
}

describe('a post that a rescan passes over', () => {
  it('is judged by the new packs as it was by the old ones', { timeout: 120_000 }, () => {
    let [passed, altered] = [0, 0]
    fc.assert(
      fc.property(changes, fc.array(posts, { minLength: 4, maxLength: 12 }), ([before, after], many) => {
        const [old, now] = [before, after].map((one) => createModerator({ packs: [one], ...plugs }))
        const rescan = createRescan({ before: [before], after: [after], ...plugs })
        for (const post of many) {
          const verdict = old!.evaluateSync(post)
          const fresh = now!.evaluateSync(post)
          if (rescan.mayAlter(post, verdict)) {
            altered++
            continue
          }
          passed++
          expect(said(fresh)).toEqual(said(verdict))
        }
      }),
      { numRuns: 150 },
    )
    // Neither answer is given always.
    expect(passed).toBeGreaterThan(100)
    expect(altered).toBeGreaterThan(100)
  })
})
