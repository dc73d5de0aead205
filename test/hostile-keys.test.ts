// Names that mean something to JavaScript itself, as keys and values of posts, facts and packs: they are words like any other.
import { afterEach, describe, expect, it } from 'vitest'
import { UngxuError } from '../src/errors'
import { createFetchHandler } from '../src/http/fetch-handler'
import { createModerator } from '../src/moderator'
import { parsePack } from '../src/pack/parse-pack'
import type { Post } from '../src/post'
import { lexicon, pack, rule } from './packs'

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
]
const moderator = createModerator({
  packs: [
    pack({
      lexicons: [lexicon('word', 'xyz')],
      rules: [
        rule('words', { lexicon: 'word' }),
        rule('polluted', { fact: 'polluted', operator: 'equal', value: true }),
        ...NAMES.filter((name) => /^[A-Za-z_]/.test(name)).map((name, at) =>
          rule(
            `fact-${at}`,
            { fact: `author.${name}`, operator: 'notIn', value: [null] },
            { status: 'shadow' },
          ),
        ),
      ],
    }),
  ],
})
const firedOn = (post: unknown) => moderator.evaluateSync(post as Post).violations.map(({ rule }) => rule)

const KEYS = Reflect.ownKeys(Object.prototype).length
afterEach(() => {
  // Nothing that any test here does may leave a trace on all objects.
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  expect(Reflect.ownKeys(Object.prototype)).toHaveLength(KEYS)
  expect(Reflect.ownKeys(Array.prototype)).not.toContain('polluted')
})

describe.each(NAMES)('%s', (name) => {
  const json = (body: string) => JSON.parse(body.replaceAll('NAME', name)) as unknown

  it.each([
    '{ "text": "xyz", "NAME": { "polluted": true } }',
    '{ "text": "xyz", "author": { "NAME": { "polluted": true } } }',
    '{ "text": "xyz", "fields": { "NAME": "xyz" } }',
    '{ "text": "xyz", "id": "NAME", "surface": "NAME" }',
  ])('in the post %s changes nothing', (body) => {
    expect(firedOn(json(body))).toEqual(['words'])
  })

  it('in a pack is a name like any other, or a fault', () => {
    const head = { schema: 1, id: 'ours', version: '1.0.0', title: { en: 'Ours' } }
    for (const parts of [
      `{ "NAME": { "polluted": true } }`,
      `{ "conditions": { "NAME": { "link": "any" } } }`,
      `{ "conditions": { "a": { "condition": "NAME" } } }`,
      `{ "statementCategories": { "NAME": "X" } }`,
      `{ "title": { "NAME": "x" } }`,
      `{ "lexicons": [{ "id": "w", "terms": ["x"], "NAME": { "polluted": true } }] }`,
      `{ "rules": [{ "id": "NAME" }] }`,
      `{ "requires": ["NAME"], "digest": "NAME" }`,
      `{ "rules": [{ "id": "r", "title": { "en": "R" }, "category": "c", "severity": "low", "action": "warn", "when": { "fact": "NAME.polluted", "operator": "equal", "value": true } }] }`,
      `{ "rules": [{ "id": "r", "title": { "en": "R" }, "category": "c", "severity": "low", "action": "warn", "when": { "fact": "a", "operator": "NAME", "value": { "NAME": 1 } } }] }`,
    ]) {
      const extra = json(parts) as object
      for (const source of [{ ...head, ...extra }, JSON.stringify({ ...head, ...extra })]) {
        try {
          const made = createModerator({ packs: [parsePack(source)] })
          expect(made.evaluateSync({ text: 'xyz' }).decision).toBe('allow')
        } catch (error) {
          expect(error).toBeInstanceOf(UngxuError)
        }
      }
    }
  })

  it.each(['YAML key', 'YAML merge'])('as a %s is no way in', (how) => {
    const tail = how === 'YAML key' ? `${name}: { polluted: true }` : `<<: { ${name}: { polluted: true } }`
    const source = `schema: 1\nid: ours\nversion: 1.0.0\ntitle: { en: Ours }\n${tail}\n`
    expect(() => parsePack(source)).toThrow(UngxuError)
  })

  it('over HTTP changes nothing', async () => {
    const handler = createFetchHandler(moderator)
    const body = `{ "text": "xyz", "${name}": { "polluted": true }, "author": { "${name}": 1 } }`
    const headers = { 'content-type': 'application/json' }
    const answer = await handler(
      new Request(`http://x/moderate?${name}=1`, { method: 'POST', body, headers }),
    )
    const told = (await answer.json()) as { violations?: { rule: string }[] }
    if (answer.status === 200) expect(told.violations!.map(({ rule }) => rule)).toEqual(['words'])
    else expect(answer.status).toBe(400)
    const plain = await handler(new Request('http://x/moderate', { method: 'POST', body, headers }))
    expect(((await plain.json()) as { violations: unknown[] }).violations).toHaveLength(1)
    expect((await handler(new Request(`http://x/${name}`))).status).toBe(404)
  })
})
