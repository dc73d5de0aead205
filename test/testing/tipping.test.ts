import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePack } from '../../src/pack/parse-pack'
import type { Condition } from '../../src/pack/schema/condition'
import { createExplainer } from '../../src/testing/explain'
import { type Change, changesToHold, sizeOf } from '../../src/testing/tipping'
import type { Leaf, Part } from '../../src/testing/condition-parts'

const WORDS = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot']
const lexicons = WORDS.map((word) => ({ id: word, match: 'exact' as const, terms: [word] }))

function explainerOf(when: Condition) {
  const rule = {
    id: 'tip.rule',
    title: { en: 'Rule' },
    category: 'test',
    severity: 'low',
    action: 'warn',
    when,
  }
  return createExplainer([
    parsePack({ schema: 1, id: 'tip', version: '1', title: { en: 'Tip' }, lexicons, rules: [rule] }),
  ])
}

const textOf = (words: ReadonlySet<string>) => `${[...words].join(', ')} .`

/** Trees in which every word stands once at most: there the smallest set is known by trying. */
const trees: fc.Arbitrary<Condition> = fc
  .shuffledSubarray(WORDS, { minLength: 1 })
  .chain((words) => treeOver(words, 3))

function treeOver(words: readonly string[], depth: number): fc.Arbitrary<Condition> {
  if (words.length === 1) {
    const leaf: Condition = { lexicon: words[0]! }
    return fc.constantFrom<Condition>(leaf, { not: leaf })
  }
  if (depth === 0) return fc.constant({ all: words.map((lexicon) => ({ lexicon })) })
  const cut = fc.integer({ min: 1, max: words.length - 1 })
  return cut.chain((at) =>
    fc
      .tuple(
        fc.constantFrom('all', 'any', 'of', 'score'),
        treeOver(words.slice(0, at), depth - 1),
        treeOver(words.slice(at), depth - 1),
        fc.integer({ min: 1, max: 2 }),
        fc.tuple(fc.integer({ min: -2, max: 3 }), fc.integer({ min: 1, max: 3 })),
      )
      .map(([kind, a, b, least, [first, second]]): Condition => {
        if (kind === 'all') return { all: [a, b] }
        if (kind === 'any') return { any: [a, b] }
        if (kind === 'of') return { atLeast: least, of: [a, b] }
        const of = [
          { weight: first, when: a },
          { weight: second, when: b },
        ]
        return { score: { atLeast: least, of } }
      }),
  )
}

function wordOf(leaf: Leaf): string {
  if (leaf.kind !== 'signal') throw new Error('no signal')
  return leaf.signal.label.slice('lexicon:'.length)
}

function applied(words: ReadonlySet<string>, changes: readonly Change[]): Set<string> {
  const after = new Set(words)
  for (const { what, count, of } of changes) {
    for (const leaf of of.slice(0, count))
      what === 'occur' ? after.add(wordOf(leaf)) : after.delete(wordOf(leaf))
  }
  return after
}

describe('what would make a rule fire', () => {
  it('does make it fire, and nothing smaller does', async () => {
    await fc.assert(
      fc.asyncProperty(trees, fc.subarray(WORDS), async (when, present) => {
        const { explain } = explainerOf(when)
        const words = new Set(present)
        const fires = async (some: ReadonlySet<string>) =>
          (await explain({ text: textOf(some) })).fired.length > 0
        if (await fires(words)) return
        const changes = changesToHold(partOf(when, words))
        let least = Number.POSITIVE_INFINITY
        for (let choice = 0; choice < 2 ** WORDS.length; choice++) {
          const flipped = WORDS.filter((_, at) => (choice >> at) % 2 === 1)
          if (flipped.length >= least) continue
          const after = new Set(WORDS.filter((word) => words.has(word) !== flipped.includes(word)))
          if (holds(when, after)) least = flipped.length
        }
        if (changes === undefined) {
          expect(least).toBe(Number.POSITIVE_INFINITY)
          return
        }
        expect(await fires(applied(words, changes))).toBe(true)
        expect(sizeOf(changes)).toBe(least)
      }),
      { numRuns: 60 },
    )
  })
})

