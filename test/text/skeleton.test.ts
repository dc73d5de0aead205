import { describe, expect, it } from 'vitest'
import { B_OR_G } from '../../src/text/leet'
import { skeletonText } from '../../src/text/mapped-text'
import {
  ANY_LETTER,
  GAP_JOINER,
  GAP_LINE,
  GAP_SIGN,
  GAP_SPACE,
  GAP_START,
  GAP_STOP,
  LEET,
  MASKED,
  type SignReading,
  SkeletonReader,
} from '../../src/text/skeleton'
import { SurfaceReader } from '../../src/text/surface'

describe('skeleton view', () => {
  it.each([
    ['no diacritics', 'Lừa đảo', 'lua dao'],
    ['dots between letters', 'l.ừ.a đ.ả.o', 'lua dao'],
    ['signs part words', 'việc-nhẹ/lương.cao', 'viec nhe luong cao'],
    ['abbreviations come together', 'N.V.A và v.v.', 'nva va vv'],
    ['digits inside words', 'd1t m3 c4c', 'dit me cac'],
    ['numbers stay numbers', '142,460 và 0912345678', '142 460 va 0912345678'],
    ['a long number beside letters stays', 'abc12345', 'abc12345'],
    ['signs inside words', 'đ!t b@n $ex', 'dit ban sex'],
    ['punctuation at the end is none', 'hay! thế?', 'hay the'],
    ['double letters stay for the eye', 'xoong', 'xoong'],
    ['more signs for i than words have are one', 'x1|!|nh', 'xinh'],
    ['with a stretched i also fewer', 'xiiii!nh', 'xinh'],
    ['two are an i and an l for all we know', 'k!|l', 'kiil'],
    ['emoji part words', 'ngu🐶vãi', 'ngu vai'],
  ])('%s', (_, text, expected) => {
    expect(skeletonText(text).text).toBe(expected)
  })
})

const GAP_NAMES = [
  [GAP_START, '^'],
  [GAP_SPACE, ' '],
  [GAP_LINE, '/'],
  [GAP_JOINER, '-'],
  [GAP_STOP, '.'],
  [GAP_SIGN, ','],
] as const

/** Each unit with what stands before it: `^` the beginning; a `*` is any letter, a `6` b or g; units read from signs in `<>`. */
function read(text: string, signs: SignReading = 'letters'): string {
  const { length, codes, gaps, bends } = new SkeletonReader().read(new SurfaceReader().read(text), signs)
  const unit = (at: number) => {
    const letter =
      codes[at] === ANY_LETTER ? '*' : codes[at] === B_OR_G ? '6' : String.fromCharCode(codes[at]!)
    const bent = (bends[at]! & (LEET | MASKED)) === 0 ? letter : `<${letter}>`
    return GAP_NAMES.map(([bit, name]) => ((gaps[at]! & bit) === 0 ? '' : name)).join('') + bent
  }
  expect(gaps[length]).toBe(GAP_START)
  return Array.from({ length }, (_, at) => unit(at)).join('')
}

describe('what stands before a letter', () => {
  it.each([
    ['a b', '^a b'],
    ['a\nb', '^a/b'],
    ['a-b', '^a-b'],
    ['a·b', '^a-b'],
    ['a.b', '^a.b'],
    ['a…b', '^a.b'],
    ['a,b', '^a,b'],
    ['a😀b', '^a,b'],
    ['a. b', '^a .b'],
    ['a,\n- b', '^a /-,b'],
    ['-a', '^-a'],
    ['a(b', '^a,b'],
    ['', ''],
    ['...', ''],
  ])('%j', (text, expected) => expect(read(text)).toBe(expected))
})

describe('digits and signs', () => {
  it.each([
    ['d1t', '^d<i>t'],
    ['đ!t', '^d<i>t'],
    ['c()n', '^c<o>n'],
    ['c(n', '^c,n'],
    ['a6', '^a<6>'],
    ['1a2', '^<i>a<z>'],
    ['12', '^12'],
    ['d1234t', '^d1234t'],
    ['@b', '^<a>b'],
    ['b@', '^b<a>'],
    ['ch!', '^ch'],
    ['x!y!', '^x<i>y'],
    ['a 1', '^a 1'],
  ])('are letters inside words: %s', (text, expected) => expect(read(text)).toBe(expected))

  it.each([
    ['ch!', '^ch<i>'],
    ['x!y!', '^x<i>y<i>'],
    ['!', ''],
    ['a !', '^a'],
  ])('are letters at their end if they are asked for: %s', (text, expected) =>
    expect(read(text, 'all letters')).toBe(expected),
  )

  it.each([
    ['đ!t', '^d,t'],
    ['d1t', '^d<i>t'],
    ['c()n', '^c,n'],
    ['b@', '^b'],
  ])('are gaps if that is asked for, but for digits: %s', (text, expected) => {
    expect(read(text, 'gaps')).toBe(expected)
    expect(read(text, 'masks')).toBe(expected)
  })

  it.each([
    ['book', '^bok'],
    ['b00k', '^b<o>k'],
    ['bo0k', '^bok'],
    ['b0ok', '^b<o>k'],
    ['o o', '^o o'],
    ['x!!nh', '^x<i><i>nh'],
    ['x!i', '^x<i>i'],
    ['xi!', '^xi'],
    ['x!|!nh', '^x<i><i><i>nh'],
    ['x!|!1nh', '^x<i>nh'],
    ['x1|!inh', '^x<i>nh'],
    ['1122', '^1122'],
  ])('that come twice are one, but for i and l: %s', (text, expected) => expect(read(text)).toBe(expected))
})

