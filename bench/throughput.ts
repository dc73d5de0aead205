// How fast ungxu is, and what of it was asked for. Prints Markdown.
//   npm run bench -- [--only PART[,PART]] [--data DIR] [--quick] [--json]      parts: see bench/README.md
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import eu from '../src/packs/eu'
import vn from '../src/packs/vn'
import { cleanPosts } from './clean-posts'
import { harmlessTexts, postsOf } from './inputs'
import { reachTable } from './reach'
import type { Report } from './report'
import { PATIENT, QUICK } from './rounds'
import { cleanSet, runsOf } from './rule-sets'
import { wordLists } from './words'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    data: { type: 'string' },
    quick: { type: 'boolean' },
    json: { type: 'boolean' },
  },
})
const patience = values.quick ? QUICK : PATIENT
const load = () =>
  loadavg()
    .map((value) => value.toFixed(2))
    .join(' ')

console.log(
  `# Bench\n\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load average ${load()} at the start\n`,
)
const posts = postsOf(harmlessTexts(values.data), 100)
const words = wordLists(vn, eu)
const avoided = runsOf(posts)
const sized = (rules: number, terms: number) => cleanSet({ rules, terms }, words, posts, avoided)
const sets = { small: sized(100, 1000), middle: sized(1000, 10_000), large: sized(10_000, 50_000) }

const reports: Report[] = [await cleanPosts(sets, posts, patience)]
for (const { title, text } of reports) console.log(`## ${title}\n\n${text}\n`)
console.log(`## Reach\n\n${reachTable(reports.flatMap(({ reached = [] }) => reached))}\n`)
console.log(`Load average ${load()} at the end`)
