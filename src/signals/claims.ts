// Known false texts in a post: where, and how like the known wording. It is the text that is found, not the opinion.
import type { Claim } from '../pack/schema/claim'
import { LEAST_CLAIM_WORDS, LEAST_SIMILARITY } from '../pack/schema/claim'
import { indexClaims } from './claim-index'
import { bestWindows, type SharedRun } from './claim-window'
import { shinglesOf } from './shingles'

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

/** Gives the places of all claims in a text, in order of place. */
export type ClaimSearch = (text: string) => ClaimHit[]

/** A letter and a space are the least that a word takes up; shorter texts hold no claim. */
const LEAST_LENGTH = Math.ceil(LEAST_CLAIM_WORDS * LEAST_SIMILARITY) * 2 - 1

/**
 * Builds the search. A text costs its words and the runs of three that it shares with a known wording: nothing more
 * where it shares none, however many claims there are.
 */
export function createClaimSearch(claims: readonly Claim[]): ClaimSearch {
  if (claims.length === 0) return () => []
  const { wordings, postings } = indexClaims(claims)
  return (text) => {
    if (text.length < LEAST_LENGTH) return []
    const { hashes, starts, ends } = shinglesOf(text)
    const shared = new Map<number, SharedRun[]>()
    for (let at = 0; at < hashes.length; at++) {
      for (const { wording, of } of postings.get(hashes[at]!) ?? []) {
        const runs = shared.get(wording)
        if (runs === undefined) shared.set(wording, [{ at, of }])
        else runs.push({ at, of })
      }
    }
    const hits = [...shared].flatMap(([number, runs]) => {
      const wording = wordings[number]!
      return bestWindows(runs, wording).map(({ first, last, similarity }): ClaimHit => {
        const place = { start: starts[first]!, end: ends[last]! }
        return {
          claim: wording.claim,
          ...place,
          match: 'skeleton',
          confidence: similarity,
          term: wording.text,
        }
      })
    })
    return mostLike(hits)
  }
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
