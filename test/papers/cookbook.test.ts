// docs/cookbook.md: every recipe is a pack whose examples hold, and in which lint finds nothing but what the page says.
import { describe, expect, it } from 'vitest'
import { lintPacks } from '../../src/pack/lint/lint'
import { parsePack } from '../../src/pack/parse-pack'
import { blocksOf, readPage } from './page'
import { PAGE_DAY, checkExamples } from './pack-block'

const page = readPage('docs/cookbook.md')
const recipes = [...page.matchAll(/^### (.*)\n([\s\S]*?)(?=^##|$(?![\s\S]))/gm)].map(
  ([, title = '', text = '']) => ({
    title,
    packs: blocksOf(text).map(({ body }) => body),
  }),
)

/** What the page says that lint will ask for. */
const SAID = ['RULE_WITHOUT_LAW', 'EXAMPLES_TOO_FEW']

describe('a recipe of the cookbook', () => {
  it('is one of fifteen or more, with a pack each', () => {
    expect(recipes.length).toBeGreaterThanOrEqual(15)
    expect(recipes.filter(({ packs }) => packs.length !== 1)).toEqual([])
    expect(blocksOf(page).map(({ kind }) => kind)).toEqual(recipes.map(() => 'yaml'))
  })

  it.each(recipes)('does what its examples say: $title', ({ packs }) => {
    const pack = parsePack(packs[0]!)
    checkExamples(pack)
    for (const { examples = {}, falsePositives = [] } of pack.rules) {
      expect(
        Math.min(examples.violates?.length ?? 0, examples.allows?.length ?? 0, falsePositives.length),
      ).toBeGreaterThan(0)
    }
    expect(lintPacks([pack], () => PAGE_DAY).filter(({ code }) => !SAID.includes(code))).toEqual([])
  })
})
