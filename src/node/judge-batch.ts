// One batch through the threads of a pool, whatever happens to a thread: each post comes back judged or with a fault of its own.
import { UngxuError, fault } from '../errors'
import { type RefusedPost, refusal } from '../evaluate-all'
import { type Post, checkPost } from '../post'
import type { Result } from './batch-message'
import { type Crew, ThreadEnded, isCloneError } from './crew'
import type { BatchOptions } from './pool-worker'

/** How often a post is judged alone before it is held to have ended its thread: once may be the doing of the post before it. */
const TRIES_ALONE = 2

/**
 * The results of a batch in order. Where its thread ends, its posts are judged again, each alone, and one that ends a thread
 * again gives `POST_CRASHED_WORKER`. A post that cannot be copied to a thread gives `POST_FIELD_WRONG`.
 */
export async function judgeBatch(
  crew: Crew,
  posts: readonly Post[],
  options: BatchOptions,
): Promise<Result[]> {
  try {
    return await crew.judge(posts, options)
  } catch (error) {
    if (!(error instanceof ThreadEnded) && !isCloneError(error)) throw error
  }
  const results: Result[] = []
  for (const post of posts) results.push(await judgeAlone(crew, post, options))
  return results
}

async function judgeAlone(crew: Crew, post: Post, options: BatchOptions): Promise<Result> {
  const uncopied = uncopiedPart(post)
  if (uncopied !== undefined) return uncopied
  let reason = ''
  for (let tries = 0; tries < TRIES_ALONE; tries++) {
    try {
      return (await crew.judge([post], options))[0]!
    } catch (error) {
      // The post was copied without ado, so it is its verdict that was not.
      if (isCloneError(error)) reason = 'a verdict that cannot be copied'
      else if (error instanceof ThreadEnded) reason = error.reason
      else throw error
    }
  }
  return refusal(post, new UngxuError(fault('POST_CRASHED_WORKER', { reason })))
}

/** The refusal of a post that cannot be copied, by the part that cannot. */
function uncopiedPart(post: Post): RefusedPost | undefined {
  if (isCopied(post)) return undefined
  try {
    checkPost(post)
  } catch (error) {
    return refusal(post, error)
  }
  const path = Object.keys(post).find((key) => !isCopied(post[key])) ?? ''
  const values = { expected: 'plain data that can be sent to a thread', found: typeof post[path] }
  return refusal(post, new UngxuError(fault('POST_FIELD_WRONG', values, { path })))
}

function isCopied(value: unknown): boolean {
  try {
    structuredClone(value)
    return true
  } catch {
    return false
  }
}
