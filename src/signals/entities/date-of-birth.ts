// Dates of birth: a date, or a year, where a word says that somebody was born then.
import type { EntityHit } from './entity'

const DATE = 0.95
const YEAR = 0.6
const SHORT_YEAR = 0.5

/** How far behind its word a date may begin, in UTF-16 units. */
const REACH = 14
const WORD =
  /(?<![\p{L}\p{N}])(?<!(?:h[ọồo][ci]|khai|th[íi]|ph[áa]t|v[ệe]|y|gi[áa]ng|t[áa]i|song|k[ýy]) )(?:(sinh n[ăa]m|n[ăa]m sinh|sn)|ng[àa]y th[áa]ng n[ăa]m sinh|ng[àa]y th[áa]ng sinh|ng[àa]y sinh|sinh ng[àa]y|ntns|dob|d\.o\.b|date of birth|born on|born|birth ?date|birthday|sinh nh[ậa]t|sinh v[àa]o|sinh)(?![\p{L}])/giu
const FULL =
  /^(0?[1-9]|[12]\d|3[01])\s?([/.-])\s?(0?[1-9]|1[0-2])\s?\2\s?((?:19|20)\d\d|\d\d)(?![\p{L}\p{N}]|[.,/-]\d)/u
const WORDED =
  /^(?:ng[àa]y )?(0?[1-9]|[12]\d|3[01]) th[áa]ng (0?[1-9]|1[0-2])(?:,)? n[ăa]m ((?:19|20)\d\d)(?!\p{N})/iu
const YEAR_FIRST = /^((?:19|20)\d\d)([/.-])(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\p{N})/u
const YEAR_ALONE = /^((?:19|20)\d\d)(?![\p{L}\p{N}]|[.,/:-]\d| ?[-–] ?\d{4})/u
const YEAR_SHORT = /^(?:[5-9]\d|2k\d{1,2}|0\d)(?![\p{L}\p{N}]|[.,/:-]\d)/iu

/**
 * Dates of birth after a word that says so: `sinh ngày 5/7/1999`, `ngày 5 tháng 7 năm 1999`, `DOB: 1999-07-05`. After
 * `sinh năm` and `sn` also a year alone. Dates are of the calendar, years from 1900 to 2039. School years (`học sinh`),
 * birthdays without a year and other dates are none.
 * Confidence: 0.95 a full date, 0.6 a year (`sinh năm 1999`), 0.5 a short one (`sn 99`, `sn 2k5`).
 */
export function findBirthDates(text: string): EntityHit[] {
  if (!/\d/.test(text)) return []
  const hits: EntityHit[] = []
  let last = 0
  for (const match of text.matchAll(WORD)) {
    const wordEnd = match.index + match[0].length
    if (wordEnd < last) continue
    const gap = /^[\s:.\-–(]*(?:(?:l[àa]|v[àa]o|ng[àa]y|of|on|m[ìi]nh|em|t[ôo]i)[\s:]+){0,2}/iu.exec(
      text.slice(wordEnd, wordEnd + REACH),
    )![0]
    const start = wordEnd + gap.length
    const found = dateAt(text.slice(start, start + 32), match[1] !== undefined)
    if (found === undefined) continue
    hits.push({ start, end: start + found.length, confidence: found.confidence })
    last = start + found.length
  }
  return hits
}

function dateAt(text: string, yearOnly: boolean): { length: number; confidence: number } | undefined {
  const full = FULL.exec(text)
  if (full !== null)
    return isDay(full[4]!, full[3]!, full[1]!) ? { length: full[0].length, confidence: DATE } : undefined
  const worded = WORDED.exec(text)
  if (worded !== null)
    return isDay(worded[3]!, worded[2]!, worded[1]!)
      ? { length: worded[0].length, confidence: DATE }
      : undefined
  const first = YEAR_FIRST.exec(text)
  if (first !== null)
    return isDay(first[1]!, first[3]!, first[4]!) ? { length: first[0].length, confidence: DATE } : undefined
  if (!yearOnly) return undefined
  const year = YEAR_ALONE.exec(text)
  if (year !== null) return Number(year[1]) <= 2039 ? { length: year[0].length, confidence: YEAR } : undefined
  const short = YEAR_SHORT.exec(text)
  return short === null ? undefined : { length: short[0].length, confidence: SHORT_YEAR }
}

function isDay(year: string, month: string, day: string): boolean {
  const full = year.length === 2 ? (Number(year) < 40 ? 2000 : 1900) + Number(year) : Number(year)
  const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)))
  return full <= 2039 && date.getUTCDate() === Number(day)
}
