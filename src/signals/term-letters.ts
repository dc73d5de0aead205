// One letter of a term against what stands for it in the text.
import { LETTER, base } from '../text/characters'
import { marksOn, relateMarks } from '../text/compose'
import { leetMeans } from '../text/leet'
import { LEET, MASKED, type SkeletonView } from '../text/skeleton'
import { BARE, FLOODED, HIDDEN, LOOK_ALIKE, STRETCHED, type SurfaceView } from '../text/surface-view'
import { type Alignment, SHORTENED, TYPED } from './alignment'
import type { Bending } from './bending'
import type { CompiledTerm } from './term'

/** Shortest term of which a dot may hide a letter. */
const DOTTED_LENGTH = 4

/** Compares a letter written as it is; notes how it is bent. */
export function compareLetter(
  term: CompiledTerm,
  at: number,
  surface: SurfaceView,
  skeleton: SkeletonView,
  unit: number,
  bending: Bending,
): boolean {
  const bend = skeleton.bends[unit]!
  const from = skeleton.from[unit]!
  if ((bend & MASKED) !== 0) {
    bending.masks++
    bending.disguised = true
    // c.c and v.v are abbreviations; a dot hides a letter in longer words alone.
    return surface.codes[from] === 0x2a || term.codes.length >= DOTTED_LENGTH
  }
  const inText = surface.codes[from]!
  const inTerm = term.letters[at]!
  if ((bend & LEET) !== 0 || term.signs[at]) {
    if (inText === inTerm) return true
    if (term.signs[at] || !hasLeetFor(term, at, surface, from, skeleton.upto[unit]!)) return false
    bending.disguised = true
    return true
  }
  if (skeleton.codes[unit] !== term.codes[at]) return false
  if ((bend & (LOOK_ALIKE | STRETCHED | FLOODED)) !== 0 || (at > 0 && (bend & HIDDEN) !== 0))
    bending.surface = true
  const run = skeleton.upto[unit]! - from
  if (run < term.runs[at]! && (bend & STRETCHED) === 0) return false
  if (run > term.runs[at]!) bending.disguised = true
  const relation = relateMarks(mostMarked(surface, from, run), inTerm)
  if (relation === 'same') return true
  if (relation === 'conflict') return false
  if ((bend & (LOOK_ALIKE | FLOODED)) !== 0 || relation === 'foreign') bending.disguised = true
  // Under a flood of marks, or on a sign that takes none, nobody sees which marks the letter has.
  if ((bend & (FLOODED | BARE)) === 0) bending.dropped = true
  else if ((bend & BARE) !== 0) bending.bare = true
  return true
}

/** Whether a sign stands for the letter, and letters that stretch it do not have other marks. */
function hasLeetFor(
  term: CompiledTerm,
  at: number,
  surface: SurfaceView,
  from: number,
  upto: number,
): boolean {
  for (let i = from; i < upto; i++) {
    const code = surface.codes[i]!
    if (surface.kinds[i] === LETTER) {
      if (relateMarks(code, term.letters[at]!) === 'conflict') return false
    } else if (code !== CLOSE && !leetMeans(code, term.codes[at]!)) return false
  }
  return true
}

/** The second half of `()`. */
const CLOSE = 0x29

/** Compares a letter written in another way: spelled by another one it has the same marks, or none. What a short form leaves out says nothing. */
export function compareSpelt(
  term: CompiledTerm,
  at: number,
  surface: SurfaceView,
  skeleton: SkeletonView,
  { units, ways, typed }: Alignment,
  bending: Bending,
): boolean {
  if (ways[at] === TYPED) {
    // One letter is typed: toàn is no toà án.
    if (term.runs[at]! > 1) return false
    const relation = relateMarks(typed[at]!, term.letters[at]!)
    bending.disguised = true
    if (relation === 'dropped') bending.dropped = true
    return relation === 'same' || relation === 'dropped'
  }
  bending.spelt = true
  if (ways[at] === SHORTENED) return true
  const inText = surface.codes[skeleton.from[units[at]!]!]!
  const inTerm = term.letters[at]!
  if (relateMarks(inText, inTerm) === 'conflict') return false
  if (inTerm === D_STROKE || marksOn(inText) !== marksOn(inTerm)) bending.dropped = true
  return true
}

const D_STROKE = 0x111

function mostMarked(surface: SurfaceView, from: number, run: number): number {
  const letter = surface.codes[from]!
  return run > 1 && base[letter]! === letter ? surface.codes[from + 1]! : letter
}
