import { describe, expect, it } from 'vitest'
import { disagreements } from '../../bench/against-engines'
import { harmlessTexts, postsOf, withPhrases } from '../../bench/inputs'
import { cleanSet, generateSet, runsOf } from '../../bench/rule-sets'
import { SHAPES } from '../../bench/rule-shapes'
import { signalFacts } from '../../bench/signal-facts'
import { folded, wordLists } from '../../bench/words'
import eu from '../../src/packs/eu'
import vn from '../../src/packs/vn'

const SIZE = { rules: 100, terms: 1000 }
const posts = postsOf(harmlessTexts(), 100)
const words = wordLists(vn, eu)
const avoided = runsOf(posts)

describe('a generated rule set', () => {
  it('is the same for the same seed, and another for another', () => {
    const set = generateSet(SIZE, words, avoided)
    expect(generateSet(SIZE, words, avoided)).toEqual(set)
    expect(generateSet({ ...SIZE, seed: 2 }, words, avoided).terms).not.toEqual(set.terms)
  })

  it('has as many rules and different terms as were asked for, none of them written in a clean post', () => {
    const { source, terms } = generateSet(SIZE, words, avoided)
    expect(source['rules']).toHaveLength(100)
    expect(new Set(terms).size).toBe(1000)
    expect(terms.filter((term) => avoided.has(folded(term)))).toEqual([])
  })

  it('has rules of every shape in a hundred', () => {
    expect(SHAPES.reduce((sum, { share }) => sum + share, 0)).toBe(100)
  })
})

describe('a clean set', () => {
  const { moderator, pack, set } = cleanSet(SIZE, words, posts, avoided)

  it('hits no clean post', () => {
    const hit = posts.filter((text) => {
      const { violations, shadow, undetermined } = moderator.evaluateSync({ text }, { strictness: 3 })
      return violations.length + shadow.length + undetermined.length > 0
    })
    expect(hit).toEqual([])
  })

  it('hits nearly every post that is made to violate, and so many of them as were asked for', () => {
    const hits = (share: number) =>
      withPhrases(posts, set.violating, share).filter(
        (text) => moderator.evaluateSync({ text }).violations.length > 0,
      ).length / posts.length
    expect(hits(1)).toBeGreaterThan(0.95)
    expect(hits(0.05)).toBeGreaterThan(0.045)
    expect(hits(0.05)).toBeLessThanOrEqual(0.05)
  })

  it('fires the same rules in json-rules-engine, however that is set up', async () => {
    const violating = withPhrases(posts, set.violating, 1).slice(0, 25)
    expect(await disagreements(signalFacts(pack), moderator, violating)).toEqual([])
  })
})
