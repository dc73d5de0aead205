import { describe, expect, it } from 'vitest'
import { findHealthCards } from '../../../src/signals/entities/health-card'
import { findNationalIds } from '../../../src/signals/entities/national-id'
import { findOldIds } from '../../../src/signals/entities/old-id'
import { findPassports } from '../../../src/signals/entities/passport'
import { findSocialInsuranceNumbers } from '../../../src/signals/entities/social-insurance'
import { findTaxCodes, isTaxCode } from '../../../src/signals/entities/tax-code'
import type { EntityHit } from '../../../src/signals/entities/entity'

const words = (text: string, hits: EntityHit[]) => hits.map(({ start, end }) => text.slice(start, end))

describe('citizen identity numbers', () => {
  it.each([
    ['CCCD: 079099000001', '079099000001', 0.99],
    ['căn cước công dân của em là 001 303 000 001', '001 303 000 001', 0.99],
    ['can cuoc 0010 9900 0001', '0010 9900 0001', 0.99],
    ['cccd079199000001', '079199000001', 0.99],
    ['tên Lan, 079199000001', '079199000001', 0.9],
    ['MST cá nhân 079199000001', '079199000001', 0.99],
    ['số định danh 100199000001', '100199000001', 0.8],
    ['lh 079.199.000.001 nhé', '079.199.000.001', 0.9],
    ['０７９１９９００００１２', '０７９１９９００００１２', 0.81],
    ['CCCD 07919900oo01', '07919900oo01', 0.891],
    ['079199000001 cấp ngày 12/3/2021', '079199000001', 0.9],
    ['CCCD 079 1 99 000001', '079 1 99 000001', 0.99],
    ['CCCD 079 199 000001', '079 199 000001', 0.99],
    ['CCCD 079 199000001', '079 199000001', 0.99],
    ['CCCD 0791 99000001', '0791 99000001', 0.99],
    ['079239000001', '079239000001', 0.9],
    ['079010000001', '079010000001', 0.9],
  ])('%s', (text, number, confidence) => {
    const hits = findNationalIds(text)
    expect(words(text, hits)).toEqual([number])
    expect(hits[0]!.confidence).toBeCloseTo(confidence)
  })

  it.each([
    'giá 079.199.000.000đ, 1.079.199.000.001',
    'mã vận đơn 079199000001, IMEI: 079199000001, đơn hàng 079199000001, #079199000001, DH079199000001',
    'stk 079199000001',
    'GPLX 079199000001, bằng lái xe 079199000001',
    '079999000001 005199000001 079405000001 CCCD 079250000001',
    '0791990000012 07919900000 079199000001234',
    '12/03/2024 079199, 079199 000001 23',
    'https://a.vn/079199000001 x?id=079199000001',
    '079199000001k, 079199000001 đồng, 079199000001@a.vn',
    'tỉ số 07-91-99-00-00-01',
    'model A079199000001, 0791-9900-0001-22',
    'CCCD 07 9199000001, 079240000001, 079009000001',
  ])('%s has none', (text) => expect(words(text, findNationalIds(text))).toEqual([]))

  it('are none in a link, wherever it stands', () => {
    const text = 'a.vn/x, 079199000001, b.vn/079199000001, 079199000002 c.vn/z 079199000003'
    expect(words(text, findNationalIds(text))).toEqual(['079199000001', '079199000002', '079199000003'])
  })
})

describe('old identity cards', () => {
  it.each([
    ['CMND 023000001', '023000001', 0.92],
    ['số chứng minh nhân dân là: 023 000 001', '023 000 001', 0.92],
    ['cmt so 023000001', '023000001', 0.92],
    ['cmnd 311111111', '311111111', 0.92],
    ['cmnd 123 456 789', '123 456 789', 0.92],
    ['CMND 023 000001', '023 000001', 0.92],
    ['CMND 02 3000001', '02 3000001', 0.92],
    ['Lan, 023000001, cấp ngày 12/3/2010 tại CA TP.HCM', '023000001', 0.85],
  ])('%s', (text, number, confidence) => {
    const hits = findOldIds(text)
    expect(words(text, hits)).toEqual([number])
    expect(hits[0]!.confidence).toBeCloseTo(confidence)
  })

  it.each([
    '023000001',
    'CMND 02300001, CMND 0230000011, CMND 000000000',
    'lương 300.000.000, đơn hàng 023000001, CMND có 9 số',
    'không cần CMND, gọi 023000001',
    'cmnd 111111111, cmnd 0230 00001',
    'stk 023000001 cấp ngày 1/1/2010',
    'chứng minh rằng 123 456 789 là sai rồi đúng không: 1.234.567.890',
    'CCCD 079199000001',
  ])('%s has none', (text) => expect(words(text, findOldIds(text))).toEqual([]))
})

