import { describe, expect, it } from 'vitest'
import { loadPack } from '../../src/node/load-pack'
import { runCli } from './run-cli'

describe('ungxu packs', () => {
  it.each(['vn', 'eu'])('lists what the shipped pack %s holds, as its sources say', async (name) => {
    const run = await runCli(['packs', '--format', 'json'])
    const source = await loadPack(`rules/${name}`)
    const listed = (JSON.parse(run.stdout) as Record<string, unknown>[]).find(({ id }) => id === name)
    const live = source.rules.filter((rule) => (rule.status ?? 'live') === 'live')
    expect(listed).toMatchObject({
      id: name,
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
    expect(run.stdout).toMatch(/^eu \d/m)
    expect(run.stdout).toContain(part)
    expect(run.stdout).toMatch(/sha256:[0-9a-f]{64}/)
  })
})
