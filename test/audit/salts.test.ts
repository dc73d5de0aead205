// What every place for salts must do, and what a file does besides.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../src/audit/memory-store'
import { type AuditSalts, memorySalts } from '../../src/audit/salts'
import { verifyEntries } from '../../src/audit/verify'
import { fileSalts } from '../../src/node/salt-file'
import { finished } from '../built'
import { logOn, recordPosts, seededBytes } from './records'

const salt = seededBytes(7)
const folder = () => mkdtempSync(join(tmpdir(), 'ungxu-salts-'))

function describeSalts(open: () => AuditSalts): void {
  it('begin empty', async () => {
    const salts = open()
    expect(await salts.get('2026-12')).toBeUndefined()
    expect(await salts.periods()).toEqual([])
    await salts.destroy('2026-12')
  })

  it('give what was put in, in order of the periods', async () => {
    const salts = open()
    const [one, two] = [salt(32), salt(32)]
    expect(await salts.add('2026-12', one)).toEqual(one)
    expect(await salts.add('2026-11', two)).toEqual(two)
    expect(await salts.get('2026-12')).toEqual(one)
    expect(await salts.periods()).toEqual(['2026-11', '2026-12'])
  })

  it('keep the first of those that are put in at once', async () => {
    const salts = open()
    const given = await Promise.all([1, 2, 3, 4].map(() => salts.add('2026-12', salt(32))))
    for (const one of given) expect(one).toEqual(given[0])
    expect(await salts.get('2026-12')).toEqual(given[0])
  })

  it('are gone once they are destroyed', async () => {
    const salts = open()
    await salts.add('2026-11', salt(32))
    const stays = await salts.add('2026-12', salt(32))
    await salts.destroy('2026-11')
    expect(await salts.get('2026-11')).toBeUndefined()
    expect(await salts.get('2026-12')).toEqual(stays)
    const again = salt(32)
    expect(await salts.add('2026-11', again)).toEqual(again)
  })

  it('seal a record, and prove it', async () => {
    const salts = open()
    const store = memoryStore()
    await recordPosts(logOn(store, { salts, keep: ['post'] }))
    expect(await verifyEntries(store.read(), { salts })).toMatchObject({ ok: true, seals: { compared: 3 } })
  })
}

describe('salts in memory', () => describeSalts(memorySalts))

describe('salts in a file', () => {
  describeSalts(() => fileSalts(join(folder(), 'salts.json')))

  it('outlive the process, for their owner alone', async () => {
    const file = join(folder(), 'salts.json')
    const one = await fileSalts(file).add('2026-12', salt(32))
    expect(await fileSalts(file).get('2026-12')).toEqual(one)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(file, '..'))).toEqual(['salts.json'])
  })

  it('write over what is destroyed', async () => {
    const file = join(folder(), 'salts.json')
    const salts = fileSalts(file)
    await salts.add('2026-11', salt(32))
    await salts.add('2026-12', salt(32))
    const old = await open(file, 'r')
    await salts.destroy('2026-11')
    expect(/[^\0]/.test((await old.readFile()).toString())).toBe(false)
    await old.close()
    expect(await salts.periods()).toEqual(['2026-12'])
  })

  it('are shared by processes: the first salt of a period is that of all', async () => {
    const file = join(folder(), 'salts.json')
    const code = `
      import { fileSalts } from 'ungxu/node'
      const salts = fileSalts(process.argv[1])
      const found = []
      for (let month = 1; month <= 9; month++)
        found.push(Buffer.from(await salts.add('2026-0' + month, crypto.getRandomValues(new Uint8Array(32)))).toString('hex'))
      console.log(found.join())`
    const runs = await Promise.all(
      [1, 2, 3].map(() => finished(spawn(process.execPath, ['--input-type=module', '--eval', code, file]))),
    )
    expect(runs.map(({ stderr }) => stderr)).toEqual(['', '', ''])
    expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1)
    expect(await fileSalts(file).periods()).toHaveLength(9)
  })

  it.each(['', '[', '{"2026-12": "zz"}', '{"2026-12": 5}', '{"2026-12": ""}'])(
    'are not %j',
    async (content) => {
      const file = join(folder(), 'salts.json')
      writeFileSync(file, content)
      await expect(fileSalts(file).get('2026-12')).rejects.toMatchObject({ code: 'AUDIT_SALTS_MALFORMED' })
      await expect(fileSalts(file).add('2026-12', salt(32))).rejects.toMatchObject({
        code: 'AUDIT_SALTS_MALFORMED',
      })
      expect(readFileSync(file, 'utf8')).toBe(content)
    },
  )

  it('that cannot be written are told of', async () => {
    const salts = fileSalts(join(folder(), 'nowhere', 'salts.json'))
    await expect(salts.add('2026-12', salt(32))).rejects.toMatchObject({
      code: 'AUDIT_STORE_FAILED',
      faults: [{ values: { reason: 'ENOENT' } }],
    })
    await expect(fileSalts(folder()).get('2026-12')).rejects.toMatchObject({ code: 'AUDIT_STORE_FAILED' })
  })
})
