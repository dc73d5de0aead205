// docs/observability.md on the built package: its metrics with the API of OpenTelemetry, and a bad edit that is taken back.
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { expect, it } from 'vitest'
import { finished, plainEnvironment, ROOT } from '../built'

const PAGE = readFileSync(join(ROOT, 'docs/observability.md'), 'utf8')

const pack = (version: string, terms: string) => `
schema: 1
id: our
version: ${version}
title: { en: Our rules }
lexicons: [{ id: fee, terms: [${terms}] }]
rules:
  - { id: our.fee, title: { en: Fee }, category: fraud, severity: high, action: review, when: { lexicon: fee } }
`

// Ten thousand posts and an edit on a clock of its own, with a provider that writes down what it is told.
const MAIN = `
import { metrics } from '@opentelemetry/api'
let now = Date.UTC(2026, 10, 22)
Date.now = () => now
const sums = {}
const add = (name) => (value, labels) => {
  const key = [name, ...Object.values(labels ?? {})].join(' ')
  sums[key] = (sums[key] ?? 0) + (name === 'moderation.duration' ? Number(value > 0) : value)
}
const meter = { createCounter: (name) => ({ add: add(name) }), createHistogram: (name) => ({ record: add(name) }) }
metrics.setGlobalMeterProvider({ getMeter: () => meter })
await import('./metrics.mjs')
const { edit, moderator } = await import('./watch.mjs')
for (let at = 0; at < 5000; at++) moderator.evaluateSync({ text: at % 500 === 0 ? 'Đóng phí trước' : 'Xin chào' })
await moderator.evaluate({ text: 7 }).catch(() => {})
now += 10 * 60_000
await edit('./edited')
const edited = moderator.packs[0].version
for (let at = 0; at < 100; at++) moderator.evaluateSync({ text: 'Xin chào' })
process.stdout.write(JSON.stringify({ sums, versions: [edited, moderator.packs[0].version] }))
`

it('docs/observability.md counts, and takes a bad edit back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ungxu-observed-'))
  for (const name of ['rules', 'edited', 'node_modules']) mkdirSync(join(folder, name))
  symlinkSync(ROOT, join(folder, 'node_modules/ungxu'))
  symlinkSync(join(ROOT, 'node_modules/@opentelemetry'), join(folder, 'node_modules/@opentelemetry'))
  writeFileSync(join(folder, 'rules/pack.yaml'), pack('1.0.0', 'đóng phí trước'))
  writeFileSync(join(folder, 'edited/pack.yaml'), pack('1.1.0', 'đóng phí trước, xin chào'))
  writeFileSync(join(folder, 'main.mjs'), MAIN)
  for (const [, name, code] of PAGE.matchAll(/^```js\n\/\/ (\S+)\n([\s\S]*?)^```$/gm))
    writeFileSync(join(folder, name!), code!)

  const child = spawn(process.execPath, ['main.mjs'], { cwd: folder, env: plainEnvironment() })
  const { status, stdout, stderr } = await finished(child)
  expect({ status, stderr }).toEqual({ status: 0, stderr: 'our.fee: 20 of 20 posts, before 10 of 5000\n' })
  expect(JSON.parse(stdout)).toEqual({
    sums: {
      'moderation.duration': 5100,
      'moderation.verdicts allow': 5070,
      'moderation.verdicts review': 30,
      'moderation.rule.hits our.fee review': 30,
      'moderation.errors POST_TEXT_NOT_STRING': 1,
    },
    versions: ['1.1.0', '1.0.0'],
  })
})
