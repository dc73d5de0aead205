import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinLetterRows } from '../../src/text/letter-rows'
import { surfaceText } from '../../src/text/mapped-text'

const joined = (text: string) => joinLetterRows(surfaceText(text))?.text

describe('letters in a row', () => {
  it.each([
    ['2 g i ờ', '2 giờ'],
    ['sau 2 g i ờ, bấm', 'sau 2 giờ, bấm'],
    ['g.i.ờ rồi', 'giờ rồi'],
    ['g-r-a-d-e 8', 'grade 8'],
    ['d ư ớ i 18', 'dưới 18'],
    ['a b c', 'abc'],
    ['a b c d e f', 'abcdef'],
    ['a b c rồi d_e_f', 'abc rồi def'],
    ['g i ờ rồi', 'giờ rồi'],
    ['lifting a f.i.n.g.e.r.', 'lifting a finger.'],
    ['ở b.à n.h.a', 'ở b.à nha'],
  ])('are a word: %s', (text, word) => expect(joined(text)).toBe(word))

  it.each([
    '',
    'a',
    'i b em',
    'hai giờ',
    '1 2 3 4',
    'a1 b c',
    'a b 3',
    'g.i ờ',
    'a b cd',
    'x,y,z',
    'ab c d',
    '1a b c',
    'a b c1',
  ])('are none: %j', (text) => expect(joined(text)).toBeUndefined())

  it('keep their places in the text', () => {
    const text = 'hạn 2  G I Ờ!'
    const { text: read, starts, ends } = joinLetterRows(surfaceText(text))!
    const at = read.indexOf('giờ')
    expect(text.slice(starts[at], ends[at + 2])).toBe('G I Ờ')
  })

  it('lose nothing but what stands between them', () => {
    const piece = fc.constantFrom('a', 'ờ', ' ', '.', '-', '1', 'bc', '\n', '😀', '*')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const surface = surfaceText(pieces.join(''))
        const read = joinLetterRows(surface)
        if (read === undefined) return
        const letters = (text: string) => text.replace(/[ .\-_*]/gu, '')
        expect(letters(read.text)).toBe(letters(surface.text))
        expect(read.text.length).toBeLessThan(surface.text.length)
        expect(read.starts.length).toBe(read.text.length)
        for (let at = 1; at < read.text.length; at++)
          expect(read.starts[at]).toBeGreaterThanOrEqual(read.ends[at - 1]!)
      }),
    )
  })
})
