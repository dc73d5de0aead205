// Takes jobs and judges their posts, until it is told to stop; then it finishes what is under way.   node worker.mjs
import { startWorker } from './judging.mjs'
import { moderatorOf } from './moderator.mjs'
import { digestOf, packsNamed } from './packs.mjs'
import { connect, settings } from './settings.mjs'

const packs = await packsNamed(settings.packs)
const redis = connect()
const worker = startWorker(redis, moderatorOf(packs), digestOf(packs))
await worker.ready()
console.log(`ready ${digestOf(packs)}`)

// A second signal ends it at once: its jobs are given to others.
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, async () => {
    await worker.close()
    await redis.quit()
    console.log('closed')
  })
}
