// The automaton over a text whose pieces can be read in several ways: there it is in several states at once.
import type { Branch } from '../text/branches'
import { B_OR_G } from '../text/leet'
import { ANY_LETTER, type SkeletonView } from '../text/skeleton'
import type { Automaton } from './automaton'

/** So many states are followed at once. */
const MOST_STATES = 128
/** From so many states on a front looks them up in a table; few are looked through as fast. */
const MANY_STATES = 16

/** Takes each state that a reading other than letter by letter leads to, and the last unit it has read. */
export type Reached = (state: number, unit: number) => void

/**
 * Runs the automaton over every reading of the units. `plain[unit]` is its state before each unit when it reads letter by
 * letter; states that this leads to are not reported. Costs nothing where there are no branches.
 */
export function runBranching(
  automaton: Automaton,
  skeleton: SkeletonView,
  branches: readonly Branch[],
  plain: Int32Array,
  reached: Reached,
): void {
  const { codes, length } = skeleton
  /** States to come, by the unit that they are before. */
  const coming = new Map<number, Front>()
  /** `since`: letters read from a masked one on; 0 without one. */
  const arrive = (state: number, unit: number, since: number) => {
    if (state === 0 || state === plain[unit]) return
    // No term begins at a letter that is left out, or behind it: those are found without it.
    if (since > 0 && automaton.depthOf(state) <= since) return
    const front = coming.get(unit)
    if (front === undefined) coming.set(unit, { states: [state], since: [since], places: undefined })
    else {
      const known = placeOf(front, state)
      if (known >= 0) front.since[known] = Math.min(front.since[known]!, since)
      if (known >= 0 || front.states.length === MOST_STATES) return
      front.places?.set(state, front.states.length)
      front.states.push(state)
      front.since.push(since)
    }
    reached(state, unit - 1)
  }
  const take = ({ kind, last, meant }: Branch, state: number, since: number) => {
    if (kind === 'any') {
      for (const column of automaton.columns) arrive(automaton.move(state, column), last + 1, 1)
      return
    }
    let after = state
    for (let at = 0; at < meant.length; at++) after = automaton.step(after, meant[at]!)
    arrive(after, last + 1, since === 0 ? 0 : since + meant.length)
  }

  let at = 0
  for (let unit = 0; unit < length; unit++) {
    if (coming.size === 0) {
      if (at === branches.length) return
      unit = branches[at]!.first
    }
    const front = coming.get(unit)
    coming.delete(unit)
    const code = codes[unit]!
    if (front !== undefined && code !== ANY_LETTER && code !== B_OR_G)
      front.states.forEach((state, i) => {
        const since = front.since[i]!
        arrive(automaton.step(state, code), unit + 1, since === 0 ? 0 : since + 1)
      })
    for (; at < branches.length && branches[at]!.first === unit; at++) {
      const branch = branches[at]!
      take(branch, plain[unit]!, 0)
      front?.states.forEach((state, i) => {
        take(branch, state, front.since[i]!)
      })
    }
  }
}

/** The states that readings are in before a unit. */
interface Front {
  readonly states: number[]
  readonly since: number[]
  /** By state its number, once there are many. */
  places: Map<number, number> | undefined
}

function placeOf(front: Front, state: number): number {
  if (front.states.length < MANY_STATES) return front.states.indexOf(state)
  front.places ??= new Map(front.states.map((one, i) => [one, i]))
  return front.places.get(state) ?? -1
}
