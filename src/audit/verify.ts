// Whether a record is what was written: every entry, the chain, what it keeps, and an anchor. Tells of the first entry that is broken.
import { type Fault, fault } from '../errors'
import { type Anchor, type AuditEntry, asEntry, hashOf, placeOf } from './entry'
import { type Sealer, createSealer, randomBytes } from './seal'
import type { AuditSalts } from './salts'
import type { StoredEntry } from './store'

/** What a record is held against. */
export interface VerifyOptions {
  /** What was written down elsewhere: without it, nobody can see that the end was cut off, or all of it written anew. */
  readonly anchor?: Anchor
  /** With them, kept parts are compared with their seals. */
  readonly salts?: AuditSalts
}

/** What was found. */
export interface AuditReport {
  readonly ok: boolean
  /** Entries that hold, up to the first that is broken. */
  readonly entries: number
  /** The first sequence number that is there. */
  readonly first?: number
  /** The last entry that holds. Write it down: it is the next anchor. */
  readonly head?: Anchor
  /** Entries that were purged, as the last checkpoint that holds says. */
  readonly purged: number
  /** Entries whose kept parts were compared with their seals, and those where it could not be done for want of a salt. */
  readonly seals: { readonly compared: number; readonly unknown: number }
  /** `purged`: it lies before the first entry, so nothing can be said. */
  readonly anchor?: 'met' | 'purged'
  /** What is wrong with the first broken entry: `AUDIT_…`, with its place. */
  readonly fault?: Fault
}

/**
 * Verifies entries as they were read, from the first on. Rejects with nothing but what reading rejects with: what is wrong with the
 * record is in the report.
 *
 * @example
 * const store = memoryStore()
 * const log = createAuditLog({ store, salts: memorySalts() })
 * const post = { text: 'Xin chào' }
 * const { sequence, hash } = await log.record(post, createModerator({ packs: [vn] }).evaluateSync(post))
 * const report = await verifyEntries(store.read(), { anchor: { sequence, hash } })
 * report.anchor // 'met'
 * const longer = await verifyEntries(store.read(), { anchor: { sequence: 2, hash } })
 * longer.fault.code // 'AUDIT_END_LOST'
 */
export async function verifyEntries(
  entries: AsyncIterable<StoredEntry> | Iterable<StoredEntry>,
  options: VerifyOptions = {},
): Promise<AuditReport> {
  const check = new Verification(options)
  for await (const stored of entries) {
    const wrong = await check.entry(stored)
    if (wrong !== undefined) return check.report(wrong)
  }
  return check.report(check.end())
}

class Verification {
  private readonly anchor: Anchor | undefined
  private readonly sealer: Sealer | undefined
  private readonly decisions = new Map<number, string>()
  /** Where the first entry begins that is not at the beginning: accounted for by a checkpoint, sooner or later. */
  private unaccounted: Fault | undefined
  private begins: { readonly sequence: number; readonly previous: string | null } | undefined
  private last: AuditEntry | undefined
  private entries = 0
  private purged = 0
  private compared = 0
  private unknown = 0
  private met: 'met' | 'purged' | undefined

  constructor({ anchor, salts }: VerifyOptions) {
    this.anchor = anchor
    this.sealer = salts && createSealer(salts, randomBytes)
  }

  async entry(stored: StoredEntry): Promise<Fault | undefined> {
    const place = placeOf(stored)
    const { last } = this
    const entry = asEntry(stored.entry)
    if (entry === undefined) {
      return fault('AUDIT_ENTRY_MALFORMED', { ...(last && { after: last.sequence }) }, place)
    }
    const { sequence } = entry
    if (last === undefined) this.begin(entry, place)
    else {
      const expected = last.sequence + 1
      if (sequence !== expected) return fault('AUDIT_SEQUENCE_BROKEN', { expected, found: sequence }, place)
      if (entry.previous !== last.hash) return fault('AUDIT_CHAIN_BROKEN', { sequence }, place)
    }
    if ((await hashOf(entry)) !== entry.hash) return fault('AUDIT_HASH_WRONG', { sequence }, place)
    if (this.anchor?.sequence === sequence) {
      if (this.anchor.hash !== entry.hash) return fault('AUDIT_ANCHOR_WRONG', { sequence }, place)
      this.met = 'met'
    }
    const wrong = this.reference(entry) ?? (await this.altered(entry))
    if (wrong !== undefined) return { ...wrong, ...place }
    this.last = entry
    this.entries++
    return undefined
  }

  private begin({ sequence, previous }: AuditEntry, place: object): void {
    this.begins = { sequence, previous }
    if (sequence !== 1 || previous !== null)
      this.unaccounted = fault('AUDIT_BEGINNING_LOST', { sequence }, place)
  }

  /** Whether what an entry says of others is so. */
  private reference(entry: AuditEntry): Fault | undefined {
    if (entry.kind === 'decision') this.decisions.set(entry.sequence, entry.hash)
    else if (entry.kind === 'checkpoint') this.checkpoint(entry.removed)
    else if ('of' in entry && entry.of.sequence >= this.begins!.sequence) {
      const { sequence, hash } = entry.of
      if (this.decisions.get(sequence) !== hash)
        return fault('AUDIT_REFERENCE_BROKEN', { sequence: entry.sequence, of: sequence })
    }
    return undefined
  }

  /** The checkpoint of the last purge is never purged itself, so it is among the entries that are left. */
  private checkpoint({ through, hash }: { readonly through: number; readonly hash: string }): void {
    const { sequence, previous } = this.begins!
    if (through === sequence - 1 && hash === previous) {
      this.unaccounted = undefined
      this.purged = through
    }
  }

  private async altered(entry: AuditEntry): Promise<Fault | undefined> {
    if (entry.kept === undefined) return undefined
    const part = await this.sealer?.alteredPart(entry)
    if (part !== undefined && part !== 'gone')
      return fault('AUDIT_KEPT_ALTERED', { sequence: entry.sequence, part })
    if (this.sealer === undefined || part === 'gone') this.unknown++
    else this.compared++
    return undefined
  }

  /** What is wrong when all has been read. */
  end(): Fault | undefined {
    if (this.unaccounted !== undefined) return this.unaccounted
    const { anchor, last } = this
    if (anchor === undefined || this.met !== undefined) return undefined
    const found = last?.sequence ?? 0
    if (anchor.sequence > found) return fault('AUDIT_END_LOST', { expected: anchor.sequence, found })
    if (anchor.sequence === this.purged && anchor.hash !== this.begins!.previous)
      return fault('AUDIT_ANCHOR_WRONG', { sequence: anchor.sequence })
    this.met = anchor.sequence === this.purged ? 'met' : 'purged'
    return undefined
  }

  report(wrong: Fault | undefined): AuditReport {
    const { begins, last } = this
    return {
      ok: wrong === undefined,
      entries: this.entries,
      ...(begins && { first: begins.sequence }),
      ...(last && { head: { sequence: last.sequence, hash: last.hash } }),
      purged: this.purged,
      seals: { compared: this.compared, unknown: this.unknown },
      ...(this.met !== undefined && { anchor: this.met }),
      ...(wrong && { fault: wrong }),
    }
  }
}
