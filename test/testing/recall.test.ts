import { describe, expect, it } from 'vitest'
import { createDisguise, type Target } from '../../src/testing/disguise'
import { DISGUISES } from '../../src/testing/disguises'
import { recallUnderDisguise } from '../../src/testing/recall'
import { rule } from '../packs'
import { feeRule, trialOf } from './trial-packs'

const named = (name: string) => DISGUISES.find((one) => one.name === name)!
/** Shows exactly which ranges are disguised. */
const bracketed = (appliesTo: Target) =>
  createDisguise({ name: 'bracketed', family: 'signs', appliesTo, readable: true }, (words) => `⟦${words}⟧`)
const vanished = createDisguise(
  { name: 'vanished', family: 'signs', appliesTo: 'words', readable: true },
  () => '',
)

describe('recall under disguise', () => {
  it('disguises the evidence of what violates, and asks the same rule again', () => {
    const trial = trialOf([
      feeRule({ violates: ['Muốn làm thì đóng phí trước', 'Việc nhẹ lương cao'], allows: ['Xin chào'] }),
    ])
    const { violates, fired, rows } = recallUnderDisguise(trial, [named('apart-dots'), vanished], [1])
    expect({ violates, fired }).toEqual({ violates: 2, fired: 1 })
    expect(rows).toMatchObject([
      { disguise: 'apart-dots', tries: 1, found: 1, recall: 1, misses: [], allowed: 1, falseAlarms: [] },
      {
        disguise: 'vanished',
        tries: 1,
        found: 0,
        recall: 0,
        misses: [{ rule: 'r', text: 'Muốn làm thì  trước' }],
      },
    ])
  })

  it('tries each example with each seed', () => {
    const trial = trialOf([feeRule({ violates: ['Đóng phí', 'Đặt cọc'] })])
    const [row] = recallUnderDisguise(trial, [named('case-mix')], [1, 2, 3]).rows
    expect(row).toMatchObject({ tries: 6, found: 6 })
  })

  it('is the same for the same seeds', () => {
    const trial = trialOf([feeRule({ violates: ['Đóng phí trước nhé'], allows: ['Xin chào cả nhà'] })])
    const table = () => recallUnderDisguise(trial, DISGUISES, [5])
    expect(table()).toEqual(table())
  })

  it('counts what disguising a harmless text sets off', () => {
    const hide = createDisguise(
      { name: 'hide', family: 'signs', appliesTo: 'words', readable: true },
      (words) => words.replace('Cảnh báo', 'C'),
    )
    const trial = trialOf([feeRule({ allows: ['Cảnh báo đóng phí', 'Xin chào'] })])
    expect(recallUnderDisguise(trial, [hide], [1]).rows).toMatchObject([
      { tries: 0, allowed: 1, falseAlarms: [{ rule: 'r', text: 'C đóng phí' }] },
    ])
  })

  it.each([
    ['words', 'gọi 0912 345 678 hoặc bit.ly/abc, ⟦đóng phí⟧'],
    ['digits', 'gọi ⟦0912 345 678⟧ hoặc bit.ly/abc, đóng phí'],
    ['links', 'gọi 0912 345 678 hoặc ⟦bit.ly/abc⟧, đóng phí'],
    ['post', '⟦gọi 0912 345 678 hoặc bit.ly/abc, đóng phí⟧'],
  ] as const)('disguises of evidence what the disguise is made for: %s', (target, text) => {
    const plain = 'gọi 0912 345 678 hoặc bit.ly/abc, đóng phí'
    const parts = [{ lexicon: 'fee' }, { entity: 'vn.phone' }, { link: 'shortener' }]
    const trial = trialOf([
      rule(
        'r',
        { all: [...parts, { not: { shape: 'length', atLeast: plain.length + 1 } }] },
        { examples: { violates: [plain] } },
      ),
    ])
    expect(recallUnderDisguise(trial, [bracketed(target)], [1]).rows).toMatchObject([{ misses: [{ text }] }])
  })

  it('leaves the links of a harmless text alone, but where they are what is disguised', () => {
    const text = 'Xin chào, xem example.com nhé'
    const seen: string[] = []
    const looking = (appliesTo: Target) =>
      createDisguise({ name: 'looking', family: 'signs', appliesTo, readable: true }, (words) => {
        seen.push(words)
        return words
      })
    const trial = trialOf([feeRule({ allows: [text] })])
    recallUnderDisguise(trial, [looking('words'), looking('links')], [1])
    expect(seen).toEqual([' nhé', 'Xin chào, xem ', 'example.com'])
  })

  it('disguises the other texts of a post in their own places', () => {
    const post = { text: 'Xin chào', fields: { title: 'Cần đóng phí' } }
    const trial = trialOf([feeRule({ violates: [post] })])
    expect(recallUnderDisguise(trial, [vanished], [1]).rows).toMatchObject([
      { tries: 1, misses: [{ text: 'Xin chào\nCần ' }] },
    ])
  })
})
