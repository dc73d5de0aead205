import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectLanguage, languageScores } from '../../src/text/language'

const WORLD = 'vi en fr es de it pt id ms tl ru uk zh ja ko th lo km ar fa hi he el'.split(' ')
const code = (text: string, candidates: readonly string[] = WORLD) => detectLanguage(text, candidates).code

describe('Vietnamese', () => {
  it.each([
    'Hôm nay trời đẹp quá, mình đi cà phê nhé',
    'Hôm nay trời đẹp quá'.normalize('NFD'),
    'hom nay troi dep qua, minh di ca phe nhe',
    'toi yeu viet nam lam ban oi',
    'TUYEN DUNG VIEC LAM TAI NHA, LUONG CAO, KHONG CAN KINH NGHIEM',
    'ko bik sao dc luon a, e nt cho mk vs',
    'Mua iPhone 15 Pro Max 256GB chính hãng Apple, full box',
    'Việc nhẹ lương cao https://example.com/this/is/an/english/path',
    'lừа đảо khách hàng',
    '𝐤𝐡𝐨̂𝐧𝐠 𝐜𝐚̂̀𝐧 đ𝐚̣̆𝐭 𝐜𝐨̣𝐜',
    'là nhà bà cô',
    'Chào',
  ])('%s', (text) => expect(code(text)).toBe('vi'))
})

describe('English', () => {
  it.each([
    'The weather is lovely today, let us go for a coffee',
    'this is a scam',
    'Buy cheap followers now!!!',
    'I can’t believe you’d say that',
    'can men sing long songs in the sun',
    'wat u doin rn lol im so bored',
    'Ｆｒｅｅ ｍｏｎｅｙ ｆｏｒ ｙｏｕ',
  ])('%s', (text) => expect(code(text, ['vi', 'en'])).toBe('en'))
})

describe('other languages', () => {
  it.each([
    ['La casa de mi madre es muy grande y bonita', 'es'],
    ['Le chat est sur la table et il ne veut pas descendre', 'fr'],
    ['Das ist nicht so gut, wie wir gehofft hatten', 'de'],
    ['Saya tidak tahu apa yang harus dilakukan dengan rumah ini', 'id'],
    ['Não sei o que fazer com a casa da minha mãe', 'pt'],
    ['Привет, как дела, мой друг?', 'ru'],
    ['你好，世界', 'zh'],
    ['これは日本語の文章です', 'ja'],
    ['안녕하세요 여러분', 'ko'],
    ['สวัสดีครับ ยินดีต้อนรับ', 'th'],
    ['مرحبا كيف حالك', 'ar'],
    ['नमस्ते आप कैसे हैं', 'hi'],
    ['שלום מה שלומך', 'he'],
    ['Καλημέρα τι κάνεις', 'el'],
    ['សួស្តីពិភពលោក', 'km'],
    ['東京に行きました', 'ja'],
    ['東京大学附属図書館の', 'ja'],
    ['北京大学 东京大学 上海大学 の', 'zh'],
    ['сьогодні дуже гарна погода, ходімо гуляти до парку разом', 'uk'],
  ])('%s', (text, expected) => expect(code(text)).toBe(expected))
})

describe('where nothing can be told', () => {
  it.each(['', '   ', '123 456', '😀😀😀', 'https://example.com/the/and/of', '@lan @hoa', 'xyzw'])(
    '%j',
    (text) => {
      expect(detectLanguage(text, ['vi', 'en'])).toEqual({ code: 'und', confidence: 0 })
    },
  )

  it.each([
    ['La casa de mi madre es muy grande y bonita', ['vi', 'en']],
    ['Le chat est sur la table et il ne veut pas descendre', ['vi', 'en']],
    ['这是中文的一句话', ['vi', 'en']],
    ['Hôm nay trời đẹp quá, mình đi cà phê nhé', ['en', 'fr']],
    ['The weather is lovely today', ['vi', 'th']],
    ['The weather is lovely today', []],
  ])('a language that is no candidate: %s %j', (text, candidates) => {
    expect(code(text, candidates)).toBe('und')
  })
})

