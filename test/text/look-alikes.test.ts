import { describe, expect, it } from 'vitest'
import { readLookAlikes } from '../../src/text/look-alikes'

const table = readLookAlikes()
const fold = (text: string) => [...text].map((c) => table.get(c.codePointAt(0)!) ?? c).join('')

describe('characters that look like ASCII letters or digits', () => {
  it.each([
    ['small Cyrillic', 'аеорсухіјѕԁһԛԝӏ', 'aeopcyxijsdhqwl'],
    ['small Cyrillic shaped like capitals', 'вкмнт', 'bkmht'],
    ['capital Cyrillic', 'АВЕКМНОРСТХЅІЈԀӀ', 'abekmhopctxsijdl'],
    ['Cyrillic with an accent', 'ёїѐ', 'eie'],
    ['small Greek', 'αβικνορτυηω', 'abikvoptunw'],
    ['capital Greek, by shape and not by sound', 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'abezhikmnoptyx'],
    ['small letters of phonetic alphabets', 'ɑɡıɪɴʀɩ', 'agiinri'],
    ['small capitals', 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnopqrstuvwyz'],
    ['full-width letters: the capital I is no l', 'ＩｌiＡｚ０９', 'iliaz09'],
    ['mathematical letters', '𝐀𝐈𝑙𝒵𝓪𝔤𝕫𝗕𝘪𝙅𝚖ℎℓℂ', 'ailzagzbijmhlc'],
    ['mathematical Greek', '𝛂𝛐𝜊', 'aoo'],
    ['mathematical digits: the one is no l', '𝟎𝟏𝟘𝟙𝟫𝟿', '010199'],
    ['circled and parenthesised', 'ⓐⒶ⒜🄐①⓪⑴⒈⑳', 'aaaa101120'],
    ['negative circled and squared', '🅐🅰🅏🅾❶➓⓿', 'aawco1100'],
    ['regional indicators', '🇦🇿', 'az'],
    ['superscripts and subscripts', 'ᵃⁿₓ²₀ªº', 'anx20ao'],
    ['Roman numerals and ligatures', 'ⅳⅩﬁﬄ', 'ivxfiffl'],
    ['digits of other scripts', '٣۴०๙០９', '340909'],
    ['Armenian, Cherokee, Lisu and Canadian letters', 'օսᎠᏚꓐꓲᗩᗷᑕ', 'oudsbiabc'],
  ])('%s', (_, written, read) => expect(fold(written)).toBe(read))

  it('folds to one to three lower-case letters or digits and never has an ASCII key', () => {
    for (const [code, value] of table) {
      expect(code).toBeGreaterThan(0x7f)
      expect(value).toMatch(/^[a-z0-9]{1,3}$/)
    }
    expect(table.size).toBeGreaterThan(2500)
  })

  it('agrees with Unicode on the value of every decimal digit', () => {
    for (const [code, value] of table) {
      const form = String.fromCodePoint(code).normalize('NFKC')
      if (/^[0-9]$/.test(form)) expect([code, value]).toEqual([code, form])
    }
  })
})

describe('characters that stay', () => {
  const VOWELS = 'aăâeêioôơuưy'
  const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
  const vietnamese = [...VOWELS].flatMap((v) => TONES.map((t) => (v + t).normalize('NFC'))).concat('đ')

  it('every Vietnamese letter in both cases', () => {
    const beyondAscii = vietnamese.filter((letter) => letter > '\x7f')
    expect(beyondAscii).toHaveLength(67)
    for (const letter of [...beyondAscii, ...beyondAscii.map((l) => l.toUpperCase())]) {
      expect([letter, table.get(letter.codePointAt(0)!)]).toEqual([letter, undefined])
    }
  })

  it.each([
    ['letters of Latin alphabets', 'æœøßłðþñçüéåšžğşÆØŁÐ'],
    ['Cyrillic that looks like no Latin letter', 'джзилпфцчшщъыэюяД'],
    ['Greek that looks like no Latin letter', 'δζθλμξπφψΓΔΘΛΞΠΣΦΨΩ'],
    ['Han, Kana, Hangul', '丨一二口工卜ーノイㅣㅇ이한日本語'],
    ['Arabic, Hebrew, Thai, Devanagari', 'اهלוןסกาอนमनाएक'],
    ['signs that divide or mark', '|∣│｜‖。•·…™℠©®°№½₫€'],
    ['combining marks and invisible characters', '\u0301\u0323\u20dd\u200b\u200d\ufe0f\ufeff'],
  ])('%s', (_, written) => expect(fold(written)).toBe(written))
})
