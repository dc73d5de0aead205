import { describe, expect, it } from 'vitest'
import { isDigitUnit, readDigits } from '../../../src/signals/entities/digit-runs'

/** The digits of a text; a place behind those that are more or other than one plain figure. */
function digits(text: string): string {
  const { length, values, starts, ends, disguised } = readDigits(text, 0)!
  return Array.from({ length }, (_, at) =>
    disguised[at] === 1 ? `${values[at]}(${starts[at]}-${ends[at]})` : `${values[at]}`,
  ).join(' ')
}

describe('the digits of a text', () => {
  it.each([
    ['0912', '0 9 1 2'],
    ['a1b-2', '1 2'],
    ['', ''],
    ['lan', ''],
    ['０９', '0(0-1) 9(1-2)'],
    ['①②', '1(0-1) 2(1-2)'],
    ['𝟎𝟗', '0(0-2) 9(2-4)'],
    ['0️⃣9️⃣', '0(0-3) 9(3-6)'],
    ['0\u200b9', '0(0-2) 9'],
    ['9\u0336', '9(0-2)'],
    ['⑩', ''],
    ['😀5', '5'],
    ['\ud8355', '5'],
  ])('%j', (text, expected) => expect(digits(text)).toBe(expected))
})

describe('a letter that looks like a digit', () => {
  it.each([
    ['o912', '0(0-1) 9 1 2'],
    ['O9', '0(0-1) 9'],
    ['09oo', '0 9 0(2-3) 0(3-4)'],
    ['09l2', '0 9 1(2-3) 2'],
    ['09i2', '0 9 1(2-3) 2'],
    ['09I2', '0 9 1(2-3) 2'],
    ['ll9', '1(0-1) 1(1-2) 9'],
    ['llll9', '1(0-1) 1(1-2) 1(2-3) 1(3-4) 9'],
    ['9o k', '9 0(1-2)'],
    ['9o,', '9 0(1-2)'],
    ['9️⃣o', '9(0-3) 0(3-4)'],
    ['𝟗o', '9(0-2) 0(2-3)'],
    ['o𝟗', '0(0-1) 9(1-3)'],
    ['９o', '9(0-1) 0(1-2)'],
    ['0 9 l 2', '0 9 1(4-5) 2'],
    ['o-9-8', '0(0-1) 9 8'],
    ['o . 9', '0(0-1) 9'],
    ['9·o', '9 0(2-3)'],
  ])('is one among digits: %s', (text, expected) => expect(digits(text)).toBe(expected))

  it.each([
    ['2 ok', '2'],
    ['10oz', '1 0'],
    ['9ok', '9'],
    ['xo9', '9'],
    ['ơo9', '9'],
    ['9oơ', '9'],
    ['hello', ''],
    ['l', ''],
    ['o o', ''],
    ['o 98', '9 8'],
    ['98 o', '9 8'],
    ['o    9', '9'],
    ['o/9', '9'],
    ['ok 9', '9'],
    ['xo 9', '9'],
    ['ao1', '1'],
    ['zo9', '9'],
    ['co 9', '9'],
    ['on 9', '9'],
    ['o😀', ''],
  ])('is none elsewhere: %s', (text, expected) => expect(digits(text)).toBe(expected))
})

it.each([
  ['a1b2', 2, true],
  ['a1b2', 3, false],
  ['0oo', 1, true],
  ['0oo', 2, false],
  ['①２', 2, true],
  ['', 0, true],
])('%j has as many digits besides letters as %d: %s', (text, least, has) => {
  expect(readDigits(text, least) !== undefined).toBe(has)
})

it.each([
  ['0', true],
  ['9', true],
  ['/', false],
  [':', false],
  ['o', false],
  ['０', true],
  ['①', true],
  ['\ud835', true],
  ['ừ', false],
])('%j belongs to a digit: %s', (unit, is) => expect(isDigitUnit(unit.charCodeAt(0))).toBe(is))
