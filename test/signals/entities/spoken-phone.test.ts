import { describe, expect, it } from 'vitest'
import { findSpokenPhones } from '../../../src/signals/entities/spoken-phone'

const NUMBER = 'không chín một hai ba bốn năm sáu bảy tám'
const found = (text: string) => findSpokenPhones(text).map(({ start, end }) => text.slice(start, end))

describe('a telephone number in words', () => {
  it.each([
    [NUMBER, [NUMBER]],
    ['không chín một 2345678', ['không chín một 2345678']],
    [`${NUMBER} ${NUMBER}`, [NUMBER, NUMBER]],
    // Two digits more are no part of it, three are another matter.
    [`năm ${NUMBER}`, [NUMBER]],
    [`năm sáu ${NUMBER}`, [NUMBER]],
    [`năm ${NUMBER} sáu`, [NUMBER]],
    [`năm sáu bảy ${NUMBER}`, []],
    [`năm ${NUMBER} sáu bảy`, []],
    // Fewer than three words are beside a number, not in it.
    ['không chín 12345678', []],
    ['không bốn một hai ba bốn năm sáu bảy tám', []],
    ['không chín một hai ba bốn năm sáu bảy', []],
    ['không chín một hai ba, rồi bốn năm sáu bảy tám', []],
  ])('%s', (text, numbers) => expect(found(text)).toEqual(numbers))
})
