// Packs as text, YAML and JSON: bent at random, and with parts of other packs put in.
import { stringify } from 'yaml'
import { UngxuError } from '../../src/errors'
import { createModerator } from '../../src/moderator'
import { FAULT_CODES } from '../../src/messages/fault-codes'
import { parsePack } from '../../src/pack/parse-pack'
import type { Kind } from './kind'
import { JSON_PIECES } from './lines-kind'
import { mutate } from './mutate'
import { checkVerdict, must } from './verdict-checks'

const YAML_PIECES: readonly string[] = [
  ...JSON_PIECES.filter((piece) => piece.length < 100),
  '\n  ',
  '\n- ',
  '- ',
  ': ',
  '&a ',
  '*a',
  '<<: *a',
  '? ',
  '| \n',
  '>-\n',
  '!!binary ',
  '!!js/function ',
  '---\n',
  '%YAML 1.1\n',
  '{ lexicon: a }',
  '{ all: [',
  '{ any: [{ pattern: p }, ',
  '{ not: ',
  '{ condition: c }',
  '{ condition: constructor }',
  '{ lexicon: constructor }',
  '{ fact: constructor.name, operator: equal, value: Object }',
  '{ fact: __proto__, operator: equal, value: 1 }',
  '{ fact: a, operator: constructor, value: 1 }',
  'regex: "(a+)+$"\n',
  'regex: "(a|a)*b"\n',
  'regex: "(?=(a+))\\\\1"\n',
  'regex: ".*.*.*x"\n',
  'regex: "[^\\\\u0000-\\\\uffff]{0,1000}"\n',
  'file: ../../etc/passwd\n',
  'file: /etc/passwd\n',
  'constructor: ',
  '__proto__: ',
  'toString: ',
  'atLeast: 1e9\n',
  'atLeast: -1\n',
  'words: 201\n',
  'NaN',
  '.inf',
  '2026-02-30',
]

const SMALL = {
  schema: 1,
  id: 'small',
  version: '1.0.0',
  title: { en: 'Small' },
  lexicons: [
    {
      id: 'a',
      match: 'skeleton',
      terms: ['lừa đảo', { term: 'vcl', match: 'exact' }],
      not: ['chống lừa đảo'],
    },
  ],
  patterns: [{ id: 'p', regex: '(?:a|b){1,20}c*' }],
  domains: [{ id: 'd', domains: ['example.com'] }],
  conditions: { c: { any: [{ lexicon: 'a' }, { entity: 'vn.phone' }] } },
  rules: [
    {
      id: 'small.a',
      title: { en: 'A' },
      category: 'fraud',
      severity: 'low',
      action: 'warn',
      when: { all: [{ condition: 'c' }, { near: { all: [{ lexicon: 'a' }, { pattern: 'p' }], words: 9 } }] },
      unless: { fact: 'author.verified', operator: 'equal', value: true },
      examples: { violates: ['lừa đảo abc'], allows: ['chào'] },
    },
    {
      id: 'small.b',
      title: { en: 'B' },
      category: 'spam',
      severity: 'high',
      action: 'review',
      when: {
        score: {
          atLeast: 2,
          of: [
            { weight: 1, when: { link: 'd' } },
            { weight: 1, when: { shape: 'uppercase', atLeast: 0.5 } },
            { weight: 2, when: { language: 'vi', atLeast: 0.5 } },
          ],
        },
      },
    },
  ],
}

const POSTS = [
  'lừa đảo abc 0912000000 VCL',
  'constructor __proto__ example.com',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaab'.repeat(20),
]

export function packKind(files: readonly string[]): Kind<string> {
  return {
    name: 'pack',
    // Large ones are cut: what is found in them is found in a piece too, many times as fast.
    seeds: [
      JSON.stringify(SMALL),
      stringify(SMALL),
      JSON.stringify(SMALL, null, '\t'),
      ...files.map((file) => file.slice(0, 2_500)),
    ],
    next: (text, kept, random) => mutate(text, [random.pick(kept)], YAML_PIECES, random, 4_000),
    run(text) {
      let features: string[] = []
      try {
        const pack = parsePack(text)
        must(parsePack(JSON.stringify(pack)).digest === pack.digest, 'read back, it has another digest')
        const moderator = createModerator({ packs: [pack] })
        for (const one of POSTS) {
          const verdict = moderator.evaluateSync({ text: one }, { asOf: '2026-12-01', strictness: 3 })
          checkVerdict({ text: one }, verdict)
          features.push(
            `${verdict.decision} ${verdict.violations.length} ${verdict.undetermined.map((u) => u.because)}`,
          )
        }
      } catch (error) {
        if (!(error instanceof UngxuError)) throw error
        features = error.faults.map(({ code, path, values }) => {
          must(FAULT_CODES.includes(code), `a code of its own: ${code}`)
          return `${code} ${path?.replace(/\d+/g, 'N').slice(0, 60)} ${values['expected'] ?? ''}`
        })
      }
      must(({} as Record<string, unknown>)['polluted'] === undefined, 'Object.prototype was changed')
      return features
    },
    units: (text) => text.length,
  }
}
