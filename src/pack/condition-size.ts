// How large a condition grows once shared conditions are put in. Each may name the next twice, and thirty of them in a
// row would make a thousand million; this is counted without putting anything in.
import type { Condition } from './schema/condition'

export interface ConditionSize {
  readonly count: number
  readonly depth: number
}

/** `sizeOf` tells the size of a shared condition, measured before. */
export function measure(
  condition: Condition,
  sizeOf: (name: string) => ConditionSize | undefined,
): ConditionSize {
  let count = 0
  let deepest = 0
  const visit = (one: Condition, depth: number): void => {
    const inner = 'condition' in one ? sizeOf(one.condition) : undefined
    count += 1 + (inner?.count ?? 0)
    deepest = Math.max(deepest, depth + (inner?.depth ?? 0))
    if ('all' in one) for (const part of one.all) visit(part, depth + 2)
    else if ('any' in one) for (const part of one.any) visit(part, depth + 2)
    else if ('not' in one) visit(one.not, depth + 1)
    else if ('of' in one) for (const part of one.of) visit(part, depth + 2)
    else if ('score' in one) for (const { when } of one.score.of) visit(when, depth + 4)
  }
  visit(condition, 1)
  return { count, depth: deepest }
}
