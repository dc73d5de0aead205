import { describe, expect, it } from 'vitest'
import { pack, rule } from '../../packs'
import { faultsWith, found } from './findings'

const A = { lexicon: 'a' }
const B = { lexicon: 'b' }
const C = { entity: 'email' }
const near = { near: { all: [A, B], words: 3 } }
const fact = (operator: string, value: unknown) => ({ fact: 'author.age', operator, value })
const parts = {
  lexicons: [
    { id: 'a', terms: ['zzq'] },
    { id: 'b', terms: ['zzw'] },
  ],
  conditions: { quiet: { not: { link: 'any' } }, a: A },
}
const rules = (when: unknown, more: Record<string, unknown> = {}) => ({
  ...parts,
  rules: [rule('r', when, more)],
})

describe('a rule that can never fire', () => {
  const NEVER = ['RULE_NEVER_FIRES'] as const

  it.each([
    ['a part and its opposite', { all: [A, { not: A }] }, {}],
    ['an exception for all that it asks for', A, { unless: { any: [A, B] } }],
    ['an exception for more of it', { lexicon: 'a', atLeast: 3 }, { unless: { lexicon: 'a', atLeast: 2 } }],
    [
      'a shared condition that rules it out',
      { all: [{ link: 'shortener' }, { link: 'any' }, { condition: 'quiet' }] },
      {},
    ],
    [
      'bounds with nothing between',
      {
        all: [
          { shape: 'words', atLeast: 9 },
          { shape: 'words', atMost: 5 },
        ],
      },
      {},
    ],
    ['a measure below nothing', { shape: 'links', atMost: -1 }, {}],
    ['two values of one fact', { all: [fact('equal', 3), fact('equal', 4)] }, {}],
    ['a value outside of a list', { all: [fact('in', ['a', 'b']), fact('equal', 'c')] }, {}],
    ['a number on both sides', { all: [fact('lessThan', 13), fact('greaterThanInclusive', 13)] }, {}],
    ['what is near and not there', { all: [near, { not: B }] }, {}],
    [
      'two of three, of which two are one',
      { all: [{ atLeast: 2, of: [A, B, { condition: 'a' }] }, { not: A }] },
      {},
    ],
    [
      'a score out of reach',
      {
        score: {
          atLeast: 5,
          of: [
            { weight: 2, when: A },
            { weight: 2, when: B },
          ],
        },
      },
      {},
    ],
    [
      'a label above and below',
      {
        all: [
          { classifier: 'm', label: 'x', atLeast: 0.8 },
          { not: { classifier: 'm', label: 'x', atLeast: 0.5 } },
        ],
      },
      {},
    ],
  ])('%s', (_, when, more) => {
    expect(found(NEVER, rules(when, more))).toEqual(['RULE_NEVER_FIRES rules.0.when'])
  })

  it.each([
    ['an exception for more', A, { unless: { lexicon: 'a', atLeast: 2 } }],
    ['another fact', { all: [fact('equal', 3), { fact: 'author.posts', operator: 'equal', value: 4 }] }, {}],
    [
      'bounds that meet',
      {
        all: [
          { shape: 'words', atLeast: 5 },
          { shape: 'words', atMost: 5 },
        ],
      },
      {},
    ],
    ['a fact against another', { all: [fact('equal', { fact: 'author.id' }), fact('equal', 4)] }, {}],
    ['an operator that is not followed', { all: [fact('contains', 3), fact('doesNotContain', 3)] }, {}],
    ['near words', { all: [near, { not: C }] }, {}],
    ['no longer evaluated', { all: [A, { not: A }] }, { status: 'deprecated' }],
  ])('is not one with %s', (_, when, more) => {
    expect(found(NEVER, rules(when, more))).toEqual([])
  })

  it('is told from one with as much to try as there may be', () => {
    const names = Array.from({ length: 40 }, (_, at) => `l${at}`)
    const lexicons = names.map((id) => ({ id, terms: [`zz${id}`] }))
    const any = { any: names.map((lexicon) => ({ lexicon })) }
    const when = { all: [any, { any: [...any.any].reverse() }, { not: { lexicon: 'l0' } }] }
    expect(found(NEVER, { lexicons, rules: [rule('r', when)] })).toEqual([])
  })
})

