// The record of decisions: what was decided, who decided otherwise and why, appeals and what became of them.
import { createCalendar } from '../as-of'
import { UngxuError, fault } from '../errors'
import { checkOptions } from '../options'
import type { Action } from '../pack/vocabulary'
import { type Post, checkPost } from '../post'
import type { Verdict } from '../verdict'
import { type AuditReport, type VerifyOptions, verifyEntries } from './verify'
import { KEPT_PARTS, OUTCOMES, hashOf, readEntry } from './entry'
import type { Anchor, AuditEntry, DecisionEntry, EntryContent, Kept, KeptPart } from './entry'
import type { Outcome, RecordedOptions } from './entry'
import { type AuditLogOptions, logSetup } from './log-options'
import { plainData } from './plain-data'
import { recordedVerdict } from './recorded-verdict'
import { keepUntil } from './retention'
import { createSealer, periodOf } from './seal'
import type { Change, Forgetting, Span } from './store'

/** A decision to be recorded. */
export interface Decided {
  readonly post: Post
  readonly verdict: Verdict
  /** The options that it was judged with. */
  readonly options?: RecordedOptions
}

/** Who did something, and why. Both are sealed, kept beside the chain, and can be erased. */
export interface Said {
  readonly by: string
  readonly reason: string
}

/** A record of decisions: adds to it, reads it, proves it, and lets go of what the law does not ask for any more. */
export interface AuditLog {
  /** Records a decision. When it resolves, it outlives a crash, as far as the store does. */
  record(post: Post, verdict: Verdict, options?: RecordedOptions): Promise<DecisionEntry>
  /** Records many at once, in order: all of them or, after a crash in the midst of it, the first ones. */
  recordAll(decisions: readonly Decided[]): Promise<readonly DecisionEntry[]>
  /** A person decides otherwise. Rejects with `AUDIT_ENTRY_UNKNOWN` unless `decision` is one. */
  override(decision: Anchor, how: Said & { readonly action: Action }): Promise<AuditEntry>
  /** Somebody appeals. */
  appeal(decision: Anchor, how: Said): Promise<AuditEntry>
  /** An appeal is decided: `action` is what holds now, where the outcome is `changed`. */
  resolve(
    decision: Anchor,
    how: Said & { readonly outcome: Outcome; readonly action?: Action },
  ): Promise<AuditEntry>
  /** The entries from a sequence number on. Throws `AUDIT_ENTRY_MALFORMED` at what is none; no hashes are looked at. */
  entries(from?: number): AsyncGenerator<AuditEntry>
  /** The decisions on a post or on an author's posts, found by their seals: also where nothing of them is kept, as long as the salt is there. */
  find(whose: { readonly id?: string; readonly author?: string }): AsyncGenerator<DecisionEntry>
  /** The last entry: write it down elsewhere, and nobody can cut the record off before it unseen. `undefined` where there is none. */
  anchor(): Promise<Anchor | undefined>
  /** Whether the chain holds, as `verifyEntries` tells it, with the log's own salts. */
  verify(options?: Pick<VerifyOptions, 'anchor'>): Promise<AuditReport>
  /**
   * Removes the entries at the beginning that were kept for as long as the law asks, up to the first that was not or to `hold`, which is
   * the first that is still needed. A checkpoint says which. Salts that no entry needs any more are destroyed. Gives how many went.
   */
  purge(options?: { readonly hold?: number }): Promise<number>
  /** Erases what entries keep (all, or these parts), at somebody's request. The chain stays whole. Gives how many entries kept something of it. */
  erase(entries: readonly number[], how: Said & { readonly parts?: readonly KeptPart[] }): Promise<number>
  /**
   * Erases all that the entries of a month (`2026-11`, UTC) keep and destroys its salt: nobody can tell any more whose posts they were.
   * Rejects with `AUDIT_PERIOD_OPEN` before its end. Gives how many entries kept something.
   */
  erasePeriod(period: string, how: Said): Promise<number>
  /** Closes the store. */
  close(): Promise<void>
}

