// A moderator over several threads. How it works and when it pays: docs/threads.md.
import { availableParallelism } from 'node:os'
import { unlessAborted } from '../abort'
import { UngxuError, fault } from '../errors'
import type { RefusedPost } from '../evaluate-all'
import { type EvaluateOptions, checkOptions } from '../options'
import type { Pack } from '../pack/pack'
import type { Post } from '../post'
import type { Verdict } from '../verdict'
import { ahead } from './ahead'
import { type Crew, startCrew } from './crew'
import { judgeBatch } from './judge-batch'
import { packToSend } from './thread-start'

/** How many threads, what each is set up with, and its bounds. */
export interface PoolOptions {
  /** 1 … 256; as many as there are cores to run on, if not said. Each holds the packs for itself. */
  readonly threads?: number
  /** Posts that go to a thread at once. Default 256: with fewer, sending them costs more than it gains. */
  readonly batchSize?: number
  /**
   * A module that each thread imports, for functions cannot be sent to threads: `new URL('./facts.js', import.meta.url)`. Its
   * default export is `{ facts, classifiers, clock }` as for `createModerator`, or a function that gives it, asked with
   * `{ packs, data }`; either may be a promise.
   */
  readonly setup?: URL
  /** What that function is given as `data`: anything that can be copied. */
  readonly setupData?: unknown
  /** Heap that a thread may take, in MiB; one that needs more is ended and replaced. Node's own limit if not said. */
  readonly memoryMb?: number
}

/** How posts are judged: as by a moderator, `concurrency` (default 16) being the posts under way at once in one thread. */
export type PoolEvaluateOptions = EvaluateOptions & { readonly concurrency?: number }

/** Judges posts in several threads; made by `createPool`. */
export interface Pool {
  readonly packs: readonly Pack[]
  readonly threads: number
  /**
   * Judges posts in batches and gives the verdicts in the order of the posts, the same ones that a moderator gives. A post
   * that cannot be read gives a `RefusedPost` in its place, and so does one that ends the thread it is in, time and again
   * (`POST_CRASHED_WORKER`). At most two batches a thread are taken before a result is. Rejects with `OPTION_WRONG`,
   * `POOL_CLOSED`, `POOL_FAILED`, what a `setup` module throws, or on abort with the signal's reason; batches that threads
   * have by then are judged to their end, and nobody is told.
   */
  evaluateAll(
    posts: Iterable<Post> | AsyncIterable<Post>,
    options?: PoolEvaluateOptions,
  ): AsyncGenerator<Verdict | RefusedPost>
  /** As `evaluateAll`, all at once. */
  evaluateMany(posts: readonly Post[], options?: PoolEvaluateOptions): Promise<(Verdict | RefusedPost)[]>
  /**
   * Puts other packs in place, all or nothing: new threads are started beside the old ones, and if they cannot, it rejects and
   * the old ones stay. Batches under way finish on the old packs.
   */
  reload(packs: readonly Pack[]): Promise<void>
  /** Takes no more batches, lets those under way finish, and ends the threads. Without it a process still ends by itself. */
  close(): Promise<void>
}

/**
 * Starts threads that judge by packs, and waits until all are ready. Rejects with an `UngxuError` as `createModerator` throws
 * it, with `OPTION_WRONG` or `POOL_FAILED`, or with what the `setup` module throws. When it pays and when it does
 * not: docs/threads.md.
 *
 * @example
 * const pool = await createPool([vn], { threads: 2 })
 * const [verdict] = await pool.evaluateMany([{ text: 'Tuyển CTV việc nhẹ lương cao, đóng phí hồ sơ 200k trước, ib zalo' }])
 * await pool.close()
 * verdict.decision // 'review'
 */
export async function createPool(packs: readonly Pack[], options: PoolOptions = {}): Promise<Pool> {
  const { threads = availableParallelism(), batchSize = 256, setup, setupData, memoryMb } = options
  checkWhole('threads', threads, 256)
  checkWhole('batchSize', batchSize, 1_000_000)
  if (memoryMb !== undefined) checkWhole('memoryMb', memoryMb, 1_000_000)
  const about = { ...(setup !== undefined && { setup: setup.href }), data: setupData }

  const hire = async (chosen: readonly Pack[]): Promise<Shift> => {
    const sent = await Promise.all(chosen.map(packToSend))
    const crew = await startCrew({ ...about, packs: sent }, threads, memoryMb)
    return { packs: Object.freeze([...chosen]), crew, underWay: new Set() }
  }
  let shift = await hire(packs)
  let isClosed = false

  async function* evaluateBatches(
    batches: AsyncGenerator<readonly Post[]>,
    { signal, concurrency = 16, ...how }: PoolEvaluateOptions,
  ): AsyncGenerator<(Verdict | RefusedPost)[]> {
    checkWhole('concurrency', concurrency, 1_000_000)
    checkOptions(how)
    yield* ahead(batches, 2 * threads, async (batch) => {
      signal?.throwIfAborted()
      if (isClosed) throw new UngxuError(fault('POOL_CLOSED'))
      const { crew, underWay } = shift
      const work = judgeBatch(crew, batch, { ...how, concurrency })
      underWay.add(work)
      const leave = () => underWay.delete(work)
      work.then(leave, leave)
      return unlessAborted(work, signal)
    })
  }

  const pool: Pool = {
    get packs() {
      return shift.packs
    },
    threads,
    async *evaluateAll(posts, how = {}) {
      for await (const results of evaluateBatches(batchesOf(posts, batchSize), how))
        for (const result of results) yield result
    },
    async evaluateMany(posts, how = {}) {
      const all: (Verdict | RefusedPost)[] = []
      for await (const results of evaluateBatches(batchesOf(posts, batchSize), how)) all.push(...results)
      return all
    },
    async reload(chosen) {
      const next = await hire(chosen)
      const old = isClosed ? next : shift
      shift = isClosed ? shift : next
      await dismiss(old)
      if (old === next) throw new UngxuError(fault('POOL_CLOSED'))
    },
    async close() {
      isClosed = true
      await dismiss(shift)
    },
  }
  return Object.freeze(pool)
}

/** Packs with the threads that judge by them. */
interface Shift {
  readonly packs: readonly Pack[]
  readonly crew: Crew
  readonly underWay: Set<Promise<unknown>>
}

async function dismiss({ crew, underWay }: Shift): Promise<void> {
  await Promise.allSettled(underWay)
  await crew.end()
}

async function* batchesOf(
  posts: Iterable<Post> | AsyncIterable<Post>,
  size: number,
): AsyncGenerator<readonly Post[]> {
  let batch: Post[] = []
  if (Symbol.asyncIterator in posts) {
    for await (const post of posts) {
      batch.push(post)
      if (batch.length === size) {
        yield batch
        batch = []
      }
    }
  } else {
    for (const post of posts) {
      batch.push(post)
      if (batch.length === size) {
        yield batch
        batch = []
      }
    }
  }
  if (batch.length > 0) yield batch
}

function checkWhole(option: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return
  throw new UngxuError(
    fault('OPTION_WRONG', { option, expected: `a whole number, 1 … ${most}` }, { path: option }),
  )
}
