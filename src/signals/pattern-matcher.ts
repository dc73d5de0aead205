// A pattern, running: its matches in a text, whichever engine it takes.
import { UngxuError, fault } from '../errors'
import type { PatternProgram } from '../pack/pattern-program'
import { patternEngine } from '../pack/pattern-safety'
import type { PatternEngine } from '../pack/pattern-safety'
import type { Pattern } from '../pack/schema/lexicon'
import { OutOfBudget, createSearch } from './pattern-machine'

/** Matches of one pattern that are looked for in one text. More would say nothing new of it. */
export const MOST_MATCHES = 1_000

/** Steps that the linear engine may take on one text, all matches together: well under a second. */
export const MOST_MACHINE_STEPS = 20_000_000

/**
 * The matches in a text, from left to right and not overlapping, as `[start, end)` in its UTF-16 units. Empty matches
 * are left out; at most `MOST_MATCHES` are given. Throws an `UngxuError` (`PATTERN_GAVE_UP`) when the budget is used
 * up: whether the pattern occurs is not known then, and must not be read as no.
 */
export type PatternMatcher = (text: string) => readonly (readonly [start: number, end: number])[]

/** Throws an `UngxuError` (`PATTERN_INVALID`, `PATTERN_UNSAFE`) where `parsePack` would have. */
export function compilePattern(
  pattern: Pick<Pattern, 'id' | 'regex' | 'flags' | 'diacritics'>,
): PatternMatcher {
  return runPattern(pattern.id, patternEngine(pattern))
}

/** For an engine that was chosen already. */
export function runPattern(id: string, engine: PatternEngine): PatternMatcher {
  if ('invalid' in engine) throw new UngxuError(fault('PATTERN_INVALID', { id, reason: engine.invalid }))
  if ('refused' in engine) throw new UngxuError(fault('PATTERN_UNSAFE', { id, reason: engine.refused }))
  return engine.engine === 'native' ? native(engine.source, engine.flags) : linear(id, engine.program)
}

const NO_MATCHES: readonly (readonly [number, number])[] = []

function native(source: string, flags: string): PatternMatcher {
  const regex = new RegExp(source, `${flags}g`)
  const isUnicode = /[uv]/.test(flags)
  return (text) => {
    // Most texts have none, and `matchAll` makes a pattern of its own for each.
    regex.lastIndex = 0
    let match = regex.exec(text)
    if (match === null) return NO_MATCHES
    const matches: (readonly [number, number])[] = []
    for (; match !== null && matches.length < MOST_MATCHES; match = regex.exec(text)) {
      const [{ length }] = match
      if (length > 0) matches.push([match.index, match.index + length])
      else regex.lastIndex += isUnicode && text.codePointAt(match.index)! > 0xffff ? 2 : 1
    }
    return matches
  }
}

function linear(id: string, program: PatternProgram): PatternMatcher {
  const search = createSearch(program)
  return (text) => {
    const matches: (readonly [number, number])[] = []
    // A match may be known only at the end of the text, so that many short ones cost as many passes.
    const budget = { steps: MOST_MACHINE_STEPS }
    try {
      for (let from = 0; from <= text.length && matches.length < MOST_MATCHES; ) {
        const match = search(text, from, budget)
        if (match === undefined) break
        const [start, end] = match
        if (end > start) matches.push(match)
        from = end > start ? end : end + (text.codePointAt(end)! > 0xffff ? 2 : 1)
      }
    } catch (error) {
      if (!(error instanceof OutOfBudget)) throw error
      throw new UngxuError(fault('PATTERN_GAVE_UP', { id, limit: MOST_MACHINE_STEPS }), { cause: error })
    }
    return matches
  }
}
