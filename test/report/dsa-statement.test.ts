import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UngxuError } from '../../src/errors'
import type { DsaOptions } from '../../src/report/dsa-options'
import { stateReasons } from '../../src/report/state-reasons'
import type { Verdict } from '../../src/verdict'
import { DSA_SCHEMA } from './dsa-schema'
import { judged, judgedWithout, PACK } from './verdicts'

const isStatement = new Ajv({ allErrors: true, strict: true, strictRequired: false }).compile(DSA_SCHEMA)

const BASE: DsaOptions = {
  format: 'dsa',
  packs: [PACK],
  visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
  contentType: ['CONTENT_TYPE_TEXT'],
  contentDate: '2026-11-21',
  applicationDate: '2026-11-22',
  sourceType: 'SOURCE_VOLUNTARY',
  puid: 'post-1',
}

function valid(verdict: Verdict, more: Partial<DsaOptions> = {}) {
  const statement = stateReasons(verdict, { ...BASE, ...more })
  isStatement(statement)
  expect(isStatement.errors ?? []).toEqual([])
  // What is sent is JSON: nothing may be lost on the way.
  expect(JSON.parse(JSON.stringify(statement))).toEqual(statement)
  return statement
}

function faultsOf(verdict: Verdict, options: object): string[] {
  try {
    stateReasons(verdict, options as DsaOptions)
  } catch (error) {
    if (error instanceof UngxuError) return error.faults.map(({ code, path }) => `${code} ${path}`)
    throw error
  }
  return []
}

