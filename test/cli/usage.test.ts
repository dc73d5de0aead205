import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CheckArguments } from '../../src/cli/arguments'
import { parseArguments } from '../../src/cli/arguments'
import { resolveInputs } from '../../src/cli/inputs'
import { wordsOf } from '../../src/cli/words'
import type { Fault } from '../../src/errors'
import { UngxuError } from '../../src/errors'
import { ROOT } from '../built'
import { fileOf, runCli, SMALL } from './run-cli'

/** What the program finds wrong with what was typed at a terminal. */
function refusalOf(args: readonly string[]): Fault['values'] {
  try {
    const { inputs, jsonl } = parseArguments(args, {}) as CheckArguments
    resolveInputs(inputs, { jsonl, stdinIsTerminal: true, words: wordsOf('en') })
  } catch (error) {
    if (error instanceof UngxuError && error.code === 'USAGE') return (error.faults[0] as Fault).values
    throw error
  }
  throw new Error('nothing was found wrong')
}

describe('help', () => {
  it.each([
    [['--help'], 'ungxu check [TEXT | FILE…]'],
    [['-h', '--lang', 'vi'], 'Cách dùng'],
    [['check', '--help'], '--fail-on ACTION'],
    [['check', '-h', '--lang=vi'], '--fail-on MỨC'],
    [['packs', '--help'], 'ungxu packs --format json'],
  ])('%j is answered on standard output', async (args, part) => {
    const run = await runCli(args)
    expect(run.stdout).toContain(part)
    expect(run).toMatchObject({ status: 0, stderr: '' })
  })

  it.each(['en', 'vi'])('fits on a screen of 110 columns in %s', async (language) => {
    for (const page of [
      [],
      ['check'],
      ['explain'],
      ['test'],
      ['lint'],
      ['diff'],
      ['train'],
      ['eval'],
      ['packs'],
    ]) {
      const { stdout } = await runCli([...page, '--help', '--lang', language])
      expect(stdout.split('\n').filter((line) => [...line].length > 110)).toEqual([])
    }
  })

  it('without any argument comes on standard error, as wrong usage', async () => {
    const run = await runCli([])
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain('Usage')
  })

  it.each(['--version', '-v'])('%s is the version of the package', async (option) => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
    expect(await runCli([option])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  })
})

describe('wrong usage', () => {
  const check = (...args: string[]) => ['check', '--pack', SMALL, ...args]
  it.each([
    [
      'an unknown command',
      ['frobnicate'],
      'the commands are check, explain, test, lint, diff, init, new, report, audit, train, eval and packs',
    ],
    ['a command with a slip', ['chekc', 'a'], 'did you mean “check”?'],
    ['a text in the place of the command', ['Việc nhẹ lương cao'], 'ungxu check "…"'],
    ['options without a command', ['--jsonl'], 'name a command'],
    ['an unknown option', check('--frobnicate', 'a'), 'no option --frobnicate'],
    ['an option with a slip', check('--formt', 'json'), 'did you mean --format?'],
    ['an option of another command', ['packs', '--jsonl'], '--jsonl is not an option of “packs”'],
    ['a text that looks like an option', check('- mua ngay'), 'put -- before it'],
    ['an option without its value', check('a', '--format'), '--format needs a value'],
    ['an option in the place of a value', check('--format', '--jsonl'), '--format needs a value'],
    ['a value for an option that takes none', check('--jsonl=yes'), '--jsonl takes no value'],
    ['a format that does not exist', check('a', '--format', 'xml'), 'pretty | json | jsonl'],
    ['jsonl for packs', ['packs', '--format', 'jsonl'], 'pretty | json'],
    ['an argument for packs', ['packs', 'vn'], 'one argument too many'],
    ['a language that does not exist', check('a', '--lang', 'fr'), 'vi | en'],
    ['a day that does not exist', check('a', '--as-of', '2026-02-30'), 'YYYY-MM-DD'],
    ['a strictness that does not exist', check('a', '--strictness', '4'), '1 | 2 | 3'],
    [
      'an action that does not exist',
      check('a', '--fail-on', 'ban'),
      'allow | warn | limit | review | reject | never',
    ],
    ['a country that is none', check('a', '--jurisdiction', 'Vietnam'), '--jurisdiction'],
    ['a file that is not there', check('posts.jsnol.txt'), 'there is no file'],
    ['a path that is not there', check('./posts'), 'there is no file'],
    ['a text with --jsonl', check('--jsonl', 'Xin chào'), 'there is no file'],
    ['a folder', check('test'), 'is a folder'],
    ['standard input twice', check('-', '-'), 'only once'],
    ['nothing, at a terminal', check(), 'nothing to check'],
  ])('%s is told, and what to do', (_name, args, part) => {
    const { problem, help } = refusalOf(args)
    expect(problem).toContain(part)
    expect(help).toMatch(/^See: ungxu .*--help$/)
  })

  it.each([
    ['options', ['chekc', 'a'], 'USAGE there is no command “chekc”'],
    ['inputs', check('./posts'), 'USAGE there is no file “./posts”'],
  ])('of %s ends with 2 and is told on standard error alone', async (_name, args, part) => {
    const run = await runCli(args)
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain(part)
    expect(run.stderr).toMatch(/^USAGE .*\nSee: ungxu .*--help\n$/)
  })

  it('is said in Vietnamese with --lang vi', async () => {
    const run = await runCli(['chekc', '--lang', 'vi'])
    expect(run.stderr).toContain('không có lệnh “chekc”')
  })

  it('passes nothing of a text on to the terminal', async () => {
    const run = await runCli([`\u001b[31m${'x'.repeat(500)}`])
    expect(run.status).toBe(2)
    expect(run.stderr).not.toContain('\u001b')
    expect(run.stderr.length).toBeLessThan(400)
  })
})

describe('packs that do not load', () => {
  it('end with 2, and all faults of all of them are told with their places and frames', async () => {
    const broken = ['--pack', 'test/cli/packs/broken', '--pack', 'test/cli/packs/unfinished']
    const run = await runCli(['check', 'a', ...broken, '--pack', 'nowhere'])
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toMatch(/broken\/pack\.yaml:9:15 WRONG_VALUE/)
    expect(run.stderr).toMatch(/9 \| +severity: hihg\n +\| +\^\^\^\^/)
    expect(run.stderr).toMatch(/unfinished\/pack\.yaml:\d+:\d+ YAML_SYNTAX/)
    expect(run.stderr).toContain('PACK_NOT_FOUND')
  })

  it('are told about before a file is read', async () => {
    const run = await runCli(['check', fileOf('posts.jsonl', '{'), '--pack', 'test/cli/packs/broken'])
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).not.toContain('LINE_NOT_JSON')
  })

  it('are told about where each is sound and they do not fit together', async () => {
    const run = await runCli(['check', 'a', '--pack', SMALL, '--pack', `./${SMALL}`])
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain('DUPLICATE_ID')
  })
})
