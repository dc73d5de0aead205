// One-time codes: a few digits where the words around say that they are a code to log in or pay with.
import { beginsFree, endsFree } from './digit-groups'
import type { EntityHit } from './entity'
import { nameBefore } from './number-names'
import { outsideLinks } from './outside-links'

const NAMED = 0.93
const AT_ONCE = 0.97
const BEHIND = 0.95

/** Four to eight digits, perhaps in two halves; Google's begin with `G-`. */
const CODE = /(?<![\p{L}\p{N}.,:/-])(?:G-)?\d{3,4}(?:[ -]?\d{1,4})?(?![\p{L}\p{N}]|[.,:/-]\d)/gu
const SAID_BEHIND =
  /^["'\])]*\s*(?:l[àa]|is|:|-)?\s*(?:m[ãa] (?:x[áa]c (?:th[ựu]c|nh[ậa]n|minh)|otp|[đd][ăa]ng nh[ậa]p|b[ảa]o m[ậa]t|k[íi]ch ho[ạa]t)|(?:your |the )?(?:[\p{L}\d]+ )?(?:otp|(?:verification|security|login|confirmation|one-time) (?:code|password|pin|passcode)))(?![\p{L}\p{N}])/iu
/** Said of codes, not codes: `OTP 2024`, `OTP gửi về 0900…`, `OTP qua 8088`. */
const NO_CODE =
  /(?:n[ăa]m|ng[àa]y|t[ừu]|qua|v[ềe]|g[ửu]i|t[ớo]i|[đd][ếe]n|s[ốo] [đd]i[ệe]n tho[ạa]i|t[ổo]ng [đd][àa]i|sau|trong|gi[áa]|thu[êe]|sim|c[óo]|g[ồo]m|[đd][ầa]u)[\s:]*$/iu

/**
 * One-time codes in context: `mã OTP là 123456`, `OTP: 123 456`, `123456 là mã xác thực`. A number that says how long,
 * how many, what year or what price is none. Confidence: 0.97 right after the name, 0.95 before it, 0.93 a few words on.
 */
export function findOneTimeCodes(text: string): EntityHit[] {
  if (!/otp|m[ãa]|code|2fa|pass/iu.test(text)) return []
  const hits: EntityHit[] = []
  for (const { 0: code, index } of text.matchAll(CODE)) {
    const confidence = confidenceOf(text, index, code)
    if (confidence > 0) hits.push({ start: index, end: index + code.length, confidence })
  }
  return outsideLinks(text, hits)
}

function confidenceOf(text: string, start: number, code: string): number {
  const end = start + code.length
  const digits = code.replace(/\D/g, '')
  if (digits.length < 4 || digits.length > 8 || !beginsFree(text, start) || !endsFree(text, end)) return 0
  // Hotlines, sums.
  if (/^1[89]00/.test(digits) || /^[1-9]0{3,}$/.test(digits)) return 0
  if (SAID_BEHIND.test(text.slice(end, end + 48).normalize('NFC'))) return BEHIND
  const named = nameBefore(text, start)
  if (named?.name !== 'otp' || NO_CODE.test(named.gap)) return 0
  const atOnce = /^(?:\s+(?:c[ủu]a\s+\S+\s+)?(?:l[àa]|is))?\s*[:=\-–]?\s*["'([]?$/iu.test(named.gap)
  const year = /^(?:19|20)\d\d$/.test(digits)
  if (year && !/[:=]|l[àa]|is/iu.test(named.gap)) return 0
  return atOnce ? AT_ONCE : NAMED
}