describe('the schema of this test', () => {
  it('refuses what the database refuses', async () => {
    const statement = stateReasons(await judged('application fee'), BASE)
    const { decision_visibility: _, ...undone } = statement
    const bad = [
      undone,
      { ...statement, decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT' },
      { ...statement, decision_visibility: ['DECISION_VISIBILITY_OTHER'] },
      { ...statement, content_type: [] },
      { ...statement, puid: 'a b' },
      { ...statement, illegal_content_legal_ground: 'x'.repeat(501) },
      { ...statement, decision_facts: 'x'.repeat(5001) },
      { ...statement, content_date: '21.11.2026' },
      { ...statement, category: 'STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE' },
    ]
    expect(bad.filter((one) => isStatement(one))).toEqual([])
  })
})

describe('a statement for the transparency database', () => {
  it('rests on the law where a provision forbids the conduct', async () => {
    const statement = valid(await judged('application fee'))
    expect(statement).toMatchObject({
      decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
      decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
      decision_ground_reference_url: 'https://law.example.org/1-2020',
      // Art. 2 is a duty of platforms and makes no post unlawful.
      illegal_content_legal_ground: 'The Act (1/2020), Art. 1',
      category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
      content_type: ['CONTENT_TYPE_TEXT'],
      automated_detection: 'Yes',
      automated_decision: 'AUTOMATED_DECISION_FULLY',
      puid: 'post-1',
    })
    expect(statement.illegal_content_explanation).toContain('Real employers ask for no fee.')
    expect(statement.decision_facts).toContain(
      'A fee is asked (rule t.fee): 1 place with words from a list in body of the post.',
    )
  })

  it('rests on the terms where no provision does, and they must be named', async () => {
    const verdict = await judged('outside sale')
    expect(faultsOf(verdict, BASE)).toEqual(['STATEMENT_INCOMPLETE terms'])
    const terms = { clause: 'Section 4: sales', url: 'https://shop.example/terms', alsoIllegal: false }
    expect(valid(verdict, { terms })).toMatchObject({
      decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
      decision_ground_reference_url: 'https://shop.example/terms',
      incompatible_content_ground: 'Section 4: sales',
      incompatible_content_illegal: 'No',
    })
    expect(
      faultsOf(await judged('notice me'), { ...BASE, category: 'STATEMENT_CATEGORY_SELF_HARM' }),
    ).toEqual(['STATEMENT_INCOMPLETE terms'])
  })

  it('rests on what the caller says', async () => {
    const terms = { clause: 'Section 1' }
    const verdict = await judged('application fee')
    expect(valid(verdict, { ground: 'terms', terms }).incompatible_content_ground).toBe('Section 1')
    expect(faultsOf(await judged('outside sale'), { ...BASE, ground: 'illegal', terms })).toEqual([
      'STATEMENT_INCOMPLETE ground',
    ])
  })

  it('takes the subject from the pack, by rule before category, and adds those of other violations', async () => {
    const statement = valid(await judged('application fee, outside sale, me@example.com, old offence'))
    expect(statement.category).toBe('STATEMENT_CATEGORY_SCAMS_AND_FRAUD')
    expect(statement.category_addition).toEqual([
      'STATEMENT_CATEGORY_CONSUMER_INFORMATION',
      'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
      'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
    ])
    expect(faultsOf(await judged('notice me'), { ...BASE, terms: { clause: 'x' } })).toEqual([
      'STATEMENT_INCOMPLETE category',
    ])
  })

  it.each([
    ['software', 'Yes', 'AUTOMATED_DECISION_FULLY'],
    ['both', 'Yes', 'AUTOMATED_DECISION_PARTIALLY'],
    ['person', 'No', 'AUTOMATED_DECISION_NOT_AUTOMATED'],
  ] as const)('says that %s took part', async (part, detection, decision) => {
    expect(valid(await judged('application fee'), { foundBy: part, decidedBy: part })).toMatchObject({
      automated_detection: detection,
      automated_decision: decision,
    })
  })

  it('passes on what only the caller knows', async () => {
    const { visibility: _, ...base } = BASE
    const statement = stateReasons(await judged('application fee'), {
      ...base,
      visibility: ['DECISION_VISIBILITY_OTHER', 'DECISION_VISIBILITY_CONTENT_LABELLED'],
      visibilityOther: 'blurred',
      visibilityUntil: '2027-01-01',
      monetary: 'DECISION_MONETARY_OTHER',
      monetaryOther: 'no tips',
      provision: 'DECISION_PROVISION_PARTIAL_SUSPENSION',
      account: 'DECISION_ACCOUNT_SUSPENDED',
      accountUntil: '2027-02-01',
      accountType: 'ACCOUNT_TYPE_PRIVATE',
      contentType: ['CONTENT_TYPE_TEXT', 'CONTENT_TYPE_OTHER'],
      contentTypeOther: 'a sticker',
      contentLanguage: 'EN',
      territorialScope: ['DE', 'FR'],
      sourceType: 'SOURCE_TRUSTED_FLAGGER',
      sourceIdentity: 'A charity',
    })
    isStatement(statement)
    expect(isStatement.errors ?? []).toEqual([])
    expect(statement).toMatchObject({
      decision_visibility_other: 'blurred',
      end_date_visibility_restriction: '2027-01-01',
      decision_monetary_other: 'no tips',
      decision_account: 'DECISION_ACCOUNT_SUSPENDED',
      end_date_account_restriction: '2027-02-01',
      content_type_other: 'a sticker',
      content_language: 'EN',
      territorial_scope: ['DE', 'FR'],
      source_identity: 'A charity',
    })
  })

  it('leaves out words for what was not chosen', async () => {
    const more = { visibilityOther: 'x', monetaryOther: 'y', contentTypeOther: 'z' }
    expect(
      Object.keys(valid(await judged('application fee'), more)).filter((key) => key.endsWith('_other')),
    ).toEqual([])
  })

  it('holds no words of the post, whatever they are', async () => {
    const verdict = await judged('application fee, write to jane.doe@example.com or 0912 000 000')
    expect(verdict.violations.flatMap(({ evidence }) => evidence).length).toBe(3)
    const sent = JSON.stringify(valid(verdict))
    for (const { text } of verdict.violations.flatMap(({ evidence }) => evidence))
      expect(sent).not.toContain(text)
    expect(sent).toContain('1 place with personal or payment data')
  })

  it('says what stayed undetermined', () => {
    const { decision_facts: facts } = valid(judgedWithout('application fee'))
    expect(facts).toContain('1 rule could not be checked: t.scored: a classifier')
  })

  it('keeps to the lengths, however much there is to say', async () => {
    const verdict = await judged('application fee')
    const [first] = verdict.violations
    const long = (n: number) => ({ en: '𝒳 đ'.repeat(n) })
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 400 }),
        async (count, size) => {
          const violations = Array.from({ length: count }, () => ({
            ...first!,
            title: long(size),
            message: long(size),
            legalBasis: Array.from({ length: 5 }, (_, index) => ({
              ...first!.legalBasis[0]!,
              id: 'xx/act#art1',
              ref: `${index}`.repeat(size),
              summary: long(size),
            })),
          }))
          const statement = valid({ ...verdict, violations })
          expect(JSON.stringify(statement)).not.toMatch(/\\ud[89a-f]/)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('what is missing', () => {
  it('is told all at once', async () => {
    expect(faultsOf(await judged('application fee'), { format: 'dsa' })).toEqual(
      [...['packs', 'visibility', 'contentType', 'contentDate', 'applicationDate', 'sourceType', 'puid']].map(
        (key) => `STATEMENT_INCOMPLETE ${key}`,
      ),
    )
  })

  it('and what is wrong with the rest', async () => {
    const wrong = {
      ...BASE,
      lang: 'fr',
      visibility: ['REMOVED'],
      monetary: 'DECISION_MONETARY_OTHER',
      provision: 'x',
      account: 'x',
      accountType: 'x',
      visibilityUntil: 'soon',
      ground: 'terms',
      category: 'x',
      contentType: ['CONTENT_TYPE_OTHER'],
      contentDate: '1999-12-31',
      applicationDate: '2026-13-01',
      contentLanguage: 'english',
      territorialScope: ['US'],
      sourceType: 'x',
      sourceIdentity: 'x'.repeat(501),
      puid: 'no spaces',
    }
    expect(faultsOf(await judged('application fee'), wrong)).toEqual([
      'OPTION_WRONG lang',
      'OPTION_WRONG visibility',
      'OPTION_WRONG provision',
      'OPTION_WRONG account',
      'OPTION_WRONG accountType',
      'STATEMENT_INCOMPLETE monetaryOther',
      'OPTION_WRONG visibilityUntil',
      'STATEMENT_INCOMPLETE terms',
      'OPTION_WRONG category',
      'STATEMENT_INCOMPLETE contentTypeOther',
      'OPTION_WRONG contentDate',
      'OPTION_WRONG applicationDate',
      'OPTION_WRONG contentLanguage',
      'OPTION_WRONG territorialScope',
      'OPTION_WRONG sourceType',
      'OPTION_WRONG sourceIdentity',
      'OPTION_WRONG puid',
    ])
  })

  it('is a rule that was broken, and the packs that the verdict names', async () => {
    const options = { ...BASE, terms: { clause: 'x' } }
    expect(faultsOf(judgedWithout('hello'), options)).toEqual(['STATEMENT_INCOMPLETE violations'])
    expect(faultsOf(await judged('application fee'), { ...options, packs: [] })).toEqual([
      'STATEMENT_INCOMPLETE packs',
      'STATEMENT_INCOMPLETE category',
    ])
  })

  it('is told of a number where words are wanted', async () => {
    expect(faultsOf(await judged('application fee'), { ...BASE, puid: 17, contentLanguage: 12 })).toEqual([
      'OPTION_WRONG contentLanguage',
      'OPTION_WRONG puid',
    ])
  })

  it('of the terms, the clause', async () => {
    const options = { ...BASE, ground: 'terms', terms: { clause: ' ', url: 'mailto:a@example.com' } }
    expect(faultsOf(await judged('application fee'), options)).toEqual([
      'STATEMENT_INCOMPLETE terms.clause',
      'OPTION_WRONG terms.url',
    ])
  })
})
