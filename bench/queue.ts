// How many posts a second go through examples/bullmq, what Redis keeps of each, and what a rescan takes.
// npx tsx bench/queue.ts [posts, default 20000] [backlog, default 100000]   Needs `npm run build`, redis-server and Linux.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Queue } from 'bullmq'
import { Redis } from 'ioredis'
import { createModerator } from '../src/moderator'
import { loadPack } from '../src/node/load-pack'
import type { Pack } from '../src/pack/pack'
import { createRescan } from '../src/rescan'
import { ROOT } from '../test/built'
import { installExample } from '../test/examples/bullmq/installed'
import { startRedis } from '../test/examples/redis-server'

const COUNT = Number(process.argv[2] ?? 20_000)
const BACKLOG = Number(process.argv[3] ?? 100_000)
/** A lexicon that most rules name in `unless`. */
const EXCEPTION = 'context.news'

const SMALL = `
schema: 1
id: small
version: 1.0.0
title: { en: One rule }
lexicons: [{ id: ours.fee, match: skeleton, terms: [phí hồ sơ trước] }]
rules: [{ id: ours.fee, title: { en: Fee }, category: fraud, severity: low, action: warn, when: { lexicon: ours.fee } }]
`
const STRICTER = `
schema: 1
id: stricter
version: 1.0.0
title: { en: Stricter }
overlays: [{ rule: vn.fraud.upfront-fee-job, action: reject }]
`

function texts(folder: string): string[] {
  const path = join(ROOT, 'fixtures', folder)
  return readdirSync(path)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(path, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text)
}

const harmless = texts('harmless')
const labelled = texts('vn')
/** One in twenty is of the labelled posts, most of which break a rule; the others are harmless, near misses among them. */
const posts = Array.from({ length: Math.max(COUNT, BACKLOG) }, (_, at) => ({
  id: `post-${at}`,
  text: at % 20 === 0 ? labelled[(at / 20) % labelled.length]! : harmless[at % harmless.length]!,
}))
const some = posts.slice(0, COUNT)
/** Judged before anything is measured: a process takes some thousand posts to come to speed. */
const warmUp = posts.slice(0, 4000).map((post) => ({ ...post, id: `warm-${post.id}` }))

const server = await startRedis()
const redis = new Redis(server.url, { maxRetriesPerRequest: null })
const { folder, remove } = installExample({ audited: false })
mkdirSync(join(folder, 'rules'))
writeFileSync(join(folder, 'rules/small.yaml'), SMALL)
writeFileSync(join(folder, 'rules/stricter.yaml'), STRICTER)

