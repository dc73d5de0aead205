import { domainToASCII, domainToUnicode } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeLabel } from '../../src/signals/punycode'

const encode = (name: string) => new URL(`http://${name}.vn`).hostname.replace(/\.vn$/, '')

describe('a label of a host', () => {
  it.each(['münchen', 'tiếngviệt', 'shоpee', '日本語', 'ñandú-x', 'việt-nam-1'])('%s', (name) => {
    expect(encode(name)).toMatch(/^xn--/)
    expect(decodeLabel(encode(name))).toBe(name)
  })

  it('is what Node makes of it', () => {
    const letters = fc.constantFrom(...'abz09-ếđéñа中語テ😀𐍈')
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 24 }), (name) => {
        const label = domainToASCII(`x${name.join('')}y`)
        fc.pre(label !== '')
        expect(decodeLabel(label)).toBe(domainToUnicode(label))
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['xn--', ''],
    ['xn--a', '\u0080'],
    ['xn--abc-', 'abc'],
    ['xn--0zwm56d', '测试'],
  ])('%s is %j', (label, letters) => expect(decodeLabel(label)).toBe(letters))

  it.each([
    'shopee',
    'xn--a-!!',
    'xn--9999999999',
    'xn--zzzzzzzzzzzzzzz99999',
    'xn--0',
    'xn--ab-9',
    'xn--a-A',
    'xn--a-{',
    'xn--a-`',
    'xn--a-/',
    'xn--a-:',
  ])('%s is as it is: no punycode, or broken', (label) => expect(decodeLabel(label)).toBe(label))

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^xn--[a-z0-9-]{0,60}$/),
        (label) => typeof decodeLabel(label) === 'string',
      ),
    )
  })
})
