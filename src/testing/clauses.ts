// A compiled rule taken apart again into what its author wrote: when, unless, status.
import type { PlainCondition } from '../pack/compiled'
import type { Pack } from '../pack/pack'
import type { Status } from '../pack/schema/rule'

export interface Clauses {
  readonly when: PlainCondition
  /** The rule's exceptions, then those that overlays add. */
  readonly unless: readonly PlainCondition[]
}

/** The condition of a compiled rule, which is `when` and none of its exceptions, in its two halves. */
export function clausesOf(condition: PlainCondition): Clauses {
  if (!('all' in condition)) return { when: condition, unless: [] }
  const [when, ...rest] = condition.all
  // No written `not` has a name, so these are exceptions.
  const unless = rest.flatMap((one) => ('not' in one && one.name === 'unless' ? [one.not] : []))
  if (when === undefined || unless.length === 0 || unless.length !== rest.length)
    return { when: condition, unless: [] }
  return { when, unless }
}

/** What its author, or an overlay over it, last said of a rule. */
export function statusOf(packs: readonly Pack[], rule: string): Status {
  const own = packs.flatMap(({ rules }) => rules.filter(({ id }) => id === rule))
  const overlays = packs.flatMap((pack) => pack.overlays.filter((overlay) => overlay.rule === rule))
  return [...own, ...overlays].findLast(({ status }) => status !== undefined)?.status ?? 'live'
}
