// The rules in use, for those who want to know by what posts are judged.
import { createCalendar } from '../as-of'
import type { LegalBasis } from '../pack/law'
import { registryOf } from '../pack/law'
import { tune, untuned } from '../pack/overlays'
import type { Pack } from '../pack/pack'
import type { Action, Severity } from '../pack/vocabulary'
import type { Texts } from '../pack/schema/words'

/** A rule as its packs and their overlays want it. */
export interface ListedRule {
  readonly id: string
  readonly pack: string
  readonly title: Texts
  readonly category: string
  readonly severity: Severity
  readonly action: Action
  readonly strictness: 1 | 2 | 3
  readonly status: 'live' | 'shadow'
  /** What of the law it cites is in force on the day. */
  readonly legalBasis: readonly LegalBasis[]
}

/** Live and shadow rules in the order of the packs, with the law of `asOf`, or of today in each pack's time zone. */
export function listRules(packs: readonly Pack[], asOf: string | undefined): ListedRule[] {
  const today = createCalendar(Date.now)
  const overlays = packs.flatMap((pack) => pack.overlays.map((overlay) => [overlay, pack] as const))
  return packs.flatMap((pack) => {
    const registry = registryOf(pack, packs)
    const day = asOf ?? today(pack.timeZone)
    return pack.rules.flatMap((plain): ListedRule[] => {
      const { rule } = overlays
        .filter(([overlay]) => overlay.rule === plain.id)
        .reduce((tuned, [overlay, from]) => tune(tuned, overlay, from), untuned(plain, pack))
      const { id, title, category, severity, action, strictness = 1, status = 'live', legalBasis = [] } = rule
      if (status === 'draft' || status === 'deprecated') return []
      const inForce = legalBasis.flatMap((citation) => registry.basis(citation, day) ?? [])
      return [
        { id, pack: pack.id, title, category, severity, action, strictness, status, legalBasis: inForce },
      ]
    })
  })
}
