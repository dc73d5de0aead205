// Vietnamese telephone numbers, however they are written: +84, dots, spaces, full-width digits, the letters o and l, words.
import { findLinks, type Link } from '../links'
import { SEVEN_DIGITS, SPELT_NUMBER, traitsOf } from '../traits'
import { type DigitRuns, readDigits } from './digit-runs'
import type { EntityHit } from './entity'
import { nameBefore } from './number-names'
import { findSpokenPhones } from './spoken-phone'
import { type PhoneKind, phoneKind, phoneLength } from './vietnamese-numbers'

/** A number has ten digits, of which some may be letters o, l and i. */
const LEAST_DIGITS = 4
/** In a text with fewer than seven digits: nine signs in a row that are digits or look like one, apart by little. */
const MOSTLY_LETTERS = /(?:[\dOolIi][ .\-_*·()]{0,3}){9}/
/** Sites whose addresses end in the owner's number. */
const NUMBERED_SITES = new Set(['zalo.me', 'wa.me'])

const ALONE: Readonly<Record<PhoneKind, number>> = { mobile: 0.9, 'old-mobile': 0.6, landline: 0.75 }
const GROUPED: Readonly<Record<PhoneKind, number>> = { mobile: 0.93, 'old-mobile': 0.7, landline: 0.85 }
const AFTER_CUE: Readonly<Record<PhoneKind, number>> = { mobile: 0.99, 'old-mobile': 0.9, landline: 0.97 }
const WITH_PLUS = 0.97
const BARE_84 = 0.75
const IN_PAIRS = 0.6
const ACCOUNT = 0.6
const DISGUISED = 0.9
const WITHOUT_ZERO = 0.75

/** A number found among the digits `[from, to)`. */
interface Candidate {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly kind: PhoneKind
  readonly base: number
  /** Nine digits without the 0: a number only after a word for it. */
  readonly withoutZero: boolean
}

/**
 * Telephone numbers of people and firms in Vietnam. Not hotlines (1800, 1900), prices, dates, identity cards, order codes, nor
 * the digits of a web address (but zalo.me/0900000000). Disguises are read: other digits, letters for 0 and 1, words
 * (`không chín …`), spaces and dots. Source: the numbering plan of Circular 22/2014/TT-BTTTT as changed in 2017 and 2018.
 * Confidence: 0.99 after a word for it, 0.97 with +84, 0.9 alone, 0.93 grouped; old numbers and landlines 0.6 to 0.9,
 * spelt in words 0.9, an account in the form of a mobile number 0.6; times 0.9 if digits are disguised.
 */
export function findVietnamesePhones(text: string, traits = traitsOf(text)): EntityHit[] {
  const mayBeWritten = (traits & SEVEN_DIGITS) !== 0 || MOSTLY_LETTERS.test(text)
  const written = mayBeWritten ? findWrittenPhones(text) : []
  if ((traits & SPELT_NUMBER) === 0) return written
  const spoken = findSpokenPhones(text)
  const apart = spoken.filter(
    (one) => !written.some((other) => other.start < one.end && one.start < other.end),
  )
  return [...written, ...apart].sort((one, other) => one.start - other.start)
}

function findWrittenPhones(text: string): EntityHit[] {
  const digits = readDigits(text, LEAST_DIGITS)
  if (digits === undefined) return []
  const hits: EntityHit[] = []
  let links: readonly Link[] | undefined
  let nextLink = 0
  let lastPhone = -1
  for (let at = 0; at < digits.length; ) {
    const candidate = startsGroup(digits, at) ? candidateAt(text, digits, at, lastPhone) : undefined
    if (candidate === undefined) {
      at++
      continue
    }
    const { start, to } = candidate
    const end = digits.ends[to - 1]!
    links ??= findLinks(text)
    while (nextLink < links.length && links[nextLink]!.end <= start) nextLink++
    const link = links[nextLink]
    const inLink = link !== undefined && link.start < end
    const confidence = inLink && !NUMBERED_SITES.has(link.host) ? 0 : confidenceOf(text, digits, candidate)
    if (confidence > 0) {
      hits.push({ start, end, confidence })
      lastPhone = to
    }
    at = to
  }
  return hits
}

function confidenceOf(text: string, digits: DigitRuns, candidate: Candidate): number {
  const { from, to, start, kind, base, withoutZero } = candidate
  const cue = nameBefore(text, start)?.name
  if (cue !== undefined && cue !== 'phone' && cue !== 'account') return 0
  if (withoutZero) return cue === 'phone' ? WITHOUT_ZERO : 0
  const known =
    cue === 'account' ? Math.min(ACCOUNT, base) : cue === 'phone' ? Math.max(base, AFTER_CUE[kind]) : base
  return digits.disguised.subarray(from, to).includes(1) ? known * DISGUISED : known
}

function startsGroup({ starts, ends }: DigitRuns, at: number): boolean {
  return ends[at - 1] !== starts[at]
}

function candidateAt(
  text: string,
  digits: DigitRuns,
  from: number,
  lastPhone: number,
): Candidate | undefined {
  const number = numberAt(text, digits, from)
  if (number === undefined) return undefined
  const { prefix, to, kind } = number
  const groups = groupsOf(text, digits, from, to)
  if (groups === undefined || !isUsualGrouping(groups, prefix.length)) return undefined
  const inPairs = groups.every((size) => size <= 2)
  if (!beginsFree(text, digits, from, lastPhone, inPairs)) return undefined
  if (!endsFree(text, digits, to, groups)) return undefined
  const form = groups.length > 1 ? GROUPED[kind] : ALONE[kind]
  const base =
    prefix.code === 'plus' ? WITH_PLUS : prefix.code === 'bare' ? BARE_84 : inPairs ? IN_PAIRS : form
  const withoutZero = prefix.length === 0
  if (withoutZero && (groups.length > 1 || kind !== 'mobile')) return undefined
  return { from, to, start: startOf(text, digits, from, to), kind, base, withoutZero }
}