describe('tax codes', () => {
  it('have a check digit', () => {
    expect(['0100109106', '0300588569', '0312345674'].map(isTaxCode)).toEqual([true, true, false])
    expect(isTaxCode('0000000000')).toBe(false)
  })

  it.each([
    ['MST 0100109106', '0100109106', 0.98],
    ['mst 03 00588569', '03 00588569', 0.98],
    ['mã số thuế: 0100109106-001', '0100109106-001', 0.98],
    ['ma so thue 0100109106', '0100109106', 0.98],
    ['chi nhánh 0100109106-001', '0100109106-001', 0.85],
    ['mst 0100 109 106', '0100 109 106', 0.98],
    ['mst 010 010 9106', '010 010 9106', 0.98],
    ['mst 0 100 109 106', '0 100 109 106', 0.98],
    ['MST 0100109106001', '0100109106001', 0.98],
  ])('%s', (text, number, confidence) => {
    const hits = findTaxCodes(text)
    expect(words(text, hits)).toEqual([number])
    expect(hits[0]!.confidence).toBeCloseTo(confidence)
  })

  it.each([
    '0100109106',
    'MST 0100109107, MST 01001091060',
    'đơn hàng 0100109106, mã đơn: 0100109106-001',
    '0100109106-2024 0100109106-000',
    'MST 079199000001',
    'mst 010 0109 106, mst 01001 09106',
  ])('%s has none', (text) => expect(words(text, findTaxCodes(text))).toEqual([]))
})

describe('social insurance and health cards', () => {
  it.each([
    ['mã số BHXH 7900000011', ['7900000011']],
    ['sổ bảo hiểm xã hội số: 7900000011', ['7900000011']],
    ['BHXH gọi 1900906800, 0900000000', []],
    ['đóng BHXH 5000000000, BHXH tháng 12/2024', []],
    ['7900000011', []],
    ['bhxh 01 23456789', ['01 23456789']],
    ['bhxh 0123 456 789', ['0123 456 789']],
    ['bhxh 012 345 6789', ['012 345 6789']],
    ['bhxh 01 23 456789', ['01 23 456789']],
    ['bhxh 0123 456789', ['0123 456789']],
    ['bhxh 01234 56789', []],
    ['bhxh 0912345678', []],
    ['bhxh 7912345678', ['7912345678']],
    ['bhxh 1700123456, bhxh 1800123456', ['1700123456']],
    ['bhxh 7900000010', ['7900000010']],
  ])('%s', (text, numbers) => expect(words(text, findSocialInsuranceNumbers(text))).toEqual(numbers))

  it.each([
    ['BHYT DN4797900000011', ['DN4797900000011'], 0.98],
    ['DN 4 79 7900000011', ['DN 4 79 7900000011'], 0.9],
    ['thẻ BHYT te1 01 0123456789', ['te1 01 0123456789'], 0.98],
    ['thẻ bhyt: 7900000011', ['7900000011'], 0.88],
    ['bhyt 7900000010', ['7900000010'], 0.88],
    ['bhyt 0100000011', ['0100000011'], 0.88],
    ['BHXH DN4797900000011', ['DN4797900000011'], 0.98],
    ['DN4797900000011, thẻ BHYT 7900000011', ['DN4797900000011', '7900000011'], 0.9],
  ])('%s', (text, numbers, confidence) => {
    const hits = findHealthCards(text)
    expect(words(text, hits)).toEqual(numbers)
    expect(hits[0]!.confidence).toBeCloseTo(confidence)
  })

  it.each([
    'DN9797900000011 DN479790000001 DN47979000000112 XDN4797900000011 ZZ4797900000011',
    'dn4797900000011, mã đơn DN4797900000011',
    'BHYT tổng đài 1900900090, BHYT 4500000',
    'DN4790123456789-1, xDN4790123456789, DN479012345678901',
    'bhyt 0912345678, bhyt 7900100000',
    '#DN4797900000011 @DN4797900000011, DN4797900000011 đ',
    'CT 4 500 000 000 000 đ',
  ])('%s has no health card', (text) => expect(words(text, findHealthCards(text))).toEqual([]))
})

describe('passports', () => {
  it.each([
    ['hộ chiếu B1234567', ['B1234567']],
    ['Passport No: C12345678', ['C12345678']],
    ['so ho chieu c1234567', ['c1234567']],
    ['B1234567', []],
    ['mã sản phẩm B1234567, hộ chiếu vaccine A12345', []],
    ['hộ chiếu B12345678901, hộ chiếu AB1234567', []],
  ])('%s', (text, numbers) => expect(words(text, findPassports(text))).toEqual(numbers))
})
