// What holds for every command: a reader that goes away, an interruption, colours and none.
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { COMMANDS, type CommandName } from '../../src/cli/arguments'
import { fileOf, runCli, SMALL, startCli } from './run-cli'

const POSTS = fileOf(
  'posts.jsonl',
  Array.from({ length: 20 }, (_, at) =>
    JSON.stringify({
      id: `p${at}`,
      text: at % 2 ? 'Nhớ đóng phí trước nhé' : 'Ăn cơm chưa',
      label: `${at % 2}`,
    }),
  ).join('\n'),
)
const newFolder = () => join(mkdtempSync(join(tmpdir(), 'ungxu-every-')), 'rules')
let started: string
let model: string

/** A run of each command that ends well, and says something. */
const RUNS: Record<CommandName, () => string[]> = {
  check: () => ['check', '--pack', SMALL, '--fail-on', 'never', POSTS],
  test: () => ['test', SMALL],
  lint: () => ['lint', SMALL],
  explain: () => ['explain', '--pack', SMALL, 'Nhớ đóng phí trước nhé'],
  diff: () => ['diff', SMALL, SMALL, POSTS],
  init: () => ['init', newFolder()],
  new: () => [
    'new',
    'rule',
    `ours.rule-${Math.random().toString(36).slice(2)}`,
    '--pack',
    join(started, 'rules'),
  ],
  report: () => ['report', '--pack', SMALL, '--format', 'json', '-o', '-', POSTS],
  audit: () => ['audit', 'verify', 'test/cli/golden/record/record.jsonl'],
  train: () => [
    'train',
    POSTS,
    '--label',
    'label',
    '--split',
    'none',
    '--dev',
    '0',
    '-o',
    fileOf('m.json', ''),
  ],
  eval: () => ['eval', model, POSTS, '--label', 'label'],
  packs: () => ['packs'],
}

/** What is a format for programs, or short. */
const COLOURLESS = new Set<CommandName>(['report', 'train'])

beforeAll(async () => {
  started = newFolder()
  expect((await runCli(['init', started])).status).toBe(0)
  model = fileOf('model.json', '')
  const trained = await runCli([
    'train',
    POSTS,
    '--label',
    'label',
    '--split',
    'none',
    '--dev',
    '0',
    '-o',
    model,
  ])
  expect(trained.stderr).toBe('')
})

describe.each(COMMANDS)('ungxu %s', (name) => {
  it('ends without a word, and not with 0, when its reader has gone', async () => {
    const child = startCli(RUNS[name]())
    child.stdout.destroy()
    let stderr = ''
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()))
    child.stdin.end()
    expect([await once(child, 'close'), stderr]).toEqual([[141, null], ''])
  })

  it('shows colours where it is asked to, and none otherwise', async () => {
    const run = (env: Record<string, string>) => runCli(RUNS[name](), { env })
    const [none, forced] = await Promise.all([run({ NO_COLOR: '1' }), run({ FORCE_COLOR: '1' })])
    expect(none.status).toBe(0)
    expect(none.stdout).not.toBe('')
    expect(none.stdout + none.stderr).not.toContain('\u001b')
    expect(forced.stdout.includes('\u001b')).toBe(!COLOURLESS.has(name))
  })
})

describe('SIGINT', () => {
  it.each([
    ['check', ['check', '--pack', SMALL, '--jsonl', '--format', 'json']],
    ['explain', ['explain', '--pack', SMALL, '--jsonl', '--format', 'json', '-']],
    ['diff', ['diff', SMALL, SMALL, '--jsonl', '--format', 'json', '-']],
    ['report', ['report', '--pack', SMALL, '--format', 'json', '-o', '-', '-']],
  ])('while %s waits for posts ends with 130', async (_, args) => {
    const child = startCli(args)
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (text: Buffer) => (stdout += text.toString()))
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()))
    // More than the pipe holds: once it is taken, the command is reading.
    await new Promise((resolve) =>
      child.stdin.write(`${JSON.stringify({ text: 'Ăn cơm chưa' })}\n`.repeat(40_000), resolve),
    )
    child.stdin.on('error', () => {})
    child.kill('SIGINT')
    expect(await once(child, 'close')).toEqual([130, null])
    expect(stderr).toContain('interrupted')
    // What was done by then is whole.
    if (stdout !== '') JSON.parse(stdout)
  })
})
