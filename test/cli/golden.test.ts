// What each command says, word for word, in files to be read and looked over when they change:
//   UNGXU_UPDATE_GOLDEN=1 npx vitest run test/cli/golden.test.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/arguments'
import { VERSION } from '../../src/version'
import { ROOT } from '../built'
import { runCli, SMALL } from './run-cli'

const PACKS = 'test/cli/packs'
const [LINTED, TESTED, BROKEN] = ['linted', 'tested', 'broken'].map((name) => `${PACKS}/${name}`) as [
  string,
  string,
  string,
]
const GOLDEN = 'test/cli/golden'
const POSTS = `${GOLDEN}/posts.jsonl`
const RECORD = `${GOLDEN}/record/record.jsonl`
const DAY = ['--as-of', '2026-07-01']
const VI = ['--lang', 'vi']

/** File, exit status, arguments. */
const RUNS: [file: string, status: number, args: string[]][] = [
  ['check-en.txt', 3, ['check', '--pack', TESTED, ...DAY, POSTS]],
  ['check-vi.txt', 3, ['check', '--pack', TESTED, ...DAY, ...VI, POSTS]],
  ['check.json', 3, ['check', '--pack', TESTED, ...DAY, '--format', 'json', POSTS]],
  ['check.jsonl', 3, ['check', '--pack', TESTED, ...DAY, '--format', 'jsonl', POSTS]],
  [
    'check-vn.txt',
    1,
    ['check', ...DAY, ...VI, 'Tuyển ctv làm tại nhà ngày 500k, cọc trước 200k giữ chỗ, zalo 0912 345 678'],
  ],
  ['test-en.txt', 1, ['test', TESTED, ...DAY]],
  ['test-vi.txt', 1, ['test', TESTED, ...DAY, ...VI]],
  ['test.json', 1, ['test', TESTED, ...DAY, '--format', 'json']],
  ['test.xml', 1, ['test', TESTED, ...DAY, '--format', 'junit']],
  ['test.tap', 1, ['test', TESTED, ...DAY, '--format', 'tap']],
  ['test-disguises.txt', 1, ['test', TESTED, ...DAY, '--disguises']],
  ['lint-en.txt', 1, ['lint', LINTED, ...DAY]],
  ['lint-vi.txt', 1, ['lint', LINTED, ...DAY, ...VI]],
  ['lint.json', 1, ['lint', LINTED, ...DAY, '--format', 'json']],
  ['lint-github.txt', 1, ['lint', LINTED, ...DAY, '--format', 'github']],
  ['lint.sarif', 1, ['lint', LINTED, ...DAY, '--format', 'sarif']],
  ['lint-broken-en.txt', 2, ['lint', BROKEN]],
  ['lint-broken-vi.txt', 2, ['lint', BROKEN, ...VI]],
  ['explain-en.txt', 0, ['explain', '--pack', TESTED, ...DAY, 'Cảnh báo: họ bắt đóng phí trước']],
  ['explain-vi.txt', 0, ['explain', '--pack', TESTED, ...DAY, ...VI, 'Cảnh báo: họ bắt đóng phí trước']],
  ['explain-rule-en.txt', 0, ['explain', 'eu.animals.wildlife', '--pack', 'eu', ...DAY]],
  ['diff-en.txt', 3, ['diff', SMALL, TESTED, ...DAY, POSTS]],
  ['diff-vi.txt', 3, ['diff', SMALL, TESTED, ...DAY, ...VI, POSTS]],
  ['diff.json', 3, ['diff', SMALL, TESTED, ...DAY, '--format', 'json', POSTS]],
  ['diff-github.txt', 3, ['diff', SMALL, TESTED, ...DAY, '--format', 'github', POSTS]],
  ['audit-verify-en.txt', 0, ['audit', 'verify', RECORD, '--salts', `${GOLDEN}/record/salts.json`]],
  ['audit-verify-vi.txt', 0, ['audit', 'verify', RECORD, ...VI]],
  ['audit-verify.json', 0, ['audit', 'verify', RECORD, '--format', 'json']],
  ['audit-replay-en.txt', 0, ['audit', 'replay', RECORD, '--pack', TESTED]],
  ['audit-replay-vi.txt', 1, ['audit', 'replay', RECORD, ...VI]],
  ['audit-replay.json', 0, ['audit', 'replay', RECORD, '--pack', TESTED, '--format', 'json']],
  ['help-en.txt', 0, ['--help']],
  ['help-vi.txt', 0, ['--help', ...VI]],
  ...COMMANDS.flatMap((name): [string, number, string[]][] => [
    [`help-${name}-en.txt`, 0, [name, '--help']],
    [`help-${name}-vi.txt`, 0, [name, '--help', ...VI]],
  ]),
]

describe('what the commands say', () => {
  it.concurrent.each(RUNS)('%s', async (file, status, args) => {
    const run = await runCli(args)
    const path = join(ROOT, 'test/cli/golden', file)
    const said = steady(`${run.stdout}${run.stderr === '' ? '' : `--- standard error\n${run.stderr}`}`)
    if (process.env['UNGXU_UPDATE_GOLDEN'] !== undefined) writeFileSync(path, said)
    expect(said).toBe(readFileSync(path, 'utf8'))
    expect(run.status).toBe(status)
  })
})

/** Times, and what changes with each release. */
function steady(said: string): string {
  return said
    .replace(/\d+(?:[.,]\d+)? (s|giây) \([\d.,]+ /g, '0 $1 (0 ')
    .replace(/"durationMs":[\d.e-]+/g, '"durationMs":0')
    .replaceAll(VERSION, '0.0.0')
    .replace(/sha256:[0-9a-f]{64}/g, 'sha256:0')
}
