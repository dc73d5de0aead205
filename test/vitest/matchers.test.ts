// The matchers of `ungxu/vitest`, used as its users do; what they say when they fail is read.
import { describe, expect, it } from 'vitest'
import { type Moderator, createModerator } from '../../src/moderator'
import { extendExpect, type JudgeOptions } from '../../src/vitest'
import { instrument, provision } from '../law'
import { lexicon, pack, rule } from '../packs'

const law = instrument('sample', '2020-01-01', null, provision('a1', { ref: 'Điều 1' }))

const rules = [
  rule(
    't.fee',
    { all: [{ lexicon: 'fee' }, { any: [{ lexicon: 'job' }, { entity: 'email' }] }] },
    {
      unless: { lexicon: 'warning' },
      legalBasis: ['vn/sample#a1'],
      title: { vi: 'Phí', en: 'Fee for a job' },
    },
  ),
  rule('t.rude', { lexicon: 'rude' }, { action: 'warn' }),
  rule('t.doubtful', { lexicon: 'doubtful' }, { strictness: 2 }),
  rule('t.shadow', { lexicon: 'rude' }, { status: 'shadow' }),
  rule('t.draft', { lexicon: 'rude' }, { status: 'draft' }),
  rule('t.asked', { all: [{ lexicon: 'scored' }, { classifier: 'scam', label: 'scam', atLeast: 0.5 }] }),
  rule('t.author', { all: [{ lexicon: 'fact' }, { fact: 'author.new', operator: 'equal', value: true }] }),
]
const lexicons = [
  lexicon('fee', 'đóng phí'),
  lexicon('job', 'việc nhẹ'),
  lexicon('warning', 'cảnh báo'),
  lexicon('rude', 'đồ ngốc'),
  lexicon('doubtful', 'lãi cao'),
  lexicon('scored', 'chấm điểm'),
  lexicon('fact', 'người mới'),
]
const moderator = createModerator({ packs: [pack({ lexicons, rules, instruments: [law] })] })
extendExpect(moderator, { asOf: '2026-11-22' })

const FEE = 'Việc nhẹ đây 💸\nđóng phí trước'

/** What a failed assertion says; fails if it does not fail. */
async function messageOf(assertion: Promise<void>): Promise<string> {
  const error = await assertion.then(
    () => undefined,
    (caught: Error) => caught,
  )
  expect(error).toBeInstanceOf(Error)
  return error!.message
}

describe('hold', () => {
  it.each<[string, (post: string, options?: JudgeOptions) => Promise<void>, string]>([
    ['toViolate', (post) => expect(post).toViolate('t.fee'), FEE],
    ['not.toViolate', (post) => expect(post).not.toViolate('t.fee'), 'Xin chào'],
    ['not.toViolate of another rule', (post) => expect(post).not.toViolate('t.rude'), FEE],
    ['toViolateOnly', (post) => expect(post).toViolateOnly(['t.rude', 't.fee']), `${FEE}, đồ ngốc`],
    ['toViolateOnly of none', (post) => expect(post).toViolateOnly([]), 'Xin chào'],
    ['not.toViolateOnly', (post) => expect(post).not.toViolateOnly(['t.fee']), `${FEE}, đồ ngốc`],
    ['toPass', (post) => expect(post).toPass(), 'Xin chào'],
    ['not.toPass', (post) => expect(post).not.toPass(), 'đồ ngốc'],
    ['toHaveDecision', (post) => expect(post).toHaveDecision('warn'), 'đồ ngốc'],
    ['not.toHaveDecision', (post) => expect(post).not.toHaveDecision('review'), 'đồ ngốc'],
  ])('%s', async (_, assert, post) => {
    await assert(post)
  })

  it('for posts with fields and facts', async () => {
    const post = { text: '', fields: { title: 'Người mới' }, author: { new: true } }
    await expect(post).toViolate('t.author')
    await expect({ ...post, author: { new: false } }).toPass()
  })

  it('by the options and the moderator of one assertion', async () => {
    await expect('lãi cao').toPass()
    await expect('lãi cao').toViolate('t.doubtful', { strictness: 2 })
    const other: Moderator = createModerator({
      packs: [pack({ rules: [rule('o.all', { shape: 'length', atLeast: 1 })] })],
    })
    await expect('x').toViolateOnly(['o.all'], { moderator: other })
  })
})

