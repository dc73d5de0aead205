import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { describe, expect, it } from 'vitest'
import { plainEnvironment, ROOT } from '../built'
import { fileOf, linesOf, PROGRAM, runCli, SMALL, startCli } from './run-cli'

const LINE = `${JSON.stringify({ text: `Hôm nay trời đẹp, ai đi chơi không? ${'Đi biển, lên núi. '.repeat(12)}` })}\n`
const args = (format: string) => ['check', '--pack', SMALL, '--jsonl', '--format', format]

describe('a long stream', () => {
  it('is judged in less memory than it takes, also when its reader is slow', async () => {
    // 24 MiB in and more out, with a heap of 40 MiB that also holds the program.
    const copies = Math.ceil((24 * 1024 * 1024) / (LINE.length * 200))
    const child = startCli(args('jsonl'), {}, ['--max-old-space-size=40'])
    let stderr = ''
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()))
    const block = LINE.repeat(200)
    const feeding = pipeline(Readable.from(Array.from({ length: copies }, () => block)), child.stdin)
    let lines = 0
    let chunks = 0
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      for (const byte of chunk) if (byte === 10) lines++
      if (++chunks % 16 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    await feeding
    const status = child.exitCode ?? ((await once(child, 'close')) as [number])[0]
    expect(stderr).toBe('')
    expect(lines).toBe(copies * 200)
    expect(status).toBe(0)
  }, 120_000)

  it('a line without end is not kept in memory', async () => {
    const child = startCli(args('jsonl'), {}, ['--max-old-space-size=40'])
    const block = 'x'.repeat(1024 * 1024)
    const feeding = pipeline(Readable.from(Array.from({ length: 200 }, () => block)), child.stdin)
    let stdout = ''
    child.stdout.on('data', (text: Buffer) => (stdout += text.toString()))
    const [status] = (await once(child, 'close')) as [number]
    await feeding
    expect(linesOf(stdout)).toMatchObject([{ error: { code: 'LINE_TOO_LONG', line: 1 } }])
    expect(status).toBe(3)
  })

  it('answers each line when it comes, not when the input ends', async () => {
    const child = startCli(args('jsonl'))
    for (let count = 0; count < 3; count++) {
      child.stdin.write(LINE)
      const [answer] = (await once(child.stdout, 'data')) as [Buffer]
      expect(linesOf(answer.toString())).toMatchObject([{ decision: 'allow' }])
    }
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })
})

describe('an end before the end', () => {
  it('a reader that goes away ends it without a word, and not with 0', async () => {
    const posts = fileOf('posts.jsonl', LINE.repeat(20_000))
    const command = `"$1" "$2" check --pack ${SMALL} --format jsonl "$3" | head -n 1 >/dev/null; echo "$\{PIPESTATUS[0]}"`
    const shell = spawn('bash', ['-c', command, 'bash', process.execPath, PROGRAM, posts], {
      cwd: ROOT,
      env: plainEnvironment(),
    })
    let stdout = ''
    let stderr = ''
    shell.stdout.on('data', (text: Buffer) => (stdout += text.toString()))
    shell.stderr.on('data', (text: Buffer) => (stderr += text.toString()))
    await once(shell, 'close')
    expect(stderr).toBe('')
    expect(stdout).toBe('141\n')
  })

  it.each(['json', 'jsonl', 'pretty'])('SIGINT leaves whole %s of what was done', async (format) => {
    const child = startCli(args(format))
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

  it.each(['check --pack test/cli/packs/small --format json a', '--help', 'packs'])(
    'results of `%s` that cannot be written are a fault, never a clean 0',
    async (args) => {
      const shell = spawn(
        'bash',
        ['-c', `"$1" "$2" ${args} > /dev/full`, 'bash', process.execPath, PROGRAM],
        {
          cwd: ROOT,
          env: plainEnvironment(),
        },
      )
      let stderr = ''
      shell.stderr.on('data', (text: Buffer) => {
        stderr += text.toString()
      })
      expect((await once(shell, 'close'))[0]).toBe(4)
      expect(stderr).toContain('ENOSPC')
    },
  )
})

it('gives the same verdicts, whatever the size of the pieces it reads', async () => {
  const posts = Array.from(
    { length: 50 },
    (_, id) => `${JSON.stringify({ id: `${id}`, text: `đóng phí trước ${id}` })}\n`,
  )
  const file = fileOf('posts.jsonl', posts.join(''))
  const whole = linesOf((await runCli(['check', '--pack', SMALL, '--format', 'jsonl', file])).stdout)
  const child = startCli(args('jsonl'))
  let stdout = ''
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()))
  const bytes = Buffer.from(posts.join(''))
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) =>
    bytes.subarray(at * 7, at * 7 + 7),
  )
  await Promise.all([pipeline(Readable.from(pieces), child.stdin), once(child, 'close')])
  const untimed = (verdict: object) => ({ ...verdict, durationMs: 0 })
  expect(linesOf(stdout).map(untimed)).toEqual(whole.map(untimed))
})
