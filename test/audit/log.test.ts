import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Anchor, hashOf } from '../../src/audit/entry'
import { createAuditLog } from '../../src/audit/log'
import { memoryStore } from '../../src/audit/memory-store'
import { VN_RETENTION } from '../../src/audit/retention'
import { memorySalts } from '../../src/audit/salts'
import { verifyEntries } from '../../src/audit/verify'
import { loadPack } from '../../src/node/load-pack'
import { createRegistry } from '../../src/pack/law'
import {
  DAY,
  MODERATOR,
  POSTS,
  SECRET,
  all,
  copies,
  logOn,
  recordPosts,
  seededBytes,
  stoppedClock,
} from './records'

const BY = { by: 'Lan', reason: 'trích dẫn' }

describe('an audit log', () => {
  it('holds what was decided and by what, and no word of the post', async () => {
    const store = memoryStore()
    const [entry] = await recordPosts(logOn(store))
    expect(entry).toMatchObject({
      version: 1,
      sequence: 1,
      previous: null,
      at: '2026-11-22T00:00:00.000Z',
      kind: 'decision',
      verdict: {
        decision: 'warn',
        packs: [{ id: 'ours', digest: expect.stringMatching(/^sha256:/) }],
        asOf: '2026-11-22',
      },
      sealed: { salt: '2026-11', post: expect.stringMatching(/^[0-9a-f]{64}$/) },
      kept: { id: 'p-1' },
    })
    expect(entry!.verdict.violations[0]!.evidence[0]).toMatchObject({ start: 0, end: 9, field: 'text' })
    expect(JSON.stringify(await all(store.read()))).not.toMatch(/Nguyễn|Kín|"a-1/)
  })

  it('keeps the post beside the chain where asked', async () => {
    const store = memoryStore()
    const [entry] = await recordPosts(logOn(store, { keep: ['post', 'author'] }))
    expect(entry!.kept).toEqual({ post: POSTS[0], author: 'a-1' })
    const stripped = (await copies(store)).map(({ entry }) => ({
      entry: { ...(entry as object), kept: undefined },
    }))
    expect(await verifyEntries(stripped)).toMatchObject({ ok: true, entries: 3 })
  })

  it('keeps a formal order word for word, and seals it', async () => {
    const store = memoryStore()
    const legalOrder = {
      ...{ issuer: 'Cục A', number: '01/YC', date: '2026-11-20', asks: 'remove' },
      scope: { authors: ['a-1'] },
    }
    const post = { ...POSTS[2]!, legalOrder }
    const [entry] = await recordPosts(logOn(store), [post])
    expect(entry!.verdict.violations[0]).toMatchObject({ rule: 'ours.order', ordered: true })
    expect(JSON.stringify(entry!.verdict)).not.toContain('01/YC')
    expect(entry!.kept!.order).toEqual(legalOrder)
    expect(entry!.sealed.order).toMatch(/^[0-9a-f]{64}$/)
  })

  it('adds overrides, appeals and outcomes that name the decision', async () => {
    const log = logOn(memoryStore())
    const [, second] = await recordPosts(log)
    await log.override(second!, { ...BY, action: 'allow' })
    await log.appeal(second!, { by: 'author', reason: 'đùa thôi' })
    await log.resolve(second!, { ...BY, outcome: 'changed', action: 'warn' })
    const of = { sequence: second!.sequence, hash: second!.hash }
    expect(
      (await all(log.entries(4))).map(({ at: _, hash: __, previous: ___, sealed, ...rest }) => [
        rest,
        Object.keys(sealed),
      ]),
    ).toEqual([
      [
        { version: 1, sequence: 4, kind: 'override', of, action: 'allow', kept: BY },
        ['salt', 'by', 'reason'],
      ],
      [
        { version: 1, sequence: 5, kind: 'appeal', of, kept: { by: 'author', reason: 'đùa thôi' } },
        ['salt', 'by', 'reason'],
      ],
      [
        { version: 1, sequence: 6, kind: 'outcome', of, outcome: 'changed', action: 'warn', kept: BY },
        ['salt', 'by', 'reason'],
      ],
    ])
    expect(await log.verify()).toMatchObject({ ok: true, entries: 6, seals: { compared: 6, unknown: 0 } })
  })

  it.each<[string, (log: ReturnType<typeof logOn>, first: Anchor) => unknown, object]>([
    [
      'an entry that is not there',
      (log) => log.appeal({ sequence: 9, hash: '' }, BY),
      { code: 'AUDIT_ENTRY_UNKNOWN' },
    ],
    [
      'no number',
      (log) => log.appeal({ sequence: Number.NaN, hash: '' }, BY),
      { code: 'AUDIT_ENTRY_UNKNOWN' },
    ],
    [
      'another hash',
      (log, { sequence }) => log.appeal({ sequence, hash: 'x' }, BY),
      { code: 'AUDIT_ENTRY_UNKNOWN' },
    ],
    [
      'no reason',
      (log, first) => log.override(first, { by: 'Lan', reason: '', action: 'allow' }),
      { code: 'OPTION_WRONG' },
    ],
    [
      'an outcome that is none',
      (log, first) => log.resolve(first, { ...BY, outcome: 'lost' as 'upheld' }),
      { code: 'OPTION_WRONG' },
    ],
    [
      'changed into nothing',
      (log, first) => log.resolve(first, { ...BY, outcome: 'changed' }),
      { code: 'OPTION_WRONG' },
    ],
    ['a period that runs', (log) => log.erasePeriod('2026-11', BY), { code: 'AUDIT_PERIOD_OPEN' }],
    ['nobody to find', (log) => all(log.find({})), { code: 'OPTION_WRONG' }],
    [
      'a post that is no data',
      (log) => log.record({ text: SECRET, big: 1n }, MODERATOR.evaluateSync(POSTS[0]!)),
      { code: 'AUDIT_NOT_JSON' },
    ],
  ])('refuses %s, and writes nothing', async (_, go, wrong) => {
    const store = memoryStore()
    const log = logOn(store)
    const [first] = await recordPosts(log)
    const error: Error = await Promise.resolve()
      .then(() => go(log, first!))
      .then(
        () => expect.unreachable(),
        (caught) => caught,
      )
    expect(error).toMatchObject(wrong)
    expect(error.message).not.toContain(SECRET)
    expect(await all(store.read())).toHaveLength(3)
  })

  it('refuses options that make no sense, all at once', () => {
    const wrong = { store: {}, salts: memorySalts(), keep: ['text'], timeZone: 'Mars', retention: [] }
    expect(() => createAuditLog(wrong as never)).toThrow(/store.*\n.*keep.*\n.*retention.*\n.*timeZone/)
  })

  it('finds decisions by seals, over periods', async () => {
    const clock = stoppedClock()
    const log = logOn(memoryStore(), { clock, keep: [] })
    await recordPosts(log)
    clock.now += 40 * DAY
    await recordPosts(log)
    const found = async (whose: object) => (await all(log.find(whose))).map(({ sequence }) => sequence)
    expect(await found({ author: 'a-1' })).toEqual([1, 3, 4, 6])
    expect(await found({ id: 'p-2' })).toEqual([2, 5])
    expect(await found({ id: 'p-2', author: 'a-1' })).toEqual([])
    expect(await found({ id: 'a-1' })).toEqual([])
    await log.erasePeriod('2026-11', BY)
    expect(await found({ author: 'a-1' })).toEqual([4, 6])
  })

  it('seals the same post otherwise in another period, and under another salt', async () => {
    const clock = stoppedClock()
    const one = logOn(memoryStore(), { clock })
    const other = logOn(memoryStore(), { clock, random: seededBytes(2) })
    const seal = async (log: typeof one) => (await recordPosts(log, [POSTS[0]!]))[0]!.sealed.post
    const [first, again, elsewhere] = [await seal(one), await seal(one), await seal(other)]
    clock.now += 40 * DAY
    expect(again).toBe(first)
    expect(new Set([first, elsewhere, await seal(one)]).size).toBe(3)
  })

  it('closes', async () => {
    const log = logOn(memoryStore())
    await log.close()
    await expect(recordPosts(log)).rejects.toMatchObject({ code: 'AUDIT_CLOSED' })
    await expect(log.anchor()).rejects.toMatchObject({ code: 'AUDIT_CLOSED' })
  })
})

describe('erasure', () => {
  it('takes what an entry keeps, and leaves the chain whole', async () => {
    const store = memoryStore()
    const log = logOn(store, { keep: ['post', 'id', 'author'] })
    await recordPosts(log)
    expect(await log.erase([1, 3], BY)).toBe(2)
    const entries = await all(log.entries())
    expect(entries.map(({ kept }) => kept && Object.keys(kept))).toEqual([
      undefined,
      ['post', 'id', 'author'],
      undefined,
      ['by', 'reason'],
    ])
    expect(entries[3]).toMatchObject({ kind: 'erasure', entries: [1, 3], count: 2 })
    expect(await log.verify()).toMatchObject({ ok: true, entries: 4 })
    expect(await log.erase([2], { ...BY, parts: ['post'] })).toBe(1)
    expect((await all(log.entries(2)))[0]!.kept).toEqual({ id: 'p-2', author: 'a-2' })
  })

  it('of a period destroys its salt: no seal of it can be compared any more', async () => {
    const clock = stoppedClock()
    const salts = memorySalts()
    const store = memoryStore()
    const log = logOn(store, { clock, salts, keep: ['post', 'id', 'author'] })
    await recordPosts(log)
    clock.now += 10 * DAY
    await recordPosts(log, [POSTS[1]!])
    const anchor = await log.anchor()
    expect(await log.erasePeriod('2026-11', BY)).toBe(3)
    expect(await salts.periods()).toEqual(['2026-12'])
    const left = JSON.stringify(await all(store.read(1)))
    expect(left.split(SECRET)).toHaveLength(2)
    expect(await log.verify({ anchor: anchor! })).toMatchObject({
      ok: true,
      entries: 5,
      anchor: 'met',
      seals: { compared: 2, unknown: 0 },
    })
  })
})

describe('retention', () => {
  it('is what the registry of the vn pack says', async () => {
    const registry = createRegistry((await loadPack('rules/vn')).instruments)
    for (const { provision, months, number, ref, from, verified, datesVerified } of VN_RETENTION) {
      const found = registry.find(provision)!
      const { retentionMonths, retentionYears = 0 } = found.provision.duty!
      expect({ months, number, ref, from, verified, datesVerified }).toEqual({
        months: retentionMonths ?? retentionYears * 12,
        number: found.instrument.number,
        ref: found.provision.ref,
        from: found.instrument.inForce.from,
        verified: found.provision.verified,
        datesVerified: found.instrument.verified,
      })
    }
  })

  it('keeps for two years to the day in Vietnam, and leaves a checkpoint', async () => {
    // 17:30 in UTC is half past midnight of the next day in Vietnam.
    const clock = stoppedClock(Date.UTC(2026, 10, 22, 17, 30))
    const salts = memorySalts()
    const store = memoryStore()
    const log = logOn(store, { clock, salts })
    const [, , third] = await recordPosts(log)
    clock.now = Date.UTC(2026, 11, 5)
    await recordPosts(log)
    clock.now = Date.UTC(2028, 10, 23, 16, 59)
    expect(await log.purge()).toBe(0)
    clock.now = Date.UTC(2028, 10, 23, 17, 0)
    expect(await log.purge({ hold: 2 })).toBe(1)
    expect(await log.purge()).toBe(2)
    expect((await all(log.entries())).at(-1)).toMatchObject({
      kind: 'checkpoint',
      at: '2028-11-23T17:00:00.000Z',
      removed: { from: 2, through: 3, count: 2, hash: third!.hash },
    })
    expect(await log.verify()).toMatchObject({ ok: true, first: 4, entries: 5, purged: 3 })
    expect(await salts.periods()).toEqual(['2026-12', '2028-11'])
    const anchor = { sequence: third!.sequence, hash: third!.hash }
    expect(await log.verify({ anchor })).toMatchObject({ ok: true, anchor: 'met' })
    expect(await log.verify({ anchor: { ...anchor, hash: 'x' } })).toMatchObject({
      fault: { code: 'AUDIT_ANCHOR_WRONG' },
    })
    expect(await log.verify({ anchor: { sequence: 1, hash: 'x' } })).toMatchObject({
      ok: true,
      anchor: 'purged',
    })
  })

  it('may be what the platform says, and all may go', async () => {
    const clock = stoppedClock()
    const log = logOn(memoryStore(), { clock, retention: { months: 1 } })
    await recordPosts(log)
    clock.now += 62 * DAY
    expect(await log.purge()).toBe(3)
    expect(await log.verify()).toMatchObject({ ok: true, first: 4, entries: 1, purged: 3 })
  })
})

describe('verification', () => {
  async function spoilt(spoil: (entries: { entry: Record<string, unknown> }[]) => unknown) {
    const store = memoryStore()
    const salts = memorySalts()
    const log = logOn(store, { salts, keep: ['post', 'id'] })
    const [first] = await recordPosts(log)
    await log.appeal(first!, BY)
    const anchor = (await log.anchor())!
    const entries = (await copies(store)) as { entry: Record<string, unknown> }[]
    const other = spoil(entries)
    const {
      ok,
      entries: held,
      fault,
    } = await verifyEntries(Array.isArray(other) ? other : entries, { anchor, salts })
    return { ok, held, code: fault?.code, values: fault?.values }
  }

  it.each<[string, Parameters<typeof spoilt>[0], object]>([
    [
      'a changed decision',
      (e) => Object.assign(e[1]!.entry['verdict'] as object, { decision: 'allow' }),
      { held: 1, code: 'AUDIT_HASH_WRONG', values: { sequence: 2 } },
    ],
    [
      'a changed time',
      (e) => Object.assign(e[0]!.entry, { at: '2026-11-21T00:00:00.000Z' }),
      { held: 0, code: 'AUDIT_HASH_WRONG' },
    ],
    [
      'an entry taken out',
      (e) => e.splice(1, 1) && undefined,
      { held: 1, code: 'AUDIT_SEQUENCE_BROKEN', values: { expected: 2, found: 3 } },
    ],
    ['an entry doubled', (e) => [e[0], ...e], { held: 1, code: 'AUDIT_SEQUENCE_BROKEN' }],
    ['two exchanged', (e) => [e[1], e[0], e[2]], { held: 1, code: 'AUDIT_SEQUENCE_BROKEN' }],
    ['the beginning cut off', (e) => e.slice(1), { held: 3, code: 'AUDIT_BEGINNING_LOST' }],
    [
      'no entry at all',
      (e) => [...e.slice(0, 2), { entry: undefined }],
      { held: 2, code: 'AUDIT_ENTRY_MALFORMED', values: { after: 2 } },
    ],
    [
      'an entry of no kind',
      (e) => Object.assign(e[2]!.entry, { kind: 'note' }),
      { held: 2, code: 'AUDIT_ENTRY_MALFORMED' },
    ],
    [
      'another chain',
      (e) => Object.assign(e[2]!.entry, { previous: e[0]!.entry['hash'] }),
      { held: 2, code: 'AUDIT_CHAIN_BROKEN' },
    ],
    [
      'the end cut off',
      (e) => e.slice(0, 2),
      { held: 2, code: 'AUDIT_END_LOST', values: { expected: 4, found: 2 } },
    ],
    ['nothing left', () => [], { held: 0, code: 'AUDIT_END_LOST' }],
    [
      'a kept text exchanged',
      (e) => Object.assign(e[1]!.entry['kept'] as object, { post: { text: 'x' } }),
      { held: 1, code: 'AUDIT_KEPT_ALTERED', values: { sequence: 2, part: 'post' } },
    ],
    ['nothing', () => undefined, { ok: true, held: 4, code: undefined }],
  ])('sees %s', async (_, spoil, seen) => {
    expect(await spoilt(spoil)).toMatchObject(seen)
  })

  it('sees an entry that refers to no decision before it', async () => {
    const store = memoryStore()
    const log = logOn(store)
    const [first] = await recordPosts(log)
    const entry = await log.appeal(first!, BY)
    const bare = { ...entry, of: { sequence: 2, hash: first!.hash } }
    const forged = { ...bare, hash: await hashOf(bare) }
    const entries = [...(await copies(store)).slice(0, 3), { entry: forged }]
    const { fault } = await verifyEntries(entries)
    expect(fault).toMatchObject({ code: 'AUDIT_REFERENCE_BROKEN', values: { sequence: 4, of: 2 } })
  })

  it('sees a beginning that is gone without a checkpoint', async () => {
    const store = memoryStore()
    await recordPosts(logOn(store))
    const report = await verifyEntries((await copies(store)).slice(1))
    expect(report).toMatchObject({
      ok: false,
      entries: 2,
      fault: { code: 'AUDIT_BEGINNING_LOST', values: { sequence: 2 } },
    })
  })

  it('sees a record written anew by its anchor', async () => {
    const [one, other] = [memoryStore(), memoryStore()]
    await recordPosts(logOn(one))
    await recordPosts(logOn(other, { random: seededBytes(7) }))
    const anchor = (await one.span())!.head
    expect(await verifyEntries(other.read())).toMatchObject({ ok: true })
    expect(await verifyEntries(other.read(), { anchor })).toMatchObject({
      fault: { code: 'AUDIT_ANCHOR_WRONG' },
    })
  })

  it('says what it could not compare', async () => {
    const store = memoryStore()
    await recordPosts(logOn(store))
    expect(await verifyEntries(store.read())).toMatchObject({ ok: true, seals: { compared: 0, unknown: 3 } })
    expect(await verifyEntries(store.read(), { salts: memorySalts() })).toMatchObject({
      ok: true,
      seals: { compared: 0, unknown: 3 },
    })
  })

  it('sees any change of any one value', async () => {
    const store = memoryStore()
    const salts = memorySalts()
    const log = logOn(store, { salts, keep: ['post', 'id'] })
    const [first] = await recordPosts(log)
    await log.override(first!, { ...BY, action: 'allow' })
    const text = JSON.stringify((await all(store.read())).map(({ entry }) => entry))
    const leaves = [...text.matchAll(/[:[,](?:"([^"]*)"|(\d+(?:\.\d+)?))(?=[,}\]])/g)]
    expect(leaves.length).toBeGreaterThan(60)
    await fc.assert(
      fc.asyncProperty(fc.nat(leaves.length - 1), async (at) => {
        const leaf = leaves[at]!
        const begin = leaf.index + (leaf[2] === undefined ? 2 : 1)
        const changed = JSON.parse(`${text.slice(0, begin)}1${text.slice(begin)}`) as unknown[]
        const report = await verifyEntries(
          changed.map((entry) => ({ entry })),
          { salts },
        )
        expect(report.ok).toBe(false)
      }),
      { numRuns: 150 },
    )
  })
})
