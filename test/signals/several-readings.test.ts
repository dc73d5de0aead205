import { describe, expect, it } from 'vitest'
import { createTermSearch } from '../../src/signals/term-search'

/** What is met, each term in a lexicon of its own: by term, in order of place. */
function found(terms: readonly string[], text: string): Record<string, string[]> {
  const { hits } = createTermSearch(
    terms.map((term) => ({ id: term, match: 'skeleton' as const, terms: [term] })),
  )(text)
  return Object.fromEntries(
    [...hits].map(([{ id }, places]) => [id, places.map(({ start, end }) => text.slice(start, end))]),
  )
}

describe('words that can be read in several ways', () => {
  it('are read in all of them, however many', () => {
    const terms = Array.from('abcdeghiklmnopqrstuvxy', (letter) => `b${letter}ng`)
    const met = found(terms, 'đồ b*ng nhé')
    expect(Object.keys(met).sort()).toEqual([...terms].sort())
    expect(new Set(Object.values(met).flat())).toEqual(new Set(['b*ng']))
  })

  it('and in a row', () => {
    expect(found(['bang không'], 'đồ b*ng k nhé')).toEqual({ 'bang không': ['b*ng k'] })
  })

  it.each<[terms: string[], text: string, met: Record<string, string[]>]>([
    // A term is no part of what a letter is short for, and has the marks of a short form.
    [['ông', 'không'], 'k biết gì', { không: ['k'] }],
    [['may', 'máy', 'mày'], 'mài ngu', { mày: ['mài'] }],
  ])('%j in "%s"', (terms, text, met) => expect(found(terms, text)).toEqual(met))

  it('are as long as a term is', () => {
    const long = 'ăn cơm với cá kho '.repeat(6).trim()
    expect(found([long], `nó ${long} ạ`)).toEqual({ [long]: [long] })
    expect(found([`${long} không`], `nó ${long} k ạ`)).toEqual({ [`${long} không`]: [`${long} k`] })
  })
})

describe('words that are spelled out', () => {
  const often = (text: string) => text.repeat(8)
  it.each<[terms: [string, string], text: string, longer: string, part: string | undefined]>([
    // A part at the end of it, at its beginning, and one that is none.
    [['em zalo', 'zalo'], 'e m z a l o', 'e m z a l o', 'z a l o'],
    [['zalo em', 'zalo'], 'z a l o e m', 'z a l o e m', 'z a l o'],
    [['nguyền tật', 'ngu'], 'n g u y ề n t ậ t', 'n g u y ề n t ậ t', undefined],
    [['đồ tật nguyền', 'ngu'], 'đ ồ t ậ t n g u y ề n', 'đ ồ t ậ t n g u y ề n', undefined],
  ])('%j in "%s"', ([term, inner], text, longer, part) => {
    for (const [times, all] of [
      [1, `hay ${text} nhé`],
      [8, often(`${text}, nó nói `)],
    ] as const) {
      const met = found([term, inner], all)
      expect(met[term]).toEqual(new Array(times).fill(longer))
      expect(met[inner]).toEqual(part && new Array(times).fill(part))
    }
  })
})

describe('a term among glued syllables', () => {
  it.each([
    ['of sixty letters', `${'mình'.repeat(15)}chuyểntiềnđi`, true],
    ['of more', `${'mình'.repeat(16)}chuyểntiềnđi`, false],
    ['typed by keys', 'mifnhchuyeenrtieenfddi', true],
    ['typed by keys, and none', 'xqzchuyeenrtieenfddi', false],
    ['as it is, among such as are typed', 'mifnhchuyểntiềnđi', false],
  ])('%s', (_, text, isMet) => {
    expect(Object.keys(found(['chuyển tiền'], text))).toHaveLength(isMet ? 1 : 0)
  })
})
