// The duties of the Vietnamese pack: those of each decree on its days, the stricter marked, deadlines by the times given.
import { describe, expect, it } from 'vitest'
import { createModerator } from '../../src/moderator'
import { loadPack } from '../../src/node/load-pack'
import { createRegistry } from '../../src/pack/law'
import { provisionsOf } from '../../src/pack/duties-of'
import type { Post } from '../../src/post'

const pack = await loadPack('rules/vn')
const moderator = createModerator({ packs: [pack] })
const law = createRegistry(pack.instruments)

const GAMBLING = 'Nhà cái uy tín, tài xỉu nổ hũ, nạp đầu tặng 100%, ib nhận code'
/** `decree article`, `*` where it is marked as the stricter: for one duty of a rule. */
function listed(id: string, post: Post, asOf: string, rule?: string): string[] {
  const { violations } = moderator.evaluateSync(post, { asOf })
  const violation = rule === undefined ? violations[0] : violations.find((one) => one.rule === rule)
  return (violation?.duties ?? [])
    .filter((duty) => duty.id === id)
    .map(
      ({ provision, stricter }) => `${provision.replace('vn/', '').replace('#', ' ')}${stricter ? ' *' : ''}`,
    )
}

describe('where the decrees differ', () => {
  const bound = ['decree-147-2024 art35.cl7', 'decree-147-2024 art23.cl5.pt-b']
  it.each([
    ['2024-12-24', []],
    ['2024-12-25', bound],
    ['2026-06-30', bound],
    ['2026-08-18', bound],
    ['2026-08-19', ['decree-333-2026 art16.cl4.pt-d *', ...bound]],
    ['2026-11-22', ['decree-333-2026 art16.cl4.pt-d *', ...bound]],
  ])('on locks, as of %s', (asOf, expected) => {
    expect(listed('vn.lock-account', { text: GAMBLING }, asOf)).toEqual(expected)
  })

  it.each([
    ['2024-12-24', []],
    ['2024-12-25', ['decree-147-2024 art27.cl2.pt-b']],
    ['2026-08-18', ['decree-147-2024 art27.cl2.pt-b']],
    ['2026-08-19', ['decree-333-2026 art16.cl6.pt-c', 'decree-147-2024 art27.cl2.pt-b *']],
    ['2026-11-22', ['decree-333-2026 art16.cl6.pt-c', 'decree-147-2024 art27.cl2.pt-b *']],
  ])('on logs, as of %s', (asOf, expected) => {
    expect(listed('vn.keep-logs', { text: GAMBLING }, asOf)).toEqual(expected)
  })

  it('both say their numbers', () => {
    const { duties } = moderator.evaluateSync({ text: GAMBLING }, { asOf: '2026-11-22' }).violations[0]!
    const locks = duties.filter(({ id }) => id === 'vn.lock-account').slice(0, 2)
    expect(locks.map(({ number, thresholds }) => [number, thresholds?.temporaryLock])).toEqual([
      [
        '333/2026/NĐ-CP',
        [
          { violations: 3, windowDays: 30, maxLockDays: 60 },
          { violations: 10, windowDays: 90, maxLockDays: 180 },
        ],
      ],
      [
        '147/2024/NĐ-CP',
        [
          { violations: 5, windowDays: 30 },
          { violations: 10, windowDays: 90 },
        ],
      ],
    ])
    expect(locks[1]!.thresholds!['lockDays']).toEqual([7, 30])
    const logs = duties.filter(({ id }) => id === 'vn.keep-logs')
    expect(logs.map(({ number, retentionMonths }) => [number, retentionMonths])).toEqual([
      ['333/2026/NĐ-CP', 12],
      ['147/2024/NĐ-CP', 24],
    ])
  })
})

