import { describe, expect, it } from 'vitest'
import { surfaceText } from '../../src/text/mapped-text'

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
