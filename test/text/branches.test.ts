import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBranches } from '../../src/text/branches'
import { SkeletonReader } from '../../src/text/skeleton'
import { SurfaceReader } from '../../src/text/surface'

/** The branches of one kind, as what is written and what is meant. */
function branches(text: string, kind: string): string[] {
  const surface = new SurfaceReader().read(text)
  const skeleton = new SkeletonReader().read(surface, 'letters')
  return (findBranches(surface, skeleton) ?? [])
    .filter((one) => one.kind === kind)
    .map(
      ({ first, last, meant }) =>
        `${text.slice(surface.starts[skeleton.from[first]!], surface.ends[skeleton.upto[last]! - 1])}=${String.fromCharCode(...meant)}`,
    )
}

describe('a short form', () => {
  it.each([
    ['by itself', 'k cọc', ['k=khong']],
    ['among glued syllables', 'nhénzalochị', ['nhén=nhan']],
    ['with other marks', 'nhènzalochị', []],
    ['of two letters, among glued syllables', 'cầnngmẫunhí', []],
    ['in a word that is too short to be glued', 'nhénem', []],
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
  ])('is read %s', (_, text, expected) => expect(branches(text, 'final')).toEqual(expected))
})

describe('a sign for i or l', () => {
  it.each([
    ['behind an i', 'cli1p', ['1=']],
    ['before an i', 'c1ip', ['i=']],
    ['behind an l', 'cl!ip', ['!=', 'i=']],
    ['alone', 'c1p', []],
  ])('may be the same letter once more: %s', (_, text, expected) =>
    expect(branches(text, 'twice')).toEqual(expected),
  )
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
