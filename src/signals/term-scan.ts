// One run of the automaton over each way a text can be read, and a comparison at each place where it hits.
import { KeystrokeReader } from '../text/typed-surface'
import { ANY_LETTER, SkeletonReader, type SkeletonView } from '../text/skeleton'
import { SurfaceReader, type SurfaceView } from '../text/surface'
import { buildAutomaton } from './automaton'
import type { CompiledTerm } from './term'
import { compareTerm, type Surroundings, type TermMatch } from './term-comparison'
import { areToneless, countMarkedWords, type MarkedWords, wordsAround } from './toneless'

/** Takes a match of the term with this number at `[start, end)` of the original text. */
export type Report = (term: number, start: number, end: number, match: TermMatch) => void

/** Reports where the terms stand in a text. One place may be reported more than once. */
export type TermScan = (text: string, report: Report) => void

/** So many states are followed at once behind a masked letter. */
const MOST_STATES = 512
/** Fewer words than this around a hit do not show how the text is typed. */
const LEAST_WORDS = 2

/** Builds the scan over terms. */
export function createTermScan(terms: readonly CompiledTerm[]): TermScan {
  const automaton = buildAutomaton(terms.map((term) => term.codes))
  const { columnOf, next, width, heads, outputs } = automaton
  const surfaceReader = new SurfaceReader()
  const skeletonReader = new SkeletonReader()
  const keystrokeReader = new KeystrokeReader()

  /** Compares every term that ends at `unit` where the automaton is in `state`. */
  function compareAt(state: number, unit: number, reading: Reading, report: Report): void {
    for (let entry = heads[state / width]!; entry !== -1; entry = outputs[entry + 1]!) {
      const number = outputs[entry]!
      const term = terms[number]!
      const first = unit - term.codes.length + 1
      const { surface, skeleton } = reading
      const match = compareTerm(term, surface, skeleton, first, reading)
      if (match === undefined) continue
      report(number, surface.starts[skeleton.from[first]!]!, surface.ends[skeleton.upto[unit]! - 1]!, match)
    }
  }

  function run(surface: SurfaceView, skeleton: SkeletonView, report: Report): void {
    const { codes, length } = skeleton
    const reading = new Reading(surface, skeleton)
    let state = 0
    for (let unit = 0; unit < length; unit++) {
      state = next[state + columnOf[codes[unit]!]!]!
      if (heads[state / width] !== -1) compareAt(state, unit, reading, report)
    }
  }

  /** As `run`, where a masked unit may be any letter: then the automaton is in several states at once. */
  function runMasked(surface: SurfaceView, skeleton: SkeletonView, report: Report): void {
    const { codes, length } = skeleton
    const reading = new Reading(surface, skeleton)
    let states: readonly number[] = [0]
    for (let unit = 0; unit < length; unit++) {
      const code = codes[unit]!
      const after = new Set<number>()
      for (const state of states) {
        if (code !== ANY_LETTER) after.add(next[state + columnOf[code]!]!)
        else
          for (let column = 1; column < width && after.size < MOST_STATES; column++)
            after.add(next[state + column]!)
      }
      states = [...after]
      for (const state of states) compareAt(state, unit, reading, report)
    }
  }

  return (text, report) => {
    const surface = surfaceReader.read(text)
    const { hasSigns, hasMasks } = readAndRun(surface, 'letters')
    if (hasSigns) readAndRun(surface, 'gaps')
    if (hasMasks) runMasked(surface, skeletonReader.read(surface, 'masks'), report)
    const typed = keystrokeReader.read(surface)
    if (typed !== undefined) readAndRun(typed, 'gaps')

    function readAndRun(view: SurfaceView, signs: 'letters' | 'gaps'): SkeletonView {
      const skeleton = skeletonReader.read(view, signs)
      run(view, skeleton, report)
      return skeleton
    }
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
