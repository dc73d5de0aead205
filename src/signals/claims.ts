// Known false texts in a post: where, and how like the known wording. It is the text that is found, not the opinion.
import type { Claim } from '../pack/schema/claim'
import type { Lexicon } from '../pack/schema/lexicon'
import { DIGIT, LETTER, kindOf } from '../text/characters'
import { RUN, type Wording, wordingsOf } from './claim-runs'
import { type SharedRun, bestWindows } from './claim-window'
import type { RunHit } from './term-search'

/** Where a claim stands in a text: `[start, end)` in UTF-16 units of the original, first to last word in common. */
export interface ClaimHit {
  readonly claim: Claim
  readonly start: number
  readonly end: number
  /** Words are compared without their diacritics. */
  readonly match: 'skeleton'
  /** The similarity, 0..1: the share of the known wording's words that stand here in runs of three or more. */
  readonly confidence: number
  /** The known wording. */
  readonly term: string
}

export interface ClaimSearch {
  /** What must be searched for in a text, beside terms: the runs of every wording. */
  readonly runs: readonly Lexicon[]
  /** The places of all claims in a text, in order of place, given the runs that stand in it. */
  find(text: string, met: readonly RunHit[]): ClaimHit[]
}

/**
 * Builds the search. The runs are found by the one scan that finds the terms, under every disguise that it sees through; a
 * text that shares no run with a wording costs nothing more, however many claims there are.
 */
export function createClaimSearch(claims: readonly Claim[]): ClaimSearch {
  const wordings = new Map(wordingsOf(claims).map((wording) => [wording.runs, wording]))
  return {
    runs: [...wordings.keys()],
    find(text, met) {
      const byWording = new Map<Wording, RunHit[]>()
      for (const hit of met) {
        const wording = wordings.get(hit.lexicon)!
        const hits = byWording.get(wording)
        if (hits === undefined) byWording.set(wording, [hit])
        else hits.push(hit)
      }
      return mostLike([...byWording].flatMap(([wording, hits]) => likenesses(text, wording, hits)))
    },
  }
}

function likenesses(text: string, wording: Wording, hits: RunHit[]): ClaimHit[] {
  const shared: SharedRun[] = []
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  let at = 0
  let before: RunHit | undefined
  for (const hit of hits.sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (before !== undefined) at += wordsBetween(text, before, hit)
    before = hit
    starts.set(at, hit.start)
    ends.set(at + RUN - 1, hit.end)
    for (const of of wording.places.get(hit.run)!) shared.push({ at, of })
  }
  return bestWindows(shared, wording).map(({ first, last, similarity }) => ({
    claim: wording.claim,
    start: starts.get(first)!,
    end: ends.get(last)!,
    match: 'skeleton',
    confidence: similarity,
    term: wording.text,
  }))
}

/** Letters that make a word where they cannot be parted: between two runs, whatever disguise they are under. */
const LETTERS_A_WORD = 4

/** How many words lie between the beginnings of two runs: one where they overlap. */
function wordsBetween(text: string, one: RunHit, next: RunHit): number {
  if (next.start === one.start) return 0
  if (next.start < one.end) return 1
  let letters = 0
  for (let at = one.end; at < next.start; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === LETTER || kind === DIGIT) letters++
  }
  return RUN + Math.ceil(letters / LETTERS_A_WORD)
}

/** Of places of one claim that overlap (it has several wordings) the most similar stays. */
function mostLike(hits: readonly ClaimHit[]): ClaimHit[] {
  const kept = new Map<Claim, ClaimHit[]>()
  for (const hit of [...hits].sort(inOrder)) {
    const places = kept.get(hit.claim)
    const before = places?.at(-1)
    if (places === undefined) kept.set(hit.claim, [hit])
    else if (before!.end <= hit.start) places.push(hit)
    else if (before!.confidence < hit.confidence) places[places.length - 1] = hit
  }
  return [...kept.values()].flat().sort(inOrder)
}

function inOrder(a: ClaimHit, b: ClaimHit): number {
  return a.start - b.start || a.end - b.end || byName(a.claim.id, b.claim.id) || byName(a.term, b.term)
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
