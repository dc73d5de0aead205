import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sqlStore } from '../../src/audit/sql-store'
import { MODERATOR, POSTS, logOn, recordPosts } from './records'
import { hasPostgres, startPostgres } from './postgres-server'
import { describeStore } from './store-contract'

describe.skipIf(!hasPostgres())('in PostgreSQL', () => {
  let server: ReturnType<typeof startPostgres>
  let pools: Pool[] = []
  let number = 0
  let table = ''
  beforeAll(() => {
    server = startPostgres()
    pools = [1, 2].map(() => new Pool({ host: server.host, user: 'postgres', database: 'postgres', max: 4 }))
  })
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end()))
    server?.stop()
  })
  const open = async () => {
    table = `record_${++number}`
    return sqlStore({ database: pools[0]!, table })
  }
  describeStore(open, async () => sqlStore({ database: pools[1]!, table }))

  it('keeps one chain under writers of several pools', async () => {
    table = `record_${++number}`
    const logs = pools.map((database) => logOn(sqlStore({ database, table })))
    const verdict = MODERATOR.evaluateSync(POSTS[0]!)
    await Promise.all(Array.from({ length: 60 }, (_, at) => logs[at % 2]!.record(POSTS[0]!, verdict)))
    expect(await logs[0]!.verify()).toMatchObject({ ok: true, entries: 60 })
  })

  it('refuses what is not adding', async () => {
    await recordPosts(logOn(await open()))
    for (const sql of [`UPDATE ${table} SET entry = ''`, `DELETE FROM ${table}`, `TRUNCATE ${table}`])
      await expect(pools[1]!.query(sql)).rejects.toThrow(/append-only/)
  })
})
