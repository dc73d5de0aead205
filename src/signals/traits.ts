// What a text could hold at all, told by one cheap pass: whatever needs what is not there is never looked for.
import { DIGIT, EXPANDS, INVISIBLE, kindOf, LETTER, MARK } from '../text/characters'
import { DIGIT_WORDS } from './entities/data/digit-words'
import { isDigitUnit } from './entities/digit-runs'

/**
 * Bits. Of a text: what it has. Of a signal: what it cannot do without, one of its bits at least; where a text has none
 * of them, the signal does not occur.
 */
export type Traits = number

type UnitTest = (unit: number) => boolean

/** The units of short sequences, each with a bit of its own, 26 at most; a sequence's bits follow each other. */
const places: { readonly test: UnitTest; readonly bit: number }[] = []
let starts = 0

/** The trait of a text that somewhere has a unit of each kind, one right after the other. */
function sequence(...tests: readonly (RegExp | UnitTest)[]): Traits {
  starts |= 1 << places.length
  for (const test of tests) {
    const accepts = test instanceof RegExp ? (unit: number) => test.test(String.fromCharCode(unit)) : test
    places.push({ test: accepts, bit: 1 << places.length })
  }
  return places.at(-1)!.bit
}

/** A character that may be a digit, whatever it looks like. */
export const ONE_DIGIT = sequence(isDigitUnit)
export const COLON = sequence(/:/)
/** `//` as in `https://`, or `\\`. */
export const SLASHES = sequence(/[/\\]/, /[/\\]/)
/** The dot of a host: no suffix begins with a digit. */
export const INNER_DOT = sequence(isNamePart, /\./, (unit) => isNamePart(unit) && !isPlainDigit(unit))
/** The end of `1.2.3.4/x`, `1.2.3.4:80`. */
export const NUMBER_PATH = sequence(/[\d.]/, /\d/, /[/?#:]/)
/** A dot of a host in disguise: between spaces, behind a bracket, ` dot `, ` chấm `, one of another script. */
export const SPELT_DOT =
  sequence(/\s/, /\./, /\s/, /[\sa-z\d]/i) |
  sequence(/[[({<]/, /[\s.dc]/i) |
  sequence(/\s/, /d/i, /o/i, /t/i) |
  sequence(/\s/, /c/i, /h/i, /[aâấ]/i, /[m\u0301\u0302]/i) |
  sequence(/[。．｡]/)

/** Any text has it. */
export const ANYTHING: Traits = 1 << 26
export const FOUR_DIGITS: Traits = 1 << 27
export const SEVEN_DIGITS: Traits = 1 << 28
/** As many digits in a row as a telephone number has, each a figure or a word, and some of them words. */
export const SPELT_NUMBER: Traits = 1 << 29
/** Letters and digits in one piece, as many as no word has. */
export const LONG_WORD: Traits = 1 << 30

/** What a link that programs read cannot do without. */
export const OF_PLAIN_LINKS: Traits = INNER_DOT | SLASHES | NUMBER_PATH
/** What one cannot do without that is written so that they do not. */
export const OF_DISGUISED_LINKS: Traits = SPELT_DOT | SLASHES
export const OF_LINKS: Traits = OF_PLAIN_LINKS | OF_DISGUISED_LINKS

const LONG = 26
const SPELT_DIGITS = 10
/** So many words for digits must stand in a number; what has fewer is a number with a word beside it. */
export const SPELT_WORDS = 3

/** Sounds of units, in the top bits of their steps: what they are to words that may be digits. From `A` on letters; never 0. */
const OTHER = 1
const FIGURE = 2
/** What may stand between two digits of a number. */
const GAP = 3
const ON_LETTER = 4
const A = 5
const FOREIGN = 31
const SOUND_SHIFT = 27

/** Stands for the end of a text: a sign that is in no sequence. */
const END = 0x7c

/** By unit: bits of the places that it can take, and its sound; 0 where it was not asked for yet. */
const stepsOf = new Int32Array(0x10000)

/**
 * The traits of a text, in one pass without branches for the sequences (Baeza-Yates and Gonnet 1992): in `row` a bit is set
 * where the sequence up to its place ends at this unit.
 */
export function traitsOf(text: string): Traits {
  let row = 0
  let met = ANYTHING
  let digits = 0
  /** The letters of the word so far, five bits each. */
  let word = 0
  /** Digits in a row so far, figures and words. */
  let spelt = 0
  /** How many of them are words. */
  let words = 0
  let pieceStart = 0
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : END
    const steps = stepsOf[unit]! || learn(unit)
    row = ((row << 1) | starts) & steps
    met |= row
    digits += steps & ONE_DIGIT
    const sound = steps >>> SOUND_SHIFT
    if (sound >= A) {
      word = (word << 5) | sound
      continue
    }
    if (sound === ON_LETTER) continue
    if (word !== 0) {
      const isDigit = mayBeDigit[placeOf(word)] === 1
      spelt = isDigit ? spelt + 1 : 0
      words = isDigit ? words + 1 : 0
      word = 0
    }
    if (sound === FIGURE) spelt++
    else {
      if (at - pieceStart >= LONG) met |= LONG_WORD
      pieceStart = at + 1
    }
    if (spelt >= SPELT_DIGITS && words >= SPELT_WORDS) met |= SPELT_NUMBER
    if (sound === OTHER) spelt = words = 0
  }
  if (digits >= 4) met |= digits >= 7 ? FOUR_DIGITS | SEVEN_DIGITS : FOUR_DIGITS
  return met
}

function learn(unit: number): number {
  let steps = soundOf(unit) << SOUND_SHIFT
  for (const { test, bit } of places) if (test(unit)) steps |= bit
  stepsOf[unit] = steps
  return steps
}

/** Whether a unit can stand in the name of a host, as any of its readers sees it. */
function isNamePart(unit: number): boolean {
  if (unit < 0x80) return /[\w-]/.test(String.fromCharCode(unit))
  const kind = kindOf(unit)
  return kind === LETTER || kind === DIGIT || kind === MARK || kind === EXPANDS || kind === INVISIBLE
}

function isPlainDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function soundOf(unit: number): number {
  if (isDigitUnit(unit)) return FIGURE
  if (unit >= 0xdc00 && unit < 0xe000) return GAP // the second half of one
  const character = String.fromCharCode(unit)
  if (/[\s.,\-–_/*·…]/u.test(character)) return GAP
  if (/\p{M}/u.test(character)) return ON_LETTER
  const letter = /^([a-z])\p{M}*$/u.exec(character.toLowerCase().normalize('NFD'))?.[1]
  if (letter !== undefined) return A + letter.charCodeAt(0) - 0x61
  return /\p{L}/u.test(character) ? FOREIGN : OTHER
}

/** Letters that stand for figures: `O9`, `09ll`. */
const LETTERS_FOR_DIGITS = ['o', 'l', 'i'].flatMap((one) => [
  one,
  ...['o', 'l', 'i'].map((other) => one + other),
])

/** Words for digits by `placeOf`: 1 where one has its place, without its marks. Others may share it. */
const mayBeDigit = new Uint8Array(0x1000)
for (const name of [...DIGIT_WORDS.keys(), ...LETTERS_FOR_DIGITS]) {
  let word = 0
  for (let at = 0; at < name.length; at++) word = (word << 5) | soundOf(name.charCodeAt(at))
  mayBeDigit[placeOf(word)] = 1
}

function placeOf(word: number): number {
  return (word ^ (word >>> 9) ^ (word >>> 20)) & 0xfff
}
