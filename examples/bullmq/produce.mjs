// Puts posts into the queue of the rules at hand.   cat posts.jsonl | node produce.mjs
import { digestOf, packsNamed } from './packs.mjs'
import { readPosts } from './posts.mjs'
import { addPosts, openQueue } from './queue.mjs'
import { connect, settings } from './settings.mjs'

const redis = connect()
const queue = openQueue(redis, digestOf(await packsNamed(settings.packs)))
console.log(`${await addPosts(queue, readPosts(process.stdin))} posts`)
await queue.close()
await redis.quit()
