import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeLabel } from '../../src/signals/punycode'

const encode = (name: string) => new URL(`http://${name}.vn`).hostname.replace(/\.vn$/, '')

describe('a label of a host', () => {
  it.each(['münchen', 'tiếngviệt', 'shоpee', '日本語', 'ñandú-x', 'việt-nam-1'])('%s', (name) => {
    expect(encode(name)).toMatch(/^xn--/)
    expect(decodeLabel(encode(name))).toBe(name)
  })

  it('is as it is where it is no punycode, or broken', () => {
    for (const label of ['shopee', 'xn--', 'xn--a-!!', 'xn--9999999999', 'xn--zzzzzzzzzzzzzzz99999']) {
      expect(decodeLabel(label)).toMatch(/.|^$/u)
    }
    expect(decodeLabel('shopee')).toBe('shopee')
    expect(decodeLabel('xn--a-!!')).toBe('xn--a-!!')
  })

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^xn--[a-z0-9-]{0,60}$/),
        (label) => typeof decodeLabel(label) === 'string',
      ),
    )
  })
})
