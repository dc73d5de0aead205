// What an audit log is made with, checked.
import { UngxuError, fault } from '../errors'
import { KEPT_PARTS, type KeptPart } from './entry'
import { type Retention, VN_RETENTION, longestMonths } from './retention'
import type { AuditSalts } from './salts'
import { randomBytes } from './seal'
import type { AuditStore } from './store'

/** Where a record is kept, under which salts, what of posts is kept and for how long. */
export interface AuditLogOptions {
  readonly store: AuditStore
  readonly salts: AuditSalts
  /**
   * What is kept of posts beside the chain, where it can be erased: their `id` alone (`['id']`) if not said; `post` for the whole post,
   * which a replay needs; `author` for `author.id`. Orders, names and reasons are always kept until they are erased.
   */
  readonly keep?: readonly ('post' | 'id' | 'author')[]
  /** For how long entries are kept: the longest of these; `VN_RETENTION` if not said. */
  readonly retention?: readonly Retention[] | { readonly months: number }
  /** Whose days count for it; `Asia/Ho_Chi_Minh` if not said. */
  readonly timeZone?: string
  /** Milliseconds since 1970 (UTC); `Date.now` if not said. */
  readonly clock?: () => number
  /** So many bytes that nobody can foresee, for salts; `crypto.getRandomValues` if not said. */
  readonly random?: (bytes: number) => Uint8Array
}

export interface LogSetup extends Required<Omit<AuditLogOptions, 'keep' | 'retention'>> {
  readonly keep: ReadonlySet<KeptPart>
  readonly months: number
}

/** The options with what was not said. Throws an `UngxuError` (`OPTION_WRONG`). */
export function logSetup(options: AuditLogOptions): LogSetup {
  const { store, salts, keep = ['id'], retention = VN_RETENTION, timeZone = 'Asia/Ho_Chi_Minh' } = options
  const { clock = Date.now, random = randomBytes } = options
  const months = 'months' in retention ? retention.months : longestMonths(retention)
  const checks: readonly [option: string, expected: string, isRight: boolean][] = [
    ['store', 'a store', typeof store?.commit === 'function'],
    ['salts', 'a place for salts', typeof salts?.add === 'function'],
    ['keep', 'post, id, author', keep.every((part) => ['post', 'id', 'author'].includes(part))],
    ['retention', '1, 2, 3 … months', Number.isInteger(months) && months >= 1],
    ['timeZone', 'Asia/Ho_Chi_Minh', isZone(timeZone)],
  ]
  const faults = checks
    .filter(([, , isRight]) => !isRight)
    .map(([option, expected]) => fault('OPTION_WRONG', { option, expected }, { path: option }))
  if (faults.length > 0) throw new UngxuError(faults)
  return { store, salts, keep: new Set([...KEPT_PARTS.slice(3), ...keep]), months, timeZone, clock, random }
}

function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}
