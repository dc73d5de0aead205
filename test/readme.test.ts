// README.md and README.vi.md say nothing that does not hold: their code runs, their commands exist, and they say the same.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../src/cli/arguments'
import { createModerator } from '../src/moderator'
import { parsePack } from '../src/pack/parse-pack'
import { ROOT, finished, startNode } from './built'
import { runCli } from './cli/run-cli'
import { blocksOf, readPage } from './papers/page'

const PAGES = [
  ['README.md', /This prints (.*)\. A test/, 'README.vi.md'],
  ['README.vi.md', /Chương trình in ra (.*)\. Ví dụ này/, 'README.md'],
] as const

/** The rows of the tables with what stands in their first column, up to the first word of each command. */
const rows = (page: string) => [...readPage(page).matchAll(/^\| (.*?) \| /gm)].map(([, first = '']) => first)
const commandsIn = (page: string) =>
  rows(page).flatMap((first) => [...first.matchAll(/`([a-z]+) ?[^`]*`/g)].map(([, name]) => name ?? ''))

describe.each(PAGES)('%s', (page, prints, other) => {
  const text = readPage(page)
  const blocks = (kind: string) => blocksOf(text).filter((one) => one.kind === kind)

  it('has one example of the library, and it prints what the page says', async () => {
    expect(blocks('js')).toHaveLength(1)
    const run = await finished(startNode(['--input-type=module', '--eval', blocks('js')[0]?.body ?? '']))
    expect(run).toMatchObject({ status: 0, stderr: '' })
    const said = prints.exec(text)?.[1] ?? ''
    const lines = [...said.matchAll(/`([^`]+)`/g)].map(([, line]) => line)
    expect(run.stdout.trimEnd().split('\n')).toEqual(lines)
  })

  it('has a pack that loads and does what its own examples say', () => {
    const pack = parsePack(blocks('yaml')[0]?.body ?? '')
    const moderator = createModerator({ packs: [pack] })
    const { violates = [], allows = [] } = pack.rules[0]?.examples ?? {}
    const decisions = (texts: readonly unknown[]) =>
      texts.map((one) => moderator.evaluateSync({ text: String(one) }).decision)
    expect(decisions(violates)).toEqual(['review'])
    expect(decisions(allows)).toEqual(['allow'])
  })

  it('shows a text that the shipped rules do find', async () => {
    const found = /ungxu check "(.+?)"/.exec(text)?.[1] ?? ''
    expect((await runCli(['check', found])).status).toBe(1)
  })

  it('has every command in its table, and no other', () => {
    const named = commandsIn(page).filter((name) => !['allow', 'warn'].includes(name))
    expect([...new Set(named)].toSorted()).toEqual([...COMMANDS].toSorted())
  })

  it('types commands and options that exist', async () => {
    const typed = [...text.matchAll(/npx ungxu ([a-z]+)([^\n`]*)/g)]
    expect(typed.length).toBeGreaterThan(5)
    for (const command of new Set(typed.map(([, name]) => name!))) {
      const { stdout, status } = await runCli([command, '--help'])
      const options = typed
        .filter(([, name]) => name === command)
        .flatMap(([, , rest = '']) => rest.match(/(?<= )--[a-z-]+/g) ?? [])
      expect({ command, status, unknown: options.filter((option) => !stdout.includes(option)) }).toEqual({
        command,
        status: 0,
        unknown: [],
      })
    }
  })

  it('names scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const named = [...text.matchAll(/npm (?:run )?(start|test|[a-z]+(?=`))/g)].map(([, name]) => name ?? '')
    expect(named.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([])
  })

  it('is short, and leads to the page in the other language', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(200)
    expect(text).toContain(`](${other})`)
  })

  it('has the parts of the other page', () => {
    const shape = (name: string) => ({
      parts: readPage(name).match(/^## /gm)?.length,
      kinds: blocksOf(readPage(name)).map(({ kind }) => kind),
      rows: rows(name).length,
    })
    expect(shape(page)).toEqual(shape(other))
  })
})

it('README.vi.md is written with its diacritics', () => {
  // Vietnamese prose has a letter with a mark in most of its words; code and names lower that.
  const prose = readPage('README.vi.md')
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`]*`|\]\([^)]*\)/g, ' ')
  const words = prose.match(/\p{L}+/gu) ?? []
  const marked = words.filter((word) => /[\u0300-\u036fđĐ]/.test(word.normalize('NFD')))
  expect(words.length).toBeGreaterThan(700)
  expect(marked.length / words.length).toBeGreaterThan(0.6)
  expect(prose).toBe(prose.normalize('NFC'))
})
