import { describe, expect, it } from 'vitest'
import { createFactTable } from '../../src/judgement/fact-table'
import { signals } from './fake-facts'

describe('the fact table', () => {
  it('gives the same number to the same name and params, however they are written', () => {
    const table = createFactTable(signals())
    const numbers = [
      table.number('reports', { within: 7, by: ['a', { x: 1, y: 2 }] }),
      table.number('reports', { by: ['a', { y: 2, x: 1 }], within: 7 }),
      table.number('reports'),
      table.number('reports', {}),
      table.number('reports', { within: '7', by: ['a', { x: 1, y: 2 }] }),
    ]
    expect(numbers).toEqual([0, 0, 1, 1, 2])
    expect(table.entries.map((entry) => entry.params?.within)).toEqual([7, undefined, '7'])
  })

  it('knows which facts are signals', () => {
    const table = createFactTable(signals('lexicon:fee'))
    table.number('lexicon:fee')
    table.number('author.verified')
    expect(table.entries.map((entry) => entry.signal?.kind)).toEqual(['lexicon', undefined])
  })

  it('numbers the signals that a near is made of', () => {
    const near = {
      name: 'near:1',
      label: 'near',
      kind: 'near',
      of: ['lexicon:a', 'entity:b'],
      words: 3,
    } as const
    const table = createFactTable(signals(near, 'lexicon:a', 'entity:b'))
    table.number('near:1')
    expect(table.entries.map((entry) => entry.name)).toEqual(['near:1', 'lexicon:a', 'entity:b'])
  })

  it('finds without adding', () => {
    const table = createFactTable(signals())
    expect(table.find('a')).toBeUndefined()
    table.number('a', { constructor: 1 })
    expect([table.find('a'), table.find('a', { constructor: 1 }), table.entries.length]).toEqual([
      undefined,
      0,
      1,
    ])
  })
})
