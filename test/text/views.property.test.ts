import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MappedText, skeletonText, surfaceText } from '../../src/text/mapped-text'

const pieces = [
  'lừa',
  'đảo',
  'hòa',
  'Thúy',
  'qúy',
  'ngu',
  'xoong',
  'd1t',
  'đ!t',
  '@',
  '$',
  '1',
  '23',
  '.',
  '-',
  '_',
  ' ',
  '\n',
  '\t',
  '\u0301',
  '\u0302',
  '\u0323',
  '\u0336',
  '\u200b',
  '\u200d',
  '\ufe0f',
  'а',
  'Ｌ',
  '𝓵',
  'ⓝ',
  '🇻',
  '🇳',
  '🐶',
  '👨‍👩‍👧',
  'ǆ',
  'ﬁ',
  'Ⅷ',
  'İ',
  'ß',
  'Γ',
  'ǯ',
  'Ǯ',
  'ẛ',
  'ǿ',
  'п',
  'К',
  '骗',
  'ก',
  'ำ',
  '\ud800',
  '\udc00',
  'aaa',
  'ooO',
  'Ớơ',
]
const messy = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
)

describe.each([
  ['surface', surfaceText],
  ['skeleton', skeletonText],
] as const)('%s view of any text', (_, view: (text: string) => MappedText) => {
  it('reads itself as itself', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const once = view(text).text
        expect(view(once).text).toBe(once)
      }),
      { numRuns: 3000 },
    )
  })

  it('maps forward only, inside the text', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const { text: seen, starts, ends } = view(text)
        expect(starts.length).toBe(seen.length)
        for (let at = 0; at < seen.length; at++) {
          expect(ends[at]).toBeGreaterThanOrEqual(starts[at]!)
          expect(ends[at]).toBeLessThanOrEqual(text.length)
          if (at > 0) expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1]!)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('is the same for the composed and the decomposed form of Vietnamese', () => {
    const vietnamese = fc.array(fc.constantFrom(...'aăâeêioôơuưyđthngáàảãạắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữự '), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(vietnamese, (letters) => {
        const text = letters.join('')
        expect(view(text.normalize('NFD')).text).toBe(view(text).text)
      }),
    )
  })
})
