// Evaluates compiled conditions in three values. It reads lazily and stops as soon as the answer is sure.
import type { CompiledCondition, FactNode, Reading, SumNode } from './condition'
import { readFact } from './reading'
import type { FactSource, Truth } from './truth'
import { FALSE, TRUE, UNKNOWN, UNKNOWN_VALUE } from './truth'

/**
 * Whether a condition holds. TRUE and FALSE stay so whatever the unknown facts turn out to be. As in
 * json-rules-engine, an empty `all` holds and so does an empty `any`.
 */
export function truthOf(condition: CompiledCondition, source: FactSource): Truth {
  switch (condition.kind) {
    case 'fact':
      return truthOfFact(condition, source)
    case 'all': {
      let truth: Truth = TRUE
      for (const part of condition.parts) {
        const next = truthOf(part, source)
        if (next === FALSE) return FALSE
        if (next < truth) truth = next
      }
      return truth
    }
    case 'any': {
      if (condition.parts.length === 0) return TRUE
      let truth: Truth = FALSE
      for (const part of condition.parts) {
        const next = truthOf(part, source)
        if (next === TRUE) return TRUE
        if (next > truth) truth = next
      }
      return truth
    }
    case 'not':
      return (2 - truthOf(condition.part, source)) as Truth
    case 'sum':
      return truthOfSum(condition, source)
  }
}

function truthOfFact(node: FactNode, source: FactSource): Truth {
  const left = readingOf(node, source)
  if (left === UNKNOWN_VALUE) return UNKNOWN
  const right = node.reference === undefined ? node.value : readingOf(node.reference, source)
  if (right === UNKNOWN_VALUE) return UNKNOWN
  return node.holds(left, right) ? TRUE : FALSE
}

function readingOf(reading: Reading, source: FactSource): unknown {
  return readFact(source.value(reading.fact), reading.path)
}

/**
 * The sum lies between `least` and `most`. Both are added up in the order of the parts, as the judge adds:
 * rounding never changes the order of two such sums, so the judge's sum lies between them to the last bit.
 */
function truthOfSum(node: SumNode, source: FactSource): Truth {
  let least = 0
  let most = 0
  for (const { weight, when } of node.parts) {
    const truth = truthOf(when, source)
    if (truth === FALSE) continue
    if (truth === TRUE || weight < 0) least += weight
    if (truth === TRUE || weight > 0) most += weight
  }
  const right = node.reference === undefined ? node.value : readingOf(node.reference, source)
  if (right === UNKNOWN_VALUE) return UNKNOWN
  const holds = node.holds(least, right)
  if (least !== most && (node.trend === undefined || holds !== node.holds(most, right))) return UNKNOWN
  return holds ? TRUE : FALSE
}

/**
 * The unknown facts that keep a condition from being decided, in order; none if it is decided.
 */
export function missingFacts(condition: CompiledCondition, source: FactSource): number[] {
  const missing = new Set<number>()
  collectMissing(condition, source, missing)
  return [...missing].sort((a, b) => a - b)
}

function collectMissing(condition: CompiledCondition, source: FactSource, into: Set<number>): void {
  if (truthOf(condition, source) !== UNKNOWN) return
  switch (condition.kind) {
    case 'fact':
      if (readingOf(condition, source) === UNKNOWN_VALUE) into.add(condition.fact)
      break
    case 'not':
      collectMissing(condition.part, source, into)
      break
    case 'sum':
      for (const { when } of condition.parts) collectMissing(when, source, into)
      break
    default:
      for (const part of condition.parts) collectMissing(part, source, into)
  }
  if ('reference' in condition && condition.reference !== undefined) {
    if (readingOf(condition.reference, source) === UNKNOWN_VALUE) into.add(condition.reference.fact)
  }
}
