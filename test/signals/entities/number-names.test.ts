import { describe, expect, it } from 'vitest'
import { nameBefore } from '../../../src/signals/entities/number-names'

/** What a number behind a text is by its words. */
const named = (text: string) => nameBefore(`${text} 123`, text.length + 1)?.name

describe('the words before a number', () => {
  it.each([
    ['gọi', 'phone'],
    ['SĐT:', 'phone'],
    ['liên hệ em nhé', 'phone'],
    ['stk', 'account'],
    ['tài khoản', 'account'],
    ['tai khoan', 'account'],
    ['cccd', 'identity'],
    ['căn cước công dân'.normalize('NFD'), 'identity'],
    ['bằng lái xe', 'licence'],
    ['hộ chiếu số', 'passport'],
    ['bhxh', 'social-insurance'],
    ['thẻ bảo hiểm', 'health-card'],
    ['mã số thuế', 'tax-code'],
    ['số thẻ', 'card'],
    ['mã xác thực là', 'otp'],
    ['biển số', 'plate'],
    ['máy chủ', 'ip'],
    ['đơn hàng', 'code'],
    ['trời đẹp', undefined],
    ['', undefined],
  ])('%s: %s', (text, name) => expect(named(text)).toBe(name))

  it.each([
    ['the nearest counts', 'mã đơn gọi', 'phone'],
    ['the nearest counts the other way', 'gọi mã đơn', 'code'],
    ['not within a word', 'xstk', undefined],
    ['not at the beginning of one', 'stkx', undefined],
    ['few words may stand between', 'mã đơn của em', 'code'],
    ['no more of them', 'mã đơn của em đây này', undefined],
    ['no other number between', 'mst 5 là', undefined],
    ['a code to bring others in is a telephone', 'gọi mã giới thiệu', 'phone'],
    ['a telephone reaches far', 'gọi cho em theo số', 'phone'],
    ['as far as this', `gọi ${'.'.repeat(29)}`, 'phone'],
    ['an account to bring others in is one', 'stk giới thiệu', 'account'],
    ['and no farther by one', `gọi ${'.'.repeat(30)}`, undefined],
    ['and no farther', `gọi ${'nhé '.repeat(20)}`, undefined],
  ])('%s: %s', (_, text, name) => expect(named(text)).toBe(name))

  it('come with what stands between', () => {
    expect(nameBefore('STK của em: 123', 12)).toEqual({ name: 'account', gap: ' của em: ' })
  })

  it('do not stand behind it', () => {
    expect(nameBefore('123 stk', 0)).toBeUndefined()
  })
})
