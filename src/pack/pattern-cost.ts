// How much work a pattern can make at one place of a text, at worst. Knowing it is what makes a pattern safe.
import type { AST } from '@eslint-community/regexpp'

/**
 * Bounds that hold for every text, for a backtracking engine that starts a pattern at one place of it.
 * `ways`: how many times the part can be left successfully. `steps`: how many characters and marks are tried on all
 * ways together. `longest`: code points the part can take. All of them may be `Infinity`.
 */
export interface PatternCost {
  readonly ways: number
  readonly steps: number
  readonly longest: number
}

const NOTHING: PatternCost = { ways: 1, steps: 1, longest: 0 }

/** Alternatives add up; what follows a part is tried once for each way through it. */
export function costOf(pattern: AST.Pattern): PatternCost {
  return ofAlternatives(pattern.alternatives)
}

function ofAlternatives(alternatives: readonly AST.Alternative[]): PatternCost {
  let [ways, steps, longest] = [0, 0, 0]
  for (const alternative of alternatives) {
    const cost = ofSequence(alternative.elements)
    ways += cost.ways
    steps += cost.steps + 1
    longest = Math.max(longest, cost.longest)
  }
  return { ways, steps, longest }
}

function ofSequence(elements: readonly AST.Element[]): PatternCost {
  let [ways, steps, longest] = [1, 0, 0]
  for (const element of elements) {
    const cost = ofElement(element)
    steps += ways * cost.steps
    ways *= cost.ways
    longest += cost.longest
  }
  return { ways, steps, longest }
}

function ofElement(element: AST.Element): PatternCost {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives)
    case 'Quantifier':
      return repeated(ofElement(element.element), element.min, element.max)
    case 'Assertion': {
      if (element.kind !== 'lookahead' && element.kind !== 'lookbehind') return NOTHING
      // Once a lookaround holds, it is never entered again for another way through it.
      return { ways: 1, steps: ofAlternatives(element.alternatives).steps + 1, longest: 0 }
    }
    case 'Backreference': {
      const groups = Array.isArray(element.resolved) ? element.resolved : [element.resolved]
      const longest = Math.max(0, ...groups.map((group) => ofAlternatives(group.alternatives).longest))
      return { ways: 1, steps: longest + 1, longest }
    }
    default:
      return { ways: 1, steps: 1, longest: 1 }
  }
}

/** `x{min,max}` is x as often as min, and from there each more or not: the ways of all lengths add up. */
function repeated(cost: PatternCost, min: number, max: number): PatternCost {
  if (max === Number.POSITIVE_INFINITY) return { ways: max, steps: max, longest: max }
  let [ways, steps, entered] = [min === 0 ? 1 : 0, 1, 1]
  for (let times = 1; times <= max && steps < Number.POSITIVE_INFINITY; times++) {
    steps += entered * (cost.steps + 1)
    entered *= cost.ways
    if (times >= min) ways += entered
    if (steps > 1e9) return { ways: Number.POSITIVE_INFINITY, steps: Number.POSITIVE_INFINITY, longest: cost.longest * max }
  }
  return { ways, steps, longest: cost.longest * max }
}
