import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memoryStore } from '../../src/audit/memory-store'
import { sqlStore } from '../../src/audit/sql-store'
import { verifyEntries } from '../../src/audit/verify'
import type { Fault } from '../../src/errors'
import { openAuditFile, readAuditFile } from '../../src/node/audit-file'
import { logOn, recordPosts } from './records'
import { describeStore } from './store-contract'

describe('in memory', () => describeStore(async () => memoryStore()))

const folder = mkdtempSync(join(tmpdir(), 'ungxu-audit-'))
let number = 0
let file = ''
const openFresh = () => {
  file = join(folder, `${++number}.jsonl`)
  return openAuditFile(file)
}

describe('in a file', () => {
  describeStore(openFresh, () => openAuditFile(file))

  it('has one writer at a time', async () => {
    const store = await openFresh()
    await expect(openAuditFile(file)).rejects.toMatchObject({ code: 'AUDIT_LOCKED' })
    await store.close()
    await (await openAuditFile(file)).close()
  })

  it('takes a torn line off, and says so', async () => {
    const store = await openFresh()
    await recordPosts(logOn(store))
    await store.close()
    const whole = readFileSync(file)
    for (const torn of ['{', '{"version":1,"at":"', whole.subarray(0, 300).toString()]) {
      writeFileSync(file, whole)
      appendFileSync(file, torn)
      const notices: Fault[] = []
      const again = await openAuditFile(file, { onNotice: (notice) => notices.push(notice) })
      expect(notices).toMatchObject([
        { code: 'AUDIT_TORN_LINE', values: { bytes: torn.length, sequence: 3 }, file },
      ])
      expect(readFileSync(file)).toEqual(whole)
      await again.close()
    }
  })

  it('is not opened where its last line is no entry', async () => {
    const store = await openFresh()
    await store.close()
    writeFileSync(file, 'no entry\n')
    await expect(openAuditFile(file)).rejects.toMatchObject({ code: 'AUDIT_ENTRY_MALFORMED' })
    const { fault } = await verifyEntries(readAuditFile(file))
    expect(fault).toMatchObject({ code: 'AUDIT_ENTRY_MALFORMED', file, line: 1 })
  })

  it('loses nothing that was acknowledged when its process is killed', async () => {
    const script = join(folder, 'writer.mjs')
    await build({
      stdin: {
        resolveDir: process.cwd(),
        loader: 'ts',
        contents: `
          import { openAuditFile } from './src/node/audit-file'
          import { POSTS, MODERATOR, logOn } from './test/audit/records'
          const log = logOn(await openAuditFile(process.argv[2]))
          const verdict = MODERATOR.evaluateSync(POSTS[0])
          for (;;) process.stdout.write((await log.record(POSTS[0], verdict)).sequence + '\\n')`,
      },
      ...{ bundle: true, platform: 'node', format: 'esm', outfile: script, logLevel: 'silent' },
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    })
    const killed = join(folder, 'killed.jsonl')
    let acknowledged = 0
    for (let round = 1; round <= 12; round++) {
      const child = spawn(process.execPath, [script, killed], { stdio: ['ignore', 'pipe', 'inherit'] })
      const ended = once(child, 'exit')
      let said = ''
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text
        if (said.split('\n').length > round * 3) child.kill('SIGKILL')
      })
      await ended
      acknowledged = Number(said.split('\n').at(-2))
      const store = await openAuditFile(killed)
      expect((await store.span())!.head.sequence).toBeGreaterThanOrEqual(acknowledged)
      await store.close()
      const report = await verifyEntries(readAuditFile(killed))
      expect(report).toMatchObject({ ok: true })
    }
    expect(acknowledged).toBeGreaterThan(100)
  })
})

describe('in PGlite', () => {
  let database: PGlite
  let table = ''
  beforeAll(async () => {
    database = await PGlite.create()
  })
  afterAll(() => database.close())
  const open = async () => {
    table = `record_${++number}`
    return sqlStore({ database, table })
  }
  describeStore(open, async () => sqlStore({ database, table }))

  it('refuses what is not adding', async () => {
    const store = await open()
    await recordPosts(logOn(store))
    for (const sql of [
      `UPDATE ${table} SET entry = '{}'`,
      `UPDATE ${table} SET kept = NULL`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
      `INSERT INTO ${table} VALUES (9, 'x', '{}')`,
    ])
      await expect(database.query(sql)).rejects.toThrow(/ungxu/)
    await database.query(`SET ungxu.retention = 'on'`)
    await expect(database.query(`UPDATE ${table} SET entry = '{}'`)).rejects.toThrow(/never changes/)
    await database.query(`RESET ungxu.retention`)
    expect(await logOn(store).verify()).toMatchObject({ ok: true, entries: 3 })
  })

  it('tells of failures by code alone', async () => {
    const broken = {
      query: () => Promise.reject(Object.assign(new Error('row (secret)'), { code: '23505' })),
    }
    const store = sqlStore({ database: { ...broken, transaction: broken.query } })
    await expect(store.span()).rejects.toMatchObject({
      code: 'AUDIT_STORE_FAILED',
      message: expect.not.stringContaining('secret'),
    })
    expect(() => sqlStore({ database, table: 'a; DROP' })).toThrow(/OPTION_WRONG/)
  })
})
