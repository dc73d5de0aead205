import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { schemaText } from '../../scripts/generate-schema'

describe('rules/schema.json', () => {
  const text = readFileSync('rules/schema.json', 'utf8')
  const valid = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
    JSON.parse(text) as object,
  )

  it('is what scripts/generate-schema.ts writes', () => {
    expect(text).toBe(schemaText())
  })

  it.each([
    [
      'a rule',
      'rules: [{ id: a.b, title: { en: A }, category: c, severity: low, action: warn, when: { all: [{ lexicon: a, atLeast: 2 }] } }]',
    ],
    ['a lexicon', 'lexicons: [{ id: a, terms: [x, { term: y, match: exact }] }]'],
    ['a condition', 'conditions: { a: { near: { all: [{ lexicon: a }, { link: any }], words: 3 } } }'],
    ['a domain', 'domains: [{ id: a, domains: [xấu.vn] }]'],
    [
      'a claim',
      'claims: [{ id: a, title: { en: A }, texts: [one two three four five six seven eight], rating: false, checkedBy: X }]',
    ],
    ['nothing', '{}'],
  ])('takes a file with %s', (_, file) => {
    expect(valid(parse(file)), JSON.stringify(valid.errors)).toBe(true)
  })

  it.each([
    ['an unknown key', 'rulez: []'],
    [
      'a wrong severity',
      'rules: [{ id: a.b, title: { en: A }, category: c, severity: bad, action: warn, when: { lexicon: a } }]',
    ],
    [
      'a rule without a condition',
      'rules: [{ id: a.b, title: { en: A }, category: c, severity: low, action: warn }]',
    ],
    ['a misspelt condition', 'conditions: { a: { lexcon: a } }'],
    ['an id with capitals', 'lexicons: [{ id: A, terms: [x] }]'],
    ['a claim of no rating', 'claims: [{ id: a, title: { en: A }, texts: [a], checkedBy: X }]'],
    ['a URL for a host', 'domains: [{ id: a, domains: ["https://a.vn"] }]'],
  ])('refuses a file with %s', (_, file) => {
    expect(valid(parse(file))).toBe(false)
  })
})
