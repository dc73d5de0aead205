// Which digits are a telephone number of a person or a firm in Vietnam, by the numbering plan.

/** Mobile prefixes after the 0, in use since 2018. */
const MOBILE = /^(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/
/** The eleven-digit mobile numbers of before 15 September 2018. */
const OLD_MOBILE = /^1(?:2\d|6[2-9]|8[68]|99)\d{7}$/
/** Area codes since 2017; 24 and 28 have eight digits after them, the others seven. */
const LANDLINE = /^2(?:[48]\d|0[3-9]|1[0-689]|2[0-25-9]|3[2-9]|5[124-9]|6[0-39]|7[0-7]|9[0-4679])\d{7}$/

export type PhoneKind = 'mobile' | 'old-mobile' | 'landline'

/**
 * The kind of number that `digits` (without 0, +84 or 84) are, or `undefined`. Hotlines (1800, 1900) and short numbers
 * are none: they belong to no person.
 */
export function phoneKind(digits: string): PhoneKind | undefined {
  if (MOBILE.test(digits)) return 'mobile'
  if (LANDLINE.test(digits)) return 'landline'
  return OLD_MOBILE.test(digits) ? 'old-mobile' : undefined
}

/** How many digits a number has that begins with `first` after the 0 or 84, if any does. */
export function phoneLength(first: number): number {
  return first === 1 || first === 2 ? 10 : 9
}
