import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDocket } from '../../src/judgement/docket'
import { truthOf } from '../../src/judgement/evaluation'
import { createScreen } from '../../src/judgement/screen'
import { FALSE, UNKNOWN_VALUE } from '../../src/judgement/truth'
import type { PlainCondition, SignalDefinition } from '../../src/pack/compiled'
import type { Draft } from './any-condition'
import { draftOver, lower } from './any-condition'
import { numberedFacts, signals } from './fake-facts'

const OCCURRENCES = ['lexicon:a', 'lexicon:b', 'lexicon:c', 'pattern:p', 'entity:e', 'link:l']
const NEAR: readonly SignalDefinition[] = [
  { name: 'near:1', label: 'near', kind: 'near', of: ['lexicon:a', 'entity:e'], words: 5 },
  { name: 'near:2', label: 'near', kind: 'near', of: ['pattern:p', 'lexicon:d'], words: 5 },
]
const OTHERS = ['classifier:x', 'language:vi', 'author.verified']

const leaf = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom(...OCCURRENCES, 'near:1', 'near:2'), fc.integer({ min: 1, max: 2 }))
      .map(([fact, value]): Draft => ({ leaf: { fact, operator: 'greaterThanInclusive', value } })),
  },
  fc
    .tuple(
      fc.constantFrom(...OCCURRENCES, ...OTHERS),
      fc.constantFrom('equal', 'lessThan', 'notEqual', 'in', 'swap:lessThan'),
      fc.constantFrom<unknown>(0, 1, 2, [0], [1, 2], { fact: 'author.verified' }),
    )
    .map(([fact, operator, value]): Draft => ({ leaf: { fact, operator, value } })),
)

const count = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }) },
  fc.constant(UNKNOWN_VALUE),
)

describe('the screen', () => {
  it('finds the same rules as looking at each of them', () => {
    let possible = 0
    let spared = 0
    fc.assert(
      fc.property(
        fc.array(draftOver(leaf, { sums: true, empty: true }), { minLength: 1, maxLength: 8 }),
        fc.array(count, { minLength: 20, maxLength: 20 }),
        (drafts, counts) => {
          const known = signals(...OCCURRENCES, 'lexicon:d', 'classifier:x', 'language:vi', ...NEAR)
          const plain: PlainCondition[] = drafts.map((draft) => lower(draft, known))
          const docket = createDocket(plain, known)
          const values = valuesOf(docket.table.entries, counts)
          const source = numberedFacts(values)
          const all = docket.cases.map((_, rule) => rule)
          const open = (rule: number) => truthOf(docket.cases[rule].condition, source) !== FALSE

          const screen = createScreen(docket)
          const occurring = screen.triggers.filter((fact) => values[fact] !== 0)
          const selected = screen.select(occurring)
          expect(selected.filter(open)).toEqual(all.filter(open))
          expect(selected).toEqual([...new Set(selected)].sort((a, b) => a - b))
          possible += all.filter(open).length
          spared += all.length - selected.length
        },
      ),
      { numRuns: 600 },
    )
    expect(possible).toBeGreaterThan(300)
    expect(spared).toBeGreaterThan(300)
  })
})

type Entries = ReturnType<typeof createDocket>['table']['entries']

/** A near signal occurs only where all of its signals do. */
function valuesOf(entries: Entries, counts: readonly unknown[]): unknown[] {
  const values: unknown[] = entries.map((_, fact) => counts[fact % counts.length])
  entries.forEach(({ signal }, fact) => {
    if (signal?.kind !== 'near') return
    const parts = signal.of.map((name) => values[entries.findIndex((entry) => entry.name === name)])
    if (parts.includes(0)) values[fact] = 0
  })
  return values
}
