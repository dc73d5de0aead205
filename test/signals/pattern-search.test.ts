import { describe, expect, it } from 'vitest'
import type { Pattern } from '../../src/pack/schema/lexicon'
import { FieldText } from '../../src/signals/field-text'
import { MOST_MATCHES } from '../../src/signals/pattern-matcher'
import { createPatternSearch } from '../../src/signals/pattern-search'

function found(pattern: Omit<Pattern, 'id'>, text: string): string[] {
  const read = new FieldText('text', text, { hits: new Map(), runs: [] })
  const hits = createPatternSearch({ id: 'p', ...pattern }).find(read)
  return hits.map(({ start, end }) => text.slice(start, end))
}

describe('a pattern', () => {
  const hours = { regex: '\\d{1,2} ?(?:giờ|h)(?!\\p{L})' }

  it.each([
    ['as it is', 'sau 2 giờ', ['2 giờ']],
    ['with letters apart', 'sau 2 g i ờ, bấm', ['2 g i ờ']],
    ['with both', '3h, hay 2 g.i.ờ nữa', ['3h', '2 g.i.ờ']],
    ['once, where a row stands elsewhere', '3h nhé x i n', ['3h']],
    ['not across a word', '2 g i ờrồi', []],
  ])('meets its text %s', (_, text, expected) => expect(found(hours, text)).toEqual(expected))

  it('meets it with diacritics missing, where it says so', () => {
    expect(found(hours, 'sau 2 gio')).toEqual([])
    expect(found({ ...hours, diacritics: 'optional' }, 'sau 2 gio, 3 giơ, 4 giò, 5 giờ, 6 giỏ')).toEqual([
      '2 gio',
      '3 giơ',
      '4 giò',
      '5 giờ',
    ])
  })

  it('needs no text any more that diacritics may be missing from', () => {
    expect(found({ regex: 'đặt cọc', diacritics: 'optional' }, 'nhớ dat coc nhé')).toEqual(['dat coc'])
  })

  it('gives so many matches and no more, of both readings together', () => {
    const text = `${'1h '.repeat(MOST_MATCHES)}2 g i ờ`
    expect(found(hours, text)).toHaveLength(MOST_MATCHES)
  })

  it.each([
    ['original', 'Giờ', '2 Giờ, 3 giờ', ['Giờ exact']],
    ['surface', 'giờ', '2 GIỜ, 3 gio', ['GIỜ tolerant']],
    ['skeleton', 'gio', '2 Giờ, g.i.ờ, g i ờ', ['Giờ skeleton', 'g.i.ờ skeleton']],
    ['skeleton', 'gi+o', 'giiiờ', ['giiiờ skeleton']],
  ] as const)('on the view %s: %s in "%s"', (on, regex, text, expected) => {
    const read = new FieldText('text', text, { hits: new Map(), runs: [] })
    const hits = createPatternSearch({ id: 'p', regex, on }).find(read)
    expect(hits.map(({ start, end, match }) => `${text.slice(start, end)} ${match}`)).toEqual(expected)
    for (const hit of hits) expect(hit.confidence).toBe(1)
  })

  it('gives the matches of both readings in order of place, the shorter first', () => {
    expect(found({ regex: 'xin|x i|n n' }, 'ừ x i n nhé, x i n nữa')).toEqual([
      'x i',
      'x i n',
      'n n',
      'x i',
      'x i n',
      'n n',
    ])
  })

  it('reads rows of letters on the surface alone', () => {
    expect(found({ regex: 'giờ', on: 'original' }, 'g i ờ')).toEqual([])
  })
})
