import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { TestArguments } from '../../src/cli/arguments'
import { parseArguments } from '../../src/cli/arguments'
import { DISGUISES } from '../../src/testing/disguises'
import { fileOf, runCli, SMALL } from './run-cli'

const TESTED = 'test/cli/packs/tested'

interface Report {
  rules: { rule: string; examples: { kind: string; text: string; outcome: string; line?: number }[] }[]
  labelled: {
    rule: string
    found: number
    precision: number | null
    recall: number | null
    missed: unknown[]
  }[]
  disguises?: { rows: { disguise: string; tries: number; found: number }[] }
  pairs?: { rows: { disguise: string }[] }
}

async function reportOf(...args: string[]): Promise<Report> {
  const { stdout, stderr } = await runCli(['test', ...args, '--format', 'json'])
  expect(stderr).toBe('')
  return JSON.parse(stdout) as Report
}

describe('ungxu test', () => {
  it('tells each example that goes wrong, where it stands and why, and ends with 1', async () => {
    const { status, stdout, stderr } = await runCli(['test', TESTED])
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toMatch(/✖ tested\.fee +1\/2 +1\/2 +2\n/)
    expect(stdout).toMatch(
      /tested\.fee misses .*packs\/tested\/pack\.yaml:26\n.*Cảnh báo: muốn nhận việc.*\n.*lexicon:warning/,
    )
    expect(stdout).toMatch(/tested\.fee fires on .*pack\.yaml:29\n.*đừng tin\n.*: đóng phí trước\n/)
    expect(stdout).toMatch(/· tested\.fee .*example.*pack\.yaml:33\n +Cả nhà ăn cơm chưa/)
    expect(stdout).toMatch(/2 of 4 examples of 1 rules pass, 2 failed, 2 todo, 1 of them mended\n$/)
  })

  it('speaks Vietnamese', async () => {
    const { stdout } = await runCli(['test', TESTED, '--lang', 'vi'])
    expect(stdout).toMatch(/2\/4 ví dụ của 1 quy tắc đạt, 2 hỏng/)
  })

  it('gives programs every example with its outcome', async () => {
    const { rules } = await reportOf(TESTED)
    expect(rules.map(({ rule }) => rule)).toEqual(['tested.fee'])
    expect(rules[0]!.examples.map(({ kind, outcome, line }) => [kind, outcome, line])).toEqual([
      ['violates', 'passed', 25],
      ['violates', 'failed', 26],
      ['allows', 'passed', 28],
      ['allows', 'failed', 29],
      ['todoViolates', 'known', 31],
      ['todoAllows', 'mended', 33],
    ])
  })

  it('ends with 0 for a pack without examples, and says so', async () => {
    const { status, stdout } = await runCli(['test', SMALL])
    expect(status).toBe(0)
    expect(stdout).toContain('There are no examples.')
  })

  it('tests the shipped pack if none is named', async () => {
    const { rules } = await reportOf('--as-of', '2026-11-22')
    expect(rules.length).toBeGreaterThan(15)
    expect(rules.every(({ rule }) => rule.startsWith('vn.'))).toBe(true)
  })
})

describe('labelled posts', () => {
  const lines = (...values: unknown[]) =>
    fileOf('posts.jsonl', values.map((value) => JSON.stringify(value)).join('\n'))

  it('give precision and recall, and end with 1 where a label does not hold', async () => {
    const file = lines(
      { text: 'Nhớ đóng phí trước', violates: ['tested.fee'] },
      { text: 'Chuyển em ít tiền', violates: ['tested.fee'] },
      { text: 'Xin chào', allows: ['*'] },
    )
    const { labelled } = await reportOf(TESTED, file)
    expect(labelled).toMatchObject([{ rule: 'tested.fee', found: 1, precision: 1, recall: 0.5 }])
    expect(labelled[0]!.missed).toMatchObject([
      {
        text: 'Chuyển em ít tiền',
        file,
        line: 2,
        problem: { code: 'MISSED', why: { missing: [['lexicon:fee']] } },
      },
    ])
    const { stdout } = await runCli(['test', TESTED, file])
    expect(stdout).toContain(`${file}:2`)
    expect(stdout).toMatch(/Chuyển em ít tiền\n +missing: lexicon:fee\n/)
    expect(stdout).toMatch(/2 of 3 labels hold\n$/)
  })

  it('that cannot be read end with 2, all faults told with their lines', async () => {
    const file = fileOf(
      'posts.jsonl',
      '{"text": "a", "violates": ["tested.fees"]}\nnot json\n{"text": 5, "allows": []}\n',
    )
    const { status, stdout, stderr } = await runCli(['test', TESTED, file])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    for (const fault of [
      `${file}:1 WRONG_VALUE`,
      `${file}:2 LINE_NOT_JSON`,
      `${file}:3 POST_TEXT_NOT_STRING`,
    ])
      expect(stderr).toContain(fault)
    expect(stderr).toContain('Did you mean `tested.fee`?')
  })
})

