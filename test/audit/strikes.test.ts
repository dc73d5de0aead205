import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STRIKES_147_2024, STRIKES_333_2026, STRIKES_STRICTER } from '../../src/audit/strike-policies'
import { type Strike, type StrikeHistory, decideStrikes } from '../../src/audit/strikes'
import { loadPack } from '../../src/node/load-pack'
import { createRegistry } from '../../src/pack/law'

const on = (day: number, more: Partial<Strike> = {}): Strike => {
  const date = new Date(Date.UTC(2026, 8, day)).toISOString().slice(0, 10)
  return { id: `v${day}`, at: `${date}T12:00:00+07:00`, ...more }
}
const history = (violations: readonly Strike[], more: Partial<StrikeHistory> = {}): StrikeHistory => ({
  asOf: '2026-12-01',
  violations,
  ...more,
})
const days = (...list: number[]) => list.map((day) => on(day))

describe('the shipped policies', () => {
  it('are what the registry of the vn pack says', async () => {
    const registry = createRegistry((await loadPack('rules/vn')).instruments)
    for (const measure of STRIKES_STRICTER.measures) {
      const { instrument, provision } = registry.find(measure.provision)!
      expect(measure).toMatchObject({
        number: instrument.number,
        ref: provision.ref,
        from: instrument.inForce.from,
        verified: provision.verified,
        datesVerified: instrument.verified,
      })
      const thresholds = provision.duty!.thresholds as unknown as {
        temporaryLock?: { violations: number; windowDays: number; maxLockDays?: number }[]
        lockDays?: number[]
        permanentLock?: { temporaryLocks: number }
      }
      if (measure.kind === 'temporary-lock') {
        const { violations, windowDays, minDays, maxDays } = measure
        const found = thresholds.temporaryLock!.find((one) => one.windowDays === windowDays)!
        const [least, most = found.maxLockDays] = thresholds.lockDays ?? []
        expect({ violations, minDays, maxDays }).toEqual({
          violations: found.violations,
          minDays: least,
          maxDays: most,
        })
      } else expect(measure.temporaryLocks.count).toBe(thresholds.permanentLock!.temporaryLocks)
    }
  })
})

