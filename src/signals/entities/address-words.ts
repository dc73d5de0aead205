// An address in words: each word with its place, and what it means in an address. `address.ts` reads these.
import { PROVINCES } from './data/places'

/** A word, a number (with slashes: 12/34/5A) or a sign of a text. */
export interface AddressWord {
  /** In lower case, NFC. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isNumber: boolean
  readonly isCapital: boolean
}

const WORD = /\d+\p{L}?(?:[/-]\d+\p{L}?)*(?![\p{L}\p{N}])|[\p{L}\p{M}]+\d*|\d+|[^\s\p{L}\p{M}\d]/gu

/** The words, numbers and signs of a text from `from` on, at most `most` of them. */
export function addressWords(text: string): AddressWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word.toLowerCase().normalize('NFC'),
    start: index,
    end: index + word.length,
    isNumber: /^\d/.test(word),
    isCapital: /^\p{Lu}/u.test(word),
  }))
}

function namesOf(list: string): ReadonlySet<string> {
  const names = list.split(', ')
  return new Set([...names, ...names.map(bare)])
}

function bare(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')
}

const STREETS = namesOf(
  'đường, phố, đ, ngõ, ngách, hẻm, kiệt, đại lộ, quốc lộ, tỉnh lộ, ql, tl, ngõ số, lô, street, road',
)
const VILLAGES = namesOf(
  'thôn, xóm, ấp, bản, buôn, tổ, tổ dân phố, tdp, khu phố, kp, khóm, đội, khối, khu dân cư, kdc',
)
const WARDS = namesOf('phường, xã, thị trấn, p, x, tt, ward')
const DISTRICTS = namesOf('quận, huyện, thị xã, thành phố, q, h, tx, tp, district')
const PROVINCE_WORDS = namesOf('tỉnh')
/** Single letters are a level only with a full stop, a number or a capital behind them. */
const SHORT = new Set('p x q h đ d tt tx tp ql tl kp'.split(' '))

const PLACES: ReadonlySet<string> = new Set([...PROVINCES, ...PROVINCES.map(bare)])
const LONGEST_PLACE = 4

export type Level = 'street' | 'village' | 'ward' | 'district' | 'province'

const LEVELS: readonly (readonly [Level, ReadonlySet<string>])[] = [
  ['street', STREETS],
  ['village', VILLAGES],
  ['ward', WARDS],
  ['district', DISTRICTS],
  ['province', PROVINCE_WORDS],
]

/** The level that the words at `at` name (`phường`, `thị trấn`, `P.`, `Q1`), and how many words say so. */
export function levelAt(
  words: readonly AddressWord[],
  at: number,
): { level: Level; size: number } | undefined {
  for (const size of [3, 2, 1]) {
    if (at + size > words.length) continue
    const name = words
      .slice(at, at + size)
      .map((word) => word.text)
      .join(' ')
    const level = LEVELS.find(([, names]) => names.has(name))?.[0]
    if (level === undefined || isOtherWord(name, words[at + size]?.text ?? '')) continue
    if (!SHORT.has(name)) return { level, size }
    const next = words[at + 1]
    if (next?.text === '.') return { level, size: 2 }
    return next !== undefined && (next.isNumber || next.isCapital) ? { level, size } : undefined
  }
  if (at >= words.length) return undefined
  // q1, p12, kp3
  const glued = /^(p|q|kp)\d{1,2}$/.exec(words[at]!.text)?.[1]
  if (glued === undefined) return undefined
  return { level: glued === 'p' ? 'ward' : glued === 'q' ? 'district' : 'village', size: 0 }
}

/** `xa bờ`, `xã hội`: the word means something else before this one. Whoever leaves out diacritics leaves out all. */
function isOtherWord(name: string, next: string): boolean {
  if (/^x[ãa]$/.test(name) && /^h[ộo]i$/.test(next)) return true
  return /^[a-z]{2,}$/.test(name) && !SHORT.has(name) && /[^\x00-\x7f]/.test(next)
}

/** How many words from `at` on are the name of a province or large city; 0 if they are none. */
export function placeAt(words: readonly AddressWord[], at: number): number {
  let name = ''
  let longest = 0
  for (let size = 1; size <= LONGEST_PLACE && at + size <= words.length; size++) {
    name += (size > 1 ? ' ' : '') + words[at + size - 1]!.text
    if (PLACES.has(name)) longest = size
  }
  return longest
}
