// Where a record is kept: the one interface of all stores. Each passes the same tests (test/audit/store-contract.ts).
import type { Place } from '../errors'
import type { Anchor, AuditEntry, KeptPart } from './entry'

/** An entry as it was found, not checked yet, with its place where it has one. */
export interface StoredEntry extends Pick<Place, 'file' | 'line'> {
  readonly entry: unknown
}

/** The first sequence number in the store and its last entry. */
export interface Span {
  readonly first: number
  readonly head: Anchor
}

/** Parts that an entry keeps no longer. */
export interface Forgetting {
  readonly sequence: number
  readonly parts: readonly KeptPart[]
}

/** What is done in one go: all of it, or none. */
export interface Change {
  readonly entries: readonly AuditEntry[]
  /** Entries up to this sequence number are removed. */
  readonly removeThrough?: number
  readonly forget?: readonly Forgetting[]
}

/** Keeps entries in order, and what is kept beside them. */
export interface AuditStore {
  /**
   * Asks `build` what to do, given what is there (`undefined`: nothing yet), and does it. Nobody else writes in between, in
   * whatever process. `build` must not ask the store for anything. When it resolves, what was done outlives a crash.
   * Rejects with `AUDIT_STORE_FAILED` or `AUDIT_CLOSED`, or as `build` does; then nothing was done.
   */
  commit(build: (span: Span | undefined) => Promise<Change>): Promise<void>
  /** `undefined`: nothing yet. */
  span(): Promise<Span | undefined>
  /** The entries from this sequence number on (from the first, if not said), in order, as they were when the reading began or later. */
  read(from?: number): AsyncIterable<StoredEntry>
  /** Gives up what it holds. */
  close(): Promise<void>
}
