import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { DETECTORS } from '../../src/signals/entities/detectors'
import { FieldText } from '../../src/signals/field-text'
import { findLinks } from '../../src/signals/links'
import { patternEngine } from '../../src/pack/pattern-safety'
import { createPatternSearch } from '../../src/signals/pattern-search'
import {
  INNER_DOT,
  OF_DISGUISED_LINKS,
  OF_PLAIN_LINKS,
  SPELT_DOT,
  traitsOf,
  type Traits,
} from '../../src/signals/traits'
import { anyText } from './any-text'

/** Words that lead a gate on, alone or nearly what it waits for. */
const near = fc.constantFrom(
  ...['không', 'ko', 'chín', 'tám', 'ba', 'hai', 'một', 'bốn', 'năm', 'sáu', 'bảy', 'BẨY', 'tư', 'zero'],
  ...['0', '9', '84', '12', '1999', 'o912', '⑨', '９', '𝟗', 'а', 'l', 'I'],
  ...[' ', ', ', '-', '…', '\n', '\u00a0', '.', ' . ', ':', '/', '//', '\\\\', '[', ')', '@', '#', '?', '_'],
  ...[
    'abc',
    'Em',
    'com',
    'vn',
    'é',
    'đ',
    'chấm',
    'cham',
    'dot',
    'DOT',
    'cha\u0302\u0301m',
    'hxxp',
    'http',
    'h**p',
  ],
  ...[
    'gmail',
    ' at ',
    'a còng',
    'CCCD',
    'stk',
    'sn',
    'sinh năm',
    'OTP',
    'ip',
    '::1',
    'fe80',
    'bc1',
    'T',
    'số nhà',
  ],
  ...['\u200b', '\ufe0f', '\u0301', '\u20e3', '😀', '\ud83d'],
)
const nearText = fc.array(near, { maxLength: 12 }).map((parts) => parts.join(''))
const spacedText = fc.array(near, { maxLength: 14 }).map((parts) => parts.join(' '))
/** Things that detectors find, each in the form that has least of what its gate waits for. */
const things = fc.constantFrom(
  ...[
    'o9ooo12oo1',
    '０９００００００００',
    '0900.000.ooo',
    '+84 900 000 00l',
    'không chín tám ba hai một không năm sáu bảy',
  ],
  ...[
    '0 chín 8 ba 2 một 0 năm 6 7',
    'tám tư, chín tám - ba hai một không năm sáu bảy',
    'CMND 12o456l8o',
    'stk 12o4o6',
  ],
  ...[
    '079099oooo12',
    'hộ chiếu B1234567',
    'BHXH 79oo123456',
    'DN4790012345678',
    'MST 01ool00125',
    '30A-1234',
    'xe 29B1 2345',
  ],
  ...[
    '12 Lê Lợi, P. Bến Nghé, Quận 1',
    'dc: 4 trần phú, q1',
    'sinh ngày 5/7/99',
    'sn 2k5',
    '4111 1111 1111 1111',
    '41ll1111llll1111',
  ],
  ...[
    '0x52908400098527886e0f7030069857d2e4169ee7',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
  ],
  ...[
    '113.161.0.1',
    'ip ::',
    'server fe80::1',
    'OTP 1234',
    '123 456 là mã xác thực',
    'G-123456 is your Google code',
  ],
  ...[
    'lan@abc.vn',
    'lan@xn--bnh-fma.vn',
    'lan [at] abc chấm com',
    'lan a còng gmail . com',
    'lan at gmail (dot) com',
    'lan@gmail [ . ] com',
  ],
  ...[
    'abc.vn',
    'www.đẹp.vn',
    '1.1.1.1/x',
    '1.2.3.4:80',
    'http://[::1]/',
    'HTTPS://1.2.3.4',
    'hxxp:\\\\abc.com',
    'h**ps[:]//abc.com',
  ],
  ...[
    'abc dot com',
    'abc cha\u0302\u0301m com',
    'abc  .  vn',
    'abc{ch\u1ea5m}vn',
    'abc < . >vn',
    'ｗｗｗ.ａｂｃ.ｃｏｍ',
    'vào abc.com.Em',
  ],
)
const sentence = fc
  .tuple(nearText, things, fc.constantFrom('', ' '), nearText)
  .map(([before, thing, gap, after]) => before + gap + thing + gap + after)
