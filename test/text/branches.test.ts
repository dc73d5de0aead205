import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBranches } from '../../src/text/branches'
import { type SignReading, SkeletonReader } from '../../src/text/skeleton'
import { SurfaceReader } from '../../src/text/surface'

/** The branches of one kind, as what is written and what is meant. */
function branches(text: string, kind: string, signs: SignReading = 'letters'): string[] {
  const surface = new SurfaceReader().read(text)
  const skeleton = new SkeletonReader().read(surface, signs)
  return (findBranches(surface, skeleton) ?? [])
    .filter((one) => one.kind === kind)
    .map(
      ({ first, last, meant }) =>
        `${text.slice(surface.starts[skeleton.from[first]!], surface.ends[skeleton.upto[last]! - 1])}=${String.fromCharCode(...meant)}`,
    )
}

/** The whole of what is meant, with its marks. */
function meantLetters(text: string, kind: string): string[] {
  const surface = new SurfaceReader().read(text)
  return (findBranches(surface, new SkeletonReader().read(surface, 'letters')) ?? [])
    .filter((one) => one.kind === kind)
    .map(({ letters }) => String.fromCharCode(...letters!))
}

describe('a letter that chat begins a syllable with', () => {
  it.each([
    ['fi', ['f=ph']],
    ['fạm', ['f=ph']],
    ['jay', ['j=gi']],
    ['zô', ['z=d', 'z=gi', 'z=v']],
    ['wan', ['w=qu']],
    ['qay', ['q=qu']],
    ['q', ['q=qu']],
    ['ku', ['k=c', 'k=kh']],
    ['kan', ['k=c', 'k=kh']],
    ['k.o', ['k=c', 'k=kh']],
    ['quay', []],
    ['ke', []],
    ['kim', []],
    ['khi', []],
    ['phi', []],
    ['ngon', []],
  ])('%s', (text, expected) => expect(branches(text, 'initial')).toEqual(expected))
})

describe('a letter that chat ends a syllable with', () => {
  it.each([
    ['trog', ['g=ng']],
    ['nhữg', ['g=ng']],
    ['tag nhé', ['g=ng']],
    ['nhah', ['h=nh']],
    ['trok', ['k=ch', 'k=h']],
    ['ank', ['k=ch', 'k=h']],
    ['binh', []],
    ['banh', []],
    ['bagh', []],
    ['g', []],
    ['hg', []],
    ['gk', []],
    ['ghe', []],
    ['giay', []],
    ['kha', []],
    ['trog h', ['g=ng']],
    ['trok a', ['k=ch', 'k=h']],
    ['tro9', ['9=ng']],
    ['t1', []],
    ['lí', ['í=y']],
    ['ti n', ['i=y']],
    ['thi', []],
    ['i', []],
    ['ti', ['i=y']],
    ['tia', []],
    ['bi', []],
    ['ai', []],
  ])('%s', (text, expected) => expect(branches(text, 'final')).toEqual(expected))
})

describe('a digit for one of two letters', () => {
  it.each([
    ['đ6', ['6=b', '6=g']],
    ['6a', ['6=b', '6=g']],
    ['a66', ['66=b', '66=g']],
    ['b5', []],
  ])('%s', (text, expected) => expect(branches(text, 'either')).toEqual(expected))

  it.each([
    ['tro6', ['6=ng']],
    ['tr6', []],
    ['6', []],
    ['tro6a', []],
  ])('is ng at the end of a syllable: %s', (text, expected) =>
    expect(branches(text, 'final')).toEqual(expected),
  )
})

it.each([
  ['l*a', ['*=']],
  ['l**a', ['*=', '*=']],
  ['l.a', ['.=']],
  ['la', []],
])('a letter left out is any: %s', (text, expected) =>
  expect(branches(text, 'any', 'masks')).toEqual(expected),
)

describe('a word typed by keys', () => {
  it.each([
    ['luwaf', ['lừa']],
    ['ddoo', ['đô']],
    ['mowi', ['mơi']],
    ['a1', ['á']],
    ['ba8n', ['băn']],
    // Tone keys alone say little in a text without marks, and an everyday word is mostly itself.
    ['ban laf', []],
    ['class', []],
    ['bans ddoo', ['đô', 'bán']],
    ['bạn las', ['lá']],
    ['bạn laf', ['là']],
    ['bạn nar', ['nả']],
    ['bạn lax', ['lã']],
    ['bạn laj', ['lạ']],
    ['bạn bes', ['bé']],
    ['bạn bis', ['bí']],
    ['bạn bos', ['bó']],
    ['bạn cus', ['cú']],
    ['bạn lys', ['lý']],
    ['dda', ['đa']],
    ['aan', ['ân']],
    ['leen', ['lên']],
    ['hoongf', ['hồng']],
    ['buu', []],
    ['lla', []],
    ['bạn sa', []],
    ['ca$ ddoo', ['đô']],
    ['l@f ddoo', ['đô']],
    ['lừas ddoo', ['đô']],
    ['laf bans ddoo', ['là', 'bán', 'đô']],
    ['luwaf class', ['lừa']],
    ['lừa', []],
    ['xyzw', []],
    ['ngu', []],
    // Two letters that are one unit are not parted.
    ['tanhocj ddoo', ['đô', 'nhọc', 'học', 'ọc']],
  ])('%s', (text, expected) => {
    expect(meantLetters(text, 'typed').sort()).toEqual([...expected].sort())
  })
})

