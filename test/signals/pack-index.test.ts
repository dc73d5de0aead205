import { describe, expect, it } from 'vitest'
import type { Pack } from '../../src/pack/pack'
import { patternEngine } from '../../src/pack/pattern-safety'
import eu from '../../src/packs/eu'
import vn from '../../src/packs/vn'
import * as builtEu from '../../src/packs/data/eu'
import * as builtVn from '../../src/packs/data/vn'
import { shipWordings, wordingsOf } from '../../src/signals/claim-runs'
import { createClaimSearch } from '../../src/signals/claims'
import { indexPack, rememberIndex } from '../../src/signals/pack-index'
import { needsOf, readNeeds } from '../../src/signals/pattern-needs'
import { indexTerms, termsOf } from '../../src/signals/term-index'
import { lexicon, pack } from '../packs'

/** A copy, of which nothing is remembered. */
const strange = (pack: Pack): Pack => structuredClone(pack)

const asTexts = ({ keys, at }: ReturnType<typeof termsOf>) =>
  keys.map((key, number) => {
    const { lexicon, entry, role } = at(number)
    return [key, lexicon.id, role, JSON.stringify(entry)].join(' | ')
  })

const searched = ({ lexicons, claims }: Pack) => termsOf(lexicons, createClaimSearch(claims).runs)

describe.each([vn, eu])('what was worked out when the pack $id was built', (pack) => {
  it('is what a pack given as data is searched by', () => {
    const known = searched(pack)
    const workedOut = searched(strange(pack))
    expect(known.keys).toEqual(workedOut.keys)
    expect(asTexts(known).sort()).toEqual(asTexts(workedOut).sort())
    expect([...known.letters].sort()).toEqual([...workedOut.letters].sort())
  })

  it('has the wordings of its claims', () => {
    const { claims } = strange(pack)
    const plain = (all: ReturnType<typeof wordingsOf>) =>
      all.map(({ places, ...rest }) => ({ ...rest, places: [...places] }))
    expect(plain(wordingsOf(pack.claims))).toEqual(plain(wordingsOf(claims)))
    expect(shipWordings(pack.claims)).toEqual(shipWordings(claims))
  })

  it('has the needs of its patterns', () => {
    for (const pattern of pack.patterns) {
      expect(needsOf(pattern)).toEqual(readNeeds(pattern))
      const { program: _, ...known } = { program: {}, ...patternEngine(pattern) }
      expect(patternEngine({ ...pattern })).toMatchObject(known)
    }
  })

  it('reads the law when it is asked for, frozen, and the same each time', () => {
    expect(pack.instruments.length).toBeGreaterThan(0)
    expect(pack.instruments).toBe(pack.instruments)
    expect(Object.isFrozen(pack.instruments[0]!.provisions[0])).toBe(true)
    expect(JSON.parse(JSON.stringify(pack))).toEqual(strange(pack))
  })
})

it.each([
  ['vn', vn, builtVn.INDEX],
  ['eu', eu, builtEu.INDEX],
])('the index of %s is what is made of the pack', (_, shipped, index) => {
  expect(JSON.parse(JSON.stringify(indexPack(strange(shipped))))).toEqual(index)
})

describe('the index of a small pack', () => {
  const small = pack({
    lexicons: [lexicon('l', 'một hai', 'ba')],
    claims: [
      {
        id: 'c',
        title: { en: 'c' },
        texts: ['gà bay qua núi thì trời mưa to'],
        rating: false,
        checkedBy: 'us',
      },
    ],
    patterns: [
      { id: 'bounded', regex: 'abc\\d' },
      { id: 'unbounded', regex: '(?:ab+)+c' },
    ],
  })

  it('says what is searched for, and which patterns run on the native engine', () => {
    expect(indexPack(small)).toMatchObject({
      terms: { keys: 'ba\nbayquanui\ngabayqua\nmothai\nnuithitroi\nquanuithi\nthitroimua\ntroimuato' },
      wordings: [{ place: [0, 0], words: 8, counted: 8 }],
      needs: small.patterns.map(readNeeds),
      engines: ['native', 'linear'],
    })
  })

  it('is none of a pattern that no engine runs', () => {
    const refused = { id: 'p', regex: '(a+)\\1' } as never
    expect(() => indexPack({ lexicons: [], claims: [], patterns: [refused] })).toThrow()
  })

  it('is remembered of the pack it was made of, and of no other', () => {
    const [known, unknown] = [strange(small), strange(small)]
    const index = indexPack(small)
    const needs = { traits: 0, literal: 'told' }
    rememberIndex(known, { ...index, needs: [needs, needs], engines: ['native', 'native'] })
    expect(known.patterns.map(needsOf)).toEqual([needs, needs])
    expect(unknown.patterns.map(needsOf)).toEqual(index.needs)
    const engines = (of: Pack) => of.patterns.map((one) => JSON.stringify(patternEngine(one)).slice(0, 19))
    expect(engines(known)).toEqual(['{"engine":"native",', '{"engine":"native",'])
    expect(engines(unknown)).toEqual(['{"engine":"native",', '{"engine":"linear",'])
    expect(wordingsOf(known.claims)).toBe(wordingsOf(known.claims))
    expect(wordingsOf(unknown.claims)).not.toBe(wordingsOf(unknown.claims))
  })
})

it('some of the lexicons that are known are searched for, and no others', () => {
  const some = vn.lexicons.slice(0, 3)
  expect(asTexts(termsOf(some)).sort()).toEqual(asTexts(termsOf(structuredClone(some))).sort())
})

it('packs used together are put in one order', () => {
  const both = termsOf([...vn.lexicons, ...eu.lexicons])
  expect(both.keys).toEqual([...both.keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
  const apart = [...asTexts(termsOf(vn.lexicons)), ...asTexts(termsOf(eu.lexicons))]
  expect(asTexts(both).sort()).toEqual(apart.sort())
})

it('nothing is searched for by nothing', () => {
  expect(termsOf([]).keys).toEqual([])
  expect(indexTerms([])).toEqual({ keys: '', letters: '', places: '' })
})
