import { describe, expect, it } from 'vitest'
import type { LintArguments } from '../../src/cli/arguments'
import { parseArguments } from '../../src/cli/arguments'
import { fileOf, runCli, SMALL } from './run-cli'

const LINTED = 'test/cli/packs/linted'
const FILE = `${LINTED}/pack.yaml`
const BROKEN = 'test/cli/packs/broken'

interface Told {
  code: string
  severity: string
  file?: string
  line?: number
  column?: number
  path: string
  message: string
  hint: string
}

function faultsIn(stdout: string): Told[] {
  return (JSON.parse(stdout) as { faults: Told[] }).faults
}

const clean = `schema: 1
id: ours
version: 1.0.0
title: { en: Ours }
`

describe('ungxu lint', () => {
  it('shows each fault with its place, frame and next step, and ends with 1 where one is an error', async () => {
    const { status, stdout, stderr } = await runCli(['lint', LINTED, '--as-of', '2026-07-01'])
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toMatch(/^warning test\/cli\/packs\/linted\/pack\.yaml:12:29 TERM_COLLIDES .*bung, bụng\n/)
    expect(stdout).toContain(
      '12 |     terms: [đóng phí trước, bùng]\n   |                             ^^^^\n',
    )
    expect(stdout).toMatch(/\nerror .*pack\.yaml:41:17 LAW_LAPSED .* in force on 2026-07-01\n/)
    expect(stdout).toMatch(/\n1 error, 3 warnings\n$/)
  })

  it('ends with 0 where there are warnings alone, and with 1 where these are not wanted', async () => {
    const asOf = ['--as-of', '2026-06-30']
    expect(await runCli(['lint', LINTED, ...asOf])).toMatchObject({ status: 0, stderr: '' })
    const strict = await runCli(['lint', LINTED, ...asOf, '--fail-on', 'warning'])
    expect(strict.status).toBe(1)
    expect(strict.stdout).toMatch(/\n0 errors, 4 warnings\n$/)
  })

  it('ends with 0 where there is nothing', async () => {
    const run = await runCli(['lint', fileOf('pack.yaml', clean), '--fail-on', 'warning'])
    expect(run).toEqual({ status: 0, stdout: '0 errors, 0 warnings\n', stderr: '' })
  })

  it('speaks Vietnamese', async () => {
    const { stdout } = await runCli(['lint', LINTED, '--as-of', '2026-07-01', '--lang', 'vi'])
    expect(stdout).toMatch(/^cảnh báo .*:12:29 TERM_COLLIDES khi bỏ dấu, từ `bùng`/)
    expect(stdout).toMatch(/\n1 lỗi, 3 cảnh báo\n$/)
  })

  it('gives programs all faults as data', async () => {
    const { status, stdout, stderr } = await runCli([
      'lint',
      LINTED,
      ...['--as-of', '2026-07-01', '--format', 'json', '--lang', 'vi'],
    ])
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    const faults = faultsIn(stdout)
    expect(
      faults.map(({ code, severity, line, column, path }) => [code, severity, line, column, path]),
    ).toEqual([
      ['TERM_COLLIDES', 'warning', 12, 29, 'lexicons.0.terms.1'],
      ['TEXT_MISSING', 'warning', 37, 5, 'rules.0.title'],
      ['LAW_LAPSED', 'error', 41, 17, 'rules.0.legalBasis'],
      ['EXAMPLES_TOO_FEW', 'warning', 43, 5, 'rules.0.examples'],
    ])
    expect(faults.every(({ file }) => file === FILE)).toBe(true)
    expect(faults[2]).toMatchObject({
      message: expect.stringContaining('còn hiệu lực'),
      hint: expect.stringMatching(/^Hãy/),
    })
  })

  it('looks over the shipped pack if none is named, by paths for want of files', async () => {
    const { status, stdout } = await runCli(['lint', '--format', 'json', '--as-of', '2026-11-22'])
    expect(status).toBe(0)
    for (const { severity, path, file } of faultsIn(stdout)) {
      expect({ severity, file }).toEqual({ severity: 'warning', file: undefined })
      expect(path).toMatch(/^vn:/)
    }
  })
})

describe('packs that do not load', () => {
  it('end with 2, all their faults in the form of the others', async () => {
    const run = await runCli(['lint', BROKEN, SMALL, 'nowhere'])
    expect(run).toMatchObject({ status: 2, stderr: '' })
    expect(run.stdout).toMatch(/^error .*broken\/pack\.yaml:9:15 WRONG_VALUE /)
    expect(run.stdout).toContain('PACK_NOT_FOUND')
    expect(run.stdout).toMatch(/\n3 errors, 0 warnings: the pack does not load.*\n$/)

    const { status, stdout } = await runCli(['lint', BROKEN, '--format', 'json'])
    expect(status).toBe(2)
    expect(faultsIn(stdout).map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['WRONG_VALUE', 'error', 9],
      ['UNKNOWN_LEXICON', 'error', 11],
    ])
  })

  it('are those too that do not fit together', async () => {
    const pack = fileOf('pack.yaml', `${clean}requires: [smal]\n`)
    const { status, stdout } = await runCli(['lint', pack, SMALL, '--format', 'json'])
    expect(status).toBe(2)
    expect(faultsIn(stdout).map(({ code, line }) => [code, line])).toEqual([['UNKNOWN_PACK', 5]])
  })
})

describe('wrong usage of lint', () => {
  it.each([
    [['lint', SMALL, '--format', 'jsonl'], 'pretty | json'],
    [['lint', SMALL, '--fail-on', 'reject'], 'error | warning'],
    [['lint', SMALL, '--disguises'], '--disguises is not an option of “lint”'],
    [['lint', SMALL, '--as-of', '2026-02-30'], 'YYYY-MM-DD'],
  ])('%j ends with 2, on standard error', async (args, part) => {
    const { status, stdout, stderr } = await runCli(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(part)
  })

  it('is not to name nothing', () => {
    const asked: LintArguments = {
      name: 'lint',
      language: 'en',
      inputs: [],
      failOn: 'error',
      format: 'pretty',
    }
    expect(parseArguments(['lint'], {})).toEqual(asked)
  })
})
