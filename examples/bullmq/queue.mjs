// One queue for each digest of rules: a job never meets a worker that has others. Its failed jobs are the dead letters.
import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { Queue } from 'bullmq'
import { settings } from './settings.mjs'

/** Opens the queue of a digest. */
export function openQueue(connection, digest) {
  return new Queue(`ungxu-${digest}`, {
    connection,
    defaultJobOptions: {
      attempts: settings.attempts,
      backoff: { type: 'exponential', delay: settings.firstPauseMs },
      // A finished job's posts are forgotten; its verdicts are kept elsewhere.
      removeOnComplete: true,
      removeOnFail: false,
    },
  })
}

/** What a post is known by: its id, or its content if it has none. An edited post needs another id, or it counts as judged. */
export function keyOf(post) {
  const id = post?.id
  return typeof id === 'string' && id !== '' ? id : `sha256:${sha256(post)}`
}

/** A job of these posts. Its id comes from theirs, so that adding it again while it is there changes nothing. */
export function jobOf(posts) {
  return { name: 'posts', data: { posts }, opts: { jobId: sha256(posts.map(keyOf)).slice(0, 32) } }
}

/** Adds posts from any iterable, so many a job, each once. Resolves to how many that was. */
export async function addPosts(queue, posts) {
  let count = 0
  let batch = new Map()
  const flush = async () => {
    while ((await queue.getWaitingCount()) > settings.mostWaiting) await setTimeout(100)
    const list = [...batch.values()]
    batch = new Map()
    count += list.length
    const { name, data, opts } = jobOf(list)
    await queue.add(name, data, opts)
  }
  for await (const post of posts) {
    const key = keyOf(post)
    if (!batch.has(key)) batch.set(key, post)
    if (batch.size === settings.batch) await flush()
  }
  if (batch.size > 0) await flush()
  return count
}

function sha256(value) {
  return createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex')
}
