// Run by bench/memory.ts in a process of its own: `node --expose-gc .cache/memory-child.mjs RULES TERMS`. Prints one line of JSON.
import { createModerator } from '../src/moderator'
import { parsePack } from '../src/pack/parse-pack'
import eu from '../src/packs/eu'
import vn from '../src/packs/vn'
import { harmlessTexts, postsOf } from './inputs'
import type { MemoryFigures } from './memory'
import { generateSet, runsOf } from './rule-sets'
import { wordLists } from './words'

const [rules, terms] = process.argv.slice(2).map(Number)
const texts = postsOf(harmlessTexts(), 100)
const posts = texts.map((text) => ({ text }))
const { source } = generateSet({ rules: rules!, terms: terms! }, wordLists(vn, eu), runsOf(texts))
const collect = globalThis.gc!

/** Bytes that are reachable, typed arrays included. */
function reachable(): number {
  collect()
  collect()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return heapUsed + Math.max(external, arrayBuffers)
}

const before = reachable()
const parsing = performance.now()
const pack = parsePack(source)
const parsed = performance.now() - parsing
const withPack = reachable()
const creating = performance.now()
const moderator = createModerator({ packs: [pack] })
const created = performance.now() - creating
// What is built when the first post comes is kept as well.
for (const post of posts) moderator.evaluateSync(post)
const withModerator = reachable()
const again = performance.now()
createModerator({ packs: [pack] })
const createdAgain = performance.now() - again

/** Bytes a post: so few posts at a time that no collection comes between, or it shows as less than nothing and does not count. */
async function allocated(judge: (post: { text: string }) => unknown): Promise<number> {
  const grown: number[] = []
  for (let at = 0; at + 20 <= posts.length; at += 20) {
    const some = posts.slice(at, at + 20)
    const start = process.memoryUsage().heapUsed
    for (const post of some) await judge(post)
    const bytes = process.memoryUsage().heapUsed - start
    if (bytes > 0) grown.push(bytes / some.length)
  }
  return grown.sort((a, b) => a - b)[Math.floor(grown.length / 2)]!
}

// Warm, for code that is not optimised yet allocates more.
for (let round = 0; round < 10; round++) for (const post of posts) await moderator.evaluate(post)
for (let round = 0; round < 10; round++) for (const post of posts) moderator.evaluateSync(post)
const asyncPost = await allocated((post) => moderator.evaluate(post))
const syncPost = await allocated((post) => moderator.evaluateSync(post))
const figures: MemoryFigures = {
  parsed,
  created,
  createdAgain,
  pack: withPack - before,
  moderator: withModerator - withPack,
  syncPost,
  asyncPost,
}
console.log(JSON.stringify(figures))
