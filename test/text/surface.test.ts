import { describe, expect, it } from 'vitest'
import { readSurface, surfaceText } from '../../src/text/mapped-text'
import { SurfaceReader } from '../../src/text/surface'
import { BARE, FLOODED, HIDDEN, LOOK_ALIKE, STRETCHED } from '../../src/text/surface-view'

describe('surface view', () => {
  it.each([
    ['lower case', 'LỪA ĐẢO', 'lừa đảo'],
    ['NFD is composed', 'việc nhẹ lương cao'.normalize('NFD'), 'việc nhẹ lương cao'],
    ['marks in the other order', 'a\u0302\u0323', 'ậ'],
    ['half composed', 'â\u0323 ạ\u0302', 'ậ ậ'],
    ['U+0340 and U+0341 tones', 'a\u0340 a\u0341', 'à á'],
    ['old tone place', 'hòa khỏe thúy', 'hoà khoẻ thuý'],
    ['new tone place stays', 'hoà khoẻ thuý', 'hoà khoẻ thuý'],
    ['tone inside a closed syllable stays', 'hoàn toán khoét huỳnh', 'hoàn toán khoét huỳnh'],
    ['u of qu has no tone', 'qúy qùa', 'quý quà'],
    ['u before y that is not its own', 'của mía', 'của mía'],
    ['full-width letters and signs', 'ｎｇｕ　ｔｈế！', 'ngu thế!'],
    ['mathematical letters', '𝓵ừ𝓪 đả𝗼', 'lừa đảo'],
    ['Cyrillic look-alikes', 'lừа đảо', 'lừa đảo'],
    ['circled letters', 'ⓝⓖⓤ', 'ngu'],
    ['regional indicators in a row', '🇳🇬🇺', 'ngu'],
    ['a flag stays a flag', 'Việt Nam🇻🇳', 'việt nam🇻🇳'],
    ['small capitals', 'ɴɢᴜ', 'ngu'],
    ['invisible characters', 'l\u200bừ\u200da\ufeff đ\u00adảo', 'lừa đảo'],
    ['bidi controls', '\u202elừa\u202c', 'lừa'],
    ['invisible before a mark', 'a\u200b\u0301', 'á'],
    [
      'a flood of marks',
      'n\u0336\u0337g\u0335\u0336\u0337\u0338u\u0334\u0335\u0336\u0337\u0338\u0339',
      'ngu',
    ],
    ['stretched letters', 'đẹppppp quááááá nguuuuu', 'đẹp quá ngu'],
    ['a stretched letter keeps its mark', 'điêeeen rồiiii', 'điên rồi'],
    ['two of a letter stay', 'xoong boong book', 'xoong boong book'],
    ['digits are never cut', '1000000 09111222', '1000000 09111222'],
    ['white space', 'a \t\u00a0 b \n c\r\n\r\nd', 'a b\nc\nd'],
    ['emoji', 'vui 👨‍👩‍👧 quá', 'vui 👨👩👧 quá'],
    ['Han and Thai are left alone', '骗子 คนโกง', '骗子 คนโกง'],
    ['Vietnamese letters stay apart', 'a ă â á à ả ã ạ đ e ê o ô ơ u ư', 'a ă â á à ả ã ạ đ e ê o ô ơ u ư'],
    ['lone surrogates', 'a\ud800b\udc00', 'a\ud800b\udc00'],
    ['nothing', '', ''],
  ])('%s', (_, text, expected) => {
    expect(surfaceText(text).text).toBe(expected)
  })

  it('maps each unit to its place in the original', () => {
    const original = 'xX L\u200bừ\u0041a'.normalize('NFD')
    const { text, starts, ends } = surfaceText(original)
    const at = text.indexOf('ừ')
    expect(original.slice(starts[at], ends[at]).normalize('NFC')).toBe('ừ')
  })

  it('covers a stretched letter from its first to its last', () => {
    const { text, starts, ends } = surfaceText('nguuuuu quá')
    expect(text).toBe('ngu quá')
    expect([starts[2], ends[2]]).toEqual([2, 7])
  })
})

