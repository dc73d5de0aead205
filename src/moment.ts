// Date-times as people wrote them, and what lies so many hours or months after: in their own offset, without any clock.
import { isDay } from './as-of'

/** A date-time with its offset, e.g. `2026-11-22T23:30:00+07:00`, taken apart. */
export interface Moment {
  /** Milliseconds since 1970 (UTC): which of two came first. */
  readonly instant: number
  readonly day: string
  /** Minutes since midnight, where the offset holds. */
  readonly minutes: number
  /** Seconds as written (`:05.250`), `:00` if not said. */
  readonly seconds: string
  /** As written: `+07:00`, `Z`. */
  readonly offset: string
}

const FORM =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(:[0-5]\d(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

/**
 * Reads an ISO 8601 date-time that says its offset; `undefined` for anything else, also for one without offset: it would be
 * another moment in each country.
 */
export function readMoment(text: unknown): Moment | undefined {
  const [, day, hour, minute, seconds = ':00', offset] = (typeof text === 'string' && FORM.exec(text)) || []
  if (day === undefined || offset === undefined || !isDay(day)) return undefined
  const minutes = Number(hour) * 60 + Number(minute)
  const instant = Date.parse(`${day}T${hour}:${minute}${seconds.slice(0, 7)}${offset}`)
  return { instant, day, minutes, seconds, offset }
}

/** The date-time so many whole hours later, with the same offset. `undefined` after the year 9999. */
export function hoursAfter({ day, minutes, seconds, offset }: Moment, hours: number): string | undefined {
  const local = Date.parse(`${day}T00:00:00Z`) + (minutes + hours * 60) * 60_000
  if (local >= END) return undefined
  return `${new Date(local).toISOString().slice(0, 16)}${seconds}${offset}`
}

/**
 * The day so many months later, where the offset holds: the one with the same number, or the last of a month that has none.
 * `undefined` after the year 9999.
 */
export function monthsAfter({ day }: Pick<Moment, 'day'>, months: number): string | undefined {
  const [year, month, number] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(0)
  first.setUTCFullYear(year, month - 1 + months, 1)
  if (first.getTime() >= END) return undefined
  const last = new Date(first)
  last.setUTCMonth(first.getUTCMonth() + 1, 0)
  return `${first.toISOString().slice(0, 8)}${String(Math.min(number, last.getUTCDate())).padStart(2, '0')}`
}

const END = Date.parse('+010000-01-01T00:00:00Z')
