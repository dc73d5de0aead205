// A compiled rule taken apart again into what its author wrote: when, unless, status.
import type { PlainCondition } from '../pack/compiled'
import type { Pack } from '../pack/pack'
import type { Status } from '../pack/vocabulary'

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

/** What their authors, or overlays over them, last said of rules, by id. */
export function statusesOf(packs: readonly Pack[]): ReadonlyMap<string, Status> {
  const statuses = new Map<string, Status>()
  for (const { rules } of packs) for (const { id, status = 'live' } of rules) statuses.set(id, status)
  for (const { overlays } of packs)
    for (const { rule, status } of overlays) if (status !== undefined) statuses.set(rule, status)
  return statuses
}
