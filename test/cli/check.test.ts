import { describe, expect, it } from 'vitest'
import { fileOf, linesOf, runCli, SMALL } from './run-cli'

const FEE = 'Việc nhẹ, đóng phí trước 300k nhé'
const RUDE = 'đồ dở hơi'
const CLEAN = 'Trời hôm nay đẹp quá'
const small = (...args: string[]) => ['check', '--pack', SMALL, ...args]
const post = (id: string, text: string) => `${JSON.stringify({ id, text })}\n`

describe('exit status', () => {
  it.each([
    ['a clean text', [CLEAN], 0],
    ['a text to review', [FEE], 1],
    ['a warning, below the default --fail-on', [RUDE], 0],
    ['a warning with --fail-on warn', [RUDE, '--fail-on', 'warn'], 1],
    ['a text to review with --fail-on reject', [FEE, '--fail-on', 'reject'], 0],
    ['a text to review with --fail-on never', [FEE, '--fail-on', 'never'], 0],
    ['a clean text with --fail-on allow', [CLEAN, '--fail-on', 'allow'], 1],
    ['one of several texts', [CLEAN, FEE], 1],
    ['a shadow rule, which decides nothing', ['từ chạy thử', '--fail-on', 'warn'], 0],
    ['a suspicion at the default strictness', ['0123456789', '--fail-on', 'limit'], 0],
    ['a suspicion at strictness 3', ['0123456789', '--fail-on', 'limit', '--strictness', '3'], 1],
  ])('%s', async (_name, args, status) => {
    expect((await runCli(small(...args))).status).toBe(status)
  })

  it('is 3 where a line is bad, also where another post is to be reviewed', async () => {
    const run = await runCli(small('--jsonl'), { stdin: `${post('a', FEE)}{\n` })
    expect(run.status).toBe(3)
  })
})

