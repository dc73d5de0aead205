import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { canonicalJson } from '../../src/pack/digest'
import { lexicon, pack, rule } from '../packs'

it('is SHA-256 of the canonical JSON', () => {
  const { digest, ...content } = pack({ lexicons: [lexicon('a', 'đặt cọc 😀')] })
  expect(digest).toBe(`sha256:${createHash('sha256').update(canonicalJson(content)).digest('hex')}`)
})

it('canonical JSON has its keys in order at every depth, and lists as they are', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }, 'x'], a: undefined, A: 'é' })).toBe(
    '{"A":"é","b":[{"c":null,"d":1},"x"]}',
  )
})

it('changes with anything that could change a verdict', () => {
  const parts = {
    lexicons: [lexicon('a', 'x', 'y')],
    rules: [rule('r', { lexicon: 'a' }), rule('s', { lexicon: 'a', atLeast: 2 })],
  }
  const same = pack({ ...parts, rules: [...parts.rules].reverse() })
  const others = [
    pack({ ...parts, lexicons: [lexicon('a', 'y', 'x')] }),
    pack({ ...parts, rules: [rule('r', { lexicon: 'a' }), rule('s', { lexicon: 'a', atLeast: 3 })] }),
    pack({ ...parts, jurisdictions: ['VN'] }),
    pack({ ...parts, overlays: [{ rule: 'r', action: 'warn' }] }),
    pack(parts, 'other'),
  ]
  expect(same.digest).toBe(pack(parts).digest)
  expect(new Set([same, ...others].map(({ digest }) => digest)).size).toBe(6)
})
