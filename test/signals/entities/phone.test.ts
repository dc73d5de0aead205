import { isValidPhoneNumber } from 'libphonenumber-js/min'
import { describe, expect, it } from 'vitest'
import { findVietnamesePhones } from '../../../src/signals/entities/phone'
import { phoneKind } from '../../../src/signals/entities/vietnamese-numbers'

const found = (text: string) => findVietnamesePhones(text).map(({ start, end }) => text.slice(start, end))
const confidence = (text: string) => findVietnamesePhones(text).map((hit) => hit.confidence)

describe('Vietnamese telephone numbers', () => {
  it.each([
    ['gọi 0900000000 nhé', ['0900000000']],
    ['0900.000.000 hoặc 0900 000 000 hoặc 0900-000-000', ['0900.000.000', '0900 000 000', '0900-000-000']],
    ['09.00.00.00.00', ['09.00.00.00.00']],
    ['0 9 0 0 0 0 0 0 0 0', ['0 9 0 0 0 0 0 0 0 0']],
    [
      '+84900000000, +84 900 000 000, +84.900.000.000',
      ['+84900000000', '+84 900 000 000', '+84.900.000.000'],
    ],
    ['0084900000000 84900000000 84 900 000 000', ['0084900000000', '84900000000', '84 900 000 000']],
    ['(+84) 900 000 000 và +84 (0) 900 000 000', ['(+84) 900 000 000', '+84 (0) 900 000 000']],
    ['+840900000000', ['+840900000000']],
    ['số cũ 01680000000, 0126.000.0000', ['01680000000', '0126.000.0000']],
    ['(024) 3800 0000, 028.3800.0000, 0203 3800 000', ['(024) 3800 0000', '028.3800.0000', '0203 3800 000']],
    [
      '0900000000/0910000000 - 0920000000,0930000000',
      ['0900000000', '0910000000', '0920000000', '0930000000'],
    ],
    ['0900 000 000 0910 000 000', ['0900 000 000', '0910 000 000']],
    ['0900000000-0910000000', ['0900000000', '0910000000']],
    ['0 900 000 000', ['0 900 000 000']],
    ['0900-000 000', ['0900-000 000']],
    ['0900 000 000 111k', ['0900 000 000']],
    ['0900 000 000 1', ['0900 000 000']],
    ['0900000000 12', ['0900000000']],
    ['((024) 38000000)', ['(024) 38000000']],
    ['(0900000000)', ['0900000000']],
    ['sđt:0900000000zalo', ['0900000000']],
    ['SĐT0900000000 ZALO 0900.000.000', ['0900000000', '0900.000.000']],
    ['nha0900000000.', ['0900000000']],
    ['０９００００００００', ['０９００００００００']],
    ['0️⃣9️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣', ['0️⃣9️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣']],
    ['o9oo.000.000 O900000000', ['o9oo.000.000', 'O900000000']],
    ['o9o3 i23 456, o98765432i nhé', ['o9o3 i23 456', 'o98765432i']],
    ['𝟎𝟗𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟎', ['𝟎𝟗𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟎']],
    ['09\u200b00000000', ['09\u200b00000000']],
    ['zalo.me/0900000000', ['0900000000']],
    ['0900 000 000 500k', ['0900 000 000']],
    ['áo 150.000 lh 0900000000 ship 30.000', ['0900000000']],
    ['😀0900000000😀', ['0900000000']],
    ['mobile : 900000000', ['900000000']],
    ['O9l2.3O1.345', ['O9l2.3O1.345']],
    ['o9l2 345 67l nhé', ['o9l2 345 67l']],
    ['gọi không chín một hai ba bốn năm sáu bảy tám nha', ['không chín một hai ba bốn năm sáu bảy tám']],
    // Disguised twice: words and figures that are letters, styled, apart.
    ['số nó 09O3i hai ba tư năm sáu nha', ['09O3i hai ba tư năm sáu']],
    ['không chín một hai ba 4️⃣5️⃣6️⃣7️⃣8️⃣', ['không chín một hai ba 4️⃣5️⃣6️⃣7️⃣8️⃣']],
    ['không chín tám bẩy sáu 𝟓𝟒𝟑𝟐𝟏 nhé', ['không chín tám bẩy sáu 𝟓𝟒𝟑𝟐𝟏']],
    ['không*chín*một*2*3*4*5*6*7*8', ['không*chín*một*2*3*4*5*6*7*8']],
    ['số 0 . 9 . l . 2 . 3 . 4 . 5 . 6 . 7 . 8 đây', ['0 . 9 . l . 2 . 3 . 4 . 5 . 6 . 7 . 8']],
    ['sđt o９８７６５４３２i', ['o９８７６５４３２i']],
    [
      'không chín một hai ba bốn năm sáu bảy tám'.normalize('NFD'),
      ['không chín một hai ba bốn năm sáu bảy tám'.normalize('NFD')],
    ],
    [
      'khong chin khong, khong khong, hai ba bon nam sau',
      ['khong chin khong, khong khong, hai ba bon nam sau'],
    ],
    ['số 0 chín 1 hai-3 bốn 5678', ['0 chín 1 hai-3 bốn 5678']],
    [
      'gọi 0911222333 hoặc không chín một hai ba bốn năm sáu bảy tám',
      ['0911222333', 'không chín một hai ba bốn năm sáu bảy tám'],
    ],
    [
      'không chín một hai ba bốn năm sáu bảy tám hoặc 0911222333',
      ['không chín một hai ba bốn năm sáu bảy tám', '0911222333'],
    ],
    ['xem a.vn, b.vn/x rồi gọi 0900000000, zalo.me/0910000000', ['0900000000', '0910000000']],
    ['0900000000 https://a.vn', ['0900000000']],
    ['0900000000https://a.vn', ['0900000000']],
    ['0 90 000 0000, +84 90 000 0000', ['0 90 000 0000', '+84 90 000 0000']],
    ['SĐT+84900000000, x+84900000000', ['+84900000000', '+84900000000']],
    ['＋84900000000', ['＋84900000000']],
    ['SĐT(+84)900000000', ['(+84)900000000']],
    ['2 số 12 0900000000', ['0900000000']],
    ['nhắn cho mình SĐT0900000000', ['0900000000']],
    ['ĐT0900000000 DT0910000000', ['0900000000', '0910000000']],
    ['GỌI0900000000 GOI0910000000', ['0900000000', '0910000000']],
    ['0900000000. 5 cái', ['0900000000']],
    ['0900 000000 123456', ['0900 000000']],
    ['09000 00000 12345', ['09000 00000']],
    ['0900 000 000/111', ['0900 000 000']],
    ['0900 000 000 12', ['0900 000 000']],
    ['0 9 0 0 0 0 0 0 0 0 1', ['0 9 0 0 0 0 0 0 0 0']],
    ['gọi năm: không.chín.không.một.hai.ba.bốn.năm.sáu.bảy', ['không.chín.không.một.hai.ba.bốn.năm.sáu.bảy']],
    [
      'tám bốn chín không không không một hai ba bốn năm',
      ['tám bốn chín không không không một hai ba bốn năm'],
    ],
  ])('%s', (text, numbers) => expect(found(text)).toEqual(numbers))
})