describe('when the rule stays silent, the message', () => {
  it('has rule, law, the text, and what is missing', async () => {
    expect(await messageOf(expect('Nhớ đóng phí').toViolate('t.fee'))).toBe(
      [
        'expected the post to violate t.fee “Fee for a job”',
        '  missing: one of lexicon:job, entity:email',
        '  law: vn/sample#a1',
        '',
        '  Nhớ đóng phí',
      ].join('\n'),
    )
  })

  it.each([
    ['what excuses the post', `Cảnh báo: ${FEE}`, 't.fee', /excused by: lexicon:warning/],
    ['that strictness is in the way', 'lãi cao', 't.doubtful', /strictness: 2/],
    ['that it is a shadow rule', 'đồ ngốc', 't.shadow', /shadow/],
    ['that it is a draft', 'đồ ngốc', 't.draft', /draft/],
    ['that a fact was not asked for again', 'người mới', 't.author', /author\.new \(not asked/],
    ['that a classifier is missing', 'chấm điểm', 't.asked', /t\.asked \(CLASSIFIER_MISSING: scam\)/],
    [
      'which other rules fire, where',
      'đồ ngốc',
      't.fee',
      /t\.rude “t\.rude”: warn.*\n {4}đồ ngốc\n {4}\^{7}\n/,
    ],
  ])('tells %s', async (_, post, id, said) => {
    expect(await messageOf(expect(post).toViolate(id))).toMatch(said)
  })
})

describe('when it fires, the message', () => {
  it('has the words underlined, and the law', async () => {
    expect(await messageOf(expect(FEE).not.toViolate('t.fee'))).toBe(
      [
        'expected the post not to violate t.fee',
        '',
        '  t.fee “Fee for a job”: review, confidence 1.00',
        '    Việc nhẹ đây 💸',
        '    ^^^^^^^^',
        '    đóng phí trước',
        '    ^^^^^^^^',
        '    law: sample, Điều 1 (vn/sample#a1)',
      ].join('\n'),
    )
  })

  it('names the field', async () => {
    const message = await messageOf(expect({ text: 'x', fields: { title: 'đồ ngốc' } }).toPass())
    expect(message).toMatch(/^expected the post to pass; the decision is warn\n/)
    expect(message).toMatch(/\n {4}\[title\]\n {4}đồ ngốc\n {4}\^{7}\n/)
  })

  it.each<[string, () => Promise<void>, RegExp]>([
    [
      'toViolateOnly: what is beyond, and what is missed',
      () => expect('đồ ngốc').toViolateOnly(['t.fee']),
      /t\.fee, and no other\n {2}misses t\.fee “Fee for a job”\n {2}missing: lexicon:fee[\s\S]*t\.rude “t\.rude”: warn/,
    ],
    ['not.toViolateOnly', () => expect('đồ ngốc').not.toViolateOnly(['t.rude']), /not to violate t\.rude/],
    [
      'toHaveDecision',
      () => expect(FEE).toHaveDecision('reject'),
      /to be reject; it is review\n[\s\S]*\^{8}/,
    ],
    [
      'not.toPass',
      () => expect('Xin chào').not.toPass(),
      /not to pass; the decision is allow\n\n {2}Xin chào$/,
    ],
  ])('of %s', async (_, assert, said) => {
    expect(await messageOf(assert())).toMatch(said)
  })
})

describe('what could not be decided', () => {
  it.each<[string, () => Promise<void>]>([
    ['toViolate', () => expect('chấm điểm').toViolate('t.asked')],
    ['not.toViolate', () => expect('chấm điểm').not.toViolate('t.asked')],
    ['toPass', () => expect('chấm điểm').toPass()],
    ['not.toPass', () => expect('chấm điểm').not.toPass()],
    ['toViolateOnly', () => expect('chấm điểm').toViolateOnly([])],
    ['not.toViolateOnly', () => expect('chấm điểm').not.toViolateOnly([])],
  ])('fails %s', async (_, assert) => {
    expect(await messageOf(assert())).toContain('could not be decided: t.asked (CLASSIFIER_MISSING: scam)')
  })
})

describe('a slip of the pen is refused', () => {
  it.each<[string, () => Promise<void>, string]>([
    ['a rule that is nowhere', () => expect('x').not.toViolate('t.fees'), 'UNKNOWN_RULE'],
    ['one of several', () => expect('x').not.toViolateOnly(['t.fee', 't.none']), 'UNKNOWN_RULE'],
    ['a decision that is none', () => expect('x').not.toHaveDecision('block' as 'allow'), 'OPTION_WRONG'],
    ['a post that is none', () => expect(7).not.toViolate('t.fee'), 'POST_NOT_OBJECT'],
    ['an option', () => expect('x').toPass({ asOf: 'today' }), 'OPTION_WRONG'],
  ])('%s', async (_, assert, code) => {
    await expect(assert()).rejects.toMatchObject({ name: 'UngxuError', code })
  })
})
