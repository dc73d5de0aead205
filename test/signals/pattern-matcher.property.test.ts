import { RegExpParser } from '@eslint-community/regexpp'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NoProgram, programOf } from '../../src/pack/pattern-program'
import { runPattern } from '../../src/signals/pattern-matcher'
import { anyFlags, anyPattern, anyText } from '../pack/any-pattern'

const parser = new RegExpParser()

/** Short, for the native engine takes exponential time on some of these patterns. That is why there is another. */
const shortText = anyText.map((text) => text.slice(0, 10))

it('the linear engine finds what the native one finds', () => {
  let compared = 0
  fc.assert(
    fc.property(
      anyPattern,
      anyFlags,
      fc.array(shortText, { minLength: 1, maxLength: 4 }),
      (source, more, texts) => {
        const flags = `u${more}`
        let program: ReturnType<typeof programOf>
        try {
          program = programOf(parser.parsePattern(source, 0, source.length, { unicode: true }), flags)
        } catch (error) {
          expect(error).toBeInstanceOf(NoProgram)
          return
        }
        const linear = runPattern('linear', { engine: 'linear', program })
        const native = runPattern('native', { engine: 'native', source, flags })
        for (const text of texts) {
          expect(linear(text)).toEqual(native(text))
          compared++
        }
      },
    ),
    { numRuns: 1_000 },
  )
  // Most patterns must have a program, or this has compared nothing.
  expect(compared).toBeGreaterThan(1_000)
})
