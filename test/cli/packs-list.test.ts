import { describe, expect, it } from 'vitest'
import { loadPack } from '../../src/node/load-pack'
import { runCli } from './run-cli'

describe('ungxu packs', () => {
  it('lists what the shipped packs hold, as their sources say', async () => {
    const run = await runCli(['packs', '--format', 'json'])
    const source = await loadPack('rules/vn')
    const [listed] = JSON.parse(run.stdout) as [Record<string, unknown>]
    const live = source.rules.filter((rule) => (rule.status ?? 'live') === 'live')
    expect(listed).toMatchObject({
      id: 'vn',
      version: source.version,
      digest: source.digest,
      rules: { live: live.length },
      lexicons: source.lexicons.length,
      provisions: source.instruments.flatMap((instrument) => instrument.provisions).length,
    })
    expect(run).toMatchObject({ status: 0, stderr: '' })
  })

  it.each([
    ['en', 'rules'],
    ['vi', 'quy tắc'],
  ])('pretty speaks %s', async (language, part) => {
    const run = await runCli(['packs', '--lang', language])
    expect(run.stdout).toMatch(/^vn \d/)
    expect(run.stdout).toContain(part)
    expect(run.stdout).toMatch(/sha256:[0-9a-f]{64}/)
  })
})
