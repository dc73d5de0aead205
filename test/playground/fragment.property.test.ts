import { deflateRawSync } from 'node:zlib'
import { base64urlnopad } from '@scure/base'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_FRAGMENT_LENGTH, readFragment, writeFragment } from '../../src/playground/fragment'
import { FIRST_SITUATION } from '../../src/playground/samples'
import { PACK_NAMES, type Situation } from '../../src/playground/situation'

// Half a pair of surrogates is no text that a browser hands out.
const text = fc.string({ unit: 'binary', maxLength: 200 })
const situations: fc.Arbitrary<Situation> = fc.record(
  {
    text,
    pack: text,
    packs: fc.subarray([...PACK_NAMES]),
    strictness: fc.constantFrom(1, 2, 3),
    asOf: fc.constantFrom('2024-02-29', '2026-12-01'),
    jurisdiction: fc.constantFrom('VN', 'DE'),
  },
  { requiredKeys: ['text', 'pack', 'packs', 'strictness'] },
)

const packed = (value: unknown) => `z1.${base64urlnopad.encode(deflateRawSync(JSON.stringify(value)))}`

describe('a situation in a fragment', () => {
  it('comes back as it was, packed or plain', async () => {
    await fc.assert(
      fc.asyncProperty(situations, fc.boolean(), fc.boolean(), async (situation, canPack, hasHash) => {
        const fragment = await writeFragment(situation, canPack)
        expect(fragment).toMatch(/^[zp]1\.[\w-]+$/)
        expect(await readFragment(hasHash ? `#${fragment}` : fragment)).toEqual({ situation })
      }),
    )
  })

  it('is read whatever somebody made of it, and never throws', async () => {
    const whole = await writeFragment(FIRST_SITUATION)
    const bent = fc
      .tuple(fc.nat(whole.length), fc.nat(20), fc.string({ maxLength: 20 }))
      .map(([at, cut, put]) => whole.slice(0, at) + put + whole.slice(at + cut))
    await fc.assert(
      fc.asyncProperty(fc.oneof(bent, fc.string({ unit: 'binary' })), async (fragment) => {
        const content = await readFragment(fragment)
        if (content?.situation === undefined)
          expect([undefined, 'TOO_LONG', 'DAMAGED', 'NOT_A_SITUATION']).toContain(content?.problem)
      }),
    )
  })

  it.each([
    ['', undefined],
    ['#', undefined],
    [`z1.${'A'.repeat(MAX_FRAGMENT_LENGTH)}`, 'TOO_LONG'],
    // A hundred million bytes in a hundred thousand: let go after the first million.
    [`z1.${base64urlnopad.encode(deflateRawSync(Buffer.alloc(100_000_000)))}`, 'TOO_LONG'],
    ['z9.AAAA', 'DAMAGED'],
    ['z1.&&&&', 'DAMAGED'],
    [packed('a text'), 'NOT_A_SITUATION'],
    [packed({ ...FIRST_SITUATION, text: 'a'.repeat(100_001) }), 'NOT_A_SITUATION'],
    [packed({ ...FIRST_SITUATION, strictness: 4 }), 'NOT_A_SITUATION'],
    [packed({ ...FIRST_SITUATION, asOf: '2026-02-30' }), 'NOT_A_SITUATION'],
    [packed({ ...FIRST_SITUATION, asOf: '' }), 'NOT_A_SITUATION'],
    [packed({ ...FIRST_SITUATION, jurisdiction: '<b>' }), 'NOT_A_SITUATION'],
    [packed({ ...FIRST_SITUATION, packs: ['vn', 'vn', 'vn', 'vn'] }), 'NOT_A_SITUATION'],
    [packed({ ...FIRST_SITUATION, more: 1 }), 'NOT_A_SITUATION'],
  ])('says what is wrong: %#', async (fragment, problem) => {
    expect((await readFragment(fragment))?.problem).toBe(problem)
  })
})
