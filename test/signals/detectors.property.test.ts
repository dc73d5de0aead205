import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DETECTORS } from '../../src/signals/entities/detectors'
import { findVietnamesePhones } from '../../src/signals/entities/phone'
import { LINKS } from '../../src/pack/vocabulary'
import { findLinks, linkMatches } from '../../src/signals/links'
import { anyText } from './any-text'

describe.each(Object.values(DETECTORS))('$entity', ({ find }) => {
  it('gives ranges of the text, in order, without overlap, and a confidence', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const { start, end, confidence } of find(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 300 },
    )
  })

  it('gets through long hostile texts', () => {
    for (const piece of [
      '0',
      '.',
      '0900000000 ',
      '0900 ',
      '0 9 ',
      'a@',
      'a@b.vn',
      'he.is/',
      'http://',
      '(',
      'o',
      '😀',
      '+84',
      '09.',
      '0 ',
      '1-',
      '12/',
      '1:',
      'a[.]',
      ' . ',
      ' chấm com',
      'hxxp://a',
      'a at b dot ',
      'không chín ',
      'STK 123456 ',
      'MB ',
      '4111 1111 1111 111',
      '12 đường ',
      '12 đường Lê Lợi phường ',
      '12 Lê ',
      'OTP 1234',
      '30A-1234',
      'sinh ngày ',
      'bc1',
      '0xab',
      'T9',
      'l1o0',
      'xn--a.',
    ]) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length))
      expect(find(text).length).toBeLessThanOrEqual(text.length / 4)
    }
  })
})

it('a link’s url is its range of the text, and its domain ends its host', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { start, end, url, host, domain, suffix, isIp } of findLinks(text)) {
        expect(text.slice(start, end)).toBe(url)
        expect(isIp || host.endsWith(domain)).toBe(true)
        expect(isIp || domain.endsWith('.' + suffix)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

it('a mobile number is found in any usual grouping, whatever words stand around it', () => {
  const digits = fc.stringMatching(/^0(3[2-9]|7[06-9]|8[1-9]|9[0-4])[0-9]{7}$/)
  const grouping = fc.constantFrom(
    [10],
    [4, 3, 3],
    [4, 2, 2, 2],
    [3, 3, 4],
    [3, 7],
    [4, 6],
    [5, 5],
    [2, 2, 2, 2, 2],
  )
  const words = fc.constantFrom('', 'alo ', 'gọi em nhé: ', 'Giá 50k ', '\n')
  fc.assert(
    fc.property(
      digits,
      grouping,
      fc.constantFrom(' ', '.', '-'),
      words,
      words,
      (number, sizes, separator, before, after) => {
        const starts = sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0))
        const written = sizes.map((size, i) => number.slice(starts[i], starts[i]! + size)).join(separator)
        const text = before + written + (after === '' ? '' : ' ' + after)
        const hits = findVietnamesePhones(text)
        expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual([written])
      },
    ),
    { numRuns: 300 },
  )
})

it('every kind of link can be asked of any link', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const link of findLinks(text)) {
        for (const kind of LINKS) expect(typeof linkMatches(link, kind)).toBe('boolean')
        expect(link.confidence).toBe(link.disguised ? link.confidence : 1)
      }
    }),
    { numRuns: 200 },
  )
})

it('a telephone number is found however much of it is spelt in words', () => {
  const words = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
  const digits = fc.stringMatching(/^0(3[2-9]|7[06-9]|8[1-9]|9[0-4])[0-9]{7}$/)
  const spelt = fc.array(fc.boolean(), { minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(digits, spelt, fc.constantFrom(' ', ', ', ' - '), (number, isWord, separator) => {
      fc.pre(isWord.filter(Boolean).length > 2)
      const written = Array.from(number, (digit, at) => (isWord[at] ? words[Number(digit)] : digit)).join(
        separator,
      )
      const text = `liên hệ: ${written} nhé`
      expect(findVietnamesePhones(text).map(({ start, end }) => text.slice(start, end))).toEqual([written])
    }),
    { numRuns: 200 },
  )
})

it('an identity number is found by its form in any usual grouping, and is no telephone, account or tax code', () => {
  const number = fc.stringMatching(/^0(01|79|31|48|92)[01][3-9][0-9][0-9]{6}$/)
  const written = fc
    .tuple(number, fc.constantFrom([12], [3, 3, 3, 3], [4, 4, 4], [3, 9]), fc.constantFrom(' ', '.'))
    .map(([digits, sizes, separator]) => {
      const starts = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0))
      return sizes.map((size, at) => digits.slice(starts[at], starts[at]! + size)).join(separator)
    })
  fc.assert(
    fc.property(written, (id) => {
      const text = `tên Lan, ${id} nhé`
      const found = (entity: 'vn.national-id' | 'vn.phone' | 'vn.bank-account' | 'vn.tax-code') =>
        DETECTORS[entity].find(text).map(({ start, end }) => text.slice(start, end))
      expect(found('vn.national-id')).toEqual([id])
      expect([...found('vn.phone'), ...found('vn.bank-account'), ...found('vn.tax-code')]).toEqual([])
    }),
    { numRuns: 200 },
  )
})