describe('what is no telephone number', () => {
  it.each([
    'hotline 19001234, 1900 0000 00, 18001234, 1800.000.000',
    'giá 1.090.000.000đ, 900.000.000, 0.900.000',
    '09/03/2024 10:00, 09-03-2024 1000, 03.09.2024 12',
    'CCCD 001099000000, 079 099 000000, CMND 023000000',
    'mst 0300000000, MST: 0900000000-001, mã số thuế 0300000000',
    'mã đơn 0900000000, đơn hàng số 0900000000, mã vận đơn: 0900000000, DH0900000000, #0900000000',
    '10900000000 09000000001 0900000000123456',
    '0900000000.5 0900000000-123 1.0900000000',
    'https://shopee.vn/p/0900000000 a.vn/?id=0900000000',
    '0900000000@gmail.com',
    'dàn 03 45 67 89 01 23 45, 12 03 45 67 89 01',
    '0400000000 0600000000 0950000000 0530000000 02000000000 02170000000',
    '9900000000 90000000 112 113 900000000',
    'gọi 900.000.000',
    'IP 10.0.0.1, iOS 17.5.1, 8.8.8.8',
    '0900 000 000 123 456',
    '0900000000AB',
    '0 đồng 9 người 0000 0000',
    '3.1415926535897932384626',
    '+1 900 000 0000 +85 900 000 000 +0900000000',
    'một hai ba bốn năm sáu bảy tám chín mười, không một hai ba bốn năm sáu bảy tám chín',
    'không chín tám, không ba, bốn năm sáu người',
    'năm 2019 có hai ba người, bảy tám chín 10 không 5 sáu 7',
    'một chín không không một hai ba bốn năm sáu',
    'can 20l 30l, 5l 10l 15l 20l',
    '090 0 000 000, 0900 0 00000, +84 9 0000 0000, 0900 00 00 00 00',
    '09 00 00 00 00 11',
    '11 09 00 00 00 00',
    '0900 000 000 111',
    'ABC0900000000, XZALO0900000000',
    'ZALO X0900000000, 1SĐT0900000000',
    'DH+84900000000, DH(0900000000), A(024) 3800 0000',
    'loiloiloi',
    '1.0900000000',
    'sđt 2438000000, sđt 1680000000',
    '0900000000-0400000000',
    '+34900000000 0034900000000 2084900000000 0884900000000 8084900000000',
    '0900/000/000 0900abc000abc000 0900, 000, 000',
    '09 000 00000',
    '028 3800 0000 1234',
    'sđt 84, +84, 0084, +8490000000',
  ])('%s', (text) => expect(found(text)).toEqual([]))
})

