// After a change of rules: has those posts judged anew that a changed rule can alter.   cat posts.jsonl | node rescan.mjs BEFORE AFTER
import { createRescan } from 'ungxu'
import { digestOf, packsNamed } from './packs.mjs'
import { readPosts } from './posts.mjs'
import { addPosts, keyOf, openQueue } from './queue.mjs'
import { connect, settings } from './settings.mjs'
import { createVerdicts } from './verdicts.mjs'

/** Posts whose verdicts are read at once. */
const PAGE = 256

const [before, after] = await Promise.all(process.argv.slice(2, 4).map(packsNamed))
const stamps = after.map(({ id, version, digest }) => ({ id, version, digest }))
const rescan = createRescan({ before, after })
const redis = connect()
const old = createVerdicts(redis, digestOf(before))
const now = createVerdicts(redis, digestOf(after))
const queue = openQueue(redis, digestOf(after))
let count = 0

async function* pages() {
  let page = []
  for await (const post of readPosts(process.stdin)) {
    page.push(post)
    if (page.length < PAGE) continue
    yield page
    page = []
  }
  yield page
}

/** Posts without a verdict, and those that may be judged otherwise now. The verdicts of all others hold on. */
async function* touched() {
  for await (const page of pages()) {
    const verdicts = await old.read(page.map(keyOf))
    const held = []
    for (const [at, post] of page.entries()) {
      const verdict = verdicts[at]
      if (verdict === undefined || rescan.mayAlter(post, verdict, settings.judging)) yield post
      else held.push([keyOf(post), { ...verdict, packs: stamps }])
    }
    await now.carry(held)
    count += page.length
  }
}

const added = await addPosts(queue, touched())
console.log(JSON.stringify({ rules: rescan.changes.length, posts: count, touched: added }))
await queue.close()
await redis.quit()
