import { describe, expect, it } from 'vitest'
import { patternEngine } from '../../src/pack/pattern-safety'

const outcome = (regex: string, flags?: string) => {
  const engine = patternEngine(flags === undefined ? { regex } : { regex, flags })
  if ('engine' in engine) return engine.engine
  return 'invalid' in engine ? 'invalid' : `refused ${engine.refused}`
}

describe('the engine of a pattern', () => {
  it.each([
    ['0\\d{2}[ .-]?\\d{3}[ .-]?\\d{4}', 'native'],
    ['(?<!\\p{L})(?:tao|tau) (?:giết|đánh)(?!\\p{L})', 'native'],
    ['chuyển khoản.{0,40}trước', 'native'],
    ['(ab)\\1', 'native'],
    ['(a+)+$', 'linear'],
    ['(?:\\p{L}+ )*x', 'linear'],
    ['(?<!\\p{L})a+(?!\\p{L})', 'linear'],
    ['(?:a|a){0,30}', 'linear'],
    ['^\\s+|\\s+$', 'linear'],
  ])('%s runs on the %s engine', (regex, expected) => {
    expect(outcome(regex)).toBe(expected)
  })

  it.each([
    ['(a+)\\1', 'refused \\1'],
    ['(?<w>a+)b\\k<w>', 'refused \\k<w>'],
    ['(a*)*', 'refused (a*)*'],
    ['(?:a?b?)+', 'refused (?:a?b?)+'],
    ['a+(?=b+)', 'refused (?=b+)'],
    ['(?<=b*)a+', 'refused (?<=b*)'],
    ['(?:\\p{L}{1,999}){1,9} ', 'refused > 5000 instructions'],
  ])('%s is %s', (regex, expected) => {
    expect(outcome(regex)).toBe(expected)
  })

  it.each([
    ['optional letters', 'a?'],
    ['nothing', ''],
    ['a look ahead', '(?=a?)'],
  ])('rounds of rounds of %s are answered, though they are never run', (_, inner) => {
    let regex = inner
    for (let depth = 0; depth < 30; depth++) regex = `(?:${regex}){9}`
    expect(outcome(regex)).toMatch(/^(?:linear|refused)/)
  })

  it.each([['(a'], ['a{2,1}'], ['\\-'], ['\\p{Nothing}'], ['[b-a]'], ['(?<n>a)(?<n>b)'], ['*'], ['\\k<n>']])(
    '%s is invalid',
    (regex) => {
      expect(outcome(regex)).toBe('invalid')
    },
  )

  it('survives a pattern that is nothing but brackets', () => {
    expect(outcome('('.repeat(2_000))).toBe('refused > 50 nested groups')
    expect(outcome(`${'(?:'.repeat(50)}a${')'.repeat(50)}`)).toBe('native')
    expect(outcome('(?=a'.repeat(50) + ')'.repeat(50))).toBe('native')
    expect(outcome('[(]'.repeat(60) + '\\('.repeat(60))).toBe('native')
  })
})
