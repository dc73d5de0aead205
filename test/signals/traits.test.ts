import { describe, expect, it } from 'vitest'
import {
  ANYTHING,
  COLON,
  FOUR_DIGITS,
  INNER_DOT,
  LONG_WORD,
  NUMBER_PATH,
  ONE_DIGIT,
  SEVEN_DIGITS,
  SLASHES,
  SPELT_DOT,
  SPELT_NUMBER,
  traitsOf,
} from '../../src/signals/traits'

const TRAITS = {
  COLON,
  FOUR_DIGITS,
  INNER_DOT,
  LONG_WORD,
  NUMBER_PATH,
  ONE_DIGIT,
  SEVEN_DIGITS,
  SLASHES,
  SPELT_DOT,
  SPELT_NUMBER,
}
type Name = keyof typeof TRAITS

/** What a text has, besides `ANYTHING`. */
const CASES: readonly (readonly [string, readonly Name[]])[] = [
  ['', []],
  ['Hôm nay trời đẹp, cả nhà đi chơi.', []],
  ['Đẹp quá . Đi thôi .', []],
  ['mười 5 phút', ['ONE_DIGIT']],
  ['giờ ⑤ phút', ['ONE_DIGIT']],
  ['năm 2024', ['ONE_DIGIT', 'FOUR_DIGITS']],
  ['0900 000', ['ONE_DIGIT', 'FOUR_DIGITS', 'SEVEN_DIGITS']],
  ['giá 1.000đ', ['ONE_DIGIT', 'FOUR_DIGITS']],
  ['lúc: chiều', ['COLON']],
  ['xem shopee.vn', ['INNER_DOT']],
  ['xong.Đi thôi', ['INNER_DOT']],
  ['xong...đi thôi', []],
  ['https://a', ['COLON', 'SLASHES']],
  ['10.0.0.1/x', ['ONE_DIGIT', 'FOUR_DIGITS', 'NUMBER_PATH']],
  ['abc . com', ['SPELT_DOT']],
  ['abc  .  com', ['SPELT_DOT']],
  ['abc[.]com', ['SPELT_DOT']],
  ['abc ( dot ) com', ['SPELT_DOT']],
  ['abc chấm com', ['SPELT_DOT']],
  ['abc chấm com'.normalize('NFD'), ['SPELT_DOT']],
  ['ABC CHẤM COM', ['SPELT_DOT']],
  ['abc cham com', ['SPELT_DOT']],
  ['abc dot com', ['SPELT_DOT']],
  ['abc。com', ['SPELT_DOT']],
  ['ăn cháo', []],
  ['không chín tám ba hai một không năm sáu bảy', ['SPELT_NUMBER']],
  ['không chín tám ba hai một không năm sáu bảy'.normalize('NFD'), ['SPELT_NUMBER']],
  ['KHÔNG-CHÍN, tám ba hai một\nko lăm sáu bẩy', ['SPELT_NUMBER']],
  ['không chín tám ba hai một không năm sáu bảy nhé', ['SPELT_NUMBER']],
  ['không chín tám ba hai một không năm sáu', []],
  ['không chín tám ba hai nhé một không năm sáu bảy', []],
  ['0 chín 8 ba 2', ['ONE_DIGIT']],
  ['T' + 'a'.repeat(33), ['LONG_WORD']],
  ['T' + 'a'.repeat(24), []],
]

describe('the traits of a text', () => {
  it.each(CASES)('%j', (text, expected) => {
    const met = traitsOf(text)
    expect(met & ANYTHING).toBe(ANYTHING)
    const names = Object.entries(TRAITS).flatMap(([name, bits]) => ((met & bits) !== 0 ? [name] : []))
    expect(names.sort()).toEqual([...expected].sort())
  })
})

describe('the dot of a host', () => {
  it.each([
    ...[
      'á.b',
      'a.á',
      'e\u0301.b',
      'a.\u0301',
      '①.a',
      'ﬁ.a',
      'a\u200b.b',
      '٣.a',
      'a.٣',
      '中.中',
      'a.-',
      '_.a',
    ],
  ])('stands in %j', (text) => expect(traitsOf(text) & INNER_DOT).not.toBe(0))

  it.each([...['!.a', 'a.!', '–.a', '😀.a', 'a.😀', '\ue000.a', 'a.0', 'a.5', 'a.9', 'a./', 'a.:']])(
    'does not in %j',
    (text) => expect(traitsOf(text) & INNER_DOT).toBe(0),
  )
})

describe('a number in words', () => {
  it.each(['không chín một 2345678', 'không chín một 𝟐𝟑𝟒𝟓𝟔𝟕𝟖'])('may stand in "%s"', (text) =>
    expect(traitsOf(text) & SPELT_NUMBER).not.toBe(0),
  )

  it.each([
    'không chín 12345678',
    'không chín một hai ba! bốn năm sáu bảy tám',
    'không chín một hai ba ж bốn năm sáu bảy tám',
    'không chín một\ue000hai ba bốn năm sáu bảy tám',
    'xkhông chín một hai ba bốn năm sáu bảy tám',
    'không chín một hai ba bốn năm sáu bảy támx',
    'trời hôm nay thì đẹp quá mọi người ơi mau đi chơi nào',
  ])('does not in "%s"', (text) => expect(traitsOf(text) & SPELT_NUMBER).toBe(0))
})

it.each([
  ['a'.repeat(26), true],
  ['a'.repeat(25), false],
  [`x ${'a1'.repeat(13)}.`, true],
  [`x ${'a'.repeat(25)}.`, false],
])('"%s" has a long word: %s', (text, has) => expect((traitsOf(text) & LONG_WORD) !== 0).toBe(has))