describe('an order to remove', () => {
  const received = '2026-12-31T20:00:00+07:00'
  const demands = (asOf: string, more: object) => {
    const legalOrder = {
      issuer: 'Cục A',
      number: '1/YC',
      date: '2025-01-02',
      asks: 'remove',
      scope: { posts: ['p'] },
      ...more,
    }
    const { violations } = moderator.evaluateSync({ id: 'p', text: 'x', legalOrder }, { asOf })
    return violations[0]!.duties
      .filter(({ id }) => id === 'vn.remove-on-order')
      .map(({ number, deadlineHours, stricter, deadline }) =>
        [number.split('/')[0], `${deadlineHours}h`, stricter && '*', deadline].filter(Boolean).join(' '),
      )
  }
  it.each([
    ['2024-12-24', {}, ['24 24h']],
    ['2026-06-30', { urgent: true }, ['24 24h', '147 24h', '147 24h']],
    ['2026-07-01', {}, ['116 24h', '147 24h', '147 24h']],
    ['2026-07-01', { urgent: true }, ['116 6h *', '147 24h', '147 24h']],
    ['2026-08-18', { urgent: true }, ['116 6h *', '147 24h', '147 24h']],
    ['2026-08-19', { urgent: true }, ['116 6h *', '333 6h *', '147 24h', '147 24h']],
    [
      '2026-12-31',
      { urgent: true, receivedAt: received },
      [
        '116 6h * 2027-01-01T02:00:00+07:00',
        '333 6h * 2027-01-01T02:00:00+07:00',
        '147 24h 2027-01-01T20:00:00+07:00',
        '147 24h 2027-01-01T20:00:00+07:00',
      ],
    ],
  ])('as of %s, with %j', (asOf, more, expected) => {
    expect(demands(asOf, more)).toEqual(expected)
  })
})

describe('a request for user information', () => {
  it.each([
    [false, ['24 2026-10-02T00:30:00+07:00', '24 2026-10-02T00:30:00+07:00', '-']],
    [true, ['3 2026-10-01T03:30:00+07:00', '3 2026-10-01T03:30:00+07:00', '-']],
  ])('is met in 24 hours, in an emergency in 3: %s', (urgent, expected) => {
    const legalOrder = {
      issuer: 'Cục A',
      number: '2/YC',
      date: '2026-09-30',
      asks: 'user-data',
      scope: { authors: ['u'] },
      urgent,
      receivedAt: '2026-10-01T00:30:00+07:00',
    }
    const verdict = moderator.evaluateSync(
      { text: 'x', author: { id: 'u' }, legalOrder },
      { asOf: '2026-10-01' },
    )
    expect(verdict.decision).toBe('allow')
    const duties = verdict.violations[0]!.duties.filter(({ id }) => id === 'vn.give-user-data')
    expect(duties.map((one) => (one.deadlineHours ? `${one.deadlineHours} ${one.deadline}` : '-'))).toEqual(
      expected,
    )
  })
})

describe('a complaint', () => {
  it('is acted on in 48 hours', () => {
    const reports = [{ reason: 'scam', receivedAt: '2026-02-27T10:00:00+07:00' }]
    const { duties } = moderator.evaluateSync({ text: GAMBLING, reports }, { asOf: '2026-03-01' })
      .violations[0]!
    const found = duties.filter(({ id }) => id === 'vn.answer-complaint')
    expect(found.map(({ binds, deadline }) => [binds, deadline])).toEqual([
      ['domestic', '2026-03-01T10:00:00+07:00'],
      ['cross-border', '2026-03-01T10:00:00+07:00'],
    ])
  })
})

describe('every duty', () => {
  it('speaks Vietnamese and English, and names verified provisions with a duty', () => {
    expect(pack.duties.length).toBeGreaterThanOrEqual(10)
    for (const duty of pack.duties) {
      for (const texts of [duty.title, duty.message]) expect(Object.keys(texts).sort()).toEqual(['en', 'vi'])
      for (const { provision } of provisionsOf(duty)) {
        const found = law.find(provision)
        expect(found?.provision.verified, provision).toBe(true)
        expect(found?.provision.duty, provision).toBeDefined()
      }
    }
  })
})
