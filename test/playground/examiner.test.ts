import { describe, expect, it } from 'vitest'
import { createExaminer } from '../../src/playground/examiner'
import { otherReadings } from '../../src/playground/other-readings'
import { FIRST_SITUATION, SAMPLE_PACK, SAMPLE_POSTS } from '../../src/playground/samples'
import { sentencesIn } from '../../src/playground/sentences'
import { playgroundWords } from '../../src/playground/words'

const examiner = createExaminer()
const own = { ...FIRST_SITUATION, packs: ['own' as const] }
const OFFER = 'Mình thanh lý tủ lạnh, inbox mình'

describe('the sample', () => {
  it('pack has no faults, and its examples pass', () => {
    const { own } = examiner.judge(FIRST_SITUATION)
    expect(own).toMatchObject({ loads: true, faults: [], examples: { passed: 6, failed: [] } })
  })

  it.each([
    ['job', 'review'],
    ['disguised', 'review'],
    ['warning', 'allow'],
    ['clean', 'allow'],
  ] as const)('post %s is judged %s', (name, decision) => {
    expect(examiner.judge({ ...FIRST_SITUATION, text: SAMPLE_POSTS[name] }).verdict?.decision).toBe(decision)
  })
})

describe('a pack in the editor', () => {
  it('that does not load leaves the others to judge, and alone leaves nothing', () => {
    const pack = SAMPLE_PACK.replace('severity: low', 'severity: lowish')
    const line = pack.split('\n').findIndex((text) => text.includes('lowish')) + 1
    const judged = examiner.judge({ ...FIRST_SITUATION, pack })
    expect(judged.own.loads).toBe(false)
    expect(judged.own.faults).toMatchObject([{ severity: 'error', line }])
    expect(judged.verdict?.decision).toBe('review')
    expect(examiner.judge({ ...own, pack })).toMatchObject({ rules: 0, faults: [{ code: 'OPTION_WRONG' }] })
  })

  it('is linted by itself, beside the shipped pack that it requires', () => {
    const pack = SAMPLE_PACK.replace('timeZone:', 'requires: [vn]\ntimeZone:')
      .replace('    lint:\n', '    note: x\n')
      .replace(/ +allow: \[\{ code.*\n/, '')
    const judged = examiner.judge({ ...own, pack, text: SAMPLE_POSTS.job })
    expect(judged.own.faults.map(({ code }) => code)).toEqual(['RULE_WITHOUT_LAW'])
    // What it requires judges with it.
    expect(judged.verdict?.packs.map(({ id }) => id)).toEqual(['vn', 'our-group'])
  })

  it('with a draft shows what it would find', () => {
    const pack = SAMPLE_PACK.replace('action: warn', 'status: draft\n    action: warn')
    const { verdict } = examiner.judge({ ...own, pack, text: OFFER })
    expect(verdict).toMatchObject({ decision: 'allow', shadow: [{ rule: 'our-group.sales' }] })
  })
})

describe('an explanation', () => {
  it('has the trace of what fired, and the two views', async () => {
    const explained = await examiner.explain({ ...own, text: OFFER })
    expect(explained?.fired).toMatchObject([{ id: 'our-group.sales', when: { kind: 'all', truth: 'holds' } }])
    expect(explained?.reading.skeleton).toBe('minh thanh ly tu lanh inbox minh')
  })

  it('is not there where there is no verdict', async () => {
    expect(await examiner.explain({ ...own, text: 'a'.repeat(100_001) })).toBeUndefined()
    expect(await examiner.explain({ ...own, packs: [] })).toBeUndefined()
  })

  it('stays small enough to be handed over, however long the post', async () => {
    const text = `${SAMPLE_POSTS.job}\n`.repeat(800)
    const situation = { ...FIRST_SITUATION, text }
    expect(JSON.stringify(examiner.judge(situation)).length).toBeLessThan(1_000_000)
    expect(JSON.stringify(await examiner.explain(situation)).length).toBeLessThan(2_000_000)
  })
})

it('other readings are told by word', () => {
  const readings = otherReadings('mày ko đi à, 250k')
  expect(readings).toContainEqual({ written: 'ko', kind: 'short', meant: ['không'] })
  expect(readings.map(({ written }) => written)).not.toContain('250k')
})

it('sentences know their words', () => {
  const text = 'Chào bạn. Đi nhé!'
  const said = sentencesIn(text).map(({ words }) => words.map((at) => at))
  expect(said).toEqual([
    [0, 4, 5, 8],
    [10, 12, 13, 16],
  ])
})

it('both languages say the same things', () => {
  const keys = (value: object): string[] =>
    Object.entries(value).flatMap(([key, one]) =>
      typeof one === 'object' ? keys(one).map((below) => `${key}.${below}`) : [key],
    )
  expect(keys(playgroundWords('vi'))).toEqual(keys(playgroundWords('en')))
})
