// Runs a pattern's program in time linear in the text: all ways through it go forward together, letter by letter.
import { firstLetters } from '../pack/pattern-program'
import type { PatternProgram } from '../pack/pattern-program'

/** Counts down the steps a search may still take. */
export interface Budget {
  steps: number
}

/** What a search gives up with when its budget is used up. */
export class OutOfBudget extends Error {}

/** Finds the leftmost match from an index on, the one that JavaScript's backtracking would prefer. */
export type Search = (
  text: string,
  from: number,
  budget: Budget,
) => readonly [start: number, end: number] | undefined

/** Ways through the program that are open at one place of the text, the preferred first. */
interface Ways {
  count: number
  readonly at: Int32Array
  readonly start: Int32Array
}

export function createSearch(program: PatternProgram): Search {
  const waysOf = (): Ways => ({
    count: 0,
    at: new Int32Array(program.length),
    start: new Int32Array(program.length),
  })
  let now = waysOf()
  let then = waysOf()
  // A place in the program is entered once for each place in the text: whoever comes later is less preferred.
  const entered = new Float64Array(program.length)
  let stamp = 0
  const waiting: number[] = []

  const mayBegin = firstLetters(program)

  /** Opens a way, and from it all that can be reached without taking a letter. */
  function enter(ways: Ways, from: number, start: number, text: string, index: number, budget: Budget): void {
    waiting.push(from)
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (entered[at] === stamp) continue
      entered[at] = stamp
      const one = program[at]!
      budget.steps--
      switch (one.op) {
        case 'jump':
          waiting.push(one.to)
          break
        case 'split':
          waiting.push(one.second, one.first)
          break
        case 'assert':
          budget.steps -= one.steps
          if (one.holds(text, index)) waiting.push(at + 1)
          break
        default:
          ways.at[ways.count] = at
          ways.start[ways.count++] = start
      }
    }
  }

  return (text, from, budget) => {
    let found: readonly [number, number] | undefined
    now.count = 0
    stamp++
    for (let index = from; ; ) {
      if (budget.steps < 0) throw new OutOfBudget()
      const letter = index < text.length ? text.codePointAt(index)! : -1
      if (found === undefined && mayBegin(letter)) enter(now, 0, index, text, index, budget)
      if (now.count === 0 && found !== undefined) return found
      budget.steps--
      const next = index + (letter > 0xffff ? 2 : 1)
      stamp++
      then.count = 0
      for (let way = 0; way < now.count; way++) {
        const one = program[now.at[way]!]!
        if (one.op === 'match') {
          found = [now.start[way]!, index]
          break
        }
        budget.steps--
        if (one.op === 'char' && letter >= 0 && one.test(letter)) {
          enter(then, now.at[way]! + 1, now.start[way]!, text, next, budget)
        }
      }
      if (letter < 0) return found
      const done = now
      now = then
      then = done
      index = next
    }
  }
}
