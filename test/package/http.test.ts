// `ungxu/http` as its users have it: the servers of docs/http.md on the built package, and one of them under load.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createModerator } from '../../src/moderator'
import { loadPack } from '../../src/node/load-pack'
import type { Post } from '../../src/post'
import { plainEnvironment, printed, ROOT } from '../built'

const PAGE = readFileSync(join(ROOT, 'docs/http.md'), 'utf8')
const blocks = (language: string) =>
  [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, code]) => code ?? '',
  )

const folder = mkdtempSync(join(tmpdir(), 'ungxu-http-'))
mkdirSync(join(folder, 'node_modules'))
symlinkSync(ROOT, join(folder, 'node_modules/ungxu'))
for (const code of blocks('js')) writeFileSync(join(folder, /^\/\/ (\S+)\n/.exec(code)![1]!), code)

it('docs/http.md: a server that takes `fetch` answers, with the error that is shown', async () => {
  const code = `const { default: server } = await import(${JSON.stringify(pathToFileURL(join(folder, 'server.mjs')).href)})
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":7}' }
    const response = await server.fetch(new Request('http://localhost/moderate', init))
    process.stdout.write(JSON.stringify(await response.json()))`
  expect(await printed(code, 'module')).toEqual(JSON.parse(blocks('json')[0]!))
})

describe('docs/http.md: Node’s own server', () => {
  const server = spawn(process.execPath, [join(folder, 'node-server.mjs')], {
    cwd: folder,
    env: plainEnvironment({ PORT: '0' }),
  })
  let said = ''
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  let base = ''

  beforeAll(async () => {
    const [line] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string]
    base = `http://127.0.0.1:${/port (\d+)/.exec(line)![1]}`
  })
  afterAll(() => {
    server.kill('SIGKILL')
  })

  const ask = (path: string, type: string, body: RequestInit['body']) =>
    fetch(base + path, { method: 'POST', headers: { 'content-type': type }, body: body! })

  it('judges thousands of posts, sixteen at once, as the moderator does', async () => {
    const vn = await loadPack(join(ROOT, 'rules/vn'))
    const moderator = createModerator({ packs: [vn] })
    const asOf = '2026-11-22'
    const texts = vn.rules.flatMap(({ examples = {} }) =>
      [...(examples.violates ?? []), ...(examples.allows ?? [])].map((one) =>
        typeof one === 'string' ? one : one.text,
      ),
    )
    const timeless = (verdict: object) => JSON.stringify({ ...verdict, durationMs: 0 })
    const direct = new Map(
      await Promise.all(
        texts.map(async (text) => [text, timeless(await moderator.evaluate({ text }, { asOf }))] as const),
      ),
    )
    const posts: Post[] = Array.from({ length: 3000 }, (_, at) => ({ text: texts[at % texts.length]! }))
    let next = 0
    let wrong = 0
    const client = async () => {
      while (next < posts.length) {
        const one = posts[next++]!
        const response = await ask(`/moderate?asOf=${asOf}`, 'application/json', JSON.stringify(one))
        if (timeless((await response.json()) as object) !== direct.get(one.text)) wrong++
      }
    }
    await Promise.all(Array.from({ length: 16 }, client))
    expect({ asked: next, wrong }).toEqual({ asked: 3000, wrong: 0 })

    const many = posts.slice(0, 1000)
    const lines = many.map((one) => JSON.stringify(one)).join('\n')
    const answer = await (await ask(`/moderate/batch?asOf=${asOf}`, 'application/x-ndjson', lines)).text()
    const verdicts = answer
      .trimEnd()
      .split('\n')
      .map((line) => timeless(JSON.parse(line) as object))
    expect(verdicts.length).toBe(many.length)
    expect(verdicts.filter((verdict, at) => verdict !== direct.get(posts[at]!.text))).toEqual([])
    expect(direct.size).toBeGreaterThan(500)
    expect(
      new Set([...direct.values()].map((one) => (JSON.parse(one) as { decision: string }).decision)).size,
    ).toBeGreaterThan(2)
  }, 300_000)

  it.each<[string, string, RequestInit, number]>([
    ['a path that climbs', '/../../moderate', {}, 405],
    ['two slashes', '//', {}, 404],
    [
      'a body too long',
      '/moderate',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: 'x'.repeat(2 ** 21) }),
      },
      413,
    ],
    ['another type', '/moderate', { method: 'POST', body: 'x' }, 415],
  ])('answers %s', async (_, path, init, status) => {
    const response = await fetch(base + path, init)
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json',
    ])
    await response.text()
  })

  it('outlives clients that go in the middle of an answer', async () => {
    const lines = '{"text":"Xin chào"}\n'.repeat(9000)
    for (let time = 0; time < 5; time++) {
      const gone = new AbortController()
      const headers = { 'content-type': 'application/x-ndjson' }
      const init = { method: 'POST', headers, body: lines, signal: gone.signal }
      const reader = (await fetch(`${base}/moderate/batch`, init)).body!.getReader()
      await reader.read()
      gone.abort()
      await reader.read().catch(() => undefined)
    }
    expect((await fetch(`${base}/healthz`)).status).toBe(200)
  })

  it('ends when told to, and had nothing to complain of', async () => {
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    expect(said).toBe('')
  })
})