function holds(condition: Condition, words: ReadonlySet<string>): boolean {
  return partOf(condition, words).truth === 'holds'
}

/** The tree that is read of a post, rule or no rule firing, by the plainest reading of a condition there is. */
function partOf(condition: Condition, words: ReadonlySet<string>): Part {
  const truth = (is: boolean) => ({ truth: is ? ('holds' as const) : ('fails' as const) })
  const each = (list: readonly Condition[]) => list.map((one) => partOf(one, words))
  const isTrue = (part: Part) => part.truth === 'holds'
  if ('all' in condition) {
    const parts = each(condition.all)
    return { kind: 'all', parts, ...truth(parts.every(isTrue)) }
  }
  if ('any' in condition) {
    const parts = each(condition.any)
    return { kind: 'any', parts, ...truth(parts.some(isTrue)) }
  }
  if ('not' in condition) {
    const part = partOf(condition.not, words)
    return { kind: 'not', part, ...truth(!isTrue(part)) }
  }
  if ('of' in condition || 'score' in condition) {
    const { atLeast, of } =
      'score' in condition
        ? condition.score
        : { atLeast: condition.atLeast, of: condition.of.map((when) => ({ weight: 1, when })) }
    const parts = of.map(({ weight, when }) => ({ weight, part: partOf(when, words) }))
    const sum = parts.reduce((total, { weight, part }) => total + (isTrue(part) ? weight : 0), 0)
    return { kind: 'sum', atLeast, parts, ...truth(sum >= atLeast) }
  }
  if (!('lexicon' in condition)) throw new Error('no such condition here')
  const { lexicon } = condition
  return {
    kind: 'signal',
    signal: { kind: 'lexicon', label: `lexicon:${lexicon}`, samples: [lexicon] },
    operator: 'greaterThanInclusive',
    value: 1,
    ...truth(words.has(lexicon)),
  }
}

describe('changes', () => {
  const shown = (changes: readonly Change[] | undefined) =>
    changes?.map(({ what, count, of }) => `${what} ${count}: ${of.map(wordOf).join(' ')}`)
  const on = (condition: Condition, ...words: string[]) =>
    shown(changesToHold(partOf(condition, new Set(words))))
  const word = (lexicon: string): Condition => ({ lexicon })

  it.each<[string, Condition, string[], string[] | undefined]>([
    ['what holds needs none', word('alpha'), ['alpha'], []],
    ['alternatives are a choice', { any: [word('alpha'), word('bravo')] }, [], ['occur 1: alpha bravo']],
    [
      'the cheaper alternative is taken',
      { any: [{ all: [word('alpha'), word('bravo')] }, word('charlie')] },
      [],
      ['occur 1: charlie'],
    ],
    [
      'several of many are a choice of so many',
      { atLeast: 3, of: [word('alpha'), word('bravo'), word('charlie'), word('delta')] },
      ['alpha'],
      ['occur 2: bravo charlie delta'],
    ],
    [
      'what stands twice is counted once',
      { all: [word('alpha'), { all: [word('alpha'), word('bravo')] }] },
      [],
      ['occur 1: alpha', 'occur 1: bravo'],
    ],
    [
      'an exception has to go',
      { all: [word('alpha'), { not: word('bravo') }] },
      ['alpha', 'bravo'],
      ['vanish 1: bravo'],
    ],
    [
      'what contradicts itself is impossible',
      { all: [word('alpha'), { not: word('alpha') }] },
      [],
      undefined,
    ],
    [
      'the heavier sign is enough',
      {
        score: {
          atLeast: 3,
          of: [
            { weight: 1, when: word('alpha') },
            { weight: 2, when: word('bravo') },
            { weight: 3, when: word('charlie') },
          ],
        },
      },
      [],
      ['occur 1: charlie'],
    ],
  ])('%s', (_name, condition, words, expected) => {
    expect(on(condition, ...words)).toEqual(expected)
  })
})
