// What generated rules are made of: their conditions, and the patterns, law and exceptions that they share.
import type { Random } from '../src/random'

interface Words {
  readonly id: string
  readonly terms: readonly string[]
}

interface Shape {
  /** How many of a hundred rules. */
  readonly share: number
  /** `phrase`: words that make the condition hold, where words do. */
  make(own: Words, other: Words, random: Random): { readonly when: unknown; readonly phrase?: string }
}

const PHONE = '0912345678'

/** Shares add up to a hundred. */
export const SHAPES: readonly Shape[] = [
  { share: 30, make: ({ id, terms }) => ({ when: { lexicon: id }, phrase: terms[0]! }) },
  {
    share: 15,
    make: (own, other) => ({
      when: { all: [{ lexicon: own.id }, { lexicon: other.id }] },
      phrase: `${own.terms[0]}, ${other.terms[0]}`,
    }),
  },
  {
    share: 10,
    make: ({ id, terms }) => ({
      when: { all: [{ lexicon: id }, { entity: 'vn.phone' }] },
      phrase: `${terms[0]} ${PHONE}`,
    }),
  },
  {
    share: 10,
    make: ({ id, terms }) => ({
      when: { near: { all: [{ lexicon: id }, { pattern: 'money' }], words: 12 } },
      phrase: `${terms[0]} 500k`,
    }),
  },
  {
    share: 8,
    make: ({ id, terms }) => ({
      when: { all: [{ lexicon: id }, { any: [{ link: 'any' }, { pattern: 'call' }, { entity: 'email' }] }] },
      phrase: `${terms[0]}, ib ngay https://a.example.com/x`,
    }),
  },
  {
    share: 7,
    make: ({ id, terms }, _, random) => ({
      when: { all: [{ lexicon: id }, { not: { condition: random.pick(Object.keys(SHARED)) } }] },
      phrase: terms[0]!,
    }),
  },
  {
    share: 5,
    make: (own, other) => ({
      when: { atLeast: 2, of: [{ lexicon: own.id }, { lexicon: other.id }, { entity: 'vn.phone' }] },
      phrase: `${own.terms[0]} ${PHONE}`,
    }),
  },
  {
    share: 5,
    make: (own, other) => ({
      when: {
        score: {
          atLeast: 4,
          of: [
            { weight: 3, when: { lexicon: own.id } },
            { weight: 2, when: { lexicon: other.id } },
            { weight: 1, when: { shape: 'uppercase', atLeast: 0.7 } },
            { weight: -2, when: { condition: 'news-report' } },
          ],
        },
      },
      phrase: `${own.terms[0]}, ${other.terms[0]}`,
    }),
  },
  {
    share: 5,
    make: ({ id, terms }) => ({
      when: { all: [{ lexicon: id }, { shape: 'words', atLeast: 3, atMost: 400 }, { language: 'vi' }] },
      phrase: terms[0]!,
    }),
  },
  {
    share: 3,
    // The platform says nothing of the author here.
    make: ({ id }) => ({
      when: { all: [{ lexicon: id }, { fact: 'author.ageDays', operator: 'lessThan', value: 7 }] },
    }),
  },
  {
    share: 2,
    // No word at all: looked at in every post that has digits, signs or links.
    make: (_, __, random) => ({
      when: random.pick([
        { entity: 'vn.national-id' },
        { entity: 'payment-card' },
        { entity: 'crypto-wallet' },
        { link: 'shortener' },
        { link: 'look-alike' },
        { pattern: 'code' },
        { pattern: 'hashtags' },
        { all: [{ pattern: 'interest' }, { entity: 'vn.phone' }] },
      ]),
    }),
  },
]

/** As many whatever the number of rules: a platform has thousands of rules, and a handful of patterns. */
export const PATTERNS = [
  {
    id: 'money',
    regex: '(?<![\\p{L}\\p{N}])\\d{1,3}(?:[.,]\\d{3}){0,3} ?(?:k|đ|vnd|tr|triệu)(?![\\p{L}\\p{N}])',
  },
  { id: 'call', regex: '(?<!\\p{L})(?:gọi|alo|ib|inbox|call) ?(?:ngay|em|me|now)(?!\\p{L})' },
  { id: 'code', regex: '(?<!\\p{L})(?:mã|code) ?:? ?[a-z]{2,4}\\d{4,8}' },
  { id: 'hashtags', regex: '(?:#[\\p{L}\\p{N}_]{1,30} {0,2}){8}', on: 'original' },
  { id: 'quote', regex: '["“][^"”\\n]{1,120}["”]', on: 'original' },
  { id: 'share', regex: '\\d{1,3} ?%' },
  // Without a bound, so on the linear engine.
  { id: 'interest', regex: 'lãi suất.*\\d+ ?%' },
]

export const SHARED_LEXICONS = [
  { id: 'shared.news', terms: ['theo báo', 'cơ quan công an cho biết', 'theo thông tin từ', 'according to'] },
  { id: 'shared.warning', match: 'skeleton', terms: ['cảnh báo', 'cẩn thận kẻo', 'đừng tin', 'beware of'] },
]

/** Exceptions by name. */
export const SHARED = {
  'news-report': {
    any: [{ lexicon: 'shared.news' }, { all: [{ pattern: 'quote' }, { shape: 'words', atLeast: 40 }] }],
  },
  warning: { lexicon: 'shared.warning' },
  'figures-told': { all: [{ pattern: 'share' }, { lexicon: 'shared.news' }] },
}

export const INSTRUMENTS = [
  {
    id: 'vn/bench-law',
    number: '00/2024/BENCH',
    title: { vi: 'Luật mẫu', en: 'Sample Law' },
    issuer: 'Sample',
    kind: 'law',
    issued: '2024-01-02',
    inForce: { from: '2024-07-01', to: null },
    replacedBy: [],
    url: 'https://example.com/law',
    verified: false,
    source: 'A sample, not a law.',
    provisions: Array.from({ length: 20 }, (_, at) => ({
      slug: `art${at + 1}`,
      ref: `Điều ${at + 1}`,
      summary: { vi: 'Điều khoản mẫu.', en: 'A sample provision.' },
      category: 'fraud',
      role: 'prohibits',
      audience: 'anyone',
      verified: false,
      source: 'A sample.',
      sourceKind: 'sample',
    })),
  },
]