describe('decideStrikes', () => {
  const locks = [1, 2, 3].map((n) => ({
    id: `l${n}`,
    at: `2026-${`${n + 7}`.padStart(2, '0')}-20T00:00:00+07:00`,
    requested: true,
  }))
  it.each<[string, StrikeHistory, object | undefined, typeof STRIKES_STRICTER?]>([
    ['nothing for two', history(days(70, 80)), undefined],
    [
      'a lock for three in 30 days',
      history(days(60, 70, 90)),
      { provision: 'vn/decree-333-2026#art16.cl4.pt-d', since: '2026-11-29', ends: { latest: '2027-01-28' } },
    ],
    ['nothing for three in 31 days', history(days(59, 70, 90)), undefined],
    ['nothing for three by decree 147', history(days(60, 70, 80)), undefined, STRIKES_147_2024],
    [
      '7 to 30 days for five by decree 147',
      history(days(80, 81, 82, 83, 84)),
      {
        provision: 'vn/decree-147-2024#art35.cl7',
        since: '2026-11-23',
        ends: { earliest: '2026-11-30', latest: '2026-12-23' },
      },
      STRIKES_147_2024,
    ],
    [
      'nothing across borders unless requested',
      history(days(80, 81, 82, 83, 84), { platform: 'cross-border' }),
      undefined,
      STRIKES_147_2024,
    ],
    [
      'a lock across borders for what was requested',
      history(
        [80, 81, 82, 83, 84].map((day) => on(day, { requested: true })),
        { platform: 'cross-border' },
      ),
      { provision: 'vn/decree-147-2024#art23.cl5.pt-b' },
      STRIKES_147_2024,
    ],
    [
      'up to 180 days for ten in 90',
      history(days(5, 15, 25, 35, 45, 55, 65, 75, 85, 90)),
      { since: '2026-11-29', ends: { latest: '2027-05-28' } },
    ],
    [
      'nothing where one of three was overturned',
      history([...days(60, 70), on(90, { overturned: true })]),
      undefined,
    ],
    [
      'nothing when the lock is over',
      history(days(60, 61, 62), { asOf: '2027-01-01' }),
      undefined,
      STRIKES_333_2026,
    ],
    ['what lies ahead does not count', history(days(60, 70, 120)), undefined],
    [
      'what was before the decree does not count for it',
      history(days(-20, -15, 1), { asOf: '2026-09-02' }),
      undefined,
    ],
    [
      'a lock without an end for a violation after three requested locks',
      history(days(60), { locks }),
      { kind: 'indefinite-lock', ends: null, provision: 'vn/decree-333-2026#art16.cl4.pt-dd' },
    ],
    [
      'none for locks that nobody requested',
      history(days(60), { locks: locks.map((lock) => ({ ...lock, requested: false })) }),
      undefined,
    ],
    [
      'one on request by decree 147',
      history(days(60), { locks, lockRequested: true }),
      { kind: 'indefinite-lock' },
      STRIKES_147_2024,
    ],
    [
      'none without a request by decree 147',
      history([on(60, { nationalSecurity: true })]),
      undefined,
      STRIKES_147_2024,
    ],
  ])('%s', (_, given, measure, policy = STRIKES_STRICTER) => {
    const found = decideStrikes(given, policy).measure
    if (measure === undefined) expect(found).toBeUndefined()
    else expect(found).toMatchObject(measure)
  })

  it.each<[string, object]>([
    ['asOf', history([], { asOf: '2026-02-30' })],
    ['violations.0.at', history([{ id: 'a', at: '2026-09-01' }])],
    ['violations.1.id', history([on(1), on(1)])],
    ['violations', { asOf: '2026-09-01' }],
  ])('refuses a wrong %s', (path, given) => {
    expect(() => decideStrikes(given as StrikeHistory)).toThrow(
      expect.objectContaining({ code: 'STRIKES_WRONG', faults: [expect.objectContaining({ path })] }),
    )
  })

  const strike = fc.record({
    day: fc.integer({ min: -30, max: 100 }),
    overturned: fc.boolean(),
    requested: fc.boolean(),
    nationalSecurity: fc.constant(false),
  })
  const strikes = fc
    .array(strike, { maxLength: 25 })
    .map((list) => list.map(({ day, ...rest }, at) => ({ ...on(day, rest), id: `${at}` })))
  const policy = fc.constantFrom(STRIKES_147_2024, STRIKES_333_2026, STRIKES_STRICTER)
  const rank = (given: StrikeHistory, by: typeof STRIKES_STRICTER) => {
    const { measure } = decideStrikes(given, by)
    return measure === undefined ? '' : (measure.ends?.latest ?? '~')
  }

  it('is never milder for more history, and both decrees together never milder than one', () => {
    fc.assert(
      fc.property(strikes, strike, policy, (list, more, by) => {
        const longer = [...list, { ...on(more.day, { requested: more.requested }), id: 'more' }]
        expect(rank(history(longer), by) >= rank(history(list), by)).toBe(true)
        expect(rank(history(list), STRIKES_STRICTER) >= rank(history(list), by)).toBe(true)
      }),
    )
  })

  it('knows no order, and nothing of what was overturned', () => {
    fc.assert(
      fc.property(strikes, policy, fc.infiniteStream(fc.nat()), (list, by, keys) => {
        const { grounds } = decideStrikes(history(list), by)
        const order = list
          .map((one) => ({ one, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
        expect(decideStrikes(history(order.map(({ one }) => one)), by).grounds).toEqual(grounds)
        expect(decideStrikes(history(list.filter((one) => !one.overturned)), by).grounds).toEqual(grounds)
      }),
    )
  })
})
