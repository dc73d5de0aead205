import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileOf, runCli, SMALL } from './run-cli'

/** The pack's rule small.fee fires on "đóng phí trước". */
const POSTS = [
  {
    id: '1',
    text: 'Nhớ đóng phí trước nhé',
    violates: ['small.fee'],
    createdAt: '2026-11-02T08:00:00Z',
    group: 'a',
  },
  {
    id: '2',
    text: 'Chào <script>alert(1)</script> cả nhà',
    violates: ['small.fee'],
    createdAt: '2026-11-09T08:00:00Z',
    group: 'a',
  },
  { id: '3', text: 'Đừng đóng phí trước cho ai', allows: ['small.fee'], group: 'b' },
  { id: '4', text: 'Hôm nay trời đẹp', allows: ['*'], group: 'b' },
]
const posts = () => fileOf('posts.jsonl', POSTS.map((post) => JSON.stringify(post)).join('\n'))

describe('ungxu report', () => {
  it('writes one page that needs nothing else, and can load nothing', async () => {
    const input = posts()
    const page = join(dirname(input), 'report.html')
    const { status, stderr } = await runCli(['report', input, '--pack', SMALL, '-o', page])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const written = readFileSync(page, 'utf8')
    expect(written).toMatch(/^<!doctype html>/i)
    expect(written).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none'`)
    expect(written).not.toMatch(/<script|<link|<iframe|src="http|url\(/i)
    expect(written).toContain('&lt;script&gt;')
    expect(written).toContain('<svg')
    expect(written).toContain('small.fee')
  })

  it('gives programs the same figures', async () => {
    const { status, stdout } = await runCli(['report', posts(), '--pack', SMALL, '--format', 'json'])
    expect(status).toBe(0)
    const { figures } = { figures: JSON.parse(stdout) as Record<string, unknown> }
    expect(JSON.stringify(figures)).toContain('"small.fee"')
    expect(JSON.stringify(figures)).toMatch(/"posts":4/)
    expect(JSON.stringify(figures)).toMatch(/"labelled":4/)
  })

  it('leaves out the words of posts where it is asked to', async () => {
    const { stdout } = await runCli(['report', posts(), '--pack', SMALL, '--no-texts', '-o', '-'])
    expect(stdout).toContain('small.fee')
    expect(stdout).not.toContain('alert(1)')
  })

  it('speaks Vietnamese', async () => {
    const { stdout } = await runCli(['report', posts(), '--pack', SMALL, '--lang', 'vi', '-o', '-'])
    expect(stdout).toMatch(/<html lang="vi"/)
  })

  it('tells of a line that cannot be read, and goes on', async () => {
    const file = fileOf('posts.jsonl', `${JSON.stringify(POSTS[0])}\n{\n{"text": 3}\n`)
    const { status, stderr } = await runCli(['report', file, '--pack', SMALL, '-o', '-'])
    expect(status).toBe(3)
    expect(stderr).toContain('LINE_NOT_JSON')
    expect(stderr).toContain('POST_TEXT_NOT_STRING')
  })

  it.each([[['report', 'nowhere.jsonl']], [['report', 'x', '--format', 'xml']]])(
    '%j is wrong usage',
    async (args) => expect((await runCli(args)).status).toBe(2),
  )
})

describe('a record of decisions', () => {
  const RECORD = 'test/cli/golden/record/record.jsonl'

  it('is a report of its own', async () => {
    const file = fileOf('record.html', '')
    const { status, stdout } = await runCli(['report', '--audit', RECORD, '-o', file])
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${file}: 7 entries of a record\n` })
    const page = readFileSync(file, 'utf8')
    expect(page).toContain('<section id="record"')
    expect(page).not.toContain('<section id="overview"')
    // Neither the words of posts nor of those who said something about them.
    for (const word of ['cơm', 'nhận việc', 'Lan (mẫu)', 'tôi chỉ hỏi']) expect(page).not.toContain(word)
  })

  it('stands beside posts, and gives its figures to programs', async () => {
    const posts = fileOf('posts.jsonl', '{"text": "Ăn cơm chưa"}\n')
    const { status, stdout } = await runCli(['report', posts, '--audit', RECORD, '--format', 'json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      counts: { posts: 1 },
      record: {
        report: { ok: true, entries: 7 },
        figures: {
          decisions: 4,
          overrides: 1,
          appeals: { made: 1, open: 0 },
          outcomes: { upheld: 1, overturned: 0, changed: 0 },
          rules: [{ id: 'tested.fee', fired: 2, overridden: 1, appealed: 1, overturned: 0 }],
          months: [{ month: '2026-07', decisions: 4, acted: 2 }],
        },
      },
    })
  })

  it('that is broken counts as far as it is whole, and ends with 3', async () => {
    const lines = readFileSync(RECORD, 'utf8').split('\n')
    const broken = fileOf('record.jsonl', lines.toSpliced(2, 1).join('\n'))
    const { status, stdout, stderr } = await runCli(['report', '--audit', broken, '--format', 'json'])
    expect(status).toBe(3)
    expect(stderr).toContain(`${broken}:3 AUDIT_SEQUENCE_BROKEN`)
    expect(JSON.parse(stdout)).toMatchObject({
      record: { report: { ok: false, entries: 2 }, figures: { decisions: 2 } },
    })
  })

  it('must be a file', async () => {
    const { status, stderr } = await runCli(['report', '--audit', 'nowhere.jsonl'])
    expect(status).toBe(2)
    expect(stderr).toContain('--audit')
  })
})
