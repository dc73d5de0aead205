import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { fileOf, runCli, SMALL, startCli } from './run-cli'

const packOf = (rules: string, id = 'ours') => `schema: 1
id: ${id}
version: 1.0.0
title: { en: Ours }
lexicons:
  - { id: fee, terms: [đóng phí trước] }
  - { id: rude, terms: [đồ dở hơi] }
rules:
${rules}`
const rule = (id: string, action: string, lexicon: string, more = '') =>
  `  - { id: ours.${id}, title: { en: Rule }, category: test, severity: low, action: ${action}, when: { lexicon: ${lexicon} }${more} }\n`

const OLD = packOf(rule('fee', 'review', 'fee') + rule('rude', 'warn', 'rude'))
const NEW = packOf(rule('fee', 'warn', 'fee') + rule('rude-too', 'limit', 'rude', ', status: shadow'))

const POSTS = [
  { id: 'a', text: 'Nhớ đóng phí trước nhé' },
  { id: 'b', text: 'Chào cả nhà' },
  { id: 'c', text: 'đồ dở hơi \u001b[31m, có %' },
]
const jsonl = (posts: readonly object[]) => posts.map((post) => `${JSON.stringify(post)}\n`).join('')

let old: string
let fresh: string
let posts: string

beforeAll(() => {
  old = fileOf('pack.yaml', OLD)
  fresh = fileOf('pack.yaml', NEW)
  posts = fileOf('posts.jsonl', jsonl(POSTS))
})

const plain = (text: string) =>
  text.replaceAll(posts, 'posts.jsonl').replaceAll(old, 'OLD').replaceAll(fresh, 'NEW')

