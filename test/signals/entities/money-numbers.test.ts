import { bech32, bech32m } from '@scure/base'
import { describe, expect, it } from 'vitest'
import { findBankAccounts } from '../../../src/signals/entities/bank-account'
import { findCryptoWallets } from '../../../src/signals/entities/crypto-wallet'
import type { EntityHit } from '../../../src/signals/entities/entity'
import { findOneTimeCodes } from '../../../src/signals/entities/otp'
import { findPaymentCards, hasLuhnDigit } from '../../../src/signals/entities/payment-card'

const words = (text: string, hits: EntityHit[]) => hits.map(({ start, end }) => text.slice(start, end))

describe('bank accounts', () => {
  it.each([
    ['STK 0123456789012 VCB NGUYEN VAN A', '0123456789012', 0.97],
    ['số tài khoản: 1903 4567 8901 23 Techcombank', '1903 4567 8901 23', 0.96],
    ['stk 102030405', '102030405', 0.88],
    ['STK102030405 MB Bank', '102030405', 0.96],
    ['tk 1020304050', '1020304050', 0.65],
    ['ck vào 1020304050 BIDV giúp em', '1020304050', 0.96],
    ['Vietcombank 1020304050 Tran Thi B', '1020304050', 0.75],
    ['1020304050 ngân hàng ACB', '1020304050', 0.75],
    ['stk momo 0900000000', '0900000000', 0.96],
    ['stk của em ở ngân hàng Agribank là 5020205012345', '5020205012345', 0.96],
    ['so tai khoan 888888', undefined, 0],
    ['stk 868686', '868686', 0.88],
    ['ck 12345678', '12345678', 0.65],
    ['tk 12345678901', '12345678901', 0.65],
    ['stk momo: 0900000000', '0900000000', 0.96],
    ['stk: 84900000000', '84900000000', 0.88],
    ['ck 84900000000 vcb', '84900000000', 0.96],
    ['vcb 0123456789', '0123456789', 0.75],
    ['vcb 841020304050', '841020304050', 0.75],
    ['VCB 4111111111111', '4111111111111', 0.75],
    ['stk 102030405060 vcb NGUYEN VAN A', '102030405060', 0.97],
    ['momo 0900000000', '0900000000', 0.96],
    ['vcb 102030405', '102030405', 0.75],
    ['ck 10000005', '10000005', 0.65],
    ['tk 100050001', '100050001', 0.65],
    // Not in the groups of a sum.
    ['stk 012 345 000', '012 345 000', 0.88],
    ['stk 123-456-000', '123-456-000', 0.88],
    ['stk 1234 567 000', '1234 567 000', 0.88],
    ['stk 123 4567 000', '123 4567 000', 0.88],
    ['stk 123 456 789', '123 456 789', 0.88],
    ['vcb 123456789000', '123456789000', 0.75],
  ])('%s', (text, number, confidence) => {
    const hits = findBankAccounts(text)
    expect(words(text, hits)).toEqual(number === undefined ? [] : [number])
    expect(hits[0]?.confidence ?? 0).toBeCloseTo(confidence)
  })

  it.each([
    'ck 500000, chuyển khoản 1500000 nhé, ck 2.000.000',
    'stk 1.500.000, chuyển khoản 500000đ vào VCB',
    'Vietcombank lãi 5000000000, VCB giá 63500, BIDV 12/03/2024',
    'hotline Vietcombank 1900545413, ACB 1900545486, gọi MB 0900000000',
    'VCB 0900000000, techcombank 4111111111111111',
    'mã giao dịch 1020304050 VCB, mã đơn 1020304050',
    '1020304050',
    'acc 12345, tk 2024, tk facebook cũ',
    'stk em gửi inbox, 150000 nhé',
    'VCB 1.020.304.000, Vietcombank 1020304000, Vietcombank 10.203.040, Vietcombank 1 020 304 050',
    'stk 1900545413',
    'stk 11111111',
    'ck 1234567',
    'tk 10000000000',
    'gọi 0900000000 vcb, acb 84900000000',
    'stk 1 02030405',
    'momo gọi em 0900000000',
    'stk 123 456 000, vcb 12345678000',
    'vcb 10203040',
  ])('%s has none', (text) => expect(words(text, findBankAccounts(text))).toEqual([]))
})

