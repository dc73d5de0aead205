// docs/limits.md says what the code says, and a pack just within a limit loads while one beyond it gives the code.
import { mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UngxuError } from '../../src/errors'
import { loadPack } from '../../src/node/load-pack'
import { LONGEST_LIST } from '../../src/node/named-files'
import { DEEPEST_CONDITION, MOST_CONDITIONS } from '../../src/pack/condition-size'
import { LIMITS } from '../../src/pack/limits'
import { MOST_VALUES } from '../../src/pack/object-source'
import { parsePack } from '../../src/pack/parse-pack'
import { LARGEST_PROGRAM } from '../../src/pack/pattern-program'
import { DEEPEST_GROUPS, MOST_STEPS } from '../../src/pack/pattern-safety'
import { DEEPEST } from '../../src/pack/source'
import { MOST_ALIASED } from '../../src/pack/yaml-value'
import { LONGEST_FIELD_NAME, MAX_POST_LENGTH, MOST_FIELDS } from '../../src/post'
import { MOST_MACHINE_STEPS, MOST_MATCHES } from '../../src/signals/pattern-matcher'
import { MOST_HITS } from '../../src/signals/term-search'
import { rule } from '../packs'
import { readPage } from './page'

it('docs/limits.md names every limit, in its order', () => {
  const numbers = [...readPage('docs/limits.md').matchAll(/^\| .*? \| ([\d,]+) \|/gm)].map(([, number]) =>
    Number(number!.replaceAll(',', '')),
  )
  const { files, size, rules, overlays, lexicons, terms, term, variants, patterns, regex } = LIMITS
  expect(numbers).toEqual([
    ...[files, size, MOST_VALUES, DEEPEST, MOST_ALIASED, rules, overlays, lexicons, terms, term, variants],
    ...[patterns, regex, DEEPEST_GROUPS, MOST_STEPS, LARGEST_PROGRAM, LIMITS.domains, LONGEST_LIST],
    ...[
      LIMITS.claims,
      MOST_CONDITIONS,
      DEEPEST_CONDITION,
      LIMITS.examples,
      LIMITS.instruments,
      LIMITS.duties,
    ],
    ...[MAX_POST_LENGTH, MOST_FIELDS, LONGEST_FIELD_NAME, MOST_MATCHES, MOST_MACHINE_STEPS],
  ])
  expect(MOST_HITS).toBe(MOST_MATCHES)
})

const HEAD = { schema: 1, id: 'ours', version: '1.0.0', title: { en: 'Ours' } }
const codeOf = (run: () => unknown) => {
  try {
    run()
    return undefined
  } catch (error) {
    return error instanceof UngxuError ? error.faults.map(({ code, path }) => `${code} ${path}`) : error
  }
}
const many = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at))
const lexicon = (more: object) => ({ lexicons: [{ id: 'words', ...more }] })

describe('a pack', () => {
  it.each([
    [
      'lexicons',
      LIMITS.lexicons,
      (count: number) => ({ lexicons: many(count, (at) => ({ id: `l${at}`, terms: ['a'] })) }),
      'ours:lexicons',
    ],
    [
      'terms',
      LIMITS.terms,
      (count: number) => lexicon({ terms: many(count, (at) => `t${at}`) }),
      'ours:lexicons.0.terms',
    ],
    [
      'the length of a term',
      LIMITS.term,
      (count: number) => lexicon({ terms: ['a'.repeat(count)] }),
      'ours:lexicons.0.terms.0',
    ],
    [
      'the length of a variant',
      LIMITS.term,
      (count: number) => lexicon({ terms: [{ term: 'b', variants: ['a'.repeat(count)] }] }),
      'ours:lexicons.0.terms.0.variants.0',
    ],
    [
      'variants',
      LIMITS.variants,
      (count: number) => lexicon({ terms: [{ term: 'b', variants: many(count, (at) => `v${at}`) }] }),
      'ours:lexicons.0.terms.0.variants',
    ],
    [
      'the length of a pattern',
      LIMITS.regex,
      (count: number) => ({ patterns: [{ id: 'p', regex: 'a'.repeat(count) }] }),
      'ours:patterns.0.regex',
    ],
    [
      'patterns',
      LIMITS.patterns,
      (count: number) => ({ patterns: many(count, (at) => ({ id: `p${at}`, regex: 'a' })) }),
      'ours:patterns',
    ],
    [
      'examples',
      LIMITS.examples,
      (count: number) => ({
        rules: [rule('r', { link: 'any' }, { examples: { allows: many(count, (at) => `e${at}`) } })],
      }),
      'ours:rules.0.examples.allows',
    ],
  ])('has a limit of %s', (_, limit, parts, path) => {
    expect(codeOf(() => parsePack({ ...HEAD, ...parts(limit) }))).toBeUndefined()
    expect(codeOf(() => parsePack({ ...HEAD, ...parts(limit + 1) }))).toEqual([
      `WRONG_VALUE ${path.replace('ours:', '')}`,
    ])
  })

  it.each([
    'rules',
    'overlays',
    'lexicons',
    'patterns',
    'domains',
    'claims',
    'instruments',
    'duties',
  ] as const)('has a limit of %s, which editors know', (list) => {
    const { properties } = JSON.parse(readPage('rules/schema.json')) as {
      properties: Record<string, { maxItems?: number }>
    }
    expect(properties[list]!.maxItems).toBe(LIMITS[list])
  })

  it('of text has a limit of size', () => {
    const text = `${JSON.stringify(HEAD)}\n#`
    expect(codeOf(() => parsePack(`${text}${' '.repeat(LIMITS.size)}`))).toEqual(['PACK_TOO_LARGE undefined'])
  })

  it('in a folder has a limit of size and of files, found before anything is read', async () => {
    const large = mkdtempSync(join(tmpdir(), 'ungxu-large-'))
    writeFileSync(join(large, 'pack.json'), JSON.stringify(HEAD))
    writeFileSync(join(large, 'more.json'), '')
    // A hole: as long as it says, and nothing on the disk.
    truncateSync(join(large, 'more.json'), LIMITS.size)
    await expect(loadPack(large)).rejects.toMatchObject({ code: 'PACK_TOO_LARGE' })
    const many = mkdtempSync(join(tmpdir(), 'ungxu-many-'))
    mkdirSync(join(many, 'rules'))
    for (let at = 0; at <= LIMITS.files; at++) writeFileSync(join(many, 'rules', `${at}.json`), '')
    await expect(loadPack(many)).rejects.toMatchObject({ code: 'PACK_TOO_LARGE' })
  })
})
