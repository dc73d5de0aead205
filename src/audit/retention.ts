// How long a record is to be kept: what provisions ask for, the longest of them, and when an entry may go.
import { createCalendar } from '../as-of'
import { monthsAfter } from '../moment'

/** What one provision asks for. */
export interface Retention {
  /** Kept for at least so many months. */
  readonly months: number
  /** As the registry of the vn pack has it: `vn/decree-147-2024#art27.cl2.pt-b`. */
  readonly provision: string
  readonly number: string
  readonly ref: string
  /** First day in force. */
  readonly from: string
  /** Whether the provision was read in its source. */
  readonly verified: boolean
  /** Whether the days in force and the number of the instrument were confirmed. */
  readonly datesVerified: boolean
}

/**
 * What Vietnam's decrees ask of records of how content was handled: 12 months (333/2026/NĐ-CP), 2 years for social networks
 * (147/2024/NĐ-CP). A test holds them to the registry of the vn pack.
 *
 * @example
 * VN_RETENTION.map((one) => one.months).join() // '24,12'
 */
export const VN_RETENTION: readonly Retention[] = Object.freeze([
  Object.freeze({
    months: 24,
    provision: 'vn/decree-147-2024#art27.cl2.pt-b',
    number: '147/2024/NĐ-CP',
    ref: 'Điều 27 khoản 2 điểm b',
    from: '2024-12-25',
    verified: true,
    datesVerified: true,
  }),
  Object.freeze({
    months: 12,
    provision: 'vn/decree-333-2026#art16.cl6.pt-c',
    number: '333/2026/NĐ-CP',
    ref: 'Điều 16 khoản 6 điểm c; Điều 20 khoản 3',
    from: '2026-08-19',
    verified: true,
    datesVerified: false,
  }),
])

/** The longest of what is asked. */
export function longestMonths(retentions: readonly Retention[]): number {
  return Math.max(0, ...retentions.map(({ months }) => months))
}

/** The last day that an entry is to be kept, where the time zone is; `undefined` after the year 9999. */
export function keepUntil(at: string, months: number, timeZone: string): string | undefined {
  const day = createCalendar(() => Date.parse(at))(timeZone)
  return monthsAfter({ day }, months)
}
