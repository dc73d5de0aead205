// examples/bullmq on a real Redis: workers that are killed, that fail, that are told to stop; nothing is lost, nothing judged twice.
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Queue } from 'bullmq'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createModerator } from '../../src/moderator'
import { loadPack } from '../../src/node/load-pack'
import type { Post } from '../../src/post'
import type { Verdict } from '../../src/verdict'
import { ROOT, type Run, finished, plainEnvironment } from '../built'
import { type Installed, dependencies, installExample } from './bullmq/installed'
import { type RedisServer, hasRedisServer, startRedis } from './redis-server'

/** Posts a job. */
const BATCH = 16
const BEFORE = join('rules', 'before.yaml')
const AFTER = join('rules', 'after.yaml')

const RULES = (more: string) => `
schema: 1
id: ours
version: 1.0.0
title: { en: Ours }
lexicons:
  - { id: fee, match: skeleton, terms: [phí giữ chỗ] }
  - { id: scam, match: skeleton, terms: [việc nhẹ lương cao] }
rules:
  - { id: fee, title: { en: Fee }, category: fraud, severity: low, action: warn, when: { lexicon: fee } }
  - { id: phone, title: { en: Phone }, category: privacy, severity: low, action: limit, when: { entity: vn.phone } }
${more}`
const SCAM = (action: string) =>
  `  - { id: scam, title: { en: Scam }, category: fraud, severity: low, action: ${action}, when: { lexicon: scam } }\n`
const LINK =
  '  - { id: link, title: { en: Link }, category: spam, severity: low, action: warn, when: { link: any } }\n'

const TEXTS = [
  'Xin chào cả nhà',
  'phí giữ chỗ 200k',
  'việc nhẹ lương cao',
  'gọi 0912 345 678',
  'xem https://a.example',
]
const POSTS = Array.from({ length: 200 }, (_, at) => ({
  id: `p${at}`,
  text: `${TEXTS[at % TEXTS.length]} số ${at}`,
}))
const MALFORMED = [{ id: 'bad-1', text: 7 }, { id: 'bad-2' }]

