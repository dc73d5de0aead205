import { describe, expect, it } from 'vitest'
import { createDomainTest, findLinks, linkMatches } from '../../src/signals/links'

const urls = (text: string) => findLinks(text).map((link) => link.url)

describe('links that are found', () => {
  it.each([
    ['Xem https://shopee.vn/ao-thun?x=1#y nhé', ['https://shopee.vn/ao-thun?x=1#y']],
    ['HTTP://EVIL.TOP', ['HTTP://EVIL.TOP']],
    ['vào shopee-vn.top/abc, bit.ly/Xy_1.', ['shopee-vn.top/abc', 'bit.ly/Xy_1']],
    ['(www.ngan-hang.com.vn)', ['www.ngan-hang.com.vn']],
    ['web: garena.vn, tiki.vn. Nhanh', ['garena.vn', 'tiki.vn']],
    ['"https://vi.wikipedia.org/wiki/Huế_(thành_phố)".', ['https://vi.wikipedia.org/wiki/Huế_(thành_phố)']],
    ['[bài](https://a.vn/b_c)', ['https://a.vn/b_c']],
    ['https://a.vn/x👉https://b.vn/y👈', ['https://a.vn/x', 'https://b.vn/y']],
    ['https://a.vn,https://b.vn', ['https://a.vn', 'https://b.vn']],
    ['a.com:8080/x b.com:80', ['a.com:8080/x', 'b.com:80']],
    ['taixiu88.club new-88.vip', ['taixiu88.club', 'new-88.vip']],
    ['vô abc.com.Em chờ', ['abc.com']],
    ['rồi.shopee.vn/x', ['shopee.vn/x']],
    ['xemhttps://a.vn', ['https://a.vn']],
    ['https://tiếngviệt.vn và tiếngviệt.com/x', ['https://tiếngviệt.vn', 'tiếngviệt.com/x']],
    ['http://10.0.0.1:81/x 8.8.8.8/dns', ['http://10.0.0.1:81/x', '8.8.8.8/dns']],
    ['http://[2001:db8::1]/x', ['http://[2001:db8::1]/x']],
    ['t.me/nhom zalo.me/g/abc youtu.be/x s.id/x', ['t.me/nhom', 'zalo.me/g/abc', 'youtu.be/x', 's.id/x']],
    ['http://noi-bo.hr/x http://abc.khongco/', ['http://noi-bo.hr/x', 'http://abc.khongco/']],
    ['https://evil.com\\@bank.vn', ['https://evil.com']],
    ['https://a.vn...', ['https://a.vn']],
    ['http://https://a.vn x://https://b.vn/y', ['https://a.vn', 'https://b.vn/y']],
    ['he.is/https://a.vn', ['https://a.vn']],
    ['https://a.vn/?q=được', ['https://a.vn/?q=được']],
    ['xem 10.20.30.40/x', ['10.20.30.40/x']],
    ['a.com?x=1 b.com#y c.com:8080', ['a.com?x=1', 'b.com#y', 'c.com:8080']],
    ['abc.com: bcd.com:123456', ['abc.com', 'bcd.com']],
    ['0a.com 9z.com', ['0a.com', '9z.com']],
    ['www.tiếngviệt.com.vn www.tiếngviệt.vn', ['www.tiếngviệt.com.vn', 'www.tiếngviệt.vn']],
    ['xemwww.shop.vn www.abc.Com', ['www.shop.vn', 'www.abc.Com']],
    [
      'tie\u0302\u0301ngviet.com/x a_b.shop.vn/x x~shop.vn/y',
      ['tie\u0302\u0301ngviet.com/x', 'a_b.shop.vn/x', 'shop.vn/y'],
    ],
    ['10.20.30.40:80 10.20.30.40: a', ['10.20.30.40:80']],
    ['123.vn 12ab.shop.vn', ['123.vn', '12ab.shop.vn']],
    ['taixiu88.CLUB Game88.club xk88.top', ['taixiu88.CLUB', 'Game88.club', 'xk88.top']],
    ['shop.Example.com', ['shop.Example.com']],
    ['__shop.vn -.tiki.vn momo.vn-- zalo.me/x_', ['shop.vn', 'tiki.vn', 'momo.vn', 'zalo.me/x']],
    ['http://127.0.0.0xf http://0x7f000ff', ['http://127.0.0.0xf', 'http://0x7f000ff']],
    ['pa://shop.vn/x x://shop.vn/xp https://!shop.vn', ['shop.vn/x', 'shop.vn/xp', 'shop.vn']],
    ['https://evil。com https://evil｡com/x', ['https://evil。com', 'https://evil｡com/x']],
    [
      'abc.com:12345/x https://a.vn:80, https://a.vn:123456',
      ['abc.com:12345/x', 'https://a.vn:80', 'https://a.vn'],
    ],
    [
      'https://a.vn/x) https://a.vn/x))) https://a.vn/x]',
      ['https://a.vn/x', 'https://a.vn/x', 'https://a.vn/x'],
    ],
    [
      'https://a.vn/(x)) https://a.vn/x[1] https://a.vn/x)y',
      ['https://a.vn/(x)', 'https://a.vn/x[1]', 'https://a.vn/x)y'],
    ],
    ['https://a.vn/x\x7fy', ['https://a.vn/x']],
    ['https://a.vn x@b.vn', ['https://a.vn']],
    ['xem shop[.]evil.com/x', ['shop[.]evil.com/x']],
    [
      'abc.vn shop[.]evil.com/x def.vn shop[.]bad.com/y ghi.vn',
      ['abc.vn', 'shop[.]evil.com/x', 'def.vn', 'shop[.]bad.com/y', 'ghi.vn'],
    ],
  ])('%s', (text, expected) => expect(urls(text)).toEqual(expected))
})

