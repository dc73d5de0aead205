// Account measures: what a history of violations asks for on a day, and under which provision. A function over data alone.
import { createCalendar, isDay } from '../as-of'
import { UngxuError, fault } from '../errors'
import { readMoment } from '../moment'
import {
  type IndefiniteLock,
  STRIKES_STRICTER,
  type StrikePolicy,
  type TemporaryLock,
} from './strike-policies'

/** A violation of an account. */
export interface Strike {
  /** Unique among the violations. */
  readonly id: string
  /** ISO 8601 with an offset. */
  readonly at: string
  /** Set aside on appeal: it does not count. */
  readonly overturned?: boolean
  /** An authority asked for its removal. */
  readonly requested?: boolean
  /** An authority says that it is against national security. Never found by a rule. */
  readonly nationalSecurity?: boolean
}

/** A temporary lock that was put on the account. */
export interface PastLock {
  readonly id: string
  readonly at: string
  readonly requested?: boolean
  readonly overturned?: boolean
}

/** What is known of an account on a day. */
export interface StrikeHistory {
  /** The day that is asked about, `YYYY-MM-DD`; what lies after it does not count. */
  readonly asOf: string
  readonly violations: readonly Strike[]
  readonly locks?: readonly PastLock[]
  /** Whether an authority has asked for a lock without an end. */
  readonly lockRequested?: boolean
  /** What kind of platform it is; the provisions for both count if not said. */
  readonly platform?: 'domestic' | 'cross-border'
}

/** One provision that asks for a measure on that day. */
export interface StrikeGround {
  readonly kind: 'temporary-lock' | 'indefinite-lock'
  readonly provision: string
  readonly number: string
  readonly ref: string
  readonly verified: boolean
  readonly datesVerified: boolean
  /** The day of the event that completed it, where the law is at home. */
  readonly since: string
  /** First and last day on which a lock may end; no `earliest` where no shortest length is set, `null` without an end. */
  readonly ends: { readonly earliest?: string; readonly latest: string } | null
}

/** The measure that is due, and why. */
export interface StrikeDecision {
  /** The strictest ground: without an end before for a time, then the latest end. `undefined`: no measure. */
  readonly measure: StrikeGround | undefined
  /** All grounds, the strictest first. */
  readonly grounds: readonly StrikeGround[]
  readonly counted: number
  readonly overturned: number
}

const ZONE = 'Asia/Ho_Chi_Minh'

/**
 * Which measure an account's history asks for on a day. A window of 30 days reaches from a violation's day back to the 30th day before it, and
 * a lock of 30 days ends with the 30th day after: the day of an event is not counted, which is the stricter reading; the decrees do not say.
 * A lock does not begin the count anew. Throws an `UngxuError` (`STRIKES_WRONG`).
 *
 * @example
 * const violations = ['01', '05', '09'].map((day) => ({ id: day, at: `2026-11-${day}T08:00:00+07:00` }))
 * const { measure } = decideStrikes({ asOf: '2026-11-22', violations })
 * measure.provision // 'vn/decree-333-2026#art16.cl4.pt-d'
 * measure.ends.latest // '2027-01-08'
 * Number(decideStrikes({ asOf: '2026-11-22', violations }, STRIKES_147_2024).grounds.length) // 0
 */
export function decideStrikes(
  history: StrikeHistory,
  policy: StrikePolicy = STRIKES_STRICTER,
): StrikeDecision {
  const { asOf, platform } = history
  if (typeof asOf !== 'string' || !isDay(asOf)) refuse('asOf', 'YYYY-MM-DD')
  const past = dated(history.violations, 'violations').filter(({ day }) => day <= asOf)
  const violations = past.filter(({ overturned }) => overturned !== true)
  const locks = dated(history.locks ?? [], 'locks').filter(
    ({ day, overturned }) => day <= asOf && overturned !== true,
  )
  const grounds = policy.measures
    .filter(({ binds }) => platform === undefined || binds === undefined || binds === platform)
    .map((measure) => {
      const counted = violations.filter(({ day }) => day >= measure.from)
      return measure.kind === 'temporary-lock'
        ? temporary(measure, counted, asOf)
        : indefinite(measure, counted, locks, history.lockRequested === true)
    })
    .filter((ground) => ground !== undefined)
    .sort(stricterFirst)
  return {
    ...{ measure: grounds[0], grounds },
    ...{ counted: violations.length, overturned: past.length - violations.length },
  }
}

type Dated<T> = T & { readonly day: string }

function temporary(
  rule: TemporaryLock,
  violations: readonly Dated<Strike>[],
  asOf: string,
): StrikeGround | undefined {
  const days = violations
    .filter(({ requested }) => !rule.requestedOnly || requested === true)
    .map(({ day }) => day)
  // The last one that completes a window is the one whose lock ends last.
  const since = days.findLast((day, at) => {
    const first = days[at - rule.violations + 1]
    return first !== undefined && first >= daysAfter(day, -rule.windowDays)
  })
  if (since === undefined) return undefined
  const latest = daysAfter(since, rule.maxDays)
  if (latest < asOf) return undefined
  const earliest = rule.minDays === undefined ? undefined : daysAfter(since, rule.minDays)
  return ground(rule, since, { ...(earliest !== undefined && { earliest }), latest })
}

function indefinite(
  rule: IndefiniteLock,
  violations: readonly Dated<Strike>[],
  locks: readonly Dated<PastLock>[],
  lockRequested: boolean,
): StrikeGround | undefined {
  if (rule.onRequest && !lockRequested) return undefined
  const { count, requested, further } = rule.temporaryLocks
  const security = violations.find(({ nationalSecurity }) => nationalSecurity === true)?.day
  const locked = locks.filter((lock) => !requested || lock.requested === true)[count - 1]?.day
  const repeated = locked === undefined || !further ? locked : violations.find(({ day }) => day > locked)?.day
  const [since] = [security, repeated].filter((day) => day !== undefined).sort()
  return since === undefined ? undefined : ground(rule, since, null)
}

function ground(
  rule: TemporaryLock | IndefiniteLock,
  since: string,
  ends: StrikeGround['ends'],
): StrikeGround {
  const { kind, provision, number, ref, verified, datesVerified } = rule
  return { kind, provision, number, ref, verified, datesVerified, since, ends }
}

function stricterFirst(a: StrikeGround, b: StrikeGround): number {
  const end = ({ ends }: StrikeGround) => ends?.latest ?? '~'
  return (
    order(end(b), end(a)) ||
    order(b.ends?.earliest ?? '', a.ends?.earliest ?? '') ||
    order(a.provision, b.provision)
  )
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** With their days where the law is at home, in the order of time. */
function dated<T extends { readonly id: string; readonly at: string }>(
  events: readonly T[],
  key: string,
): Dated<T>[] {
  if (!Array.isArray(events)) refuse(key, 'a list')
  const ids = new Set<string>()
  const found = events.map((event, number) => {
    const moment = readMoment(event.at)
    if (moment === undefined) return refuse(`${key}.${number}.at`, 'ISO 8601 with an offset')
    if (typeof event.id !== 'string' || ids.has(event.id)) refuse(`${key}.${number}.id`, 'unique')
    ids.add(event.id)
    return { ...event, day: createCalendar(() => moment.instant)(ZONE), instant: moment.instant }
  })
  return found.sort((a, b) => a.instant - b.instant || order(a.id, b.id))
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function refuse(key: string, expected: string): never {
  throw new UngxuError(fault('STRIKES_WRONG', { key, expected }, { path: key }))
}
