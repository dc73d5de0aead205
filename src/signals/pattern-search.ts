// A pattern on the view of the text that it is written for, its matches mapped back to the original.
import type { Pattern } from '../pack/schema/lexicon'
import type { MappedText } from '../text/mapped-text'
import type { EvidenceMatch } from './evidence'
import { MOST_MATCHES, compilePattern, type PatternMatcher } from './pattern-matcher'
import { type PatternNeeds, needsOf } from './pattern-needs'
import type { Traits } from './traits'

/** Where a pattern matches: `[start, end)` in UTF-16 units of the original text. */
export interface PatternHit {
  readonly start: number
  readonly end: number
  readonly match: EvidenceMatch
  /** 1: a pattern says all it means. */
  readonly confidence: 1
}

/** A text as patterns read it: as it is, or one of its views. */
export interface PatternText {
  readonly original: string
  readonly surface: MappedText
  /** The surface with words put together that are written letter by letter; `undefined` where none is. */
  readonly joined: MappedText | undefined
  readonly skeleton: MappedText
}

/** Finds the matches of one pattern in a text, in order of place. */
export interface PatternSearch {
  /** It matches nothing in a text that has none of these. */
  needs(): Traits
  find(text: PatternText): readonly PatternHit[]
}

const NO_HITS: readonly PatternHit[] = []

/** Builds the search; patterns run on the surface view unless they say otherwise. */
export function createPatternSearch(pattern: Pattern): PatternSearch {
  // Compiled when it is first looked for: a pack's patterns were checked when it was read, and most posts need few.
  let compiled: PatternMatcher | undefined
  const matches: PatternMatcher = (text) => {
    if (!text.includes(needed().literal)) return []
    compiled ??= compilePattern(pattern)
    return compiled(text)
  }
  let known: PatternNeeds | undefined
  const needed = () => (known ??= needsOf(pattern))
  const needs = () => needed().traits
  const view = pattern.on ?? 'surface'
  if (view === 'original') {
    const find = ({ original }: PatternText) => {
      const found = matches(original)
      if (found.length === 0) return NO_HITS
      return found.map(([start, end]) => ({ start, end, match: 'exact', confidence: 1 }) as const)
    }
    return { needs, find }
  }
  const match: EvidenceMatch = view === 'surface' ? 'tolerant' : 'skeleton'
  const findIn = (mapped: MappedText): readonly PatternHit[] => {
    const found = matches(mapped.text)
    if (found.length === 0) return NO_HITS
    const { starts, ends } = mapped
    return found.map(
      ([start, end]) => ({ start: starts[start]!, end: ends[end - 1]!, match, confidence: 1 }) as const,
    )
  }
  const find = (read: PatternText) => {
    const found = findIn(read[view])
    const { joined } = read
    return view !== 'surface' || joined === undefined ? found : merge(found, findIn(joined))
  }
  return { needs, find }
}

/** Hits of two readings of one text: what both have, once. */
function merge(hits: readonly PatternHit[], others: readonly PatternHit[]): readonly PatternHit[] {
  if (others.length === 0) return hits
  const known = new Set(hits.map(({ start, end }) => `${start} ${end}`))
  const more = others.filter(({ start, end }) => !known.has(`${start} ${end}`))
  if (more.length === 0) return hits
  return [...hits, ...more].sort((a, b) => a.start - b.start || a.end - b.end).slice(0, MOST_MATCHES)
}
