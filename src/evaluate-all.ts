// Many posts, one after another or some at a time, answered in the order they came.
import { type Fault, UngxuError, fault } from './errors'
import type { Post } from './post'
import type { Verdict } from './verdict'

/** Stands in the place of a verdict for a post that cannot be read. */
export interface RefusedPost {
  readonly id?: string
  readonly error: Fault
}

/** Verdicts in the order of the posts, and a refusal for each post that cannot be read. */
export function evaluateInOrder(
  posts: Iterable<Post> | AsyncIterable<Post>,
  concurrency: number,
  evaluate: (post: Post) => Promise<Verdict>,
): AsyncGenerator<Verdict | RefusedPost> {
  return inOrder(posts, concurrency, (post) => evaluate(post).catch((error: unknown) => refusal(post, error)))
}

/**
 * Keeps at most `concurrency` items under way, and takes the next one only when a result was taken. Where the items fail, the results
 * of those before come first.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  concurrency: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new UngxuError(
      fault('OPTION_WRONG', { option: 'concurrency', expected: '1, 2, 3 …' }, { path: 'concurrency' }),
    )
  }
  const underWay: Promise<Result>[] = []
  let failure: Failure | undefined
  for await (const next of untilFailure(items)) {
    if (next instanceof Failure) {
      failure = next
      break
    }
    const result = work(next)
    // Its turn may come much later: until then a failure is nobody's fault but the one who will take it.
    result.catch(() => undefined)
    underWay.push(result)
    if (underWay.length >= concurrency) yield await underWay.shift()!
  }
  while (underWay.length > 0) yield await underWay.shift()!
  if (failure !== undefined) throw failure.error
}

/** What a source of items failed with. */
class Failure {
  constructor(readonly error: unknown) {}
}

async function* untilFailure<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
): AsyncGenerator<Item | Failure> {
  try {
    for await (const item of items) yield item
  } catch (error) {
    yield new Failure(error)
  }
}

/** The result of a post that cannot be read. Throws every other error again. */
export function refusal(post: unknown, error: unknown): RefusedPost {
  if (!(error instanceof UngxuError) || !error.code.startsWith('POST_')) throw error
  const id = typeof post === 'object' && post !== null && 'id' in post ? post.id : undefined
  return { ...(typeof id === 'string' && { id }), error: error.faults[0]! }
}