describe('what is no link', () => {
  it.each([
    'gạo, mì, v.v. và ở TP.HCM, Q.1, T.S Nam, U.S.A',
    'giá 1.000.vnđ, 1.000.000, 1.000.vn, 2.5, 10.4.1, iOS 17.5.1',
    'làm xong.Em về, anh.em ơi, đẹp.Top 1, ok.top, ổn.shop ơi',
    'máy tốt.ai mua.la hét.ba nói.me ơi.so với.to quá.no say',
    'ngon.game thủ nhanh.pin tụt đẹp.camera ok.cam ơn',
    'nhanh.so/chậm he.is/was',
    'main.py README.md setup.sh app.tsx a.zip Node.js',
    'lan@gmail.com, lan.nguyen@congty.com.vn, @shop.vn, #sale.vn',
    'https://localhost http:// https://-.vn http://a..b http://. www.',
    'còn.Co\u0300n vo\u0323ng.Co\u0300n',
    'javascript:alert(1) tel:0900000000 zalo://chat',
    '192.168.1.1 999.999.999.999 http://999.1.1.1',
    'rồi.vn thương.vn',
    'a.vn, thich.Com, taixiu88.Club, k88.top',
    '1.000.000/x 127.0.0.0xf/x 10.20.30.40/',
    'tiếngviệt.ai/x tiếngviệt.vn: x',
    'www.abc.khongco.Em, shop.vn@gmail.com, ttp://shop.vn/x, https://a-.vn/x',
  ])('%s', (text) => expect(urls(text)).toEqual([]))
})

describe('the parts of a link', () => {
  it.each([
    [
      'https://m.shopee.com.vn/x',
      { host: 'm.shopee.com.vn', domain: 'shopee.com.vn', suffix: 'com.vn', subdomain: 'm' },
    ],
    ['https://VCB.com.vn@evil.top/x', { host: 'evil.top', domain: 'evil.top', scheme: 'https' }],
    ['https://vietcombank.com.vn:x@evil.top', { host: 'evil.top' }],
    ['http://münchen.de', { host: 'xn--mnchen-3ya.de', domain: 'xn--mnchen-3ya.de' }],
    ['https://ｓｈｏｐｅｅ．ｖｎ/x', { host: 'shopee.vn' }],
    ['https://ev\u00adil.com/x', { host: 'evil.com' }],
    ['http://3232235777/', { host: '192.168.1.1', isIp: true, domain: '', suffix: '', subdomain: '' }],
    ['http://0x7f.1', { host: '127.0.0.1', isIp: true }],
    ['http://[::1]/', { host: '::1', isIp: true }],
    ['https://a.vn./x', { host: 'a.vn', url: 'https://a.vn./x' }],
    ['ftp://a.vn', { scheme: 'ftp' }],
    ['bit.ly/x', { scheme: '', start: 0, end: 8, subdomain: '' }],
    ['https://anh.github.io', { domain: 'github.io', subdomain: 'anh' }],
  ])('%s', (text, parts) => expect(findLinks(text)).toMatchObject([parts]))

  it('has a range of the original text', () => {
    const text = 'ấ😀 https://a.vn/x. bit.ly/y!'
    for (const { start, end, url } of findLinks(text)) expect(text.slice(start, end)).toBe(url)
    expect(findLinks(text)).toHaveLength(2)
  })
})

