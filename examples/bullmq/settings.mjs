// What the environment says, with a default for each.
import { Redis } from 'ioredis'

const { env } = process

export const settings = {
  redis: env.REDIS_URL ?? 'redis://127.0.0.1:6379',
  /** Shipped packs by name, others by folder: `vn,./our-rules`. */
  packs: env.PACKS ?? 'vn',
  /** How posts are judged; part of what a verdict is kept under. */
  judging: {
    strictness: Number(env.STRICTNESS ?? 1),
    ...(env.JURISDICTION !== undefined && { jurisdiction: env.JURISDICTION }),
  },
  /** Posts a job. Measured: docs/scale.md. */
  batch: Number(env.BATCH ?? 64),
  /** Jobs that a worker has under way at once: while one waits for Redis, another is judged. */
  jobsAtOnce: Number(env.JOBS_AT_ONCE ?? 4),
  /** Posts of a job judged at once. More than one pays where a classifier answers over the network. */
  postsAtOnce: Number(env.POSTS_AT_ONCE ?? 1),
  /** A job is tried so often, with pauses of 1, 2, 4 … times the first. Then it is a dead letter. */
  attempts: Number(env.ATTEMPTS ?? 5),
  firstPauseMs: Number(env.FIRST_PAUSE_MS ?? 1000),
  /** A worker that says nothing for so long is taken for dead, and its jobs are given to others. */
  lockMs: Number(env.LOCK_MS ?? 30_000),
  stalledCheckMs: Number(env.STALLED_CHECK_MS ?? 30_000),
  /** So many workers may die over one job; then it is a dead letter, and harms no other. */
  mostDeaths: Number(env.MOST_DEATHS ?? 3),
  /** Producers wait while more jobs than this do: Redis keeps them in memory. */
  mostWaiting: Number(env.MOST_WAITING ?? 1000),
  metricsPort: Number(env.METRICS_PORT ?? 9464),
}

/** A connection as BullMQ's workers want it: commands wait for Redis to come back, however long. */
export function connect() {
  return new Redis(settings.redis, { maxRetriesPerRequest: null })
}
