import { describe, expect, it } from 'vitest'
import type { Match } from '../../src/pack/vocabulary'
import { metTerms } from './met-terms'

it.each<[term: string, match: Match, text: string, hit: string]>([
  ['tháng', 'tolerant', 'th áng', 'th áng skeleton 0.9'],
  ['tháng', 'tolerant', 'thá ng', 'thá ng skeleton 0.9'],
  ['tháng', 'tolerant', 't h á n g', 't h á n g skeleton 0.9'],
  ['tháng', 'tolerant', 't háng', 't háng skeleton 0.9'],
  ['tháng', 'tolerant', 't-h-á-n-g', 't-h-á-n-g skeleton 0.9'],
  ['tháng', 'tolerant', 'th-áng', 'th-áng skeleton 0.9'],
  ['tháng', 'tolerant', 'th.áng', 'th.áng skeleton 0.9'],
  ['tháng', 'tolerant', 'th\náng', 'th\náng skeleton 0.9'],
  ['tháng', 'tolerant', 't\nh\ná\nn\ng', 't\nh\ná\nn\ng skeleton 0.9'],
  ['tháng', 'tolerant', 't. h. á. n. g', ''],
  ['thẳng', 'tolerant', 'thẳn g', 'thẳn g skeleton 0.9'],
  ['nghiêng', 'tolerant', 'nghi êng', 'nghi êng skeleton 0.9'],
  ['nghiêng', 'tolerant', 'ngh i êng', 'ngh i êng skeleton 0.9'],
  ['ăn cơm', 'tolerant', 'ă n cơm', 'ă n cơm skeleton 0.9'],
  ['ăn cơm', 'tolerant', 'ăn c ơm', 'ăn c ơm skeleton 0.9'],
  ['ăn cơ', 'tolerant', 'ă n cơ', 'ă n cơ skeleton 0.9'],
  ['ăn cơ', 'tolerant', 'ăn c ơ', 'ăn c ơ skeleton 0.9'],
  ['ăn cơ', 'tolerant', 'ăncơ', 'ăncơ skeleton 0.9'],
  ['ăn cơm', 'tolerant', 'ăncơm', 'ăncơm skeleton 0.9'],
  ['ăn cơm', 'tolerant', 'mìnhăncơmnhé', ''],
  ['ăn cơ', 'tolerant', 'mìnhăncơnhé', ''],
  ['ăn cơm', 'exact', 'ăncơm', ''],
  ['ăn cơm', 'tolerant', 'mìnhăncơmxqz', ''],
  ['ăn cơm', 'tolerant', 'xqzăncơmnhé', ''],
  ['ăn cơm', 'tolerant', 'mình ăncơmnhé', ''],
  ['ăn cơm', 'tolerant', 'mìnhăncơm nhé', ''],
  ['ăn cơm', 'skeleton', 'minhancomnhe', ''],
  ['ăn cơm', 'tolerant', 'mìnhăn cơmnhé', ''],
  ['cơm', 'tolerant', 'cơm!', 'cơm exact 1'],
  ['cơm', 'tolerant', '!cơm', 'cơm exact 1'],
  ['cơm', 'tolerant', '@cơm', 'cơm exact 1'],
  ['cơm', 'tolerant', '1cơm', ''],
  ['cơm', 'tolerant', 'cơm1', ''],
  ['cơm', 'tolerant', 'cơm$', 'cơm exact 1'],
  ['cơm', 'tolerant', 'xcơm', ''],
  ['cơm', 'tolerant', 'cơmx', ''],
  ['s&m', 'tolerant', 's & m', ''],
  ['a.b', 'tolerant', 'a.b', 'a.b exact 1'],
  ['a.b', 'tolerant', 'a b', 'a b skeleton 0.9'],
  ['a-b c', 'tolerant', 'a-b c', 'a-b c exact 1'],
  ['a-b c', 'tolerant', 'a b-c', 'a b-c exact 1'],
])('%s, %s, in %j: "%s"', (term, match, text, hit) =>
  expect(metTerms([term], match, text).join(', ')).toBe(hit),
)

describe('a letter for a word', () => {
  const SHORT = ['mày', 'tao', 'không']
  // Four single letters in a row are a word spelled out; another clause begins another row.
  it.each([
    ['m t k biet', 'm t k'],
    ['m t k b', ''],
    ['x m t k biet', ''],
    ['x, m t k biet', 'm t k'],
    ['x. m t k biet', 'm t k'],
    ['x\nm t k biet', 'm t k'],
    ['xa m t k, b', 'm t k'],
    ['xa m t k b', ''],
    ['b x t m', ''],
    ['b x m xa', 'm'],
  ])('in "%s": %s', (text, letters) => {
    const hits = letters.split(' ').filter(Boolean)
    expect(metTerms(SHORT, 'skeleton', text).join(', ')).toBe(
      hits.map((letter) => `${letter} skeleton 0.9`).join(', '),
    )
  })
})

describe('glued syllables', () => {
  const GLUED = 'chuyển tiền'
  it.each([
    ['mìnhchuyểntiềnđi', 'chuyểntiền skeleton 0.9'],
    ['mình chuyểntiềnđi', 'chuyểntiền skeleton 0.9'],
    ['mìnhchuyểntiền nhé', 'chuyểntiền skeleton 0.9'],
    ['minhchuyentiendi', 'chuyentien skeleton 0.8'],
    ['mìnhchuyển tiềnđi', ''],
    ['mìnhchuyểntiềnxqz', ''],
    ['xqzchuyểntiềnđi', ''],
  ])('%s: %s', (text, hit) => expect(metTerms([GLUED], 'skeleton', text).join(', ')).toBe(hit))
})