describe('payment cards', () => {
  it('end in the digit of Luhn', () => {
    expect(['4111111111111111', '4111111111111112', '79927398713'].map(hasLuhnDigit)).toEqual([
      true,
      false,
      true,
    ])
  })

  it.each([
    ['4111 1111 1111 1111', '4111 1111 1111 1111', 0.96],
    ['thẻ visa 4111111111111111', '4111111111111111', 0.99],
    ['5555555555554444', '5555555555554444', 0.9],
    ['stk 4111111111111111', '4111111111111111', 0.9],
    ['lh 4111111111111111', '4111111111111111', 0.9],
    ['3782-822463-10005', '3782-822463-10005', 0.96],
    ['6011111111111117 3530111333300000', '6011111111111117 3530111333300000', 0.9],
    ['3056 930902 5904', '3056 930902 5904', 0.7],
    ['４１１１１１１１１１１１１１１１', '４１１１１１１１１１１１１１１１', 0.81],
  ])('%s', (text, cards, confidence) => {
    const hits = findPaymentCards(text)
    expect(words(text, hits).join(' ')).toBe(cards)
    expect(hits[0]!.confidence).toBeCloseTo(confidence)
  })

  it.each([
    '4111111111111112, 1234567812345670, 411111111111111, 41111111111111111',
    'IMEI 490154203237518, mã vận đơn 4111111111111111, đơn hàng 4111111111111111',
    '4111 11 11 1111 1111, 411111 1111111111 22',
    'a.vn/4111111111111111, VN4111111111111111',
    '20240310123456, 4.111.111.111.111.111',
  ])('%s has none', (text) => expect(words(text, findPaymentCards(text))).toEqual([]))
})

describe('crypto wallets', () => {
  it.each([
    ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2', 0.99],
    ['3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', 0.99],
    ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 0.99],
    ['BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', 0.99],
    ['bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0', 0.99],
    ['bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3', 0.99],
    ['bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs', 0.99],
    ['TJRabPrwbZy45sbavfcjinPJC18kjpRTv8', 0.99],
    ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 0.99],
    ['0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed', 0.75],
    ['0x5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED', 0.75],
    ['0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaee', 0.75],
  ])('%s', (address, confidence) => {
    const text = `nạp USDT vào ${address}, rồi`
    const hits = findCryptoWallets(text)
    expect(words(text, hits)).toEqual([address])
    expect(hits[0]!.confidence).toBe(confidence)
  })

  it.each([
    '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
    'bc1Qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    'TJRabPrwbZy45sbavfcjinPJC18kjpRTv9',
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD',
    '0x0000000000000000000000000000000000000000',
    '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed00',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'x1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2',
    'Thiên thần nhỏ của mẹ yêu thương nhất',
  ])('%s is none', (text) => expect(findCryptoWallets(text)).toEqual([]))
})

describe('witness programs', () => {
  /** The address of a program of so many bytes. */
  const address = (version: number, size: number) => {
    const coder = version === 0 ? bech32 : bech32m
    return coder.encode('bc', [version, ...coder.toWords(new Uint8Array(size).fill(7))])
  }

  it.each([
    [0, 20, true],
    [0, 32, true],
    [0, 21, false],
    [1, 1, false],
    [1, 2, true],
    [1, 40, true],
    [1, 41, false],
    [16, 32, true],
    [17, 32, false],
  ])('of version %d and %d bytes: %s', (version, size, isFound) => {
    expect(findCryptoWallets(address(version, size))).toHaveLength(isFound ? 1 : 0)
  })
})

describe('one-time codes', () => {
  it.each([
    ['mã OTP là 123456', '123456', 0.97],
    ['OTP: 1234', '1234', 0.97],
    ['Mã xác thực: 123 456', '123 456', 0.97],
    ['ma xac nhan cua ban la 482913', '482913', 0.97],
    ['123456 là mã xác thực Zalo của bạn', '123456', 0.95],
    ['G-123456 is your Google verification code', 'G-123456', 0.95],
    ['Your verification code is 739201.', '739201', 0.97],
    ['otp 739201 nhé', '739201', 0.97],
    ['mã OTP của bạn là: 4821', '4821', 0.97],
    ['OTP: 521900', '521900', 0.97],
    ['OTP: 125000', '125000', 0.97],
    ['otp 202412', '202412', 0.97],
    ['otp là 2024', '2024', 0.97],
  ])('%s', (text, code, confidence) => {
    const hits = findOneTimeCodes(text)
    expect(words(text, hits)).toEqual([code])
    expect(hits[0]!.confidence).toBeCloseTo(confidence)
  })

  it.each([
    'OTP gồm 6 số, OTP có hiệu lực 120 giây, OTP 5 phút',
    'OTP gửi về 0900000000, OTP qua tổng đài 8088, otp 1900 1234',
    'OTP 123',
    'otp: 5000, otp: 1900',
    'OTP 123456789',
    'otp 18001234, OTP 2024, otp 1999',
    'thuê sim otp 2000đ, thuê otp 1500 đồng, OTP giá 5000',
    'mã giảm giá 123456, mã đơn 123456, mã 123456, code 123456',
    'thông tư về OTP năm 2024, OTP từ 2019',
    'đừng cho ai mã OTP, 123456 người đã bị lừa',
    '123456',
  ])('%s has none', (text) => expect(words(text, findOneTimeCodes(text))).toEqual([]))
})