// A minute or less where a core is free; no assertion hangs on it.
describe.skipIf(!hasRedisServer())('examples/bullmq', { timeout: 120_000 }, () => {
  let server: RedisServer
  let installed: Installed
  let redis: Redis
  let workers: Worker[] = []

  beforeAll(async () => {
    server = await startRedis()
    redis = new Redis(server.url, { maxRetriesPerRequest: null })
    installed = installExample({ audited: true })
    mkdirSync(join(installed.folder, 'rules'))
    writeFileSync(join(installed.folder, BEFORE), RULES(SCAM('review')))
    writeFileSync(join(installed.folder, AFTER), RULES(SCAM('reject') + LINK))
  })
  beforeEach(() => redis.flushall())
  afterEach(() => {
    for (const { child } of workers) child.kill('SIGKILL')
    workers = []
  })
  afterAll(async () => {
    redis?.disconnect()
    await server?.stop()
    installed?.remove()
  })

  function start(
    script: string,
    args: string[],
    env: Record<string, string>,
  ): ChildProcessWithoutNullStreams {
    return spawn(process.execPath, [script, ...args], {
      cwd: installed.folder,
      env: plainEnvironment({
        REDIS_URL: server.url,
        PACKS: BEFORE,
        BATCH: String(BATCH),
        JOBS_AT_ONCE: '1',
        LOCK_MS: '1500',
        STALLED_CHECK_MS: '300',
        ATTEMPTS: '3',
        FIRST_PAUSE_MS: '20',
        METRICS_PORT: '0',
        AUDIT: join(installed.folder, 'audit-none'),
        ...env,
      }),
    })
  }

  async function run(script: string, args: string[] = [], posts: unknown[] = [], env = {}): Promise<Run> {
    const result = await finished(
      start(script, args, env),
      posts.map((post) => JSON.stringify(post)).join('\n'),
    )
    expect(result).toMatchObject({ status: 0, stderr: '' })
    return result
  }

  interface Worker {
    readonly child: ChildProcessWithoutNullStreams
    /** Its exit status, once it has ended. */
    readonly ended: Promise<number | null>
    /** Resolves once it has said that. */
    said(word: string): Promise<string>
    /** The posts that it began to judge, in order. */
    audit(): string[]
  }

  function startScript(script: string, env: Record<string, string> = {}): Worker {
    const file = join(installed.folder, `audit-${crypto.randomUUID()}`)
    const child = start(script, [], { AUDIT: file, ...env })
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    let output = ''
    const listeners = new Set<() => void>()
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        for (const listener of listeners) listener()
      })
    }
    const worker: Worker = {
      child,
      ended,
      said: (word) =>
        new Promise((resolve, reject) => {
          const look = () => output.includes(word) && resolve(output)
          listeners.add(look)
          look()
          void ended.then(() => reject(new Error(`${script} ended; it said: ${output}`)))
        }),
      audit: () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []),
    }
    workers.push(worker)
    return worker
  }

  const startWorker = (env: Record<string, string> = {}) => startScript('worker.mjs', env)

  /** Keys of the store, by name; there is one digest in use, unless the rules are named. */
  async function digestOf(worker: Worker): Promise<string> {
    const [, digest] = /ready (\w+)/.exec(await worker.said('ready'))!
    return digest!
  }

  async function jobs(
    digest: string,
    ...states: ('waiting' | 'active' | 'delayed' | 'failed')[]
  ): Promise<number> {
    const queue = new Queue(`ungxu-${digest}`, { connection: redis })
    const count = await queue.getJobCountByTypes(...states)
    await queue.close()
    return count
  }

  /** Waits until no job of the queue is left but dead letters. */
  async function drained(digest: string): Promise<void> {
    while ((await jobs(digest, 'waiting', 'active', 'delayed')) > 0) await pause(50)
  }

  async function stored(digest: string): Promise<Map<string, Verdict>> {
    const all = await redis.hgetall(`ungxu:{${digest}}:verdicts`)
    return new Map(Object.entries(all).map(([id, text]) => [id, JSON.parse(text) as Verdict]))
  }

  /** How many verdicts were counted, over all decisions. */
  async function counted(digest: string): Promise<number> {
    const counts = await redis.hgetall(`ungxu:{${digest}}:counts`)
    return Object.entries(counts).reduce(
      (sum, [name, n]) => sum + (name.startsWith('decision:') ? Number(n) : 0),
      0,
    )
  }

  async function deadLetters(
    env = {},
  ): Promise<{ job: string; reason: string; attempts: number; posts: string[] }[]> {
    const { stdout } = await run('dead-letters.mjs', ['list'], [], env)
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  }

  const bare = ({ durationMs: _, ...verdict }: Verdict) => verdict

  /** What one moderator in this process says of the posts. */
  async function local(rules: string, posts: readonly Post[]): Promise<Map<string, unknown>> {
    const moderator = createModerator({ packs: [await loadPack(join(installed.folder, rules))] })
    return new Map(posts.map((post) => [post.id!, bare(moderator.evaluateSync(post))]))
  }

  async function expectAllJudged(digest: string): Promise<void> {
    const verdicts = await stored(digest)
    const found = new Map([...verdicts].map(([id, verdict]) => [id, bare(verdict)]))
    expect(found).toEqual(await local(BEFORE, POSTS))
    expect(await counted(digest)).toBe(POSTS.length)
  }

  const twice = (a: Worker, b: Worker) => a.audit().filter((id) => b.audit().includes(id))

  it.each([
    // 21 posts begun: a job of 16 that was let go, and 5 of the next, of which nothing was kept.
    { state: 'before keeping', begun: BATCH + 5, again: 5 },
    // A job whose verdicts are kept, and that was not let go.
    { state: 'after keeping', begun: BATCH, again: 0 },
  ])(
    'loses nothing where a worker is killed $state, and judges $again posts again',
    async ({ state, begun, again }) => {
      const posts = [...POSTS.slice(0, 50), ...MALFORMED, ...POSTS.slice(50)]
      expect((await run('produce.mjs', [], posts)).stdout).toBe(`${posts.length} posts\n`)
      const victim = startWorker({ STAND_STILL: state })
      const digest = await digestOf(victim)
      await victim.said('still')
      const other = startWorker()
      await other.said('ready')
      victim.child.kill('SIGKILL')
      await drained(digest)

      expect(victim.audit()).toHaveLength(begun)
      expect(twice(victim, other)).toHaveLength(again)
      expect(new Set(other.audit()).size).toBe(other.audit().length - MALFORMED.length)
      await expectAllJudged(digest)
      expect(
        (await deadLetters()).map(({ reason, attempts, posts: ids }) => [ids, reason, attempts]).sort(),
      ).toEqual([
        [['bad-1'], 'POST_TEXT_NOT_STRING', 1],
        [['bad-2'], 'POST_TEXT_NOT_STRING', 1],
      ])
    },
  )

  it('makes a job that kills its workers a dead letter, and judges the others', async () => {
    await run('produce.mjs', [], POSTS)
    let digest = ''
    for (let death = 0; death < 2; death++) {
      const victim = startWorker({ STAND_STILL: 'at p3', MOST_DEATHS: '1' })
      digest = await digestOf(victim)
      await victim.said('still')
      victim.child.kill('SIGKILL')
      await victim.ended
    }
    const last = startWorker({ MOST_DEATHS: '1' })
    await drained(digest)
    const ids = POSTS.slice(0, BATCH).map(({ id }) => id)
    expect(await deadLetters()).toMatchObject([
      { reason: 'job stalled more than allowable limit', posts: ids },
    ])
    expect(last.audit().filter((id) => ids.includes(id))).toEqual([])
    await run('dead-letters.mjs', ['replay'])
    await drained(digest)
    await expectAllJudged(digest)
  })

  it('judges a post once, however often and in whichever company it is added', async () => {
    await run('produce.mjs', [], [...POSTS, ...POSTS.slice(0, 40)])
    await run('produce.mjs', [], POSTS)
    const first = startWorker()
    const digest = await digestOf(first)
    await drained(digest)
    await run('produce.mjs', [], POSTS)
    await run('produce.mjs', [], [...POSTS].reverse(), { BATCH: '7' })
    await drained(digest)
    expect(first.audit().sort()).toEqual(POSTS.map(({ id }) => id).sort())
    await expectAllJudged(digest)
  })

  it('tries again what failed', async () => {
    await run('produce.mjs', [], POSTS)
    const worker = startWorker({ FAIL: 'p3:2' })
    const digest = await digestOf(worker)
    await drained(digest)
    const begun = worker.audit()
    expect(begun.filter((id) => id === 'p3')).toHaveLength(3)
    // Those before it in its job were kept when it failed for the first time.
    expect(begun).toHaveLength(POSTS.length + 2)
    await expectAllJudged(digest)
  })

  it('keeps as a dead letter what goes on failing, until it is replayed', async () => {
    await run('produce.mjs', [], POSTS)
    const failing = startWorker({ FAIL: 'p5:1000' })
    const digest = await digestOf(failing)
    await drained(digest)
    const [letter, ...others] = await deadLetters()
    expect(others).toEqual([])
    // Of its job, the five posts before it were judged and kept once; those after it were not reached.
    expect(letter).toMatchObject({ reason: 'away', attempts: 3 })
    expect(letter!.posts).toEqual(POSTS.slice(5, BATCH).map(({ id }) => id))
    expect(failing.audit().filter((id) => id === 'p4')).toHaveLength(1)
    failing.child.kill('SIGKILL')
    await failing.ended

    startWorker()
    expect((await run('dead-letters.mjs', ['replay'])).stdout).toBe(`${letter!.job}\n`)
    await drained(digest)
    expect(await jobs(digest, 'failed')).toBe(0)
    await expectAllJudged(digest)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'finishes what is under way on %s, and takes nothing more',
    async (signal) => {
      await run('produce.mjs', [], POSTS)
      const worker = startWorker({ STAND_STILL: 'until told', TOLD_BY: signal })
      const digest = await digestOf(worker)
      await worker.said('still')
      worker.child.kill(signal)
      expect(await worker.ended).toBe(0)
      expect(await jobs(digest, 'active', 'delayed', 'failed')).toBe(0)
      expect((await stored(digest)).size).toBe(2 * BATCH)
      expect(await jobs(digest, 'waiting')).toBe(Math.ceil(POSTS.length / BATCH) - 2)
    },
  )

  it('judges anew, after a change of rules, those posts alone that a changed rule can alter', async () => {
    await run('produce.mjs', [], POSTS)
    const old = startWorker()
    const before = await digestOf(old)
    await drained(before)
    // One that was never judged, and one that is not in the backlog.
    const unknown = { id: 'new', text: 'Chúc ngủ ngon' }
    const backlog = [...POSTS.slice(1), unknown]
    const { stdout } = await run('rescan.mjs', [BEFORE, AFTER], backlog)

    // The rule on scam asks for more, that on links is new: every fifth post is about one, every fifth about the other.
    const ids = POSTS.filter((_, at) => [2, 4].includes(at % TEXTS.length)).map(({ id }) => id)
    expect(JSON.parse(stdout)).toEqual({ rules: 2, posts: backlog.length, touched: ids.length + 1 })
    const worker = startWorker({ PACKS: AFTER })
    const after = await digestOf(worker)
    await drained(after)
    expect(worker.audit().sort()).toEqual([...ids, 'new'].sort())
    expect(new Map([...(await stored(after))].map(([id, verdict]) => [id, bare(verdict)]))).toEqual(
      await local(AFTER, backlog),
    )
    expect(await counted(after)).toBe(ids.length + 1)
    // Once more: nothing is judged again.
    await run('rescan.mjs', [BEFORE, AFTER], backlog)
    await drained(after)
    expect(worker.audit()).toHaveLength(ids.length + 1)
  })

  it('tells its counts by rule and decision, and no word of a post', async () => {
    await run('produce.mjs', [], [...POSTS, ...MALFORMED])
    const worker = startWorker()
    await drained(await digestOf(worker))
    const metrics = startScript('metrics.mjs')
    const [url] = /http:\S+/.exec(await metrics.said('/metrics'))!
    const text = await (await fetch(url)).text()
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        'ungxu_decisions_total{decision="warn"} 40',
        'ungxu_decisions_total{decision="review"} 40',
        'ungxu_decisions_total{decision="limit"} 40',
        'ungxu_decisions_total{decision="allow"} 80',
        'ungxu_rule_hits_total{rule="scam"} 40',
        'ungxu_jobs{state="waiting"} 0',
        'ungxu_jobs{state="failed"} 2',
      ]),
    )
    expect(text).toMatch(/^ungxu_judging_seconds_total\{decision="allow"\} [\d.e-]+$/m)
    // Not of the counted times, whose digits are any.
    const labels = text.replace(/ [\d.e+-]+$/gm, '')
    expect(labels).not.toMatch(/phí|0912|345|678|p17/)
    metrics.child.kill('SIGTERM')
    expect(await metrics.ended).toBe(0)
  })
})

it('examples/bullmq asks for the versions that are tested here', () => {
  const { ungxu, ...others } = dependencies(join(ROOT, 'examples/bullmq'))
  expect(dependencies(ROOT)).toMatchObject(others)
  expect(ungxu).toBe(
    (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version,
  )
})
