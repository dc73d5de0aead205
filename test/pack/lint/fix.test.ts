import { describe, expect, it } from 'vitest'
import { mend } from '../../../src/pack/lint/fix'
import { lintPacks } from '../../../src/pack/lint/lint'
import { lintRelease } from '../../../src/pack/lint/release'
import type { LintFault } from '../../../src/pack/lint/lint'
import type { Pack } from '../../../src/pack/pack'
import { parsePack } from '../../../src/pack/parse-pack'
import { DAY } from './findings'

const HEAD = `schema: 1
id: ours
version: 1.0.0 # raise me
title: { en: Ours }
`
const RULE = `
rules:
  - id: r
    title: { en: R }
    category: insult
    severity: low
    action: warn
    when: { lexicon: words }
`
const read = (text: string) => parsePack([{ file: 'ours.yaml', text }])
const faultsIn = (pack: Pack): readonly LintFault[] => lintPacks([pack], () => DAY)
const mended = (body: string) => mend(HEAD + body, faultsIn(read(HEAD + body)))

describe('what lint mends', () => {
  it.each([
    [
      'a spelling that stands there twice',
      [
        '  - id: words',
        '    terms:',
        '      # the first',
        '      - zzq',
        '      # the second',
        '      - ZZQ # again',
        '      - zzw',
      ],
      [
        '  - id: words',
        '    terms:',
        '      # the first',
        '      - zzq',
        '      # the second',
        '      - zzw',
      ],
      'TERM_SHADOWED',
    ],
    [
      'an entry with no other spelling',
      ['  - id: words', '    terms: [zzq, { term: zzw }, { term: zzq, match: exact }]'],
      ['  - id: words', '    terms: [zzq, { term: zzw }]'],
      'TERM_SHADOWED',
    ],
    [
      'the last variant, with its list',
      ['  - id: words', '    terms:', '      - { term: zzq, match: exact, variants: [zzq] }'],
      ['  - id: words', '    terms:', '      - { term: zzq, match: exact }'],
      'TERM_SHADOWED',
    ],
    [
      'an allowance that allows nothing, with the key above it',
      [
        '  - id: words',
        '    terms: [zzq]',
        '    # looked at',
        '    lint: { allow: [{ code: TERM_IS_EVERYDAY, why: meant }] }',
      ],
      ['  - id: words', '    terms: [zzq]', '    # looked at'],
      'ALLOW_UNUSED',
    ],
    [
      'one term of an allowance',
      [
        '  - id: words',
        '    match: skeleton',
        '    terms: [cặc, zzq]',
        '    lint:',
        '      allow:',
        '        - code: TERM_COLLIDES',
        '          terms: [zzq, cặc]',
        '          why: meant',
      ],
      [
        '  - id: words',
        '    match: skeleton',
        '    terms: [cặc, zzq]',
        '    lint:',
        '      allow:',
        '        - code: TERM_COLLIDES',
        '          terms: [cặc]',
        '          why: meant',
      ],
      'ALLOW_UNUSED',
    ],
    [
      'an allowance none of whose terms is met',
      [
        '  - id: words',
        '    match: skeleton',
        '    terms: [zzw, zzq]',
        '    lint:',
        '      allow:',
        '        - code: TERM_COLLIDES',
        '          terms: [zzq, zzw]',
        '          why: meant',
      ],
      ['  - id: words', '    match: skeleton', '    terms: [zzw, zzq]'],
      'ALLOW_UNUSED',
    ],
  ])('%s', (_, lexicon, left, code) => {
    const body = (lines: string[]) => `lexicons:\n${lines.join('\n')}\n${RULE}`
    const { text, faults } = mended(body(lexicon))
    expect(text).toBe(HEAD + body(left))
    expect(new Set(faults.map((fault) => fault.code))).toEqual(new Set([code]))
    // Once more: there is nothing to mend, and what is left loads.
    expect(mend(text, faultsIn(read(text)))).toEqual({ text, faults: [] })
  })

  it('leaves a spelling by which an entry with others is named', () => {
    const body = `lexicons:\n  - { id: words, terms: [zzq, { term: zzq, variants: [zzw] }] }\n${RULE}`
    expect(mended(body)).toEqual({ text: HEAD + body, faults: [] })
  })

  it('raises a version, and nothing else of a release', () => {
    const last = read(`${HEAD}lexicons: [{ id: words, terms: [zzq, zzx] }]\n${RULE}`)
    const text = `${HEAD}lexicons: [{ id: words, terms: [zzq, zzw] }]\n${RULE}`
    const found = lintRelease(read(text), last)
    expect(mend(text, found).text).toBe(text.replace('1.0.0', '1.1.0'))
  })

  it('leaves what would change the meaning of a pack', () => {
    const body = `lexicons:\n  - { id: words, terms: [zzq, zzq zzw] }\n  - { id: more, terms: [zzt] }\n${RULE}`
    const found = faultsIn(read(HEAD + body)).map(({ code }) => code)
    expect(found).toEqual(expect.arrayContaining(['TERM_INSIDE', 'LEXICON_UNUSED', 'EXAMPLES_TOO_FEW']))
    expect(mended(body)).toEqual({ text: HEAD + body, faults: [] })
  })
})
