import { describe, expect, it } from 'vitest'
import { readHostFile } from '../../src/pack/host-file'
import { placed } from './faults-of'

const hostsIn = (content: string | Uint8Array) => readHostFile(content, 'list.txt').hosts
const faultsIn = (content: string | Uint8Array) => readHostFile(content, 'list.txt').faults

describe('a file of hosts', () => {
  it.each([
    ['one a line', 'a.vn\nb.vn\n', ['a.vn', 'b.vn']],
    ['no newline at the end', 'a.vn\nb.vn', ['a.vn', 'b.vn']],
    ['lines of Windows', 'a.vn\r\nb.vn\r\n', ['a.vn', 'b.vn']],
    ['a byte order mark', '\ufeffa.vn', ['a.vn']],
    ['blank lines and spaces', '\n  \t\n  a.vn \t\n\n', ['a.vn']],
    ['comments', '# a list\na.vn # note\nb.vn#note\n#c.vn', ['a.vn', 'b.vn']],
    ['capitals', 'Shop.Example.COM\nCỬA-HÀNG.vn', ['shop.example.com', 'cửa-hàng.vn']],
    [
      'international names in both forms',
      'cửa-hàng.vn\nxn--bcher-kva.example',
      ['cửa-hàng.vn', 'xn--bcher-kva.example'],
    ],
    ['underscores', '_dmarc.example.com', ['_dmarc.example.com']],
    ['an IP address of its own', '192.0.2.7', ['192.0.2.7']],
    ['the same twice, as it stands', 'a.vn\na.vn', ['a.vn', 'a.vn']],
    [
      'a hosts file',
      '127.0.0.1 localhost\n0.0.0.0 a.vn\n0.0.0.0\tb.vn c.vn # two\n0.0.0.0 0.0.0.0',
      ['a.vn', 'b.vn', 'c.vn'],
    ],
    ['a hosts file of IPv6', '::1 localhost ip6-loopback\nfe80::1%lo0 localhost\n:: a.vn', ['a.vn']],
  ])('may have %s', (_, content, hosts) => {
    expect(readHostFile(content, 'list.txt')).toEqual({ hosts, faults: [] })
    expect(hostsIn(new TextEncoder().encode(content))).toEqual(hosts)
  })

  it.each([
    ['https://a.vn', '1:1'],
    ['a.vn/path', '1:1'],
    ['a.vn:8080', '1:1'],
    ['*.a.vn', '1:1'],
    ['||a.vn^', '1:1'],
    ['a.vn.', '1:1'],
    ['.a.vn', '1:1'],
    ['a..vn', '1:1'],
    ['localhost', '1:1'],
    ['! comment', '1:1'],
    ['x@a.vn', '1:1'],
    ['a.vn b.vn c.vn', '1:6'],
    ['  0.0.0.0 a.vn b/c.vn', '1:16'],
    ['0.0.0.0 http://', '1:9'],
    ['ok.vn\r\n\tbad/\r\nfine.vn', '2:2'],
    ['a.vn\rb.vn', '1:6'],
  ])('tells that %j has no host at %s', (content, place) => {
    expect(placed(faultsIn(content))[0]).toBe(`list.txt:${place} HOST_INVALID`)
  })

  it('shows the line, and takes all others', () => {
    const { hosts, faults } = readHostFile('a.vn\nhttps://b.vn # x\nc.vn', 'list.txt')
    expect(hosts).toEqual(['a.vn', 'c.vn'])
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ values: { found: 'https://b.vn' }, endLine: 2, endColumn: 13 })
    expect(faults[0]!.frame).toBe('2 | https://b.vn # x\n  | ^^^^^^^^^^^^')
  })

  it('tells twenty bad lines one by one, and counts the rest', () => {
    expect(faultsIn('bad/\n'.repeat(20)).map(({ values }) => values['more'])).toEqual(
      Array(20).fill(undefined),
    )
    const faults = faultsIn('bad/\n'.repeat(1000))
    expect(faults).toHaveLength(20)
    expect(faults.at(-1)!.values).toEqual({ found: 'bad/', more: 980 })
    expect(faults.at(-1)!.message).toContain('980 more')
  })

  it.each(['', '\n\n', '# nothing yet\n', '127.0.0.1 localhost\n'])('that is %j is empty', (content) => {
    expect(placed(faultsIn(content))).toEqual(['list.txt FILE_EMPTY'])
  })

  it('in another encoding is refused at its first wrong byte', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('a.vn\nb'), 0xd0, 0x2e])
    expect(placed(faultsIn(bytes))).toEqual(['list.txt:2:2 FILE_NOT_UTF8'])
  })

  it('shows no long or hostile line whole', () => {
    const [fault] = faultsIn(`${'x'.repeat(100_000)}\u001b[31m/\n`)
    expect(String(fault!.values['found']).length).toBeLessThanOrEqual(60)
    expect(fault!.frame!.length).toBeLessThan(200)
    expect(fault!.frame).not.toContain('\u001b')
  })
})
