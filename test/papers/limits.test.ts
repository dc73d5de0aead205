// docs/limits.md says what the code says, and a pack just within a limit loads while one beyond it gives the code.
import { mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UngxuError } from '../../src/errors'
import { loadPack } from '../../src/node/load-pack'
import { LIMITS } from '../../src/pack/limits'
import { createModerator } from '../../src/moderator'
import { parsePack } from '../../src/pack/parse-pack'
import { LONGEST_FIELD_NAME, MAX_POST_LENGTH, MOST_FIELDS } from '../../src/post'
import { MOST_MACHINE_STEPS, MOST_MATCHES } from '../../src/signals/pattern-matcher'
import { MOST_HITS } from '../../src/signals/term-search'
import { rule } from '../packs'
import { readPage } from './page'

it('docs/limits.md names every limit, in its order', () => {
  const numbers = [...readPage('docs/limits.md').matchAll(/^\| .*? \| ([\d,]+) \|/gm)].map(([, number]) =>
    Number(number!.replaceAll(',', '')),
  )
  const of = LIMITS
  expect(numbers).toEqual([
    ...[of.files, of.size, of.signs, of.word, of.values, of.depth, of.aliased, of.faults, of.suggestions],
    ...[of.rules, of.overlays],
    ...[of.lexicons, of.terms, of.term, of.variants, of.patterns, of.regex, of.groups, of.steps],
    ...[of.instructions, of.domains, of.list, of.claims, of.wordings, of.wording, of.conditions],
    ...[of.conditionDepth, of.examples, of.instruments, of.duties],
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
const WORDING = 'one two three four five six seven eight'
const claim = (texts: readonly string[]) => ({
  claims: [{ id: 'c', title: { en: 'C' }, texts, rating: false, checkedBy: 'An agency' }],
})
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
      'wordings of a claim',
      LIMITS.wordings,
      (count: number) => claim(many(count, (at) => `${WORDING} ${at}`)),
      'ours:claims.0.texts',
    ],
    [
      'the length of a wording',
      LIMITS.wording,
      (count: number) => claim([`${WORDING} ${'a'.repeat(count - WORDING.length - 1)}`]),
      'ours:claims.0.texts.0',
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

  it('of too many files is refused', () => {
    const files = (count: number) => [{ value: HEAD }, ...many(count - 1, () => ({ value: {} }))]
    expect(codeOf(() => parsePack(files(LIMITS.files)))).toBeUndefined()
    expect(codeOf(() => parsePack(files(LIMITS.files + 1)))).toEqual(['PACK_TOO_LARGE undefined'])
  })

  it('has a limit of characters in one text', () => {
    const text = (count: number) => `${JSON.stringify(HEAD)}\n#${'x'.repeat(count - 1)}\n`
    expect(codeOf(() => parsePack(text(LIMITS.word)))).toBeUndefined()
    const { faults } = refused(() => parsePack(text(LIMITS.word + 1)))
    expect(faults).toMatchObject([{ code: 'PACK_TOO_LARGE', line: 2, column: 1 }])
  })

  it('has a limit of words and signs, over all its files', () => {
    const commas = (count: number) => `{ "rules": [${','.repeat(count)}`
    const { faults } = refused(() =>
      parsePack([
        { text: JSON.stringify(HEAD), file: 'a' },
        { text: commas(LIMITS.signs), file: 'b' },
      ]),
    )
    expect(faults).toMatchObject([{ code: 'PACK_TOO_LARGE', file: 'b', line: 1 }])
  })
})

const refused = (run: () => unknown): UngxuError => {
  try {
    run()
  } catch (error) {
    if (error instanceof UngxuError) return error
    throw error
  }
  throw new Error('not refused')
}

describe('of very many faults', () => {
  const ruleNamed = (at: number) => rule(`r${at}`, { lexicon: `words.n${at}` })
  const kinds: [string, (count: number) => unknown][] = [
    [
      'unknown keys',
      (count) => parsePack({ ...HEAD, ...Object.fromEntries(many(count, (at) => [`k${at}`, 1])) }),
    ],
    [
      'keys given twice',
      (count) => parsePack(`${JSON.stringify(HEAD).slice(0, -1)}, ${'"a": 1, '.repeat(count)} "a": 1 }`),
    ],
    ['unknown lexicons', (count) => parsePack({ ...HEAD, rules: many(count, ruleNamed) })],
    [
      'rules that no pack has',
      (count) =>
        createModerator({
          packs: [
            parsePack({ ...HEAD, overlays: many(count, (at) => ({ rule: `r${at}`, action: 'warn' })) }),
          ],
        }),
    ],
    [
      'files that are no UTF-8',
      (count) => parsePack(many(count, (at) => ({ bytes: Uint8Array.of(0xff), file: String(at) }))),
    ],
  ]
  it.each(kinds)('a thousand are told, and that there are more: %s', (_, make) => {
    const codes = (count: number) => refused(() => make(count)).faults.map(({ code }) => code)
    expect(codes(LIMITS.faults)).not.toContain('TOO_MANY_FAULTS')
    const more = codes(LIMITS.faults + 200)
    expect(more).toHaveLength(LIMITS.faults + 1)
    expect(more.indexOf('TOO_MANY_FAULTS')).toBe(LIMITS.faults)
  })

  it('conditions that are wrong in every form may be so many that nothing else is told', () => {
    const when = { all: [{ lexikon: 3 }, { any: [] }, { foo: 1 }] }
    const { faults } = refused(() =>
      parsePack({ ...HEAD, rules: many(20_000, (at) => rule(`r${at}`, when)) }),
    )
    expect(faults.map(({ code }) => code)).toEqual(['TOO_MANY_FAULTS'])
  })

  it('the first unknown names alone come with a near one', () => {
    const lexicons = many(200, (at) => ({ id: `words.m${at}`, terms: ['a'] }))
    const { faults } = refused(() => parsePack({ ...HEAD, lexicons, rules: many(200, ruleNamed) }))
    expect(faults.filter(({ values }) => values['suggestion'] !== undefined)).toHaveLength(LIMITS.suggestions)
  })
})