describe('how long a link may be, and how far on', () => {
  it.each([
    ['a label of 63 letters', `https://${'a'.repeat(63)}.vn`, true],
    ['a label of 64', `https://${'a'.repeat(64)}.vn`, false],
    ['a host with a user, of 1,012', `https://${'a'.repeat(1007)}@a.vn`, true],
    ['a host with a user, of 1,013', `https://${'a'.repeat(1008)}@a.vn`, false],
  ])('%s', (_, text, isFound) => expect(urls(text)).toEqual(isFound ? [text] : []))

  it('does not matter', () => {
    expect(urls(`${' '.repeat(2_000)}https://a.vn shop.vn`)).toEqual(['https://a.vn', 'shop.vn'])
  })
})

describe('disguised links', () => {
  it.each([
    ['hxxp://evil.com/x. hxxps://evil.vn', ['hxxp://evil.com/x', 'hxxps://evil.vn'], 0.6],
    ['h**p://evil.com hxxps[:]//evil[.]vn/a', ['h**p://evil.com', 'hxxps[:]//evil[.]vn/a'], 0.6],
    [
      'evil[.]com/x evil(.)com.vn shop.evil{dot}com',
      ['evil[.]com/x', 'evil(.)com.vn', 'shop.evil{dot}com'],
      0.6,
    ],
    ['http://evil[.]com/x', ['http://evil[.]com/x'], 0.6],
    ['vào taixiu chấm com nhé', ['taixiu chấm com'], 0.7],
    ['vao taixiu88 cham com cham vn ngay', ['taixiu88 cham com cham vn'], 0.7],
    ['abc88 DOT com/x, nhanh', ['abc88 DOT com/x'], 0.7],
    ['taixiu cha\u0302\u0301m vip', ['taixiu cha\u0302\u0301m vip'], 0.7],
    ['marketplace . com/x', ['marketplace . com/x'], 0.5],
    ['bit dot ly/3abcXYZ, bit chấm ly/a', ['bit dot ly/3abcXYZ', 'bit chấm ly/a'], 0.7],
    ['vào t . me/abcxyz', ['t . me/abcxyz'], 0.5],
    ['hxxp://login。example。com evil。com', ['hxxp://login。example。com', 'evil。com'], 0.6],
  ])('%s', (text, expected, confidence) => {
    const links = findLinks(text)
    expect(links.map((link) => link.url)).toEqual(expected)
    for (const link of links) expect(link).toMatchObject({ disguised: true, confidence })
  })

  it.each([
    'thịt chấm com, thit cham com ngon, the dot com boom, evil . com',
    'bài này chấm thi, thầy chấm công, chấm vnđ, hxxp, hxxp://x',
    'does dot compare, xong . Vn thắng, ở đó [.] com',
    'lan [at] gmail [dot] com, lan@gmail [.] com',
    'a [.] b {.} c, 1 . 5 . vn, arr[.]length',
    'tôi . me/ ai, một bit . ly thế, 这是句子。下一句',
  ])('%s has none', (text) => expect(urls(text)).toEqual([]))

  it('have the host that is meant, and leave plain links alone', () => {
    expect(findLinks('https://a.vn shopee-vn chấm top/x b.vn/y')).toMatchObject([
      { host: 'a.vn', disguised: false, confidence: 1 },
      { host: 'shopee-vn.top', domain: 'shopee-vn.top', disguised: true },
      { host: 'b.vn', disguised: false },
    ])
  })
})

