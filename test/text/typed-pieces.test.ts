import { describe, expect, it } from 'vitest'
import { typedPieces } from '../../src/text/typed-pieces'

const read = (word: string) =>
  typedPieces(word).map(({ from, upto, letters }) => [
    word.slice(from, upto),
    String.fromCharCode(...letters),
  ])

describe('a word typed by keys', () => {
  it.each([
    ['luwaf', [['luwaf', 'lừa']]],
    ['d9ao3', [['d9ao3', 'đảo']]],
    // Spelt as chat does, besides: one letter may mean several.
    ['fis', [['fis', 'phí']]],
    ['ank3', [['ank3', 'ảnh']]],
    [
      'zichj',
      [
        ['zichj', 'dịch'],
        ['zichj', 'vịch'],
      ],
    ],
  ])('%s', (word, expected) => {
    expect(read(word)).toEqual(expect.arrayContaining(expected))
  })

  it('is known by its letters without marks, too', () => {
    const [piece] = typedPieces('ddaor')
    expect(String.fromCharCode(...piece!.codes)).toBe('dao')
  })

  it.each(['class', 'google', 'b2b', 'xyz', '', 'qqluwaf', 'luwafqq', 'akluwaf'])('is not %j', (word) => {
    expect(read(word)).toEqual([])
  })
})

describe('a row of them, glued', () => {
  it('is parted in every way that leaves nothing over', () => {
    expect(read('tanhocj')).toEqual([
      ['nhocj', 'nhọc'],
      ['hocj', 'học'],
      ['ocj', 'ọc'],
    ])
  })

  it.each(['andluwaf', 'zaloluwaf', 'canluwaf'])('may hold words that are none: %s', (word) => {
    expect(read(word)).toEqual(expect.arrayContaining([['luwaf', 'lừa']]))
  })

  it('may hold several', () => {
    expect(read('keestbajnzalo')).toEqual(
      expect.arrayContaining([
        ['keest', 'kết'],
        ['bajn', 'bạn'],
      ]),
    )
  })

  it('is read in time that does not explode', () => {
    expect(read('aa'.repeat(2000)).length).toBeLessThan(40_000)
  })
})
