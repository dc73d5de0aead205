// One run of the automaton over each way a text can be read, and a comparison at each place where it hits.
import { type TypedWords, findTypedWords } from '../text/typed-words'
import { type SignReading, SkeletonReader, type SkeletonView } from '../text/skeleton'
import { SurfaceReader, type SurfaceView } from '../text/surface'
import { looksLikeChat } from '../text/teencode'
import { Alignment } from './alignment'
import { buildAutomaton } from './automaton'
import { runBranching } from './branching-run'
import type { CompiledTerm } from './term'
import { compareTerm, type Surroundings, type TermMatch } from './term-comparison'
import { canStand } from './term-gaps'
import { areToneless, countMarkedWords, type MarkedWords, wordsAround } from './toneless'

/** Takes a match of a term at `[start, end)` of the original text. */
export type Report = (term: CompiledTerm, start: number, end: number, match: TermMatch) => void

/** Reports where the terms stand in a text. One place may be reported more than once. */
export type TermScan = (text: string, report: Report) => void

/** Fewer words than this around a hit do not show how the text is typed. */
const LEAST_WORDS = 2

/** Builds the scan over terms. */
export function createTermScan(terms: readonly CompiledTerm[]): TermScan {
  const automaton = buildAutomaton(terms.map((term) => term.codes))
  const { columnOf, next, width, heads, outputs } = automaton
  const surfaceReader = new SurfaceReader()
  const skeletonReader = new SkeletonReader()
  const alignment = new Alignment()

  return (text, report) => {
    const surface = surfaceReader.read(text)
    const { hasSigns, hasLeet, hasEndSigns, hasMasks } = readAndRun(surface, 'letters')
    if (hasSigns) readAndRun(surface, 'gaps')
    if (hasEndSigns && hasLeet) readAndRun(surface, 'all letters')
    if (hasMasks) runBent(new Reading(surface, skeletonReader.read(surface, 'masks')), undefined, report)

    function readAndRun(view: SurfaceView, signs: SignReading): SkeletonView {
      const reading = new Reading(view, skeletonReader.read(view, signs))
      const { skeleton } = reading
      runStraight(reading, report)
      const typed = findTypedWords(view, skeleton)
      const { hasChoices, hasRepeats } = skeleton
      if (typed !== undefined || hasChoices || hasRepeats || looksLikeChat(skeleton))
        runBent(reading, typed, report)
      return skeleton
    }
  }

  function runStraight(reading: Reading, report: Report): void {
    const { codes, length } = reading.skeleton
    let state = 0
    for (let unit = 0; unit < length; unit++) {
      state = next[state + columnOf[codes[unit]!]!]!
      for (let entry = heads[state / width]!; entry !== -1; entry = outputs[entry + 1]!) {
        const term = terms[outputs[entry]!]!
        const first = unit - term.codes.length + 1
        if (!canStand(term, reading.surface, reading.skeleton, first, unit)) continue
        alignment.straight(term, first)
        compare(term, reading, report)
      }
    }
  }

  function runBent(reading: Reading, typed: TypedWords | undefined, report: Report): void {
    runBranching(automaton, reading.skeleton, typed, (state, unit) => {
      for (let entry = heads[state / width]!; entry !== -1; entry = outputs[entry + 1]!) {
        const term = terms[outputs[entry]!]!
        if (!alignment.bent(term, reading.skeleton, typed, unit)) continue
        if (!canStand(term, reading.surface, reading.skeleton, alignment.units[0]!, unit)) continue
        compare(term, reading, report)
      }
    })
  }

  function compare(term: CompiledTerm, reading: Reading, report: Report): void {
    const { surface, skeleton } = reading
    const match = compareTerm(term, surface, skeleton, alignment, reading)
    if (match === undefined) return
    const first = alignment.units[0]!
    const last = alignment.last(term)
    report(term, surface.starts[skeleton.from[first]!]!, surface.ends[skeleton.upto[last]! - 1]!, match)
  }
}

/** A text in one reading. How its words are typed is found out when a hit first asks. */
class Reading implements Surroundings {
  private marks: MarkedWords | undefined

  constructor(
    readonly surface: SurfaceView,
    readonly skeleton: SkeletonView,
  ) {}

  areToneless(first: number, last: number): boolean {
    return areToneless(this.around(first, last))
  }

  showToneless(first: number, last: number): boolean {
    const around = this.around(first, last)
    return around.words >= LEAST_WORDS && areToneless(around)
  }

  private around(first: number, last: number): { readonly words: number; readonly marked: number } {
    this.marks ??= countMarkedWords(this.surface, this.skeleton)
    return wordsAround(this.marks, first, last)
  }
}
