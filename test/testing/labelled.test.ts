import { describe, expect, it } from 'vitest'
import { type LabelledPost, labelledPost, runLabelled } from '../../src/testing/labelled'
import { rule } from '../packs'
import { feeRule, trialOf } from './trial-packs'

const trial = trialOf([
  feeRule({}),
  rule('w', { lexicon: 'warning' }),
  rule('unlabelled', { lexicon: 'fee' }),
])
const read = (value: unknown) => labelledPost(value, trial, { file: 'posts.jsonl', line: 7 })

function labelled(value: unknown): LabelledPost {
  const result = read(value)
  if ('faults' in result) throw new Error(result.faults.map(({ message }) => message).join())
  return result.labelled
}

describe('a labelled line', () => {
  it('is a post with what must come of it', () => {
    const line = {
      id: '1',
      text: 'a',
      surface: 'comment',
      asOf: '2026-01-02',
      violates: ['r'],
      allows: ['w'],
    }
    expect(labelled(line)).toEqual({
      post: { id: '1', text: 'a', surface: 'comment' },
      asOf: '2026-01-02',
      violates: ['r'],
      allows: ['w'],
      place: { file: 'posts.jsonl', line: 7 },
    })
  })

  it('allows by * every rule that it does not name as violated', () => {
    expect(labelled({ text: 'a', violates: ['r'], allows: ['*'] }).allows).toEqual(['w', 'unlabelled'])
  })

  it.each([
    ['not an object', ['a'], ['WRONG_TYPE']],
    ['without labels', { text: 'a' }, ['MISSING_KEY']],
    ['without a text', { violates: ['r'] }, ['POST_TEXT_NOT_STRING']],
    ['with labels that are no list', { text: 'a', violates: 'r' }, ['WRONG_TYPE']],
    ['with a rule nobody has', { text: 'a', violates: ['rr'], allows: [5] }, ['WRONG_VALUE', 'WRONG_VALUE']],
    ['with * under violates', { text: 'a', violates: ['*'] }, ['WRONG_VALUE']],
    ['with a day that is none', { text: 'a', violates: ['r'], asOf: '2026-02-30' }, ['WRONG_VALUE']],
  ])('%s is refused with its place', (_name, value, codes) => {
    const result = read(value)
    expect(result).toMatchObject({ faults: codes.map((code) => ({ code, file: 'posts.jsonl', line: 7 })) })
  })
})

describe('labelled posts', () => {
  it('give each rule its precision and recall among the posts labelled for it', () => {
    const posts = [
      { text: 'Đóng phí nhé', violates: ['r'] },
      { text: 'Đặt cọc nhé', violates: ['r'] },
      { text: 'Nộp tiền nhé', violates: ['r'] },
      { text: 'Đóng phí cho trường', allows: ['r'] },
      { text: 'Xin chào', allows: ['r', 'w'] },
      { text: 'Đóng phí', allows: ['w'] },
    ].map(labelled)
    const [r, w, ...rest] = runLabelled(trial, posts)
    expect(rest).toEqual([])
    expect(r).toMatchObject({ rule: 'r', found: 2, clean: 1, undecided: 0, precision: 2 / 3, recall: 2 / 3 })
    expect(r!.missed.map(({ post }) => post.text)).toEqual(['Nộp tiền nhé'])
    expect(r!.falseAlarms.map(({ post }) => post.text)).toEqual(['Đóng phí cho trường'])
    expect(r!.missed[0]!.problem).toMatchObject({ code: 'MISSED', why: { applies: true } })
    expect(r!.falseAlarms[0]!.problem).toEqual({ code: 'FALSE_ALARM', evidence: ['Đóng phí'] })
    expect(w).toMatchObject({ rule: 'w', found: 0, clean: 2, precision: undefined, recall: undefined })
  })

  it('that cannot be decided count neither way', () => {
    const undecided = trialOf([rule('r', { classifier: 'scam', label: 'scam', atLeast: 0.8 })])
    const line = labelledPost({ text: 'a', violates: ['r'] }, undecided, {})
    if ('faults' in line) throw new Error('faults')
    expect(runLabelled(undecided, [line.labelled])).toMatchObject([
      { found: 0, missed: [], undecided: 1, recall: undefined },
    ])
  })
})
