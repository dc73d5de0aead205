import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UngxuError } from '../../src/errors'
import { loadPack } from '../../src/node/load-pack'
import { placed } from '../pack/faults-of'

const HEAD = 'schema: 1\nid: ours\nversion: 1.0.0\ntitle: { en: Ours }\n'
const named = (file: string) => `domains: [{ id: blocked, file: ${JSON.stringify(file)} }]\n`

let above: string
let folder: string
beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'named-files-'))
  folder = join(above, 'pack')
  write({ 'pack.yaml': HEAD, '../outside.txt': 'outside.vn\n' })
})
afterEach(() => rmSync(above, { recursive: true, force: true }))

function write(files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

async function hostsIn(source = folder): Promise<readonly string[]> {
  return (await loadPack(source)).domains.flatMap(({ domains }) => domains)
}

async function refusal(): Promise<string[]> {
  const error = await loadPack(folder).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(UngxuError)
  return placed((error as UngxuError).faults).map((line) => line.replace(`${folder}/`, ''))
}

describe('a list of hosts', () => {
  it.each([
    ['beside the file that names it', 'lists/domains.yaml', 'blocklist.txt', 'lists/blocklist.txt'],
    ['below it', 'domains.yaml', 'lists/blocklist.txt', 'lists/blocklist.txt'],
    ['above it, in the pack', 'a/b/domains.yaml', '../../lists/blocklist.txt', 'lists/blocklist.txt'],
    ['with a name that is set aside as a rule file', 'domains.yaml', './_lists/.hosts', '_lists/.hosts'],
    ['whose name only looks as if it led out', 'domains.yaml', '..list/a.txt', '..list/a.txt'],
  ])('is found %s', async (_, from, name, at) => {
    write({ [from]: named(name), [at]: '\ufeffA.vn\r\n# x\r\nb.vn\r\n' })
    expect(await hostsIn()).toEqual(['a.vn', 'b.vn'])
  })

  it('is found beside a pack that is one file', async () => {
    write({ 'pack.yaml': HEAD + named('blocklist.txt'), 'blocklist.txt': 'a.vn' })
    expect(await hostsIn(join(folder, 'pack.yaml'))).toEqual(['a.vn'])
  })

  it('may be a link in the pack, and the pack a link', async () => {
    write({ 'domains.yaml': named('link.txt'), 'lists/real.txt': 'a.vn' })
    symlinkSync('lists/real.txt', join(folder, 'link.txt'))
    symlinkSync('pack', join(above, 'again'))
    expect(await hostsIn()).toEqual(['a.vn'])
    expect(await hostsIn(join(above, 'again'))).toEqual(['a.vn'])
  })

  it('has its faults told with its own lines', async () => {
    write({ 'lists/d.yaml': named('b.txt'), 'lists/b.txt': 'a.vn\nb.vn/x\n' })
    expect(await refusal()).toEqual(['lists/b.txt:2:1 HOST_INVALID'])
  })
})

describe('a list that lies outside of the pack is refused', () => {
  it.each(['../outside.txt', 'a/../../outside.txt', '..', '/etc/hosts', '//etc/hosts'])(
    '%s',
    async (name) => {
      write({ 'domains.yaml': named(name) })
      expect(await refusal()).toEqual(['domains.yaml:1:32 FILE_OUTSIDE domains.0.file'])
    },
  )

  it.each([
    ['a link to it', '../outside.txt', 'list.txt', 'list.txt'],
    ['a link to its folder', '..', '_up', '_up/outside.txt'],
  ])('%s', async (_, target, link, name) => {
    write({ 'domains.yaml': named(name) })
    symlinkSync(target, join(folder, link))
    expect(await refusal()).toEqual(['domains.yaml:1:32 FILE_OUTSIDE domains.0.file'])
  })
})

describe('a list that cannot be read is told of where it is named', () => {
  it.each([
    ['a missing file', 'nowhere.txt'],
    ['a folder', 'lists'],
    ['a name that no file can have', 'a\0b'],
    ['an address', 'https://example.com/list.txt'],
    ['a link round in a circle', '_circle'],
  ])('%s', async (_, name) => {
    write({ 'domains.yaml': named(name), 'lists/a.txt': 'a.vn' })
    symlinkSync('_circle', join(folder, '_circle'))
    expect(await refusal()).toEqual(['domains.yaml:1:32 FILE_UNREADABLE domains.0.file'])
  })

  it('a pipe, which would never end', async () => {
    write({ 'domains.yaml': named('pipe') })
    execFileSync('mkfifo', [join(folder, 'pipe')])
    expect(await refusal()).toEqual(['domains.yaml:1:32 FILE_UNREADABLE domains.0.file'])
  })

  it('a file in another encoding, at its own place', async () => {
    write({ 'domains.yaml': named('a.txt'), 'a.txt': new Uint8Array([0x61, 0x0a, 0xff]) })
    expect(await refusal()).toEqual(['a.txt:2:1 FILE_NOT_UTF8'])
  })
})
