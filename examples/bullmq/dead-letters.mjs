// What could not be judged: node dead-letters.mjs list, and when the cause is mended: node dead-letters.mjs replay [JOB…]
import { digestOf, packsNamed } from './packs.mjs'
import { keyOf, openQueue } from './queue.mjs'
import { connect, settings } from './settings.mjs'
import { createVerdicts } from './verdicts.mjs'

const [command = 'list', ...wanted] = process.argv.slice(2)
const redis = connect()
const digest = digestOf(await packsNamed(settings.packs))
const queue = openQueue(redis, digest)
const failed = await queue.getFailed()

for (const job of failed) {
  if (command === 'replay') {
    if (wanted.length > 0 && !wanted.includes(job.id)) continue
    await job.retry('failed', { resetAttemptsMade: true })
    console.log(job.id)
  } else {
    // Posts of the job that were judged are no dead letters. Ids alone are shown: texts belong in no log.
    const posts = await createVerdicts(redis, digest).missing(job.data.posts.map(keyOf))
    console.log(JSON.stringify({ job: job.id, reason: job.failedReason, attempts: job.attemptsMade, posts }))
  }
}
await queue.close()
await redis.quit()