describe('ungxu diff', () => {
  it('counts what rules newly do and no longer do, and shows posts', async () => {
    const { status, stdout, stderr } = await runCli(['diff', old, fresh, posts])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(plain(stdout).replace(/sha256:\w+/g, 'sha256:…')).toMatchInlineSnapshot(`
      "old  OLD  ours 1.0.0 sha256:…
      new  NEW  ours 1.0.0 sha256:…

      3 posts: 1 freed, 1 with another decision

                     newly  no longer  changed
      ours.rude-too      1          0        0
      ours.fee           0          0        1
      ours.rude          0          1        0

      + ours.rude-too newly fires (1)
        c  posts.jsonl:3 silent → shadow
          ‹đồ dở hơi› ␛[31m, có %

      ~ ours.fee has another effect (1)
        a  posts.jsonl:1 review → warn
          Nhớ ‹đóng phí trước› nhé

      - ours.rude fires no longer (1)
        c  posts.jsonl:3 warn → silent
          ‹đồ dở hơi› ␛[31m, có %
      "
    `)
  })

  it('gives programs all of it', async () => {
    const { stdout } = await runCli(['diff', fresh, old, posts, '--format', 'json', '--examples', '1'])
    expect(JSON.parse(stdout)).toMatchObject({
      old: { name: fresh, id: 'ours', version: '1.0.0', digest: expect.stringMatching(/^sha256:/) },
      posts: 3,
      decisions: { flagged: 1, freed: 0, changed: 1 },
      degraded: 0,
      badLines: 0,
      rules: [
        {
          rule: 'ours.rude',
          counts: { flagged: 1, freed: 0, changed: 0 },
          posts: { flagged: [{ id: 'c', line: 3, to: 'warn', evidence: [{ start: 0, end: 9 }] }] },
        },
        { rule: 'ours.fee', posts: { changed: [{ id: 'a', from: 'warn', to: 'review' }] } },
        { rule: 'ours.rude-too', posts: { freed: [{ id: 'c', from: 'shadow' }] } },
      ],
    })
  })

  it('annotates for GitHub, with nothing of a post that could be a command of its own', async () => {
    const { stdout } = await runCli(['diff', fresh, old, posts, '--format', 'github'])
    expect(plain(stdout)).toMatchInlineSnapshot(`
      "::warning file=posts.jsonl,line=3,title=ours.rude newly fires::silent → warn: ‹đồ dở hơi› ␛[31m, có %25
      ::notice file=posts.jsonl,line=1,title=ours.fee has another effect::warn → review: Nhớ ‹đóng phí trước› nhé
      ::notice file=posts.jsonl,line=3,title=ours.rude-too fires no longer::shadow → silent: ‹đồ dở hơi› ␛[31m, có %25
      ::notice::3 posts: 1 newly flagged, 1 with another decision
      "
    `)
  })

  it('keeps the same number of examples however many posts turn', async () => {
    const many = jsonl(Array.from({ length: 50 }, (_, at) => ({ id: `${at}`, text: 'đồ dở hơi' })))
    const { stdout } = await runCli(['diff', fresh, old, '--jsonl', '--format', 'json'], { stdin: many })
    const { rules } = JSON.parse(stdout) as { rules: { counts: object; posts: { flagged: unknown[] } }[] }
    expect(rules[0]).toMatchObject({ counts: { flagged: 50 } })
    expect(rules[0]!.posts.flagged).toHaveLength(3)
    const pretty = await runCli(['diff', fresh, old, '--jsonl', '--lang', 'vi'], { stdin: many })
    expect(pretty.stdout).toContain('50 bài: 50 bài nay bị bắt\n')
    expect(pretty.stdout).toContain('  47 bài nữa\n')
  })

  it.each([
    [[], 0],
    [['--budget', '1'], 0],
    [['--budget', '0'], 1],
    [['--fail-on', 'newly-flagged'], 1],
    [['--fail-on', 'changed', '--budget', '1'], 1],
    [['--fail-on', 'changed', '--budget', '2'], 0],
    [['--fail-on', 'never', '--budget', '0'], 0],
  ])('with %j ends with %i', async (args, expected) => {
    const { status, stderr } = await runCli(['diff', fresh, old, posts, ...args])
    expect(status).toBe(expected)
    expect(stderr).toMatch(expected === 1 ? /^over budget: / : /^$/)
  })

  it('tells of bad lines and goes on', async () => {
    const bad = fileOf('bad.jsonl', `{\n${jsonl(POSTS)}`)
    const { status, stdout, stderr } = await runCli([
      'diff',
      fresh,
      old,
      bad,
      '--budget',
      '0',
      '--format',
      'json',
    ])
    expect(status).toBe(3)
    expect(JSON.parse(stdout)).toMatchObject({ posts: 3, badLines: 1 })
    expect(stderr).toMatch(/bad\.jsonl:1.* LINE_NOT_JSON/)
  })

  it('uses packs beside both', async () => {
    const tuned = fileOf(
      'pack.yaml',
      'schema: 1\nid: tuned\nversion: 1.0.0\ntitle: { en: Tuned }\nrequires: [small]\noverlays: [{ rule: small.rude, action: reject }]\n',
    )
    const empty = fileOf('pack.yaml', 'schema: 1\nid: tuned\nversion: 1.0.0\ntitle: { en: Tuned }\n')
    const { stdout } = await runCli(['diff', empty, tuned, posts, '--pack', SMALL, '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ rules: [{ rule: 'small.rude', counts: { changed: 1 } }] })
  })
})

describe('a git revision', () => {
  let repository: string
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: repository,
      stdio: 'pipe',
    })
  const inGit = (...args: string[]) =>
    runCli(['diff', ...args], { env: { GIT_DIR: join(repository, '.git') } })

  beforeAll(() => {
    repository = mkdtempSync(join(tmpdir(), 'ungxu-git-'))
    git('init', '-q', '-b', 'main')
    mkdirSync(join(repository, 'our rules/lists'), { recursive: true })
    mkdirSync(join(repository, 'our rules/_drafts'), { recursive: true })
    const write = (path: string, text: string) => writeFileSync(join(repository, 'our rules', path), text)
    write('pack.yaml', `${OLD}domains: [{ id: bad, file: lists/hosts.txt }]\n`)
    write('lists/hosts.txt', 'bad.example\n')
    write('_drafts/broken.yaml', '{')
    git('add', '.')
    git('commit', '-q', '-m', 'old')
    write('pack.yaml', NEW)
    git('commit', '-q', '-a', '-m', 'new')
  })

  it('stands for the folder as it was, with the lists that it names', async () => {
    const { status, stdout, stderr } = await inGit(
      'main~1:our rules',
      'main:our rules/',
      posts,
      '--format',
      'json',
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({
      old: { name: 'main~1:our rules' },
      decisions: { flagged: 0, freed: 1, changed: 1 },
    })
  })

  it('stands for one file too', async () => {
    const { stdout } = await inGit('main:our rules/pack.yaml', fresh, posts, '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({ posts: 3, rules: [] })
  })

  it('has its faults told with the revision and the line', async () => {
    writeFileSync(join(repository, 'our rules/pack.yaml'), NEW.replace('severity: low', 'severity: lwo'))
    git('commit', '-q', '-a', '-m', 'broken')
    const { status, stderr } = await inGit('main:our rules', fresh, posts)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^main:our rules\/pack\.yaml:9:\d+ WRONG_VALUE/)
    git('reset', '-q', '--hard', 'main~1')
  })

  it.each([['main:nowhere'], ['no-such-branch:our rules'], ['main:../outside'], ['v1..v2:our rules']])(
    '%s that is not there is told',
    async (revision) => {
      const { status, stdout, stderr } = await inGit(revision, fresh, posts)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toMatch(
        /^USAGE “.*” is no folder, no shipped pack and no revision of this git repository/,
      )
    },
  )

  it('is told of where there is no git', async () => {
    const { status, stderr } = await runCli(['diff', 'main:rules', fresh, posts], {
      env: { PATH: '/nowhere' },
    })
    expect(status).toBe(2)
    expect(stderr).toContain('there is no git here')
  })
})

describe('wrong usage of diff', () => {
  it.each([
    [['diff'], 'name two packs'],
    [['diff', SMALL], 'name two packs'],
    [['diff', SMALL, SMALL, './posts.jsonl'], 'there is no file'],
    [['diff', SMALL, 'nowhere', 'a text'], 'PACK_NOT_FOUND'],
    [['diff', SMALL, SMALL, 'a text', '--budget', '-1'], '--budget'],
    [['diff', SMALL, SMALL, 'a text', '--fail-on', 'review'], 'newly-flagged | changed | never'],
  ])('%j ends with 2', async (args, part) => {
    const { status, stdout, stderr } = await runCli(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(part)
  })
})

it('a run that is interrupted tells what was found by then, and ends with 130', async () => {
  const child = startCli(['diff', fresh, old, '--jsonl', '--format', 'json'])
  let stdout = ''
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()))
  child.stdin.on('error', () => {})
  // A bad line is told of at once: by then the posts before it are judged.
  const told = once(child.stderr, 'data')
  child.stdin.write(`${jsonl(POSTS)}{\n`)
  await told
  child.kill('SIGINT')
  expect(await once(child, 'close')).toEqual([130, null])
  expect(JSON.parse(stdout)).toMatchObject({ posts: 3, badLines: 1 })
})

it('compares a long stream in less memory than it takes, also when every post turns', async () => {
  const line = `${JSON.stringify({ text: 'đồ dở hơi', note: 'x'.repeat(2000) })}\n`
  // 24 MiB in, with a heap of 40 MiB that also holds the program.
  const copies = Math.ceil((24 * 1024 * 1024) / (Buffer.byteLength(line) * 200))
  const child = startCli(['diff', fresh, old, '--jsonl', '--format', 'json'], {}, ['--max-old-space-size=40'])
  const block = line.repeat(200)
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()))
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()))
  const closed = once(child, 'close') as Promise<[number]>
  await pipeline(Readable.from(Array.from({ length: copies }, () => block)), child.stdin)
  const [status] = await closed
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({ posts: copies * 200, decisions: { flagged: copies * 200 } })
}, 120_000)
