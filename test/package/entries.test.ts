import { describe, expect, it } from 'vitest'
import { printed } from '../built'

const ENTRIES = ['ungxu', 'ungxu/node', 'ungxu/packs/vn']
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

  it('judges a post when imported', async () => {
    const code = `import { createModerator } from 'ungxu'; import vn from 'ungxu/packs/vn'; ${print(JUDGE)}`
    expect(await printed(code, 'module')).toBe('allow')
  })

  it('judges a post when required', async () => {
    const code = `const { createModerator } = require('ungxu'); const vn = require('ungxu/packs/vn').default; ${print(JUDGE)}`
    expect(await printed(code, 'commonjs')).toBe('allow')
  })

  it('throws errors of one class from all its entries', async () => {
    const code = `import { UngxuError } from 'ungxu'; import { loadPack } from 'ungxu/node'
      const error = await loadPack('nowhere').catch((caught) => caught)
      ${print('[error instanceof UngxuError, error.code]')}`
    expect(await printed(code, 'module')).toEqual([true, 'PACK_NOT_FOUND'])
  })

  it('gives the shipped pack by name too, and it cannot be changed', async () => {
    const code = `import vn from 'ungxu/packs/vn'; import { loadPack } from 'ungxu/node'
      const named = await loadPack('vn')
      ${print('[named.digest === vn.digest, Object.isFrozen(vn), Object.isFrozen(vn.rules), Object.isFrozen(vn.rules[0].when)]')}`
    expect(await printed(code, 'module')).toEqual([true, true, true, true])
  })

  it('ships a pack that is what its sources say', async () => {
    const code = `import vn from 'ungxu/packs/vn'; import { loadPack } from 'ungxu/node'
      ${print(`vn.digest === (await loadPack('./rules/vn')).digest`)}`
    expect(await printed(code, 'module')).toBe(true)
  })

  it('gives its schema and its package.json', async () => {
    const code = `import schema from 'ungxu/schema.json' with { type: 'json' }
      import about from 'ungxu/package.json' with { type: 'json' }
      ${print('[typeof schema.$schema, about.name]')}`
    expect(await printed(code, 'module')).toEqual(['string', 'ungxu'])
  })
})
