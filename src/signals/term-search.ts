// All terms of all lexicons over one text: what the scan reports, less what is innocent, doubtful or said twice.
import type { Lexicon } from '../pack/schema/lexicon'
import type { EvidenceMatch } from './evidence'
import { termsOf } from './term-index'
import { type Candidate, withoutChance } from './spelled-out'
import { createTermScan } from './term-scan'

/** Hits kept of one lexicon in one text, the first in order of place. A text with more is beyond doubt already. */
export const MOST_HITS = 1000
/** A hit that needs company has it within so many UTF-16 units; one of a single syllable, which is soon met by chance, near by. */
const COMPANY_REACH = 60
const SYLLABLE_REACH = 20

/** Where a term of a lexicon stands: `[start, end)` in UTF-16 units of the original text. */
export interface TermHit {
  readonly start: number
  readonly end: number
  readonly match: EvidenceMatch
  readonly confidence: number
  readonly term: string
}

/** Where a run of words of a known wording stands: `[start, end)` in UTF-16 units of the original text. */
export interface RunHit {
  /** The runs of one wording. */
  readonly lexicon: Lexicon
  readonly run: string
  readonly start: number
  readonly end: number
}

/** What a text has of all that is searched for. */
export interface TermsMet {
  /** By lexicon, in order of place; no key without hits. */
  readonly hits: ReadonlyMap<Lexicon, readonly TermHit[]>
  readonly runs: readonly RunHit[]
}

/** Searches a text for the terms of all lexicons and the runs of all known wordings. */
export type TermSearch = (text: string) => TermsMet

interface Found {
  readonly hits: Candidate[]
  readonly shields: Candidate[]
}

const NO_HITS: TermsMet['hits'] = new Map()
const NOTHING: TermsMet = { hits: NO_HITS, runs: [] }

/**
 * Builds the search. Its cost follows the length of a text and the hits in it, not the number of terms. `runs` are the words of
 * known wordings, a list for each.
 */
export function createTermSearch(lexicons: readonly Lexicon[], runs: readonly Lexicon[] = []): TermSearch {
  const terms = termsOf(lexicons, runs)
  if (terms.keys.length === 0) return () => NOTHING
  const scan = createTermScan(terms)
  return (text) => {
    const candidates: Candidate[] = []
    const met: RunHit[] = []
    let isAnySure = false
    scan(text, (term, start, end, match) => {
      if (term.role === 'run') {
        met.push({ lexicon: term.lexicon, run: term.text, start, end })
        return
      }
      if ((!match.needsCompany || match.isCompany) && term.role === 'term') isAnySure = true
      candidates.push({ term, start, end, match })
    })
    // Most ordinary texts end here: what could be a term is a word of its own, and nothing sure stands beside it.
    return isAnySure || met.length > 0
      ? { hits: isAnySure ? settled(grouped(withoutChance(text, candidates))) : NO_HITS, runs: met }
      : NOTHING
  }
}

function grouped(candidates: readonly Candidate[]): Map<Lexicon, Found> {
  const found = new Map<Lexicon, Found>()
  for (const candidate of candidates) {
    const { lexicon, role } = candidate.term
    const places = found.get(lexicon) ?? { hits: [], shields: [] }
    found.set(lexicon, places)
    const list = role === 'shield' ? places.shields : places.hits
    // None is left out before it is known which are innocent: a thousand innocent ones would hide the next.
    list.push(candidate)
  }
  return found
}

function settled(found: Map<Lexicon, Found>): Map<Lexicon, readonly TermHit[]> {
  const free = new Map<Lexicon, readonly Candidate[]>()
  for (const [lexicon, { hits, shields }] of found) {
    free.set(lexicon, shields.length === 0 ? hits : withoutShielded(hits, shields))
  }
  const company = [...free.values()]
    .flatMap((hits) => hits.filter(({ match }) => match.isCompany))
    .sort((a, b) => a.start - b.start)
  const kept = new Map<Lexicon, readonly TermHit[]>()
  for (const [lexicon, hits] of free) {
    const sure = hits.filter((hit) => !hit.match.needsCompany || hasCompany(hit, company))
    if (sure.length > 0) kept.set(lexicon, withoutContained(sure))
  }
  return kept
}

/** Whether a hit that stands on its own feet begins near this one, and is not at the same place. `company` is in order of place. */
function hasCompany({ term, start, end }: Candidate, company: readonly Candidate[]): boolean {
  const reach = term.syllables === 1 ? SYLLABLE_REACH : COMPANY_REACH
  let low = 0
  let high = company.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (company[middle]!.start < start - COMPANY_REACH) low = middle + 1
    else high = middle
  }
  for (let at = low; at < company.length && company[at]!.start <= end + reach; at++) {
    const other = company[at]!
    if ((other.end <= start && other.end >= start - reach) || other.start >= end) return true
  }
  return false
}

function withoutShielded(hits: readonly Candidate[], shields: readonly Candidate[]): Candidate[] {
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
function withoutContained(hits: readonly Candidate[]): TermHit[] {
  const sorted = [...hits].sort(
    (a, b) => a.start - b.start || b.end - a.end || b.match.confidence - a.match.confidence,
  )
  const kept: TermHit[] = []
  let reach = -1
  for (const { term, start, end, match } of sorted) {
    if (end <= reach) continue
    kept.push({ start, end, match: match.match, confidence: match.confidence, term: term.text })
    if (kept.length === MOST_HITS) break
    reach = end
  }
  return kept
}