describe('a budget', () => {
  const POSTS = [
    { text: 'Nhớ đóng phí trước', violates: ['tested.fee'] },
    { text: 'Chuyển em ít tiền', violates: ['tested.fee'] },
    { text: 'Ai bảo đóng phí trước cũng cười', allows: ['*'] },
  ]
  const posts = () => fileOf('posts.jsonl', POSTS.map((value) => JSON.stringify(value)).join('\n'))
  const pack = () =>
    fileOf(
      'pack.yaml',
      `schema: 1
id: tested
version: 1.0.0
title: { en: Tested }
lexicons: [{ id: fee, terms: [đóng phí trước] }]
rules:
  - { id: tested.fee, title: { en: Fee }, category: fraud, severity: low, action: warn, when: { lexicon: fee } }
`,
    )
  const granted = (allowance: object) => fileOf('budget.json', JSON.stringify({ rules: allowance }))
  const none = { missed: 0, falseAlarms: 0 }

  it.each([
    ['as much as there is', { 'tested.fee': { missed: 1, falseAlarms: 1 } }, 0],
    ['more', { 'tested.fee': { missed: 9, falseAlarms: 1 }, gone: none }, 0],
    ['less of one kind', { 'tested.fee': { missed: 0, falseAlarms: 9 } }, 1],
  ])('of %s', async (_, rules, status) => {
    const run = await runCli(['test', pack(), posts(), '--budget', granted(rules)])
    expect(run).toMatchObject({ status, stderr: '' })
    expect(run.stdout.includes('2 more are within the budget')).toBe(status === 0)
    expect(run.stdout.includes('misses a post labelled for it')).toBe(status === 1)
    expect(run.stdout.includes('--update would lower: tested.fee, gone')).toBe('gone' in rules)
  })

  it('is written as things stand, and kept to from then on', async () => {
    const file = fileOf('budget.json', 'not read')
    const rules = pack()
    const labels = posts()
    const first = await runCli(['test', rules, labels, '--budget', file, '--update'])
    expect(first.status).toBe(0)
    expect(first.stderr).toBe(`The budget is written to ${file}.\n`)
    expect(readFileSync(file, 'utf8')).toBe(
      '{\n  "rules": {\n    "tested.fee": {"missed":1,"falseAlarms":1}\n  }\n}\n',
    )
    expect(await runCli(['test', rules, labels, '--budget', file])).toMatchObject({ status: 0, stderr: '' })
    writeFileSync(labels, `${readFileSync(labels, 'utf8')}\n${JSON.stringify(POSTS[2])}\n`)
    expect((await runCli(['test', rules, labels, '--budget', file])).status).toBe(1)
  })

  it.each([
    ['json', /"within": true/],
    ['junit', /failures="0" skipped="2"/],
    ['tap', /ok \d - tested\.fee \(fixtures\): .* # SKIP .*\(budget\)/],
  ])('is told in %s', async (format, told) => {
    const budget = granted({ 'tested.fee': { missed: 1, falseAlarms: 1 } })
    expect((await runCli(['test', pack(), posts(), '--budget', budget, '--format', format])).stdout).toMatch(
      told,
    )
  })

  it.each([
    ['{ "rules": { "tested.fee": 3 } }', 'WRONG_VALUE'],
    ['{ "rules": ', 'YAML_SYNTAX'],
  ])('%s is not one', async (content, code) => {
    const run = await runCli(['test', pack(), posts(), '--budget', fileOf('budget.json', content)])
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain(code)
  })

  it.each([
    [['--budget', 'nowhere.json'], 'FILE_UNREADABLE'],
    [['--update'], '--update goes with --budget FILE'],
  ])('%j ends with 2', async (more, part) => {
    const run = await runCli(['test', pack(), ...more])
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain(part)
  })
})

describe('disguises', () => {
  it('come as a table of every one that had something to change', async () => {
    const { stdout } = await runCli(['test', TESTED, '--disguises'])
    expect(stdout).toMatch(/apart-dots +3 +3 +1\.00 +3 +0\n/)
    expect(stdout).not.toContain('phone-words')
  })

  it('come with what they missed for programs, and fail nothing', async () => {
    const pack = fileOf(
      'pack.yaml',
      `schema: 1
id: ours
version: 1.0.0
title: { en: Ours }
lexicons: [{ id: fee, match: exact, terms: [đóng phí] }]
rules:
  - id: ours.fee
    title: { en: Fee }
    category: fraud
    severity: low
    action: warn
    when: { lexicon: fee }
    examples: { violates: [Nhớ đóng phí nhé], allows: [Nhớ ăn cơm nhé] }
`,
    )
    const { status } = await runCli(['test', pack, '--disguises'])
    expect(status).toBe(0)
    const { disguises, pairs } = await reportOf(pack, '--disguises')
    expect(disguises!.rows.map(({ disguise }) => disguise)).toEqual(DISGUISES.map(({ name }) => name))
    expect(disguises!.rows.find(({ disguise }) => disguise === 'apart-dots')).toMatchObject({
      tries: 3,
      found: 0,
    })
    expect(disguises!.rows.find(({ disguise }) => disguise === 'case-mix')).toMatchObject({
      tries: 3,
      found: 3,
    })
    expect(pairs).toBeUndefined()
  })

  it('come in pairs when asked for', async () => {
    const { disguises, pairs } = await reportOf(TESTED, '--pairs')
    expect(disguises).toBeUndefined()
    expect(pairs!.rows.map(({ disguise }) => disguise)).toContain('no-diacritics+apart-dots')
  })
})

describe('wrong usage of test', () => {
  it.each([
    [['test', TESTED, '--format', 'jsonl'], 'pretty | json'],
    [['test', TESTED, '--strictness', '2'], '--strictness is not an option of “test”'],
    [['test', 'posts.jsonl'], 'there is no file “posts.jsonl”'],
    [['test', 'nowhere'], 'PACK_NOT_FOUND'],
    [['test', TESTED, '--as-of', '2026-02-30'], 'YYYY-MM-DD'],
  ])('%j ends with 2', async (args, part) => {
    const { status, stdout, stderr } = await runCli(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(part)
  })

  it('is not to name nothing', () => {
    const asked: TestArguments = {
      name: 'test',
      language: 'en',
      inputs: [],
      models: [],
      disguises: false,
      pairs: false,
      watch: false,
      update: false,
      format: 'pretty',
    }
    expect(parseArguments(['test'], {})).toEqual(asked)
  })
})

describe('ungxu test --format junit', () => {
  it('has a suite for each rule, a case for each example, and says what failed where', async () => {
    const posts = [
      { text: 'Nhớ đóng phí trước nhé', violates: ['tested.fee'] },
      { text: 'Chào <cả> "nhà" & \u001b[31m \uffff', violates: ['tested.fee'] },
      { text: 'đóng phí trước là sai', allows: ['tested.fee'] },
    ]
    const file = fileOf('posts.jsonl', posts.map((post) => JSON.stringify(post)).join('\n'))
    const { status, stdout, stderr } = await runCli(['test', TESTED, file, '--format', 'junit'])
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="ungxu" tests="9" failures="4" skipped="1">\n/,
    )
    expect(stdout).toContain('  <testsuite name="tested.fee" tests="6" failures="2" skipped="1">\n')
    expect(stdout).toMatch(
      /name="violates: Cảnh báo: [^"]*" file="[^"]*pack\.yaml" line="26">\n +<failure type="MISSED" [^>]*>[^<]*excused by: lexicon:warning<\/failure>/,
    )
    expect(stdout).toContain('<skipped message="known"/>')
    expect(stdout).toContain(
      '  <testsuite name="tested.fee (fixtures)" tests="3" failures="2" skipped="0">\n',
    )
    expect(stdout).toContain('name="Chào &lt;cả&gt; &quot;nhà&quot; &amp; ␛[31m "')
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]/)
    expect(stdout.match(/<testcase /g)).toHaveLength(9)
    expect(stdout.match(/<failure /g)).toHaveLength(4)
  })
})

