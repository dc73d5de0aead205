// Many streams of posts through one moderator whose packs are exchanged again and again: each verdict must be the one that its packs
// give on one thread, and memory must stay.
import { createModerator } from '../../src/moderator'
import type { Pack } from '../../src/pack/pack'
import type { Post } from '../../src/post'
import type { Verdict } from '../../src/verdict'

export interface SoakOptions {
  readonly seconds: number
  /** Put in place in turn. */
  readonly versions: readonly (readonly Pack[])[]
  readonly posts: readonly Post[]
  readonly streams: number
  /** Milliseconds between two exchanges. */
  readonly reloadMs: number
  /** Called once a second, with what was done so far. */
  readonly onSecond?: (soak: SoakCounts) => void
}

export interface SoakCounts {
  readonly seconds: number
  readonly posts: number
  readonly reloads: number
  /** Verdicts by the digests of their packs. */
  readonly byDigest: ReadonlyMap<string, number>
  /** What did not come out as on one thread: number of the post and digests, at most ten. */
  readonly wrong: readonly string[]
}

/** Runs for so many seconds. Rejects where the moderator rejects. */
export async function soak({
  seconds,
  versions,
  posts,
  streams,
  reloadMs,
  onSecond,
}: SoakOptions): Promise<SoakCounts> {
  const asOf = '2026-07-01'
  const expected = new Map(
    versions.map((packs) => {
      const alone = createModerator({ packs })
      return [digestsOf(alone), posts.map((post) => said(alone.evaluateSync(post, { asOf })))]
    }),
  )
  const moderator = createModerator({ packs: versions[0]! })
  const byDigest = new Map<string, number>()
  const wrong: string[] = []
  const began = performance.now()
  const passed = () => (performance.now() - began) / 1000
  let [done, reloads] = [0, 0]
  const counts = (): SoakCounts => ({ seconds: passed(), posts: done, reloads, byDigest, wrong })

  async function stream(number: number): Promise<void> {
    // Each begins elsewhere, so that all posts are under way at once.
    let [given, taken] = [number * 31, number * 31]
    function* endless() {
      while (passed() < seconds && wrong.length < 10) yield posts[given++ % posts.length]!
    }
    for await (const verdict of moderator.evaluateAll(endless(), { asOf, concurrency: 8 })) {
      const at = taken++ % posts.length
      const digests = digestsOf(verdict as Verdict)
      byDigest.set(digests, (byDigest.get(digests) ?? 0) + 1)
      if (said(verdict as Verdict) !== expected.get(digests)?.[at]) wrong.push(`post ${at} by ${digests}`)
      if (++done % 64 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
  }

  const reloading = setInterval(() => moderator.reload(versions[++reloads % versions.length]!), reloadMs)
  const telling = setInterval(() => onSecond?.(counts()), 1_000)
  try {
    await Promise.all(Array.from({ length: streams }, (_, number) => stream(number)))
  } finally {
    clearInterval(reloading)
    clearInterval(telling)
  }
  return counts()
}

function digestsOf({ packs }: { readonly packs: readonly { readonly digest: string }[] }): string {
  return packs.map(({ digest }) => digest.slice(7, 15)).join('+')
}

function said(verdict: Verdict): string {
  return JSON.stringify({ ...verdict, durationMs: 0 })
}
