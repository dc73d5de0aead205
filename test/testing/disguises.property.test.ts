import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '../../src/testing/disguise'
import { DISGUISES } from '../../src/testing/disguises'
import { pairsOf } from '../../src/testing/recall'

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'lừa',
        'đảo',
        'ngu',
        'hoà',
        'thúy',
        'KHÔNG',
        'phạt',
        'quá',
        'weekend',
        'd\u0323i\u0300t',
        '🔥',
        '',
      ),
      fc.constantFrom('0912 345 678', '+84912345678', 'https://bit.ly/abc', 'a.b@example.com'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(' '))

const places = fc.record({
  before: fc.string({ unit: 'binary', maxLength: 10 }),
  words,
  after: fc.string({ unit: 'binary', maxLength: 10 }),
  seed: fc.integer(),
})

type Place = typeof places extends fc.Arbitrary<infer T> ? T : never

function put({ before, words, after }: Place) {
  return [before + words + after, { start: before.length, end: before.length + words.length }] as const
}

describe.each(DISGUISES)('$name', (disguise) => {
  it('changes the words at the range, nothing around them, and tells where they stand', () => {
    fc.assert(
      fc.property(places, (place) => {
        const result = disguise.apply(...put(place), place.seed)
        if (result === undefined) return
        const { text, start, end } = result
        expect(start).toBe(place.before.length)
        expect(text.slice(0, start)).toBe(place.before)
        expect(text.slice(end)).toBe(place.after)
        expect(text.slice(start, end)).not.toBe(place.words)
        // What stands around the words has no say in what becomes of them.
        const alone = disguise.apply(place.words, { start: 0, end: place.words.length }, place.seed)
        expect(text.slice(start, end)).toBe(alone?.text)
      }),
      { numRuns: 60 },
    )
  })
})

const without = (pattern: RegExp) => (text: string) => text.replace(pattern, '')
const bare = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')

/** What is left of the words where the disguise is taken off by other means than it was put on. */
const UNDONE: Record<string, (text: string) => string> = {
  'no-diacritics': bare,
  'some-diacritics': bare,
  nfd: (text) => text.normalize('NFC'),
  'tone-place': bare,
  'case-mix': (text) => text.normalize('NFC').toLowerCase(),
  stretched: (text) => text.normalize('NFC').replace(/(.)\1+/gu, '$1'),
  doubled: (text) => text.normalize('NFC').replace(/(.)\1+/gu, '$1'),
  glued: without(/\s/gu),
  'line-split': (text) => text.replace(/\n/g, ' '),
  'apart-spaces': without(/ /g),
  'apart-dots': without(/\./g),
  'apart-hyphens': without(/-/g),
  'apart-underscores': without(/_/g),
  'apart-emoji': without(/[^\p{L}\p{M} ]|\ufe0f/gu),
  invisible: without(/[\p{Cf}\u034f\ufe0f]/gu),
  zalgo: bare,
  'styled-letters': (text) => bare(text.normalize('NFKC')),
}

describe('a disguise taken off', () => {
  const vietnamese = fc
    .array(fc.constantFrom('lừa', 'đảo', 'ngu', 'hoà', 'thúy', 'KHÔNG', 'phạt', 'quá', 'óc', 'ăn'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.join(' '))

  it.each(Object.entries(UNDONE))('%s leaves the words', (name, undo) => {
    const disguise = DISGUISES.find((one) => one.name === name)!
    fc.assert(
      fc.property(vietnamese, fc.integer(), (words, seed) => {
        const result = disguise.apply(words, { start: 0, end: words.length }, seed)
        if (result !== undefined) expect(undo(result.text)).toBe(undo(words))
      }),
      { numRuns: 60 },
    )
  })
})

describe('two disguises together', () => {
  it('are the second on what the first made, with the range kept', () => {
    const pair = fc.tuple(fc.constantFrom(...DISGUISES), fc.constantFrom(...DISGUISES))
    fc.assert(
      fc.property(pair, places, ([first, second], place) => {
        const both = compose(first, second).apply(...put(place), place.seed)
        const once = first.apply(...put(place), place.seed)
        const twice = once && second.apply(once.text, once, place.seed)
        expect(both).toEqual(twice)
        if (both === undefined) return
        expect(both.text.slice(0, both.start)).toBe(place.before)
        expect(both.text.slice(both.end)).toBe(place.after)
      }),
    )
  })

  it('are of readable ones for one kind of target, each pair once', () => {
    const pairs = pairsOf(DISGUISES)
    const count = (target: string) => {
      const n = DISGUISES.filter((one) => one.readable && one.appliesTo === target).length
      return (n * (n - 1)) / 2
    }
    const keys = DISGUISES.filter(({ family }) => family === 'keystrokes').length
    const obscuring = DISGUISES.filter(({ obscures }) => obscures === 'keystrokes').length
    expect(keys * obscuring).toBe(8)
    expect(pairs).toHaveLength(count('words') + count('digits') + count('links') - keys * obscuring)
    expect(new Set(pairs.map(({ name }) => name)).size).toBe(pairs.length)
    expect(pairs.every(({ readable }) => readable)).toBe(true)
  })
})
