import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createAuditLog } from '../../src/audit/log'
import { memorySalts } from '../../src/audit/salts'
import { createModerator } from '../../src/moderator'
import { openAuditFile } from '../../src/node/audit-file'
import { loadPack } from '../../src/node/load-pack'
import { fileOf, runCli } from './run-cli'

const RECORD = 'test/cli/golden/record/record.jsonl'
const SALTS = 'test/cli/golden/record/salts.json'
const TESTED = 'test/cli/packs/tested'
const LINES = readFileSync(RECORD, 'utf8').split('\n').slice(0, -1)
const HEAD = (JSON.parse(LINES.at(-1)!) as { hash: string }).hash

const record = (lines: readonly string[]) => fileOf('record.jsonl', lines.map((line) => `${line}\n`).join(''))
const json = async (...args: string[]) => {
  const { status, stdout, stderr } = await runCli(['audit', ...args, '--format', 'json'])
  expect(stderr).toBe('')
  return { status, ...(JSON.parse(stdout) as Record<string, unknown>) }
}

describe('ungxu audit verify', () => {
  it('tells of a record that is whole', async () => {
    expect(await json('verify', RECORD, '--salts', SALTS, '--anchor', `7:${HEAD}`)).toMatchObject({
      status: 0,
      ok: true,
      entries: 7,
      anchor: 'met',
      seals: { compared: 7, unknown: 0 },
      kinds: { decision: 4, override: 1, appeal: 1, outcome: 1 },
      from: '2026-07-01T02:01:00.000Z',
    })
  })

  it.each([
    ['a word changed', LINES.with(1, LINES[1]!.replace('"allow"', '"warn"')), [], 'AUDIT_HASH_WRONG', 2],
    ['no JSON', LINES.with(4, 'half a line'), [], 'AUDIT_ENTRY_MALFORMED', 5],
    ['an end that is gone', LINES.slice(0, 5), ['--anchor', `7:${HEAD}`], 'AUDIT_END_LOST', undefined],
    [
      'a kept text changed',
      LINES.with(0, LINES[0]!.replace('nhận việc', 'nhận quà')),
      ['--salts', SALTS],
      'AUDIT_KEPT_ALTERED',
      1,
    ],
  ])('finds %s', async (_, lines, more, code, line) => {
    const found = await json('verify', record(lines), ...more)
    expect(found).toMatchObject({ status: 1, ok: false, fault: { code } })
    expect((found as unknown as { fault: { line?: number } }).fault.line).toBe(line)
  })

  it('shows the place and the next step, and no word of a post', async () => {
    const file = record(LINES.with(1, LINES[1]!.replace('"allow"', '"warn"')))
    const { status, stdout, stderr } = await runCli(['audit', 'verify', file])
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toContain(`${file}:2 AUDIT_HASH_WRONG`)
    expect(stdout).not.toContain('cơm')
  })

  it('reads an empty record', async () => {
    expect(await json('verify', fileOf('record.jsonl', ''))).toMatchObject({
      status: 0,
      ok: true,
      entries: 0,
    })
  })

  it('changes nothing', async () => {
    const file = fileOf('record.jsonl', '')
    const salts = fileOf('salts.json', '')
    copyFileSync(RECORD, file)
    writeFileSync(file, '{"torn', { flag: 'a' })
    copyFileSync(SALTS, salts)
    const before = [file, salts].map((one) => readFileSync(one, 'utf8'))
    await runCli(['audit', 'verify', file, '--salts', salts])
    expect([file, salts].map((one) => readFileSync(one, 'utf8'))).toEqual(before)
  })
})

describe('ungxu audit replay', () => {
  it('makes decisions again, by the packs of the time', async () => {
    expect(await json('replay', RECORD, '--pack', 'eu', '--pack', TESTED, '--salts', SALTS)).toMatchObject({
      status: 0,
      replay: { decisions: 4, same: 4, different: 0, left: {}, differences: [] },
    })
  })

  it('tells what it cannot make again, and ends with 1 where that is all', async () => {
    expect(await json('replay', RECORD, '--pack', 'eu')).toMatchObject({
      status: 1,
      replay: { decisions: 4, same: 0, different: 0, left: { AUDIT_PACK_MISSING: 4 } },
    })
  })

  it('tells the first difference of each, as many as asked for', async () => {
    const file = fileOf('record.jsonl', '')
    const moderator = createModerator({ packs: [await loadPack(TESTED)] })
    const store = await openAuditFile(file)
    const log = createAuditLog({ store, salts: memorySalts(), keep: ['post'] })
    for (const text of ['Ăn cơm chưa', 'Nhớ đóng phí trước', 'Đi chơi không']) {
      const verdict = moderator.evaluateSync({ text })
      await log.record({ text }, text.startsWith('Nhớ') ? verdict : { ...verdict, decision: 'reject' })
    }
    await log.record({ text: 'không giữ' }, moderator.evaluateSync({ text: 'không giữ' }))
    await store.close()
    const args = ['replay', file, '--pack', TESTED]
    expect(await json(...args)).toMatchObject({
      status: 1,
      replay: {
        same: 2,
        different: 2,
        differences: [
          { sequence: 1, path: 'decision', old: 'reject', new: 'allow' },
          { sequence: 3, path: 'decision' },
        ],
      },
    })
    const { stdout } = await runCli(['audit', ...args, '--examples', '1'])
    expect(stdout).toContain('4 decisions: 2 come out the same, 2 do not, 0 could not be made again.')
    expect(stdout).toMatch(/≠ entry 1: decision was "reject", is "allow" .*\nand 1 more\n$/)
  })

  it('proves nothing of a record that is broken', async () => {
    expect(await json('replay', record(LINES.slice(1)), '--pack', TESTED)).toMatchObject({
      status: 1,
      ok: false,
      fault: { code: 'AUDIT_BEGINNING_LOST' },
    })
  })
})

it.each([
  [['audit'], 'audit verify FILE'],
  [['audit', 'mend', RECORD], 'audit verify FILE'],
  [['audit', 'verify'], 'audit verify FILE.jsonl'],
  [['audit', 'verify', 'nowhere.jsonl'], 'there is no file “nowhere.jsonl”'],
  [['audit', 'verify', RECORD, RECORD], 'record.jsonl'],
  [['audit', 'verify', RECORD, '--pack', 'eu'], '--pack is not an option of “audit verify”'],
  [['audit', 'verify', RECORD, '--salts', 'nowhere.json'], '--salts'],
  [['audit', 'verify', RECORD, '--salts', RECORD], 'AUDIT_SALTS_MALFORMED'],
  [['audit', 'verify', RECORD, '--anchor', '7'], '--anchor'],
  [['audit', 'verify', 'test/cli/golden'], 'test/cli/golden'],
  [['audit', 'replay', RECORD, '--pack', 'nowhere'], 'PACK_NOT_FOUND'],
])('%j ends with 2', async (args, part) => {
  const { status, stdout, stderr } = await runCli(args)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(part)
})
