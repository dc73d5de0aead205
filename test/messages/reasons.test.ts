import { describe, expect, it } from 'vitest'
import { reasonWords } from '../../src/messages/reasons'
import { ENTITIES } from '../../src/pack/vocabulary'

const [en, vi] = [reasonWords('en'), reasonWords('vi')]

/** Every text of a table, those that take values with some. */
function textsOf(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value]
    if (typeof value === 'function') return [String(value('2026-11-22', 2, 3))]
    return textsOf(value as object)
  })
}

describe('the words of statements', () => {
  it('are the same kinds of words in both languages', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'object'
        ? Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, shape(part)]))
        : typeof value
    expect(shape(vi)).toEqual(shape(en))
  })

  it('are filled, and Vietnamese has its diacritics', () => {
    for (const text of [...textsOf(en), ...textsOf(vi)]) expect(text.trim()).not.toBe('')
    const bare = textsOf(vi).filter((text) => !/[\u0300-\u036fđ]/.test(text.normalize('NFD')))
    expect(bare).toEqual([])
    expect(textsOf(en).filter((text) => /[\u0300-\u036f]/.test(text.normalize('NFD')))).toEqual([])
  })

  it('have a label for every kind of personal data', () => {
    for (const { labels } of [en, vi])
      expect(ENTITIES.filter((kind) => !(`entity:${kind}` in labels))).toEqual([])
  })
})
