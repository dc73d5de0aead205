import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { LintArguments } from '../../src/cli/arguments'
import { parseArguments } from '../../src/cli/arguments'
import { ROOT } from '../built'
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

describe('lint for other programs', () => {
  const of = (format: string, ...args: string[]) => runCli(['lint', ...args, '--format', format])
  const linted = [LINTED, '--as-of', '2026-07-01']

  it('annotates a pull request', async () => {
    const { status, stdout, stderr } = await of('github', ...linted)
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toMatch(
      /^::warning file=test\/cli\/packs\/linted\/pack\.yaml,line=12,col=29,title=TERM_COLLIDES::.*%0A/,
    )
    expect(lines[2]).toMatch(/^::error file=.*,line=41,col=17,title=LAW_LAPSED::/)
    const shipped = await of('github', '--as-of', '2026-11-22')
    for (const line of shipped.stdout
      .trimEnd()
      .split('\n')
      .filter((one) => one !== ''))
      expect(line).toMatch(/^::warning title=[A-Z_]+::vn:/)
  })

  interface Sarif {
    version: string
    runs: {
      tool: { driver: { name: string; rules: { id: string; shortDescription: { text: string } }[] } }
      results: {
        ruleId: string
        ruleIndex: number
        level: string
        message: { text: string }
        locations: {
          physicalLocation?: { artifactLocation: { uri: string }; region: Record<string, number> }
          logicalLocations?: unknown[]
        }[]
        partialFingerprints: Record<string, string>
      }[]
    }[]
  }

  it('is SARIF for code scanning, with places and the rules it speaks of', async () => {
    const { status, stdout } = await of('sarif', ...linted)
    expect(status).toBe(1)
    const { version, runs } = JSON.parse(stdout) as Sarif
    expect(version).toBe('2.1.0')
    const [{ tool, results } = { tool: undefined, results: [] }] = runs
    const ids = tool!.driver.rules.map(({ id }) => id)
    expect(ids).toEqual(['EXAMPLES_TOO_FEW', 'LAW_LAPSED', 'TERM_COLLIDES', 'TEXT_MISSING'])
    expect(results).toHaveLength(4)
    for (const { ruleId, ruleIndex } of results) expect(ids[ruleIndex]).toBe(ruleId)
    expect(results[2]).toMatchObject({
      ruleId: 'LAW_LAPSED',
      level: 'error',
      locations: [
        { physicalLocation: { artifactLocation: { uri: FILE }, region: { startLine: 41, startColumn: 17 } } },
      ],
    })
  })

  it('has fingerprints that stay when lines move and days pass, each once', async () => {
    const text = readFileSync(join(ROOT, FILE), 'utf8')
    const file = fileOf('a b.yaml', text)
    const printsOn = async (day: string) => {
      const { stdout } = await of('sarif', file, '--as-of', day)
      const { results } = (JSON.parse(stdout) as Sarif).runs[0]!
      for (const { locations } of results)
        expect(locations[0]!.physicalLocation!.artifactLocation.uri).toBe(pathToFileURL(file).href)
      return results.map(({ partialFingerprints }) => partialFingerprints['ungxu/v1'])
    }
    const first = await printsOn('2026-07-01')
    expect(new Set(first).size).toBe(4)
    writeFileSync(file, `# one line more\n\n${text}`)
    expect(await printsOn('2026-07-02')).toEqual(first)
  })

  it('is SARIF too of packs that do not load, and of those without files', async () => {
    const broken = await of('sarif', BROKEN)
    expect(broken.status).toBe(2)
    const { results } = (JSON.parse(broken.stdout) as Sarif).runs[0]!
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['WRONG_VALUE', 'error'],
      ['UNKNOWN_LEXICON', 'error'],
    ])
    const shipped = await of('sarif', 'eu', '--as-of', '2026-11-22')
    for (const { locations } of (JSON.parse(shipped.stdout) as Sarif).runs[0]!.results)
      expect(locations).toEqual([
        { logicalLocations: [{ fullyQualifiedName: expect.stringMatching(/^eu:/) }] },
      ])
  })
})

