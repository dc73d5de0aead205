// Social-insurance numbers of Vietnam (mã số BHXH): ten digits without a check.
import { findNumbers, type WrittenNumber } from './digit-groups'
import type { EntityHit } from './entity'
import { nameBefore } from './number-names'
import { phoneKind } from './vietnamese-numbers'

const LENGTH = 10
const NAMED = 0.93

/**
 * Social-insurance numbers, only where they are named (`mã số BHXH 7900…`): hotlines, telephones and amounts stand
 * beside the same words. Source: the cards themselves; no check digit is published. Confidence: 0.93.
 */
export function findSocialInsuranceNumbers(text: string): EntityHit[] {
  return findNumbers(text, LENGTH, LENGTH, confidenceOf)
}

function confidenceOf({ text, start, digits, groups }: WrittenNumber): number {
  if (groups.length > 1 && !['2,8', '4,3,3', '3,3,4', '2,2,6', '4,6'].includes(groups.join())) return 0
  if (isPublic(digits)) return 0
  return nameBefore(text, start)?.name === 'social-insurance' ? NAMED : 0
}

/** A telephone, a hotline, or a sum. */
function isPublic(digits: string): boolean {
  return /^1[89]00|0{5}$/.test(digits) || (digits.startsWith('0') && phoneKind(digits.slice(1)) === 'mobile')
}
