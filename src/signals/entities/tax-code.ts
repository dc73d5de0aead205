// Tax codes of Vietnam (MST): ten digits with a check digit, thirteen for a branch.
import { findNumbers, type WrittenNumber } from './digit-groups'
import type { EntityHit } from './entity'
import { nameBefore } from './number-names'
import { phoneKind } from './vietnamese-numbers'

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3]
const NAMED = 0.98
const BRANCH = 0.85

/**
 * Tax codes of firms and persons: the tenth digit is 10 − (Σ digit × weight mod 11). Only where they are named
 * (`MST 0100…`), or in the form of a branch (`0100…-001`). A person's twelve-digit identity number that serves as a
 * tax code is `vn.national-id`. Source: Circular 86/2024/TT-BTC; for the check digit, stdnum.vn.mst of python-stdnum.
 * Confidence: 0.98 named, 0.85 for a branch by form alone.
 */
export function findTaxCodes(text: string): EntityHit[] {
  return findNumbers(text, 10, 13, confidenceOf)
}

function confidenceOf({ text, start, digits, groups, separator }: WrittenNumber): number {
  const branch = groups.join() === '10,3' && separator === '-'
  const whole = ['10', '3,3,4', '4,3,3', '2,8', '1,3,3,3'].includes(groups.join()) || digits.length === 13
  if (digits.length !== (branch ? 13 : 10) && digits.length !== 13) return 0
  if (!(branch || whole) || !isTaxCode(digits.slice(0, 10))) return 0
  const name = nameBefore(text, start)?.name
  if (name === 'tax-code') return NAMED
  // 0912345678-001 may well be a telephone with an extension.
  const phone = phoneKind(digits.slice(1, 10)) !== undefined
  return name === undefined && branch && !phone && digits.slice(10) !== '000' ? BRANCH : 0
}

/** Whether the tenth of ten digits is their check digit. */
export function isTaxCode(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0)
  return 10 - (sum % 11) === Number(digits.charAt(9))
}
