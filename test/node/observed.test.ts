import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createModerator, type Moderator } from '../../src/moderator'
import { observed } from '../../src/node/observed'
import type { Post } from '../../src/post'
import { lexicon, pack, rule } from '../packs'

const RULES = pack({
  lexicons: [lexicon('rude', 'đồ ngốc')],
  rules: [
    rule('t.rude', { lexicon: 'rude' }, { action: 'warn' }),
    rule('t.shadow', { lexicon: 'rude' }, { status: 'shadow' }),
    rule('t.asked', { all: [{ lexicon: 'rude' }, { classifier: 'scam', label: 'scam', atLeast: 0.5 }] }),
  ],
})
const plain = createModerator({ packs: [RULES] })
const moderator = observed(plain)

const listeners: [string, (event: unknown) => void][] = []
/** All that is told on a channel from now to the end of the test. */
function heard(name: 'verdict' | 'error' | 'reload'): unknown[] {
  const events: unknown[] = []
  const listen = (event: unknown) => events.push(event)
  subscribe(`ungxu:${name}`, listen)
  listeners.push([`ungxu:${name}`, listen])
  return events
}
afterEach(() => {
  for (const [name, listen] of listeners.splice(0)) unsubscribe(name, listen)
})

const violation = { category: 'test', severity: 'medium', strictness: 1, confidence: 1 }
const VERDICT = {
  decision: 'warn',
  degraded: true,
  packs: [{ id: 'test', version: '1.0.0', digest: RULES.digest }],
  asOf: '2026-11-22',
  durationMs: expect.any(Number),
  violations: [{ ...violation, rule: 't.rude', action: 'warn' }],
  shadow: [{ ...violation, rule: 't.shadow', action: 'review' }],
  undetermined: [{ rule: 't.asked', because: 'CLASSIFIER_MISSING', classifier: 'scam' }],
}
const ASK = { asOf: '2026-11-22' }

describe('a verdict is told', () => {
  it.each<[string, (post: Post) => unknown]>([
    ['evaluate', (post) => moderator.evaluate(post, ASK)],
    ['evaluateSync', (post) => moderator.evaluateSync(post, ASK)],
    ['evaluateAll', (post) => drained(moderator, post)],
  ])('by %s', async (_, ask) => {
    const events = heard('verdict')
    await ask({ id: '7', text: 'đồ ngốc' })
    expect(events).toEqual([VERDICT])
  })

  it('to whoever listens, and given all the same', async () => {
    heard('verdict')
    const verdict = await moderator.evaluate({ text: 'đồ ngốc' }, ASK)
    expect(verdict.violations[0]!.evidence).toMatchObject([{ text: 'đồ ngốc' }])
  })
})

async function drained(from: Moderator, ...posts: Post[]): Promise<unknown[]> {
  const all: unknown[] = []
  for await (const one of from.evaluateAll(posts, ASK)) all.push(one)
  return all
}

describe('a post without a verdict is told', () => {
  const bad = { text: 7 } as unknown as Post
  it.each<[string, () => Promise<unknown>, string]>([
    ['refused', () => moderator.evaluate(bad), 'POST_TEXT_NOT_STRING'],
    ['refused at once', async () => moderator.evaluateSync(bad), 'POST_TEXT_NOT_STRING'],
    ['an option', () => moderator.evaluate({ text: '' }, { asOf: 'today' }), 'OPTION_WRONG'],
    ['aborted', () => moderator.evaluate({ text: '' }, { signal: AbortSignal.abort() }), 'ABORTED'],
    ['unforeseen', () => observed(broken).evaluate({ text: '' }), 'UNFORESEEN'],
  ])('%s', async (_, ask, code) => {
    const [errors, verdicts] = [heard('error'), heard('verdict')]
    await expect(ask()).rejects.toThrow()
    expect([errors, verdicts]).toEqual([[{ code }], []])
  })

  it('among many, which go on', async () => {
    const [errors, verdicts] = [heard('error'), heard('verdict')]
    expect(await drained(moderator, { text: 'x' }, bad, { text: 'y' })).toHaveLength(3)
    expect([errors.length, verdicts.length]).toEqual([1, 2])
  })

  it('among many, which end', async () => {
    const errors = heard('error')
    const posts = moderator.evaluateAll([{ text: 'x' }], { signal: AbortSignal.abort() })
    await expect(posts.next()).rejects.toThrow()
    expect(errors).toEqual([{ code: 'ABORTED' }])
  })

  const broken: Moderator = { ...plain, evaluate: () => Promise.reject(new Error('broken')) }
})

describe('new packs', () => {
  it('are told once they are in place', () => {
    const events = heard('reload')
    const own = observed(createModerator({ packs: [RULES] }))
    own.reload([pack({ rules: [] }, 'other')])
    expect(events).toMatchObject([{ packs: [{ id: 'other', version: '1.0.0' }] }])
    expect(own.packs.map(({ id }) => id)).toEqual(['other'])
    expect(() => own.reload([])).toThrow()
    expect(events).toHaveLength(1)
  })
})

describe('where nobody listens', () => {
  it('the promise is the moderator’s own, and nothing of the verdict is looked at', () => {
    const verdict = new Proxy({} as Awaited<ReturnType<Moderator['evaluate']>>, {
      get: () => expect.fail('looked at'),
    })
    const promise = new Promise<never>(() => {})
    const fake: Moderator = { ...plain, evaluate: () => promise, evaluateSync: () => verdict }
    const watched = observed(fake)
    expect(watched.evaluate({ text: '' })).toBe(promise)
    expect(watched.evaluateSync({ text: '' })).toBe(verdict)
  })

  it('all else is the moderator’s own too', () => {
    expect(moderator.packs).toBe(plain.packs)
    expect(moderator.classifierStats()).toEqual(plain.classifierStats())
    expect(Object.isFrozen(moderator)).toBe(true)
  })
})

it('never a word of a post is told', async () => {
  const events = [heard('verdict'), heard('error')]
  const secret = 'bí-mật'
  const order = { action: 'remove', authority: secret, number: secret, date: '2026-01-01', scope: 'post' }
  const places = fc.record({
    text: fc.constantFrom(`đồ ngốc ${secret}`, secret),
    id: fc.constant(secret),
    surface: fc.constant(secret),
    lang: fc.constant(secret),
    fields: fc.constantFrom({ [secret]: `đồ ngốc ${secret}` }, { title: 7 }),
    author: fc.constant({ name: secret }),
    legalOrder: fc.constantFrom(order, secret),
  })
  await fc.assert(
    fc.asyncProperty(places, async (post) => {
      await moderator.evaluate(post as unknown as Post).catch(() => undefined)
    }),
    { numRuns: 50 },
  )
  expect(events.flat().length).toBe(50)
  expect(JSON.stringify(events)).not.toContain(secret)
})

it('a listener that throws harms no verdict', async () => {
  const thrown = vi.fn()
  const before = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException')
  process.once('uncaughtException', thrown)
  const listen = () => {
    throw new Error('listener')
  }
  subscribe('ungxu:verdict', listen)
  listeners.push(['ungxu:verdict', listen])
  expect((await moderator.evaluate({ text: 'đồ ngốc' })).decision).toBe('warn')
  await new Promise(setImmediate)
  for (const one of before) process.on('uncaughtException', one)
  expect(thrown).toHaveBeenCalledOnce()
})
