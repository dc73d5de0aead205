import { describe, expect, it } from 'vitest'
import { findAddresses } from '../../../src/signals/entities/address'
import { findBirthDates } from '../../../src/signals/entities/date-of-birth'
import type { EntityHit } from '../../../src/signals/entities/entity'
import { findIpAddresses } from '../../../src/signals/entities/ip'
import { findPlates } from '../../../src/signals/entities/plate'

const words = (text: string, hits: EntityHit[]) => hits.map(({ start, end }) => text.slice(start, end))

describe('home addresses', () => {
  it.each([
    ['Nhà nó ở số 12 ngõ 34 ngách 5 phố Huế, phường Ngô Thì Nhậm, quận Hai Bà Trưng, Hà Nội nhé', 0.92],
    ['giao tới 12/34/5A đường lê lợi p.bến nghé q1 tphcm nhé', 0.92],
    ['123 Lê Lợi, P. Bến Thành, Q.1, TP.HCM nhé', 0.92],
    ['dc: 45 nguyen trai, phuong 3, quan 5', 0.92],
    ['hẻm này: 45/6 đường Số 7, phường Bình Trị Đông B nhé', 0.85],
    ['12 đường 3 Tháng 2, Q.10 nhé', 0.85],
    ['địa chỉ: số 10 phố Hàng Mành nhé', 0.75],
    ['(ngụ ấp 3, xã Tân Phú, huyện Châu Thành, tỉnh Bến Tre nhé', 0.7],
    ['số 5 xóm 2, xã Nam Giang, tỉnh Nam Định nhé', 0.92],
    ['số nhà 7 Lê Lợi, Hà Nội', 0.85],
    ['12 thôn Đoài, xã Nam Giang, tỉnh Nam Định', 0.92],
    ['ở 12 thôn Đoài, xã Nam Giang', 0.85],
    ['ở 12 kp3, p5, q10', 0.92],
    ['12 phố Huế, Hà Nội', 0.85],
    ['12 đường 30 Tháng 4, quận 1', 0.85],
    ['12 đường 30/4, Q1', 0.85],
    ['12 đường số 5, Q.7', 0.85],
    ['địa chỉ: 12 đường lê lợi', 0.75],
    ['12 đường lê lợi quận 1', 0.85],
    ['12 phố hàng bông hà nội', 0.85],
    ['3-12 đường Lê Lợi, quận 1', 0.85],
  ])('%s', (text, confidence) => {
    const hits = findAddresses(text)
    const from = text.search(/số|\d|ấp/)
    expect(words(text, hits)).toEqual([text.slice(from).replace(/ nhé$/, '')])
    expect(hits[0]!.confidence).toBe(confidence)
  })

  it.each([
    ['dc:12 đường Lê Lợi, quận 1', '12 đường Lê Lợi, quận 1', 0.85],
    ['tầng 5 12 đường Lê Lợi, quận 1', '12 đường Lê Lợi, quận 1', 0.85],
    ['asố 12 đường Lê Lợi, quận 1', '12 đường Lê Lợi, quận 1', 0.85],
    ['sống 12 đường Lê Lợi, quận 1', '12 đường Lê Lợi, quận 1', 0.85],
    ['số nhành 12 đường Lê Lợi, quận 1', '12 đường Lê Lợi, quận 1', 0.85],
    ['hômnay 12 đường Lê Lợi, quận 1', '12 đường Lê Lợi, quận 1', 0.85],
    ['12d/3 đường Lê Lợi, quận 1', '12d/3 đường Lê Lợi, quận 1', 0.85],
    ['12/3/4/5/6 đường Lê Lợi, quận 1', '12/3/4/5/6 đường Lê Lợi, quận 1', 0.85],
    ['số 12, đường Lê Lợi, quận 1', 'số 12, đường Lê Lợi, quận 1', 0.85],
    ['12 đường Lê Lợi -,\nquận 1', '12 đường Lê Lợi -,\nquận 1', 0.85],
    ['12 Lê Lợi Phường Bến Nghé', '12 Lê Lợi Phường Bến Nghé', 0.85],
    ['số 12 Huế, quận 1', 'số 12 Huế, quận 1', 0.85],
    ['số 12 Lê Lợi Hàng Mành Bông, quận 1', 'số 12 Lê Lợi Hàng Mành Bông, quận 1', 0.85],
    ['12 phố A B quận 1', '12 phố A B quận 1', 0.85],
    ['số 12 đường 3 tháng, quận 1', 'số 12 đường 3', 0.75],
    ['số 12 đường 3 tháng', 'số 12 đường 3', 0.75],
    ['số 12 đường 3 - 5, quận 1', 'số 12 đường 3', 0.75],
    ['số 12 đường số', 'số 12 đường số', 0.75],
    ['số 12 đường hà nội cũ', 'số 12 đường hà nội', 0.75],
  ])('%s: %s', (text, address, confidence) => {
    const hits = findAddresses(text)
    expect(words(text, hits)).toEqual([address])
    expect(hits[0]!.confidence).toBe(confidence)
  })

  it.each([
    '(ngụ xã Tân Phú, ấp 3, huyện Châu Thành, tỉnh Bến Tre',
    'dc: 45 Nguyễn Trãi cũ, quận 5',
    'ngụ ấp 3, xã Tân Phú',
    'ngụ ấp 3, Bến Tre, Hà Nội',
    'ở 12 thôn Đoài',
    'nhà ở 12 Lê nhé',
    'ở 12 quận 1, TP.HCM',
    '5 đường số nhà',
    'đường 5 số',
    '50k đường Lê Lợi, quận 1',
    'đêm 12 đường Lê Lợi, quận 1. Lúc 12 đường Lê Lợi, quận 1',
    'ở 12 đường 12345, quận 1',
    'số 12 đường năm nay, quận 1',
    'số 12 đường lê 1b, quận 1',
    'số 12 đường lê lợi cũ kỹ quá đi',
    'số 12 Lê Lợi Hàng Mành Bông Gai, quận 1',
    '12 đường Lê Lợi\n\nquận 1',
    '12 đường Lê Lợi -,- quận 1',
    '12 phố A quận 1',
    '12/3/4/5/6/7 đường Lê Lợi, quận 1',
    'Quận 1, TP.HCM có 10 phường, 5 quận ở Hà Nội, phường 12 quận 3',
    'đường Nguyễn Trãi, quận 5 kẹt xe, phố đi bộ Nguyễn Huệ, Q.1',
    'Ngày 5/7 đường Nguyễn Trãi, quận 5 ngập. Sáng 12 phố Huế, Hà Nội đông',
    '5/7/2024 đường Nguyễn Trãi, quận 5',
    '2 Nguyễn Văn A, Hà Nội. Giải 3 Trần Văn B, TP.HCM',
    'ăn 2 tô phở ở phố, mua 3 bản vẽ, 50k đường trắng',
    'thôn Đoài, xã Nam Giang. Bản này, xã kia 3 lần',
    'tỉ số 2-1 Hà Nội, Việt Nam 3 Thái Lan 0',
    'km 91, quốc lộ 20, huyện Định Quán, Đồng Nai',
    'có 3 đường dây nóng',
    'lương cao cho 2 em xa bờ này, gián điệp, tình báo số 1 của Cộng Hoà Xã Hội Chủ Nghĩa Việt Nam',
    'nó ở 12',
    '12 thôn Đoài, xã Nam Giang',
    'ở thôn Đoài, xã Nam Giang',
    '12 đường abc9 quận 1',
    '1.5 đường Lê Lợi, quận 1',
    '12abc đường Lê Lợi quận 1',
    '12 Lê Lợi P.S Q.1',
    'kp3 p5 q10',
    '5 ấp Bình, xã hội chủ nghĩa',
    '12 đường lê lợi',
    '12 đường',
    '12 đường Lê Lợi, xa bờ',
    'ở 7 năm tại hà nội, call u 2MRW LOVE P.S MISS U',
  ])('%s has none', (text) => expect(words(text, findAddresses(text))).toEqual([]))
})

