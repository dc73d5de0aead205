// A record in memory: for tests, for a browser, for what is written elsewhere.
import { UngxuError, fault } from '../errors'
import type { AuditEntry } from './entry'
import { withoutParts } from './forget'
import { oneByOne } from './one-by-one'
import type { AuditStore, Span } from './store'

/**
 * A store that holds its entries in memory, for one process and as long as it lives.
 *
 * @example
 * const log = createAuditLog({ store: memoryStore(), salts: memorySalts() })
 * const post = { id: 'p-1', text: 'Xin chào' }
 * const entry = await log.record(post, createModerator({ packs: [vn] }).evaluateSync(post))
 * entry.sequence // 1
 */
export function memoryStore(): AuditStore {
  let entries: AuditEntry[] = []
  let closed = false
  const inTurn = oneByOne()
  const open = () => {
    if (closed) throw new UngxuError(fault('AUDIT_CLOSED'))
  }
  const span = (): Span | undefined => {
    const [first, head] = [entries[0], entries.at(-1)]
    return first && head && { first: first.sequence, head: { sequence: head.sequence, hash: head.hash } }
  }

  return {
    commit: (build) =>
      inTurn(async () => {
        open()
        const { entries: more, removeThrough = 0, forget = [] } = await build(span())
        if (removeThrough > 0 || forget.length > 0) {
          // A list of its own: whoever is reading goes on reading the old one.
          const forgotten = new Map(forget.map(({ sequence, parts }) => [sequence, parts]))
          entries = entries
            .filter(({ sequence }) => sequence > removeThrough)
            .map((entry) => withoutParts(entry, forgotten.get(entry.sequence)))
        }
        for (const entry of more) entries.push(entry)
      }),
    async span() {
      open()
      return span()
    },
    async *read(from = 1) {
      open()
      for (const entry of entries) if (entry.sequence >= from) yield { entry }
    },
    async close() {
      closed = true
    },
  }
}