/** The digits from `from` on that by value alone are a number, however they are grouped. */
function numberAt(
  text: string,
  digits: DigitRuns,
  from: number,
): { prefix: Prefix; to: number; kind: PhoneKind } | undefined {
  const prefix = prefixAt(text, digits, from)
  if (prefix === undefined) return undefined
  const national = from + prefix.length
  if (national >= digits.length) return undefined
  const to = national + phoneLength(digits.values[national]!)
  const kind = phoneKind(digits.values.subarray(national, to).join(''))
  return kind === undefined ? undefined : { prefix, to, kind }
}

interface Prefix {
  /** How many digits stand before the national number. */
  readonly length: number
  /** The code of the country: +84 or 0084, 84 alone, or not there. */
  readonly code: 'plus' | 'bare' | 'none'
}

/** 0, +84, 84, 0084, +84 (0), or nothing at all. */
function prefixAt(text: string, { values, starts }: DigitRuns, from: number): Prefix | undefined {
  const plus = isPlus(text.charAt(starts[from]! - 1))
  const double = values[from] === 0 && values[from + 1] === 0
  const country = double ? from + 2 : from
  if (values[country] === 8 && values[country + 1] === 4) {
    const zero = values[country + 2] === 0 ? 1 : 0
    return { length: country + 2 + zero - from, code: plus || double ? 'plus' : 'bare' }
  }
  return plus ? undefined : { length: values[from] === 0 ? 1 : 0, code: 'none' }
}

/** What may stand between two groups of a number: one dot, dash or white space, or brackets around a group. */
const SEPARATOR = /^(?:[ \u00a0\u202f\t]{1,2}|[ \u00a0]?[.\-–—·_][ \u00a0]?|[ \u00a0]?[()][ \u00a0.-]?|\)\()$/

/** Sizes of the groups in which the digits `[from, to)` are written, or `undefined` if they do not belong together. */
function groupsOf(text: string, { starts, ends }: DigitRuns, from: number, to: number): number[] | undefined {
  const groups: number[] = [1]
  for (let at = from + 1; at < to; at++) {
    if (ends[at - 1] === starts[at]) {
      groups[groups.length - 1]!++
      continue
    }
    if (!SEPARATOR.test(text.slice(ends[at - 1], starts[at]))) return undefined
    groups.push(1)
  }
  return groups
}

/** Groups as people write them: 0900 000 000, 09 00 00 00 00, one by one; not 09-03-2024 10. */
function isUsualGrouping(groups: readonly number[], prefixLength: number): boolean {
  if (groups.every((size) => size === groups[0])) return true
  // The prefix may stand apart: 0 900 000 000, +84 (0) 900 000 000.
  let first = 0
  for (let left = prefixLength; groups[first]! <= left; first++) left -= groups[first]!
  const rest = groups.slice(first)
  return rest[0]! >= (first === 0 ? 3 : 2) && rest.every((size) => size >= 2)
}

/** Whether the digits begin a number of their own: no order code `DH09…`, no `1.090.000…`. */
function beginsFree(
  text: string,
  { starts, ends }: DigitRuns,
  from: number,
  lastPhone: number,
  inPairs: boolean,
): boolean {
  let at = starts[from]!
  while (isPlus(text.charAt(at - 1)) || text.charAt(at - 1) === '(') at--
  const before = text.charAt(at - 1)
  if (/[\p{Lu}#=%$₫*\\]/u.test(before)) return isCapitalCue(text, at)
  if (lastPhone === from || ends[from - 1] !== at - 1) return true
  // 12 03 45 67 89 01: pairs that go on before it are a list.
  if (inPairs) return false
  return !/[.,\-–/_]/.test(before)
}

/** `SĐT0900…` and `ZALO0900…` in capitals. */
function isCapitalCue(text: string, at: number): boolean {
  return /(?:^|[^\p{L}\p{N}])(?:S[ĐD]T|[ĐD]T|ZALO|ZL|TEL|LH|CALL|G[ỌO]I|HOTLINE|PHONE|ALO)$/u.test(
    text.slice(Math.max(0, at - 10), at).normalize('NFC'),
  )
}

/** Whether the number ends where its digits do: no longer number goes on, no code, no e-mail address. */
function endsFree(text: string, digits: DigitRuns, to: number, groups: readonly number[]): boolean {
  const { starts, ends, length } = digits
  const end = ends[to - 1]!
  if (starts[to] === end) return false
  const after = text.charAt(end)
  if (/[A-Z@%]/.test(after)) return false
  if (to === length || starts[to]! - end > 1) return true
  // One separator, then digits: another telephone, a price after a space, or the rest of a longer number.
  const following = numberAt(text, digits, to)
  if (following !== undefined && following.prefix.length > 0) return true
  if (/[.\-–_]/.test(after)) return false
  let next = to + 1
  while (next - to < LEAST_DIGITS && starts[next] === ends[next - 1]) next++
  const alike = /\s/.test(after) && next - to === groups[groups.length - 1] && next - to > 1
  return !alike || /[\p{L}.,%$₫]/u.test(text.charAt(ends[next - 1]!))
}

function startOf(text: string, { starts, ends }: DigitRuns, from: number, to: number): number {
  let start = starts[from]!
  if (isPlus(text.charAt(start - 1))) start--
  // (024) 3825…: the bracket belongs to the number if it closes inside.
  const opens = text.charAt(start - 1) === '(' && text.slice(start, ends[to - 1]).includes(')')
  return opens ? start - 1 : start
}

function isPlus(character: string): boolean {
  return character === '+' || character === '＋'
}
