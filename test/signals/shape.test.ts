import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SHAPES, type Shape } from '../../src/pack/vocabulary'
import { measureShape } from '../../src/signals/shape'

describe('the measure of a text', () => {
  it.each<[Shape, string, number]>([
    ['length', 'a😀', 3],
    ['words', 'Việc nhẹ, lương cao!', 4],
    ['words', "don't 😀", 1],
    ['lines', '', 0],
    ['lines', 'một\n\n \r\nhai\u200b\n\u200b', 2],
    ['uppercase', 'MUA NGAY', 1],
    ['uppercase', 'ĐẸP đẹp', 0.5],
    ['uppercase', '123 😀 日本', 0],
    ['digits', 'a1 2b', 0.5],
    ['digits', '😀９', 0.5],
    ['digits', ' ', 0],
    ['diacritics', 'tiếng Viet đi 12', 2 / 3],
    ['diacritics', 'tiếng'.normalize('NFD'), 1],
    ['diacritics', 'café ñandú garçon', 2 / 3],
    ['diacritics', 'hello', 0],
    ['emoji', '😀😀', 2],
    ['emoji', '👨‍👩‍👧‍👦👍🏽🏴󠁧󠁢󠁥󠁮󠁧󠁿', 3],
    ['emoji', '🇻🇳🇻🇳 1️⃣ ❤️ ❤ ☎', 6],
    ['emoji', '123 #* © ® ™ → ▶', 0],
    ['emoji', '▶️ ©️', 2],
    ['mentions', '@lan chào @Hoà_2 và lan@example.com, @ @@', 2],
    ['mentions', '.@a (@b) "@c"', 2],
    ['hashtags', '#sale #giảmgiá #1 # ##x &#39; a#b #2tay', 4],
    ['links', 'https://a.vn shopee.vn/x v.v. lan@example.com', 2],
    ['longest-run', 'đẹpppppp quá', 6],
    ['longest-run', 'aAaA b', 4],
    ['longest-run', '❤️❤️❤️', 3],
    ['longest-run', '!!!\n\n\n\n     ', 3],
    ['longest-run', 'ế'.normalize('NFD').repeat(3), 3],
    ['longest-run', '', 0],
    ['repeated-words', 'mua mua Mua bán', 0.5],
    ['repeated-words', 'ế' + ' ' + 'ế'.normalize('NFD'), 0.5],
    ['repeated-words', '!!!', 0],
  ])('%s of %j is %d', (shape, text, value) => expect(measureShape(text, shape)).toBe(value))

  it('is a count or a share, whatever the text', () => {
    const shares = new Set<Shape>(['uppercase', 'digits', 'diacritics', 'repeated-words'])
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'grapheme' })), (text) => {
        for (const shape of SHAPES) {
          const value = measureShape(text, shape)
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(shares.has(shape) ? 1 : text.length)
          expect(shares.has(shape) || Number.isInteger(value)).toBe(true)
        }
      }),
    )
  })

  it('gets through long hostile texts', () => {
    for (const piece of ['#', '@', '#1', '@a.', '👨‍', '🇻', '0️', 'a ', '\ud83d', '\n', '1️⃣']) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length))
      for (const shape of SHAPES) expect(measureShape(text, shape)).toBeLessThanOrEqual(text.length)
    }
  })
})
