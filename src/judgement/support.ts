// What speaks for a condition that holds: how surely, and on which facts. See docs/confidence.md.
import type { CompiledCondition } from './condition'
import { truthOf } from './evaluation'
import type { FactSource } from './truth'
import { TRUE } from './truth'

/**
 * 0..1, for a condition that holds: a fact is as sure as its source says, `all` as sure as its weakest part,
 * `any` as its strongest part that holds, a sum as the mean of its parts that hold by their weights. `not`
 * adds no doubt: 1.
 */
export function confidenceOf(condition: CompiledCondition, source: FactSource): number {
  switch (condition.kind) {
    case 'fact': {
      const sure = source.confidence(condition.fact)
      return condition.reference === undefined
        ? sure
        : Math.min(sure, source.confidence(condition.reference.fact))
    }
    case 'all':
      return condition.parts.reduce((least, part) => Math.min(least, confidenceOf(part, source)), 1)
    case 'any': {
      const held = condition.parts.filter((part) => truthOf(part, source) === TRUE)
      return held.length === 0 ? 1 : Math.max(...held.map((part) => confidenceOf(part, source)))
    }
    case 'not':
      return 1
    case 'sum': {
      let weights = 0
      let weighted = 0
      for (const { weight, when } of condition.parts) {
        if (weight <= 0 || truthOf(when, source) !== TRUE) continue
        weights += weight
        weighted += weight * confidenceOf(when, source)
      }
      return weights === 0 ? 1 : Math.min(1, weighted / weights)
    }
  }
}

/**
 * Facts that a condition which holds rests on, in order of their numbers: those of every part that holds and
 * counts for it. Nothing under `not` is evidence, nor is a part of a sum that counts against it.
 */
export function supportingFacts(condition: CompiledCondition, source: FactSource): number[] {
  const facts = new Set<number>()
  collectSupport(condition, source, facts)
  return [...facts].sort((a, b) => a - b)
}

function collectSupport(condition: CompiledCondition, source: FactSource, into: Set<number>): void {
  if (condition.kind === 'not' || truthOf(condition, source) !== TRUE) return
  switch (condition.kind) {
    case 'fact':
      into.add(condition.fact)
      if (condition.reference !== undefined) into.add(condition.reference.fact)
      break
    case 'sum':
      for (const { weight, when } of condition.parts) if (weight > 0) collectSupport(when, source, into)
      break
    default:
      for (const part of condition.parts) collectSupport(part, source, into)
  }
}