describe('each unit of the surface', () => {
  /** Every unit with its range, and how it was bent there. */
  const units = (text: string, reader = new SurfaceReader()) => {
    const { length, codes, starts, ends, bends } = reader.read(text)
    const names = [
      [LOOK_ALIKE, 'look-alike'],
      [HIDDEN, 'hidden'],
      [STRETCHED, 'stretched'],
      [FLOODED, 'flooded'],
      [BARE, 'bare'],
    ] as const
    return Array.from({ length }, (_, at) => {
      const bent = names.filter(([bit]) => (bends[at]! & bit) !== 0).map(([, name]) => ` ${name}`)
      return `${String.fromCharCode(codes[at]!)} ${starts[at]}-${ends[at]}${bent.join('')}`
    })
  }

  it.each([
    ['ab1!', ['a 0-1', 'b 1-2', '1 2-3', '! 3-4']],
    ['a  b', ['a 0-1', '  1-3', 'b 3-4']],
    ['a \n b', ['a 0-1', '\n 1-4', 'b 4-5']],
    ['  a', ['  0-2', 'a 2-3']],
    ['a\u0301b', ['á 0-2', 'b 2-3']],
    ['\u0301a', ['a 1-2']],
    ['а', ['a 0-1 look-alike']],
    ['𝓵a', ['l 0-2 look-alike', 'a 2-3']],
    ['⑩', ['1 0-1 look-alike', '0 0-1 look-alike']],
    ['l\u200bừ', ['l 0-1', 'ừ 2-3 hidden']],
    ['\u200bl', ['l 1-2 hidden']],
    ['a\u200b1', ['a 0-1', '1 2-3 hidden']],
    ['a\u200b b', ['a 0-1', '  2-3 hidden', 'b 3-4']],
    ['a \u200b b', ['a 0-1', '  1-4', 'b 4-5']],
    ['a\u200b\u0301', ['á 0-3']],
    ['a\u{e0020}b', ['a 0-1', 'b 3-4 hidden']],
    ['aa', ['a 0-1', 'a 1-2']],
    ['aaa', ['a 0-3 stretched']],
    ['aaaab', ['a 0-4 stretched', 'b 4-5']],
    ['áaaà', ['á 0-4 stretched']],
    ['aaá', ['á 0-3 stretched']],
    ['aấá', ['ấ 0-3 stretched']],
    ['aáà', ['á 0-3 stretched']],
    ['аaa', ['a 0-3 look-alike stretched']],
    ['a\u200baa', ['a 0-4 hidden stretched']],
    ['aa\u200ba', ['a 0-4 hidden stretched']],
    ['aa aa', ['a 0-1', 'a 1-2', '  2-3', 'a 3-4', 'a 4-5']],
    ['111', ['1 0-1', '1 1-2', '1 2-3']],
    ['ooab', ['o 0-1', 'o 1-2', 'a 2-3', 'b 3-4']],
    ['n\u0336\u0337\u0338', ['n 0-4 flooded']],
    ['n\u0336\u0337', ['n 0-3']],
    ['🇳🇬🇺', ['n 0-2 look-alike bare', 'g 2-4 look-alike bare', 'u 4-6 look-alike bare']],
    ['ⓝa', ['n 0-1 look-alike', 'a 1-2']],
    ['a\ud800b', ['a 0-1', '\ud800 1-2', 'b 2-3']],
    ['hòa', ['h 0-1', 'o 1-2', 'à 2-3']],
  ])('of %j', (text, expected) => expect(units(text)).toEqual(expected))

  it('is read anew with each text, whatever was read before', () => {
    const reader = new SurfaceReader()
    for (const text of [
      'đẹpppp l\u200bừа 12 n\u0336\u0337\u0338',
      'abc def ghi',
      'a',
      'xin chào các bạn của tôi',
      'hòa',
    ])
      expect(units(text, reader)).toEqual(units(text))
  })

  it('is not read again for the same text', () => {
    const reader = new SurfaceReader()
    const view = reader.read('lừa')
    expect(reader.read('lừa')).toBe(view)
    expect(reader.read('đảo')).not.toBe(view)
    expect(new SurfaceReader().read('').length).toBe(0)
  })

  it.each([
    ['abc', false, false],
    ['abc 1', true, false],
    ['１', true, false],
    ['⑩', true, false],
    ['a\u200b1', true, false],
    ['lừa', false, true],
    ['lu\u0301a', false, true],
    ['đ', false, true],
    ['5 lừa', true, true],
    ['a – b', false, false],
  ])('%j has digits: %s, marks: %s', (text, digits, marks) => {
    const reader = new SurfaceReader()
    for (const before of ['', 'lừa 12']) {
      reader.read(before)
      const { hasDigits, hasMarks } = reader.read(text)
      expect([hasDigits, hasMarks]).toEqual([digits, marks])
    }
  })
})

it('a text whose places are asked for late has those that it has at once', () => {
  const text = 'đẹpppp l\u200bừa'
  const late = readSurface(text)
  surfaceText('something else')
  const { text: read, starts, ends } = surfaceText(text)
  surfaceText('something else')
  expect(late.text).toBe(read)
  expect([late.starts, late.ends]).toEqual([starts, ends])
  expect(late.starts).toHaveLength(read.length)
  expect(late.ends).toHaveLength(read.length)
  expect(late.starts).toBe(late.starts)
})
