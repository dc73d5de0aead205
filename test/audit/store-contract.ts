// What every store of a record must do, whatever it is made of.
import { expect, it } from 'vitest'
import { memorySalts } from '../../src/audit/salts'
import type { AuditStore } from '../../src/audit/store'
import { DAY, MODERATOR, POSTS, SECRET, all, logOn, recordPosts, stoppedClock } from './records'

const BY = { by: 'Lan', reason: 'trích dẫn' }

/** `open` gives an empty store; `again` opens what a closed one left, where that outlives it. */
export function describeStore(open: () => Promise<AuditStore>, again?: () => Promise<AuditStore>): void {
  it('begins empty', async () => {
    const store = await open()
    expect(await store.span()).toBeUndefined()
    expect(await all(store.read())).toEqual([])
    await store.close()
  })

  it('gives entries back as they were, from any on', async () => {
    const store = await open()
    const entries = await recordPosts(logOn(store, { keep: ['post', 'id', 'author'] }))
    expect((await all(store.read())).map(({ entry }) => entry)).toEqual(entries)
    expect((await all(store.read(3))).map(({ entry }) => entry)).toEqual(entries.slice(2))
    expect(await all(store.read(4))).toEqual([])
    const { sequence, hash } = entries[2]!
    expect(await store.span()).toEqual({ first: 1, head: { sequence, hash } })
    await store.close()
  })

  it('keeps one chain under writers at once', async () => {
    const store = await open()
    const logs = [logOn(store), logOn(store), logOn(store)]
    const verdict = MODERATOR.evaluateSync(POSTS[0]!)
    await Promise.all(Array.from({ length: 30 }, (_, at) => logs[at % 3]!.record(POSTS[0]!, verdict)))
    expect(await logs[0]!.verify()).toMatchObject({ ok: true, entries: 30, head: { sequence: 30 } })
    await store.close()
  })

  it('does nothing where building fails, and goes on', async () => {
    const store = await open()
    await expect(store.commit(async () => Promise.reject(new Error('mine')))).rejects.toThrow('mine')
    await recordPosts(logOn(store))
    expect((await store.span())?.head.sequence).toBe(3)
    await store.close()
  })

  it('purges and erases with the chain whole', async () => {
    const store = await open()
    const clock = stoppedClock()
    const salts = memorySalts()
    const log = logOn(store, { clock, salts, keep: ['post', 'id'], retention: { months: 1 } })
    await recordPosts(log)
    clock.now += 35 * DAY
    await recordPosts(log)
    expect(await log.purge()).toBe(3)
    expect(await log.erase([4, 5], { ...BY, parts: ['post'] })).toBe(2)
    expect(await log.verify()).toMatchObject({ ok: true, first: 4, entries: 5, purged: 3 })
    const left = JSON.stringify(await all(store.read()))
    expect(left.split(SECRET)).toHaveLength(2)
    expect((await all(log.entries(6)))[0]).toMatchObject({ sequence: 6, kept: { id: 'p-3' } })
    expect(await store.span()).toMatchObject({ first: 4, head: { sequence: 8 } })
    await store.close()
  })

  it('is closed when closed', async () => {
    const store = await open()
    await store.close()
    await expect(store.span()).rejects.toMatchObject({ code: 'AUDIT_CLOSED' })
    await expect(store.commit(async () => ({ entries: [] }))).rejects.toMatchObject({ code: 'AUDIT_CLOSED' })
  })

  it.skipIf(again === undefined)('goes on where it was closed', async () => {
    const salts = memorySalts()
    const one = await open()
    await recordPosts(logOn(one, { salts }))
    await one.close()
    const other = await again!()
    const log = logOn(other, { salts })
    await recordPosts(log)
    expect(await log.verify()).toMatchObject({ ok: true, entries: 6 })
    await other.close()
  })
}
