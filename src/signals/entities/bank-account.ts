// Numbers of bank accounts in Vietnam: any six to nineteen digits, where a word or a bank's name makes them one.
import { BANK_NAMES } from './data/banks'
import { findNumbers, type WrittenNumber } from './digit-groups'
import type { EntityHit } from './entity'
import { nameBefore } from './number-names'
import { hasLuhnDigit } from './payment-card'
import { phoneKind } from './vietnamese-numbers'

const NAMED_WITH_BANK = 0.96
const NAMED = 0.88
/** After `tk`, `acc` or `ck` alone, which also stand for other things: an account of a game, a sum. */
const LOOSELY_NAMED = 0.65
const BANK_ALONE = 0.75
/** The holder's name in capitals behind the number. */
const WITH_HOLDER = 0.97

const BANKS = BANK_NAMES.map((name) => name.replace(/ /g, '\\s+')).join('|')
const BANK_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${BANKS})[^\\p{L}\\p{N}]{0,4}(?:\\p{L}+[^\\p{L}\\p{N}]{1,3}){0,2}$`,
  'iu',
)
const BANK_BEHIND = new RegExp(
  `^[^\\p{L}\\p{N}]{0,4}(?:(?:ng[âa]n\\s+h[àa]ng|nh|bank|t[ạa]i)[^\\p{L}\\p{N}]{1,3}){0,2}(?:${BANKS})(?![\\p{L}\\p{N}])`,
  'iu',
)
const HOLDER_BEHIND =
  /^[^\p{L}\p{N}]{0,4}(?:\p{L}+[^\p{L}\p{N}]{1,3}){0,2}?\p{Lu}{2,7} \p{Lu}{1,7}(?: \p{Lu}{1,7}){0,3}(?!\p{L})/u
const STRONG_NAME =
  /(?:stk|s\.t\.k|s[ốo] t[àa]i kho[ảa]n|s[ốo] tk|sotk|ctk|ch[ủu] tk|ch[ủu] t[àa]i kho[ảa]n|account n(?:umber|o))$/iu

/**
 * Bank accounts: lengths and check digits differ from bank to bank, so words decide. A name for an account before it
 * (`STK`, `số tài khoản`), a bank before or behind it, best both; with a bank's name alone nine digits and more. Sums,
 * hotlines, dates, and numbers that are named or checked as something else (telephone, card, identity card) are none.
 * Source: the banks' own pages, which disagree on lengths.
 * Confidence: 0.96 name and bank (0.97 with the holder's name behind), 0.88 name alone, 0.75 bank alone, 0.65 after `tk`.
 */
export function findBankAccounts(text: string): EntityHit[] {
  return findNumbers(text, 6, 19, confidenceOf)
}

function confidenceOf(number: WrittenNumber): number {
  const { text, start, end, digits, groups } = number
  if (groups.length > 1 && (groups.some((size) => size < 2) || isSum(number))) return 0
  if (/^(?:1[89]00\d{4,6}$|(\d)\1+$)/.test(digits)) return 0
  const before = text.slice(Math.max(0, start - 48), start).normalize('NFC')
  const behind = text.slice(end, end + 48).normalize('NFC')
  const named = nameBefore(text, start)
  const bank = BANK_BEFORE.test(before) || BANK_BEHIND.test(behind)
  if (named?.name === 'account' || (named?.name === 'phone' && /momo[^\p{L}\p{N}]*$/iu.test(before))) {
    const strong = STRONG_NAME.test(before.slice(0, before.length - named.gap.length))
    if (!strong && !bank && (isRound(digits) || digits.length < 8)) return 0
    if (!strong && !bank) return LOOSELY_NAMED
    if (bank) return HOLDER_BEHIND.test(behind) ? WITH_HOLDER : NAMED_WITH_BANK
    return NAMED
  }
  if (named !== undefined || !bank || digits.length < 9 || isRound(digits)) return 0
  if (isPhone(digits) || (digits.length > 12 && hasLuhnDigit(digits))) return 0
  return BANK_ALONE
}

/** 1.000.000 and 10 000 000. */
function isSum({ groups, separator, digits }: WrittenNumber): boolean {
  return (
    !/^0|-/.test(digits.charAt(0) + separator) &&
    groups[0]! <= 3 &&
    groups.slice(1).every((size) => size === 3) &&
    digits.endsWith('000')
  )
}

function isRound(digits: string): boolean {
  return /^[1-9]\d*000$/.test(digits) && digits.length <= 11
}

function isPhone(digits: string): boolean {
  const national = digits.startsWith('84') ? digits.slice(2) : digits.slice(1)
  return /^(?:0|84)/.test(digits) && phoneKind(national) !== undefined
}
