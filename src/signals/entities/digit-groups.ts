// Groups of digits without anything between them, and the numbers that neighbouring groups make up. Number detectors judge these.
import { readDigits } from './digit-runs'
import type { EntityHit } from './entity'
import { outsideLinks } from './outside-links'

/** Longer runs of digits are no number of anybody's. */
const LONGEST = 24
/** What may stand between the groups of one number. */
const SEPARATORS = ' .-\u00a0'
/** Digits read from letters, circles or keycaps make a number this much less sure. */
const DISGUISED = 0.9

interface DigitGroup {
  readonly start: number
  readonly end: number
  /** At most one more than `LONGEST`. */
  readonly digits: string
  readonly disguised: boolean
}

/** A number as it stands in a text: `[start, end)` in UTF-16 units. */
export interface WrittenNumber {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly digits: string
  /** Sizes of the groups it is written in: `[4, 4, 4, 4]`; `[16]` if in one piece. */
  readonly groups: readonly number[]
  /** What parts the groups; empty if there is one. */
  readonly separator: string
}

/** Says how sure a number is (0..1), or 0 if it is none of the kind that is looked for. */
export type Judge = (number: WrittenNumber) => number

/**
 * Numbers of `min` to `max` digits that `judge` knows, outside links. A number is one group, or neighbouring groups with
 * the same single separator. It stands free: no letter before it, no longer number around it, no `@` or currency behind.
 */
export function findNumbers(text: string, min: number, max: number, judge: Judge): EntityHit[] {
  const groups = readGroups(text, min)
  const hits: EntityHit[] = []
  for (let from = 0; from < groups.length; ) {
    const hit = longestNumber(text, groups, from, min, max, judge)
    if (hit !== undefined) hits.push(hit.hit)
    from = hit?.to ?? from + 1
  }
  return outsideLinks(text, hits)
}

function longestNumber(
  text: string,
  groups: readonly DigitGroup[],
  from: number,
  min: number,
  max: number,
  judge: Judge,
): { hit: EntityHit; to: number } | undefined {
  const sizes: number[] = []
  let separator = ''
  let digits = ''
  let disguised = false
  let best: { hit: EntityHit; to: number } | undefined
  for (let at = from; at < groups.length; at++) {
    const group = groups[at]!
    if (at > from) {
      const gap = text.slice(groups[at - 1]!.end, group.start)
      if (gap.length !== 1 || !SEPARATORS.includes(gap) || (at > from + 1 && gap !== separator)) break
      separator = gap
    }
    digits += group.digits
    disguised ||= group.disguised
    if (digits.length > max) break
    sizes.push(group.digits.length)
    if (digits.length < min || !standsFree(text, groups, from, at, sizes, separator)) continue
    const { start } = groups[from]!
    const known = judge({ text, start, end: group.end, digits, groups: [...sizes], separator })
    const confidence = disguised ? known * DISGUISED : known
    if (confidence > 0) best = { hit: { start, end: group.end, confidence }, to: at + 1 }
  }
  return best
}

/** Whether nothing around the groups `[from, to]` makes them part of something longer. */
function standsFree(
  text: string,
  groups: readonly DigitGroup[],
  from: number,
  to: number,
  sizes: readonly number[],
  separator: string,
): boolean {
  const { start } = groups[from]!
  const { end } = groups[to]!
  if (!beginsFree(text, start) || !endsFree(text, end)) return false
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  const digitBefore = from > 0 && groups[from - 1]!.end === start - 1
  const digitAfter = to + 1 < groups.length && groups[to + 1]!.start === end + 1
  if (digitBefore && '.,-/:'.includes(before)) return false
  if (digitAfter && '.,-:'.includes(after)) return false
  if (sizes.length === 1 || !/\s/.test(separator)) return true
  // 012 345 678 901: a number of nine digits is not taken out of the middle of twelve.
  if (digitBefore && before === separator && groups[from - 1]!.digits.length === sizes[0]) return false
  const next = groups[to + 1]
  const goesOn = digitAfter && after === separator && next!.digits.length === sizes[sizes.length - 1]
  return !goesOn || isMoney(text, next!.end)
}

/** `STK0123…` and `CCCD0790…`: a name that is glued to its number. */
const GLUED_NAME = /(?:^|[^\p{L}\p{N}])(?:stk|tk|cccd|cmnd|cmt|mst|bhxh|bhyt|otp)$/iu

/** Whether a number that begins at `start` is not the end of a word, a code or an amount. */
export function beginsFree(text: string, start: number): boolean {
  const before = text.charAt(start - 1)
  if (before === '' || !/[\p{L}\p{N}#=%$₫*\\_@+]/u.test(before)) return true
  return GLUED_NAME.test(text.slice(Math.max(0, start - 6), start))
}

const FOLLOWING = /^(?:[\p{L}\p{N}@_*%$₫\\=])/u
/** Small letters glued to a number are the next word. */
const NEXT_WORD = /^(?!k|tr|đ|d|[ap]m(?!\p{L}))\p{Ll}{2,}/u

/** Whether a number that ends at `end` is not the beginning of a code, an address or an amount. */
export function endsFree(text: string, end: number): boolean {
  const after = text.slice(end, end + 4)
  return (!FOLLOWING.test(after) || NEXT_WORD.test(after)) && !isMoney(text, end)
}

const MONEY =
  /^\s?(?:k|đ|d|₫|vn[dđ]|đồng|dong|tr|triệu|trieu|ngàn|ngan|nghìn|nghin|usdt?|\$|%|€|củ|lít|tỷ|tỉ|xu|điểm|view|like|lượt|người|km|kg|m2|mah|px|năm|tháng|ngày|giờ|phút|giây)(?![\p{L}\p{N}])/iu

/** Whether the number that ends at `end` is an amount of something: money, points, a measure. */
export function isMoney(text: string, end: number): boolean {
  return MONEY.test(text.slice(end, end + 10))
}

function readGroups(text: string, least: number): DigitGroup[] {
  // A third of a number may be letters that stand for digits.
  const runs = readDigits(text, least - Math.floor(least / 3))
  if (runs === undefined) return []
  const groups: DigitGroup[] = []
  for (let at = 0; at < runs.length; ) {
    const from = at
    let digits = ''
    let disguised = false
    do {
      if (digits.length <= LONGEST) digits += runs.values[at]
      disguised ||= runs.disguised[at] === 1
      at++
    } while (at < runs.length && runs.starts[at] === runs.ends[at - 1])
    groups.push({ start: runs.starts[from]!, end: runs.ends[at - 1]!, digits, disguised })
  }
  return groups
}
