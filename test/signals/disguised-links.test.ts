import { describe, expect, it } from 'vitest'
import { findDisguisedLinks } from '../../src/signals/disguised-links'

/** Each with what is written, its scheme and host, and how sure it is. */
const found = (text: string) =>
  findDisguisedLinks(text).map(({ start, end, scheme, host, confidence }) => [
    text.slice(start, end),
    scheme === '' ? host.host : `${scheme}://${host.host}`,
    confidence,
  ])

describe('links that are disguised', () => {
  it.each([
    // A scheme that is none.
    ['h__p://evil.com', 'http://evil.com', 0.6],
    ['ht*p://evil.com', 'http://evil.com', 0.6],
    ['h*tps://evil.vn', 'https://evil.vn', 0.6],
    ['hxxp:\\\\evil.com', 'http://evil.com', 0.6],
    ['hxxp : //evil.com', 'http://evil.com', 0.6],
    ['HXXPS[:]//Evil.com/x', 'https://evil.com', 0.6],
    ['hxxp://evils.com chấm vn', 'http://evils.com.vn', 0.7],
    // A scheme before a spelt dot.
    ['https://abc88 chấm com/x', 'https://abc88.com', 0.7],
    ['HTTP://abc88[.]com', 'http://abc88.com', 0.6],
    // Dots in brackets, in words, apart, of another script.
    ['abc88(chấm)com', 'abc88.com', 0.6],
    ['abc88 {dot} com', 'abc88.com', 0.6],
    ['abc88 < . > com', 'abc88.com', 0.6],
    ['abc88[ dot ]com', 'abc88.com', 0.6],
    ['evils chấm  com', 'evils.com', 0.7],
    ['evils dot\ncom', 'evils.com', 0.7],
    ['evils CHẤM COM', 'evils.com', 0.7],
    ['ev1l . com', 'ev1l.com', 0.5],
    ['evils。com｡vn', 'evils.com.vn', 0.6],
    // Several dots: the least plain counts.
    ['evils chấm com chấm vn', 'evils.com.vn', 0.7],
    ['evils[.]com chấm vn', 'evils.com.vn', 0.7],
    ['evils chấm com . vn', 'evils.com.vn', 0.5],
    ['evils . com[.]vn', 'evils.com.vn', 0.5],
    ['a.evils chấm com', 'a.evils.com', 0.7],
    // Names that are long enough, or known.
    ['ab[.]com', 'ab.com', 0.6],
    ['a-b chấm com', 'a-b.com', 0.7],
    ['abc chấm com', 'abc.com', 0.7],
    ['evils . com', 'evils.com', 0.5],
    ['evils[.]studio', 'evils.studio', 0.6],
    ['evils chấm top', 'evils.top', 0.7],
    ['bit . ly/3', 'bit.ly', 0.5],
    ['bit chấm ly/ab', 'bit.ly', 0.7],
    ['t . me/x', 't.me', 0.5],
    ['t dot me/x', 't.me', 0.7],
    ['abc88 chấm com?a#b', 'abc88.com', 0.7],
  ])('%s', (text, link, confidence) => {
    expect(found(text)).toEqual([[text, link, confidence]])
    expect(found(`xem ${text} nhé`)).toEqual([[text, link, confidence]])
  })

  it.each([
    ['ftp://abc88[.]com', ['abc88[.]com']],
    ['..abc88 chấm com', ['abc88 chấm com']],
    ['http:// abc88 chấm com', ['abc88 chấm com']],
    ['-abc88 chấm com', ['abc88 chấm com']],
    ['abc88 chấm com/ nhé', ['abc88 chấm com']],
    ['(evil[.]com/x).', ['evil[.]com/x']],
    [`abc88 chấm com/${'a'.repeat(500)}`, [`abc88 chấm com/${'a'.repeat(400)}`]],
    ['hxxp://evils chấm com hxxp://b88 chấm vn', ['hxxp://evils chấm com', 'hxxp://b88 chấm vn']],
    ['evils chấm com hxxp://b88.vn', ['evils chấm com', 'hxxp://b88.vn']],
    ['evils chấm com, b88 chấm vn', ['evils chấm com', 'b88 chấm vn']],
    ['evils chấm com evils chấm vn', ['evils chấm com', 'evils chấm vn']],
  ])('%s', (text, links) => expect(found(text).map(([link]) => link)).toEqual(links))
})

describe('what is no disguised link', () => {
  it.each([
    'xhxxp://evil.com 1hxxp://evil.com',
    '://@abc88 chấm com',
    'abc88. chấm com, abc88- chấm com, a..b88 chấm com',
    '@abc88 chấm com, #abc88 chấm com, _abc88 chấm com, /abc88 chấm com, éabc88 chấm com',
    'lan at abc88 chấm com, lan (at) abc88 chấm com, lan @ abc88 chấm com, lan a còng abc88 chấm com',
    'a[.]com, a1 chấm com, 12-3 chấm com, ab chấm com, thit chấm com, dot dot com, ai chấm com',
    'evil . com, evils . top, evils chấm studio, evils chấm khong',
    'bit . ly/, bit . ly nhé, xt . me/x',
    'evils chấm vnđ, evils chấm vn_, evils chấm vn1, evils chấm comx',
    'evils   chấm com, 1[.]2[.]3[.]4',
    'evils chấm a chấm b chấm c chấm d chấm e chấm com',
    `${'a'.repeat(254)} chấm com`,
  ])('%s', (text) => expect(found(text)).toEqual([]))
})
