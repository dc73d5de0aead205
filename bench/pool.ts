// One thread against a pool of two, on what was built into dist. Prints Markdown tables. Runs on Node alone: tsx would
// rewrite the code of the threads, and make it three times slower.
//
//   npm run build && npm run bench:pool -- [--rounds 9] [--threads 2] [--batch 256]
//
// Time on the clock says what was gained on this machine with what else ran on it; processor time says what sending posts and
// verdicts costs, and is the same on a busy machine. `reach` is threads × processor time in one thread / that in the pool, `evaluateAll` by `evaluateAll`, `evaluateMany` by `evaluate`:
// the gain where each thread has a core, and the one that sends and takes shares them.
import { readFileSync, readdirSync } from 'node:fs'
import { loadavg } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Pack } from '../src/pack/pack'
import type { Post } from '../src/post'

const built = (name: string) => import(pathToFileURL(`dist/${name}`).href) as Promise<unknown>
const { createModerator, parsePack } = (await built('index.js')) as typeof import('../src/index')
const { createPool } = (await built('node.js')) as typeof import('../src/node/index')
const { default: vn } = (await built('packs/vn.js')) as { default: Pack }

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    threads: { type: 'string', default: '2' },
    batch: { type: 'string', default: '256' },
  },
})
const rounds = Number(values.rounds)
const threads = Number(values.threads)
const batchSize = Number(values.batch)

const small = parsePack({
  schema: 1,
  id: 'small',
  version: '1.0.0',
  title: { en: 'Small' },
  lexicons: [{ id: 'rude', terms: ['đồ dở hơi', 'ngu như bò'] }],
  rules: [
    {
      ...{ id: 'small.rude', title: { en: 'Rude' }, category: 'insult', severity: 'low', action: 'warn' },
      when: { lexicon: 'rude' },
    } as never,
  ],
})

const fixtures = ['vn', 'harmless'].flatMap(postsIn)
const words = fixtures.map(({ text }) => text).join(' ')
const cut = (length: number, count: number): Post[] =>
  Array.from({ length: count }, (_, at) => {
    const start = (at * 101) % (words.length - length)
    return { id: `${at}`, text: words.slice(start, start + length) }
  })

const CASES: readonly (readonly [name: string, pack: Pack, posts: readonly Post[]])[] = [
  ['fixtures, vn pack', vn, fixtures],
  ['100 chars, one rule', small, cut(100, 25_600)],
  ['20 chars, one rule', small, cut(20, 51_200)],
  ['no text, one rule', small, cut(0, 51_200)],
]

interface Spent {
  readonly clock: number[]
  readonly processor: number[]
}

console.log(`Load of the machine (1 min) at the start: ${loadavg()[0]!.toFixed(1)}\n`)
console.log('| | way | µs a post | posts/s | to one thread | µs of processor | reach |')
console.log('|---|---|---|---|---|---|---|')
for (const [name, pack, posts] of CASES) {
  const moderator = createModerator({ packs: [pack] })
  const pool = await createPool([pack], { threads, batchSize })
  const ways: Record<string, () => Promise<void>> = {
    'one thread, evaluate': async () => {
      for (const post of posts) await moderator.evaluate(post)
    },
    'one thread, evaluateAll': async () => {
      for await (const _ of moderator.evaluateAll(posts));
    },
    [`pool of ${threads}, evaluateAll`]: async () => {
      for await (const _ of pool.evaluateAll(posts));
    },
    [`pool of ${threads}, evaluateMany`]: async () => {
      await pool.evaluateMany(posts)
    },
  }
  const spent = new Map<string, Spent>(Object.keys(ways).map((way) => [way, { clock: [], processor: [] }]))
  for (let round = -2; round < rounds; round++) {
    for (const [way, run] of Object.entries(ways)) {
      const processor = process.cpuUsage()
      const begin = performance.now()
      await run()
      const clock = ((performance.now() - begin) * 1000) / posts.length
      const { user, system } = process.cpuUsage(processor)
      if (round < 0) continue // To warm up.
      spent.get(way)!.clock.push(clock)
      spent.get(way)!.processor.push((user + system) / posts.length)
    }
  }
  await pool.close()
  const [one, oneAll] = spent.values()
  const reachOf = (way: string, work: number) =>
    ((threads * median((way.endsWith('All') ? oneAll : one)!.processor)) / work).toFixed(2)
  for (const [way, { clock, processor }] of spent) {
    const [time, work] = [median(clock), median(processor)]
    // Round by round, so that what else ran weighs on both.
    const gain = median(one!.clock.map((before, at) => before / clock[at]!))
    const reach = way.startsWith('pool') ? reachOf(way, work) : ''
    const row = [name, way, time.toFixed(2), Math.round(1e6 / time), gain.toFixed(2), work.toFixed(2), reach]
    console.log(`| ${row.join(' | ')} |`)
  }
}

console.log('\n| threads | ready in ms | memory of the process, MiB | after the fixtures, MiB |')
console.log('|---|---|---|---|')
for (const count of [1, 2, 4]) {
  const begin = performance.now()
  const pool = await createPool([vn], { threads: count })
  const ready = performance.now() - begin
  const before = resident()
  await pool.evaluateMany([...fixtures, ...fixtures])
  const after = resident()
  await pool.close()
  await pause(500)
  console.log(`| ${count} | ${ready.toFixed(0)} | ${before} | ${after} |`)
}
console.log(`\nLoad at the end: ${loadavg()[0]!.toFixed(1)}`)

function postsIn(folder: string): Post[] {
  const root = `fixtures/${folder}`
  const names = readdirSync(root).filter((name) => name.endsWith('.jsonl'))
  const lines = names.flatMap((name) => readFileSync(`${root}/${name}`, 'utf8').split('\n'))
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Post)
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!
}

function resident(): number {
  return Math.round(process.memoryUsage.rss() / 2 ** 20)
}
