// The threads of a pool over one set of packs, on piscina: a batch goes to one of them, and what ends a thread is told apart
// from what a batch is answered with.
import { fileURLToPath } from 'node:url'
import { UngxuError, fault } from '../errors'
import type { Post } from '../post'
import { type Result, readResults, writePosts } from './batch-message'
import type { Answer, BatchOptions, Task } from './pool-worker'
import type { ThreadStart } from './thread-start'
import { WORKER_FILE } from './worker-file'

export interface Crew {
  /** The results of a batch in order. Rejects with `ThreadEnded`, with a `DataCloneError`, or with what judging threw. */
  judge(posts: readonly Post[], options: BatchOptions): Promise<Result[]>
  /** Ends all threads at once. */
  end(): Promise<void>
}

/** A thread ended while a batch was in it. */
export class ThreadEnded extends Error {
  /** `reason` is in words of ours: what a thread threw may quote a post. */
  constructor(readonly reason: string) {
    super(`a thread ended: ${reason}`)
  }
}

/** Starts threads and waits until each is ready. Rejects with what the first one failed by (`POOL_FAILED` if it ended). */
export async function startCrew(
  about: Omit<ThreadStart, 'ready'>,
  threads: number,
  memoryMb: number | undefined,
): Promise<Crew> {
  const { default: Piscina } = await import('piscina')
  const ready = new Int32Array(new SharedArrayBuffer(4))
  const pool = new Piscina({
    filename: fileURLToPath(WORKER_FILE),
    workerData: { ...about, ready } satisfies ThreadStart,
    minThreads: threads,
    maxThreads: threads,
    // With it a thread would sleep between batches, and its timers and connections with it. It saves nothing on batches.
    atomics: 'disabled',
    recordTiming: false,
    ...(memoryMb !== undefined && { resourceLimits: { maxOldGenerationSizeMb: memoryMb } }),
  })
  // A thread that ends between two batches takes nothing with it, and another takes its place. Where none does, what waits
  // for one is to be told.
  pool.on('error', () => {
    if (pool.threads.length === 0) void pool.destroy()
  })
  let ended = 0

  async function ask(task: Task): Promise<Answer> {
    try {
      return (await pool.run(task)) as Answer
    } catch (error) {
      if (isCloneError(error)) throw error
      const reason = reasonOf(error)
      // More threads than were ever ready: they end before they are, and no post is to blame.
      if (++ended > Atomics.load(ready, 0)) throw new UngxuError(fault('POOL_FAILED', { reason }))
      throw new ThreadEnded(reason)
    }
  }

  try {
    // One for each thread: none takes a second task while it has one.
    const tasks = Array.from({ length: threads }, () => ask({}))
    for (const answer of await Promise.all(tasks)) throwIfFailed(answer)
  } catch (error) {
    await pool.destroy()
    throw error
  }

  return {
    async judge(posts, options) {
      const answer = await ask({ posts: writePosts(posts), options })
      throwIfFailed(answer)
      return readResults(posts, answer.results!)
    },
    end: () => pool.destroy(),
  }
}

function throwIfFailed(
  answer: Answer,
): asserts answer is Exclude<Answer, { faults: unknown } | { error: unknown }> {
  if ('faults' in answer) throw new UngxuError(answer.faults)
  if ('error' in answer) throw answer.error
}

/** Whether a batch, or its results, hold what cannot be copied to another thread. */
export function isCloneError(error: unknown): boolean {
  return error instanceof Error && error.name === 'DataCloneError'
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'out of memory'
  return /^worker exited with code: \d+$/.exec(message)?.[0] ?? 'uncaught error'
}
