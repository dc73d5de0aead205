// Packs that load, looked over for what is allowed and yet wrong: all checks over all packs, as faults with places.
import { fault } from '../../errors'
import type { Fault } from '../../errors'
import { registryOf } from '../law'
import type { Pack } from '../pack'
import { inOrder, placeIn } from '../places'
import { referencesOf, referring } from '../references'
import type { Claim } from '../schema/claim'
import { scopesOf } from '../scope'
import type { Scope } from '../scope'
import { lessAllowed } from './allowed'
import type { Told } from './allowed'
import type { Check, LintSeverity, Together } from './check'
import { CHECKS } from './checks'

export interface LintFault extends Fault {
  readonly severity: LintSeverity
}

/**
 * Everything that lint has to say about packs, in the order of the packs, in each by file and line. The packs must be
 * ones that `compilePacks` takes together.
 *
 * `dayOf` gives the day, `YYYY-MM-DD`, whose law counts for a pack. `looked` are those to look over, all if not said; the others
 * are what they build on.
 */
export function lintPacks(
  packs: readonly Pack[],
  dayOf: (pack: Pack) => string,
  looked: readonly Pack[] = packs,
): LintFault[] {
  const together = createTogether(packs, dayOf)
  const checks = Object.entries(CHECKS) as [keyof typeof CHECKS, Check][]
  return looked.flatMap((pack) => {
    const found = checks.flatMap(([code, { find }]) =>
      [...find(pack, together)].map((finding): Told => [code, finding]),
    )
    return inOrder(
      lessAllowed(pack, found).map(([code, { values, path, of }]) => ({
        ...fault(code, values, placeIn(pack, path, of)),
        severity: severityOf(code),
      })),
    )
  })
}

function createTogether(packs: readonly Pack[], dayOf: Together['dayOf']): Together {
  const scopes = scopesOf(packs)
  const laws = new Map(packs.map((pack) => [pack, registryOf(pack, packs)]))
  const scopeOf = (pack: Pack): Scope => scopes.get(pack)!
  const used = new Set<string>()
  const claims = new Set<Claim>()
  for (const pack of packs) {
    for (const { kind, id } of referencesOf(referring(pack))) {
      if (kind === 'claim') for (const claim of scopeOf(pack).claims(id)) claims.add(claim)
      const found = kind === 'classifier' ? undefined : scopeOf(pack).find(kind, id)
      if (found !== undefined) used.add(`${kind} ${found.pack.id}/${id}`)
    }
  }
  return {
    packs,
    scopeOf,
    lawOf: (pack) => laws.get(pack)!,
    dayOf,
    isClaimUsed: (claim) => claims.has(claim),
    isUsed: (pack, kind, id) => used.has(`${kind} ${pack.id}/${id}`),
  }
}

/** Only what a check finds has a severity of its own. */
function severityOf(code: Told[0]): LintSeverity {
  return code in CHECKS ? CHECKS[code as keyof typeof CHECKS].severity : 'warning'
}