describe('wrong usage of lint', () => {
  it.each([
    [['lint', SMALL, '--format', 'jsonl'], 'pretty | json | github | sarif'],
    [['lint', SMALL, '--fail-on', 'reject'], 'error | warning'],
    [['lint', SMALL, '--disguises'], '--disguises is not an option of “lint”'],
    [['lint', SMALL, '--as-of', '2026-02-30'], 'YYYY-MM-DD'],
    [['lint', SMALL, '--dry-run'], '--dry-run goes with --fix'],
    [['lint', SMALL, '--against', 'nowhere'], 'PACK_NOT_FOUND'],
    [['lint', SMALL, '--against', 'HEAD:nowhere'], 'nowhere'],
    [['lint', SMALL, '--against', 'eu'], '“eu” is the pack “eu”'],
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
      against: [],
      fix: 'no',
      failOn: 'error',
      format: 'pretty',
    }
    expect(parseArguments(['lint'], {})).toEqual(asked)
  })
})

describe('ungxu lint --fix', () => {
  const body = (terms: string) => `${clean}
lexicons:
  - id: words
    terms: # the worst
${terms}
rules:
  - { id: r, title: { en: R }, category: c, severity: low, action: warn, when: { lexicon: words } }
`
  const twice = body('      - zzq\n      # as shouted\n      - ZZQ\n      - zzw')
  const once = body('      - zzq\n      # as shouted\n      - zzw')

  it('mends the file, tells what, and finds nothing to mend the next time', async () => {
    const file = fileOf('pack.yaml', twice)
    const first = await runCli(['lint', file, '--fix'])
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toMatch(/^mended .*pack\.yaml:11:9 TERM_SHADOWED .*`ZZQ`/)
    expect(first.stdout).not.toContain('warning TERM_SHADOWED')
    expect(first.stdout).toMatch(/\n0 errors, 2 warnings, 1 fault mended\n$/)
    expect(readFileSync(file, 'utf8')).toBe(once)
    const second = await runCli(['lint', file, '--fix', '--format', 'json'])
    expect(JSON.parse(second.stdout)).toMatchObject({ mended: [], faults: [{}, {}] })
    expect(readFileSync(file, 'utf8')).toBe(once)
    expect(readdirSync(dirname(file))).toEqual(['pack.yaml'])
  })

  it('writes nothing on trial', async () => {
    const file = fileOf('pack.yaml', twice)
    const { status, stdout } = await runCli(['lint', file, '--fix', '--dry-run'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^would mend .*TERM_SHADOWED/)
    expect(stdout).toMatch(/\n0 errors, 3 warnings, 1 fault would be mended by --fix alone\n$/)
    const { mendable, faults } = JSON.parse(
      (await runCli(['lint', file, '--fix', '--dry-run', '--format', 'json'])).stdout,
    ) as { mendable: Told[]; faults: Told[] }
    expect(mendable).toEqual(faults.filter(({ code }) => code === 'TERM_SHADOWED'))
    expect(readFileSync(file, 'utf8')).toBe(twice)
  })

  it('keeps a byte order mark, the mode of the file, and a link', async () => {
    const file = fileOf('real.yaml', `\ufeff${twice}`)
    chmodSync(file, 0o640)
    const link = join(mkdtempSync(join(tmpdir(), 'ungxu-link-')), 'pack.yaml')
    symlinkSync(file, link)
    expect((await runCli(['lint', link, '--fix'])).status).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(`\ufeff${once}`)
    expect(statSync(file).mode & 0o777).toBe(0o640)
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
  })

  it('leaves packs alone that do not load, and those that are no files', async () => {
    expect(await runCli(['lint', BROKEN, '--fix'])).toMatchObject({ status: 2 })
    const shipped = await runCli(['lint', 'eu', '--fix', '--format', 'json'])
    expect(JSON.parse(shipped.stdout)).toMatchObject({ mended: [] })
  })

  it('speaks Vietnamese', async () => {
    const { stdout } = await runCli(['lint', fileOf('pack.yaml', twice), '--fix', '--lang', 'vi'])
    expect(stdout).toMatch(/^đã sửa /)
    expect(stdout).toMatch(/\n0 lỗi, 2 cảnh báo, đã sửa 1 lỗi\n$/)
  })

  it('raises the version beside a last release', async () => {
    const last = fileOf('pack.yaml', once)
    const file = fileOf('pack.yaml', body('      - zzq\n      - zzv'))
    const found = await runCli(['lint', file, '--against', last])
    expect(found.status).toBe(1)
    expect(found.stdout).toMatch(/^error .*pack\.yaml:3:10 VERSION_TOO_LOW .* 1\.1\.0 /)
    const mended = await runCli(['lint', file, '--against', last, '--fix'])
    expect(mended.status).toBe(0)
    expect(readFileSync(file, 'utf8')).toContain('version: 1.1.0\n')
  })
})
