// One run of the automaton over each way a text can be read, and a comparison at each place where it hits.
import { type Branch, findBranches } from '../text/branches'
import { relateMarks } from '../text/compose'
import { type SignReading, SkeletonReader, type SkeletonView } from '../text/skeleton'
import type { SurfaceView } from '../text/surface-view'
import { surfaceReader } from '../text/mapped-text'
import { Alignment, type BranchesByEnd } from './alignment'
import { Automaton } from './automaton'
import { runBranching } from './branching-run'
import type { CompiledTerm } from './term'
import { compareTerm, type Surroundings, type TermMatch } from './term-comparison'
import { GLUED_LENGTH, canStand } from './term-gaps'
import type { TermList } from './term-index'
import { MarkedWords } from './toneless'

/** Words of a known wording are no sign of anything by themselves; which marks they have is no difference. */
const AS_WORDS: TermMatch = {
  match: 'skeleton',
  confidence: 1,
  needsCompany: true,
  isCompany: false,
  inRow: false,
}

/** Takes a match of a term at `[start, end)` of the original text. */
export type Report = (term: CompiledTerm, start: number, end: number, match: TermMatch) => void

/** Reports where the terms stand in a text. One place may be reported more than once. */
export type TermScan = (text: string, report: Report) => void

/** Builds the scan over terms. */
export function createTermScan(terms: TermList): TermScan {
  const automaton = new Automaton(terms.keys, terms.letters)
  const { columnOf, outputs } = automaton
  const standing = new Standing(terms)
  const skeletonReader = new SkeletonReader()
  const alignment = new Alignment()
  const marks = new MarkedWords()
  /** By unit: the automaton's state before it. */
  let states = new Int32Array(0)

  return (text, report) => {
    const surface = surfaceReader.read(text)
    const { hasSigns, hasLeet, hasEndSigns, hasMasks } = read(surface, 'letters')
    if (hasSigns) read(surface, 'gaps')
    if (hasEndSigns && hasLeet) read(surface, 'all letters')
    if (hasMasks) read(surface, 'masks')

    function read(view: SurfaceView, signs: SignReading): SkeletonView {
      const reading = new Reading(view, skeletonReader.read(view, signs), marks)
      runStraight(reading, report)
      const branches = findBranches(view, reading.skeleton)
      if (branches !== undefined) runBent(reading, branches, report)
      return reading.skeleton
    }
  }

  function runStraight(reading: Reading, report: Report): void {
    const { skeleton } = reading
    const { codes, gaps, length, hasLeet } = skeleton
    if (states.length <= length) states = new Int32Array(length * 2 + 1)
    let { next } = automaton
    let state = 0
    let word = 0
    for (let unit = 0; unit < length; unit++) {
      const column = columnOf[codes[unit]!]!
      if (gaps[unit] !== 0) word = unit
      if (column === 0) state = 0
      else {
        const after = next[(state >>> 1) + column]!
        if (after >= 0) state = after
        else {
          state = automaton.enter(state, column)
          next = automaton.next
        }
      }
      states[unit + 1] = state
      // Most of what the search meets lies within a word, where only a sign or glued syllables let it stand.
      if ((state & 1) !== 0 && (hasLeet || gaps[unit + 1] !== 0 || unit - word + 1 >= GLUED_LENGTH))
        meet(reading, automaton.entryOf(state), word, unit, report)
    }
  }

  /** Compares what ends at a unit, of a word that begins at unit `word`; the longest first. */
  function meet(reading: Reading, entry: number, word: number, unit: number, report: Report): void {
    const { surface, skeleton } = reading
    const { gaps, hasLeet } = skeleton
    const endsWord = gaps[unit + 1] !== 0
    for (; entry !== 0; entry = outputs[2 * entry - 1]!) {
      const number = outputs[2 * entry - 2]!
      const first = unit - standing.lengths[number]! + 1
      const isWord = endsWord && gaps[first] !== 0
      if (!isWord && !hasLeet && (first < word || !standing.canBeGlued(number))) continue
      for (const term of terms.at(number).spellings) {
        if (!isWord && !canStand(term, surface, skeleton, first, unit, false)) continue
        if (isOtherWord(term, surface, skeleton, first)) continue
        alignment.straight(term, first)
        compare(term, reading, report)
      }
    }
  }

  function runBent(reading: Reading, branches: readonly Branch[], report: Report): void {
    const { surface, skeleton } = reading
    const byEnd = groupByEnd(branches)
    runBranching(automaton, skeleton, branches, states, (state, unit) => {
      for (let entry = automaton.entryOf(state); entry !== 0; entry = outputs[2 * entry - 1]!) {
        for (const term of terms.at(outputs[2 * entry - 2]!).spellings) {
          if (!alignment.bent(term, skeleton, byEnd, unit)) continue
          const isTyped = alignment.isTyped(term)
          if (!canStand(term, surface, skeleton, alignment.units[0]!, unit, isTyped)) continue
          compare(term, reading, report)
        }
      }
    })
  }

  function compare(term: CompiledTerm, reading: Reading, report: Report): void {
    const { surface, skeleton } = reading
    let from = skeleton.from[alignment.units[0]!]!
    let upto = skeleton.upto[alignment.last(term)]!
    const { edges } = term
    if (edges !== undefined) {
      if (!stands(edges.head, surface, from - edges.head.length) || !stands(edges.tail, surface, upto)) return
      from -= edges.head.length
      upto += edges.tail.length
    }
    const match = term.role === 'run' ? AS_WORDS : compareTerm(term, surface, skeleton, alignment, reading)
    if (match !== undefined) report(term, surface.starts[from]!, surface.ends[upto - 1]!, match)
  }
}

