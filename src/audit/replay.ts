// An old decision made again from the same packs: whether it comes out the same, or where it differs first.
import type { Fault } from '../errors'
import { UngxuError, fault } from '../errors'
import { type Moderator, type ModeratorOptions, createModerator } from '../moderator'
import type { Pack } from '../pack/pack'
import type { Post } from '../post'
import { type Difference, firstDifference } from './difference'
import type { DecisionEntry } from './entry'
import { plainData } from './plain-data'
import { recordedVerdict } from './recorded-verdict'
import type { AuditSalts } from './salts'
import { createSealer, randomBytes } from './seal'

/** By what an old decision is made again. */
export interface ReplayOptions extends Omit<ModeratorOptions, 'packs' | 'clock'> {
  /** Judges, if it has the packs of the entry, in their order. */
  readonly moderator?: Moderator
  /** Else these: the entry's are found among them by digest. */
  readonly packs?: readonly Pack[]
  /** The post as it was; what the entry keeps if not said. */
  readonly post?: Post
  /** With them, the post is compared with its seal first. */
  readonly salts?: AuditSalts
}

/** What came out. */
export interface Replay {
  readonly same: boolean
  /** The first difference of the verdicts as they are recorded, without `engine`: no word of the post is in them. */
  readonly difference?: Difference
  /** Versions of this library: a difference between two of them may be the library's. */
  readonly engine: { readonly recorded: string; readonly now: string }
  /** Whether the post was compared with its seal. */
  readonly sealed: boolean
}

/**
 * Judges a recorded post again, by packs of the same digests, on the recorded day and by the recorded options. Classifiers and facts are
 * to be those of the time: they are no part of a pack. Rejects with an `UngxuError` (`AUDIT_TEXT_GONE`, `AUDIT_POST_OTHER`,
 * `AUDIT_PACK_MISSING`).
 *
 * @example
 * const log = createAuditLog({ store: memoryStore(), salts: memorySalts(), keep: ['post'] })
 * const post = { text: 'Xin chào' }
 * const entry = await log.record(post, createModerator({ packs: [vn] }).evaluateSync(post))
 * const found = await replay(entry, { packs: [vn] })
 * Number(found.same) // 1
 */
export async function replay(entry: DecisionEntry, options: ReplayOptions): Promise<Replay> {
  const { sequence, verdict, options: how } = entry
  const given = options.post ?? entry.kept?.post
  if (given === undefined) throw new UngxuError(fault('AUDIT_TEXT_GONE', { sequence }))
  const post = plainData(given, 'post')
  const seal =
    options.salts && (await createSealer(options.salts, randomBytes).sealOf(entry.sealed.salt, 'post', post))
  if (seal !== undefined && seal !== entry.sealed.post)
    throw new UngxuError(fault('AUDIT_POST_OTHER', { sequence }))
  const judged = await moderatorFor(entry, options).evaluate(post, { ...how, asOf: verdict.asOf })
  const fresh = plainData(recordedVerdict(judged), 'verdict')
  const difference = firstDifference({ ...verdict, engine: '' }, { ...fresh, engine: '' })
  return {
    same: difference === undefined,
    ...(difference && { difference }),
    engine: { recorded: verdict.engine, now: fresh.engine },
    sealed: seal !== undefined,
  }
}

function moderatorFor({ sequence, verdict }: DecisionEntry, options: ReplayOptions): Moderator {
  const { moderator, packs = [], classifiers = [], facts = {} } = options
  if (moderator !== undefined) {
    const isSame =
      moderator.packs.length === verdict.packs.length &&
      moderator.packs.every(({ digest }, at) => digest === verdict.packs[at]!.digest)
    if (isSame) return moderator
  }
  const among = [...packs, ...(moderator?.packs ?? [])]
  const faults: Fault[] = []
  const found = verdict.packs.flatMap(({ id, version, digest }) => {
    const pack = among.find((one) => one.digest === digest)
    if (pack === undefined) faults.push(fault('AUDIT_PACK_MISSING', { sequence, pack: id, version, digest }))
    return pack ?? []
  })
  if (faults.length > 0) throw new UngxuError(faults)
  return createModerator({ packs: found, classifiers, facts })
}
