// The source of the pool, with the code of its threads as it was built: Node runs no TypeScript in a thread.
import fc from 'fast-check'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { DIST } from '../built'
import { UngxuError } from '../../src/errors'
import { createModerator } from '../../src/moderator'
import { type Pool, type PoolOptions, createPool } from '../../src/node/pool'
import vn from '../../src/packs/vn'
import type { Pack } from '../../src/pack/pack'
import type { Post } from '../../src/post'
import { all, fixturePosts, marked, packOf, setup, stored, stricter } from './pools'

vi.mock('../../src/node/worker-file', async () => {
  const { pathToFileURL } = await import('node:url')
  return { WORKER_FILE: pathToFileURL(`${DIST}/pool-worker.js`) }
})

const pools: Pool[] = []
async function pooled(packs: readonly Pack[], options: PoolOptions = {}): Promise<Pool> {
  const pool = await createPool(packs, { threads: 2, ...options })
  pools.push(pool)
  return pool
}
afterAll(() => Promise.all(pools.map((pool) => pool.close())))

const RUDE = 'đồ dở hơi'
const numbered = (count: number): Post[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${at}`, text: at % 7 === 3 ? RUDE : `xin chào ${at}` }))
const decisions = async (results: Promise<readonly object[]>) =>
  (await results).map((one) =>
    'decision' in one ? one.decision : (one as { error: { code: string } }).error.code,
  )

describe('verdicts', () => {
  const posts = [...fixturePosts('vn'), ...fixturePosts('harmless')]
  const some = posts.filter((_, at) => at % 5 === 0)

  it.each([
    ['as they are', posts, {}],
    ['at strictness 3, on a day', some, { strictness: 3, asOf: '2026-09-01', jurisdiction: 'VN' }],
  ] as const)(
    'of the fixtures by the shipped pack are those of one thread, %s',
    async (_name, posts, how) => {
      const pool = await pooled([vn])
      const one = await all(createModerator({ packs: [vn] }).evaluateAll(posts, how))
      expect(posts.length).toBeGreaterThan(500)
      expect(stored(await all(pool.evaluateAll(posts, how)))).toEqual(stored(one))
      await pool.close()
    },
    180_000,
  )

  it('carry traces where they are asked for', async () => {
    const pool = await pooled([marked])
    const moderator = createModerator({ packs: [marked] })
    const some = numbered(20)
    const one = await all(moderator.evaluateAll(some, { trace: true }))
    const many = await pool.evaluateMany(some, { trace: true })
    expect(stored(many)).toEqual(stored(one))
    expect(many[3]).toMatchObject({ violations: [{ rule: 'marked.rude', trace: expect.anything() }] })
  })

  it('are the same whatever the sizes of batches, the posts under way and the others that ask', async () => {
    const moderator = createModerator({ packs: [marked] })
    const post = fc.oneof(
      fc.record({ id: fc.string(), text: fc.oneof(fc.string(), fc.constant(RUDE)) }),
      fc.record({ text: fc.constant(RUDE), surface: fc.constantFrom('post', 'bio'), mark: fc.boolean() }),
      fc.record({ id: fc.string(), text: fc.constant(5) }),
    )
    const sized = await Promise.all([1, 3, 256].map((batchSize) => pooled([marked], { batchSize })))
    const plan = fc.array(fc.record({ posts: fc.array(post), pool: fc.nat(2), concurrency: fc.nat(20) }))
    await fc.assert(
      fc.asyncProperty(plan, async (runs) => {
        await Promise.all(
          runs.map(async ({ posts, pool, concurrency }) => {
            const how = { asOf: '2026-09-01', concurrency: concurrency + 1 }
            const one = await all(moderator.evaluateAll(posts as Post[], how))
            expect(stored(await all(sized[pool]!.evaluateAll(posts as Post[], how)))).toEqual(stored(one))
          }),
        )
      }),
      { numRuns: 30 },
    )
  }, 120_000)

  it('have a refusal in the place of a post that cannot be read, or cannot be sent', async () => {
    const pool = await pooled([marked])
    const posts = [
      null,
      { id: 'a', text: 5 },
      { id: 'b', text: RUDE, tell: () => 1 },
      () => 1,
      { text: RUDE },
    ]
    const results = await pool.evaluateMany(posts as Post[])
    expect(results).toMatchObject([
      { error: { code: 'POST_NOT_OBJECT' } },
      { id: 'a', error: { code: 'POST_TEXT_NOT_STRING' } },
      { id: 'b', error: { code: 'POST_FIELD_WRONG', path: 'tell' } },
      { error: { code: 'POST_NOT_OBJECT' } },
      { decision: 'warn' },
    ])
  })

  it('stand on the facts, the data and the clock that the setup module gives', async () => {
    const told = packOf({ fact: 'told', operator: 'equal', value: 'own here' })
    const pool = await pooled([told], { setup: setup('marked'), setupData: { word: 'here' } })
    expect(await pool.evaluateMany([{ text: 'a' }])).toMatchObject([{ decision: 'warn', asOf: '2026-07-01' }])
  })

  it('wait for facts that answer later, for several posts at once', async () => {
    const slow = packOf({ fact: 'slow', operator: 'equal', value: true })
    const pool = await pooled([slow], { setup: setup('marked') })
    expect(await decisions(pool.evaluateMany(numbered(100)))).toEqual(Array(100).fill('warn'))
  })
})

describe('back-pressure', () => {
  it('takes two batches a thread ahead of what is taken, and no more', async () => {
    const pool = await pooled([marked], { batchSize: 10 })
    let taken = 0
    async function* source() {
      for (const post of numbered(1000)) {
        taken++
        yield post
      }
    }
    const results = pool.evaluateAll(source())
    expect(taken).toBe(0)
    for (let at = 0; at < 10; at++) expect((await results.next()).value).toMatchObject({ id: `${at}` })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(taken).toBeGreaterThanOrEqual(40)
    expect(taken).toBeLessThanOrEqual(50)
    await results.return(undefined)
  })
})

describe('a thread that ends', () => {
  it.each([
    ['exit', 'worker exited with code: 3'],
    ['throw', 'uncaught error'],
    ['memory', 'out of memory'],
  ])(
    'by %s loses no post, and the post that ends it is named',
    async (mark, reason) => {
      const pool = await pooled([marked], { setup: setup('marked'), batchSize: 20, memoryMb: 64 })
      const posts = numbered(100).map((post) => (post.id === '33' ? { ...post, mark } : post))
      const results = await all(pool.evaluateAll(posts))
      const error = { code: 'POST_CRASHED_WORKER', values: { reason } }
      expect(results[33]).toMatchObject({ id: '33', error })
      expect(JSON.stringify(results[33])).not.toContain('words of a post')

      const clock = () => Date.UTC(2026, 6, 1)
      const moderator = createModerator({ packs: [marked], facts: { mark: () => false }, clock })
      const one = stored(await all(moderator.evaluateAll(numbered(100))))
      expect(stored(results).toSpliced(33, 1)).toEqual(one.toSpliced(33, 1))
      // The threads that took its place serve on.
      expect(await decisions(pool.evaluateMany(numbered(4)))).toEqual(['allow', 'allow', 'allow', 'warn'])
    },
    60_000,
  )

  it('by several posts loses none of the others', async () => {
    const pool = await pooled([marked], { setup: setup('marked'), batchSize: 25 })
    const isBad = (at: number) => at % 40 === 13 || at === 14
    const posts = numbered(60).map((post, at) => (isBad(at) ? { ...post, mark: 'exit' } : post))
    const found = await decisions(pool.evaluateMany(posts))
    const expected = posts.map(({ text }, at) =>
      isBad(at) ? 'POST_CRASHED_WORKER' : text === RUDE ? 'warn' : 'allow',
    )
    expect(found).toEqual(expected)
  }, 60_000)

  it('by what a post left behind is not held against the post that was there then', async () => {
    const pool = await pooled([marked], { setup: setup('marked'), batchSize: 10, threads: 1 })
    const posts = numbered(10).map((post) => (post.id === '4' ? { ...post, mark: 'after' } : post))
    const found = await decisions(pool.evaluateMany(posts))
    const others = numbered(10).map(({ text }) => (text === RUDE ? 'warn' : 'allow'))
    expect(found.toSpliced(4, 1)).toEqual(others.toSpliced(4, 1))
  }, 60_000)

  it('by a verdict that cannot be copied is the fault of its post', async () => {
    const own = packOf({ fact: 'mark', operator: 'notEqual', value: 1 })
    const pool = await pooled([own], { setup: setup('marked'), batchSize: 10 })
    const posts: Post[] = [{ text: 'a' }, { text: 'b', mark: 'uncopied' }, { text: 'c' }]
    const found = await decisions(pool.evaluateMany(posts, { trace: true }))
    expect(found).toEqual(['warn', 'POST_CRASHED_WORKER', 'warn'])
  }, 60_000)

  it('before it is ready, every time, is the fault of no post', async () => {
    const threads = 2
    const setupData = { threads, count: new Int32Array(new SharedArrayBuffer(4)) }
    const pool = await pooled([marked], { setup: setup('once'), setupData, threads, batchSize: 5 })
    expect(await decisions(pool.evaluateMany(numbered(3)))).toEqual(['allow', 'allow', 'allow'])
    const posts = numbered(30).map((post) => ({ ...post, mark: 'exit' }))
    await expect(pool.evaluateMany(posts)).rejects.toMatchObject({
      code: 'POOL_FAILED',
      faults: [{ values: { reason: 'worker exited with code: 8' } }],
    })
  }, 60_000)
})

describe('closing', () => {
  it('lets batches under way finish, and refuses more', async () => {
    const pool = await pooled([marked], { batchSize: 10 })
    const under = pool.evaluateMany(numbered(30))
    await Promise.resolve()
    // Four batches may be under way, so all three are.
    await new Promise((resolve) => setImmediate(resolve))
    await pool.close()
    expect(await under).toHaveLength(30)
    await expect(pool.evaluateMany(numbered(1))).rejects.toMatchObject({ code: 'POOL_CLOSED' })
    await expect(pool.reload([stricter])).rejects.toMatchObject({ code: 'POOL_CLOSED' })
    await pool.close()
  })

  it('gives what was under way before it refuses the rest', async () => {
    const pool = await pooled([marked], { batchSize: 10 })
    const results = pool.evaluateAll(numbered(100))
    await results.next()
    await pool.close()
    let count = 1
    await expect(
      (async () => {
        for await (const _ of results) count++
      })(),
    ).rejects.toMatchObject({ code: 'POOL_CLOSED' })
    expect(count % 10).toBe(0)
    expect(count).toBeGreaterThanOrEqual(40)
  })
})

describe('aborting', () => {
  it('rejects with the reason of the signal, and the threads serve on', async () => {
    const slow = packOf({ fact: 'slow', operator: 'equal', value: true })
    const pool = await pooled([slow], { setup: setup('marked'), batchSize: 50 })
    const controller = new AbortController()
    const under = pool.evaluateMany(numbered(1000), { signal: controller.signal })
    const reason = new Error('enough')
    setImmediate(() => controller.abort(reason))
    await expect(under).rejects.toBe(reason)
    await expect(pool.evaluateMany(numbered(1), { signal: controller.signal })).rejects.toBe(reason)
    expect(await decisions(pool.evaluateMany(numbered(2)))).toEqual(['warn', 'warn'])
  })
})

describe('reloading', () => {
  it('puts other packs in place, and lets posts under way finish on the old', async () => {
    const pool = await pooled([marked], { batchSize: 10 })
    const under = pool.evaluateMany(Array(40).fill({ text: RUDE }))
    await new Promise((resolve) => setImmediate(resolve))
    await pool.reload([stricter])
    expect(pool.packs).toEqual([stricter])
    expect(await decisions(under)).toEqual(Array(40).fill('warn'))
    expect(await decisions(pool.evaluateMany([{ text: RUDE }]))).toEqual(['reject'])
  })

  it('leaves the old packs in place where the new ones do not fit together', async () => {
    const pool = await pooled([marked])
    await expect(pool.reload([marked, { ...marked, version: '2.0.0' }])).rejects.toBeInstanceOf(UngxuError)
    expect(pool.packs).toEqual([marked])
    expect(await decisions(pool.evaluateMany([{ text: RUDE }]))).toEqual(['warn'])
  })
})

describe('what is wrong is said', () => {
  it.each([
    ['no threads', { threads: 0 }, 'threads'],
    ['part of a thread', { threads: 1.5 }, 'threads'],
    ['more threads than is sane', { threads: 257 }, 'threads'],
    ['empty batches', { batchSize: 0 }, 'batchSize'],
    ['no memory', { memoryMb: 0 }, 'memoryMb'],
    ['a setup of another kind', { setup: setup('number') }, 'setup'],
  ])('%s', async (_name, options, path) => {
    const error = { code: 'OPTION_WRONG', faults: [{ path }] }
    await expect(createPool([marked], { threads: 2, ...options })).rejects.toMatchObject(error)
  })

  it('no packs, and packs that do not fit together', async () => {
    await expect(createPool([])).rejects.toMatchObject({ code: 'OPTION_WRONG' })
    await expect(createPool([marked, marked])).rejects.toBeInstanceOf(UngxuError)
  })

  it('by the setup module itself, in its own words', async () => {
    await expect(createPool([marked], { threads: 2, setup: setup('failing') })).rejects.toThrow('not today')
  })

  it('a setup module that ends its threads', async () => {
    await expect(createPool([marked], { threads: 2, setup: setup('ending') })).rejects.toMatchObject({
      code: 'POOL_FAILED',
      faults: [{ values: { reason: 'worker exited with code: 7' } }],
    })
  })

  it('options of an evaluation', async () => {
    const pool = await pooled([marked])
    const wrong = [{ asOf: 'today' }, { strictness: 4 as 3 }, { concurrency: 0 }]
    for (const how of wrong) {
      await expect(pool.evaluateMany([{ text: 'a' }], how)).rejects.toMatchObject({ code: 'OPTION_WRONG' })
    }
  })
})
