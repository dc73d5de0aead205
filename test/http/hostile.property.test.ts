// Whatever comes, the handler answers, in JSON, and says nothing of what was in the post.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { handlerOf, post } from './answers'

const handle = handlerOf({ maxPostBytes: 2000, maxLineBytes: 500, maxLines: 20 })
const SECRET = 'bí-mật-của-người-viết'

const json = fc.json({ maxDepth: 6 })
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }).map((text) => new TextEncoder().encode(text)),
  json.map((text) => new TextEncoder().encode(text)),
  fc
    .constantFrom('[', '{"text":', '{"__proto__":', '"')
    .map((piece) => new TextEncoder().encode(piece.repeat(100))),
)
const post0 = fc.record(
  {
    text: fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()),
    fields: fc.oneof(fc.dictionary(fc.string(), fc.string()), fc.jsonValue()),
    id: fc.oneof(fc.string(), fc.jsonValue()),
    lang: fc.oneof(fc.string(), fc.jsonValue()),
    surface: fc.jsonValue(),
    createdAt: fc.jsonValue(),
    author: fc.jsonValue(),
    links: fc.jsonValue(),
    legalOrder: fc.jsonValue(),
    __proto__: fc.jsonValue(),
    constructor: fc.jsonValue(),
  },
  { requiredKeys: [] },
)
const body = fc.oneof(
  bytes,
  post0.map((one) => new TextEncoder().encode(JSON.stringify(one))),
)
const query = fc.oneof(
  fc.constant(''),
  fc.webQueryParameters().map((text) => `?${text}`),
)
const path = fc.constantFrom('/moderate', '/moderate/batch', '/rules', '/healthz', '/%00', '//x')
const type = fc.constantFrom('application/json', 'application/x-ndjson', 'text/plain', ';;;', undefined)

it('never throws, and always answers with JSON', async () => {
  await fc.assert(
    fc.asyncProperty(path, query, type, body, async (where, how, kind, content) => {
      const response = await handle(post(where + how, content as Uint8Array<ArrayBuffer>, kind))
      expect([200, 400, 404, 405, 413, 415, 422]).toContain(response.status)
      const isLines = response.headers.get('content-type') === 'application/x-ndjson'
      const text = await response.text()
      for (const line of isLines ? text.split('\n').filter((one) => one !== '') : [text]) JSON.parse(line)
    }),
    { numRuns: 400 },
  )
})

it('cuts a body anywhere and still answers; no answer tells the text of a post it refuses', async () => {
  const whole = JSON.stringify({ text: SECRET, fields: { title: SECRET, wrong: 7 } })
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length), fc.boolean(), async (at, isBatch) => {
      const [where, kind] = isBatch
        ? ['/moderate/batch', 'application/x-ndjson']
        : ['/moderate', 'application/json']
      const response = await handle(post(where!, whole.slice(0, at), kind))
      const text = await response.text()
      expect(text).not.toContain(SECRET.slice(0, 5))
      if (!isBatch) expect(response.status).toBe(at === whole.length ? 422 : 400)
    }),
  )
})
