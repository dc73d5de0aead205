// Lint of patterns: those that are slow on every post there is.
import type { Pack } from '../pack'
import { firstLetters } from '../pattern-program'
import { patternEngine } from '../pattern-safety'
import type { Finding } from './check'

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => letter.codePointAt(0)!)

/**
 * Patterns without a bound, which the engine of linear time runs, and that can begin with any letter: at each letter of each post
 * a way through them is begun.
 */
export function* slow(pack: Pack): Generator<Finding> {
  for (const [index, pattern] of pack.patterns.entries()) {
    const engine = patternEngine(pattern)
    if (!('engine' in engine) || engine.engine === 'native') continue
    if (LETTERS.every(firstLetters(engine.program)))
      yield { values: { id: pattern.id }, path: ['patterns', index, 'regex'] }
  }
}
