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
