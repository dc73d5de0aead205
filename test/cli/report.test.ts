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
