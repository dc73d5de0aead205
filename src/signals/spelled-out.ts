// Words spelled out letter by letter: other words can be read across their syllables, which nobody wrote.
import { DIGIT, LETTER, kindOf } from '../text/characters'
import type { CompiledTerm } from './term'
import type { TermMatch } from './term-comparison'

/** A term met in a text, before it is known what else is. `[start, end)` in UTF-16 units of the original. */
export interface Candidate {
  readonly term: CompiledTerm
  readonly start: number
  readonly end: number
  readonly match: TermMatch
}

/** A longer term that is spelled out begins at most so many UTF-16 units before a short one inside it. */
const REACH = 120

/**
 * The candidates as a longer term that is spelled out shows them: one that stands for syllables of it is no chance (`z a l o` in
 * `z a l o e m`); one that stands across them is, and left out (`n g u` in `t ậ t n g u y ề n`).
 */
export function withoutChance(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  if (!candidates.some(({ match }) => match.inRow)) return candidates
  const longer = candidates.filter(({ match }) => !match.inRow).sort((a, b) => a.start - b.start)
  return candidates.flatMap((one) => {
    if (!one.match.inRow) return [one]
    const around = longerAround(one, longer)
    if (around.length === 0) return [one]
    if (!around.some((other) => isSyllables(text, one, other))) return []
    return [{ ...one, match: { ...one.match, needsCompany: false, isCompany: true } }]
  })
}

/** `longer` is in order of place. */
function longerAround(one: Candidate, longer: readonly Candidate[]): Candidate[] {
  let low = 0
  let high = longer.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (longer[middle]!.start < one.start - REACH) low = middle + 1
    else high = middle
  }
  const around: Candidate[] = []
  for (let at = low; at < longer.length && longer[at]!.start <= one.start; at++) {
    const other = longer[at]!
    if (other.end >= one.end && other.term.codes.length > one.term.codes.length) around.push(other)
  }
  return around
}

/** Whether the one stands for whole syllables of the other. */
function isSyllables(text: string, one: Candidate, { term, start }: Candidate): boolean {
  const from = lettersIn(text, start, one.start)
  const upto = from + lettersIn(text, one.start, one.end)
  return (from === 0 || term.gaps[from] === true) && (upto >= term.codes.length || term.gaps[upto] === true)
}

function lettersIn(text: string, start: number, end: number): number {
  let letters = 0
  for (let at = start; at < end; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === LETTER || kind === DIGIT) letters++
  }
  return letters
}
