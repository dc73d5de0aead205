import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, windowsOf } from '../../src/classifiers/text-windows'

describe('the text that a classifier reads', () => {
  it.each([
    ['giá', 'giá'],
    [' \n xin chào\t', 'xin chào'],
    ['e\u0302\u0301', 'ế'],
    ['a\ud800b', 'a\ufffdb'],
    ['\udc00', '\ufffd'],
    ['😀', '😀'],
    ['', ''],
    [' ', ''],
  ])('of %j is %j', (text, plain) => {
    expect(plainText(text)).toBe(plain)
  })

  it('is the same however often it is made', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text))
      }),
    )
  })
})

describe('windows', () => {
  it.each<[string, number, readonly string[]]>([
    ['', 8, ['']],
    ['một hai', 8, ['một hai']],
    ['một hai ba bốn', 8, ['một hai', ' ba bốn']],
    ['abcdefghijklmnopqrstuvwxyz', 16, ['abcdefghijklmnop', 'opqrstuvwxyz']],
    ['😀😀', 3, ['😀', '😀']],
  ])('of %j, %d long, are %j', (text, maxChars, windows) => {
    expect(windowsOf(text, maxChars)).toEqual(windows)
  })

  const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '😀', 'ế'), maxLength: 300 })

  it('leave nothing out, keep letters whole, and are no longer than they may be', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 60 }), (text, maxChars) => {
        let end = 0
        for (const window of windowsOf(text, maxChars)) {
          expect(window.length).toBeLessThanOrEqual(maxChars)
          expect(/\p{Surrogate}/u.test(window)).toBe(false)
          // It begins no later than where the one before ended, and reads on from there.
          const starts = Array.from({ length: Math.min(end, maxChars) + 1 }, (_, back) => end - back)
          const start = starts.find((at) => text.startsWith(window, at) && at + window.length > end)
          if (text !== '') expect(start).toBeDefined()
          end = (start ?? 0) + window.length
        }
        expect(end).toBe(text.length)
      }),
    )
  })

  it('are as few as the length asks for, within a factor', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 16, max: 60 }), (text, maxChars) => {
        // Each window reads at least half of its length, less an eighth that the next one reads again.
        expect(windowsOf(text, maxChars).length).toBeLessThanOrEqual(1 + text.length / (maxChars * 0.3))
      }),
    )
  })

  it('show a phrase of up to an eighth whole in one of them', () => {
    const filler = 'x'.repeat(200)
    for (let at = 0; at < 200; at += 1) {
      const text = filler.slice(0, at) + 'đóng phí' + filler.slice(at)
      expect(windowsOf(text, 80).some((window) => window.includes('đóng phí'))).toBe(true)
    }
  })
})
