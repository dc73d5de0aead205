// `check --threads`: in several threads all is as in one, but for the time it takes.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../src/cli/arguments'
import { plainEnvironment, ROOT } from '../built'
import { fileOf, linesOf, PROGRAM, runCli, SMALL, startCli } from './run-cli'

const FEE = 'Việc nhẹ, đóng phí trước 300k nhé'
const LINE = `${JSON.stringify({ text: `Hôm nay trời đẹp, ai đi chơi không? ${'Đi biển, lên núi. '.repeat(12)}` })}\n`
const args = (...more: string[]) => ['check', '--pack', SMALL, '--jsonl', ...more]

const untimed = (text: string) =>
  text.replace(/"durationMs":\s?[\d.e-]+/g, '"durationMs":0').replace(/ in [\d.]+ s \(\d+ posts\/s\)/, '')

describe('output, order and exit status', () => {
  const bad = '{\n\n{"id": "n", "text": 5}\n\ufffd\n[]\n'
  const lines = Array.from({ length: 1500 }, (_, at) =>
    at % 97 === 5 ? bad : `${JSON.stringify({ id: `${at}`, text: at % 10 === 3 ? FEE : `chào ${at}` })}\n`,
  )
  const file = fileOf('posts.jsonl', lines.join(''))
  const clean = fileOf('clean.jsonl', '{"text": "xin chào"}\n'.repeat(600))

  it.each([
    ['bad lines as JSON lines', [file, '--format', 'jsonl'], 3],
    ['bad lines as JSON', [file, '--format', 'json'], 3],
    ['bad lines to read', [file, '--format', 'pretty', '--lang', 'vi'], 3],
    ['clean posts', [clean, '--format', 'jsonl'], 0],
    ['clean posts with --fail-on allow', [clean, '--format', 'jsonl', '--fail-on', 'allow'], 1],
    ['files and a text', [clean, FEE, clean, '--format', 'jsonl', '--strictness', '3'], 1],
    ['no posts', ['--jsonl', '--format', 'json'], 0],
  ])('for %s are those of one thread', async (_name, more, status) => {
    const run = (threads: string) => runCli(['check', '--pack', SMALL, ...more, '--threads', threads])
    const one = await run('1')
    const two = await run('2')
    expect(one.status).toBe(status)
    expect(two.status).toBe(status)
    expect(untimed(two.stdout)).toBe(untimed(one.stdout))
    expect(untimed(two.stderr.replace(/ trong [\d.]+ giây.*/, ''))).toBe(
      untimed(one.stderr.replace(/ trong [\d.]+ giây.*/, '')),
    )
  })

  it('by the shipped pack, with the model that it asks for, are those of one thread', async () => {
    const folder = new URL('../../fixtures/vn/', import.meta.url)
    const posts = readdirSync(folder)
      .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
      .filter((line, at) => line !== '' && (at % 8 === 0 || line.includes('abuse-model')))
    const file = fileOf('fixtures.jsonl', posts.join('\n'))
    const run = (threads: string) =>
      runCli(['check', file, '--format', 'jsonl', '--strictness', '3', '--threads', threads])
    const [one, two] = [await run('1'), await run('2')]
    expect(untimed(two.stdout)).toBe(untimed(one.stdout))
    expect(one.stdout).toContain('"vn.insult.model-')
  }, 120_000)
})