describe('ungxu test --format tap', () => {
  it('has a point for each example, and tells what failed where', async () => {
    const posts = [
      { text: 'Nhớ đóng phí trước nhé', violates: ['tested.fee'] },
      { text: 'Chào # TODO \\ \u001b[31m\nnot ok 1', violates: ['tested.fee'] },
    ]
    const file = fileOf('posts.jsonl', posts.map((post) => JSON.stringify(post)).join('\n'))
    const { status, stdout, stderr } = await runCli(['test', TESTED, file, '--format', 'tap'])
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    const lines = stdout.trimEnd().split('\n')
    expect(lines.slice(0, 2)).toEqual(['TAP version 14', '1..8'])
    const points = lines.filter((line) => /^(?:not )?ok /.test(line))
    expect(points.map((line) => Number(/\d+/.exec(line)![0]))).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(points.filter((line) => line.startsWith('not ok'))).toHaveLength(3)
    expect(points.filter((line) => line.endsWith(' # SKIP known'))).toHaveLength(1)
    expect(points.at(-1)).toBe('not ok 8 - tested.fee (fixtures): Chào \\# TODO \\\\ ␛[31m⏎not ok 1')
    const blocks = stdout.match(/^ {2}---\n(?: {2}[a-z]+: "[^\n]*"\n)+ {2}\.\.\.$/gm)
    expect(blocks).toHaveLength(3)
    expect(blocks!.at(-1)).toContain('  code: "MISSED"')
  })
})
