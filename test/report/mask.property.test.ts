import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createModerator } from '../../src/moderator'
import { mask } from '../../src/report/mask'
import type { Verdict } from '../../src/verdict'
import { PACK } from './verdicts'

const moderator = createModerator({ packs: [PACK] })
const judge = (text: string): Verdict => moderator.evaluateSync({ text }, { asOf: '2026-11-22' })
const length = (text: string) => [...text].length

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('application fee', 'Phí hồ sơ', 'p.h.í hồ sơ', 'jane@example.com', '0912 000 000'),
      fc.constantFrom('👩‍👩‍👧', '🇻🇳', 'e\u0301', '\r\n', ' ', ', ', '. ', 'hello', 'outside sale', '\ud83d'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))

const evidenceOf = (verdict: Verdict) => verdict.violations.flatMap(({ evidence }) => evidence)

it('with stars, no word of the evidence survives where it was found, and the length stays', () => {
  let found = 0
  fc.assert(
    fc.property(anyText, (text) => {
      const verdict = judge(text)
      const masked = mask(text, verdict)
      expect(length(masked)).toBe(length(text))
      const points = [...masked]
      for (const { start, end } of evidenceOf(verdict)) {
        found++
        const from = length(text.slice(0, start))
        const until = from + length(text.slice(start, end))
        expect(points.slice(from, until).join('')).toMatch(/^\*+$/)
      }
    }),
    { numRuns: 400 },
  )
  expect(found).toBeGreaterThan(200)
})

it('all that is not masked stays, in order, whatever the style', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const verdict = judge(text)
      // A mark that no text has, so that what is left can be cut out again.
      const parts = mask(text, verdict, { style: () => '\u{10FFFF}' }).split('\u{10FFFF}')
      let at = 0
      for (const part of parts) {
        const next = text.indexOf(part, at)
        expect(next).toBeGreaterThanOrEqual(at)
        at = next + part.length
      }
      expect(text.startsWith(parts[0]!)).toBe(true)
      expect(text.endsWith(parts.at(-1)!)).toBe(true)
      if (evidenceOf(verdict).length === 0) expect(parts).toEqual([text])
    }),
    { numRuns: 400 },
  )
})

// What stands beside a masked place may count only now (`fee0912…`: the fee was no word of its own), so it may grow.
it('judged and masked again, a text keeps its length, and what was masked stays so', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = mask(text, judge(text))
      const again = judge(once)
      const twice = mask(once, again)
      expect(length(twice)).toBe(length(text))
      const points = [...twice]
      for (const [at, point] of [...once].entries()) if (point === '*') expect(points[at]).toBe('*')
    }),
    { numRuns: 400 },
  )
})

it('cuts no grapheme: what is left of a text is made of whole ones', () => {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  fc.assert(
    fc.property(anyText, (text) => {
      const starts = new Set([...graphemes.segment(text)].map(({ index }) => index)).add(text.length)
      let at = 0
      for (const part of mask(text, judge(text), { style: () => '\u{10FFFF}' }).split('\u{10FFFF}')) {
        const start = text.indexOf(part, at)
        at = start + part.length
        if (part !== '') expect(starts.has(at)).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})
