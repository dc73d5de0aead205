import { describe, expect, it } from 'vitest'
import { findNumbers, type Judge } from '../../../src/signals/entities/digit-groups'

/** All numbers of six to twelve digits but `000000`, half as sure as can be. */
function found(text: string, judge: Judge = ({ digits }) => (digits === '000000' ? 0 : 0.5)) {
  return findNumbers(text, 6, 12, judge).map(({ start, end }) => text.slice(start, end))
}

describe('numbers of six to twelve digits', () => {
  it.each([
    ['123456', ['123456']],
    ['123456789012', ['123456789012']],
    ['123456, 654321', ['123456', '654321']],
    ['000000 12', ['000000 12']],
    // Groups with one separator between, and the same one.
    ['123 456', ['123 456']],
    ['123-456', ['123-456']],
    ['123.456', ['123.456']],
    ['123\u00a0456', ['123\u00a0456']],
    ['1 2 3 4 5 6', ['1 2 3 4 5 6']],
    ['123 4567 8901', ['123 4567 8901']],
    ['123 456-789', ['456-789']],
    // Nothing is taken out of a longer row of groups of one size, unless that is a sum.
    ['123 456 789 012 345k', ['123 456 789 012']],
    ['123 456 789 01', ['123 456 789 01']],
    ['123 456 789 abc 123', ['123 456 789']],
    ['1234 567 890 123', ['567 890 123']],
    ['12345678 901 234 567', ['12345678', '901 234 567']],
    ['5 123456,7 654321', ['654321']],
    // What stands before it.
    ['-123456', ['123456']],
    ['(123456)', ['123456']],
    ['(5) 123456', ['123456']],
    ['stk123456, OTP123456', ['123456', '123456']],
    // What stands behind it.
    ['123456/5', ['123456']],
    ['123456. 5', ['123456']],
    ['123456nha', ['123456']],
    ['123456nh', ['123456']],
    ['123456amen 123456pmx', ['123456', '123456']],
    ['123456  k, 123456 nămx', ['123456', '123456']],
  ])('%j', (text, numbers) => expect(found(text)).toEqual(numbers))

  it.each([
    '12345',
    '1234567890123',
    '1'.repeat(25),
    '000000',
    '123/456, 123  456',
    '123 456 789 012 345',
    '012 345 678 901 234 567',
    '123-456-789-012-345',
    'A123456 #123456 =123456 %123456 $123456 ₫123456 *123456 \\123456 _123456 @123456 +123456',
    'xstk123456 9stk123456',
    '5,123456',
    '5/123456',
    '5:123456',
    '123456,5',
    '123456:5',
    '123456A 123456Nha 123456n 123456@ 123456_ 123456* 123456% 123456₫ 123456\\ 123456=',
    '123456k 123456tr 123456kg 123456am 123456pm 123456usdt',
    '123456 đồng, 123456 năm, 123456 $, 123456\nk, 123456 m2',
    'https://a.vn/123456',
  ])('%j has none', (text) => expect(found(text)).toEqual([]))

  it('are judged with their groups and what parts them', () => {
    const seen: unknown[] = []
    found('x 12 345 678,', ({ start, end, digits, groups, separator }) => {
      seen.push([start, end, digits, groups, separator])
      return 0
    })
    expect(seen.slice(0, 1)).toEqual([[2, 12, '12345678', [2, 3, 3], ' ']])
    seen.length = 0
    found('123456', ({ groups, separator }) => {
      seen.push(groups, separator)
      return 0
    })
    expect(seen).toEqual([[6], ''])
  })

  it.each([
    ['12345o', 0.45],
    ['12o 456', 0.45],
    ['123456', 0.5],
    ['123456 7o', 0.45],
  ])('%s is so sure: %d', (text, confidence) => {
    expect(findNumbers(text, 6, 12, () => 0.5)[0]!.confidence).toBe(confidence)
  })
})