function start(script: string, args: string[], env: Record<string, string>) {
  const whole = { ...process.env, REDIS_URL: server.url, MOST_WAITING: '1000000', ...env }
  return spawn(process.execPath, [script, ...args], {
    cwd: folder,
    env: whole,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}

/** Runs a script on posts, and gives what it printed and the seconds it took. */
async function run(script: string, args: string[], env: Record<string, string>, given: readonly unknown[]) {
  const began = performance.now()
  const child = start(script, args, env)
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  for (const post of given)
    if (!child.stdin.write(`${JSON.stringify(post)}\n`)) await once(child.stdin, 'drain')
  child.stdin.end()
  await once(child, 'close')
  return { output, seconds: (performance.now() - began) / 1000 }
}

/** Seconds of processor time that a process has used (Linux). */
function processorSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

async function redisSeconds(): Promise<number> {
  const info = await redis.info('cpu')
  const [user, system] = ['used_cpu_user', 'used_cpu_sys'].map((name) =>
    Number(new RegExp(`${name}:([\\d.]+)`).exec(info)![1]),
  )
  return user! + system!
}

async function usedMemory(): Promise<number> {
  return Number(/used_memory:(\d+)/.exec(await redis.info('memory'))![1])
}

/** Fills a paused queue, then lets workers that are at speed loose on it. Times in microseconds a post. */
async function judge(workers: number, env: Record<string, string>, given: readonly unknown[]) {
  await redis.flushall()
  const children = Array.from({ length: workers }, () => start('worker.mjs', [], env))
  const said = await Promise.all(children.map(async ({ stdout }) => String((await once(stdout, 'data'))[0])))
  const digest = said[0]!.split(' ')[1]!.trim()
  const queue = new Queue(`ungxu-${digest}`, { connection: redis })
  const verdicts = `ungxu:{${digest}}:verdicts`
  const kept = async (count: number) => {
    while ((await redis.hlen(verdicts)) < count) await pause(20)
  }
  await run('produce.mjs', [], env, warmUp)
  await kept(warmUp.length)
  await queue.pause()
  await redis.del(verdicts)
  const empty = await usedMemory()
  const putIn = await run('produce.mjs', [], env, given)
  const waitingBytes = ((await usedMemory()) - empty) / given.length
  const used = () => children.reduce((sum, { pid }) => sum + processorSeconds(pid!), 0)
  const [before, redisBefore, began] = [used(), await redisSeconds(), performance.now()]
  await queue.resume()
  await kept(given.length)
  const each = (seconds: number) => (seconds / given.length) * 1e6
  const result = {
    digest,
    putIn: given.length / putIn.seconds,
    rate: (given.length / (performance.now() - began)) * 1000,
    worker: each(used() - before),
    redis: each((await redisSeconds()) - redisBefore),
    waitingBytes,
  }
  for (const child of children) child.kill('SIGTERM')
  await Promise.all(children.map((child) => once(child, 'exit')))
  await queue.close()
  return { ...result, verdictBytes: ((await usedMemory()) - empty) / given.length }
}

/** Processor time of a piece of work in this process, in microseconds for each of so many. */
async function timed(count: number, work: () => unknown): Promise<number> {
  const began = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / count
}

const round = (n: number) => Math.round(n).toLocaleString('en')
const load = () => loadavg()[0]!.toFixed(1)

function printTable(names: readonly string[]) {
  console.log(`\n| ${names.join(' | ')} |\n|${names.map(() => '---|').join('')}`)
  return (...row: readonly (string | number)[]) => console.log(`| ${row.join(' | ')} |`)
}

const length = posts.reduce((sum, { text }) => sum + text.length, 0) / posts.length
console.log(
  `Node ${process.version}, ${cpus().length} cores. ${round(COUNT)} posts of ${round(length)} UTF-16 units. µs are processor time a post.`,
)

const queueRow = printTable(
  'rules, posts a job, workers, put in/s, judged/s, workers µs, Redis µs, moderator alone µs, load'.split(
    ', ',
  ),
)
for (const [name, source, batches] of [
  ['one', './rules/small.yaml', [1, 16, 64, 256]],
  ['vn', 'vn', [1, 64]],
] as const) {
  const moderator = createModerator({
    packs: [await loadPack(name === 'vn' ? 'vn' : join(folder, source))],
  })
  for await (const _ of moderator.evaluateAll(warmUp, { concurrency: 1 }));
  const alone = await timed(COUNT, async () => {
    for await (const _ of moderator.evaluateAll(some, { concurrency: 1 }));
  })
  for (const batch of batches) {
    for (const workers of [1, 2]) {
      const one = await judge(workers, { PACKS: source, BATCH: String(batch) }, some)
      const times = [one.worker, one.redis, alone].map((time) => time.toFixed(1))
      queueRow(name, batch, workers, round(one.putIn), round(one.rate), ...times, load())
    }
  }
}

const backlog = posts.slice(0, BACKLOG)
const kept = await judge(2, { PACKS: 'vn' }, backlog)
const lengths = (await redis.hvals(`ungxu:{${kept.digest}}:verdicts`)).map((text) => text.length)
const units = lengths.reduce((sum, one) => sum + one, 0) / lengths.length
console.log(
  `\nRedis: ${round(kept.waitingBytes)} bytes a waiting post, ${round(kept.verdictBytes)} a kept verdict (${round(units)} of them its JSON)`,
)
const whole = await run('rescan.mjs', ['vn', 'vn,./rules/small.yaml'], {}, backlog)
console.log(
  `rescan.mjs, one rule added: ${whole.output.trim()} in ${whole.seconds.toFixed(1)} s, load ${load()}`,
)

const vn = await loadPack('vn')
const moderator = createModerator({ packs: [vn] })
const judged = some.map((post) => ({ post, verdict: moderator.evaluateSync(post) }))
const changed = (parts: Partial<Pack>): Pack[] => [{ ...vn, ...parts, digest: 'sha256:changed' }]
const withTerm = (id: string, term: string) => ({
  lexicons: vn.lexicons.map((one) => (one.id === id ? { ...one, terms: [...one.terms, term] } : one)),
})
const changes: [string, Pack[]][] = [
  ['an action', [vn, await loadPack(join(folder, 'rules/stricter.yaml'))]],
  ['a rule with its lexicon, added', [vn, await loadPack(join(folder, 'rules/small.yaml'))]],
  ['a term, added to a lexicon of one rule', changed(withTerm('fraud.easy', 'việc nhẹ lương cao ngất'))],
  ['a term, added to an exception that most rules share', changed(withTerm(EXCEPTION, 'theo lời kể'))],
  [
    'conditions of ten rules',
    changed({
      rules: vn.rules.map((one, at) =>
        at % 27 === 0 ? { ...one, when: { all: [one.when, { shape: 'length', atLeast: 10 }] } } : one,
      ),
    }),
  ],
]
const rescanRow = printTable(
  'change of the vn pack, rules that differ, compared in ms, look µs, touched, full judging µs, load'.split(
    ', ',
  ),
)
for (const [name, after] of changes) {
  let rescan = createRescan({ before: [vn], after })
  const compared = await timed(1000, () => {
    rescan = createRescan({ before: [vn], after })
  })
  for (const { post, verdict } of judged.slice(0, 2000)) rescan.mayAlter(post, verdict)
  let touched = 0
  const look = await timed(COUNT, () => {
    for (const { post, verdict } of judged) if (rescan.mayAlter(post, verdict)) touched++
  })
  const now = createModerator({ packs: after })
  for (const { post } of judged.slice(0, 2000)) now.evaluateSync(post)
  const full = await timed(COUNT, () => {
    for (const { post } of judged) now.evaluateSync(post)
  })
  const share = `${((touched / COUNT) * 100).toFixed(2)} %`
  rescanRow(name, rescan.changes.length, round(compared), look.toFixed(1), share, full.toFixed(1), load())
}

redis.disconnect()
await server.stop()
remove()