/**
 * A record of decisions that stands up later: entries are only ever added, each names the hash of the one before, and no word of a post is
 * in them unless asked for. docs/audit.md tells what it proves and what it does not. Throws an `UngxuError` (`OPTION_WRONG`).
 *
 * @example
 * const log = createAuditLog({ store: memoryStore(), salts: memorySalts(), clock: () => Date.UTC(2026, 11, 1) })
 * const post = { id: 'p-1', text: 'Tuyển CTV việc nhẹ lương cao, đóng phí hồ sơ 200k trước, ib zalo' }
 * const entry = await log.record(post, createModerator({ packs: [vn] }).evaluateSync(post))
 * entry.verdict.decision // 'review'
 * await log.appeal(entry, { by: 'author', reason: 'It quotes a warning' })
 * await log.resolve(entry, { by: 'Lan', reason: 'It does', outcome: 'overturned' })
 * const report = await log.verify()
 * report.entries // 3
 */
export function createAuditLog(options: AuditLogOptions): AuditLog {
  const { store, salts, keep, months, timeZone, clock, random } = logSetup(options)
  const sealer = createSealer(salts, random)

  /** Adds entries behind what is there. Sealed beforehand: a store may hold a transaction open meanwhile. */
  async function append<T extends EntryContent>(
    contents: readonly { readonly content: T; readonly parts: Kept }[],
    more: (span: Span | undefined) => Omit<Change, 'entries'> | undefined = () => ({}),
  ): Promise<readonly (AuditEntry & T)[]> {
    const now = clock()
    const at = new Date(now).toISOString()
    const drafts: object[] = []
    for (const { content, parts } of contents) {
      const sealed = await sealer.seal(now, parts)
      const kept = Object.fromEntries(Object.entries(parts).filter(([part]) => keep.has(part as KeptPart)))
      drafts.push({ version: 1, at, ...content, sealed, ...(Object.keys(kept).length > 0 && { kept }) })
    }
    const entries: (AuditEntry & T)[] = []
    await store.commit(async (span) => {
      entries.length = 0 // A store may try again.
      const change = more(span)
      if (change === undefined) return { entries }
      let head = span?.head
      for (const draft of drafts) {
        const sequence: number = (head?.sequence ?? 0) + 1
        const bare = { ...draft, sequence, previous: head?.hash ?? null } as Omit<AuditEntry, 'hash'>
        head = { sequence, hash: await hashOf(bare) }
        entries.push({ ...bare, hash: head.hash } as unknown as AuditEntry & T)
      }
      return { entries, ...change }
    })
    return entries
  }

  const one = async (content: EntryContent, said: Said): Promise<AuditEntry> => {
    const [entry] = await append([{ content, parts: saidParts(said) }])
    return entry!
  }

  async function decisionAt({ sequence, hash }: Anchor): Promise<Anchor> {
    const unknown = (reason?: string) =>
      new UngxuError(
        fault('AUDIT_ENTRY_UNKNOWN', {
          sequence: String(sequence),
          expected: 'decision',
          ...(reason !== undefined && { reason }),
        }),
      )
    if (!Number.isInteger(sequence)) throw unknown()
    for await (const entry of log.entries(sequence)) {
      if (entry.sequence !== sequence || entry.kind !== 'decision') break
      if (entry.hash !== hash) throw unknown('hash')
      return { sequence, hash }
    }
    throw unknown()
  }

  /** Which of the entries keep something of these parts. */
  async function keeping(
    isMeant: (entry: AuditEntry) => boolean,
    parts: readonly KeptPart[] = KEPT_PARTS,
  ): Promise<Forgetting[]> {
    const found: Forgetting[] = []
    for await (const entry of log.entries()) {
      if (!isMeant(entry)) continue
      const kept = parts.filter((part) => entry.kept?.[part] !== undefined)
      if (kept.length > 0) found.push({ sequence: entry.sequence, parts: kept })
    }
    return found
  }

  const log: AuditLog = {
    async record(post, verdict, how) {
      const [entry] = await log.recordAll([{ post, verdict, ...(how && { options: how }) }])
      return entry!
    },
    recordAll: async (decisions) => append(decisions.map(decisionContent)),
    async override(decision, { action, ...said }) {
      return one({ kind: 'override', of: await decisionAt(decision), action }, said)
    },
    async appeal(decision, said) {
      return one({ kind: 'appeal', of: await decisionAt(decision) }, said)
    },
    async resolve(decision, { outcome, action, ...said }) {
      if (!OUTCOMES.includes(outcome)) refuse('outcome', OUTCOMES.join(', '))
      if ((outcome === 'changed') !== (action !== undefined))
        refuse('action', 'said where the outcome is changed, and there alone')
      const of = await decisionAt(decision)
      return one({ kind: 'outcome', of, outcome, ...(action !== undefined && { action }) }, said)
    },
    async *entries(from) {
      for await (const stored of store.read(from)) yield readEntry(stored.entry, stored)
    },
    async *find(whose) {
      const parts = (['id', 'author'] as const).filter((part) => whose[part] !== undefined)
      if (parts.length === 0) refuse('id', 'said, or author')
      for await (const entry of log.entries()) {
        if (entry.kind !== 'decision') continue
        let isWhose = true
        for (const part of parts) {
          const seal: string | undefined = isWhose
            ? await sealer.sealOf(entry.sealed.salt, part, whose[part])
            : undefined
          isWhose = seal !== undefined && seal === entry.sealed[part]
        }
        if (isWhose) yield entry
      }
    },
    anchor: async () => (await store.span())?.head,
    verify: (how = {}) => verifyEntries(store.read(), { ...how, salts }),
    async purge({ hold = Number.POSITIVE_INFINITY } = {}) {
      const today = createCalendar(clock)(timeZone)
      let last: Anchor | undefined
      for await (const { sequence, hash, at } of log.entries()) {
        const until = keepUntil(at, months, timeZone)
        if (until === undefined || until >= today || sequence >= hold) break
        last = { sequence, hash }
      }
      const span = await store.span()
      if (last === undefined || span === undefined || span.first > last.sequence) return 0
      const { sequence: through, hash } = last
      const removed = { from: span.first, through, count: through - span.first + 1, hash }
      // Where another purge was faster, nothing is done.
      const done = await append([{ content: { kind: 'checkpoint', removed }, parts: {} }], (now) =>
        now?.first === span.first ? { removeThrough: through } : undefined,
      )
      if (done.length === 0) return 0
      for await (const { sealed } of log.entries()) {
        for (const period of await salts.periods()) if (period < sealed.salt) await salts.destroy(period)
        break
      }
      return removed.count
    },
    async erase(sequences, { parts = KEPT_PARTS, ...said }) {
      const wanted = new Set(sequences)
      const forget = await keeping(({ sequence }) => wanted.has(sequence), parts)
      const entries = forget.map(({ sequence }) => sequence)
      const content = { kind: 'erasure', entries, parts: [...parts], count: forget.length } as const
      await append([{ content, parts: saidParts(said) }], () => ({ forget }))
      return forget.length
    },
    async erasePeriod(period, said) {
      if (!/^\d{4}-\d\d$/.test(period)) refuse('period', 'YYYY-MM')
      if (period >= periodOf(clock())) throw new UngxuError(fault('AUDIT_PERIOD_OPEN', { period }))
      const forget = await keeping(({ sealed }) => sealed.salt === period)
      const content = { kind: 'erasure', period, count: forget.length } as const
      await append([{ content, parts: saidParts(said) }], () => ({ forget }))
      await salts.destroy(period)
      return forget.length
    },
    close: () => store.close(),
  }
  return Object.freeze(log)
}

