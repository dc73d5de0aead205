import { describe, expect, it } from 'vitest'
import { UngxuError } from '../../src/errors'
import { MOST_MACHINE_STEPS, MOST_MATCHES, compilePattern } from '../../src/signals/pattern-matcher'

const matches = (regex: string, text: string, flags?: string) =>
  compilePattern({ id: 'p', regex, ...(flags !== undefined && { flags }) })(text)

const codeOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return error instanceof UngxuError ? error.code : error
  }
  return undefined
}

describe('ranges are UTF-16 units of the text', () => {
  it.each([
    ['native, past an emoji', 'tiền', '😀 tiền', [[3, 7]]],
    ['native, an emoji itself', '😀{2}', 'a😀😀', [[1, 5]]],
    ['linear, past an emoji', '(?:ti+ền)+', '😀 tiền', [[3, 7]]],
    ['linear, an emoji itself', '😀+', 'a😀😀b', [[1, 5]]],
    ['linear, decomposed letters', 'e\u0302\u0300+', 'tiê\u0300 tie\u0302\u0300n', [[7, 10]]],
    [
      'linear, a lone surrogate',
      'x+',
      '\ud83dxx\ude00x',
      [
        [1, 3],
        [4, 5],
      ],
    ],
  ])('%s', (_, regex, text, expected) => {
    expect(matches(regex, text)).toEqual(expected)
  })
})

describe('what is found', () => {
  it.each([
    [
      'the leftmost',
      'ab+|b+',
      'bab',
      [
        [0, 1],
        [1, 3],
      ],
    ],
    ['the preferred, not the longest', '(?:a|ab)(?:c|bcd)+', 'abcd', [[0, 4]]],
    [
      'as little as asked',
      'a+?',
      'aaa',
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    ],
    ['nothing that is empty', 'a*', 'ba', [[1, 2]]],
    [
      'words bounded by Vietnamese letters',
      '(?<!\\p{L})đi+(?!\\p{L})',
      'đi điện đii',
      [
        [0, 2],
        [8, 11],
      ],
    ],
    ['white space beyond ASCII', 'a\\s+b', 'a\u00a0\u3000b', [[0, 4]]],
    ['line ends', '^a+$', 'b\naa\rb', []],
    ['behind the last unit of the first plane', 'a*', '\uffffa', [[1, 2]]],
    ['behind it, native', 'a{0,3}', '\uffffa', [[1, 2]]],
    ['behind it, not empty', '(?:a|a)+', '\uffffa', [[1, 2]]],
    ['the first unit of all', '(?:\\0|\\0)+', 'a\0\0', [[1, 3]]],
  ])('%s', (_, regex, text, expected) => {
    expect(matches(regex, text)).toEqual(expected)
  })

  it('flags mean what they mean in JavaScript, on the linear engine too', () => {
    expect(matches('đ+', 'ĐĐ', 'i')).toEqual([[0, 2]])
    expect(matches('a.+b', 'a\nb', 's')).toEqual([[0, 3]])
    expect(matches('^a+$', 'b\naa\rb', 'm')).toEqual([[2, 4]])
  })

  it('gives no more than its limit', () => {
    expect(matches('a', 'a'.repeat(5_000))).toHaveLength(MOST_MATCHES)
    expect(matches('a(?:b|b)*', 'a'.repeat(5_000))).toHaveLength(MOST_MATCHES)
  })
})

describe('nothing hangs', () => {
  const long = 100_000
  it.each([
    ['(a+)+b', 'a'.repeat(long), 0],
    ['(?:a|a)+b', 'a'.repeat(long), 0],
    ['\\s+$', `${' '.repeat(long)}x`, 0],
    ['(?:\\p{L}+ ?)+!', 'ạ'.repeat(long), 0],
    ['<[^>]*>', '<'.repeat(long), 0],
  ])('%s on a text made to be slow', (regex, text, expected) => {
    expect(matches(regex, text)).toHaveLength(expected)
  })

  it('a search that costs too much says so, and is not taken for nothing found', () => {
    expect(codeOf(() => matches('.*x|a', 'a '.repeat(long / 2)))).toBe('PATTERN_GAVE_UP')
  })

  it('can be used again after it gave up', () => {
    const run = compilePattern({ id: 'p', regex: '.*x|a' })
    expect(codeOf(() => run('a '.repeat(long / 2)))).toBe('PATTERN_GAVE_UP')
    expect(run('aa')).toEqual([
      [0, 1],
      [1, 2],
    ])
  })
})

it.each([
  ['(a', '', { id: 'p', reason: expect.any(String) }],
  ['(a+)\\1', '', { id: 'p', reason: expect.any(String) }],
  ['.*x|a', 'a '.repeat(50_000), { id: 'p', limit: MOST_MACHINE_STEPS }],
])('%s: which pattern it is, and why', (regex, text, values) => {
  let caught: unknown
  try {
    matches(regex, text)
  } catch (error) {
    caught = error
  }
  expect((caught as UngxuError).faults[0]!.values).toEqual(values)
})

it('refuses what parsePack refuses', () => {
  expect(codeOf(() => matches('(a', ''))).toBe('PATTERN_INVALID')
  expect(codeOf(() => matches('(a+)\\1', ''))).toBe('PATTERN_UNSAFE')
})
