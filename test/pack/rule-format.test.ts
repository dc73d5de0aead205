import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compilePacks } from '../../src/pack/compile'
import { parsePack } from '../../src/pack/parse-pack'
import { CONDITION_FORMS } from '../../src/pack/schema/condition'
import { ENTITIES, LINKS, SHAPES } from '../../src/pack/vocabulary'
import { DECORATORS, OPERATORS } from '../../src/pack/operator-names'
import { packSchema } from '../../src/pack/schema/pack'

const page = readFileSync('docs/rule-format.md', 'utf8')
const blocks = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map((match, index) => ({
  file: `docs/rule-format.md, block ${index + 1}`,
  text: match[1]!,
}))

describe('docs/rule-format.md', () => {
  it('has examples that are one pack, which loads and compiles', () => {
    expect(blocks.length).toBeGreaterThan(7)
    const { rules, signals } = compilePacks([
      parsePack(blocks, { files: { 'blocklist.txt': 'example.org' } }),
    ])
    expect(rules.map(({ id }) => id)).toEqual(['sample.ordered', 'sample.upfront-fee'])
    expect(signals.size).toBeGreaterThan(3)
  })

  it.each([
    ['top-level key', Object.keys(packSchema.shape).filter((key) => key !== '$schema')],
    ['form of condition', Object.keys(CONDITION_FORMS)],
    ['entity', ENTITIES],
    ['link', LINKS],
    ['shape', SHAPES],
    ['operator', OPERATORS],
    ['decorator', DECORATORS],
  ])('speaks of every %s', (_, names) => {
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(page))).toEqual([])
  })
})