function decisionContent({ post, verdict, options = {} }: Decided) {
  const copy = plainData(post, 'post')
  checkPost(copy)
  checkOptions(options)
  const { asOf, jurisdiction, strictness } = options
  const asked = {
    ...(asOf !== undefined && { asOf }),
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(strictness !== undefined && { strictness }),
  }
  const author = (copy['author'] as { readonly id?: unknown } | null | undefined)?.id
  const order = [...verdict.violations, ...verdict.shadow].find((one) => one.order !== undefined)?.order
  const parts: Kept = {
    post: copy,
    ...(copy.id !== undefined && { id: copy.id }),
    ...(typeof author === 'string' && { author }),
    ...(order !== undefined && { order: plainData(order, 'order') }),
  }
  const content = {
    kind: 'decision',
    verdict: plainData(recordedVerdict(verdict), 'verdict'),
    options: asked,
  }
  return { content: content as Extract<EntryContent, { kind: 'decision' }>, parts }
}

function saidParts({ by, reason }: Said): Kept {
  if (typeof by !== 'string' || by === '') refuse('by', 'a name')
  if (typeof reason !== 'string' || reason === '') refuse('reason', 'a reason')
  return { by, reason }
}

function refuse(option: string, expected: string): never {
  throw new UngxuError(fault('OPTION_WRONG', { option, expected }, { path: option }))
}
