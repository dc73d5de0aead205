import { expect, it } from 'vitest'
import { FieldText } from '../../src/signals/field-text'
import { needsOfPattern } from '../../src/signals/pattern-needs'
import { createPatternSearch } from '../../src/signals/pattern-search'
import { ANYTHING, FOUR_DIGITS, ONE_DIGIT, SEVEN_DIGITS } from '../../src/signals/traits'

const NAMES = new Map([
  [ANYTHING, 'anything'],
  [ONE_DIGIT, 'a digit'],
  [FOUR_DIGITS, 'four digits'],
  [SEVEN_DIGITS, 'seven digits'],
])

// One character may be two digits of a view, so that so many digits may be half as many characters.
it.each([
  ['lừa đảo', 'anything'],
  ['\\d', 'a digit'],
  ['[0-9]', 'a digit'],
  ['[\\d.]', 'anything'],
  ['[^0-9]', 'anything'],
  ['\\D', 'anything'],
  ['\\d?', 'anything'],
  ['\\d{0,3}a', 'anything'],
  ['\\d{7}', 'four digits'],
  ['\\d{6}', 'a digit'],
  ['0\\d{3}(?:[ .]\\d{3}){3}', 'seven digits'],
  ['(?:\\d{9}|win88)', 'a digit'],
  ['(?:\\d{9}|win)', 'anything'],
  ['(?=\\d)a', 'anything'],
  ['(\\d)\\1', 'a digit'],
  ['\\d+k', 'a digit'],
])('%s needs %s', (regex, expected) => {
  expect(NAMES.get(needsOfPattern(regex))).toBe(expected)
})

it('reads ⑩ as two digits', () => {
  const search = createPatternSearch({ id: 'p', title: { en: 'p' }, regex: '\\d{8}' })
  const text = new FieldText('text', '⑩⑪⑫⑬', new Map())
  expect(search.find(text)).toHaveLength(1)
  expect(text.traits & search.needs()).not.toBe(0)
})
