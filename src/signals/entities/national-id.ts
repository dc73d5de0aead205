// Citizen identity numbers of Vietnam (CCCD, số định danh): twelve digits that tell province, century, sex and year of birth.
import { ID_PROVINCES } from './data/id-provinces'
import { findNumbers, type WrittenNumber } from './digit-groups'
import type { EntityHit } from './entity'
import { nameBefore } from './number-names'

const LENGTH = 12
/** Named as one: `CCCD 0790…`; also as a tax code, which it is for persons since July 2025. */
const NAMED = 0.99
/** Named, but with a code of no province: issued to somebody born abroad, or mistyped. */
const NAMED_ABROAD = 0.8
/** By its form alone. About one in seventy random numbers of twelve digits has it. */
const BY_FORM = 0.9

/**
 * Citizen identity numbers: PPP province, G century and sex, YY year of birth, then six digits. There is no check digit.
 * Without a word for it, province and year must be possible; numbers named as something else (account, order, driving
 * licence) are none. Source: Circular 07/2016/TT-BCA.
 * Confidence: 0.99 named, 0.9 by form alone, 0.8 named with an unknown province.
 */
export function findNationalIds(text: string): EntityHit[] {
  return findNumbers(text, LENGTH, LENGTH, confidenceOf)
}

function confidenceOf({ text, start, digits, groups }: WrittenNumber): number {
  if (!isGrouped(groups) || !isBirthYear(digits)) return 0
  const name = nameBefore(text, start)?.name
  const known = ID_PROVINCES.has(digits.slice(0, 3))
  if (name === 'identity') return known ? NAMED : NAMED_ABROAD
  if (!known) return 0
  if (name === 'tax-code') return NAMED
  return name === undefined || name === 'phone' ? BY_FORM : 0
}

/** In one piece, in threes, in fours, or by meaning: 079 0 99 000001. Not two codes of six digits. */
function isGrouped(groups: readonly number[]): boolean {
  return ['12', '3,3,3,3', '4,4,4', '3,1,2,6', '3,9', '3,3,6', '4,8'].includes(groups.join())
}

/** Years of birth that a living bearer can have. No clock is asked: the same post has the same answer every day. */
function isBirthYear(digits: string): boolean {
  const century = digits.charAt(3)
  const year = Number(digits.slice(4, 6))
  return '01'.includes(century) ? year >= 10 : '23'.includes(century) && year <= 39
}