it('is looked for in rows of forty letters and no longer ones', () => {
  expect(meantLetters('luwaf'.repeat(8), 'typed')).toContain('lừa')
  expect(meantLetters('luwaf'.repeat(9), 'typed')).toEqual([])
})

describe('a short form', () => {
  it.each([
    ['by itself', 'k cọc', ['k=khong']],
    ['of two letters', 'người đc', ['đc=duoc']],
    ['with its marks', 'bít', ['bít=biet']],
    ['not without them', 'bit', []],
    ['of four', 'khum', ['khum=khong']],
    ['not of five', 'khumb', []],
    ['before a sign', 'ko, ko!', ['ko=khong', 'ko=khong']],
    ['not before a full stop', 'ko.o', []],
    ['of a sign that is read as a letter', 'k0', ['k0=khong']],
    ['of a single letter', 'e yêu a', ['e=em', 'a=anh']],
    ['among glued syllables', 'nhénzalochị', ['nhén=nhan']],
    ['at the end of them', 'zalongừi', ['ngừi=nguoi']],
    ['of three letters', 'zalohokchị', ['hok=khong']],
    ['with a digit in it', 'zaloh0kchị', ['h0k=khong']],
    ['with another digit', 'zaloh1kchị', []],
    ['not over a gap', 'zalochị-ho-k', ['k=khong']],
    ['with other marks', 'nhènzalochị', []],
    ['of two letters, among glued syllables', 'cầnngmẫunhí', []],
    ['in a word that is too short to be glued', 'nhénem', []],
    ['in a short word behind others', 'đi chơi nhénem', []],
  ])('is read %s', (_, text, expected) => expect(branches(text, 'short')).toEqual(expected))
})

describe('a y for an i', () => {
  it.each([
    ['at the end of a syllable', 'đy', ['y=i']],
    ['before another syllable glued to it', 'thyhộ', ['y=i']],
    ['in a word spelled out', 't h y', ['y=i']],
    ['not before a vowel', 'nhyên', []],
    ['not behind one', 'quyt', []],
    ['not by itself', 'đi y tế', []],
    ['not where it begins a text', 'y', []],
    ['not apart from its word', 'th y', []],
    ['not apart from its word, before others', 't yn', []],
  ])('is read %s', (_, text, expected) => expect(branches(text, 'final')).toEqual(expected))
})

describe('a sign for i or l', () => {
  it.each([
    ['behind an i', 'cli1p', ['1=']],
    ['before an i', 'c1ip', ['i=']],
    ['behind an l', 'cl!ip', ['!=', 'i=']],
    ['alone', 'c1p', []],
    ['before another sign', 'l!i', ['!=', 'i=']],
    ['apart', 'c1 ip', []],
    ['behind a gap', 'li 1p', []],
    ['behind another sign', 'c1!p', ['!=']],
  ])('may be the same letter once more: %s', (_, text, expected) =>
    expect(branches(text, 'twice')).toEqual(expected),
  )
})

describe('a letter that stands twice, apart', () => {
  it.each([
    ['o o', ['o=']],
    ['b.b', ['b=']],
    ['lo.o', ['o=']],
    ['bo o', ['o=']],
    ['bo on', []],
    ['bo o n', ['o=']],
    ['o on', ['o=']],
    ['ab', []],
    ['a b', []],
    ['a '.repeat(12), Array.from({ length: 8 }, () => 'a=')],
  ])('may be once: %s', (text, expected) => expect(branches(text, 'twice')).toEqual(expected))
})

it('are in order of where they begin', () => {
  const piece = fc.constantFrom(
    'nhìu',
    'k',
    'nhén',
    'fi',
    'cli1p',
    ' ',
    'zalo',
    'ngừi',
    'trog',
    '6',
    'ddoo',
    'a',
    '.',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const surface = new SurfaceReader().read(pieces.join(''))
      const found = findBranches(surface, new SkeletonReader().read(surface, 'letters')) ?? []
      const firsts = found.map(({ first }) => first)
      expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
      for (const { first, last } of found) expect(last).toBeGreaterThanOrEqual(first)
    }),
  )
})
