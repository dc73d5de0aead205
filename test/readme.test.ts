// README.md says nothing that does not hold: its code runs, its links lead somewhere, its commands exist.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createModerator } from '../src/moderator'
import { parsePack } from '../src/pack/parse-pack'
import { finished, ROOT, startNode } from './built'
import { runCli } from './cli/run-cli'

const README = readFileSync(join(ROOT, 'README.md'), 'utf8')

function blocks(language: string): string[] {
  return [...README.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, code]) => code ?? '',
  )
}

describe('README.md', () => {
  it('has one example of the library, and it prints what the README says', async () => {
    const [code, ...others] = blocks('js')
    expect(others).toEqual([])
    const run = await finished(startNode(['--input-type=module', '--eval', code ?? '']))
    expect(run).toMatchObject({ status: 0, stderr: '' })
    const said = /This prints (.*)\. A test/.exec(README)?.[1] ?? ''
    const lines = [...said.matchAll(/`([^`]+)`/g)].map(([, line]) => line)
    expect(run.stdout.trimEnd().split('\n')).toEqual(lines)
  })

  it('has a pack that loads and does what its own examples say', () => {
    const pack = parsePack(blocks('yaml')[0] ?? '')
    const moderator = createModerator({ packs: [pack] })
    const { violates = [], allows = [] } = pack.rules[0]?.examples ?? {}
    const decisions = (texts: readonly unknown[]) =>
      texts.map((text) => moderator.evaluateSync({ text: String(text) }).decision)
    expect(decisions(violates)).toEqual(['review'])
    expect(decisions(allows)).toEqual(['allow'])
  })

  it('shows a text that the shipped rules do find', async () => {
    const text = /ungxu check "(.+?)"\n/.exec(README)?.[1] ?? ''
    expect((await runCli(['check', text])).status).toBe(1)
  })

  it('links to what is there', () => {
    const links = [...README.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link ?? '')
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([])
  })

  it('names commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const named = [...README.matchAll(/npm (?:run )?(start|test|[a-z]+(?=`))/g)].map(([, name]) => name ?? '')
    expect(named.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([])
  })
})
