import { describe, expect, it } from 'vitest'
import { createModerator } from '../src/moderator'
import type { Post } from '../src/post'
import { instrument, provision } from './law'
import { lexicon, pack, rule } from './packs'

const texts = { title: { en: 'Title' }, message: { en: 'Do it.' } }
const remove = { kind: 'remove-on-request', deadlineHours: 24 }
const instruments = [
  instrument(
    'old',
    '2020-01-01',
    '2026-06-30',
    provision('remove', { duty: remove }),
    provision('ban', { role: 'prohibits' }),
  ),
  instrument(
    'general',
    '2024-01-01',
    null,
    provision('lock', {
      duty: { kind: 'lock-account', thresholds: { temporaryLock: [{ violations: 5, windowDays: 30 }] } },
    }),
    provision('logs', { duty: { kind: 'keep-logs', retentionYears: 2 } }),
    provision('remove', { duty: remove }),
    provision('find', { duty: { kind: 'proactive', deadlineHours: 24 } }),
    provision('complaint', { duty: { kind: 'complaint', deadlineHours: 48 } }),
    provision('quick-complaint', { duty: { kind: 'complaint', deadlineHours: 12 } }),
    provision('ban', { role: 'prohibits' }),
  ),
  instrument(
    'late',
    '2026-08-19',
    null,
    provision('lock', {
      duty: { kind: 'lock-account', thresholds: { temporaryLock: [{ violations: 3, windowDays: 30 }] } },
      verified: false,
    }),
    provision('logs', { duty: { kind: 'keep-logs', retentionMonths: 12 } }),
    provision('remove', { duty: { ...remove, urgentDeadlineHours: 6 } }),
  ),
]
const duty = (id: string, more: object) => ({ id, ...texts, ...more })
const duties = [
  duty('lock', {
    appliesTo: { categories: ['fraud'] },
    measure: 'locks',
    provisions: ['vn/general#lock', 'vn/late#lock'],
  }),
  duty('logs', { measure: 'retention', provisions: ['vn/late#logs', 'vn/general#logs'] }),
  duty('find', { appliesTo: { severities: ['high'] }, measure: 'deadline', provisions: ['vn/general#find'] }),
  duty('remove', {
    on: 'order',
    appliesTo: { rules: ['ordered'] },
    measure: 'deadline',
    provisions: ['vn/old#remove', 'vn/general#remove', 'vn/late#remove'],
  }),
  duty('complaint', {
    on: 'report',
    appliesTo: { categories: ['fraud'] },
    measure: 'deadline',
    provisions: [
      { provision: 'vn/general#complaint', binds: 'domestic' },
      { provision: 'vn/general#quick-complaint', binds: 'cross-border' },
    ],
  }),
]
const rules = [
  rule('fraud', { lexicon: 'bet' }, { category: 'fraud', severity: 'high', legalBasis: ['vn/general#ban'] }),
  rule('low', { lexicon: 'low' }, { legalBasis: ['vn/general#ban'] }),
  rule('house', { lexicon: 'house' }, { category: 'fraud', severity: 'high' }),
  rule('lapsed', { lexicon: 'lapsed' }, { category: 'fraud', severity: 'high', legalBasis: ['vn/old#ban'] }),
  rule(
    'trial',
    { lexicon: 'trial' },
    { status: 'shadow', category: 'fraud', legalBasis: ['vn/general#ban'] },
  ),
  rule('ordered', { order: 'remove' }, { legalBasis: ['vn/general#remove'] }),
]
const lexicons = [
  lexicon('bet', 'cá độ'),
  lexicon('low', 'linh tinh'),
  lexicon('house', 'nội quy'),
  lexicon('lapsed', 'hết hạn'),
  lexicon('trial', 'chạy thử'),
]
const law = pack({ instruments, duties, rules, lexicons })
const moderator = createModerator({ packs: [law] })

const ORDER = { issuer: 'A', number: '1', date: '2026-06-01', asks: 'remove', scope: { posts: ['p'] } }
const judge = (post: Post, asOf = '2026-09-01') => moderator.evaluateSync(post, { asOf })
/** `id provision`, and what else is asked: `hours`, `months`, `stricter`, times. */
function listed(post: Post, asOf?: string): string[] {
  return judge(post, asOf).violations.flatMap(({ duties }) =>
    duties.map((one) =>
      [
        one.id,
        one.provision.slice(3),
        one.deadlineHours && `${one.deadlineHours}h`,
        one.retentionMonths && `${one.retentionMonths}m`,
        one.thresholds?.temporaryLock?.map((lock) => `${lock.violations}/${lock.windowDays}d`).join(),
        one.binds,
        one.stricter && 'stricter',
        one.deadline,
        one.keepUntil,
      ]
        .filter((part) => part !== undefined)
        .join(' '),
    ),
  )
}

