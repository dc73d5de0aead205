import { describe, expect, it } from 'vitest'
import { compose } from '../../src/testing/disguise'
import { DISGUISES } from '../../src/testing/disguises'

const SEEDS = Array.from({ length: 400 }, (_, seed) => seed)

function named(name: string) {
  return DISGUISES.find((one) => one.name === name)!
}

/** Everything that a disguise makes of some words, over many seeds. */
function formsOf(name: string, words: string): Set<string> {
  const results = SEEDS.map((seed) => named(name).apply(words, { start: 0, end: words.length }, seed))
  return new Set(results.flatMap((result) => (result === undefined ? [] : [result.text])))
}

describe('a disguise by name', () => {
  it.each([
    ['no-diacritics', 'Lừa đảo', ['Lua dao']],
    ['some-diacritics', 'chó', ['cho']],
    ['some-diacritics', 'ếch', ['êch', 'éch']],
    ['nfd', 'lừa', ['lu\u031b\u0300a']],
    ['tone-place', 'hoà thúy', ['hòa thuý']],
    ['telex', 'đồ ngu', ['ddoof ngu']],
    ['telex', 'chuyển', ['chuyeenr', 'chuyeern']],
    ['vni', 'lừa đảo', ['lu7a2 d9ao3', 'lu72a d9a3o']],
    ['dropped', 'chém cho', ['cém cho', 'chm cho', 'ché cho']],
    ['masked', 'địt', ['đ*t', 'đị*', 'đ.t', 'đị.']],
    ['doubled', 'óc', ['óóc', 'ócc']],
    ['stretched', 'ngu', ['nguuu', 'nguuuu', 'nguuuuu', 'nguuuuuu']],
    ['case-mix', 'óc', ['Óc', 'óC', 'ÓC']],
    ['leetspeak', 'lồ', ['1ồ', '|ồ', 'l0', 'l()']],
    ['small-caps', 'Lừa', ['ʟᴜ\u031b\u0300ᴀ']],
    ['regional-indicators', 'óc', ['🇴 🇨', '🇴\u200b🇨']],
    ['glued', 'óc  chó', ['ócchó']],
    ['line-split', 'óc chó', ['óc\nchó']],
    ['apart-dots', 'óc', ['ó.c']],
    ['apart-spaces', 'óc', ['ó c']],
    ['apart-hyphens', 'óc', ['ó-c']],
    ['apart-underscores', 'óc', ['ó_c']],
    ['teencode', 'không', ['k', 'ko', 'hok', 'hong', 'khum', 'hông']],
    ['teencode', 'phạt', ['fạt']],
    ['phone-letters', '01', ['o1', 'O1', '0l', '0i', '0I', 'ol', 'oi', 'oI', 'Ol', 'Oi', 'OI']],
    ['phone-styled', '09', ['０９', '𝟎𝟗', '0️⃣9️⃣']],
  ])('%s makes of "%s" exactly %j', (name, words, forms) => {
    expect([...formsOf(name, words)].sort()).toEqual([...forms].sort())
  })

  it.each([
    ['phone-words', '0912', 'không chín một hai'],
    ['phone-words', '+8490', 'cộng tám bốn chín không'],
    ['phone-spaced', '0912', '0.9.1.2'],
    ['phone-spaced', '0912 345', '09-12-34-5'],
    ['link-words', 'https://bit.ly/a', 'hxxps://bit[.]ly/a'],
    ['link-words', 'an@example.com', 'an a còng example chấm com'],
    ['look-alikes', 'cao', 'сао'],
    ['styled-letters', 'ngu', '𝐧𝐠𝐮'],
    ['styled-letters', 'chó', 'ⓒⓗⓞ\u0301'],
    ['leetspeak', 'địt mẹ', 'đ1t mẹ'],
    ['invisible', 'ngu', 'n\u200bgu'],
  ])('%s makes of "%s" "%s" among others', (name, words, form) => {
    const forms = new Set(
      Array.from({ length: 3000 }, (_, seed) =>
        named(name).apply(words, { start: 0, end: words.length }, seed),
      ).map((result) => result?.text),
    )
    expect(forms).toContain(form)
  })

  it.each([
    ['no-diacritics', 'ngu'],
    ['nfd', 'ngu'],
    ['tone-place', 'lừa đảo'],
    ['telex', 'ngu'],
    ['vni', 'ngu'],
    ['dropped', 'chó'],
    ['masked', 'óc'],
    ['glued', 'ngu'],
    ['line-split', 'ngu'],
    ['apart-dots', '123'],
    ['leetspeak', 'rd'],
    ['teencode', 'weekend'],
    ['phone-letters', '234'],
    ['phone-words', 'abc'],
    ['link-words', 'bit'],
  ])('%s has nothing to change in "%s"', (name, words) => {
    expect([...formsOf(name, words)]).toEqual([])
  })

  it('drops some marks and keeps others where a word has several', () => {
    const forms = formsOf('some-diacritics', 'lừa đảo')
    expect(forms.size).toBeGreaterThan(3)
    expect(forms).not.toContain('lua dao')
    expect(forms).not.toContain('lừa đảo')
  })
})

describe('the disguises', () => {
  it('have names of their own', () => {
    expect(new Set(DISGUISES.map(({ name }) => name)).size).toBe(DISGUISES.length)
  })

  it('are unreadable only where letters are lost', () => {
    expect(DISGUISES.filter(({ readable }) => !readable).map(({ name }) => name)).toEqual([
      'dropped',
      'masked',
    ])
  })
})

describe('two disguises together', () => {
  const words = 'lừa đảo'
  const whole = { start: 0, end: words.length }

  it('work one after the other on the same words', () => {
    const both = compose(named('no-diacritics'), named('glued'))
    expect(both).toMatchObject({ name: 'no-diacritics+glued', appliesTo: 'words', readable: true })
    expect(both.apply(`kẻ ${words}!`, { start: 3, end: 10 }, 1)).toEqual({
      text: 'kẻ luadao!',
      start: 3,
      end: 9,
    })
  })

  it('do nothing where one of them has nothing to change', () => {
    expect(compose(named('no-diacritics'), named('telex')).apply(words, whole, 1)).toBeUndefined()
    expect(compose(named('tone-place'), named('glued')).apply(words, whole, 1)).toBeUndefined()
  })
})
