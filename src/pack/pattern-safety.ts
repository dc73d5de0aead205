// Whether a pattern can be run without ever hanging, and on which engine.
import { RegExpParser } from '@eslint-community/regexpp'
import type { AST } from '@eslint-community/regexpp'
import { stepsOf } from './pattern-cost'
import { type Expression, regexOf } from './pattern-letters'
import { NoProgram, programOf } from './pattern-program'
import type { PatternProgram } from './pattern-program'

/**
 * Steps a pattern may take at one place of a text to be given to the native engine. The longest post has 100,000
 * places, so one pattern takes at most 100 million steps of some 2 ns on the worst of posts; on a usual one, microseconds.
 */
export const MOST_STEPS = 1_000

export const DEEPEST_GROUPS = 50

export type PatternEngine =
  | { readonly engine: 'native'; readonly source: string; readonly flags: string }
  | { readonly engine: 'linear'; readonly program: PatternProgram }
  /** It is no regular expression. */
  | { readonly invalid: string }
  /** It is one, and no engine here can promise to finish with it: the part of it that stands in the way. */
  | { readonly refused: string }

const engines = new WeakMap<Expression, 'native' | 'linear'>()

/** Remembers of a pattern that is never changed which engine it runs on: choosing takes longer than all else. */
export function rememberEngine(pattern: Expression, engine: 'native' | 'linear'): void {
  engines.set(pattern, engine)
}

/**
 * Chooses the engine. A pattern whose work at one place is bounded by a small number whatever the text is safe on the
 * native engine. Any other runs on an engine of linear time, if that can give it the same meaning.
 */
export function patternEngine(pattern: Expression): PatternEngine {
  const flags = `u${pattern.flags ?? ''}`
  const known = engines.get(pattern)
  if (known === 'native') return { engine: 'native', source: regexOf(pattern), flags }
  let ast: AST.Pattern
  if (isTooDeep(pattern.regex)) return { refused: `> ${DEEPEST_GROUPS} nested groups` }
  try {
    const regex = regexOf(pattern)
    ast = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(regex, 0, regex.length, { unicode: true })
    if (known === 'linear') return { engine: 'linear', program: programOf(ast, flags) }
    // The engine has the last word: it may know less of Unicode.
    const tried = new RegExp(regex, flags)
    if (stepsOf(ast.alternatives, flags) <= MOST_STEPS) {
      // Some limits show when a pattern first runs; one that is not bounded may never end, on an empty text either.
      tried.test('')
      return { engine: 'native', source: regex, flags }
    }
  } catch (error) {
    return { invalid: reasonOf(error) }
  }
  try {
    return { engine: 'linear', program: programOf(ast, flags) }
  } catch (error) {
    if (error instanceof NoProgram) return { refused: error.message.slice(0, 120) }
    throw error
  }
}

/** Parsers call themselves for each group in a group, and end the process if that goes too deep. */
function isTooDeep(regex: string): boolean {
  let [depth, deepest] = [0, 0]
  for (const [mark] of regex.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()]/gs)) {
    if (mark === '(') deepest = Math.max(deepest, ++depth)
    else if (mark === ')') depth--
  }
  return deepest > DEEPEST_GROUPS
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/^Invalid regular expression: (?:\/.*\/\w*: )?/s, '').slice(0, 120)
}