describe('models', () => {
  it('that are named are loaded in every thread', async () => {
    const labelled = Array.from({ length: 60 }, (_, at) =>
      JSON.stringify({
        text: `${at % 2 === 0 ? 'cá cơm rau' : 'mưa gió nắng'} ${at}`,
        label: at % 2 === 0 ? 'food' : 'none',
      }),
    )
    const data = fileOf('labelled.jsonl', labelled.join('\n'))
    const model = fileOf('food.model', '')
    const trained = await runCli([
      'train',
      data,
      '--label',
      'label',
      '-o',
      model,
      '--id',
      'food',
      '--epochs',
      '5',
      '--folds',
      '2',
    ])
    expect(trained.stderr).not.toContain('Error')
    expect(trained.status).toBe(0)
    const pack = fileOf(
      'pack.yaml',
      `schema: 1\nid: own\nversion: 1.0.0\ntitle: { en: Own }\nrules:\n  - { id: own.food, title: { en: Food }, category: spam, severity: low, action: warn, when: { classifier: food, label: food, atLeast: 0.5 } }\n`,
    )
    const posts = fileOf('posts.jsonl', labelled.join('\n'))
    const run = (threads: string) =>
      runCli(['check', posts, '--pack', pack, '--model', model, '--format', 'jsonl', '--threads', threads])
    const [one, two] = [await run('1'), await run('2')]
    expect(linesOf(one.stdout).map(({ decision }) => decision)).toContain('warn')
    expect(untimed(two.stdout)).toBe(untimed(one.stdout))
    expect(two.status).toBe(one.status)
  })

  it('that cannot be read are said once, in the language asked for', async () => {
    const run = await runCli(args('--model', 'nowhere.model', '--threads', '2', '--lang', 'vi'))
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain('không đọc được “nowhere.model”')
    expect(run.stderr.match(/USAGE/g) ?? []).toHaveLength(1)
  })

  it('do not hide a pack that does not load', async () => {
    const run = await runCli(['check', '--pack', 'test/cli/packs/broken', '--threads', '2', FEE])
    const one = await runCli(['check', '--pack', 'test/cli/packs/broken', FEE])
    expect(run).toEqual(one)
    expect(run.status).toBe(2)
  })
})

describe('wrong usage', () => {
  it.each(['0', '-1', '1.5', '257', 'many', '2x', ''])('--threads=%s', async (threads) => {
    const run = await runCli(args(`--threads=${threads}`, FEE))
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain(threads === '' ? '--threads needs a value' : '1 … 256 | auto')
  })

  it('of another command', async () => {
    expect((await runCli(['lint', '--threads', '2'])).stderr).toContain(
      '--threads is not an option of “lint”',
    )
  })

  it('is none of it: so many threads as there are cores', () => {
    expect(parseArguments(['check', 'a', '--threads', 'auto'], {})).toMatchObject({
      threads: expect.toSatisfy((threads: number) => threads >= 1 && Number.isInteger(threads)),
    })
  })
})

describe('a stream', () => {
  it('has each line answered when it comes, not when the input ends', async () => {
    const child = startCli(args('--format', 'jsonl', '--threads', '2'))
    for (let count = 0; count < 3; count++) {
      child.stdin.write(LINE)
      const [answer] = (await once(child.stdout, 'data')) as [Buffer]
      expect(linesOf(answer.toString())).toMatchObject([{ decision: 'allow' }])
    }
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  it.each(['json', 'jsonl'])('that SIGINT ends leaves whole %s of what was done', async (format) => {
    const child = startCli(args('--format', format, '--threads', '2'))
    let stdout = ''
    let stderr = ''
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()))
    child.stdin.on('error', () => {})
    child.stdin.write(LINE + LINE)
    const first = once(child.stdout, 'data')
    child.stdout.on('data', (text: Buffer) => (stdout += text.toString()))
    await first
    child.kill('SIGINT')
    expect(await once(child, 'close')).toEqual([130, null])
    if (format === 'json') expect(JSON.parse(stdout)).toHaveLength(2)
    else expect(stdout.trim().split('\n')).toHaveLength(2)
    expect(stderr).toContain('interrupted')
  })

  it('whose reader goes away ends without a word, also while more could come', async () => {
    const posts = fileOf('posts.jsonl', LINE.repeat(5000))
    // Standard input stays open behind the posts, as that of a program that goes on for ever.
    const command = `(cat "$3"; sleep 300) | ("$1" "$2" check --pack ${SMALL} --jsonl --threads 2 --format jsonl; echo $? >&2) | head -n 1 >/dev/null`
    const shell = spawn('bash', ['-c', command, 'bash', process.execPath, PROGRAM, posts], {
      cwd: ROOT,
      env: plainEnvironment(),
      detached: true,
    })
    let stderr = ''
    shell.stderr.on('data', (text: Buffer) => (stderr += text.toString()))
    await once(shell.stderr, 'data')
    process.kill(-shell.pid!, 'SIGKILL')
    await once(shell, 'close')
    expect(stderr).toBe('141\n')
  })
})
