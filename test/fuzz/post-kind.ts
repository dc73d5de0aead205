// Posts, as objects: texts of every sort, other keys of every shape.
import fc from 'fast-check'
import { UngxuError } from '../../src/errors'
import type { Moderator } from '../../src/moderator'
import { FAULT_CODES } from '../../src/messages/fault-codes'
import type { Post } from '../../src/post'
import type { Random } from '../../src/random'
import { PIECES } from './hostile-texts'
import type { Kind } from './kind'
import { mutate } from './mutate'
import { checkVerdict, featuresOf, must } from './verdict-checks'

/** Keys of posts beside the text: what platforms pass in, and what nobody should. */
const anyMore = fc.record(
  {
    id: fc.oneof(fc.string(), fc.jsonValue()),
    fields: fc.oneof(
      fc.dictionary(
        fc.oneof(fc.constantFrom('title', 'author', '__proto__', 'constructor', ''), fc.string()),
        fc.string(),
      ),
      fc.jsonValue(),
    ),
    lang: fc.oneof(fc.constantFrom('vi', 'en', 'xx', ''), fc.jsonValue()),
    surface: fc.oneof(fc.constantFrom('post', 'comment', 'bio'), fc.jsonValue()),
    createdAt: fc.jsonValue(),
    author: fc.oneof(fc.record({ verified: fc.boolean(), ageDays: fc.double() }), fc.jsonValue()),
    links: fc.jsonValue(),
    reports: fc.jsonValue(),
    legalOrder: fc.oneof(
      fc.record(
        {
          authority: fc.string(),
          number: fc.string(),
          date: fc.oneof(fc.constant('2026-01-01'), fc.string()),
          asks: fc.array(fc.constantFrom('remove', 'restrict', 'warn', 'suspend', 'user-data', 'x')),
          scope: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
      fc.jsonValue(),
    ),
    __proto__: fc.jsonValue(),
    constructor: fc.jsonValue(),
    prototype: fc.jsonValue(),
    toJSON: fc.jsonValue(),
    // biome-ignore lint/suspicious/noThenProperty: an object that looks like a promise is what is meant
    then: fc.jsonValue(),
  },
  { requiredKeys: [] },
)

/** Makes the other keys of posts, some thousands at a time: one at a time would take longer than to judge them. */
export function createShapes(): (random: Random) => Record<string, unknown> {
  let pool: Record<string, unknown>[] = []
  let used = 0
  return (random) => {
    if (used++ % 20_000 === 0)
      pool = fc.sample(anyMore, { numRuns: 1_000, seed: random.below(2 ** 31) }) as Record<string, unknown>[]
    return pool[random.below(pool.length)]!
  }
}

/** Mostly as long as posts are; now and then as long as they may be. */
export function longestOf(random: Random): number {
  const draw = random.below(20_000)
  return draw === 0 ? 100_100 : draw < 60 ? 8_000 : draw < 1000 ? 1_500 : 400
}

/** The codes of faults that a post may have. */
export function faultOf(error: unknown): string {
  if (!(error instanceof UngxuError)) throw error
  for (const { code } of error.faults) must(FAULT_CODES.includes(code), `a code of its own: ${code}`)
  return error.code
}

/** One of 64 is judged the long way too, and must come out the same. */
const BOTH_WAYS = 64

export function postKind(moderator: Moderator, texts: readonly string[]): Kind<Post> {
  const shapeOf = createShapes()
  return {
    name: 'text',
    seeds: texts.map((text) => ({ text })),
    next(post, kept, random) {
      const text = mutate(post.text, [random.pick(kept).text], PIECES, random, longestOf(random))
      return random.below(4) === 0 ? { ...shapeOf(random), text } : { ...post, text }
    },
    run(post, random) {
      const options = { asOf: '2026-12-01', strictness: (1 + random.below(3)) as 1 | 2 | 3 }
      let verdict: ReturnType<Moderator['evaluateSync']>
      try {
        verdict = moderator.evaluateSync(post, options)
      } catch (error) {
        return [faultOf(error)]
      }
      checkVerdict(post, verdict)
      if (random.below(BOTH_WAYS) > 0) return featuresOf(verdict)
      return moderator.evaluate(post, options).then((judged) => {
        must(said(judged) === said(verdict), 'the judge says something else')
        return featuresOf(verdict)
      })
    },
    units: ({ text }) => text.length,
  }
}

function said({ durationMs: _, ...verdict }: ReturnType<Moderator['evaluateSync']>): string {
  return JSON.stringify(verdict)
}