/** Where terms can stand, by the number of their sequence, without a look at the terms. */
class Standing {
  readonly lengths: Uint16Array
  /** 0 where it was not asked for yet. */
  private readonly glues: Uint8Array

  constructor(private readonly terms: TermList) {
    const { keys } = terms
    this.lengths = new Uint16Array(keys.length)
    for (let at = 0; at < keys.length; at++) this.lengths[at] = keys[at]!.length
    this.glues = new Uint8Array(keys.length)
  }

  canBeGlued(number: number): boolean {
    if (this.lengths[number]! < GLUED_LENGTH) return false
    this.glues[number] ||= this.terms.at(number).canBeGlued ? 2 : 1
    return this.glues[number] === 2
  }
}

/** A quick look at letters that stand as they are: one with other marks than the term's makes it another word. */
function isOtherWord(
  { letters, signs }: CompiledTerm,
  surface: SurfaceView,
  { bends, from }: SkeletonView,
  first: number,
): boolean {
  for (let at = 0; at < letters.length; at++) {
    const unit = first + at
    if (bends[unit] !== 0 || signs[at] === true) continue
    if (relateMarks(surface.codes[from[unit]!]!, letters[at]!) === 'conflict') return true
  }
  return false
}

/** Whether signs stand at a place of the surface as they are. */
function stands(signs: Uint16Array, { codes, length }: SurfaceView, at: number): boolean {
  return at >= 0 && at + signs.length <= length && signs.every((sign, i) => codes[at + i] === sign)
}

function groupByEnd(branches: readonly Branch[]): BranchesByEnd {
  const groups = new Map<number, Branch[]>()
  for (const branch of branches) {
    const group = groups.get(branch.last)
    if (group === undefined) groups.set(branch.last, [branch])
    else group.push(branch)
  }
  return groups
}

/** A text in one reading. How its words are typed is found out when a hit first asks. */
class Reading implements Surroundings {
  private isRead = false

  constructor(
    readonly surface: SurfaceView,
    readonly skeleton: SkeletonView,
    private readonly marks: MarkedWords,
  ) {}

  areToneless(first: number, last: number): boolean {
    return this.marked().areToneless(first, last)
  }

  showToneless(first: number, last: number): boolean {
    return this.marked().showToneless(first, last)
  }

  private marked(): MarkedWords {
    if (!this.isRead) this.marks.read(this.surface, this.skeleton)
    this.isRead = true
    return this.marks
  }
}
