import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Expression, regexOf } from '../../src/pack/pattern-letters'

const optional = (regex: string): Expression => ({ regex, diacritics: 'optional' })
const whole = (regex: string) => new RegExp(`^(?:${regexOf(optional(regex))})$`, 'u')

describe('a pattern', () => {
  it.each(['t[uổ]i', 'đặt \\d+', '(', 'a{'])('that does not say so stays as it is: %s', (regex) => {
    expect(regexOf({ regex })).toBe(regex)
    expect(regexOf({ regex, diacritics: 'required' })).toBe(regex)
  })

  it.each([
    ['tuổi', ['tuổi', 'tuôi', 'tuỏi', 'tuoi'], ['tuồi', 'tưoi', 'Tuổi']],
    ['đặt', ['đặt', 'dat', 'dăt', 'đạt'], ['đất', 'đàt']],
    ['Đ[ộồ]', ['Độ', 'Do', 'Đồ', 'Dọ', 'Dò'], ['Đỗ', 'do']],
    ['[^ổ]x', ['ox', 'ôx'], ['ổx']],
    ['[à-ỹ]x', ['ổx'], ['ox']],
    ['a(?!ổ)..?', ['ab'], ['ao', 'aổ', 'aô']],
    ['(?<=đ)ổ', [], ['o']],
    ['(?:ổ|ế){2}', ['ổế', 'oe', 'ôê'], ['ơe']],
    ['\\u1ed5', ['ổ', 'o'], ['ồ']],
    ['ñ|ü', ['n', 'u', 'ñ'], ['m']],
    ['ж|й', ['ж', 'й'], ['и']],
  ])('takes each letter with less: %s', (regex, takes, leaves) => {
    for (const text of takes) expect(whole(regex).test(text), text).toBe(true)
    for (const text of leaves) expect(whole(regex).test(text), text).toBe(false)
  })

  it('matches what it matched, however many diacritics are dropped', () => {
    const letters = fc.constantFrom(
      ...'aăâđeêioôơuưyắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵxz',
    )
    const drops = fc.array(fc.nat(3), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 12 }), drops, (word, drop) => {
        const less = word.map((letter, at) => {
          if (letter === 'đ') return drop[at]! > 1 ? 'd' : letter
          const [base, ...marks] = letter.normalize('NFD')
          return (base + marks.filter((_, mark) => ((drop[at]! >> mark) & 1) === 0).join('')).normalize('NFC')
        })
        expect(whole(word.join('')).test(less.join(''))).toBe(true)
      }),
    )
  })
})
