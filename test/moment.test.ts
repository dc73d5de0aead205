import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hoursAfter, monthsAfter, readMoment } from '../src/moment'

const later = (text: string, hours: number) => hoursAfter(readMoment(text)!, hours)
const until = (text: string, months: number) => monthsAfter(readMoment(text)!, months)

describe('a date-time', () => {
  it.each([
    ['2026-11-22T10:00:00+07:00', '2026-11-22T03:00:00Z'],
    ['2026-11-22T10:00+07:00', '2026-11-22T03:00:00Z'],
    ['2026-11-22T10:00:00.250Z', '2026-11-22T10:00:00.250Z'],
    ['2026-11-22T10:00:00.123456789-03:30', '2026-11-22T13:30:00.123Z'],
    ['2028-02-29T23:59:59+14:00', '2028-02-29T09:59:59Z'],
  ])('%s is read', (text, same) => {
    expect(readMoment(text)?.instant).toBe(Date.parse(same))
  })

  it.each([
    ['has no offset', '2026-11-22T10:00:00'],
    ['is a day alone', '2026-11-22'],
    ['is on a day that does not exist', '2026-02-29T10:00:00Z'],
    ['is in an hour that does not exist', '2026-11-22T24:00:00Z'],
    ['has an offset that nobody lives in', '2026-11-22T10:00:00+15:00'],
    ['has more around it', ' 2026-11-22T10:00:00Z'],
    ['is written in another way', '22/11/2026 10:00'],
    ['is a number', 1_795_341_600_000],
    ['is a Date', new Date(0)],
    ['is nothing', null],
    ['is not there', undefined],
  ])('that %s is none', (_, value) => {
    expect(readMoment(value)).toBeUndefined()
  })
})

describe('so many hours after', () => {
  it.each([
    ['the same day', '2026-11-22T10:00:00+07:00', 6, '2026-11-22T16:00:00+07:00'],
    ['past midnight', '2026-11-22T22:30:00+07:00', 3, '2026-11-23T01:30:00+07:00'],
    ['past the end of a month', '2026-11-30T10:00:00+07:00', 24, '2026-12-01T10:00:00+07:00'],
    ['past the end of a year', '2026-12-31T18:00:00+07:00', 6, '2027-01-01T00:00:00+07:00'],
    ['past the end of February', '2026-02-28T10:00:00Z', 24, '2026-03-01T10:00:00Z'],
    ['into the 29th of February', '2028-02-28T10:00:00Z', 24, '2028-02-29T10:00:00Z'],
    ['48 hours', '2026-08-30T23:59:59.999+07:00', 48, '2026-09-01T23:59:59.999+07:00'],
    ['with minutes in the offset', '2026-11-22T23:00:00+05:45', 24, '2026-11-23T23:00:00+05:45'],
    // Clocks in Berlin go back that night: an offset that was written down does not.
    ['over a change of clocks', '2026-10-24T23:00:00+02:00', 24, '2026-10-25T23:00:00+02:00'],
    ['without seconds', '2026-11-22T10:00-00:00', 1, '2026-11-22T11:00:00-00:00'],
    ['72 hours', '2026-12-30T00:00:00Z', 72, '2027-01-02T00:00:00Z'],
  ])('%s', (_, text, hours, expected) => {
    expect(later(text, hours)).toBe(expected)
  })

  it('there is nothing after the year 9999', () => {
    expect(later('9999-12-31T23:00:00Z', 0)).toBe('9999-12-31T23:00:00Z')
    expect(later('9999-12-31T23:00:00Z', 1)).toBeUndefined()
  })

  it('lies exactly so many hours later, with the same offset, whatever the time zone of the machine', () => {
    const offset = fc.constantFrom('Z', '+07:00', '-03:30', '+14:00', '-11:00', '+05:45')
    const minutes = fc.integer({ min: 0, max: 60_000_000 })
    fc.assert(
      fc.property(minutes, offset, fc.integer({ min: 1, max: 10_000 }), (minute, zone, hours) => {
        const text = `${new Date(minute * 60_000).toISOString().slice(0, 19)}${zone}`
        const end = later(text, hours)!
        expect(end.endsWith(zone)).toBe(true)
        expect(readMoment(end)!.instant - readMoment(text)!.instant).toBe(hours * 3_600_000)
      }),
    )
  })
})

describe('so many months after', () => {
  it.each([
    ['the same number', '2026-11-22T10:00:00+07:00', 12, '2027-11-22'],
    ['of the day where the offset holds', '2026-11-22T23:30:00-07:00', 1, '2026-12-22'],
    ['a shorter month', '2026-08-31T10:00:00Z', 1, '2026-09-30'],
    ['a shorter month, over the year', '2026-08-31T10:00:00Z', 6, '2027-02-28'],
    ['February of a leap year', '2027-08-31T10:00:00Z', 6, '2028-02-29'],
    ['the 29th of February, two years on', '2028-02-29T10:00:00Z', 24, '2030-02-28'],
    ['the 29th of February, four years on', '2028-02-29T10:00:00Z', 48, '2032-02-29'],
    ['a longer month keeps the number', '2026-06-30T10:00:00Z', 1, '2026-07-30'],
    ['the end of a year', '2026-12-31T10:00:00Z', 2, '2027-02-28'],
    ['a year before 100', '0050-01-31T10:00:00Z', 1, '0050-02-28'],
  ])('%s', (_, text, months, expected) => {
    expect(until(text, months)).toBe(expected)
  })

  it('there is nothing after the year 9999', () => {
    expect(until('9999-11-30T00:00:00Z', 1)).toBe('9999-12-30')
    expect(until('9999-12-01T00:00:00Z', 1)).toBeUndefined()
  })
})
