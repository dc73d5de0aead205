import { describe, expect, it } from 'vitest'
import { createDocket } from '../../src/judgement/docket'
import { createScreen } from '../../src/judgement/screen'
import type { PlainCondition, SignalDefinition } from '../../src/pack/compiled'
import { signals } from './fake-facts'

const has = (fact: string, value: unknown = 1) => ({ fact, operator: 'greaterThanInclusive', value }) as const
const near: SignalDefinition = {
  name: 'near:1',
  label: 'near',
  kind: 'near',
  of: ['pattern:p', 'entity:e', 'lexicon:x'],
  words: 9,
}
const sum = (name: string, of: readonly (readonly [number, PlainCondition])[]): SignalDefinition => ({
  name,
  label: name,
  kind: 'sum',
  of: of.map(([weight, when]) => ({ weight, when })),
})
const threeOf = sum('sum:three', [
  [1, has('pattern:p')],
  [1, has('lexicon:x')],
  [1, has('lexicon:y')],
  [1, has('entity:e')],
])
const weighed = sum('sum:weighed', [
  [5, has('pattern:p')],
  [2, has('lexicon:x')],
  [1, has('author.new')],
  [-3, has('lexicon:y')],
])
const heavy = sum('sum:heavy', [
  [1, has('link:l')],
  [4, has('entity:e')],
])
const order: SignalDefinition = { name: 'order:o', label: 'order', kind: 'order', asks: 'remove' }
const claim: SignalDefinition = {
  name: 'claim:c',
  label: 'claim',
  kind: 'claim',
  claims: new Set(),
  atLeast: 0.5,
}
const known = signals(
  'lexicon:x',
  'lexicon:y',
  'pattern:p',
  'entity:e',
  'link:l',
  'language:vi',
  'classifier:c',
)
for (const one of [near, threeOf, weighed, heavy, order, claim]) known.set(one.name, one)

const plainFact = { fact: 'author.new', operator: 'equal', value: true }

/** Condition to the facts it cannot do without; 'always' if it can do without any. */
const CASES: readonly (readonly [string, PlainCondition, readonly string[] | 'always'])[] = [
  ['a lexicon', has('lexicon:x'), ['lexicon:x']],
  ['a lexicon at least 0 times', has('lexicon:x', 0), 'always'],
  ['a lexicon not at all', { fact: 'lexicon:x', operator: 'equal', value: 0 }, 'always'],
  ['a lexicon as often as another fact says', has('lexicon:x', { fact: 'author.limit' }), 'always'],
  ['an order', has('order:o'), ['order:o']],
  ['a claim', has('claim:c'), ['claim:c']],
  ['a plain fact', plainFact, 'always'],
  ['a language', has('language:vi', 0.5), 'always'],
  ['a classifier', has('classifier:c', 0.5), 'always'],
  ['not', { not: has('lexicon:x') }, 'always'],
  ['any', { any: [has('lexicon:x'), has('pattern:p')] }, ['lexicon:x', 'pattern:p']],
  ['any with a plain fact', { any: [has('lexicon:x'), plainFact] }, 'always'],
  ['an empty any', { any: [] }, 'always'],
  ['all takes the cheapest', { all: [has('pattern:p'), has('entity:e'), has('link:l')] }, ['link:l']],
  ['all with others', { all: [plainFact, { not: has('lexicon:y') }, has('pattern:p')] }, ['pattern:p']],
  ['all of any', { all: [{ any: [has('lexicon:x'), has('entity:e')] }, has('link:l')] }, ['link:l']],
  ['near', has('near:1'), ['lexicon:x']],
  ['three of four: any two will not do', has('sum:three', 3), ['lexicon:x', 'lexicon:y']],
  ['one of four', has('sum:three', 1), ['lexicon:x', 'lexicon:y', 'entity:e', 'pattern:p']],
  ['none of four', has('sum:three', 0), 'always'],
  ['less than one of four', { fact: 'sum:three', operator: 'lessThan', value: 1 }, 'always'],
  ['a score that needs its heaviest part', has('sum:weighed', 5), ['lexicon:x', 'pattern:p']],
  ['a score whose heaviest part costs least for its weight', has('sum:heavy', 2), ['entity:e']],
  ['a score that a plain fact can reach', has('sum:weighed', 1), 'always'],
  ['a score out of reach', has('sum:weighed', 9), []],
]

describe('the screen', () => {
  it.each(CASES)('%s', (_, plain, expected) => {
    const docket = createDocket([plain], known)
    const screen = createScreen(docket)
    const names = screen.triggers.map((fact) => docket.table.entries[fact].name)
    expect(screen.always.length === 1 ? 'always' : names.sort()).toEqual(
      expected === 'always' ? expected : [...expected].sort(),
    )
  })

  it('selects each rule once and in order', () => {
    const rules = [has('lexicon:y'), { any: [has('lexicon:x'), has('lexicon:y')] }, plainFact, has('link:l')]
    const { select, triggers, always } = createScreen(createDocket(rules, known))
    expect(select([])).toEqual([2])
    expect(always).toEqual([2])
    expect(select(triggers)).toEqual([0, 1, 2, 3])
    expect(select([...triggers].reverse())).toEqual([0, 1, 2, 3])
    expect(select([999, triggers[0]])).toEqual([0, 1, 2])
  })

  it('gives triggers in the order of their numbers, whichever rule comes first', () => {
    const rules = [{ all: [has('pattern:p'), has('lexicon:x')] }, has('pattern:p')]
    expect(createScreen(createDocket(rules, known)).triggers).toEqual([0, 1])
  })

  it('knows nothing of rules that are not asked for', () => {
    const docket = createDocket([has('lexicon:y'), plainFact, has('link:l')], known)
    const { select, triggers, always } = createScreen(docket, (rule) => rule === 0)
    expect(triggers.map((fact) => docket.table.entries[fact].name)).toEqual(['lexicon:y'])
    expect(always).toEqual([])
    expect(select(triggers)).toEqual([0])
  })
})
