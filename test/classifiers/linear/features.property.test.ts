import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FeatureReader, MAX_UNITS } from '../../../src/classifiers/linear/features'
import { DEFAULT_RECIPE } from '../../../src/classifiers/linear/recipe'
import { surfaceText } from '../../../src/text/mapped-text'
import { DIGIT, LETTER, kindOf } from '../../../src/text/characters'

const NONE: readonly [number, number] = [1, 0]
const readers = {
  words: new FeatureReader({ words: [1, 3], characters: NONE, skeletonWords: NONE, skeletonLetters: NONE }),
  characters: new FeatureReader({
    words: NONE,
    characters: [2, 5],
    skeletonWords: NONE,
    skeletonLetters: NONE,
  }),
}
const text = fc.string({
  unit: fc.constantFrom(...'aăâbđe. :!19\n', 'ừ', 'ẹ', '😀', '\u0301', 'O', '\ud800'),
})

/** Which places of a list have equal entries: hashes and the rows they stand for must agree in this. */
function shape(list: readonly unknown[]): number[] {
  const seen = new Map<unknown, number>()
  return list.map((one) => {
    if (!seen.has(one)) seen.set(one, seen.size)
    return seen.get(one)!
  })
}

function hashesOf(reader: FeatureReader, read: string): number[] {
  reader.read(read)
  return [...reader.hashes.subarray(0, reader.length)]
}

function plainWords(read: string): string[] {
  const tokens: string[] = []
  for (const part of surfaceText(read).text.split(/[ \n]/)) {
    let last = ''
    for (const unit of part.split('')) {
      const kind = kindOf(unit.charCodeAt(0))
      const type = kind === LETTER || kind === DIGIT ? 'word' : 'sign'
      if (type === last) tokens.push(tokens.pop() + unit)
      else tokens.push(unit)
      last = type
    }
  }
  if (tokens.length === 0) return []
  const around = ['START', ...tokens.map((token) => `t${token}`), 'END']
  return around.flatMap((_, from) =>
    [1, 2, 3]
      .filter((order) => from + order <= around.length)
      .map((order) => around.slice(from, from + order))
      .filter((row) => row.length > 1 || row[0]!.startsWith('t'))
      .map((row) => row.join('\u0000')),
  )
}

function plainCharacters(read: string): string[] {
  const words = surfaceText(read)
    .text.split(/[ \n]/)
    .filter((word) => word !== '')
  return words.flatMap((word) => {
    const around = ` ${word} `
    return around
      .split('')
      .flatMap((_, from) =>
        [2, 3, 4, 5]
          .filter((order) => from + order <= around.length)
          .map((order) => around.slice(from, from + order)),
      )
  })
}

describe('features', () => {
  it('are the rows of words that a plain reading gives', () => {
    fc.assert(
      fc.property(text, (read) => {
        expect(shape(hashesOf(readers.words, read))).toEqual(shape(plainWords(read)))
      }),
    )
  })

  it('are the rows of characters that a plain reading gives', () => {
    fc.assert(
      fc.property(text, (read) => {
        expect(shape(hashesOf(readers.characters, read))).toEqual(shape(plainCharacters(read)))
      }),
    )
  })

  it('do not depend on what was read before, and are never 0', () => {
    const used = new FeatureReader(DEFAULT_RECIPE)
    fc.assert(
      fc.property(text, (read) => {
        const hashes = hashesOf(used, read)
        expect(hashes).toEqual(hashesOf(new FeatureReader(DEFAULT_RECIPE), read))
        expect(hashes).not.toContain(0)
      }),
    )
  })

  it('are the same for what a reader cannot tell apart', () => {
    const reader = new FeatureReader(DEFAULT_RECIPE)
    expect(hashesOf(reader, 'ĐẸP  QUÁ')).toEqual(hashesOf(reader, 'đẹp\u200b qua\u0301'))
    expect(hashesOf(reader, 'đẹp')).not.toEqual(hashesOf(reader, 'dep'))
  })

  it.each(['a', 'ab ', '😀', '\ud800', 'a\u0301', '. '])(
    'of %j without end are those of a long beginning',
    (unit) => {
      const reader = new FeatureReader(DEFAULT_RECIPE)
      const long = unit.repeat(MAX_UNITS)
      expect(hashesOf(reader, long)).toEqual(hashesOf(reader, long.slice(0, MAX_UNITS)))
    },
  )

  it('of nothing are none', () => {
    expect(hashesOf(new FeatureReader(DEFAULT_RECIPE), ' \n\u200b')).toEqual([])
  })
})
