// Lint of claims: those that no condition means, and those that do not say where their fact-check is.
import type { Pack } from '../pack'
import type { Finding, Together } from './check'

export function* unusedClaims(pack: Pack, { isClaimUsed }: Together): Generator<Finding> {
  for (const [index, claim] of pack.claims.entries()) {
    if (!isClaimUsed(claim)) yield { values: { id: claim.id }, path: ['claims', index, 'id'] }
  }
}

export function* unchecked(pack: Pack): Generator<Finding> {
  for (const [index, { id, url }] of pack.claims.entries()) {
    if (url === undefined) yield { values: { id }, path: ['claims', index, 'id'] }
  }
}
