import { describe, expect, it } from 'vitest'
import { sentencesOf, wordsOf } from '../../src/text/segments'

const cut = (text: string, ranges: Uint32Array) =>
  Array.from({ length: ranges.length / 2 }, (_, i) => text.slice(ranges[2 * i], ranges[2 * i + 1]))

describe('words', () => {
  it.each([
    ['', []],
    ['   \n ', []],
    ['Việc nhẹ, lương cao!', ['Việc', 'nhẹ', 'lương', 'cao']],
    ["don't ’tis rock 'n' roll O’Brien'", ["don't", 'tis', 'rock', 'n', 'roll', 'O’Brien']],
    ['l\u200bừa\u00ad đảo\u200b', ['l\u200bừa', 'đảo']],
    ['Tie\u0302\u0301ng'.normalize('NFD') + '-Việt', ['Tie\u0302\u0301ng', 'Việt']],
    ['1.000k 24/7', ['1', '000k', '24', '7']],
    ['@ten #nhãn a@b.vn', ['ten', 'nhãn', 'a', 'b', 'vn']],
    ['😀vui😀 🇻🇳 ❤️', ['vui']],
    ['𝐥𝐮̛̀𝐚 🅰🅱', ['𝐥𝐮̛̀𝐚', '🅰🅱']],
    ['日本語 привет', ['日本語', 'привет']],
    ['a\ud83db\udc00c', ['a', 'b', 'c']],
    ['c.h.ế.t', ['c', 'h', 'ế', 't']],
    ["a'ⓑ c", ["a'ⓑ", 'c']],
    ["a'\u200bb", ['a', 'b']],
    ["a\u200b'b", ['a', 'b']],
    ["a'1 b'\u0301", ["a'1", "b'\u0301"]],
    ["a'𝐛 c'😀", ["a'𝐛", 'c']],
    ['\u{11136}\u{11137} \u{20000}', ['\u{11136}\u{11137}', '\u{20000}']],
  ])('%j', (text, words) => expect(cut(text, wordsOf(text))).toEqual(words))
})

describe('sentences', () => {
  it.each([
    ['', []],
    ['Xin chào. Tôi là Lan! Còn bạn? Vâng', ['Xin chào.', 'Tôi là Lan!', 'Còn bạn?', 'Vâng']],
    ['một dòng\nhai dòng\n\n ba', ['một dòng', 'hai dòng', 'ba']],
    [
      'Giá 1.000.000đ, còn 2.5 tr. Gọi 0900.000.000 nhé',
      ['Giá 1.000.000đ, còn 2.5 tr.', 'Gọi 0900.000.000 nhé'],
    ],
    ['Ở TP.HCM và TP. Huế. Hết', ['Ở TP.HCM và TP. Huế.', 'Hết']],
    ['Bà N.V.A. cho biết. Anh T. nói', ['Bà N.V.A. cho biết.', 'Anh T. nói']],
    ['Gạo, mì, v.v. đều có. Mua', ['Gạo, mì, v.v. đều có.', 'Mua']],
    ['Gạo, mì, v.v. Mua đi', ['Gạo, mì, v.v.', 'Mua đi']],
    ['T.S. Nam, PGS. Lan, ThS. Hà', ['T.S. Nam, PGS. Lan, ThS. Hà']],
    ['mệt quá... thôi kệ… Rồi. hết', ['mệt quá... thôi kệ…', 'Rồi.', 'hết']],
    ['Thật á?! Không... Ừ', ['Thật á?!', 'Không...', 'Ừ']],
    ['Xem https://a.vn/x?id=1.2 rồi. Về', ['Xem https://a.vn/x?id=1.2 rồi.', 'Về']],
    ['Vào shopee.vn hoặc bit.ly/x. Nhớ', ['Vào shopee.vn hoặc bit.ly/x.', 'Nhớ']],
    ['em làm xong.Em về nhé.ok', ['em làm xong.', 'Em về nhé.ok']],
    ['hả?Em đùa à!Không', ['hả?', 'Em đùa à!', 'Không']],
    ['1. Gạo 2. Mì', ['1. Gạo 2.', 'Mì']],
    ['Năm 2020. Sau đó', ['Năm 2020.', 'Sau đó']],
    ['Ông nói: "Đi đi." (Rồi cười.) Hết', ['Ông nói: "Đi đi."', '(Rồi cười.)', 'Hết']],
    ['今日は。明日！', ['今日は。', '明日！']],
    ['...', ['...']],
    ['Mệt… rồi', ['Mệt… rồi']],
    ['Mệt.… rồi', ['Mệt.… rồi']],
    ['Thôi..." Rồi', ['Thôi..."', 'Rồi']],
    ['Thôi..." rồi', ['Thôi..." rồi']],
    ['Thôi...")', ['Thôi...")']],
    ['Lúc 12.Em về', ['Lúc 12.Em về']],
    ['Ở TP.Em về', ['Ở TP.Em về']],
    ['xem a.vn/xong.Em về', ['xem a.vn/xong.Em về']],
    ['a/?"Rồi.Em nhé', ['a/?"', 'Rồi.', 'Em nhé']],
    ['Gọi đtdđ. Lan nhé', ['Gọi đtdđ. Lan nhé']],
    ['Gọi xđtdđ. Lan nhé', ['Gọi xđtdđ.', 'Lan nhé']],
    ['Gọi a-ths. Lan nhé', ['Gọi a-ths. Lan nhé']],
    ['Tuýp x-v. đều tốt', ['Tuýp x-v.', 'đều tốt']],
    ['Loại b. đều tốt', ['Loại b.', 'đều tốt']],
    ['100. Gạo rẻ', ['100. Gạo rẻ']],
    ['2020. Sau đó', ['2020.', 'Sau đó']],
    ['Có 5. Gạo', ['Có 5.', 'Gạo']],
    ['Đi!\nVề', ['Đi!', 'Về']],
    ['Đi tp.  Huế', ['Đi tp.  Huế']],
    ['Đi tp.\nHuế', ['Đi tp.', 'Huế']],
    ['Đi.  ', ['Đi.']],
    ['. a', ['.', 'a']],
    ['Nghỉ lúc 5 giờ.', ['Nghỉ lúc 5 giờ.']],
    ['Mr. Bean met Dr. Who. They ran. No. Yes', ['Mr. Bean met Dr. Who.', 'They ran.', 'No.', 'Yes']],
  ])('%j', (text, sentences) => expect(cut(text, sentencesOf(text))).toEqual(sentences))
})
