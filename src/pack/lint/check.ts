// What a check of lint is: it looks at one pack among those it works with, and tells what it finds by path.
import type { Fault } from '../../errors'
import type { Registry } from '../law'
import type { Pack } from '../pack'
import type { ReferenceKind } from '../references'
import type { Claim } from '../schema/claim'
import type { Scope } from '../scope'
import type { Path } from '../source'

/** `error`: the pack must not be used as it is. `warning`: its author should look. */
export type LintSeverity = 'error' | 'warning'

/** Packs that were loaded and fit together. */
export interface Together {
  readonly packs: readonly Pack[]
  /** Where the names in a pack lead. */
  scopeOf(pack: Pack): Scope
  /** The law as a pack sees it. */
  lawOf(pack: Pack): Registry
  /** The day, `YYYY-MM-DD`, whose law counts for a pack. */
  dayOf(pack: Pack): string
  /** Whether a condition of any of the packs means that claim. */
  isClaimUsed(claim: Claim): boolean
  /** Whether anything in any of the packs refers to that part of `pack`. */
  isUsed(pack: Pack, kind: ReferenceKind, id: string): boolean
}

/** Something found, at a path in the pack that was looked at. */
export interface Finding {
  readonly values: Fault['values']
  readonly path: Path
  readonly of?: 'key' | 'value'
}

export interface Check {
  readonly severity: LintSeverity
  find(pack: Pack, together: Together): Iterable<Finding>
}
