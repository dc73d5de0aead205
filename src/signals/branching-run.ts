// The automaton over a text whose units may be read in several ways: then it is in several states at once.
import { EITHER, B_OR_G } from '../text/leet'
import { ANY_LETTER, LEET, type SkeletonView } from '../text/skeleton'
import { LETTER_SPELLINGS, LONGEST_SHORT_FORM, SHORT_FORMS } from '../text/teencode'
import type { TypedWords } from '../text/typed-words'
import { endsWord, isRepeated, wordAt } from './alignment'
import type { Automaton } from './automaton'

/** So many states are followed at once. */
const MOST_STATES = 512
/** A unit is read together with at most so many units after it. */
const AHEAD = 12

/** Takes each state that a reading other than letter by letter leads to, and the last unit it has read. */
export type Reached = (state: number, unit: number) => void

/** Runs the automaton over every reading of the units. A state that reading letter by letter leads to is not reported. */
export function runBranching(
  automaton: Automaton,
  skeleton: SkeletonView,
  words: TypedWords | undefined,
  reached: Reached,
): void {
  const { columnOf, next, width } = automaton
  const { codes, gaps, bends, length } = skeleton
  /** By unit, modulo its length: states in which readings other than letter by letter come to it. */
  const coming: number[][] = Array.from({ length: AHEAD + 1 }, () => [])
  let plain = 0

  const step = (state: number, code: number) => next[state + columnOf[code]!]!
  const through = (state: number, units: Uint16Array) => {
    for (let at = 0; at < units.length; at++) state = step(state, units[at]!)
    return state
  }
  const arrive = (state: number, unit: number) => {
    const states = coming[(unit + 1) % coming.length]!
    if (state === 0 || states.length >= MOST_STATES || states.includes(state)) return
    states.push(state)
  }

  for (let unit = 0; unit < length; unit++) {
    const code = codes[unit]!
    const slot = unit % coming.length
    const states = coming[slot]!
    coming[slot] = []
    const spellings = (bends[unit]! & LEET) === 0 ? LETTER_SPELLINGS.get(code) : undefined
    const forms = gaps[unit] === 0 ? [] : shortFormsAt(skeleton, unit)
    const typed = words?.beginningAt(unit)
    const repeats = isRepeated(skeleton, unit)
    const before = [plain, ...states.filter((state) => state !== plain)]
    plain = step(plain, code)
    for (const [nth, state] of before.entries()) {
      if (code === ANY_LETTER) {
        for (let column = 1; column < width; column++) arrive(next[state + column]!, unit)
      } else if (code === B_OR_G) {
        for (const letter of EITHER) arrive(step(state, letter), unit)
      } else if (nth > 0) {
        arrive(step(state, code), unit)
      }
      if (spellings !== undefined) for (const { meant } of spellings) arrive(through(state, meant), unit)
      for (const { end, meant } of forms) arrive(through(state, meant), end)
      if (repeats) arrive(state, unit)
      if (typed !== undefined) arrive(through(state, typed.codes), typed.last)
    }
    for (const state of coming[(unit + 1) % coming.length]!) if (state !== plain) reached(state, unit)
  }
}

/** Short forms that the word beginning at `unit` is, with its last unit. */
function shortFormsAt(skeleton: SkeletonView, unit: number) {
  let end = unit
  while (end - unit < LONGEST_SHORT_FORM && !endsWord(skeleton, end)) end++
  const forms = SHORT_FORMS.get(wordAt(skeleton, unit, end)) ?? []
  return forms.map(({ meant }) => ({ end, meant }))
}
