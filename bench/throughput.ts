// How fast ungxu is, and what of it was asked for. Prints Markdown; what is measured, and how: bench/README.md.
//   npm run bench -- [--only PART[,PART]] [--data DIR] [--quick] [--json] [--profile CASE]
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { createModerator } from '../src/moderator'
import eu from '../src/packs/eu'
import vn from '../src/packs/vn'
import { againstEngines } from './against-engines'
import { againstPeers } from './against-peers'
import { evaluated, evaluatedSync } from './cases'
import { cleanPosts } from './clean-posts'
import { coldStart } from './cold-start'
import { harmlessTexts, postsOf } from './inputs'
import { kindsOf } from './kinds'
import { latency } from './latency'
import { memory } from './memory'
import { profiled } from './profile'
import { reachTable } from './reach'
import type { Report } from './report'
import { PATIENT, QUICK } from './rounds'
import { type ReadySet, cleanSet, runsOf } from './rule-sets'
import { kindsOfPosts, linearity } from './shipped-pack'
import { wordLists } from './words'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    data: { type: 'string' },
    quick: { type: 'boolean' },
    json: { type: 'boolean' },
    profile: { type: 'string' },
  },
})
const patience = values.quick ? QUICK : PATIENT
const harmless = harmlessTexts(values.data)
const posts = postsOf(harmless, 100)

const made = new Map<string, ReadySet>()
const words = wordLists(vn, eu)
const avoided = runsOf(posts)
/** A generated set, made when a part asks for it. */
function sized(rules: number, terms: number): ReadySet {
  const name = `${rules} ${terms}`
  if (!made.has(name)) made.set(name, cleanSet({ rules, terms }, words, posts, avoided))
  return made.get(name)!
}
const middle = () => sized(1000, 10_000)

const PARTS: Record<string, () => Promise<Report>> = {
  clean: () =>
    cleanPosts({ small: sized(100, 1000), middle: middle(), large: sized(10_000, 50_000) }, posts, patience),
  engines: () => againstEngines(middle(), posts, patience),
  peers: () => againstPeers(middle(), posts, patience),
  kinds: () => kindsOfPosts(vn, harmless, posts, patience),
  length: () => linearity(vn, harmless, posts, patience),
  latency: () =>
    latency(
      [
        ['1,000 rules, clean', middle().moderator, posts],
        ['shipped pack, clean', createModerator({ packs: [vn] }), posts],
        ['shipped pack, 5 % violating', createModerator({ packs: [vn] }), kindOf('5 % violating')],
      ],
      patience,
    ),
  memory: () => memory(patience),
  start: () => coldStart(patience),
}

function kindOf(name: string): readonly string[] {
  const kinds = kindsOf(vn, harmless, posts)
  const kind = kinds.find((one) => one.name === name)
  if (kind === undefined)
    stop(`no such case: ${name}`, ['clean', 'clean-async', ...kinds.map((one) => one.name)])
  return kind!.posts
}

/** `clean` and `clean-async` on 1,000 generated rules; any kind of post on the shipped pack. */
function caseNamed(name: string) {
  if (name === 'clean') return evaluatedSync('evaluateSync, clean, 1,000 rules', middle().moderator, posts)
  if (name === 'clean-async') return evaluated('evaluate, clean, 1,000 rules', middle().moderator, posts)
  return evaluatedSync(`evaluateSync, ${name}, shipped pack`, createModerator({ packs: [vn] }), kindOf(name))
}

function stop(why: string, known: readonly string[]): never {
  console.error(`${why}. There are: ${known.join('; ')}`)
  process.exit(2)
}

const load = () =>
  loadavg()
    .map((value) => value.toFixed(2))
    .join(' ')
const chosen = values.profile === undefined ? (values.only?.split(',') ?? Object.keys(PARTS)) : []
for (const name of chosen) if (!Object.hasOwn(PARTS, name)) stop(`no such part: ${name}`, Object.keys(PARTS))

const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`
const before = load()
console.log(`# Bench\n\n${machine}; ${posts.length} clean posts; load average at the start ${before}\n`)
const reports: Report[] = []
const parts: (() => Promise<Report>)[] = chosen.map((name) => PARTS[name]!)
if (values.profile !== undefined) parts.push(() => profiled(caseNamed(values.profile!)))
for (const part of parts) {
  const report = await part()
  reports.push(report)
  console.log(`## ${report.title}\n\n${report.text}\n`)
}
const reached = reports.flatMap((report) => report.reached ?? [])
if (reached.length > 0) console.log(`## Reach\n\n${reachTable(reached)}\n`)
for (const [size, { replaced, set }] of made)
  console.log(
    `Generated ${size}: ${set.terms.length} terms, 0 of ${posts.length} clean posts hit at any strictness; ${replaced.length} terms doubled.`,
  )
console.log(`\nLoad average at the end ${load()}`)

if (values.json) {
  const folder = new URL('../bench/results/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  const file = new URL(`${new Date().toISOString().slice(0, 19).replace(/:/g, '-')}.json`, folder)
  const loads = { before, after: load() }
  writeFileSync(file, JSON.stringify({ machine, loads, reached, reports }, null, 2))
  console.log(`Written to bench/results/${file.pathname.split('/').at(-1)}`)
}
