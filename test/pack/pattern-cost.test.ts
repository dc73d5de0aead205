import { RegExpParser } from '@eslint-community/regexpp'
import { describe, expect, it } from 'vitest'
import { areDisjoint } from '../../src/pack/pattern-chars'
import type { Chars } from '../../src/pack/pattern-chars'
import { stepsOf } from '../../src/pack/pattern-cost'
import { stepsTaken } from './backtracking'

const parser = new RegExpParser()
const parse = (regex: string) => parser.parsePattern(regex, 0, regex.length, { unicode: true })

describe('two sets share no letter', () => {
  it.each([
    ['a', 'b', 'u', true],
    ['a', 'A', 'u', true],
    ['a', 'A', 'ui', false],
    ['s', 'ſ', 'ui', false],
    ['\\d', '[.,]', 'u', true],
    ['\\d', '\\w', 'u', false],
    ['\\s', '\\u3000', 'u', false],
    ['\\s', '[^\\s]', 'u', true],
    [' ', '\\p{L}', 'u', true],
    ['-', '[+-]', 'u', false],
    ['đ', '\\p{L}', 'u', false],
    ['\\p{L}', '\\p{N}', 'u', false],
    ['.', '\\n', 'u', true],
    ['.', '\\n', 'us', false],
    ['[^a]', '[^b]', 'u', false],
  ])('%s and %s with %s: %s', (a, b, flags, expected) => {
    const [first, second] = [a, b].map((one) => parse(one).alternatives[0]!.elements[0] as Chars)
    expect(areDisjoint(first!, second!, flags)).toBe(expected)
    expect(areDisjoint(second!, first!, flags)).toBe(expected)
  })
})

describe('the steps a pattern can take at one place', () => {
  it.each([
    ['(?:aaab|aaac|aaad)', 'aaa'],
    ['(?:xin|xinh|xinhdep){2}', 'xinhxinhdep'],
    ['\\d{1,3}(?:[.,]\\d{1,3}){0,3} ?k', '111.111.111.111 '],
    ['a{1,9}a{1,9}b', 'aaaaaaaaaaaaaaaaaaaa'],
    ['(?:a|a){0,6}b', 'aaaaaaaa'],
    ['(?<=(?:a|a)a{0,5})(?!a{1,5}c)b', 'aaaaab'],
  ])('%s: the bound holds on %s', (regex, text) => {
    const taken = stepsTaken(parse(regex), 'u', text, 0, 100_000)
    expect(taken).toBeGreaterThan(1)
    expect(stepsOf(parse(regex).alternatives, 'u')).toBeGreaterThanOrEqual(taken)
  })

  it.each([
    ['a*'],
    ['a+'],
    ['a{2,}'],
    ['(?:a?){2}'],
    ['(?=a*)b'],
    ['x|(?:y|z+)'],
    ['(?:a{1,9}){1,9}(?:a{1,9}){1,9}(?:a{1,9}){1,9}'],
  ])('%s has no bound', (regex) => {
    expect(stepsOf(parse(regex).alternatives, 'u')).toBe(Number.POSITIVE_INFINITY)
  })

  it('does not multiply where the next letter decides', () => {
    expect(stepsOf(parse('\\d{1,9}[.]\\d{1,9}[.]\\d{1,9}[.]x').alternatives, 'u')).toBeLessThan(100)
    expect(stepsOf(parse('\\d{1,9}\\d{1,9}\\d{1,9}x').alternatives, 'u')).toBeGreaterThan(700)
  })

  it('does not add up alternatives that begin differently', () => {
    const words = 'một hai ba bốn năm sáu bảy tám chín mười'.split(' ')
    expect(stepsOf(parse(`(?:${words.join('|')}){3}`).alternatives, 'u')).toBeLessThan(200)
  })
})
