// What crosses between threads: a batch of posts one way, its results the other. Copying an object takes about a microsecond,
// copying a string a tenth of it, so what most posts and most verdicts share crosses once a batch.
import type { RefusedPost } from '../evaluate-all'
import type { Post } from '../post'
import type { Verdict } from '../verdict'

export type Result = Verdict | RefusedPost

/** Posts on their way to a thread. Those that have an id and a text alone are two strings. */
export interface PostsMessage {
  readonly ids: readonly (string | undefined)[]
  /** Nothing where the post stands whole in `others`. */
  readonly texts: readonly (string | undefined)[]
  /** The other posts, in order. */
  readonly others: readonly unknown[]
}

/** Results on their way back. A verdict without findings is its time, for all else the post or another verdict has. */
export interface ResultsMessage {
  /** What the verdicts without findings have in common; missing if there are none. */
  readonly clean?: Verdict
  /** Milliseconds, by post; negative where the result stands whole in `others`. */
  readonly durations: Float64Array
  readonly others: readonly Result[]
}

export function writePosts(posts: readonly unknown[]): PostsMessage {
  const ids: (string | undefined)[] = []
  const texts: (string | undefined)[] = []
  const others: unknown[] = []
  for (const post of posts) {
    const isShort = isPlain(post)
    ids.push(isShort ? post.id : undefined)
    texts.push(isShort ? post.text : undefined)
    if (!isShort) others.push(post)
  }
  return { ids, texts, others }
}

export function readPosts({ ids, texts, others }: PostsMessage): unknown[] {
  let next = 0
  return texts.map((text, at) => {
    if (text === undefined) return others[next++]
    const id = ids[at]
    return id === undefined ? { text } : { id, text }
  })
}

export function writeResults(results: readonly Result[]): ResultsMessage {
  const durations = new Float64Array(results.length)
  const others: Result[] = []
  let clean: Verdict | undefined
  for (const [at, result] of results.entries()) {
    if (isClean(result) && (clean === undefined || clean.asOf === result.asOf)) {
      clean ??= result
      durations[at] = result.durationMs
    } else {
      durations[at] = -1
      others.push(result)
    }
  }
  return { ...(clean !== undefined && { clean }), durations, others }
}

/** The results of `posts`, as the thread had them. */
export function readResults(posts: readonly Post[], { clean, durations, others }: ResultsMessage): Result[] {
  let next = 0
  return posts.map((post, at) => {
    const durationMs = durations[at]!
    if (durationMs < 0) return others[next++]!
    const { packs, engine, asOf } = clean!
    const found = {
      decision: 'allow',
      violations: [],
      shadow: [],
      undetermined: [],
      degraded: false,
    } as const
    return post.id === undefined
      ? { ...found, packs, engine, asOf, durationMs }
      : { id: post.id, ...found, packs, engine, asOf, durationMs }
  })
}

function isPlain(post: unknown): post is Post {
  if (typeof post !== 'object' || post === null) return false
  const { id, text } = post as Partial<Post>
  if (typeof text !== 'string' || (id !== undefined && typeof id !== 'string')) return false
  for (const key in post) if (key !== 'id' && key !== 'text') return false
  return true
}

function isClean(result: Result): result is Verdict {
  return (
    'decision' in result &&
    result.decision === 'allow' &&
    result.violations.length === 0 &&
    result.shadow.length === 0 &&
    result.undetermined.length === 0 &&
    result.language === undefined &&
    result.durationMs >= 0
  )
}