describe('links that pose as somebody', () => {
  const poses = (host: string) =>
    findLinks(`https://${host}/x`).map((link) => linkMatches(link, 'look-alike'))

  it.each([
    'vietcombank-vn.top',
    'vietconbank.com',
    'vietcmobank.com',
    'vietc0mbank.com',
    'vietcombanker.com',
    'vietnamairslines.com',
    'vietcombank.com.vn.tra-cuu.top',
    'shopee.sukientriankhachhang2021.com',
    'shоpee.vn',
    'xn--shpee-nve.vn',
    'v-acb.com',
    'vn-sacombank.com',
    'sotuyen.vib-online.com',
    'dien-may-xanh.net',
    'dichvucong.cvgov.com',
    'dichvucong.xgovvn.net',
    'dichvucong.com',
    'vneid-bocongan.com',
    'gov.vn-tracuu.top',
    'techcombank.top',
    'faceboook.com',
    'thongtinkhuyenmaicuanganhangvietcombanknamnay.top',
    'acb-login.com',
    'gov-vn.top',
    'govvn.top',
    'tra-gov.vn',
    'gov.vn.top',
    'cong-thong-tin-dich-vu-cong-truc-tuyen-quoc-gia.top',
    'momo-khuyen-mai-mua-xuan-cho-khach-hang-than-thiet-login.top',
    // A brand alone, where its owner would not be.
    'vnpay.top',
    'vnpay.qua-tang.vn',
    'dien-may-xanh.com',
    'vnpay-hoa.top',
    'acb-vn24.top',
    // Short brands in other letters or digits.
    'm0m0.top',
    '3vn.top',
    '5hb.top',
    'sh8.top',
    '1pbank.top',
    'mómo.top',
    'ɑcb.top',
    // One letter more, fewer, other or swapped; two in long names.
    'shopexe.top',
    'shpee.top',
    'shobee.top',
    'shoepe.top',
    'vietimbamk.top',
    'vietconbbank.com',
  ])('%s', (host) => expect(poses(host)).toEqual([true]))

  it.each([
    'vietcombank.com.vn',
    'online.acb.com.vn',
    'techcombank.vn',
    'm.shopee.vn',
    'dichvucong.gov.vn',
    'dichvucong.bocongan.gov.vn',
    'thuedientu.gdt.gov.vn',
    'csgt.bocongan.gov.vn',
    'vneid.vn',
    'acb.com',
    'msb.org',
    'shopify.com',
    'tikitaka.com',
    'momoland.com',
    'vietnamnet.vn',
    'telegraf.com',
    'tiếngviệt.vn',
    'www.gov.uk',
    'vnexpress.net',
    '1.2.3.4',
    'acb-hoa.com',
    'acb-acb.com',
    `${'a'.repeat(45)}.top`,
    'tra-cuu.gov.vn',
    'agov.vn-a.top',
    'abc.netflix',
    'vnpay.com.vn',
    'tiki.top',
    'momo-hoa.top',
    'momo.qua-tang.top',
    // Two changes in a name of fewer than ten letters, and another first letter.
    'agrobamk.top',
    'shoxxe.top',
    'shpxee.top',
    'shxoee.top',
    'shoepx.top',
    'shhope.top',
    'mhopee.top',
  ])('%s does not', (host) => expect(poses(host)).toEqual([false]))
})

describe('kinds of links', () => {
  const [short, ip, plain, fake] = findLinks(
    'https://bit.ly/x http://1.2.3.4 m.shopee.vn/x https://bit.ly.evil.com',
  )

  it.each([
    ['any', [true, true, true, true]],
    ['shortener', [true, false, false, false]],
    ['ip', [false, true, false, false]],
    ['punycode', [false, false, false, false]],
    ['look-alike', [false, false, false, false]],
    ['disguised', [false, false, false, false]],
  ] as const)('%s', (kind, expected) => {
    expect([short, ip, plain, fake].map((link) => linkMatches(link!, kind))).toEqual(expected)
  })

  it('an international name is one in letters and in punycode', () => {
    const links = findLinks('https://tiếngviệt.vn http://xn--mnchen-3ya.de https://axn--b.vn')
    expect(links.map((link) => linkMatches(link, 'punycode'))).toEqual([true, true, false])
  })

  it('a list stands for the hosts below its domains, in any spelling', () => {
    const isListed = createDomainTest(['Shopee.VN', 'münchen.de', '1.2.3.4', 'com.vn'])
    const of = (text: string) => findLinks(text).map((link) => isListed(link))
    expect(of('shopee.vn m.shopee.vn/x https://a.b.shopee.vn')).toEqual([true, true, true])
    expect(of('notshopee.vn shopee.vn.evil.com http://xn--mnchen-3ya.de')).toEqual([false, false, true])
    expect(of('http://1.2.3.4/x http://2.3.4.1 https://abc.com.vn')).toEqual([true, false, true])
    expect(of('https://1shopee.vn http://5.1.2.3')).toEqual([false, false])
    const isOther = createDomainTest(['COM.VN', 'ABC.Khongco', '2.3.4'])
    expect(findLinks('https://a.com.vn http://x.abc.khongco http://1.2.3.4').map(isOther)).toEqual([
      true,
      true,
      false,
    ])
  })
})
