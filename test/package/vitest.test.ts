// `ungxu/vitest` as its users have it: the built package in a project of its own, with the files of docs/vitest.md.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { finished, plainEnvironment, ROOT } from '../built'

const PAGE = readFileSync(join(ROOT, 'docs/vitest.md'), 'utf8')

interface Outcome {
  readonly fullName: string
  readonly status: string
  readonly failureMessages: readonly string[]
}

interface Report {
  readonly testResults: readonly { name: string; message: string; assertionResults: readonly Outcome[] }[]
}

function blocks(language: string): string[] {
  return [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, code]) => code ?? '',
  )
}

/** A project with the package installed and these files; gives its folder. */
function project(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ungxu-vitest-')))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(ROOT, join(folder, 'node_modules/ungxu'))
  symlinkSync(join(ROOT, 'node_modules/vitest'), join(folder, 'node_modules/vitest'))
  for (const [name, content] of Object.entries({ 'package.json': '{ "type": "module" }', ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** Runs vitest there, and gives what it reports by the name of each file of tests. */
async function report(folder: string): Promise<Map<string, Report['testResults'][number]>> {
  const program = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const args = [program, 'run', '--reporter=json', '--maxWorkers=1', '--no-color']
  const child = spawn(process.execPath, args, { cwd: folder, env: plainEnvironment() })
  const { stdout, stderr } = await finished(child)
  const start = stdout.indexOf('{"numTotalTestSuites"')
  if (start === -1) throw new Error(`${stdout}\n${stderr}`)
  const { testResults } = JSON.parse(stdout.slice(start)) as Report
  return new Map(testResults.map((one) => [one.name.slice(folder.length + 1), one]))
}

const documented = () =>
  Object.fromEntries([
    ...blocks('ts').map((code) => [/^\/\/ (\S+)\n/.exec(code)?.[1] ?? '', code]),
    ...blocks('yaml').map((code) => [/^# (\S+)\n/.exec(code)?.[1] ?? '', code]),
    ...blocks('jsonl').map((lines) => ['fixtures/posts.jsonl', lines]),
  ]) as Record<string, string>

describe('docs/vitest.md, run by vitest', () => {
  let results: Awaited<ReturnType<typeof report>>
  const outcomes = (file: string) =>
    (results.get(file)?.assertionResults ?? []).map(({ fullName, status }) => [fullName, status])

  beforeAll(async () => {
    results = await report(project(documented()))
  })

  it('has files for all that it shows', () => {
    expect([...results.keys()].sort()).toEqual(['failing.test.ts', 'posts.test.ts', 'rules.test.ts'])
  })

  it('has matchers that hold', () => {
    expect(outcomes('posts.test.ts')).toEqual([
      ['asks nobody for money before a job', 'passed'],
      ['is stricter where asked', 'passed'],
    ])
  })

  it('shows the messages as they are', () => {
    const { assertionResults = [] } = results.get('failing.test.ts') ?? {}
    const messages = assertionResults.map(({ failureMessages: [message = ''] }) =>
      message.replace(/\n {4}at [\s\S]*/, ''),
    )
    expect(messages).toEqual(blocks('text').map((text) => `Error: ${text.trimEnd()}`))
  })

  it('makes a test of each example and each labelled post', () => {
    expect(outcomes('rules.test.ts')).toEqual([
      ['./rules our.fee violates: Đóng phí trước 200k là có việc', 'passed'],
      ['./rules our.fee violates: Đặt cọc giữ chỗ làm nhé', 'passed'],
      ['./rules our.fee allows: Cảnh báo chiêu đóng phí trước', 'passed'],
      ['./rules our.fee todoViolates: Nộp tiền trước mới cho đi làm', 'skipped'],
      ['./rules our.quick-money violates: Nhận tiền liền tay', 'passed'],
      ['./rules fixtures/posts.jsonl:1 Đóng phí trước rồi đi làm', 'passed'],
      ['./rules fixtures/posts.jsonl:2 Đóng phí gửi xe ở đâu vậy mọi người', 'passed'],
    ])
  })
})

describe('a pack that is not as it says', () => {
  const RULES = documented()['rules/pack.yaml']!
  let results: Awaited<ReturnType<typeof report>>
  const message = (file: string, at: number) =>
    results.get(file)?.assertionResults[at]?.failureMessages[0] ?? ''

  beforeAll(async () => {
    const test = (call: string) => `import { describePack } from 'ungxu/vitest'\n${call}`
    const examples = (violates: string, allows: string) =>
      RULES.replace(
        / {4}examples:[\s\S]*?(?= {2}- id)/,
        `    examples: { violates: [${violates}], allows: [${allows}] }\n`,
      )
    const evidence = '{ text: "Đóng phí trước nhé", evidence: [nhé], decision: reject }'
    results = await report(
      project({
        'wrong/pack.yaml': examples(`"Cảnh báo: đóng phí trước", ${evidence}`, '"Nhớ đóng phí trước"'),
        'broken/pack.yaml': RULES.replace('severity: high', 'severity: hihg'),
        'empty/pack.yaml': RULES.slice(0, RULES.indexOf('lexicons:')),
        'asking/pack.yaml': RULES.replace(
          'when: { lexicon: quick-money }',
          'when: { classifier: a, label: b, atLeast: 0.5 }',
        ),
        'posts.jsonl':
          '{"text": "Xin chào", "violates": ["our.fee"]}\n{"text": "Đóng phí trước", "allows": ["*"]}\n',
        'bad.jsonl': '{"text": "x", "violates": ["our.fees"]}\n{\n',
        'wrong.test.ts': test("describePack('wrong', { fixtures: ['posts.jsonl'] })"),
        'broken.test.ts': test("describePack('broken')"),
        'empty.test.ts': test("describePack('empty')"),
        'asking.test.ts': test("describePack('asking')"),
        'bad.test.ts': test("describePack('asking', { fixtures: 'bad.jsonl' })"),
      }),
    )
  })

  it('fails with place, words and near misses', () => {
    expect(message('wrong.test.ts', 0)).toMatch(
      /our\.fee misses what it is to find {2}wrong\/pack\.yaml:\d+\nexcused by: lexicon:warning\n\nCảnh báo: đóng phí trước\n/,
    )
    expect(message('wrong.test.ts', 1)).toMatch(
      /fires, but not on “nhé” .*\n.*ends in review, expected reject .*\n\n.*\n {2}Đóng phí trước nhé\n {2}\^{14}\n {2}law: none named/,
    )
    expect(message('wrong.test.ts', 2)).toMatch(
      /fires on what it allows .*\n\n.*\n {2}Nhớ đóng phí trước\n {6}\^{14}\n/,
    )
  })

  it('fails on labelled posts with the line', () => {
    expect(message('wrong.test.ts', 4)).toMatch(
      /our\.fee misses .* {2}posts\.jsonl:1\nour\.fee: missing: lexicon:fee\n\nXin chào\n/,
    )
    expect(message('wrong.test.ts', 5)).toMatch(/our\.fee fires .* {2}posts\.jsonl:2\n[\s\S]*\^{14}\n/)
  })

  it.each([
    ['broken.test.ts', /broken\/pack\.yaml:\d+:\d+ WRONG_VALUE/],
    ['bad.test.ts', /bad\.jsonl:1 WRONG_VALUE [\s\S]*bad\.jsonl:2:\d+ LINE_NOT_JSON/],
  ])('fails in %s for what cannot be read', (file, said) => {
    expect(results.get(file)?.message).toMatch(said)
  })

  it('fails if there is nothing to test', () => {
    expect(message('empty.test.ts', 0)).toMatch(/There are no examples/)
  })

  it('skips what cannot be decided', () => {
    const statuses = results.get('asking.test.ts')?.assertionResults.map(({ status }) => status)
    expect(statuses).toEqual(['passed', 'passed', 'passed', 'skipped', 'skipped'])
  })
})
