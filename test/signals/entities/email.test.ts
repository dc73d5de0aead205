import { describe, expect, it } from 'vitest'
import { findEmails } from '../../../src/signals/entities/email'
import { findUrls } from '../../../src/signals/entities/url'

const found = (text: string) => findEmails(text).map(({ start, end }) => text.slice(start, end))

describe('e-mail addresses', () => {
  it.each([
    ['gửi lan@example.com nhé', ['lan@example.com']],
    ['mail:lan.nguyen+shop_1@mail.example.com.vn.', ['lan.nguyen+shop_1@mail.example.com.vn']],
    ['<a@b.vn>, "c-d@e.org";f@g.net', ['a@b.vn', 'c-d@e.org', 'f@g.net']],
    ['LAN@EXAMPLE.COM', ['LAN@EXAMPLE.COM']],
    ['mailto:lan@example.com?subject=x', ['lan@example.com']],
    ['0900000000@example.com', ['0900000000@example.com']],
    ['lan@tiếngviệt.vn', ['lan@tiếngviệt.vn']],
    ['lan@example.com.Em chờ', ['lan@example.com']],
    ['..lan@example.com..', ['lan@example.com']],
    ['lan [at] example chấm com nhé', ['lan [at] example chấm com']],
    ['lan.nguyen(a còng)gmail(.)com', ['lan.nguyen(a còng)gmail(.)com']],
    ['lan a còng gmail chấm com, b@c.vn', ['lan a còng gmail chấm com', 'b@c.vn']],
    ['lan_99 at gmail dot com', ['lan_99 at gmail dot com']],
    ['lan @ gmail . com', ['lan @ gmail . com']],
    ['lan@example[.]com', ['lan@example[.]com']],
    ['lan＠example.com', ['lan＠example.com']],
    ['lan@a.vn lan [at] b chấm com', ['lan@a.vn', 'lan [at] b chấm com']],
    ['minh [at] c [.] vn, lan@b.vn', ['minh [at] c [.] vn', 'lan@b.vn']],
    ['ab [at] gmail [dot] com', ['ab [at] gmail [dot] com']],
    ['x'.repeat(64) + '@a.vn', ['x'.repeat(64) + '@a.vn']],
    ['x@y.vn@z.vn', ['y.vn@z.vn']],
    ['gửi lan@example.com.Em chờ nhé', ['lan@example.com']],
    ['xyz at abc88 dot com, xyz at abc88[.]com', ['xyz at abc88 dot com', 'xyz at abc88[.]com']],
    [`${'x'.repeat(64)} [at] abc88 chấm com`, [`${'x'.repeat(64)} [at] abc88 chấm com`]],
    ['..lan [at] gmail[.]com', ['lan [at] gmail[.]com']],
    ['@a.vn b@c.vn', ['b@c.vn']],
    ['lan [at] b.vn@c.vn', ['b.vn@c.vn']],
  ])('%s', (text, addresses) => expect(found(text)).toEqual(addresses))

  it.each([
    '@lan @shop.vn anh@ @',
    'a@b lan@localhost 3@50k',
    'lan @ example.com',
    'lan@anh.em lan@example lan@10.0.0.1',
    'https://example.com/@lan medium.com/@lan.vn',
    'lan.@example.com',
    'a@b@c@d',
    'lan@shop.vn@',
    'x'.repeat(65) + '@a.vn',
    'lan@' + 'a'.repeat(250) + '.com',
    'x'.repeat(70) + '@example.com',
    'lan@' + 'a.'.repeat(200) + 'com',
    'lan@-example.com.. lan@.com',
    'look at facebook.com, reach me at gmail.com, see you at google dot com',
    'gặp nhau at home . com, chấm bài, a còng là gì',
    'bán @ shop chấm công, 5 @ 50k . com',
    'ab at abc88 dot com, xyz at abc88.com, xyz @ abc88 dot com',
    'lan@10.0.0.1.Em, lan@shop.khongco.Em',
    'lan. [at] gmail.com, đlan [at] gmail.com',
    `${'x'.repeat(65)} [at] abc88 chấm com`,
  ])('%s is none', (text) => expect(found(text)).toEqual([]))
})

describe('web addresses as entities', () => {
  it('are surer the plainer they are written', () => {
    const text = 'https://a.vn www.b.vn c.vn/x dd.vn'
    expect(findUrls('e88 chấm vn')).toEqual([{ start: 0, end: 11, confidence: 0.7 }])
    expect(findUrls(text).map((hit) => hit.confidence)).toEqual([0.99, 0.99, 0.95, 0.85])
    expect(findUrls(text).map(({ start, end }) => text.slice(start, end))).toEqual(text.split(' '))
  })
})