describe('duties of a violation', () => {
  it('are those in force, each with the provision behind it', () => {
    const [violation] = judge({ text: 'cá độ' }, '2026-08-18').violations
    expect(violation!.duties[1]).toEqual({
      id: 'lock',
      kind: 'lock-account',
      ...texts,
      provision: 'vn/general#lock',
      number: 'general',
      ref: 'Điều lock',
      verified: true,
      thresholds: { temporaryLock: [{ violations: 5, windowDays: 30 }] },
    })
  })

  it.each([
    ['2023-12-31', []],
    ['2026-08-18', ['find general#find 24h', 'lock general#lock 5/30d', 'logs general#logs 24m']],
    [
      '2026-08-19',
      [
        'find general#find 24h',
        'lock general#lock 5/30d',
        'lock late#lock 3/30d stricter',
        'logs late#logs 12m',
        'logs general#logs 24m stricter',
      ],
    ],
  ])('on %s', (asOf, expected) => {
    expect(listed({ text: 'cá độ' }, asOf)).toEqual(expected)
  })

  it('say where a provision was not verified', () => {
    const { duties } = judge({ text: 'cá độ' }).violations[0]!
    expect(duties.filter(({ verified }) => !verified).map((one) => one.provision)).toEqual(['vn/late#lock'])
  })

  it('are narrowed by category, severity and rule', () => {
    expect(listed({ text: 'linh tinh' })).toEqual(['logs late#logs 12m', 'logs general#logs 24m stricter'])
  })

  it.each([
    ['that rests on no law', 'nội quy'],
    ['whose law has lapsed', 'hết hạn'],
  ])('are none of one %s', (_, text) => {
    const { violations } = judge({ text, createdAt: '2026-09-01T00:00:00Z', reports: ['x'] })
    expect(violations.map(({ duties }) => duties)).toEqual([[]])
  })

  it('are none of a shadow rule', () => {
    expect(judge({ text: 'chạy thử' }).shadow.map(({ duties }) => duties)).toEqual([[]])
  })

  it('are the same by evaluate', async () => {
    const post = { text: 'cá độ', createdAt: '2026-09-01T00:00:00Z' }
    const verdict = await moderator.evaluate(post, { asOf: '2026-09-01' })
    expect(verdict.violations).toEqual(judge(post).violations)
  })
})

describe('times', () => {
  const at = '2026-08-31T20:30:00+07:00'
  it.each([
    ['nothing', {}, undefined, undefined],
    ['the post alone', { createdAt: at }, '2026-09-01T20:30:00+07:00', '2028-08-31'],
    [
      'its finding, which counts',
      { createdAt: at, detectedAt: '2026-09-02T00:00:00Z' },
      '2026-09-03T00:00:00Z',
      '2028-09-02',
    ],
    ['a time that cannot be read', { createdAt: '31/08/2026' }, undefined, undefined],
    ['a time without offset', { createdAt: '2026-08-31T20:30:00' }, undefined, undefined],
    [
      'a finding that cannot be read',
      { createdAt: at, detectedAt: 5 },
      '2026-09-01T20:30:00+07:00',
      '2028-08-31',
    ],
    [
      'the end of February',
      { createdAt: '2028-02-29T23:00:00+07:00' },
      '2028-03-01T23:00:00+07:00',
      '2030-02-28',
    ],
  ])('where the post tells of %s', (_, times, deadline, keepUntil) => {
    const { duties } = judge({ text: 'cá độ', ...times }).violations[0]!
    expect(duties.find(({ id }) => id === 'find')!.deadline).toBe(deadline)
    expect(duties.find(({ provision }) => provision === 'vn/general#logs')!.keepUntil).toBe(keepUntil)
    expect(duties.find(({ id }) => id === 'lock')).not.toHaveProperty('deadline')
  })

  it('of keeping count from the last that is known of the post', () => {
    const reports = [{ receivedAt: '2026-11-30T00:00:00Z' }]
    expect(listed({ text: 'linh tinh', createdAt: at, reports })).toEqual([
      'logs late#logs 12m 2027-11-30',
      'logs general#logs 24m stricter 2028-11-30',
    ])
  })
})