const text = fc.oneof(nearText, spacedText, anyText, sentence)

/** What stands in the fixtures and in the packs of this repository: posts, terms, examples. */
const KNOWN = knownTexts()

function knownTexts(): string[] {
  const jsonl = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(`fixtures/${name}`, 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))
  const yaml = readdirSync('rules/vn', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name): unknown => parse(readFileSync(`rules/vn/${name}`, 'utf8')))
  return [...new Set([...jsonl, ...yaml].flatMap(stringsIn))]
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

const GATES: readonly (readonly [string, Traits, (text: string) => readonly unknown[]])[] = [
  ...Object.values(DETECTORS).map(({ entity, needs, find }) => [entity, needs, find] as const),
  ['plain links', OF_PLAIN_LINKS, (text) => findLinks(text, INNER_DOT)],
  ['disguised links', OF_DISGUISED_LINKS, (text) => findLinks(text, SPELT_DOT)],
]

describe.each(GATES)('%s', (_, needs, find) => {
  it('finds nothing in a text that has none of what it needs', () => {
    let spared = 0
    fc.assert(
      fc.property(text, (one) => {
        if ((traitsOf(one) & needs) !== 0) return
        spared++
        expect(find(one)).toEqual([])
      }),
      { numRuns: 3000 },
    )
    expect(spared).toBeGreaterThan(100)
  })

  it('finds nothing in a known text that has none of what it needs', () => {
    const gated = KNOWN.filter((one) => (traitsOf(one) & needs) === 0)
    expect(gated.length).toBeGreaterThan(1000)
    expect(gated.filter((one) => find(one).length > 0)).toEqual([])
  })
})

describe('patterns', () => {
  const atom = fc.constantFrom(
    '\\d',
    '[0-9]',
    '[1-3]',
    '7',
    '[\\dk]',
    'a',
    '.',
    '\\w',
    '[^a]',
    '(?=\\d)',
    '\\b',
    '\\D',
  )
  const times = fc.constantFrom('', '', '{2}', '{0,2}', '{3,4}', '?', '{8}')
  const isAssertion = (part: string) => part === '\\b' || part === '(?=\\d)'
  const row = fc
    .array(
      fc.tuple(atom, times).map(([one, many]) => (isAssertion(one) ? one : one + many)),
      { minLength: 1, maxLength: 3 },
    )
    .map((parts) => parts.join(''))
  // Not deeper: the native engine unrolls counted groups in counted groups, and would take minutes over some.
  const group = fc
    .tuple(row, row, fc.constantFrom('', '', '?', '{2}'))
    .map(([one, other, many]) => `(?:${one}|${other})${many}`)
  const regex = fc.array(fc.oneof(row, group), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''))
  const texts = fc
    .array(fc.constantFrom('a', 'k', '7', '12', '⑩', '９', '𝟗', 'o', '!', ' ', '@', 'b', '\u0301'), {
      maxLength: 16,
    })
    .map((parts) => parts.join(''))

  it('match nothing in a text that has none of what they need, on any view', () => {
    let spared = 0
    fc.assert(
      fc.property(
        regex,
        fc.constantFrom('original', 'surface', 'skeleton'),
        fc.array(texts, { minLength: 1, maxLength: 8 }),
        (source, on, samples) => {
          if (!('engine' in patternEngine({ regex: source }))) return // none takes it
          const search = createPatternSearch({ id: 'p', title: { en: 'p' }, regex: source, on })
          for (const sample of samples) {
            if ((traitsOf(sample) & search.needs()) !== 0) continue
            spared++
            expect(search.find(new FieldText('text', sample, { hits: new Map(), runs: [] }))).toEqual([])
          }
        },
      ),
      { numRuns: 2000 },
    )
    expect(spared).toBeGreaterThan(300)
  })
})
