import { describe, expect, it } from 'vitest'
import { printed } from '../built'

const ENTRIES = [
  'ungxu',
  'ungxu/moderator',
  'ungxu/node',
  'ungxu/classifiers',
  'ungxu/http',
  'ungxu/audit',
  'ungxu/packs/vn',
  'ungxu/packs/eu',
  'ungxu/models/abuse-vi',
]
const PACKS = ['vn', 'eu']
const JUDGE = `createModerator({ packs: [vn] }).evaluateSync({ text: 'Xin chào' }).decision`
const print = (expression: string) => `process.stdout.write(JSON.stringify(${expression}))`

describe('the built package', () => {
  it.each(ENTRIES)('%s gives the same names to import and to require', async (entry) => {
    const names = 'Object.keys(all).filter((name) => !["__esModule", "module.exports"].includes(name)).sort()'
    const imported = await printed(`import * as all from '${entry}'; ${print(names)}`, 'module')
    const required = await printed(`const all = require('${entry}'); ${print(names)}`, 'commonjs')
    expect(required).toEqual(imported)
    // A name that comes or goes is a change for users: it shows in the diff of this file.
    await expect(`${(imported as string[]).join('\n')}\n`).toMatchFileSnapshot(
      `names/${entry.replaceAll('/', '-')}.txt`,
    )
  })

  it('ungxu/vitest gives names to import alone, for vitest refuses to be required', async () => {
    const names = await printed(
      `import * as all from 'ungxu/vitest'; ${print('Object.keys(all).sort()')}`,
      'module',
    )
    await expect(`${(names as string[]).join('\n')}\n`).toMatchFileSnapshot('names/ungxu-vitest.txt')
  })

  it('judges a post when imported', async () => {
    const code = `import { createModerator } from 'ungxu'; import vn from 'ungxu/packs/vn'; ${print(JUDGE)}`
    expect(await printed(code, 'module')).toBe('allow')
  })

  it('judges a post when required', async () => {
    const code = `const { createModerator } = require('ungxu'); const vn = require('ungxu/packs/vn').default; ${print(JUDGE)}`
    expect(await printed(code, 'commonjs')).toBe('allow')
  })

  it.each([
    ['ungxu', ['yaml', 'zod']],
    ['ungxu/moderator', []],
  ])('%s loads what checks packs: %j', async (entry, checkers) => {
    const code = `const { createModerator } = require('${entry}'); const vn = require('ungxu/packs/vn').default
      const loaded = Object.keys(require.cache).map((file) => /node_modules.(zod|yaml)\\b/.exec(file)?.[1])
      ${print(`[${JUDGE}, [...new Set(loaded)].filter(Boolean).sort()]`)}`
    expect(await printed(code, 'commonjs')).toEqual(['allow', checkers])
  })

  it('throws errors of one class from all its entries', async () => {
    const code = `import { UngxuError } from 'ungxu'; import { loadPack } from 'ungxu/node'
      const error = await loadPack('nowhere').catch((caught) => caught)
      ${print('[error instanceof UngxuError, error.code]')}`
    expect(await printed(code, 'module')).toEqual([true, 'PACK_NOT_FOUND'])
  })

  it.each(['module', 'commonjs'] as const)('asks a classifier of its own entry, as a %s', async (kind) => {
    const names = (from: string) =>
      kind === 'module' ? `import * as ${from} from` : `const ${from} = require`
    const entry = (from: string, name: string) =>
      kind === 'module' ? `${names(from)} '${name}'` : `${names(from)}('${name}')`
    const code = `${entry('core', 'ungxu')}; ${entry('classifiers', 'ungxu/classifiers')}
      const fetch = async () => Response.json({ scores: [{ toxic: 0.75 }] })
      const about = { id: 'toxicity', version: '1', labels: ['toxic'] }
      const classifier = classifiers.httpClassifier({ ...about, url: 'https://models.example', fetch })
      const when = { classifier: 'toxicity', label: 'toxic', atLeast: 0.5 }
      const facts = { title: { en: 'Toxic' }, category: 'insult', severity: 'low', action: 'warn' }
      const rules = [{ id: 'own.toxic', ...facts, when }]
      const pack = core.parsePack({ schema: 1, id: 'own', version: '1.0.0', title: { en: 'Own' }, rules })
      const judge = core.createModerator({ packs: [pack], classifiers: [classifier] })
      judge.evaluate({ text: 'x' }).then((verdict) => ${print('[verdict.decision, judge.classifierStats().toxicity.calls]')})`
    expect(await printed(code, kind)).toEqual(['warn', 1])
  })

  it.each([
    ['ai', 'llmJudge({ model: "a/b", version: "1", labels: { x: "x" } })'],
    [
      '@huggingface/transformers',
      'transformersClassifier({ id: "x", version: "1", labels: ["x"], model: "./no" })',
    ],
  ])('loads without %s, which is asked for with the first text', async (name, make) => {
    const code = `import { ${make.split('(')[0]} as make } from 'ungxu/classifiers'
      import { register } from 'node:module'
      const hook = 'export const resolve = (name, about, next) => { if (name === ' + JSON.stringify('${name}') + ') throw new Error("none"); return next(name, about) }'
      register('data:text/javascript,' + encodeURIComponent(hook))
      const error = await make(${make.slice(make.indexOf('(') + 1, -1)}).classify(['x'], {}).catch((caught) => caught)
      ${print('[error.name, error.message.includes("' + name + '")]')}`
    expect(await printed(code, 'module')).toEqual(['ClassifierError', true])
  })

  it.each(['module', 'commonjs'] as const)('judges in threads, as a %s', async (kind) => {
    const take = (names: string, from: string) =>
      kind === 'module' ? `import ${names} from '${from}'` : `const ${names} = require('${from}')`
    const pack = kind === 'module' ? 'vn' : 'vn.default'
    const code = `${take('{ createPool }', 'ungxu/node')}; ${take('vn', 'ungxu/packs/vn')}
      createPool([${pack}], { threads: 2 }).then(async (pool) => {
        const verdicts = await pool.evaluateMany([{ text: 'Xin chào' }, { text: 5 }])
        await pool.close()
        ${print('[verdicts[0].decision, verdicts[1].error.code]')}
      })`
    expect(await printed(code, kind)).toEqual(['allow', 'POST_TEXT_NOT_STRING'])
  })

  it('ends by itself with a pool that nobody closed', async () => {
    const code = `import { createPool } from 'ungxu/node'; import { parsePack } from 'ungxu'
      const when = { shape: 'length', atLeast: 1 }
      const rules = [{ id: 'own.long', title: { en: 'Long' }, category: 'spam', severity: 'low', action: 'warn', when }]
      const pack = parsePack({ schema: 1, id: 'own', version: '1.0.0', title: { en: 'Own' }, rules })
      const pool = await createPool([pack], { threads: 2 })
      ${print('(await pool.evaluateMany([{ text: "a" }])).length')}`
    expect(await printed(code, 'module')).toBe(1)
  })

  it('loads without piscina, which is asked for with the first pool', async () => {
    const code = `import { register } from 'node:module'
      const hook = 'export const resolve = (name, about, next) => { if (name === "piscina") throw new Error("none"); return next(name, about) }'
      register('data:text/javascript,' + encodeURIComponent(hook))
      const { createModerator } = await import('ungxu'); const { createPool, loadPack } = await import('ungxu/node')
      const pack = await loadPack('vn')
      const decision = createModerator({ packs: [pack] }).evaluateSync({ text: 'Xin chào' }).decision
      const error = await createPool([pack]).catch((caught) => caught)
      ${print('[decision, error.message]')}`
    expect(await printed(code, 'module')).toEqual(['allow', 'none'])
  })

  it.each(PACKS)('gives the shipped pack %s by name too, and it cannot be changed', async (name) => {
    const code = `import pack from 'ungxu/packs/${name}'; import { loadPack } from 'ungxu/node'
      const named = await loadPack('${name}')
      ${print('[named.digest === pack.digest, Object.isFrozen(pack), Object.isFrozen(pack.rules), Object.isFrozen(pack.rules[0].when)]')}`
    expect(await printed(code, 'module')).toEqual([true, true, true, true])
  })

  it.each(PACKS)('ships a pack %s that is what its sources say', async (name) => {
    const code = `import pack from 'ungxu/packs/${name}'; import { loadPack } from 'ungxu/node'
      ${print(`pack.digest === (await loadPack('./rules/${name}')).digest`)}`
    expect(await printed(code, 'module')).toBe(true)
  })

  it('judges by both packs at once, each post by the rules of where it is', async () => {
    const code = `import { createModerator, mask, stateReasons } from 'ungxu'
      import vn from 'ungxu/packs/vn'; import eu from 'ungxu/packs/eu'
      const text = 'I swear I will stab you tomorrow'
      const moderator = createModerator({ packs: [vn, eu] })
      const judge = (jurisdiction) => moderator.evaluateSync({ text }, { jurisdiction })
      const rules = (jurisdiction) => judge(jurisdiction).violations.map((one) => one.rule).filter((rule) => rule.startsWith('eu.'))
      ${print("[rules('DE'), rules('VN'), mask(text, judge('DE')), stateReasons(judge('DE')).includes('StGB')]")}`
    expect(await printed(code, 'module')).toEqual([
      ['eu.threat.violence'],
      [],
      'I swear *************** tomorrow',
      true,
    ])
  })

  it('gives its schema and its package.json', async () => {
    const code = `import schema from 'ungxu/schema.json' with { type: 'json' }
      import about from 'ungxu/package.json' with { type: 'json' }
      ${print('[typeof schema.$schema, about.name]')}`
    expect(await printed(code, 'module')).toEqual(['string', 'ungxu'])
  })
})
