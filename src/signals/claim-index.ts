// All known wordings by the runs of words in them, so that a text pays for those alone with which it shares some.
import type { Claim } from '../pack/schema/claim'
import type { Measured } from './claim-window'
import { RUN, shinglesOf } from './shingles'

/** A text that a claim goes round in. */
export interface Wording extends Measured {
  readonly claim: Claim
  readonly text: string
}

/** Where a run stands in known wordings. */
export interface Posting {
  readonly wording: number
  /** Its first word there. */
  readonly of: number
}

export interface ClaimIndex {
  readonly wordings: readonly Wording[]
  readonly postings: ReadonlyMap<number, readonly Posting[]>
}

/** A run that more wordings have ("mọi người hãy chia sẻ") tells none of them apart, and would cost much. */
export const MOST_SHARING = 16

export function indexClaims(claims: readonly Claim[]): ClaimIndex {
  const texts = claims.flatMap((claim) => claim.texts.map((text) => ({ claim, text })))
  const read = texts.map(({ text }) => shinglesOf(text))
  const sharing = new Map<number, number>()
  for (const { hashes } of read)
    for (const hash of new Set(hashes)) sharing.set(hash, (sharing.get(hash) ?? 0) + 1)

  const postings = new Map<number, Posting[]>()
  const wordings = texts.map(({ claim, text }, wording): Wording => {
    const { hashes, starts } = read[wording]!
    const runs = [...hashes.keys()]
    const telling = runs.filter((run) => sharing.get(hashes[run]!)! <= MOST_SHARING)
    const taken = telling.length > 0 ? telling : runs
    for (const of of taken) {
      const list = postings.get(hashes[of]!)
      if (list === undefined) postings.set(hashes[of]!, [{ wording, of }])
      else list.push({ wording, of })
    }
    return { claim, text, words: starts.length, counted: new Set(taken.flatMap(wordsIn)).size }
  })
  return { wordings, postings }
}

function wordsIn(run: number): number[] {
  return Array.from({ length: RUN }, (_, at) => run + at)
}
