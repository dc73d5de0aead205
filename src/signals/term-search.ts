// All terms of all lexicons over one text: one run of the automaton, then a comparison at each place it hits.
import type { Lexicon } from '../pack/schema/lexicon'
import { SkeletonReader, type SkeletonView } from '../text/skeleton'
import { SurfaceReader, type SurfaceView } from '../text/surface'
import { buildAutomaton } from './automaton'
import type { EvidenceMatch } from './evidence'
import { type CompiledTerm, compileTerm } from './term'
import { compareTerm, type TonelessTest } from './term-comparison'
import { countMarkedWords, isTonelessAround, type MarkedWords } from './toneless'

/** Hits kept of one lexicon in one text. A text with more is beyond doubt already. */
export const MOST_HITS = 1000

/** Where a term of a lexicon stands: `[start, end)` in UTF-16 units of the original text. */
export interface TermHit {
  readonly start: number
  readonly end: number
  readonly match: EvidenceMatch
  readonly confidence: number
  readonly term: string
}

/** Searches a text for the terms of all lexicons. Gives the hits by lexicon, in order of place; no key without hits. */
export type TermSearch = (text: string) => ReadonlyMap<Lexicon, readonly TermHit[]>

/** A term as one lexicon uses it. A shield is a `not:` phrase: terms inside it are innocent. */
interface Use {
  readonly lexicon: Lexicon
  readonly term: CompiledTerm
  readonly shield: boolean
}

const NOTHING: ReadonlyMap<Lexicon, readonly TermHit[]> = new Map()

/** Builds the search. Its cost follows the length of a text and the hits in it, not the number of terms. */
export function createTermSearch(lexicons: readonly Lexicon[]): TermSearch {
  const uses = lexicons.flatMap(usesOf)
  if (uses.length === 0) return () => NOTHING
  const automaton = buildAutomaton(uses.map((use) => use.term.codes))
  const surfaceReader = new SurfaceReader()
  const skeletonReader = new SkeletonReader()

  function run(surface: SurfaceView, skeleton: SkeletonView, found: Map<Lexicon, Found>): void {
    const { columnOf, next, width, heads, outputs } = automaton
    const { codes, length } = skeleton
    let marks: MarkedWords | undefined
    const isToneless: TonelessTest = (first, last) => {
      marks ??= countMarkedWords(surface, skeleton)
      return isTonelessAround(marks, first, last)
    }
    let state = 0
    for (let unit = 0; unit < length; unit++) {
      state = next[state + columnOf[codes[unit]!]!]!
      for (let entry = heads[state / width]!; entry !== -1; entry = outputs[entry + 1]!) {
        const use = uses[outputs[entry]!]!
        const first = unit - use.term.codes.length + 1
        const match = compareTerm(use.term, surface, skeleton, first, isToneless)
        if (match === undefined) continue
        const start = surface.starts[skeleton.from[first]!]!
        const end = surface.ends[skeleton.upto[unit]! - 1]!
        const places = found.get(use.lexicon) ?? { hits: [], shields: [] }
        found.set(use.lexicon, places)
        const list = use.shield ? places.shields : places.hits
        if (list.length < MOST_HITS) list.push({ start, end, ...match, term: use.term.text })
      }
    }
  }

  return (text) => {
    const surface = surfaceReader.read(text)
    const found = new Map<Lexicon, Found>()
    const skeleton = skeletonReader.read(surface, 'letters')
    const hasSigns = skeleton.hasSigns
    run(surface, skeleton, found)
    if (hasSigns) run(surface, skeletonReader.read(surface, 'gaps'), found)
    return found.size === 0 ? NOTHING : settled(found)
  }
}

interface Found {
  readonly hits: TermHit[]
  readonly shields: TermHit[]
}

function usesOf(lexicon: Lexicon): Use[] {
  const terms = lexicon.terms.map((entry): Use => {
    const { term, match } = typeof entry === 'string' ? { term: entry, match: undefined } : entry
    return { lexicon, term: compileTerm(term, match ?? lexicon.match ?? 'tolerant'), shield: false }
  })
  const shields = (lexicon.not ?? []).map(
    (phrase): Use => ({ lexicon, term: compileTerm(phrase, 'skeleton'), shield: true }),
  )
  return [...terms, ...shields]
}

function settled(found: Map<Lexicon, Found>): Map<Lexicon, readonly TermHit[]> {
  const kept = new Map<Lexicon, readonly TermHit[]>()
  for (const [lexicon, { hits, shields }] of found) {
    const free = shields.length === 0 ? hits : withoutShielded(hits, shields)
    if (free.length > 0) kept.set(lexicon, withoutContained(free))
  }
  return kept
}

function withoutShielded(hits: readonly TermHit[], shields: readonly TermHit[]): TermHit[] {
  const byStart = [...shields].sort((a, b) => a.start - b.start)
  // reach[i]: how far the first i + 1 shields reach, so one look tells whether any of them covers a hit.
  let reach = 0
  const reaches = byStart.map((shield) => (reach = Math.max(reach, shield.end)))
  return hits.filter((hit) => {
    let low = 0
    let high = byStart.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (byStart[middle]!.start <= hit.start) low = middle + 1
      else high = middle
    }
    return low === 0 || reaches[low - 1]! < hit.end
  })
}

/** Of hits that lie inside each other the longest stays; of equal ones the surest. */
function withoutContained(hits: readonly TermHit[]): TermHit[] {
  if (hits.length === 1) return [hits[0]!]
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end || b.confidence - a.confidence)
  const kept: TermHit[] = []
  let reach = -1
  for (const hit of sorted) {
    if (hit.end <= reach) continue
    kept.push(hit)
    reach = hit.end
  }
  return kept
}
