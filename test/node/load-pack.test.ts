import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UngxuError } from '../../src/errors'
import { loadPack } from '../../src/node/load-pack'
import { placed } from '../pack/faults-of'

const HEAD = 'schema: 1\nid: ours\nversion: 1.0.0\ntitle: { en: Ours }\n'
const list = (id: string) => `lexicons: [{ id: ${id}, terms: [x] }]\n`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'load-pack-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

async function refusal(source: string): Promise<string[]> {
  const error = await loadPack(source).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(UngxuError)
  return placed((error as UngxuError).faults).map((line) => line.replace(`${folder}/`, ''))
}

describe('a folder', () => {
  it('is read to its depths, in the order of paths, YAML and JSON alike', async () => {
    write({
      'pack.yaml': HEAD,
      'a/b/c.yml': list('c'),
      'a/b.JSON': '{"lexicons":[{"id":"b","terms":["x"]}]}',
      'z.yaml': list('z'),
    })
    expect((await loadPack(folder)).lexicons.map(({ id }) => id)).toEqual(['b', 'c', 'z'])
  })

  it('may hold other files, and ones that are set aside', async () => {
    write({
      'pack.yaml': HEAD,
      'README.md': '# x',
      '_draft.yaml': '- x',
      '.hidden.yaml': '- x',
      '_old/a.yaml': '- x',
      '.git/a.yaml': '- x',
    })
    expect((await loadPack(folder)).id).toBe('ours')
  })

  it('may be named with or without a slash, and a file may be a pack', async () => {
    write({ 'pack.yaml': `\ufeff${HEAD}` })
    expect(await loadPack(`${folder}/`)).toEqual(await loadPack(folder))
    expect(await loadPack(join(folder, 'pack.yaml'))).toEqual(await loadPack(folder))
  })

  it.each([
    ['empty', {}],
    ['without rule files', { 'a.txt': 'x' }],
    ['of empty files', { 'a.yaml': '', 'b.yaml': '# x' }],
  ])('%s is an empty pack', async (_, files) => {
    write(files as Record<string, string>)
    expect(await refusal(folder)).toEqual(['PACK_EMPTY'])
  })

  it('tells of a file that is not UTF-8 along with the faults of others', async () => {
    write({ 'pack.yaml': HEAD.replace('ours', 'Ours'), 'old.yaml': new Uint8Array([0x61, 0x3a, 0x20, 0xd0]) })
    expect(await refusal(folder)).toEqual(['old.yaml:1:4 FILE_NOT_UTF8', 'pack.yaml:2:5 WRONG_VALUE id'])
  })
})

describe('links', () => {
  it('inside the folder are followed, and no file is read twice', async () => {
    write({ 'pack.yaml': HEAD, 'lists/a.yaml': list('a'), '_shared/b.yaml': list('b') })
    symlinkSync(join(folder, 'lists/a.yaml'), join(folder, '0.yaml'))
    symlinkSync('lists', join(folder, 'again'))
    symlinkSync('_shared', join(folder, 'shared'))
    symlinkSync(folder, join(folder, 'lists/round'))
    expect((await loadPack(folder)).lexicons.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it.each([
    ['a file', 'secret.yaml', 'link.yaml'],
    ['a folder', '', 'link'],
  ])('to %s outside are refused', async (_, target, name) => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'))
    writeFileSync(join(outside, 'secret.yaml'), list('secret'))
    write({ 'pack.yaml': HEAD })
    symlinkSync(join(outside, target), join(folder, name))
    expect(await refusal(folder)).toEqual([`${name} FILE_UNREADABLE`])
    rmSync(outside, { recursive: true })
  })

  it('to nothing are told of', async () => {
    write({ 'pack.yaml': HEAD })
    symlinkSync('nowhere.yaml', join(folder, 'link.yaml'))
    expect(await refusal(folder)).toEqual(['link.yaml FILE_UNREADABLE'])
  })

  it('the pack itself may be one', async () => {
    write({ 'real/pack.yaml': HEAD })
    symlinkSync('real', join(folder, 'link'))
    expect((await loadPack(join(folder, 'link'))).id).toBe('ours')
  })
})

describe('a name', () => {
  it('of a shipped pack gives it', async () => {
    expect((await loadPack('vn')).id).toBe('vn')
    expect((await loadPack('eu')).id).toBe('eu')
  })

  it.each([
    'vnn',
    'nothing-like-it',
    '',
    './nowhere',
    'constructor',
    '__proto__',
    'a\0b',
    'x'.repeat(10_000),
  ])('%j leads nowhere', async (name) => {
    expect(await refusal(name)).toEqual(['PACK_NOT_FOUND'])
  })

  it('that is nearly one is told', async () => {
    const error = await loadPack('vnn').catch((thrown: UngxuError) => thrown)
    expect((error as UngxuError).faults[0]?.values).toEqual({
      name: 'vnn',
      shipped: 'vn, eu',
      suggestion: 'vn',
    })
  })

  it('of something that is neither file nor folder is refused', async () => {
    expect(await refusal('/dev/null')).toEqual(['/dev/null FILE_UNREADABLE'])
  })
})

describe('a digest that is pinned', () => {
  it.each(['rules/eu', 'eu'])('lets %s pass that has it, and nothing else', async (source) => {
    const { digest } = await loadPack(source)
    expect((await loadPack(source, { digest })).digest).toBe(digest)
    for (const other of [digest.replace(/.$/, (last) => (last === '0' ? '1' : '0')), '', digest.slice(7)])
      await expect(loadPack(source, { digest: other })).rejects.toMatchObject({ code: 'PACK_DIGEST_DIFFERS' })
  })
})
