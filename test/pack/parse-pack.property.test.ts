import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FaultCode } from '../../src/errors'
import { en } from '../../src/messages/en'
import { compilePacks } from '../../src/pack/compile'
import { parsePack } from '../../src/pack/parse-pack'
import { lexicon, rule } from '../packs'
import { faultsOf } from './faults-of'

/** A pack with a bit of everything in it. */
const SAMPLE = {
  schema: 1,
  id: 'sample',
  version: '1.0.0',
  title: { vi: 'Mẫu', en: 'Sample' },
  jurisdictions: ['VN'],
  timeZone: 'Asia/Ho_Chi_Minh',
  lexicons: [
    lexicon('fee', 'phí hồ sơ', 'đặt cọc'),
    { id: 'job', terms: [{ term: 'việc nhẹ', match: 'exact' }], not: ['việc nhẹ nhàng'] },
  ],
  patterns: [{ id: 'account', regex: '\\d{9,14}', on: 'surface', flags: 'i' }],
  domains: [{ id: 'bad-hosts', domains: ['example.com', 'xấu.example.vn'] }],
  claims: [
    {
      id: 'flash-call',
      title: { en: 'Answering empties the account' },
      texts: ['số này gọi đến chỉ cần nghe máy là mất hết tiền'],
      rating: false,
      checkedBy: 'a newsroom',
      checkedOn: '2023-07-22',
      url: 'https://example.com/check',
    },
  ],
  conditions: { news: { any: [{ lexicon: 'job' }, { not: { link: 'bad-hosts' } }] } },
  rules: [
    rule('sample.a', {
      all: [
        { near: { all: [{ lexicon: 'fee' }, { entity: 'vn.phone' }], words: 9 } },
        { shape: 'uppercase', atLeast: 0.5 },
        { claim: 'flash-*', atLeast: 0.8 },
      ],
    }),
    rule(
      'sample.b',
      {
        score: {
          atLeast: 3,
          of: [
            { weight: 2, when: { pattern: 'account' } },
            { weight: 1, when: { classifier: 'scam', label: 'scam', atLeast: 0.5 } },
          ],
        },
      },
      { unless: { condition: 'news' }, appliesTo: { fields: ['title'] } },
    ),
    rule(
      'sample.c',
      { atLeast: 2, of: [{ language: 'vi' }, { fact: 'author.age', operator: 'lessThan', value: 7 }] },
      { examples: { violates: ['a', { text: 'b', evidence: ['b'] }] } },
    ),
  ],
  overlays: [
    {
      rule: 'sample.a',
      action: 'reject',
      unless: { fact: 'author.verified', operator: 'equal', value: true },
    },
  ],
}
const TEXT = JSON.stringify(SAMPLE, null, 2)

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.anything({
    maxDepth: 2,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
  }),
  fc.constantFrom(
    'all',
    'lexicon',
    '__proto__',
    'constructor',
    { lexicon: 'fee' },
    { condition: 'news' },
    { all: [] },
    Number.NaN,
  ),
)

/** The values that the words of a code cannot do without. */
function wanted(code: FaultCode): string[] {
  const words = `${en[code].message} ${en[code].hint}`.replace(/\[[^\]]*\]/g, '')
  return [...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
}

/** Puts `value` somewhere in a copy of the sample, on a way told by `steps`. */
function spoil(steps: readonly number[], key: string | undefined, value: unknown): object {
  const copy = structuredClone(SAMPLE) as Record<string, unknown>
  let at: Record<string, unknown> = copy
  for (const step of steps) {
    const keys = Object.keys(at).filter((one) => typeof at[one] === 'object' && at[one] !== null)
    if (keys.length === 0) break
    at = at[keys[step % keys.length]!] as Record<string, unknown>
  }
  const keys = Object.keys(at)
  at[(Array.isArray(at) ? undefined : key) ?? keys[steps[0]! % keys.length] ?? '0'] = value
  return copy
}

describe('whatever it is given', () => {
  it('parsePack gives a pack or an UngxuError with codes and places', () => {
    const steps = fc.array(fc.nat(20), { minLength: 1, maxLength: 7 })
    const key = fc.option(fc.oneof(fc.string(), fc.constantFrom('all', 'name', 'atLeast', 'unless')), {
      nil: undefined,
    })
    let faulty = 0
    fc.assert(
      fc.property(steps, key, odd, (where, name, value) => {
        const faults = faultsOf(() => parsePack(spoil(where, name, value)))
        for (const fault of faults)
          expect(Object.keys(fault.values)).toEqual(expect.arrayContaining(wanted(fault.code)))
        if (faults.length > 0) faulty++
      }),
      { numRuns: 800 },
    )
    expect(faulty).toBeGreaterThan(350)
  })

  it('text with letters put in, taken out or moved is read or refused', () => {
    const edit = fc.tuple(
      fc.nat(TEXT.length),
      fc.nat(30),
      fc.constantFrom('', '{', '}', '"', ',', ':', '\n', ' ', '[', ']', '- ', '&a ', '*a', '#', '\t', 'a'),
    )
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        let text = TEXT
        for (const [at, length, piece] of edits) text = text.slice(0, at) + piece + text.slice(at + length)
        for (const fault of faultsOf(() => parsePack(text))) {
          expect(fault.line).toBeGreaterThanOrEqual(1)
          expect(fault.line).toBeLessThanOrEqual(text.split('\n').length)
          expect(fault.frame).toContain('^')
        }
      }),
      { numRuns: 400 },
    )
  })

  it('arbitrary values are refused', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
        (value) => {
          expect(faultsOf(() => parsePack([{ value }])).length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('a pack is the same', () => {
  it('however its lists are cut into files, and its keys ordered', () => {
    const whole = parsePack(SAMPLE)
    const order = fc.shuffledSubarray(Object.keys(SAMPLE), { minLength: Object.keys(SAMPLE).length })
    fc.assert(
      fc.property(order, fc.array(fc.nat(3), { minLength: 40, maxLength: 40 }), (keys, homes) => {
        const files: Record<string, unknown>[] = [{}, {}, {}, {}]
        let next = 0
        for (const key of keys) {
          const value = SAMPLE[key as keyof typeof SAMPLE]
          if (Array.isArray(value)) {
            for (const item of value) {
              const file = files[homes[next++ % homes.length]!]!
              file[key] = [...((file[key] as unknown[]) ?? []), item]
            }
          } else files[homes[next++ % homes.length]!]![key] = value
        }
        const cut = parsePack(files.map((value) => ({ value })))
        expect(cut.digest).toBe(whole.digest)
        const { rules } = compilePacks([cut])
        expect(rules.map(({ pack: _, ...one }) => one)).toEqual(
          compilePacks([whole]).rules.map(({ pack: _, ...one }) => one),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('written as JSON and read again', () => {
    const once = parsePack(SAMPLE)
    expect(parsePack(JSON.stringify(once))).toEqual(once)
  })
})
