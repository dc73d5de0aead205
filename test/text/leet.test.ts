import { describe, expect, it } from 'vitest'
import {
  B_OR_G,
  isEither,
  isNeverPunctuation,
  isRound,
  isShortRow,
  leetLetter,
  leetMeans,
  readLeetToken,
} from '../../src/text/leet'
import { SurfaceReader } from '../../src/text/surface'

const unit = (sign: string) => sign.charCodeAt(0)
const surfaceOf = (text: string) => new SurfaceReader().read(text)

describe('a digit or sign', () => {
  it.each([
    ['0', 'o'],
    ['1', 'i'],
    ['3', 'e'],
    ['4', 'a'],
    ['5', 's'],
    ['7', 't'],
    ['@', 'a'],
    ['$', 's'],
    ['!', 'i'],
    ['€', 'e'],
  ])('%s is read as %s', (sign, letter) => {
    expect(leetLetter(unit(sign))).toBe(unit(letter))
    expect(leetMeans(unit(sign), unit(letter))).toBe(true)
  })

  it.each(['?', '.', '-', 'a', '₭', '骗'])('%s is read as no letter', (sign) => {
    expect(leetLetter(unit(sign))).toBe(0)
  })

  it.each([
    ['1', 'l', true],
    ['!', 'l', true],
    ['£', 'l', true],
    ['£', 'i', false],
    ['6', 'b', true],
    ['6', 'g', true],
    ['6', 'a', false],
    ['(', 'o', true],
    ['(', 'c', false],
    ['3', 'b', false],
    ['3', 'l', false],
    ['1', 'b', false],
  ])('%s can be meant for %s: %s', (sign, letter, can) => {
    expect(leetMeans(unit(sign), unit(letter))).toBe(can)
  })

  it.each([
    ['@', true],
    ['€', true],
    ['£', true],
    ['!', false],
    ['$', false],
    ['|', false],
  ])('%s is never punctuation: %s', (sign, never) => expect(isNeverPunctuation(unit(sign))).toBe(never))
})

it('a 6 is a b or a g and nothing else', () => {
  expect(leetLetter(unit('6'))).toBe(B_OR_G)
  expect([...'bgadi'].filter((letter) => isEither(unit(letter)))).toEqual(['b', 'g'])
})

it.each([
  ['c()n', 1, true],
  ['()', 0, true],
  ['c(n', 1, false],
  ['c(', 1, false],
  ['c)(', 1, false],
  ['co', 0, false],
])('%s has an o in brackets at %d: %s', (text, at, is) => expect(isRound(surfaceOf(text), at)).toBe(is))

/** What is read as letters within the token around a place, marked by brackets. */
function tokenAt(text: string, at: number): string {
  const { end, from, upto } = readLeetToken(surfaceOf(text), at)
  return `${text.slice(0, from)}[${text.slice(from, upto)}]${text.slice(upto, end)}~${text.slice(end)}`
}

describe('a token with digits and signs in it', () => {
  it.each([
    ['d1t', 1, '[d1t]~'],
    ['nó d1t me', 4, 'nó [d1t]~ me'],
    ['đ!t', 1, '[đ!t]~'],
    ['!đt', 0, '[!đt]~'],
    ['ch!', 2, '[ch]!~'],
    ['ch!!', 3, '[ch]!!~'],
    ['b@', 1, '[b@]~'],
    ['b@!', 1, '[b@]!~'],
    ['b1', 1, '[b1]~'],
    ['c()n', 1, '[c()n]~'],
    ['c()', 1, '[c()]~'],
    ['c(n', 0, '[c]~(n'],
    ['a-b1', 3, 'a-[b1]~'],
    ['12', 0, '12[]~'],
    ['$5', 1, '$5[]~'],
    ['5 b', 0, '5[]~ b'],
    ['a1😀b', 1, '[a1]~😀b'],
    ['a1)b', 1, '[a1]~)b'],
    ['1(', 0, '1[]~('],
  ])('%s around %d: %s', (text, at, expected) => expect(tokenAt(text, at)).toBe(expected))
})

describe('a row of digits', () => {
  it.each([
    ['1', 0, true],
    ['d1t', 1, true],
    ['d123t', 2, true],
    ['d1234t', 2, false],
    ['d1234t', 1, false],
    ['d1234t', 4, false],
    ['d1111111t', 3, true],
    ['11223', 0, true],
    ['1122334', 0, false],
    ['12345', 4, false],
    ['123.45', 1, true],
  ])('%s, seen from %d, is short enough for letters: %s', (text, at, is) =>
    expect(isShortRow(surfaceOf(text), at)).toBe(is),
  )
})