describe('dates of birth', () => {
  it.each([
    ['sinh ngày 5/7/1999', '5/7/1999', 0.95],
    ['ngày sinh: 05-07-99', '05-07-99', 0.95],
    ['sinh ngày 5 tháng 7 năm 1999', '5 tháng 7 năm 1999', 0.95],
    ['DOB 1999-07-05', '1999-07-05', 0.95],
    ['NTNS: 05.07.1999', '05.07.1999', 0.95],
    ['sinh năm 1999', '1999', 0.6],
    ['em sn 99', '99', 0.5],
    ['sn 2k5', '2k5', 0.5],
    ['sinh nam 1999', '1999', 0.6],
    ['sinh năm là 1999', '1999', 0.6],
    ['sinh ngày: mình 5/7/1999', '5/7/1999', 0.95],
    ['sinh ngày 29/2/00', '29/2/00', 0.95],
    ['sinh ngày 29/2/40', '29/2/40', 0.95],
    ['sinh ngày 31/12/2039', '31/12/2039', 0.95],
    ['sinh năm 2039', '2039', 0.6],
  ])('%s', (text, date, confidence) => {
    const hits = findBirthDates(text)
    expect(words(text, hits)).toEqual([date])
    expect(hits[0]!.confidence).toBe(confidence)
  })

  it.each([
    'ngày 5/7/1999, hạn 05/07/2025, 12/3/2024',
    'sinh ngày 31/2/1999, sinh ngày 5/13/1999, ngày sinh 5/7/1850',
    'học sinh 5/9/2023, khai sinh ngày 1/2/2020, thí sinh 12/6/2024',
    'sinh viên năm 2019, sinh nhật 5/7, chúc mừng sinh nhật 20 tuổi',
    'sinh năm 1990-1995, sn 12, sinh năm 2050',
    'sinh ngày 29/2/99, sinh ngày 1/1/2040, sinh năm 2040',
    'nảy sinh 1999 vấn đề, vệ sinh 5/7/1999, kể từ khi hồi sinh năm 2005',
  ])('%s has none', (text) => expect(words(text, findBirthDates(text))).toEqual([]))
})

