import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isHost, readHostFile } from '../../src/pack/host-file'
import { domainListSchema } from '../../src/pack/schema/lexicon'

const inPack = (host: string) => domainListSchema.safeParse({ id: 'list', domains: [host] }).success

/** What hosts are made of, and what they are not. */
const piece = fc.oneof(
  fc.constantFrom(
    'a',
    'example',
    'vn',
    '.',
    '..',
    '-',
    '_',
    'É',
    'ử',
    'e\u0301',
    '0',
    '1.2.3.4',
    'ｖ',
    '中文',
    'ß',
    'İ',
    '/',
    ':',
    '*',
    ' ',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
)
const word = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))

it('a host of a file is what a host of a pack is', () => {
  fc.assert(
    fc.property(word, (host) => {
      expect(isHost(host)).toBe(inPack(host))
    }),
  )
})

it('whatever a file holds, what is taken from it may stand in a pack', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'binary' })), { maxLength: 30 }), (lines) => {
      const { hosts, faults } = readHostFile(lines.join('\n'), 'list.txt')
      expect(hosts.every(inPack)).toBe(true)
      expect(hosts.length + faults.length).toBeGreaterThan(0)
    }),
  )
})

it('bytes are read without fail', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { hosts, faults } = readHostFile(bytes, 'list.txt')
      expect(hosts.length + faults.length).toBeGreaterThan(0)
    }),
  )
})