describe('a rule that always fires', () => {
  it.each([
    ['a part or its opposite', { any: [A, { not: A }] }, true],
    ['a length that every text has', { shape: 'length', atLeast: 0 }, true],
    ['one of two bounds', { any: [fact('lessThan', 5), { not: fact('lessThan', 5) }] }, true],
    [
      'numbers below and above, as a fact may be no number',
      { any: [fact('lessThan', 5), fact('greaterThan', 4)] },
      false,
    ],
    ['nothing but an absence', { not: A }, false],
  ])('%s', (_, when, is) => {
    expect(found(['RULE_ALWAYS_FIRES'], rules(when))).toEqual(is ? ['RULE_ALWAYS_FIRES rules.0.when'] : [])
  })
})

describe('a part that makes no difference', () => {
  const IDLE = ['CONDITION_IDLE'] as const

  it.each([
    ['the same twice: the later one', { any: [A, B, A] }, ['when.any.2']],
    ['fewer asked for beside more', { all: [A, { lexicon: 'a', atLeast: 2 }] }, ['when.all.0']],
    ['more asked for beside fewer', { any: [A, { lexicon: 'a', atLeast: 2 }] }, ['when.any.1']],
    ['one of a choice that must be there', { all: [A, { any: [A, B] }] }, ['when.all.1']],
    ['what stands near another', { all: [near, A] }, ['when.all.1']],
    [
      'a bound within a bound',
      {
        all: [
          { shape: 'words', atMost: 9 },
          { shape: 'words', atMost: 5 },
        ],
      },
      ['when.all.0'],
    ],
    [
      'a weight too small to count',
      {
        score: {
          atLeast: 2,
          of: [
            { weight: 2, when: A },
            { weight: 1, when: B },
          ],
        },
      },
      ['when.score.of.1.when'],
    ],
    [
      'a shared condition named twice',
      { all: [{ condition: 'a' }, { any: [{ condition: 'a' }, C] }] },
      ['when.all.1'],
    ],
    ['deep in it', { all: [C, { not: { any: [B, { all: [A, B] }] } }] }, ['when.all.1.not.any.1']],
  ])('%s', (_, when, paths) => {
    expect(found(IDLE, rules(when))).toEqual(paths.map((path) => `CONDITION_IDLE rules.0.${path}`))
  })

  it.each([
    ['an exception that cannot be', A, B, { all: [B, { not: B }] }, ['unless']],
    ['an exception for what is asked for beside it', { all: [A, { not: B }] }, undefined, B, ['unless']],
    ['a part of the exception', A, undefined, { any: [B, { all: [B, C] }] }, ['unless.any.1']],
  ])('%s', (_, when, __, unless, paths) => {
    expect(found(IDLE, rules(when, { unless }))).toEqual(
      paths.map((path) => `CONDITION_IDLE rules.0.${path}`),
    )
  })

  it.each([
    ['each of its parts counts', { all: [A, { any: [B, C] }] }],
    ['two of three', { atLeast: 2, of: [A, B, C] }],
    [
      'weights that count together',
      {
        score: {
          atLeast: 3,
          of: [
            { weight: 2, when: A },
            { weight: 1, when: B },
            { weight: 1, when: C },
          ],
        },
      },
    ],
    [
      'a weight against',
      {
        score: {
          atLeast: 1,
          of: [
            { weight: 1, when: A },
            { weight: -1, when: B },
          ],
        },
      },
    ],
    ['a rule that never fires, of which another check tells', { all: [A, { not: A }] }],
  ])('is none where %s', (_, when) => {
    expect(found(IDLE, rules(when))).toEqual([])
  })

  it('is looked for in shared conditions as well, once', () => {
    const conditions = { ...parts.conditions, twice: { any: [A, B, B] } }
    const faults = faultsWith(
      IDLE,
      pack({
        ...parts,
        conditions,
        rules: [rule('r', { condition: 'twice' }), rule('s', { all: [C, { condition: 'twice' }] })],
      }),
    )
    expect(faults.map(({ path, values }) => [path, values['id']])).toEqual([
      ['conditions.twice.any.2', 'twice'],
    ])
  })
})
