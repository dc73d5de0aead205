import { describe, expect, it } from 'vitest'
import { closest, editDistance, shownName } from '../../src/pack/did-you-mean'

describe('letters between two words', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', '', 3],
    ['lexcon', 'lexicon', 1],
    ['hihg', 'high', 1],
    ['severty', 'severity', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('%s and %s: %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
    expect(editDistance(b, a)).toBe(distance)
  })
})

describe('the name that was meant', () => {
  it.each([
    ['lexcon', ['lexicon', 'link'], 'lexicon'],
    ['timezone', ['timeZone', 'title'], 'timeZone'],
    ['hihg', ['low', 'high'], 'high'],
    ['fe', ['fee', 'job'], 'fee'],
    ['xyz', ['lexicon', 'link'], undefined],
    ['a'.repeat(10_000), ['lexicon'], undefined],
    ['a', [], undefined],
  ])('%s', (name, candidates, expected) => {
    expect(closest(name, candidates)).toBe(expected)
  })
})

describe('a name in a message', () => {
  it.each([
    ['fraud.fee', 'fraud.fee'],
    ['two\nlines\u001b[31m', 'two lines [31m'],
    ['tiếng Việt', 'tiếng Việt'],
  ])('%j', (name, shown) => {
    expect(shownName(name)).toBe(shown)
  })

  it('is cut without cutting a letter in two', () => {
    expect(shownName('😀'.repeat(50))).toBe(`${'😀'.repeat(29)}…`)
  })
})
