// One run of the automaton over each way a text can be read, and a comparison at each place where it hits.
import { KeystrokeReader } from '../text/typed-surface'
import { ANY_LETTER, SkeletonReader, type SkeletonView } from '../text/skeleton'
import { SurfaceReader, type SurfaceView } from '../text/surface'
import { looksLikeChat } from '../text/teencode'
import { buildAutomaton } from './automaton'
import type { CompiledTerm } from './term'
import { compareTerm, type Surroundings, type TermMatch } from './term-comparison'
import { areToneless, countMarkedWords, type MarkedWords, wordsAround } from './toneless'

/** Takes a match of a term at `[start, end)` of the original text. */
export type Report = (term: CompiledTerm, start: number, end: number, match: TermMatch) => void

/** Reports where the terms stand in a text. One place may be reported more than once. */
export type TermScan = (text: string, report: Report) => void

/** So many states are followed at once behind a masked letter. */
const MOST_STATES = 512
/** Fewer words than this around a hit do not show how the text is typed. */
const LEAST_WORDS = 2

/** Builds the scan over terms, and over those that `chatTerms` gives when a text is first met that chat has spelled. */
export function createTermScan(
  terms: readonly CompiledTerm[],
  chatTerms: () => readonly CompiledTerm[],
): TermScan {
  const surfaceReader = new SurfaceReader()
  const skeletonReader = new SkeletonReader()
  const keystrokeReader = new KeystrokeReader()
  const standard = createRun(terms)
  let chat: Run | undefined

  return (text, report) => {
    const surface = surfaceReader.read(text)
    const { hasSigns, hasMasks } = readAndRun(surface, 'letters')
    if (hasSigns) readAndRun(surface, 'gaps')
    if (hasMasks) standard.masked(new Reading(surface, skeletonReader.read(surface, 'masks')), report)
    const typed = keystrokeReader.read(surface)
    if (typed !== undefined) readAndRun(typed, 'gaps')

    function readAndRun(view: SurfaceView, signs: 'letters' | 'gaps'): SkeletonView {
      const reading = new Reading(view, skeletonReader.read(view, signs))
      standard.plain(reading, report)
      if (looksLikeChat(reading.skeleton)) {
        chat ??= createRun(chatTerms())
        chat.plain(reading, report)
      }
      return reading.skeleton
    }
  }
}

/** Runs of one automaton. */
interface Run {
  plain(reading: Reading, report: Report): void
  /** As `plain`, where a masked unit may be any letter: then the automaton is in several states at once. */
  masked(reading: Reading, report: Report): void
}

function createRun(terms: readonly CompiledTerm[]): Run {
  const { columnOf, next, width, heads, outputs } = buildAutomaton(terms.map((term) => term.codes))

  /** Compares every term that ends at `unit` where the automaton is in `state`. */
  function compareAt(state: number, unit: number, reading: Reading, report: Report): void {
    const { surface, skeleton } = reading
    for (let entry = heads[state / width]!; entry !== -1; entry = outputs[entry + 1]!) {
      const term = terms[outputs[entry]!]!
      const first = unit - term.codes.length + 1
      const match = compareTerm(term, surface, skeleton, first, reading)
      if (match === undefined) continue
      report(term, surface.starts[skeleton.from[first]!]!, surface.ends[skeleton.upto[unit]! - 1]!, match)
    }
  }

  function plain(reading: Reading, report: Report): void {
    const { codes, length } = reading.skeleton
    let state = 0
    for (let unit = 0; unit < length; unit++) {
      state = next[state + columnOf[codes[unit]!]!]!
      if (heads[state / width] !== -1) compareAt(state, unit, reading, report)
    }
  }

  function masked(reading: Reading, report: Report): void {
    const { codes, length } = reading.skeleton
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

  return { plain, masked }
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
