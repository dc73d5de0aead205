import { RegExpParser } from '@eslint-community/regexpp'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stepsOf } from '../../src/pack/pattern-cost'
import { anyBoundedPattern, anyFlags, anyText } from './any-pattern'
import { stepsTaken } from './backtracking'

const parser = new RegExpParser()

it('no text makes a pattern take more steps at one place than its cost says', () => {
  fc.assert(
    fc.property(
      anyBoundedPattern,
      anyFlags,
      fc.array(anyText, { minLength: 1, maxLength: 5 }),
      (regex, more, texts) => {
        const flags = `u${more}`
        const pattern = parser.parsePattern(regex, 0, regex.length, { unicode: true })
        const bound = stepsOf(pattern.alternatives, flags)
        fc.pre(bound < 5_000)
        for (const text of texts) {
          for (let from = 0; from <= Math.min(text.length, 4); from++) {
            if ((text.charCodeAt(from) & 0xfc00) === 0xdc00) continue
            expect(stepsTaken(pattern, flags, text, from, 10_000)).toBeLessThanOrEqual(bound)
          }
        }
      },
    ),
    { numRuns: 1_000 },
  )
})