describe('a script that several languages are written in', () => {
  it.each([
    ['привіт', ['uk'], 'uk'],
    ['привет', ['ru', 'uk'], 'ru'],
    ['привіт', ['uk', 'bg'], 'und'],
    ['сьогодні дуже гарна погода, ходімо гуляти до парку разом', ['uk', 'ru'], 'uk'],
    ['Привет, как дела, мой друг? Что ты делаешь сегодня вечером?', ['uk', 'ru'], 'ru'],
    ['สวัสดีครับ ยินดีต้อนรับทุกคนสู่ประเทศไทยของเราวันนี้', ['th', 'vi'], 'th'],
  ])('%s among %j is %s', (text, candidates, expected) => expect(code(text, candidates)).toBe(expected))
})

describe('what is read of a text', () => {
  it('is its beginning', () => {
    const scores = languageScores('the weather is lovely '.repeat(1000) + 'trời đẹp quá '.repeat(5000), [
      'vi',
      'en',
    ])
    expect(scores.get('vi')).toBeLessThan(0.02)
    expect(scores.get('en')).toBeGreaterThan(0.9)
  })

  it.each([
    'http://example.com/the/and/of/this',
    'HTTPS://example.com/the/and',
    'www.example.com/the/and',
    '@the',
  ])('is no address: %s', (text) => expect(code(text)).toBe('und'))

  it('is what stands around addresses', () => {
    expect(code('trời đẹp http://example.com/the/and/of/this quá')).toBe('vi')
  })
})

describe('scores', () => {
  it.each([
    ['안녕하세요', 'ko', 0.6, 0.7],
    ['안녕하세요 여러분 반갑습니다', 'ko', 0.8, 0.9],
    // A script without spaces has a word for every two characters.
    ['你好', 'zh', 0.6, 0.7],
    ['你好世界', 'zh', 0.75, 0.85],
    ['天', 'zh', 0.45, 0.55],
  ])('of %s: %s from %d to %d', (text, language, least, most) => {
    const score = languageScores(text, [language]).get(language)
    expect(score).toBeGreaterThanOrEqual(least)
    expect(score).toBeLessThanOrEqual(most)
  })

  it('give both languages of a mixed post their part', () => {
    const scores = languageScores(
      'Hello everyone, this is my new shop and I am happy. Mình bán quần áo trẻ em, các bạn ghé ủng hộ mình nhé.',
      ['vi', 'en'],
    )
    expect(scores.get('vi')).toBeGreaterThan(0.4)
    expect(scores.get('en')).toBeGreaterThan(0.3)
  })

  it('give two scripts of a mixed post their part', () => {
    const scores = languageScores('Xin chào các bạn. 안녕하세요 여러분 반갑습니다', ['vi', 'ko'])
    expect(scores.get('vi')).toBeGreaterThan(0.3)
    expect(scores.get('ko')).toBeGreaterThan(0.3)
  })

  it('are surer the more there is to read', () => {
    const of = (text: string) => languageScores(text, ['vi', 'en']).get('vi')!
    expect(of('chào')).toBeLessThan(of('chào các bạn'))
    expect(of('chào các bạn của mình nhé')).toBeGreaterThan(0.9)
  })

  it('name every candidate, lie within 0..1 and add up to 1 at most', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((value) => String.fromCharCode(value))
    const word = fc.constantFrom('the ', 'không ', 'khong ', 'casa ', 'привет ', '你好', 'です', '123 ', 'k ')
    const anyText = fc.oneof(
      fc.string({ unit }),
      fc.string({ unit: 'grapheme' }),
      fc.array(word).map((words) => words.join('')),
    )
    fc.assert(
      fc.property(anyText, fc.subarray(WORLD), (text, candidates) => {
        const scores = languageScores(text, candidates)
        expect([...scores.keys()]).toEqual(candidates)
        for (const score of scores.values()) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
        }
        expect([...scores.values()].reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(1.000001)
      }),
    )
  })

  it('get through long hostile texts', () => {
    for (const piece of ['a', 'ạ', "a'", '@', 'a ', '\u0301', '漢', '\ud835\udc00', 'http://']) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length))
      expect(languageScores(text, ['vi']).get('vi')).toBeLessThanOrEqual(1)
    }
  })
})
