// Posts and verdicts for records, and a clock and a randomness that are the same each time.
import { createAuditLog } from '../../src/audit/log'
import type { AuditLogOptions } from '../../src/audit/log-options'
import { memorySalts } from '../../src/audit/salts'
import type { AuditStore, StoredEntry } from '../../src/audit/store'
import { createModerator } from '../../src/moderator'
import { parsePack } from '../../src/pack/parse-pack'
import { createRandom } from '../../src/random'

export const PACK = parsePack(`
schema: 1
id: ours
version: 1.0.0
title: { en: Ours }
lexicons:
  - { id: rude, terms: [đồ dở hơi] }
  - { id: fee, terms: [đóng phí trước] }
rules:
  - { id: ours.rude, title: { en: Rude }, category: insult, severity: low, action: warn, when: { lexicon: rude } }
  - { id: ours.fee, title: { en: Fee }, category: fraud, severity: high, action: review, when: { lexicon: fee } }
  - { id: ours.order, title: { en: Ordered }, category: order, severity: high, action: reject, when: { order: remove } }
`)

export const MODERATOR = createModerator({ packs: [PACK], clock: () => Date.UTC(2026, 10, 22) })

/** A secret that stands in every post: nothing of the record may show it. */
export const SECRET = 'Nguyễn Thị Kín'

export const POSTS = [
  { id: 'p-1', text: `Đồ dở hơi ${SECRET}`, author: { id: 'a-1' } },
  { id: 'p-2', text: `Nhớ đóng phí trước, ${SECRET}`, author: { id: 'a-2' } },
  { id: 'p-3', text: `Chào ${SECRET}`, author: { id: 'a-1' } },
]

export const DAY = 86_400_000

/** A clock that stands where it is put. */
export function stoppedClock(now = Date.UTC(2026, 10, 22)) {
  const clock = Object.assign(() => clock.now, { now })
  return clock
}

/** Bytes from a seed. */
export function seededBytes(seed: number) {
  const random = createRandom(seed)
  return (bytes: number) => Uint8Array.from({ length: bytes }, () => random.below(256))
}

export function logOn(store: AuditStore, options: Partial<AuditLogOptions> = {}) {
  const { salts = memorySalts(), clock = stoppedClock(), random = seededBytes(1), ...others } = options
  return createAuditLog({ store, salts, clock, random, ...others })
}

/** Records the posts, in order. */
export function recordPosts(log: ReturnType<typeof logOn>, posts: readonly (typeof POSTS)[number][] = POSTS) {
  return log.recordAll(posts.map((post) => ({ post, verdict: MODERATOR.evaluateSync(post) })))
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

/** The entries of a store, as copies that may be spoiled. */
export async function copies(store: AuditStore): Promise<StoredEntry[]> {
  return structuredClone(await all(store.read()))
}
