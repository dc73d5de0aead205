// Posts to bench with: real ones, named by what they try to break.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom } from '../src/random'
import { fixtureRows, rowsOf } from './words'

/** At most so many posts of a kind: enough that no processor learns them by heart. */
const MOST_POSTS = 6000

/** Texts that hurt nobody: those of fixtures/, and of `clean_*.jsonl` and `visfd.jsonl` in the folder of data. */
export function harmlessTexts(data?: string): string[] {
  const own = ['harmless', 'fair'].flatMap(fixtureRows)
  return [...own, ...dataRows(data)].map(({ text }) => text)
}

function dataRows(folder: string | undefined) {
  if (folder === undefined) return []
  if (!existsSync(folder)) throw new Error(`not found: ${folder}`)
  return readdirSync(folder)
    .filter((name) => /^(?:clean_.*|visfd)\.jsonl$/.test(name))
    .sort()
    .flatMap((name) => rowsOf(join(folder, name)))
}

/** Texts cut between words at about so many units; what is left over at the end of a text is too short and left out. */
export function cutAt(texts: readonly string[], length: number): string[] {
  const posts: string[] = []
  for (const text of texts) {
    let post = ''
    for (const word of text.split(/\s+/)) {
      post = post === '' ? word : `${post} ${word}`
      if (post.length < length * 0.95) continue
      if (post.length <= length * 1.1) posts.push(post)
      post = ''
    }
  }
  return posts.slice(0, MOST_POSTS).map(flat)
}

/** Posts of about 100 units: texts shorter than that stand together, as short posts do on one screen. */
export function postsOf(texts: readonly string[], length: number, seed = 1): string[] {
  return cutAt(shuffled([...cutJoined(texts, length)], seed), length)
}

/** Short texts joined until they are long enough to be cut. */
function* cutJoined(texts: readonly string[], length: number): Generator<string> {
  let joined = ''
  for (const text of texts) {
    joined = joined === '' ? text : `${joined}. ${text}`
    if (joined.length < length) continue
    yield joined
    joined = ''
  }
}

/** The same order for ever. */
export function shuffled<T>(values: T[], seed: number): T[] {
  const random = createRandom(seed)
  for (let at = values.length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    ;[values[at], values[other]] = [values[other]!, values[at]!]
  }
  return values
}

/** As it comes from a network: one string, not a rope of pieces nor a window on another, which V8 reads slower. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}

/** Posts of which so many (0..1), evenly spread, have a phrase in the middle. */
export function withPhrases(
  posts: readonly string[],
  phrases: readonly string[],
  share: number,
  seed = 1,
): string[] {
  const random = createRandom(seed)
  return posts.map((post, at) => {
    if (Math.floor((at + 1) * share) === Math.floor(at * share)) return post
    const words = post.split(' ')
    const middle = Math.floor(words.length / 2)
    return flat([...words.slice(0, middle), random.pick(phrases), ...words.slice(middle)].join(' '))
  })
}