describe('duties on a report', () => {
  const complaints = (reports: unknown) =>
    listed({ text: 'cá độ', reports }).filter((one) => one.startsWith('complaint'))
  const untimed = [
    'complaint general#complaint 48h domestic',
    'complaint general#quick-complaint 12h cross-border',
  ]
  const timed = [
    'complaint general#complaint 48h domestic 2026-10-01T01:00:00+07:00',
    'complaint general#quick-complaint 12h cross-border 2026-09-29T13:00:00+07:00',
  ]
  it.each([
    ['none', undefined, []],
    ['an empty list', [], []],
    ['a number of them', 3, []],
    ['names of reasons', ['scam'], untimed],
    ['reports without a time', [{ reason: 'scam' }, null], untimed],
    [
      'the earliest of several',
      [{ receivedAt: '2026-09-30T10:00:00Z' }, { receivedAt: '2026-09-29T01:00:00+07:00' }, 'x'],
      timed,
    ],
    ['one that can be read', [{ receivedAt: 'hôm qua' }, { receivedAt: '2026-09-29T01:00:00+07:00' }], timed],
  ])('where there are %s', (_, reports, expected) => {
    expect(complaints(reports)).toEqual(expected)
  })

  it('mark nothing as stricter that binds another platform', () => {
    expect(complaints(['x']).join()).not.toContain('stricter')
  })
})

describe('duties on an order', () => {
  const received = '2026-11-30T22:30:00+07:00'
  const ordered = (order: object, asOf: string) =>
    listed({ id: 'p', text: 'x', legalOrder: { ...ORDER, ...order } }, asOf).filter((one) =>
      one.startsWith('remove'),
    )
  it.each([
    ['2026-06-30', {}, ['remove old#remove 24h', 'remove general#remove 24h']],
    ['2026-07-01', {}, ['remove general#remove 24h']],
    ['2026-08-18', { urgent: true }, ['remove general#remove 24h']],
    ['2026-08-19', {}, ['remove general#remove 24h', 'remove late#remove 24h']],
    ['2026-08-19', { urgent: false }, ['remove general#remove 24h', 'remove late#remove 24h']],
    ['2026-08-19', { urgent: true }, ['remove general#remove 24h', 'remove late#remove 6h stricter']],
    [
      '2026-12-01',
      { urgent: true, receivedAt: received },
      [
        'remove general#remove 24h 2026-12-01T22:30:00+07:00',
        'remove late#remove 6h stricter 2026-12-01T04:30:00+07:00',
      ],
    ],
  ])('on %s, with %j', (asOf, order, expected) => {
    expect(ordered(order, asOf)).toEqual(expected)
  })

  it('are not those of other violations of the same post', () => {
    const { violations } = judge({ id: 'p', text: 'cá độ', legalOrder: ORDER })
    const byRule = violations.map((one) => [one.rule, one.duties.some(({ id }) => id === 'remove')])
    expect(byRule).toEqual([
      ['fraud', false],
      ['ordered', true],
    ])
  })
})

describe('packs', () => {
  it('lend their duties to those that require them, and to no others', () => {
    const more = { lexicons: [lexicon('own', 'của mình')] }
    const own = (id: string, requires: string[]) =>
      pack(
        {
          ...more,
          requires,
          instruments: [instrument('own', '2020-01-01', null, provision('ban'))],
          rules: [rule(`${id}.r`, { lexicon: 'own' }, { category: 'fraud', legalBasis: ['vn/own#ban'] })],
        },
        id,
      )
    const { violations } = createModerator({ packs: [law, own('a', ['test']), own('b', [])] }).evaluateSync(
      { text: 'của mình' },
      { asOf: '2026-08-18' },
    )
    expect(violations.map((one) => [one.rule, one.duties.map(({ id }) => id)])).toEqual([
      ['a.r', ['lock', 'logs']],
      ['b.r', []],
    ])
  })

  it('have the same digest in whatever order their duties stand, and another with another number', () => {
    const turned = pack({ instruments, rules, lexicons, duties: [...duties].reverse() })
    expect(turned.digest).toBe(law.digest)
    expect(pack({ instruments, rules, lexicons, duties: duties.slice(1) }).digest).not.toBe(law.digest)
    const again = createModerator({ packs: [turned] }).evaluateSync({ text: 'cá độ' }, { asOf: '2026-09-01' })
    expect(again.violations).toEqual(judge({ text: 'cá độ' }).violations)
  })
})

it('a clean post has nothing of all this', () => {
  const verdict = judge({ text: 'trời đẹp', createdAt: '2026-09-01T00:00:00Z', reports: ['x'] })
  expect(JSON.stringify(verdict)).not.toMatch(/dut|order/i)
})