describe('inputs', () => {
  it.each([
    ['an argument', [FEE], ''],
    ['piped text', [], `${FEE}\n`],
    ['piped text named -', ['-'], FEE],
    ['piped JSON lines', ['--jsonl'], post('a', FEE)],
    ['piped JSON lines named -', ['--jsonl', '-'], post('a', FEE)],
    ['a text that begins with a dash', ['--', `-${FEE}`], ''],
    ['a file of plain text', [fileOf('post.txt', FEE)], ''],
    ['a file of any name', [fileOf('post', `\ufeff${FEE}\r\n`)], ''],
    ['a .jsonl file', [fileOf('posts.jsonl', post('a', FEE))], ''],
    ['an .ndjson file', [fileOf('posts.NDJSON', post('a', FEE))], ''],
    ['another file with --jsonl', ['--jsonl', fileOf('posts.txt', post('a', FEE))], ''],
    ['JSON lines without a last line break', ['--jsonl'], post('a', FEE).trimEnd()],
    [
      'JSON lines with a byte order mark, blank lines and CRLF',
      ['--jsonl'],
      `\ufeff\r\n${post('a', FEE).trimEnd()}\r\n \r\n`,
    ],
  ])('reads %s as one post', async (_name, args, stdin) => {
    const run = await runCli(small('--format', 'jsonl', ...args), { stdin })
    expect(linesOf(run.stdout)).toMatchObject([{ decision: 'review', violations: [{ rule: 'small.fee' }] }])
    expect(run.status).toBe(1)
  })

  it('keeps the order of files, standard input and texts', async () => {
    const one = fileOf('one.jsonl', post('1', CLEAN) + post('2', FEE))
    const two = fileOf('two.txt', RUDE)
    const run = await runCli(small('--format', 'jsonl', one, '-', two, FEE), { stdin: CLEAN })
    const decisions = linesOf(run.stdout).map(({ id, decision }) => [id, decision])
    expect(decisions).toEqual([
      ['1', 'allow'],
      ['2', 'review'],
      [undefined, 'allow'],
      [undefined, 'warn'],
      [undefined, 'review'],
    ])
  })

  it('reads an empty text as a post, and empty JSON lines as none', async () => {
    expect(linesOf((await runCli(small('--format', 'jsonl'))).stdout)).toMatchObject([{ decision: 'allow' }])
    expect(await runCli(small('--format', 'jsonl', '--jsonl'))).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('gives keys it does not know to the rules as facts, and takes harm from none', async () => {
    const line =
      '{"__proto__": {"text": 5}, "constructor": 1, "id": "a", "text": "ok", "nested": {"deep": [1]}}'
    const run = await runCli(small('--jsonl', '--format', 'jsonl'), { stdin: line })
    expect(linesOf(run.stdout)).toMatchObject([{ id: 'a', decision: 'allow' }])
  })
})

describe('bad lines', () => {
  const BAD: [name: string, line: string, code: string][] = [
    ['no JSON', 'chào', 'LINE_NOT_JSON'],
    ['half an object', '{"text": "a"', 'LINE_NOT_JSON'],
    ['two objects', '{"text": "a"} {"text": "b"}', 'LINE_NOT_JSON'],
    ['a hundred thousand brackets', '['.repeat(100_000), 'LINE_NOT_JSON'],
    ['a string', '"text"', 'POST_NOT_OBJECT'],
    ['null', 'null', 'POST_NOT_OBJECT'],
    ['an array', '[{"text": "a"}]', 'POST_NOT_OBJECT'],
    ['no text', '{"id": "x"}', 'POST_TEXT_NOT_STRING'],
    ['a text that is a number', '{"id": "x", "text": 5}', 'POST_TEXT_NOT_STRING'],
    ['an id that is a number', '{"id": 5, "text": "a"}', 'POST_FIELD_WRONG'],
    ['a text that is too long', `{"text": "${'x'.repeat(100_001)}"}`, 'POST_TOO_LONG'],
    ['a line that is too long', `{"text": "${'x'.repeat(5 * 1024 * 1024)}"}`, 'LINE_TOO_LONG'],
  ]
  // All in one run, each between two posts that are judged, with blank lines that are counted and skipped.
  const blocks = BAD.map(
    ([, line], at) => `${post(`before-${at}`, FEE)}\n${line}\n${post(`after-${at}`, CLEAN)}`,
  )
  const running = runCli(small('--jsonl', '--format', 'jsonl'), { stdin: blocks.join('') })

  it.each(BAD.map(([name, , code], at) => [name, code, at] as const))(
    '%s gives %s in its place and the rest goes on',
    async (_name, code, at) => {
      const { stdout, status } = await running
      const [before, bad, after] = linesOf(stdout).slice(at * 3, at * 3 + 3)
      expect(before).toMatchObject({ id: `before-${at}`, decision: 'review' })
      expect(bad).toMatchObject({ error: { code, line: at * 4 + 3 } })
      expect(after).toMatchObject({ id: `after-${at}`, decision: 'allow' })
      expect(status).toBe(3)
    },
  )

  it('names the file, the post and the place in it, and never quotes the post', async () => {
    const file = fileOf('posts.jsonl', '{"id": "x", "text": {"secret": 1}}\n{"text": secret}\n')
    const run = await runCli(small('--format', 'jsonl', file))
    expect(linesOf(run.stdout)).toMatchObject([
      { id: 'x', error: { code: 'POST_TEXT_NOT_STRING', line: 1, file, path: 'text' } },
      { error: { code: 'LINE_NOT_JSON', line: 2, file } },
    ])
    expect(run.stdout + run.stderr).not.toContain('secret')
  })

  it('says them in the language asked for', async () => {
    const run = await runCli(small('--jsonl', '--format', 'jsonl', '--lang', 'vi'), { stdin: '{' })
    expect(linesOf(run.stdout)).toMatchObject([
      { error: { message: expect.stringContaining('không phải JSON') } },
    ])
  })

  it.each([
    ['a line of JSON lines', ['--jsonl'], 'LINE_NOT_UTF8'],
    ['plain text', [], 'FILE_NOT_UTF8'],
  ])('%s that is not UTF-8 is a fault, not a guess', async (_name, args, code) => {
    const stdin = Buffer.concat([Buffer.from('{"text": "'), Buffer.from([0xe1, 0xba]), Buffer.from('"}\n')])
    const run = await runCli(small('--format', 'jsonl', ...args), { stdin })
    expect(linesOf(run.stdout)).toMatchObject([{ error: { code, line: 1 } }])
    expect(run.status).toBe(3)
  })

  it('reads a line that comes in pieces, cut inside a letter', async () => {
    const long = post('long', `${'ế'.repeat(60_000)} ${FEE}`)
    const run = await runCli(small('--jsonl', '--format', 'jsonl'), { stdin: long + post('b', CLEAN) })
    expect(linesOf(run.stdout)).toMatchObject([
      { id: 'long', decision: 'review' },
      { id: 'b', decision: 'allow' },
    ])
  })
})

describe('formats', () => {
  const stdin = `${post('a', FEE)}{\n${post('b', CLEAN)}`

  it('json is one array with the same values as jsonl', async () => {
    const array = JSON.parse(
      (await runCli(small('--jsonl', '--format', 'json'), { stdin })).stdout,
    ) as unknown[]
    const lines = linesOf((await runCli(small('--jsonl', '--format', 'jsonl'), { stdin })).stdout)
    const untimed = (values: unknown[]) => values.map((value) => ({ ...(value as object), durationMs: 0 }))
    expect(untimed(array)).toEqual(untimed(lines))
    expect(array).toHaveLength(3)
  })

  it('json of nothing is an empty array', async () => {
    expect((await runCli(small('--jsonl', '--format', 'json'))).stdout).toBe('[]\n')
  })

  it.each(['json', 'jsonl'])('%s keeps standard error silent', async (format) => {
    expect((await runCli(small('--jsonl', '--format', format), { stdin })).stderr).toBe('')
  })

  it('pretty shows rule, words, law and next step in English', async () => {
    const { stdout, stderr } = await runCli(small('--jsonl', '--as-of', '2026-03-01'), { stdin })
    for (const part of [
      'a  review  1 violation',
      'A fee is asked first [small.fee]',
      'Do not ask for a fee first.',
      'Việc nhẹ, ‹đóng phí trước› 300k nhé',
      'law: 1/2025/MAU, Điều 1 (in force from 2026-01-01)\n         No fee may be asked before work\n         https://example.com/law',
      'line 2  bad line  LINE_NOT_JSON',
      `b  allow  ${CLEAN}`,
    ]) {
      expect(stdout).toContain(part)
    }
    expect(stderr).toMatch(/^2 posts in .* posts\/s\)\ndecisions: allow 1, review 1\n1 bad line\n$/)
  })

  it('pretty speaks Vietnamese with --lang vi, and where the locale does', async () => {
    const asked = await runCli(small(FEE, '--lang', 'vi'))
    const local = await runCli(small(FEE), { env: { LANG: 'vi_VN.UTF-8' } })
    expect(asked.stdout).toContain('Thu phí trước [small.fee] chờ duyệt')
    expect(local.stdout).toBe(asked.stdout)
    expect(asked.stderr).toContain('1 bài trong')
  })

  it('pretty says which rules lack a law, on trial or undetermined', async () => {
    const before = await runCli(small(FEE, '--as-of', '2025-12-31'))
    expect(before.stdout).toContain('none of the provisions this rule names is in force on 2025-12-31')
    expect((await runCli(small(RUDE))).stdout).toContain('no legal basis named')
    expect((await runCli(small('từ chạy thử'))).stdout).toContain('shadow rule, decides nothing')
    const bio = JSON.stringify({ text: 'a', kind: 'bio' })
    const unknown = await runCli(small('--jsonl'), { stdin: bio })
    expect(unknown.stdout).toContain('? undetermined: small.model (CLASSIFIER_MISSING: scam)')
    expect(unknown.stderr).toContain('1 post with undetermined rules')
  })

  it.each([
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR and NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    ['NO_COLOR', { NO_COLOR: '1' }, false],
    ['neither, into a pipe', {}, false],
  ])('colours with %s: %o', async (_name, env, coloured) => {
    const { stdout } = await runCli(small(FEE), { env: env as Record<string, string> })
    expect(stdout.includes('\u001b[')).toBe(coloured)
    expect(stdout.includes('‹')).toBe(!coloured)
  })

  it.each(['pretty', 'json', 'jsonl'])('a post cannot act on the terminal through %s', async (format) => {
    const text = `\u001b[31m\u009b2J\u0007\r\n${FEE}\u202e\u2028\ud800\u007f`
    const { stdout } = await runCli(small('--jsonl', '--format', format), {
      stdin: JSON.stringify({ id: 'a\u001b[2J\u202e', text, fields: { 'ti\u001btle': FEE } }),
    })
    expect(stdout).toContain('đóng phí trước')
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202a-\u202e]/)
    if (format !== 'pretty') expect(JSON.parse(stdout)).toBeTruthy()
  })
})
