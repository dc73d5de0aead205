// Whether a pattern can be run without ever hanging, and on which engine.
import { RegExpParser } from '@eslint-community/regexpp'
import type { AST } from '@eslint-community/regexpp'
import { RE2JS } from 're2js'
import { costOf } from './pattern-cost'
import { re2Source } from './pattern-re2'
import type { Pattern } from './schema/lexicon'

/**
 * Steps a pattern may take at one place of a text to be given to the native engine. The longest post has 100,000
 * places, so one pattern takes at most 50 million steps on it, some tenths of a second; on usual posts, microseconds.
 */
export const MOST_STEPS = 2_000

/** Instructions that a pattern may have in the linear engine, which at worst looks at each of them for each letter. */
const MOST_INSTRUCTIONS = 2_000

export type PatternEngine =
  | { readonly engine: 'native'; readonly source: string; readonly flags: string }
  | { readonly engine: 're2'; readonly source: string }
  /** It is no regular expression. */
  | { readonly invalid: string }
  /** It is one, and no engine here can promise to finish with it. The part of it that stands in the way. */
  | { readonly refused: string }

/**
 * Chooses the engine. A pattern whose work at one place is bounded by a small number whatever the text, is safe on the
 * native engine. Any other runs on an engine of linear time, if that gives it the same meaning.
 */
export function patternEngine(pattern: Pick<Pattern, 'regex' | 'flags'>): PatternEngine {
  const flags = `u${pattern.flags ?? ''}`
  let ast: AST.Pattern
  let flagsAst: AST.Flags
  try {
    const parser = new RegExpParser({ ecmaVersion: 2024 })
    ast = parser.parsePattern(pattern.regex, 0, pattern.regex.length, { unicode: true })
    flagsAst = parser.parseFlags(flags)
    // The engine has the last word: it may know less of Unicode, and compiles a pattern when it first runs.
    new RegExp(pattern.regex, flags).test('')
  } catch (error) {
    return { invalid: reasonOf(error) }
  }
  const { steps } = costOf(ast)
  if (steps <= MOST_STEPS) return { engine: 'native', source: pattern.regex, flags }

  const translated = re2Source(ast, flagsAst)
  if ('cannot' in translated) return { refused: translated.cannot }
  try {
    const size = RE2JS.compile(translated.source).programSize()
    if (size > MOST_INSTRUCTIONS) return { refused: `${size} > ${MOST_INSTRUCTIONS}` }
    return { engine: 're2', source: translated.source }
  } catch (error) {
    return { refused: reasonOf(error) }
  }
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/^Invalid regular expression: (?:\/.*\/\w*: )?/s, '').slice(0, 120)
}
