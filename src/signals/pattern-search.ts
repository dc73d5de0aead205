// A pattern on the view of the text that it is written for, its matches mapped back to the original.
import type { Pattern } from '../pack/schema/lexicon'
import { type MappedText, skeletonText, surfaceText } from '../text/mapped-text'
import type { EvidenceMatch } from './evidence'
import { compilePattern } from './pattern-matcher'

/** Where a pattern matches: `[start, end)` in UTF-16 units of the original text. */
export interface PatternHit {
  readonly start: number
  readonly end: number
  readonly match: EvidenceMatch
  /** 1: a pattern says all it means. */
  readonly confidence: 1
}

/** Finds the matches of one pattern in a text, in order of place. */
export type PatternSearch = (text: string) => readonly PatternHit[]

/** Builds the search; patterns run on the surface view unless they say otherwise. */
export function createPatternSearch(pattern: Pattern): PatternSearch {
  const matches = compilePattern(pattern)
  const view = pattern.on ?? 'surface'
  if (view === 'original') {
    return (text) => matches(text).map(([start, end]) => ({ start, end, match: 'exact', confidence: 1 }))
  }
  const read: (text: string) => MappedText = view === 'surface' ? surfaceText : skeletonText
  const match: EvidenceMatch = view === 'surface' ? 'tolerant' : 'skeleton'
  return (original) => {
    const { text, starts, ends } = read(original)
    return matches(text).map(([start, end]) => ({
      start: starts[start]!,
      end: ends[end - 1]!,
      match,
      confidence: 1,
    }))
  }
}