describe('how sure a number is', () => {
  it('is surer after a word for it, and with a country code', () => {
    expect(confidence('0900000000')).toEqual([0.9])
    expect(confidence('Liên hệ: 0900000000')).toEqual([0.99])
    expect(confidence('Đt 0900 000 000')).toEqual([0.99])
    expect(confidence('+84 900 000 000')).toEqual([0.97])
    expect(confidence('0084900000000')).toEqual([0.97])
    expect(confidence('84900000000')).toEqual([0.75])
    expect(confidence('0 900 000 000')).toEqual([0.93])
    expect(confidence('gọi +84 900 000 000')).toEqual([0.99])
  })

  it('is less sure for an account, an old number, a landline, pairs of digits and disguised digits', () => {
    expect(confidence('STK 0900000000 MB Bank')).toEqual([0.6])
    expect(confidence('01680000000')).toEqual([0.6])
    expect(confidence('02438000000')).toEqual([0.75])
    expect(confidence('09 00 00 00 00')).toEqual([0.6])
    expect(confidence('sđt 900000000')).toEqual([0.75])
    expect(confidence('O900000000')[0]).toBeCloseTo(0.81)
    expect(confidence('không chín không không một hai ba bốn năm sáu')).toEqual([0.9])
  })

  it('a word for a telephone between a code and the number wins', () => {
    expect(confidence('mã đơn 12, gọi 0900000000')).toEqual([0.99])
  })
})

describe('the numbering plan', () => {
  it.each(['900000000', '320000000', '550000000', '870000000', '2438000000', '2033800000', '2993800000'])(
    '%s is a number that the telephone library knows too',
    (national) => {
      expect(phoneKind(national)).toBeDefined()
      expect(isValidPhoneNumber('+84' + national)).toBe(true)
    },
  )

  it.each([
    ['1680000000', 'old-mobile'],
    ['1990000000', 'old-mobile'],
    ['1100000000', undefined],
    ['1900000000', undefined],
    ['310000000', undefined],
    ['950000000', undefined],
    ['90000000', undefined],
  ])('%s', (national, kind) => expect(phoneKind(national)).toBe(kind))
})
