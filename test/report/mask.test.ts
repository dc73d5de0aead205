import { describe, expect, it } from 'vitest'
import { UngxuError } from '../../src/errors'
import { mask } from '../../src/report/mask'
import type { MaskOptions } from '../../src/report/mask'
import type { Evidence } from '../../src/signals/evidence'
import type { Verdict } from '../../src/verdict'
import { judged } from './verdicts'

const TEXT = 'Write to jane.doe@example.com, application fee by phone 0912 000 000'

function codeOf(run: () => unknown): string | undefined {
  try {
    run()
  } catch (error) {
    if (error instanceof UngxuError) return error.code
    throw error
  }
  return undefined
}

/** A verdict on `text` whose evidence is at these places. */
async function withEvidence(
  text: string,
  ...places: [signal: string, start: number, end: number][]
): Promise<Verdict> {
  const verdict = await judged('application fee')
  const evidence = places.map(
    ([signal, start, end]): Evidence => ({
      signal,
      field: 'text',
      start,
      end,
      text: text.slice(start, end),
      match: 'exact',
      confidence: 1,
    }),
  )
  return { ...verdict, violations: [{ ...verdict.violations[0]!, evidence }] }
}

describe('mask', () => {
  it('puts a star for each code point', async () => {
    expect(mask(TEXT, await judged(TEXT))).toBe(
      'Write to ********************, *************** by phone ************',
    )
  })

  it.each([
    ['en', 'Write to [e-mail], [removed] by phone [phone]'],
    ['vi', 'Write to [thư điện tử], [đã che] by phone [số điện thoại]'],
  ] as const)('puts a label for each kind in %s', async (lang, masked) => {
    expect(mask(TEXT, await judged(TEXT), { style: 'label', lang })).toBe(masked)
  })

  it('takes labels of your own, by signal before kind', async () => {
    const labels = { 'lexicon:fee': '<fee>', entity: '<data>' }
    expect(mask(TEXT, await judged(TEXT), { style: 'label', labels })).toBe(
      'Write to <data>, <fee> by phone <data>',
    )
  })

  it('takes words of your own', async () => {
    const style = ({ text, signal }: Evidence) => `‹${signal}:${text.length}›`
    expect(mask(TEXT, await judged(TEXT), { style })).toContain('‹entity:email:20›, ‹lexicon:fee:15› by')
  })

  it('masks what some rules or categories found, and no more', async () => {
    const verdict = await judged(TEXT)
    expect(mask(TEXT, verdict, { style: 'label', categories: ['privacy'] })).toBe(
      'Write to [e-mail], application fee by phone [phone]',
    )
    expect(mask(TEXT, verdict, { style: 'label', rules: ['t.fee', 't.phone'] })).toBe(
      'Write to jane.doe@example.com, [removed] by phone [phone]',
    )
    expect(mask(TEXT, verdict, { rules: ['t.fee'], categories: ['privacy'] })).toBe(mask(TEXT, verdict))
    expect(mask(TEXT, verdict, { rules: [] })).toBe(TEXT)
  })

  it('gives a text without violations back as it is', async () => {
    expect(mask('hello 👋🏽', await judged('hello 👋🏽'))).toBe('hello 👋🏽')
  })

  it('masks a field of the post by its name', async () => {
    const fields = { title: 'application fee!' }
    const verdict = await judged({ text: 'an application fee', fields })
    expect(mask(fields.title, verdict, { field: 'title' })).toBe('***************!')
    expect(mask('an application fee', verdict)).toBe('an ***************')
    expect(mask('anything', verdict, { field: 'bio' })).toBe('anything')
  })

  it('joins places that overlap or touch, and says what tells most of them', async () => {
    const verdict = await withEvidence(
      'abcdefgh',
      ['near:x', 0, 3],
      ['entity:email', 2, 4],
      ['lexicon:x', 4, 5],
    )
    expect(mask('abcdefgh', verdict)).toBe('*****fgh')
    expect(mask('abcdefgh', verdict, { style: 'label' })).toBe('[e-mail]fgh')
  })

  it('keeps apart what does not touch', async () => {
    const verdict = await withEvidence('abcdefgh', ['lexicon:x', 0, 2], ['link:any', 3, 5])
    expect(mask('abcdefgh', verdict, { style: 'label' })).toBe('[removed]c[link]fgh')
  })

  it.each([
    ['half a surrogate pair', 'a😀b', 1, 2, 'a*b'],
    ['a base without its marks', 'ae\u0302\u0301b', 1, 2, 'a***b'],
    ['a part of a family', 'x👩‍👩‍👧y', 1, 3, 'x*****y'],
    ['the end of a flag', 'x🇻🇳y', 3, 5, 'x**y'],
    ['a line feed after its return', 'a\r\nb', 2, 3, 'a**b'],
  ])('grows over %s', async (_, text, start, end, masked) => {
    expect(mask(text, await withEvidence(text, ['lexicon:x', start, end]))).toBe(masked)
  })

  it('refuses another text than the one that was judged', async () => {
    const verdict = await judged(TEXT)
    expect(codeOf(() => mask(`${TEXT.slice(1)}`, verdict))).toBe('TEXT_NOT_JUDGED')
    expect(codeOf(() => mask('', verdict))).toBe('TEXT_NOT_JUDGED')
  })

  it.each([{ style: 'dots' }, { lang: 'fr' }])('refuses %j', async (options) => {
    const verdict = await judged(TEXT)
    expect(codeOf(() => mask(TEXT, verdict, options as unknown as MaskOptions))).toBe('OPTION_WRONG')
  })
})

describe('a verdict that had no room for all evidence', () => {
  const text = 'ab cd ab cd'
  async function cut(field: string) {
    const verdict = await withEvidence(text, ['lexicon:a', 0, 2], ['lexicon:a', 6, 8])
    const [violation] = verdict.violations
    const evidence = violation!.evidence.map((one) => ({ ...one, field }))
    return { ...verdict, violations: [{ ...violation!, evidence, evidenceLeftOut: 3 }] }
  }

  it('has all masked that follows the last it tells', async () => {
    expect(mask(text, await cut('text'))).toBe('** cd *****')
  })

  it('has a field masked of which it tells nothing', async () => {
    expect(mask(text, await cut('title'))).toBe('***********')
    expect(mask(text, await cut('title'), { style: 'label', lang: 'en' })).toBe('[removed]')
  })
})
