import { expect, it } from 'vitest'
import { rule } from '../../packs'
import { found } from './findings'

it.each([
  ['any letters, without end', '\\p{L}+ ngay', {}, true],
  ['anything, without end', '.*lừa', {}, true],
  ['a word of any letters, in small letters alone', '[a-z]+ ngay', {}, true],
  ['fixed letters first', 'chuyển .*ngay', {}, false],
  ['a number first', '\\d+ triệu.*', {}, false],
  ['bounds', '\\p{L}{1,9} ngay', {}, false],
])('a pattern of %s', (_, regex, more, is) => {
  const parts = { patterns: [{ id: 'p', regex, ...more }], rules: [rule('r', { pattern: 'p' })] }
  expect(found(['PATTERN_SLOW'], parts)).toEqual(is ? ['PATTERN_SLOW patterns.0.regex'] : [])
})
