import type { Claim } from '../../src/pack/schema/claim'
import { type ClaimHit, createClaimSearch } from '../../src/signals/claims'
import { createTermSearch } from '../../src/signals/term-search'

/** The claims in a text, as an observer finds them. */
export function claimSearch(claims: readonly Claim[]): (text: string) => ClaimHit[] {
  const { runs, find } = createClaimSearch(claims)
  const search = createTermSearch([], runs)
  return (text) => find(text, search(text).runs)
}
