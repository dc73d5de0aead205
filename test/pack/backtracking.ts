// A backtracking matcher as the standard describes it, that counts what it does: what the cost of a pattern is held against.
import type { AST } from '@eslint-community/regexpp'

type Continue = (at: number) => boolean

/**
 * Steps taken to find out that nothing more matches from `from` on: the continuation always refuses, so that every way
 * is gone. Each letter and each assertion that is tried counts as one. Stops at `limit`.
 */
export function stepsTaken(
  pattern: AST.Pattern,
  flags: string,
  text: string,
  from: number,
  limit: number,
): number {
  let steps = 0
  choice(pattern.alternatives, from, true, () => false)
  return steps

  function choice(list: readonly AST.Alternative[], at: number, forward: boolean, go: Continue): boolean {
    return list.some((one) => sequence(forward ? one.elements : [...one.elements].reverse(), at, forward, go))
  }

  function sequence(elements: readonly AST.Element[], at: number, forward: boolean, go: Continue): boolean {
    const [first, ...rest] = elements
    if (first === undefined) return go(at)
    return element(first, at, forward, (next) => sequence(rest, next, forward, go))
  }

  function element(one: AST.Element, at: number, forward: boolean, go: Continue): boolean {
    if (steps >= limit) return true
    switch (one.type) {
      case 'Group':
      case 'CapturingGroup':
        return choice(one.alternatives, at, forward, go)
      case 'Quantifier':
        return repeat(one, 0, at, forward, go)
      case 'Assertion': {
        steps++
        if (one.kind === 'lookahead' || one.kind === 'lookbehind') {
          const holds = choice(one.alternatives, at, one.kind === 'lookahead', () => true)
          return holds !== one.negate && go(at)
        }
        const regex = new RegExp(one.raw, `${flags}y`)
        regex.lastIndex = at
        return regex.test(text) && go(at)
      }
      case 'Backreference':
        throw new Error('not made by the generator')
      default: {
        steps++
        const code = forward ? text.codePointAt(at) : before(at)
        if (code === undefined) return false
        const letter = String.fromCodePoint(code)
        if (!new RegExp(`^${one.raw}$`, flags.replace('m', '')).test(letter)) return false
        return go(forward ? at + letter.length : at - letter.length)
      }
    }
  }

  function before(at: number): number | undefined {
    if (at === 0) return undefined
    const low = text.codePointAt(at - 2)
    return low !== undefined && low > 0xffff ? low : text.charCodeAt(at - 1)
  }

  function repeat(one: AST.Quantifier, round: number, at: number, forward: boolean, go: Continue): boolean {
    const again = () =>
      round < one.max &&
      element(one.element, at, forward, (next) => {
        if (round >= one.min && next === at) return false
        return repeat(one, round + 1, next, forward, go)
      })
    if (round < one.min) return again()
    return one.greedy ? again() || go(at) : go(at) || again()
  }
}
