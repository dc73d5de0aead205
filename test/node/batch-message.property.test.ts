import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readPosts, readResults, writePosts, writeResults } from '../../src/node/batch-message'
import { createModerator } from '../../src/moderator'
import { marked } from './pools'

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('đồ dở hơi'), fc.constant(''))
const post = fc.oneof(
  fc.record({ id: fc.string(), text }, { requiredKeys: ['text'] }),
  fc.record({ id: fc.string(), text, lang: fc.string(), author: fc.dictionary(fc.string(), fc.jsonValue()) }),
  fc.record({ id: fc.constant(undefined), text }),
)

it('posts of any kind arrive as they were, readable or not', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(post, fc.anything({ withDate: true, withMap: true }))), (posts) => {
      const arrived = readPosts(structuredClone(writePosts(posts)))
      expect(arrived).toEqual(structuredClone(posts))
    }),
  )
})

it('a post keeps a key that every object has', () => {
  const odd = JSON.parse('{"text": "a", "__proto__": {"text": 5}, "constructor": 1}') as unknown
  expect(JSON.stringify(readPosts(structuredClone(writePosts([odd]))))).toBe(JSON.stringify([odd]))
})

it('results arrive as they were, in order and with their times, keys in place', () => {
  // A moderator whose days change under way, as at midnight.
  let day = 0
  const judge = createModerator({ packs: [marked], clock: () => Date.UTC(2026, 0, 1 + (day++ % 3)) })
  const refusal = fc.constant('refused' as const)
  fc.assert(
    fc.property(fc.array(fc.oneof(post, refusal)), (some) => {
      const posts = some.map((one) => (one === 'refused' ? { id: 'r', text: 'refused' } : one))
      const results = some.map((one, at) =>
        one === 'refused'
          ? { id: 'r', error: { code: 'POST_TOO_LONG', values: {}, message: '', hint: '' } as const }
          : judge.evaluateSync(posts[at] as never),
      )
      const arrived = readResults(posts as never, structuredClone(writeResults(results)))
      expect(arrived.map((one) => JSON.stringify(one))).toEqual(results.map((one) => JSON.stringify(one)))
    }),
  )
})
