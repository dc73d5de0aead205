import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Lexicon } from '../../src/pack/schema/lexicon'
import { sequenceOf } from '../../src/signals/automaton'
import { awaitedTerms } from '../../src/signals/awaited-term'
import { compileShield, compileTerm } from '../../src/signals/term'
import { termsOf } from '../../src/signals/term-index'
import eu from '../../src/packs/eu'
import vn from '../../src/packs/vn'

/** Every spelling of the lexicon, made at once and by the views alone. */
function madeAtOnce(lexicon: Lexicon): string[] {
  const { terms, not = [] } = lexicon
  const made = [
    ...terms.flatMap((entry) => compileTerm(lexicon, entry)),
    ...not.map((phrase) => compileShield(lexicon, phrase)),
  ]
  return made
    .map(({ codes, text, role }) => `${role} ${text} ${sequenceOf(String.fromCharCode(...codes))}`)
    .sort()
}

function madeWhenMet(lexicon: Lexicon, terms = awaitedTerms(lexicon)): string[] {
  return terms
    .flatMap(({ key, spellings }) => spellings.map(({ text, role }) => `${role} ${text} ${key}`))
    .sort()
}

describe('terms that are made when they are met', () => {
  it.each(
    [vn, eu].flatMap(({ id, lexicons }) => lexicons.map((lexicon) => [`${id}/${lexicon.id}`, lexicon])),
  )('are those of %s', (_, lexicon) => {
    const all = madeAtOnce(lexicon as Lexicon)
    expect(madeWhenMet(lexicon as Lexicon)).toEqual(all)
    // As it stands in the pack that was built.
    const { keys, at } = termsOf([lexicon as Lexicon])
    expect(
      madeWhenMet(
        lexicon as Lexicon,
        keys.map((_, number) => at(number)),
      ),
    ).toEqual(all)
  })

  it('are those of any spelling', () => {
    const letter = fc.constantFrom(...'abeiloOuưđĐấàệÌ  1105@.-’cgаſßıﬁİ', 'a\u0301', '\u200b', '😀', '𝐚')
    const spelling = fc.string({ unit: letter, maxLength: 12 }).map((text) => `x${text}`)
    fc.assert(
      fc.property(
        fc.array(spelling, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        ([term, ...variants], tolerant) => {
          const match = tolerant ? ('tolerant' as const) : ('exact' as const)
          const lexicon: Lexicon = { id: 'any', match, terms: [{ term: term!, variants }], not: [term!] }
          expect(madeWhenMet(lexicon)).toEqual(madeAtOnce(lexicon))
        },
      ),
      { numRuns: 2000 },
    )
  })
})
