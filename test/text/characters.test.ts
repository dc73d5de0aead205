import { describe, expect, it } from 'vitest'
import {
  astralKind,
  base,
  DIGIT,
  EXPANDS,
  HIGH,
  INVISIBLE,
  isFlag,
  isRegionalIndicator,
  kindOf,
  LETTER,
  lower,
  MARK,
  NEWLINE,
  SPACE,
  SYMBOL,
} from '../../src/text/characters'

describe('the kind of a unit', () => {
  it.each([
    ['a letter', LETTER, [0x41, 0x7a, 0x111, 0x1b0, 0x1b00, 0x905, 0x3041, 0x4e00, 0xac00]],
    ['a digit', DIGIT, [0x30, 0x39]],
    ['white space', SPACE, [0x20, 0x09, 0xa0, 0x2003, 0x3000]],
    ['a line break', NEWLINE, [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]],
    [
      'a mark',
      MARK,
      [0x300, 0x323, 0x36f, 0x483, 0x489, 0x1ab0, 0x1aff, 0x1dc0, 0x1dff, 0x20d0, 0x20ff, 0xfe20, 0xfe2f],
    ],
    ['not seen', INVISIBLE, [0x00, 0x7f, 0xad, 0x34f, 0x200b, 0x200d, 0x3164, 0xfe0f, 0xfeff]],
    ['a sign', SYMBOL, [0x21, 0x40, 0x7e, 0x2191, 0x2603, 0xdc00, 0xdfff, 0xe000, 0x20cf]],
    ['half of a pair', HIGH, [0xd800, 0xdbff]],
    ['for ASCII letters', EXPANDS, [0x430, 0x24d0, 0xff41]],
  ])('is %s', (_, kind, units) => {
    for (const unit of units) expect([unit.toString(16), kindOf(unit)]).toEqual([unit.toString(16), kind])
    // Once more, from memory.
    for (const unit of units) expect(kindOf(unit)).toBe(kind)
  })

  it('is no mark beside those', () => {
    const beside = [
      0x2ff, 0x34f, 0x370, 0x482, 0x48a, 0x1aaf, 0x1b00, 0x1dbf, 0x1e00, 0x20cf, 0x2100, 0xfe1f, 0xfe30,
    ]
    expect(beside.filter((unit) => kindOf(unit) === MARK)).toEqual([])
  })

  it.each([
    ['not seen', INVISIBLE, [0xe0000, 0xe0001, 0xe0100, 0xe0fff, 0x1d173, 0x1d17a]],
    ['a sign', SYMBOL, [0x1f000, 0x1f600, 0x1ffff, 0xdffff, 0xe1000]],
    ['a letter', LETTER, [0x1d172, 0x1d17b, 0x10000, 0x20000, 0x1e900]],
    ['a digit', DIGIT, [0x11136, 0x1e950]],
  ])('beyond the first plane is %s', (_, kind, points) => {
    for (const point of points)
      expect([point.toString(16), astralKind(point)]).toEqual([point.toString(16), kind])
  })
})

it.each([
  ['Ậ', 'ậ', 'a'],
  ['Đ', 'đ', 'd'],
  ['Ơ', 'ơ', 'o'],
  ['İ', 'i', 'i'],
  ['Ø', 'ø', 'o'],
  ['Ł', 'ł', 'l'],
  ['Z', 'z', 'z'],
  ['！', '!', '!'],
  ['骗', '骗', '骗'],
])('%s is %s in lower case and %s without marks', (letter, small, bare) => {
  const unit = lower[letter.charCodeAt(0)]!
  expect(String.fromCharCode(unit)).toBe(small)
  expect(String.fromCharCode(base[unit]!)).toBe(bare)
})

describe('a flag', () => {
  it('is made of regional indicators', () => {
    const points = [0x1f1e5, 0x1f1e6, 0x1f1ff, 0x1f200]
    expect(points.map(isRegionalIndicator)).toEqual([false, true, true, false])
  })

  it.each([
    ['🇻🇳', 0, true],
    ['a🇻🇳b', 1, true],
    ['🇻', 0, false],
    ['🇻a', 0, false],
    ['a🇻', 1, false],
    ['🇻🇳🇺', 0, false],
    ['🇻🇳🇺', 2, false],
    ['🇻🇳🇺🇸', 0, false],
    ['ab🇻🇳', 2, true],
    ['ab', 0, false],
  ])('in %s at %d: %s', (text, at, is) => expect(isFlag(text, at)).toBe(is))
})
