// What runs in each thread of a pool: a moderator, made at the first task, and batches judged by it.
import { workerData } from 'node:worker_threads'
import { UngxuError } from '../errors'
import type { Fault } from '../errors'
import { refusal } from '../evaluate-all'
import type { Moderator } from '../moderator'
import type { EvaluateOptions } from '../options'
import type { Post } from '../post'
import { type PostsMessage, type Result, type ResultsMessage, readPosts, writeResults } from './batch-message'
import { moderatorFrom } from './thread-moderator'
import type { ThreadStart } from './thread-start'

/** How a batch is judged. */
export type BatchOptions = Omit<EvaluateOptions, 'signal'> & {
  /** Posts under way at once in the thread. */
  readonly concurrency: number
}

/** A batch to judge; without posts, a thread to make ready. */
export interface Task {
  readonly posts?: PostsMessage
  readonly options?: BatchOptions
}

/** Errors cross as data, so that whatever else a task ends with is the end of its thread. */
export type Answer =
  | { readonly results?: ResultsMessage }
  | { readonly faults: readonly Fault[] }
  | { readonly error: Error }

const start = workerData as ThreadStart
let moderator: Promise<Moderator> | undefined

export default async function answer({ posts, options }: Task): Promise<Answer> {
  try {
    moderator ??= prepared()
    const judge = await moderator
    if (posts === undefined || options === undefined) return {}
    return { results: writeResults(await judged(judge, readPosts(posts) as Post[], options)) }
  } catch (error) {
    if (error instanceof UngxuError) return { faults: error.faults }
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }
}

async function prepared(): Promise<Moderator> {
  try {
    const made = await moderatorFrom(start)
    Atomics.add(start.ready, 0, 1)
    return made
  } catch (error) {
    moderator = undefined
    throw error
  }
}

/** So many at a time: a classifier or fact that answers later is waited for by several posts at once. */
async function judged(
  judge: Moderator,
  posts: readonly Post[],
  { concurrency, ...how }: BatchOptions,
): Promise<Result[]> {
  const results: Result[] = []
  for (let at = 0; at < posts.length; at += concurrency) {
    const some = posts
      .slice(at, at + concurrency)
      .map((post) => judge.evaluate(post, how).catch((error: unknown) => refusal(post, error)))
    results.push(...(await Promise.all(some)))
  }
  return results
}
