// How large a condition grows once shared conditions are put in. Each may name the next twice, and thirty of them in a
// row would make a thousand million; this is counted without putting anything in.
import { conditionsIn } from './references'
import type { Condition } from './schema/condition'

/** A rule may have so many conditions, and be so deep, with everything put in. */
export const MOST_CONDITIONS = 5_000
export const DEEPEST_CONDITION = 200

export interface ConditionSize {
  readonly count: number
  readonly depth: number
}

/** `sizeOf` tells the size of a shared condition, measured before. */
export function measure(
  condition: Condition,
  sizeOf: (name: string) => ConditionSize | undefined,
): ConditionSize {
  let [count, depth] = [0, 0]
  for (const { condition: one, path } of conditionsIn(condition, [])) {
    const inner = 'condition' in one ? sizeOf(one.condition) : undefined
    count += 1 + (inner?.count ?? 0)
    depth = Math.max(depth, path.length + 1 + (inner?.depth ?? 0))
  }
  return { count, depth }
}
