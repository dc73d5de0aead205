// Telephone numbers that are spelt in words, wholly or in part: `không chín tám ba hai một …`, `0 chín 8 …`.
import { SPELT_WORDS } from '../traits'
import { DIGIT_WORDS } from './data/digit-words'
import { readDigits } from './digit-runs'
import type { EntityHit } from './entity'
import { nameBefore } from './number-names'
import { phoneKind, phoneLength } from './vietnamese-numbers'

/** Digits that may stand before or behind the number and be no part of it: `gọi năm: không chín …`. */
const MOST_LOOSE = 2
const SPOKEN = 0.9
const NAMED = 0.95

const WORD = /[\p{L}\p{M}]+/gu
/** What may part two digits of a number. */
const BETWEEN = /^[\s.,\-–_/*·…]{0,5}$/u

interface SpokenDigit {
  readonly value: string
  readonly start: number
  readonly end: number
  readonly isWord: boolean
}

/** Telephone numbers in words, in a text that has the trait `SPELT_NUMBER`. Confidence: 0.9, after a word for a telephone 0.95. */
export function findSpokenPhones(text: string): EntityHit[] {
  const figures = figuresIn(text)
  const taken = new Set(figures.map(({ start }) => start))
  const words = wordsIn(text).filter(({ start }) => !taken.has(start))
  const digits = [...words, ...figures].sort((one, other) => one.start - other.start)
  const hits: EntityHit[] = []
  for (let from = 0; from < digits.length; ) {
    let to = from + 1
    while (to < digits.length && BETWEEN.test(text.slice(digits[to - 1]!.end, digits[to]!.start))) to++
    hits.push(...phonesIn(text, digits.slice(from, to)))
    from = to
  }
  return hits
}

/** Words for digits. */
function wordsIn(text: string): SpokenDigit[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index: start }) => {
    const value = DIGIT_WORDS.get(word.toLowerCase().normalize('NFC'))
    return value === undefined ? [] : [{ value, start, end: start + word.length, isWord: true }]
  })
}

/** Figures, disguised ones too. */
function figuresIn(text: string): SpokenDigit[] {
  const runs = readDigits(text, 0)
  return Array.from(runs?.values ?? [], (value, at) => {
    return { value: String(value), start: runs!.starts[at]!, end: runs!.ends[at]!, isWord: false }
  })
}

/** The numbers that make up a run of digits but for a few loose ones. */
function phonesIn(text: string, run: readonly SpokenDigit[]): EntityHit[] {
  if (run.length < 10) return []
  const hits: EntityHit[] = []
  let loose = 0
  for (let at = 0; at < run.length; ) {
    const length = phoneAt(run, at)
    const digits = run.slice(at, at + length)
    if (digits.filter((digit) => digit.isWord).length < SPELT_WORDS) {
      if (++loose > MOST_LOOSE) return []
      at++
      continue
    }
    const { start } = digits[0]!
    const confidence = nameBefore(text, start)?.name === 'phone' ? NAMED : SPOKEN
    hits.push({ start, end: digits[length - 1]!.end, confidence })
    at += length
  }
  return hits
}

/** How many digits from `at` on are a telephone number with its 0 or 84; 0 if none. */
function phoneAt(run: readonly SpokenDigit[], at: number): number {
  const head = run.slice(at, at + 2).map((digit) => digit.value)
  const prefix = head[0] === '0' ? 1 : head.join('') === '84' ? 2 : 0
  const first = run[at + prefix]?.value
  if (prefix === 0 || first === undefined) return 0
  const length = prefix + phoneLength(Number(first))
  const national = run.slice(at + prefix, at + length).map((digit) => digit.value)
  return phoneKind(national.join('')) !== undefined ? length : 0
}
