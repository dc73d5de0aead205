import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createCalendar } from '../src/as-of'

/** The day as Node's own calendar data have it. */
function dayByIntl(instant: number, timeZone: string): string {
  const parts = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const
  return new Intl.DateTimeFormat('sv-SE', parts).format(instant)
}

describe('today', () => {
  it.each([
    ['2026-07-01T16:59:59Z', 'Asia/Ho_Chi_Minh', '2026-07-01'],
    ['2026-07-01T17:00:00Z', 'Asia/Ho_Chi_Minh', '2026-07-02'],
    ['2026-07-01T21:59:59Z', 'Europe/Brussels', '2026-07-01'],
    ['2026-07-01T22:00:00Z', 'Europe/Brussels', '2026-07-02'],
    ['2026-01-01T22:59:59Z', 'Europe/Brussels', '2026-01-01'],
    ['2026-12-31T23:59:59.999Z', 'UTC', '2026-12-31'],
    // Saigon had summer time, so to speak, until June 1975.
    ['1970-01-01T16:30:00Z', 'Asia/Ho_Chi_Minh', '1970-01-02'],
  ])('at %s in %s is %s', (instant, timeZone, day) => {
    expect(createCalendar(() => Date.parse(instant))(timeZone)).toBe(day)
  })

  it.each(['UTC', 'Asia/Ho_Chi_Minh'])(
    'in %s is the day that calendar data give, in any year',
    (timeZone) => {
      const instant = fc.integer({ min: Date.UTC(1970), max: Date.UTC(2200) })
      fc.assert(
        fc.property(instant, (now) => createCalendar(() => now)(timeZone) === dayByIntl(now, timeZone)),
      )
    },
  )

  it('moves on with the clock', () => {
    let now = Date.UTC(2026, 6, 1, 16, 59)
    const today = createCalendar(() => now)
    expect(today('Asia/Ho_Chi_Minh')).toBe('2026-07-01')
    now += 60_000
    expect(today('Asia/Ho_Chi_Minh')).toBe('2026-07-02')
  })

  it.each([Number.NaN, 9e15])('cannot be told at %d', (now) => {
    expect(() => createCalendar(() => now)('Asia/Ho_Chi_Minh')).toThrow(/OPTION_WRONG/)
  })
})

describe('a day', () => {
  it.each(['', '2026-02-30', '2026-1-1', 'today'])(
    'is not %j, also when that is what is asked first',
    async (text) => {
      vi.resetModules()
      const { isDay } = await import('../src/as-of')
      expect(isDay(text)).toBe(false)
    },
  )
})