describe('a letter left out', () => {
  it.each([
    ['l*a', '^l<*>a'],
    ['l**a', '^l<*><*>a'],
    ['l*', '^l<*>'],
    ['l***a', '^l<*><*>-a'],
    ['*a', '^-a'],
    ['l*1', '^l-1'],
    ['1*a', '^1-a'],
    ['l *a', '^l -a'],
    ['l.a', '^l<*>a'],
    ['lua.abc', '^lua<*>abc'],
    ['l.abc em', '^l<*>abc em'],
    ['l.a.b', '^l.a.b'],
    ['vn.vntimes', '^vn.vntimes'],
    ['vntimes.vn', '^vntimes.vn'],
    ['l.1', '^l.1'],
    ['l. a', '^l .a'],
    ['x/l.a', '^x-l.a'],
    ['a\nlua.abc\nb', '^a/lua<*>abc/b'],
    ['abcd.abcd', '^abcd<*>abcd'],
    ['abcde.a', '^abcde.a'],
    ['a.abcde', '^a.abcde'],
    ['1.a', '^1.a'],
    ['l*1*', '^l-1'],
    ['l**1', '^l<*>-1'],
    ['l.a/x', '^l.a-x'],
  ])('%s', (text, expected) => expect(read(text, 'masks')).toBe(expected))
})

it.each([
  ['lừa đảo', []],
  ['đ!t', ['hasSigns', 'hasLeet']],
  ['d1t', ['hasLeet']],
  ['ch!', ['hasEndSigns']],
  ['l*a', ['hasMasks']],
  ['l.a', ['hasMasks']],
  ['5 k', []],
  ['t.co/x', []],
])('%s has other readings: %j', (text, flags) => {
  const view = new SkeletonReader().read(new SurfaceReader().read(text), 'letters')
  const names = ['hasSigns', 'hasLeet', 'hasEndSigns', 'hasMasks'] as const
  expect(names.filter((name) => view[name])).toEqual(flags)
})

it('each unit stands for the units of the surface that it is made of', () => {
  const surface = new SurfaceReader().read('b00k c()n xoong')
  const { length, from, upto } = new SkeletonReader().read(surface, 'letters')
  const written = Array.from({ length }, (_, at) =>
    String.fromCharCode(...surface.codes.subarray(from[at], upto[at])),
  )
  expect(written).toEqual(['b', '00', 'k', 'c', '()', 'n', 'x', 'oo', 'n', 'g'])
})

describe('the places of its letters', () => {
  it.each([
    ['c()n', 'con', '0-1 1-3 3-4'],
    ['xiiii!nh', 'xinh', '0-1 1-5 6-7 7-8'],
    ['a.b.c', 'abc', '0-1 2-3 4-5'],
    ['a-b', 'ab', '0-1 2-3'],
    ['ab c', 'ab c', '0-1 1-2 2-3 3-4'],
    ['ab  c', 'ab c', '0-1 1-2 2-4 4-5'],
    ['a.bc', 'a bc', '0-1 1-2 2-3 3-4'],
    ['ab.c', 'ab c', '0-1 1-2 2-3 3-4'],
    ['1.a', '1 a', '0-1 1-2 2-3'],
    ['6a', 'ba', '0-1 1-2'],
    ['oo.o', 'oo o', '0-1 1-2 2-3 3-4'],
    ['o.o.o', 'o', '0-5'],
    ['o.o.o.o', 'o', '0-7'],
    ['1-1-1', '1 1 1', '0-1 1-2 2-3 3-4 4-5'],
    ['00009', '00009', '0-1 1-2 2-3 3-4 4-5'],
    ['99 999', '99 999', '0-1 1-2 2-3 3-4 4-5 5-6'],
    ['a b.c', 'a bc', '0-1 1-2 2-3 4-5'],
    ['b.c a', 'bc a', '0-1 2-3 3-4 4-5'],
    ['0 0 0', '0 0 0', '0-1 1-2 2-3 3-4 4-5'],
  ])('%s is %s at %s', (text, expected, places) => {
    const view = skeletonText(text)
    expect(view.text).toBe(expected)
    expect(Array.from(view.starts, (start, at) => `${start}-${view.ends[at]}`).join(' ')).toBe(places)
  })
})
