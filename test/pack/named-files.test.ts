import { describe, expect, it } from 'vitest'
import { createModerator } from '../../src/moderator'
import { parsePack } from '../../src/pack/parse-pack'
import { readShipped, writeShipped } from '../../src/packs/read-shipped'
import { indexPack } from '../../src/signals/pack-index'
import { faultsOf, placed } from './faults-of'

const HEAD = 'schema: 1\nid: ours\nversion: 1.0.0\ntitle: { en: Ours }\n'
const NAMED = `${HEAD}domains: [{ id: blocked, file: blocklist.txt }]\n`
const files = { 'blocklist.txt': 'a.vn\nb.vn\n' }

describe('a list of hosts in a file of its own', () => {
  it('becomes part of the pack, its own hosts first', () => {
    const text = NAMED.replace('file:', 'domains: [own.vn], title: { en: Blocked }, file:')
    const { domains } = parsePack(text, { files })
    expect(domains).toEqual([
      { id: 'blocked', title: { en: 'Blocked' }, domains: ['own.vn', 'a.vn', 'b.vn'] },
    ])
    expect(Object.isFrozen(domains[0]!.domains)).toBe(true)
  })

  it('may be given as bytes, and for a pack that is an object', () => {
    const pack = parsePack(
      {
        schema: 1,
        id: 'ours',
        version: '1.0.0',
        title: { en: 'Ours' },
        domains: [{ id: 'blocked', file: 'x' }],
      },
      { files: { x: new TextEncoder().encode('\ufeffA.vn') } },
    )
    expect(pack.domains[0]!.domains).toEqual(['a.vn'])
  })

  it('has its content in the digest, and not its name', () => {
    const digest = parsePack(NAMED, { files }).digest
    expect(parsePack(NAMED, { files: { 'blocklist.txt': 'a.vn\nc.vn\n' } }).digest).not.toBe(digest)
    const renamed = NAMED.replace('blocklist.txt', 'x')
    expect(parsePack(renamed, { files: { x: '# other words\na.vn\r\nb.vn' } }).digest).toBe(digest)
    expect(parsePack(NAMED.replace('file: blocklist.txt', 'domains: [a.vn, b.vn]')).digest).toBe(digest)
  })

  it('is whole in a pack that was written as JSON, as shipped packs are', () => {
    const pack = parsePack(NAMED, { files })
    const json = JSON.stringify(pack)
    expect(readShipped(writeShipped(pack), indexPack(pack))).toEqual(pack)
    expect(parsePack(JSON.parse(json) as object)).toEqual(pack)
  })

  it('is met as any list is, in each form of an international name and below each host', () => {
    const rules =
      'rules:\n  - { id: ours.r, title: { en: R }, category: x, severity: low, action: warn, when: { link: blocked } }\n'
    const pack = parsePack(NAMED + rules, { files: { 'blocklist.txt': 'CỬA-hàng.vn\nexample.com' } })
    const moderator = createModerator({ packs: [pack] })
    const decision = (text: string) => moderator.evaluateSync({ text }).decision
    expect(
      ['https://cửa-hàng.vn/a', new URL('https://cửa-hàng.vn').href, 'a.b.example.com', 'notexample.com'].map(
        decision,
      ),
    ).toEqual(['warn', 'warn', 'warn', 'allow'])
  })

  it('of 200,000 hosts is read as one of three is', () => {
    const many = Array.from({ length: 200_000 }, (_, n) => `host-${n}.example.com`)
    const { domains } = parsePack(NAMED, { files: { 'blocklist.txt': many.join('\n') } })
    expect(domains[0]!.domains).toEqual(many)
  })
})

describe('faults', () => {
  it('of a list that is not given say so, with the name that is near', () => {
    const [fault, ...others] = faultsOf(() => parsePack(NAMED, { files: { 'block-list.txt': 'a.vn' } }))
    expect(others).toEqual([])
    expect(fault).toMatchObject({ code: 'FILE_NOT_GIVEN', line: 5, column: 32, path: 'domains.0.file' })
    expect(fault!.values).toEqual({ name: 'blocklist.txt', suggestion: 'block-list.txt' })
    expect(fault!.hint).toContain("parsePack(source, { files: { 'blocklist.txt': text } })")
    expect(placed(faultsOf(() => parsePack(NAMED)))).toEqual(['5:32 FILE_NOT_GIVEN domains.0.file'])
  })

  it('are never about what every object has', () => {
    const text = NAMED.replace('blocklist.txt', 'constructor')
    expect(placed(faultsOf(() => parsePack(text, { files })))).toEqual(['5:32 FILE_NOT_GIVEN domains.0.file'])
  })

  it('in the list and in the rest of the pack are told together', () => {
    const text = NAMED.replace('id: ours', 'id: Ours')
    const list = { 'blocklist.txt': 'a.vn\nhttps://b.vn' }
    expect(placed(faultsOf(() => parsePack([{ file: 'pack.yaml', text }], { files: list })))).toEqual([
      'blocklist.txt:2:1 HOST_INVALID',
      'pack.yaml:2:5 WRONG_VALUE id',
    ])
  })

  it.each([
    ['no hosts at all', '{ id: blocked }', 'MISSING_KEY domains.0'],
    ['a name that is no text', '{ id: blocked, file: [a] }', 'WRONG_TYPE domains.0.file'],
    ['an empty name', '{ id: blocked, file: "" }', 'WRONG_VALUE domains.0.file'],
  ])('of a list with %s', (_, list, expected) => {
    const text = NAMED.replace('{ id: blocked, file: blocklist.txt }', list)
    expect(
      placed(faultsOf(() => parsePack(text, { files }))).map((line) => line.replace(/^\S+ /, '')),
    ).toEqual([expected])
  })

  it('of a list with neither name both keys', () => {
    const text = NAMED.replace(', file: blocklist.txt', '')
    expect(faultsOf(() => parsePack(text))[0]!.values).toEqual({ key: 'domains | file' })
  })
})
