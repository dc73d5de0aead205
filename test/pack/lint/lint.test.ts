import { expect, it } from 'vitest'
import { lintPacks } from '../../../src/pack/lint/lint'
import { parsePack } from '../../../src/pack/parse-pack'
import { placed } from '../faults-of'

const text = `schema: 1
id: ours
version: 1.0.0
title: { en: Ours }
languages: [vi, en]
lexicons:
  - { id: odd, terms: [zzq] }
  - id: words
    match: skeleton
    terms: [zzx, cặc]
rules:
  - id: ours.r
    title: { vi: Một, en: One }
    category: test
    severity: low
    action: warn
    when: { lexicon: words }
`

it('tells every fault with its place and frame, by line, the packs one after the other', () => {
  const packs = ['b', 'a'].map((id) => parsePack([{ file: `${id}.yaml`, text: text.replaceAll('ours', id) }]))
  const faults = lintPacks(packs, () => '2026-01-01')
  const expected = (id: string) => [
    `${id}.yaml:4:1 TEXT_MISSING title`,
    `${id}.yaml:7:11 LEXICON_UNUSED lexicons.0.id`,
    `${id}.yaml:10:18 TERM_COLLIDES lexicons.1.terms.1`,
    `${id}.yaml:12:9 RULE_WITHOUT_LAW rules.0.id`,
    `${id}.yaml:12:9 EXAMPLES_TOO_FEW rules.0.id`,
  ]
  expect(placed(faults)).toEqual([...expected('b'), ...expected('a')])
  expect(faults.every(({ severity }) => severity === 'warning')).toBe(true)
  expect(faults[2]!.frame).toBe('10 |     terms: [zzx, cặc]\n   |                  ^^^')
})
