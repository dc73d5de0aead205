import { describe, expect, it } from 'vitest'
import { costOf, createFactTable } from '../../src/judgement/fact-table'
import type { SignalDefinition } from '../../src/pack/compiled'
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

  it.each<[unknown, unknown]>([
    [[1], [2]],
    [[1], { 0: 1 }],
    [{ x: 1 }, { y: 1 }],
    [null, undefined],
    ['null', null],
  ])('tells params %j and %j apart', (one, other) => {
    const table = createFactTable(signals())
    expect([table.number('reports', { by: one }), table.number('reports', { by: other })]).toEqual([0, 1])
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

describe('what it costs to look at a fact', () => {
  const head = { name: 'one', label: 'one' }
  const order: SignalDefinition = { ...head, kind: 'order', asks: 'remove' }
  const claim: SignalDefinition = { ...head, kind: 'claim', claims: new Set(), atLeast: 0.5 }
  const near: SignalDefinition = { ...head, kind: 'near', of: [], words: 3 }
  const shape: SignalDefinition = { ...head, kind: 'shape', shape: 'length' }
  const sum: SignalDefinition = { ...head, kind: 'sum', of: [] }
  const [lexicon, link, entity, pattern, language, classifier] = [
    ...signals('lexicon:x', 'link:ip', 'entity:e', 'pattern:p', 'language:vi', 'classifier:c').values(),
  ]

  it('grows from what is known already to what has to be asked for elsewhere', () => {
    const alike: readonly (readonly (SignalDefinition | undefined)[])[] = [
      [order],
      [lexicon],
      [undefined, shape],
      [link],
      [entity],
      [pattern, claim, near],
      [language],
      [classifier, sum],
    ]
    const costs = alike.map((some) =>
      some.map((signal) => costOf({ name: 'one', ...(signal && { signal }) })),
    )
    for (const group of costs) expect(new Set(group).size).toBe(1)
    const rising = costs.map(([cost]) => cost)
    expect(rising).toEqual([...new Set(rising)].sort((a, b) => a - b))
  })
})
