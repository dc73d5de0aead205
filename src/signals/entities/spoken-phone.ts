// Telephone numbers that are spelt in words, wholly or in part: `không chín tám ba hai một …`, `0 chín 8 …`.
import { SPELT_WORDS } from '../traits'
import { DIGIT_WORDS } from './data/digit-words'
import type { EntityHit } from './entity'
import { nameBefore } from './number-names'
import { phoneKind, phoneLength } from './vietnamese-numbers'

/** Digits that may stand before or behind the number and be no part of it: `gọi năm: không chín …`. */
const MOST_LOOSE = 2
const SPOKEN = 0.9
const NAMED = 0.95

const TOKEN = /[\p{L}\p{M}]+|\d{1,12}|[^\p{L}\p{M}\d]+/gu
/** What may part two digits of a number. */
const BETWEEN = /^[\s.,\-–_/*·…]{1,5}$/u

interface SpokenDigit {
  readonly value: string
  readonly start: number
  readonly end: number
  readonly isWord: boolean
}

/** Telephone numbers in words, in a text that has the trait `SPELT_NUMBER`. Confidence: 0.9, after a word for a telephone 0.95. */
export function findSpokenPhones(text: string): EntityHit[] {
  const hits: EntityHit[] = []
  let run: SpokenDigit[] = []
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const value = /^\d/.test(token) ? token : DIGIT_WORDS.get(token.toLowerCase().normalize('NFC'))
    if (value !== undefined) {
      const isWord = value !== token
      for (let at = 0; at < value.length; at++) {
        const start = isWord ? index : index + at
        run.push({ value: value.charAt(at), start, end: isWord ? index + token.length : start + 1, isWord })
      }
    } else if (!BETWEEN.test(token)) {
      hits.push(...phonesIn(text, run))
      run = []
    }
  }
  hits.push(...phonesIn(text, run))
  return hits
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
  return length > prefix && phoneKind(national.join('')) !== undefined ? length : 0
}
