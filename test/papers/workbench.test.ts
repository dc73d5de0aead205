// docs/workbench.md: what it shows of `ungxu explain --format json` is there, and its workflow is one.
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { runCli } from '../cli/run-cli'
import { blocksOf, readPage } from './page'

const blocks = blocksOf(readPage('docs/workbench.md'))
const block = (kind: string) => blocks.find((one) => one.kind === kind)!.body

/** Keys of `shown` that `value` lacks, at any depth; of lists, what no member has. */
function lacking(shown: unknown, value: unknown, path = ''): string[] {
  if (Array.isArray(shown)) {
    const members = value as unknown[]
    if (!Array.isArray(value)) return [path]
    return shown.flatMap((one) => {
      const found = members.map((member) => lacking(one, member, `${path}[]`))
      return found.some((missing) => missing.length === 0) ? [] : (found[0] ?? [`${path}[]`])
    })
  }
  if (typeof shown !== 'object' || shown === null) return typeof shown === typeof value ? [] : [path]
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(shown).flatMap(([key, below]) =>
    key in value
      ? lacking(below, (value as Record<string, unknown>)[key], `${path}.${key}`)
      : [`${path}.${key}`],
  )
}

describe('docs/workbench.md', () => {
  it('shows keys of an explanation that are there', async () => {
    const shown: unknown = parse(block('jsonc').replace(/\s*\/\/ .*$/gm, ''))
    const text = 'Tuyển người đóng gói tại nhà, ib zalo'
    const { stdout } = await runCli(['explain', text, '--format', 'json', '--near', '100'])
    const [explanation] = JSON.parse(stdout) as unknown[]
    expect(lacking(shown, explanation)).toEqual([])
  })

  it('has steps of a workflow, and a command that exists', async () => {
    const steps = parse(block('yaml')) as { uses?: string; run?: string }[]
    expect(steps.map((step) => Object.keys(step)[0])).toEqual(['uses', 'run'])
    const options = [...steps[1]!.run!.matchAll(/--(format|budget)\b/g)].map(([option]) => option)
    const { stdout } = await runCli(['diff', '--help'])
    expect(options.filter((option) => !stdout.includes(option))).toEqual([])
    expect(options).toHaveLength(2)
  })
})
