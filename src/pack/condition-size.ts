// How large a condition grows once shared conditions are put in. Each may name the next twice, and thirty of them in a
// row would make a thousand million; this is counted without putting anything in.
import type { Pack } from './pack'
import { conditionsIn } from './references'
import type { Condition } from './schema/condition'
import type { Scope } from './scope'

/** A rule may have so many conditions, and be so deep, with everything put in. */
export const MOST_CONDITIONS = 5_000
export const DEEPEST_CONDITION = 200

interface Size {
  readonly count: number
  readonly depth: number
}

/** Measures conditions; shared ones are measured once. Circles must have been ruled out. */
export function createMeasure(scopes: ReadonlyMap<Pack, Scope>) {
  const known = new Map<Condition, Size>()

  return function sizeOf(condition: Condition, scope: Scope): Size {
    let [count, depth] = [0, 0]
    for (const { condition: one, path } of conditionsIn(condition, [])) {
      count++
      depth = Math.max(depth, path.length + 1)
      if (!('condition' in one)) continue
      const found = scope.find('condition', one.condition)
      if (found === undefined) continue
      let inner = known.get(found.item)
      if (inner === undefined) {
        inner = sizeOf(found.item, scopes.get(found.pack)!)
        known.set(found.item, inner)
      }
      count += inner.count
      depth = Math.max(depth, path.length + 1 + inner.depth)
    }
    return { count, depth }
  }
}
