// Which day it is for the law: the caller's, or today where the pack is at home.
import { UngxuError, fault } from './errors'

const MINUTE = 60_000

const HOUR = 3_600_000
/**
 * Zones whose clocks were not moved since 1976, with their hours before UTC: their day needs no calendar data, which take
 * `Intl` 30 ms to load.
 */
const STEADY: Readonly<Record<string, number>> = { UTC: 0, 'Asia/Ho_Chi_Minh': 7 }
const STEADY_FROM = Date.UTC(1976)
const STEADY_TO = Date.UTC(9999)

/** Tells today's date in a time zone. */
export type Calendar = (timeZone: string) => string

/**
 * A calendar over a clock that gives milliseconds since 1970 (UTC). Days are worked out once a minute. Throws an `UngxuError`
 * (`OPTION_WRONG`) where the clock gives no time.
 */
export function createCalendar(clock: () => number): Calendar {
  const formats = new Map<string, Intl.DateTimeFormat>()
  const days = new Map<string, string>()
  let minute = Number.NaN
  return (timeZone) => {
    const now = clock()
    if (Number.isNaN(new Date(now).getTime())) {
      const expected = 'milliseconds since 1970'
      throw new UngxuError(fault('OPTION_WRONG', { option: 'clock', expected }, { path: 'clock' }))
    }
    if (Math.floor(now / MINUTE) !== minute) {
      minute = Math.floor(now / MINUTE)
      days.clear()
    }
    let day = days.get(timeZone)
    if (day === undefined) {
      day = steadyDay(now, timeZone) ?? formatOf(timeZone, formats).format(now)
      days.set(timeZone, day)
    }
    return day
  }
}

function steadyDay(now: number, timeZone: string): string | undefined {
  const hours = Object.hasOwn(STEADY, timeZone) ? STEADY[timeZone] : undefined
  if (hours === undefined || !(now >= STEADY_FROM && now < STEADY_TO)) return undefined
  return new Date(now + hours * HOUR).toISOString().slice(0, 10)
}

function formatOf(timeZone: string, formats: Map<string, Intl.DateTimeFormat>): Intl.DateTimeFormat {
  // Swedish writes dates the way ISO 8601 does.
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(timeZone, format)
  return format
}

/** The last day found to exist: callers ask for one and the same day post after post. */
let knownDay: string | undefined

/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (text === knownDay) return true
  const exists =
    /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text
  if (exists) knownDay = text
  return exists
}
