// What stands in the record: entries of six kinds, each naming the hash of the one before.
import { z } from 'zod'
import { canonicalJson } from '../pack/digest'
import { type Place, UngxuError, fault } from '../errors'
import { ACTIONS, type Action } from '../pack/vocabulary'
import type { EvaluateOptions } from '../options'
import type { Post } from '../post'
import type { LegalOrder } from '../legal-order'
import type { RecordedVerdict } from './recorded-verdict'

/** An entry by its place in the chain: what other entries refer by, and what is written down elsewhere to see that nothing was cut off. */
export interface Anchor {
  /** 1, 2, 3 … without a gap. */
  readonly sequence: number
  /** `sha256:` and 64 hex digits. */
  readonly hash: string
}

/** What may be personal in an entry. The chain holds it sealed; what is kept of it stands beside, and can be erased. */
export interface Kept {
  readonly post?: Post
  /** Of the post. */
  readonly id?: string
  /** `author.id` of the post. */
  readonly author?: string
  /** The formal order that a violation rests on, word for word. */
  readonly order?: LegalOrder
  /** Who overrode, appealed, decided or erased. */
  readonly by?: string
  readonly reason?: string
}

/** What may be kept of a post, and of who said what about it. */
export const KEPT_PARTS = ['post', 'id', 'author', 'order', 'by', 'reason'] as const
/** One of them. */
export type KeptPart = (typeof KEPT_PARTS)[number]

/** HMAC-SHA-256 of each part under the salt of a period, in hex. */
export type Sealed = { readonly salt: string } & { readonly [Part in KeptPart]?: string }

/** How a decision was asked for. */
export type RecordedOptions = Pick<EvaluateOptions, 'asOf' | 'jurisdiction' | 'strictness'>

/** What may become of an appeal. */
export const OUTCOMES = ['upheld', 'overturned', 'changed'] as const
/** One of them. */
export type Outcome = (typeof OUTCOMES)[number]

/** What each kind says besides what all entries have. */
export type EntryContent =
  | { readonly kind: 'decision'; readonly verdict: RecordedVerdict; readonly options: RecordedOptions }
  /** A person decided otherwise. */
  | { readonly kind: 'override'; readonly of: Anchor; readonly action: Action }
  | { readonly kind: 'appeal'; readonly of: Anchor }
  /** What became of an appeal: `overturned` = the post broke nothing, `changed` = another action was right. */
  | {
      readonly kind: 'outcome'
      readonly of: Anchor
      readonly outcome: Outcome
      readonly action?: Action
    }
  /** Entries `from` to `through` were purged; `hash` is that of the last of them. */
  | {
      readonly kind: 'checkpoint'
      readonly removed: {
        readonly from: number
        readonly through: number
        readonly count: number
        readonly hash: string
      }
    }
  /** Kept parts were erased: of these entries, or of all that a period's salt had sealed. */
  | {
      readonly kind: 'erasure'
      readonly entries?: readonly number[]
      readonly parts?: readonly KeptPart[]
      readonly period?: string
      readonly count: number
    }

/** What an entry tells of. */
export type EntryKind = EntryContent['kind']

/** Where an entry stands, when it was made, and what it seals. */
export interface EntryFrame extends Anchor {
  /** Of the format of entries. */
  readonly version: 1
  /** The hash of the entry before; `null` for the first. */
  readonly previous: string | null
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly sealed: Sealed
  /** Not in the hash, for it may be erased. */
  readonly kept?: Kept
}

/** An entry of the record. */
export type AuditEntry = EntryFrame & EntryContent
/** An entry that records a decision. */
export type DecisionEntry = Extract<AuditEntry, { kind: 'decision' }>

const anchorSchema = z.looseObject({ sequence: z.int().min(1), hash: z.string() })
const violations = z.array(
  z.looseObject({
    rule: z.string(),
    legalBasis: z.array(z.looseObject({ id: z.string() })),
  }),
)
const frame = {
  version: z.literal(1),
  sequence: z.int().min(1),
  previous: z.string().nullable(),
  at: z.iso.datetime(),
  hash: z.string(),
  sealed: z.intersection(z.looseObject({ salt: z.string() }), z.record(z.string(), z.string())),
  kept: z.looseObject({}).optional(),
}
const action = z.enum(ACTIONS)
const entrySchema = z.discriminatedUnion('kind', [
  z.looseObject({
    ...frame,
    kind: z.literal('decision'),
    verdict: z.looseObject({
      decision: action,
      violations,
      shadow: violations,
      undetermined: z.array(z.looseObject({ rule: z.string() })),
      packs: z.array(z.looseObject({ id: z.string(), version: z.string(), digest: z.string() })),
      engine: z.string(),
      asOf: z.string(),
    }),
    options: z.looseObject({}),
  }),
  z.looseObject({ ...frame, kind: z.literal('override'), of: anchorSchema, action }),
  z.looseObject({ ...frame, kind: z.literal('appeal'), of: anchorSchema }),
  z.looseObject({
    ...frame,
    kind: z.literal('outcome'),
    of: anchorSchema,
    outcome: z.enum(OUTCOMES),
    action: action.optional(),
  }),
  z.looseObject({
    ...frame,
    kind: z.literal('checkpoint'),
    removed: z.looseObject({
      from: z.int().min(1),
      through: z.int().min(1),
      count: z.int().min(1),
      hash: z.string(),
    }),
  }),
  z.looseObject({ ...frame, kind: z.literal('erasure'), count: z.int().min(0) }),
])

/** What was read as an entry; `undefined` unless it has the form of one. Its hash is not looked at. */
export function asEntry(value: unknown): AuditEntry | undefined {
  return entrySchema.safeParse(value).success ? (value as AuditEntry) : undefined
}

/** As `asEntry`. Throws an `UngxuError` (`AUDIT_ENTRY_MALFORMED`) with the place. */
export function readEntry(value: unknown, place: Place): AuditEntry {
  const entry = asEntry(value)
  if (entry === undefined) throw new UngxuError(fault('AUDIT_ENTRY_MALFORMED', {}, placeOf(place)))
  return entry
}

/** A place alone, of something that has one. */
export function placeOf({ file, line }: Place): Place {
  return { ...(file !== undefined && { file }), ...(line !== undefined && { line }) }
}

/**
 * The hash of an entry: SHA-256 over its JSON with keys in order (as RFC 8785 has them: by UTF-16 unit, numbers as ECMAScript writes
 * them), without `hash` and `kept`. `previous` is within, so each hash stands for all entries before it.
 */
export async function hashOf(entry: Omit<AuditEntry, 'hash'>): Promise<string> {
  const { hash: _, kept: __, ...content } = entry as AuditEntry
  const bytes = new TextEncoder().encode(canonicalJson(content))
  return `sha256:${hex(await crypto.subtle.digest('SHA-256', bytes))}`
}

export function hex(bytes: ArrayBuffer): string {
  let text = ''
  for (const byte of new Uint8Array(bytes)) text += byte.toString(16).padStart(2, '0')
  return text
}
