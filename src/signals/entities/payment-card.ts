// Numbers of payment cards: the ranges of the card schemes and the check digit of Luhn.
import { findNumbers, type WrittenNumber } from './digit-groups'
import type { EntityHit } from './entity'
import { nameBefore } from './number-names'

const NAMED = 0.99
const GROUPED = 0.96
const BY_FORM = 0.9
/** Short or rare ranges, where the check digit alone says little. */
const RARE = 0.7

/** First digits and lengths by scheme. Source: ISO/IEC 7812, the schemes' own public ranges; 9704 is NAPAS of Vietnam. */
const SCHEMES: readonly (readonly [prefix: RegExp, lengths: readonly number[], usual: boolean])[] = [
  [/^4/, [16, 19], true],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16], true],
  [/^3[47]/, [15], true],
  [/^35(?:2[89]|[3-8])/, [16], true],
  [/^9704/, [16, 19], true],
  [/^(?:6011|65|64[4-9]|62)/, [16, 19], true],
  [/^3(?:0[0-59]|[689])/, [14], false],
  [/^4/, [13], false],
  [/^(?:50|5[6-8]|6[0-9])/, [12, 13, 14, 15, 16, 18, 19], false],
]
/** How cards are printed. */
const GROUPINGS = ['4,4,4,4', '4,4,4,4,3', '4,6,5', '4,6,4']

/**
 * Card numbers: a range of a scheme, its length, and the check digit of Luhn, which one random number in ten has too.
 * Numbers that are named as something else (order, IMEI, account) are none.
 * Confidence: 0.99 named, 0.96 in the groups that are printed on cards, 0.9 in one piece, 0.7 for rare ranges.
 */
export function findPaymentCards(text: string): EntityHit[] {
  return findNumbers(text, 12, 19, confidenceOf)
}

function confidenceOf({ text, start, digits, groups }: WrittenNumber): number {
  const scheme = SCHEMES.find(([prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits))
  if (scheme === undefined || !hasLuhnDigit(digits)) return 0
  const grouped = groups.length > 1
  if (grouped && !GROUPINGS.includes(groups.join())) return 0
  const name = nameBefore(text, start)?.name
  if (name === 'card') return NAMED
  if (name !== undefined && name !== 'phone' && name !== 'account') return 0
  return !scheme[2] ? RARE : grouped ? GROUPED : BY_FORM
}

/** Whether the last digit is the check digit of Luhn. */
export function hasLuhnDigit(digits: string): boolean {
  let sum = 0
  for (let at = digits.length - 1, doubled = false; at >= 0; at--, doubled = !doubled) {
    const value = Number(digits.charAt(at)) * (doubled ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}