describe('IP addresses', () => {
  it.each([
    ['IP 113.161.1.1', '113.161.1.1', 0.97],
    ['nó dùng 113.161.200.7 nhé', '113.161.200.7', 0.8],
    ['192.168.1.1', '192.168.1.1', 0.5],
    ['server 1.1.1.1', '1.1.1.1', 0.97],
    ['2001:db8:85a3:8d3:1319:8a2e:370:7348', '2001:db8:85a3:8d3:1319:8a2e:370:7348', 0.95],
    ['ip 2001:db8::1', '2001:db8::1', 0.95],
    ['ip 0.0.0.0', '0.0.0.0', 0.5],
    ['10.200.100.50', '10.200.100.50', 0.5],
    ['127.0.0.10', '127.0.0.10', 0.5],
    ['ip 224.0.0.1', '224.0.0.1', 0.5],
    ['172.16.0.1', '172.16.0.1', 0.5],
    ['172.20.100.1', '172.20.100.1', 0.5],
    ['172.31.5.5', '172.31.5.5', 0.5],
    ['172.32.5.5', '172.32.5.5', 0.8],
    ['172.15.50.50', '172.15.50.50', 0.8],
    ['192.168.10.20', '192.168.10.20', 0.5],
    ['192.169.1.1', '192.169.1.1', 0.8],
    ['ip ::1', '::1', 0.5],
    ['ip fe80::1', 'fe80::1', 0.5],
    ['fd00:1:2:3:4:5:6:7', 'fd00:1:2:3:4:5:6:7', 0.5],
    ['2001:db8::1:2:3', '2001:db8::1:2:3', 0.95],
    ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8', 0.95],
    ['172.20.10.5', '172.20.10.5', 0.5],
    ['172.20.10.55', '172.20.10.55', 0.5],
    ['2001:db8::1:2', '2001:db8::1:2', 0.95],
    ['ip ::', '::', 0.5],
  ])('%s', (text, address, confidence) => {
    const hits = findIpAddresses(text)
    expect(words(text, hits)).toEqual([address])
    expect(hits[0]!.confidence).toBe(confidence)
  })

  it('stand in order of place, of both versions', () => {
    const text = 'ip 2001:db8::1 và ip 113.161.1.1, 2001:db8::1:2:3'
    expect(words(text, findIpAddresses(text))).toEqual(['2001:db8::1', '113.161.1.1', '2001:db8::1:2:3'])
  })

  it.each([
    '0.1.2.3, 0.200.100.50, 172.15.5.5',
    '2001:db8::1, a::b::c:1, ip a::b::c, 1:2:3:4:5:6:7:, :1:2:3:4:5:6:7, abcd::abcd:abcd:abcd',
    'bản 113.161.1.1, version 99.100.200.1, v120.0.6099.109, Chrome 120.130.140.150',
    '1.2.3.4, mục 2.10.4.1, 10.4.1.2',
    '::1 nhé',
    '256.1.1.1, 113.161.1, 113.161.1.1.1, 113.161.1.01',
    '12:30:45, 1:2:3, a::b, std::vector, 00:1a:2b:3c:4d:5e',
    'giá 113.161.100.000',
    'http://113.161.1.1/x',
  ])('%s has none', (text) => expect(words(text, findIpAddresses(text))).toEqual([]))
})

describe('vehicle plates', () => {
  it.each([
    ['30A-123.45', '30A-123.45', 0.95],
    ['29-X1 123.45', '29-X1 123.45', 0.95],
    ['59X3-12345', '59X3-12345', 0.85],
    ['29MĐ1-123.45', '29MĐ1-123.45', 0.95],
    ['biển số 51K 12345', '51K 12345', 0.97],
    ['xe nó 51k12345', '51k12345', 0.9],
    ['BKS: 29X-1234', '29X-1234', 0.97],
    ['51K - 123.45', '51K - 123.45', 0.95],
    ['xe 29X1234', '29X1234', 0.97],
  ])('%s', (text, plate, confidence) => {
    const hits = findPlates(text)
    expect(words(text, hits)).toEqual([plate])
    expect(hits[0]!.confidence).toBe(confidence)
  })

  it.each([
    '51K 12345, 30A1234, iPhone 15P 12345',
    '50K 12000, 20k 15000 xe, 12V-10000mAh, 12V-10000 mAh',
    '13A-123.45, 10A-12345, 42B-123.45, 30W-123.45',
    'mã 30A-12345, đơn hàng 30A-123.45',
    'A30A-123.45, 30A-123.456, 30A-123.45.6, 130A-123.45',
    'a.vn/30A-12345',
    'mã đơn xe 51K-123.45',
    '29X-1234',
  ])('%s has none', (text) => expect(words(text, findPlates(text))).toEqual([]))
})
