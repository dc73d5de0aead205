// `npm run fuzz -- --inputs N --seed S --only text|jsonl|http|pack`: many hostile inputs, what fails, and what is slow.
// Ends with 1 if something does not hold, or if memory grows.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createModerator } from '../src/moderator'
import eu from '../src/packs/eu'
import vn from '../src/packs/vn'
import { createRandom } from '../src/random'
import { type Outcome, fuzz, timed } from '../test/fuzz/fuzz'
import { type KindName, SHARES, allKinds } from '../test/fuzz/kinds'
import { postKind } from '../test/fuzz/post-kind'
import { fixtureTexts } from '../test/fuzz/seeds'

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '2000000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
    out: { type: 'string' },
  },
})
const inputs = Number(values.inputs)
const seed = Number(values.seed)
const names = values.only === undefined ? (Object.keys(SHARES) as KindName[]) : [values.only as KindName]
if (
  !Number.isInteger(inputs) ||
  inputs < 1 ||
  !Number.isInteger(seed) ||
  names.some((name) => !(name in SHARES))
) {
  console.error('--inputs and --seed are whole numbers; --only is text, jsonl, http or pack')
  process.exit(2)
}
if (globalThis.gc === undefined) {
  console.error('run it with node --expose-gc')
  process.exit(2)
}

/** Bytes in use after a collection. */
function heap(): number {
  globalThis.gc!()
  return process.memoryUsage().heapUsed
}

const kinds = allKinds()
console.log(`seed ${seed}`)
await sayPlainPosts()
const shares = names.reduce((sum, name) => sum + SHARES[name], 0)
let failed = false
for (const name of names) {
  const count = Math.ceil((inputs * SHARES[name]) / shares)
  const heaps: number[] = []
  const often = Math.max(1_000, Math.floor(count / 20))
  const began = performance.now()
  const outcome = await fuzz(kinds[name], count, seed, ({ done, kept, features }) => {
    if (done % often !== 0) return
    heaps.push(heap())
    const seconds = ((performance.now() - began) / 1000).toFixed(0)
    console.log(
      `${name} ${done} of ${count}, ${kept} kept, ${features} reached, ${megabytes(heaps.at(-1)!)}, ${seconds} s`,
    )
  })
  heaps.push(heap())
  say(name, outcome, heaps)
}
process.exitCode = failed ? 1 : 0

function say(name: KindName, { done, failures, worst }: Outcome, heaps: readonly number[]): void {
  console.log(`${name}: ${done} inputs, ${failures.length} failures`)
  if (worst !== undefined)
    console.log(
      `${name}: worst ${worst.microsPerUnit.toFixed(2)} us a unit, of ${worst.units}: ${worst.input.slice(0, 200)}`,
    )
  for (const { input, reason } of failures) console.log(`FAILED ${reason}\n  input ${input.slice(0, 2_000)}`)
  if (failures.length > 0) failed = true
  if (values.out !== undefined && failures.length > 0)
    writeFileSync(`${values.out}.${name}.json`, JSON.stringify(failures))
  // What is kept grows at first, and caches fill; from the middle on there is nothing left to grow.
  const [middle, end] = [heaps[Math.floor(heaps.length / 2)]!, heaps.at(-1)!]
  console.log(
    `${name}: heap ${megabytes(heaps[0]!)} at first, ${megabytes(middle)} halfway, ${megabytes(end)} at the end`,
  )
  if (heaps.length > 8 && end > middle * 1.15 + 8_000_000) {
    console.log(`FAILED ${name}: memory grows`)
    failed = true
  }
}

/** What plain posts take, measured in the same way: texts of 200 units and more. */
async function sayPlainPosts(): Promise<void> {
  const texts = fixtureTexts('harmless')
  const posts: string[] = []
  for (let at = 0; at < texts.length; at += 4) posts.push(texts.slice(at, at + 4).join('\n'))
  const kind = postKind(createModerator({ packs: [vn, eu] }), posts)
  const random = createRandom(1)
  const times: number[] = []
  for (let round = 0; round < 20; round++)
    for (const text of posts) {
      if (text.length < 200) continue
      const micros = await timed(kind, { text }, random)
      if (round >= 10) times.push(micros / text.length)
    }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor((times.length - 1) * share)]!.toFixed(3)
  console.log(`plain posts: ${at(0.5)} us a unit (median), ${at(0.99)} (99 of 100), ${at(1)} (worst)`)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
