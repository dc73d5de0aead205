import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlight } from '../../src/cli/highlight'
import { createPaint } from '../../src/cli/paint'
import { visibleText } from '../../src/report/visible-text'

const plain = createPaint({ isTTY: false }, {})
const anyText = fc.array(
  fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u001b[2J', '\u202e', 'ế', '😀', '\ud800', '\n')),
)

describe('text of other people', () => {
  it('never acts on a terminal, whatever it holds and wherever it is marked', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.tuple(fc.nat(200), fc.nat(200))), (parts, pairs) => {
        const text = parts.join('')
        const { line } = highlight(
          text,
          pairs.map(([start, length]) => ({ start, end: start + length })),
          plain,
        )
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/)
      }),
    )
  })

  it('that holds nothing of the kind is shown as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{Nd}\p{P} ]*$/u), (text) => {
        expect(visibleText(text)).toBe(text.replace(/[\u115f\u1160\u3164\uffa0]/g, (one) => visibleText(one)))
      }),
    )
  })
})
