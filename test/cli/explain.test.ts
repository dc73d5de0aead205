import { spawn } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { ROOT, finished, plainEnvironment } from '../built'
import { fileOf, PROGRAM, runCli, SMALL } from './run-cli'

const on = (...args: string[]) => ['explain', '--pack', SMALL, '--as-of', '2026-03-01', ...args]

interface Account {
  id: string
  status: string
  missing?: number
  changes?: { what: string }[]
}

describe('ungxu explain of a post', () => {
  it('shows how the text is read, what fires on which words, and what comes near', async () => {
    const { status, stdout, stderr } = await runCli(on('Phải ĐÓNG phí trước nhé, từ chạy thử'))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatchInlineSnapshot(`
      "text  review  1 violation, as of 2026-03-01
        text: Phải ĐÓNG phí trước nhé, từ chạy thử
        surface: phải đóng phí trước nhé, từ chạy thử
        skeleton: phai dong phi truoc nhe tu chay thu

        ✗ A fee is asked first [small.fee] review, strictness 1 (high, confidence 1.00)
          Do not ask for a fee first.
          text: Phải ‹ĐÓNG phí trước› nhé, từ chạy thử
          law: 1/2025/MAU, Điều 1 (in force from 2026-01-01)
               No fee may be asked before work
               https://example.com/law
          ✓ words of fee  ‹ĐÓNG phí trước›

        ✗ A rule on trial [small.trial] shadow rule, decides nothing (shadow), strictness 1 (low, confidence 1.00)
          text: Phải ĐÓNG phí trước nhé, ‹từ chạy thử›
          law: no legal basis named
          ✓ words of trial  ‹từ chạy thử›

        no other rule comes near

      "
    `)
  })

  it('says what would make a rule fire', async () => {
    const { stdout } = await runCli(on('--strictness', '2', '12345678'))
    expect(stdout).toMatchInlineSnapshot(`
      "text  allow  0 violations, as of 2026-03-01
        text: 12345678
        surface: 12345678
        skeleton: 12345678

        1 rule comes near

        ~ A suspicion [small.suspicion] lacks 1 (limit, medium, strictness 3)
          ✓ form digits ≥ 0.5 (is 1)
          → would fire with --strictness 3

      "
    `)
  })

  it('speaks Vietnamese', async () => {
    const { stdout } = await runCli(on('--lang', 'vi', 'đóng phí trước'))
    expect(stdout).toMatch(/ {2}bề mặt: đóng phí trước\n {2}khung chữ: dong phi truoc\n/)
    expect(stdout).toContain('    ✓ từ ngữ thuộc fee  ‹đóng phí trước›\n')
  })

  it('gives programs everything, no more near rules than asked for', async () => {
    const { status, stdout } = await runCli(on('--format', 'json', '--near', '0', '12345678'))
    expect(status).toBe(0)
    const [told] = JSON.parse(stdout) as [
      { verdict: { decision: string }; near: Account[]; nearCount: number; fired: Account[] },
    ]
    expect(told).toMatchObject({
      verdict: { decision: 'allow' },
      readings: [{ field: 'text', text: '12345678', surface: '12345678' }],
      fired: [],
      near: [],
      nearCount: 1,
    })
  })

  it('reads posts as check does; a bad line ends with 3 and stops none', async () => {
    const posts = fileOf('posts.jsonl', '{"id": "1", "text": "đóng phí trước"}\n{\n{"id": "3", "text": 3}\n')
    const { status, stdout } = await runCli(on(posts, '--format', 'json'))
    expect(status).toBe(3)
    expect(JSON.parse(stdout)).toMatchObject([
      { verdict: { id: '1' }, fired: [{ id: 'small.fee' }] },
      { error: { code: 'LINE_NOT_JSON', line: 2 } },
      { id: '3', error: { code: 'POST_TEXT_NOT_STRING' } },
    ])
    const pretty = await runCli(on('-'), { stdin: 'đồ dở hơi' })
    expect(pretty.stdout).toContain('[small.rude]')
  })

  it.each(['', ' \n'])('takes nothing at all for wrong usage, not for a clean post: %j', async (stdin) => {
    const { status, stdout, stderr } = await runCli(on(), { stdin })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^USAGE /)
  })

  it('ends with 141 where its reader goes away', async () => {
    const posts = fileOf('posts.jsonl', '{"text": "đóng phí trước"}\n'.repeat(2000))
    const command = `"$1" "$2" explain --pack ${SMALL} "$3" | head -n 1 >/dev/null; echo "$\{PIPESTATUS[0]}"`
    const shell = spawn('bash', ['-c', command, 'bash', process.execPath, PROGRAM, posts], {
      cwd: ROOT,
      env: plainEnvironment(),
    })
    expect(await finished(shell)).toEqual({ status: 0, stdout: '141\n', stderr: '' })
  })

  it('takes for a text what begins like no pack', async () => {
    const { status, stdout } = await runCli(on('example.com.vn'))
    expect(status).toBe(0)
    expect(stdout).toContain('  text: example.com.vn\n')
  })

  it('passes nothing of a text on to the terminal', async () => {
    const { stdout } = await runCli(on('đồ dở hơi \u001b[31m \u202e \n đồ dở hơi'))
    expect(stdout).toContain('␛[31m')
    expect(stdout).not.toMatch(/[\u001b\u202e]/)
  })
})

describe('ungxu explain of a rule', () => {
  it('is a page: what it looks for, its law on the day', async () => {
    const { status, stdout } = await runCli(on('small.fee'))
    expect(status).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "A fee is asked first [small.fee]  review, high, strictness 1, live
        Do not ask for a fee first.
        small 1.0.0

      Looks for
        - words of fee (e.g. đóng phí trước)

      Law in force on 2026-03-01
          law: 1/2025/MAU, Điều 1 (in force from 2026-01-01)
               No fee may be asked before work
               https://example.com/law
          ✓ verified
      "
    `)
  })

  it('tells of law that is not in force', async () => {
    const { stdout } = await runCli([
      'explain',
      '--pack',
      SMALL,
      '--rule',
      'small.fee',
      '--as-of',
      '2025-12-31',
    ])
    expect(stdout).toContain('none of the provisions this rule names is in force on 2025-12-31')
    expect(stdout).toContain('1/2025/MAU, Điều 1 (not in force: 2026-01-01 to …)')
  })

  it('is one object for programs', async () => {
    const { stdout } = await runCli(on('small.trial', '--format', 'json'))
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'small.trial',
      status: 'shadow',
      when: { kind: 'signal', signal: { label: 'lexicon:trial', samples: ['từ chạy thử'] } },
      law: [],
    })
  })

  it.each([
    [on('--rule', 'small.fe'), 'there is no rule “small.fe” in these packs; did you mean small.fee?'],
    [on('small.fe'), 'did you mean small.fee?; to explain these words as a text'],
    [on('vn.fraud.upfront-fee-job'), 'there is no rule “vn.fraud.upfront-fee-job” in these packs'],
    [on('--rule', 'small.fee', 'a text'), 'leave out the texts'],
    [on('--near', 'all', 'a text'), '--near is “all”'],
    [on('--fail-on', 'review', 'a text'), '--fail-on is not an option of “explain”'],
    [on('./posts'), 'there is no file'],
  ])('%j is wrong usage', async (args, part) => {
    const { status, stdout, stderr } = await runCli(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(part)
    expect(stderr).toContain('See: ungxu explain --help')
  })
})
