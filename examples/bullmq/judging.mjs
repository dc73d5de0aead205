// What a worker does with a job: judge what has no verdict yet, keep the verdicts, and only then let the job go.
import { UnrecoverableError, Worker } from 'bullmq'
import { jobOf, keyOf, openQueue } from './queue.mjs'
import { settings } from './settings.mjs'
import { createVerdicts } from './verdicts.mjs'

/** Starts a worker. `close` lets it finish what is under way. */
export function startWorker(redis, moderator, digest) {
  const verdicts = createVerdicts(redis, digest)
  const queue = openQueue(redis, digest)
  const worker = new Worker(queue.name, ({ data }) => judge(data.posts), {
    connection: redis,
    concurrency: settings.jobsAtOnce,
    lockDuration: settings.lockMs,
    stalledInterval: settings.stalledCheckMs,
    maxStalledCount: settings.mostDeaths,
  })
  // Redis may be away for a while: BullMQ tries again by itself.
  worker.on('error', ({ message }) => console.error(message))

  async function judge(posts) {
    const missing = new Set(await verdicts.missing(posts.map(keyOf)))
    const left = posts.filter((post) => missing.has(keyOf(post)))
    const judged = []
    const malformed = []
    try {
      const answers = moderator.evaluateAll(left, { ...settings.judging, concurrency: settings.postsAtOnce })
      for await (const answer of answers) {
        const post = left[judged.length + malformed.length]
        if ('error' in answer) malformed.push({ post, code: answer.error.code })
        else judged.push([keyOf(post), answer])
      }
    } finally {
      await verdicts.keep(judged)
    }
    if (malformed.length === 0) return
    // No second try makes it readable: a dead letter at once, and one of its own, so that no other post waits with it.
    if (posts.length === 1) throw new UnrecoverableError(malformed[0].code)
    await queue.addBulk(malformed.map(({ post }) => jobOf([post])))
  }

  return {
    ready: () => worker.waitUntilReady(),
    async close() {
      await worker.close()
      await queue.close()
    },
  }
}
