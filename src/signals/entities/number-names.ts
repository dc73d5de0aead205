// What the words before a number say it is: a telephone, an account, an identity card, an order. Number detectors ask here.

/** Kinds of numbers that people name before they write them. */
export type NumberName =
  | 'phone'
  | 'account'
  | 'identity'
  | 'licence'
  | 'passport'
  | 'social-insurance'
  | 'health-card'
  | 'tax-code'
  | 'card'
  | 'otp'
  | 'plate'
  | 'ip'
  | 'code'

/** How far back words are read, in UTF-16 units. */
const REACH = 72
/** A telephone's name may have anything between it and its number, but stands near. */
const PHONE_REACH = 34

/**
 * Names, and how many words may stand between one and its number. A letter with diacritics also stands for the bare
 * letter, unless the name begins with `=`. Source: how people write them in posts, set down by hand.
 */
const NAMES: readonly (readonly [name: NumberName, words: number, terms: string])[] = [
  [
    'phone',
    Number.POSITIVE_INFINITY,
    `sđt, s.đ.t, sdtdđ, đt, đ.t, đ/t, đtdđ, đtd, điện thoại, di động, phone, tel, mobile, call, zalo, zl, viber, whatsapp, sms,
    gọi, alo, liên hệ, lh, contact, hotline, nhắn, nhắn tin, ib, inbox, số em, số mình, số anh, số chị, số tôi, số cô,
    số ông, số bà, số máy, momo`,
  ],
  [
    'account',
    8,
    'stk, s.t.k, số tài khoản, số tk, sotk, ctk, chủ tk, chủ tài khoản, account number, account no',
  ],
  ['account', 2, 'tài khoản, tk, acc, account, ck, chuyển khoản, bank account'],
  [
    'identity',
    4,
    `cccd, c.c.c.d, c c c d, căn cước, căn cước công dân, thẻ căn cước, cmnd, cmtnd, cmt, giấy chứng minh, chứng minh nhân dân,
    chứng minh thư, số chứng minh, định danh, số định danh, mã định danh, id card, citizen id, national id`,
  ],
  ['licence', 3, 'gplx, giấy phép lái xe, bằng lái, bằng lái xe, driving licence, driver license'],
  ['passport', 4, 'hộ chiếu, số hộ chiếu, passport, hc số'],
  ['social-insurance', 4, 'bhxh, bảo hiểm xã hội, sổ bảo hiểm, vssid, social insurance'],
  ['health-card', 4, 'bhyt, bảo hiểm y tế, thẻ bảo hiểm, health insurance'],
  ['tax-code', 4, 'mst, mstdn, mst cá nhân, mã số thuế, mã thuế, tax code, tax id'],
  [
    'card',
    4,
    `số thẻ, thẻ tín dụng, thẻ ghi nợ, thẻ visa, =thẻ, visa, mastercard, master card, amex, jcb, napas, credit card, card,
    debit card, card number`,
  ],
  [
    'otp',
    3,
    `otp, mã otp, mã xác thực, mã xác nhận, mã xác minh, mã đăng nhập, mã bảo mật, mã kích hoạt, verification code,
    security code, login code, confirmation code, passcode, one-time password, 2fa`,
  ],
  [
    'plate',
    3,
    'biển số, biển số xe, biển kiểm soát, bks, bsx, biển xe, biển xanh, biển trắng, biển vàng, license plate',
  ],
  ['ip', 2, 'ip, địa chỉ ip, ipv4, ipv6, ip address, server, máy chủ, ping, dns, host'],
  [
    'code',
    2,
    `mã số, mã đơn, đơn hàng, =đơn, vận đơn, mã vận đơn, mvđ, =mã, imei, seri, serial, isbn, id, order, tracking, invoice,
    ref, hóa đơn, hoá đơn, sku, model, mã sp, mã sản phẩm, mã hàng, số đơn, giao dịch, mã gd, txn`,
  ],
]

/** A letter with its mark or without. */
function letterPattern(letter: string): string {
  const bare = letter === 'đ' ? 'd' : letter.normalize('NFD').charAt(0)
  if (letter === ' ') return '\\s+'
  return bare === letter ? letter.replace(/[./]/, '\\$&') : `[${letter}${bare}]`
}

function termPattern(term: string): string {
  return term.startsWith('=') ? term.slice(1) : Array.from(term, letterPattern).join('')
}

function byLength(terms: string): string {
  const sorted = terms.split(/,\s+/).sort((one, other) => other.length - one.length)
  return sorted.map(termPattern).join('|')
}

const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${NAMES.map(([, , terms]) => `(${byLength(terms)})`).join('|')})(?!\\p{L})`,
  'giu',
)
/** Except after a telephone's name: `mã giới thiệu: 0900…` is a telephone that serves as a code. */
const NO_CODE = /^\s+gi[ớo]i\s+thi[ệe]u/iu

/** What a number is by the words before it. */
export interface NamedNumber {
  readonly name: NumberName
  /** The words and signs between the name and the number. */
  readonly gap: string
}

/** The name that stands nearest before `at`, and near enough for its kind; `undefined` if none does. */
export function nameBefore(text: string, at: number): NamedNumber | undefined {
  const before = text.slice(Math.max(0, at - REACH), at).normalize('NFC')
  let found: NamedNumber | undefined
  for (const match of before.matchAll(NAME)) {
    const index = NAMES.findIndex((_, group) => match[group + 1] !== undefined)
    const [name, words] = NAMES[index]!
    const gap = before.slice(match.index + match[0].length)
    if (name === 'code' && NO_CODE.test(gap)) continue
    const near = name === 'phone' ? before.length - match.index <= PHONE_REACH : wordsIn(gap) <= words
    if (near) found = { name, gap }
  }
  return found
}

/** How many words a gap has; without end if there is a number among them. */
function wordsIn(gap: string): number {
  if (/\p{N}/u.test(gap)) return Number.POSITIVE_INFINITY
  return gap.match(/\p{L}+/gu)?.length ?? 0
}
