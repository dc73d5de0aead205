import { describe, expect, it } from 'vitest'
import {
  composeMark,
  type MarkRelation,
  markBehind,
  marksOn,
  oldToneOf,
  relateMarks,
} from '../../src/text/compose'

const unit = (letter: string) => letter.charCodeAt(0)

describe('a mark on a letter', () => {
  it.each([
    ['a', '\u0301', 'á'],
    ['â', '\u0323', 'ậ'],
    ['ạ', '\u0302', 'ậ'],
    ['a', '\u0341', 'á'],
    ['ê', '\u0340', 'ề'],
    ['b', '\u0301', undefined],
    ['a', '\u0336', undefined],
  ])('%s with %j is %j', (letter, mark, whole) => {
    expect(composeMark(unit(letter), unit(mark))).toBe(whole === undefined ? 0 : unit(whole))
  })

  it.each([
    ['a\u0301', 0, 1],
    ['a\u200b\u200d\u0301', 0, 3],
    ['a\u200bb', 0, 0],
    ['a\u200b', 0, 0],
    ['a', 0, 0],
  ])('in %j behind %d stands at %d', (text, at, where) => expect(markBehind(text, at)).toBe(where))

  it('there are more on a letter that has two than on one with one, and none on a plain one', () => {
    const [plain, one, two] = [...'aáấ'].map((letter) => marksOn(unit(letter)))
    expect(plain).toBe(0)
    expect(one).toBeGreaterThan(0)
    expect(two).toBeGreaterThan(one!)
  })
})

it.each<[string, string, MarkRelation]>([
  ['a', 'a', 'same'],
  ['ậ', 'ậ', 'same'],
  ['a', 'á', 'dropped'],
  ['a', 'ấ', 'dropped'],
  ['â', 'ấ', 'dropped'],
  ['á', 'ấ', 'dropped'],
  ['d', 'đ', 'dropped'],
  ['o', 'ờ', 'dropped'],
  ['á', 'a', 'conflict'],
  ['ấ', 'â', 'conflict'],
  ['á', 'à', 'conflict'],
  ['ă', 'â', 'conflict'],
  ['ắ', 'ấ', 'conflict'],
  ['ấ', 'ậ', 'conflict'],
  ['ơ', 'ô', 'conflict'],
  ['đ', 'd', 'conflict'],
  ['ç', 'c', 'foreign'],
  ['c', 'ç', 'foreign'],
])('the marks of a written %s stand to those of a meant %s as %s', (inText, inTerm, relation) => {
  expect(relateMarks(unit(inText), unit(inTerm))).toBe(relation)
})

it.each([
  ['hoà', 'hòa'],
  ['hoè', 'hòe'],
  ['thuý', 'thúy'],
  ['quý', 'qúy'],
  ['quà', 'qùa'],
  ['quế', 'qúê'],
  ['muá', undefined],
  ['hoì', undefined],
  ['hoa', undefined],
  ['hòa', undefined],
  ['của', undefined],
])('the tone of %s in the old place: %s', (syllable, expected) => {
  const [before, first, second] = Array.from(syllable.slice(-3), unit) as [number, number, number]
  const old = oldToneOf(before, first, second)
  expect(old && syllable.slice(0, -2) + String.fromCharCode(...old)).toBe(expected)
})
