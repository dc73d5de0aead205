import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBranches } from '../../src/text/branches'
import { PlainWords } from '../../src/text/plain-words'
import { SkeletonReader } from '../../src/text/skeleton'
import { SurfaceReader } from '../../src/text/surface'

const surfaceReader = new SurfaceReader()
const skeletonReader = new SkeletonReader()
const read = (text: string) => skeletonReader.read(surfaceReader.read(text), 'letters')

/** Whether the word that begins at a unit is known after it was remembered. */
function isKept(text: string, unit = 0): boolean {
  const words = new PlainWords()
  if (words.endOf(read(text), unit) >= 0) throw new Error('known before it was told')
  words.remember()
  return words.endOf(read(text), unit) >= 0
}

/** Does it as if no word were ever known. */
function withoutMemory<T>(work: () => T): T {
  const { endOf, remember } = PlainWords.prototype
  Object.assign(PlainWords.prototype, { endOf: () => -1, remember: () => {} })
  try {
    return work()
  } finally {
    Object.assign(PlainWords.prototype, { endOf, remember })
  }
}

describe('words that are nothing but themselves', () => {
  it.each([
    ['hôm nay', 0, 2],
    ['hôm nay', 3, 5],
    ['ở nhà\nđọc', 1, 3],
    ['ở nhà, đọc', 1, 3],
    ['ngh nghien', 0, 2],
    ['nghien', 0, 5],
  ])('%j from unit %i is known to its end', (text, first, last) => {
    const words = new PlainWords()
    expect(words.endOf(read(text), first)).toBe(-1)
    words.remember()
    expect(words.endOf(read(text), first)).toBe(last)
  })

  it.each([
    ['a single letter', 'à', 0],
    ['seven letters', 'nghieng', 0],
    ['a sign behind it', 'nhà,đọc', 0],
    ['a dot within', 'n.hà', 0],
    ['a digit', 'nh4', 0],
    ['a letter twice', 'hoom', 0],
    ['a k at its end, which the next word may give a vowel', 'tek', 0],
    ['a q at its end', 'teq', 0],
    ['a g before a consonant, which the word before may end', 'a gro', 1],
    ['a k before a consonant', 'a kro', 1],
    ['the same letter alone before it', 'a an', 1],
    ['another alphabet', 'дом', 0],
  ])('none is kept with %s: %j', (_, text, unit) => expect(isKept(text, unit)).toBe(false))

  it('a word with its marks stands for the same word without', () => {
    const words = new PlainWords()
    words.endOf(read('nhà'), 0)
    words.remember()
    expect(words.endOf(read('nha'), 0)).toBe(2)
    expect(words.endOf(read('nhe'), 0)).toBe(-1)
  })

  it('what a text can be read as does not hang on what is known', () => {
    const letter = fc.constantFrom(...'aeiouyghknqsfxjwrdtmlcbpâđơờéñ14!.,- \n')
    const words = fc.array(
      fc.array(letter, { maxLength: 7 }).map((letters) => letters.join('')),
      { maxLength: 12 },
    )
    const branchesOf = (text: string) => {
      const surface = surfaceReader.read(text)
      return JSON.stringify(findBranches(surface, skeletonReader.read(surface, 'letters')) ?? [])
    }
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ')
        const anew = withoutMemory(() => branchesOf(text))
        // Each of its words alone, and all of them in another order: these are known then.
        for (const word of list) branchesOf(word)
        branchesOf(list.toReversed().join(' '))
        expect(branchesOf(text)).toBe(anew)
      }),
      { numRuns: 2000 },
    )
  })
})
