// What is timed: a library asked about each of a list of posts, one after the other.
import type { Moderator } from '../src/moderator'
import type { Case } from './rounds'

function caseOf(name: string, texts: readonly string[], pass: Case['pass']): Case {
  return { name, posts: texts.length, units: texts.reduce((sum, { length }) => sum + length, 0), pass }
}

/** The limit of the machine: every unit of every post read once, and added up. */
export function bareLoop(texts: readonly string[]): Case {
  return caseOf('bare loop over `charCodeAt`', texts, () => {
    let sum = 0
    for (const text of texts) for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0
    return sum
  })
}

/** As the other engines: rules of mere suspicion too. */
const ALL_RULES = { strictness: 3 } as const

/** ungxu as it is called by whoever waits for nothing; counts posts with a violation. */
export function evaluatedSync(name: string, moderator: Moderator, texts: readonly string[]): Case {
  const posts = texts.map((text) => ({ text }))
  return caseOf(name, texts, () => {
    let hit = 0
    for (const post of posts) if (moderator.evaluateSync(post, ALL_RULES).violations.length > 0) hit++
    return hit
  })
}

/** ungxu by `evaluate`, each post awaited before the next one is begun; counts posts with a violation. */
export function evaluated(name: string, moderator: Moderator, texts: readonly string[]): Case {
  const posts = texts.map((text) => ({ text }))
  return caseOf(name, texts, async () => {
    let hit = 0
    for (const post of posts) if ((await moderator.evaluate(post, ALL_RULES)).violations.length > 0) hit++
    return hit
  })
}

/** Any other filter that says yes or no; counts posts that it flags. */
export function flagged(name: string, flags: (text: string) => boolean, texts: readonly string[]): Case {
  return caseOf(name, texts, () => {
    let hit = 0
    for (const text of texts) if (flags(text)) hit++
    return hit
  })
}

/** Any other engine that takes its time; counts posts on which rules fire. */
export function fired<Post>(
  name: string,
  fires: (post: Post) => Promise<boolean>,
  posts: readonly Post[],
  texts: readonly string[],
): Case {
  return caseOf(name, texts, async () => {
    let hit = 0
    for (const post of posts) if (await fires(post)) hit++
    return hit
  })
}
