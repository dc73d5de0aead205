// The digits of a text one by one, disguised ones too, and what stands between them; number detectors read these.
import { DIGIT, EXPANDS, expansionOf, HIGH, INVISIBLE, kindOf, MARK } from '../../text/characters'

/** Digits of a text in order. Digit `i` has the value `values[i]` and stands at `[starts[i], ends[i])`. */
export interface DigitRuns {
  readonly length: number
  readonly values: Uint8Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** 1 for a digit that is no plain 0-9: full-width, circled, a keycap, a letter o, l or i. */
  readonly disguised: Uint8Array
}

const NO_DIGIT = -1

/** The text that was read last: several detectors ask for its digits one after another. */
let read: { readonly text: string; readonly count: number; readonly runs: DigitRuns } | undefined

/** The digits of a text, or `undefined` if fewer than `least` of them are there beside letters. */
export function readDigits(text: string, least: number): DigitRuns | undefined {
  if (read?.text !== text) read = { text, ...digitsOf(text) }
  return read.count < least ? undefined : read.runs
}

/** All digits, and how many of them are none of the letters. */
function digitsOf(text: string): { count: number; runs: DigitRuns } {
  const values: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const disguised: number[] = []
  let count = 0
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at)
    if (!mayBeDigit(unit)) {
      at++
      continue
    }
    const plain = isAsciiDigit(unit)
    if (plain || unit >= 0x80) count++
    const value = plain ? unit - 0x30 : disguisedDigit(text, at)
    const size = text.codePointAt(at)! > 0xffff ? 2 : 1
    if (value === NO_DIGIT) {
      at += size
      continue
    }
    const end = endOfDecoration(text, at + size)
    values.push(value)
    starts.push(at)
    ends.push(end)
    disguised.push(plain && end === at + size ? 0 : 1)
    at = end
  }
  const runs = {
    length: values.length,
    values: Uint8Array.from(values),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    disguised: Uint8Array.from(disguised),
  }
  return { count, runs }
}

/** Whether a unit may be a digit or part of one; letters that look like digits too. */
function mayBeDigit(unit: number): boolean {
  return unit < 0x80 ? isAsciiDigit(unit) || letterValue(unit) !== NO_DIGIT : isOtherDigit(unit)
}

/** Whether a unit is a digit, or belongs to a character that may stand for one. */
export function isDigitUnit(unit: number): boolean {
  return unit < 0x80 ? isAsciiDigit(unit) : isOtherDigit(unit)
}

function isAsciiDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function isOtherDigit(unit: number): boolean {
  const kind = kindOf(unit)
  return kind === EXPANDS || kind === DIGIT || kind === HIGH
}

function disguisedDigit(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit >= 0x80) return otherDigit(text, at)
  const value = letterValue(unit)
  if (value === NO_DIGIT || isWithinWord(text, at)) return NO_DIGIT
  return isAmongDigits(text, at) || isApartAmongDigits(text, at) ? value : NO_DIGIT
}

/** A digit that is none of 0-9: full-width, circled, of a mathematical alphabet. */
function otherDigit(text: string, at: number): number {
  if (!isOtherDigit(text.charCodeAt(at))) return NO_DIGIT
  const expansion = expansionOf(text.codePointAt(at)!)
  return expansion !== undefined && /^\d$/.test(expansion) ? Number(expansion) : NO_DIGIT
}

/** What a letter that looks like a digit is read as: o and O as 0, l, i and I as 1. */
function letterValue(unit: number): number {
  if (unit === 0x6f || unit === 0x4f) return 0
  return unit === 0x6c || unit === 0x69 || unit === 0x49 ? 1 : NO_DIGIT
}

/** A quick look: most of these letters have a letter beside them that looks like no digit, and no digit. */
function isWithinWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  return (isOtherLetter(before) && !isAsciiDigit(after)) || (isOtherLetter(after) && !isAsciiDigit(before))
}

function isOtherLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a && letterValue(unit) === NO_DIGIT
}

/** Most such letters in a row that are read as digits. */
const MOST_LETTERS = 4

/** A letter among digits: `o912`, `09oo`, `09l2`; not `2 ok`, `10oz`. */
function isAmongDigits(text: string, at: number): boolean {
  const before = besideLetters(text, at, -1)
  const after = besideLetters(text, at, 1)
  if (isDigitAt(text, before)) return isDigitAt(text, after) || !isLetterAt(text, after)
  return isDigitAt(text, after) && !isLetterAt(text, before)
}

/** Past letters that look like digits, in one direction. */
function besideLetters(text: string, from: number, step: number): number {
  let at = from + step
  while (Math.abs(at - from) < MOST_LETTERS && letterValue(text.charCodeAt(at)) !== NO_DIGIT) at += step
  return at
}

/** Most signs and spaces between digits that stand apart. */
const MOST_BETWEEN = 3

/** A letter alone beside a digit alone: `0 9 l 2`, `o-9-8`. */
function isApartAmongDigits(text: string, at: number): boolean {
  if (isLetterAt(text, at - 1) || isLetterAt(text, at + 1)) return false
  return isDigitApart(text, at, -1) || isDigitApart(text, at, 1)
}

function isDigitApart(text: string, from: number, step: number): boolean {
  let at = from + step
  while (Math.abs(at - from) <= MOST_BETWEEN && BETWEEN.includes(text.charAt(at))) at += step
  return at !== from + step && isDigitAt(text, at) && !isDigitAt(text, at + step)
}

const BETWEEN = ' .-_*·'

/** Whether a digit, its second half or the mark of a keycap on it stands there. */
function isDigitAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (isAsciiDigit(unit)) return true
  if (!(unit >= 0x80)) return false
  if (unit >= 0xdc00 && unit < 0xe000) return otherDigit(text, at - 1) !== NO_DIGIT
  return unit === KEYCAP
    ? isDigitAt(text, at - 1) || isDigitAt(text, at - 2)
    : otherDigit(text, at) !== NO_DIGIT
}

const KEYCAP = 0x20e3

function isLetterAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
  return /\p{L}/u.test(text.charAt(at))
}

/** Past the marks of a keycap and invisible characters. */
function endOfDecoration(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind !== INVISIBLE && kind !== MARK) break
    at++
  }
  return at
}
