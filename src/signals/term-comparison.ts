// Where the search hits, this decides whether it is the term, how far it was bent, and how much that counts.
import { isCommonWord, isEverydayWord } from '../text/everyday-words'
import type { SkeletonView } from '../text/skeleton'
import type { SurfaceView } from '../text/surface-view'
import { AS_IT_IS, type Alignment, SHORTENED } from './alignment'
import { type Bending, newBending, straighten } from './bending'
import type { EvidenceMatch } from './evidence'
import type { CompiledTerm } from './term'
import { GLUED_LENGTH, compareGap, isBounded, isInRow, written } from './term-gaps'
import { compareLetter, compareSpelt } from './term-letters'

/** How sure a hit is, by how it was met. Set by judgement, to be measured: docs/matching.md. */
export const TERM_CONFIDENCE = {
  exact: 1,
  tolerant: 0.95,
  /** All diacritics are there; letters were glued, split, doubled or written as signs. */
  disguised: 0.9,
  /** Diacritics are missing, in a text or at a place that has none, or under a disguise. */
  toneless: 0.8,
  /** The same, for a term of one syllable: many syllables share one skeleton. */
  tonelessSyllable: 0.65,
  /** Diacritics are missing in a text that has them around, but what is written is no word that many use. */
  misspelt: 0.7,
  /** The same, and what is written are common words: it counts only beside another hit. */
  doubtful: 0.6,
  /** A letter was left out under a star or dot. */
  masked: 0.7,
} as const

export interface TermMatch {
  readonly match: EvidenceMatch
  readonly confidence: number
  /** It may as well be an everyday word typed without diacritics: it counts only beside another hit. */
  readonly needsCompany: boolean
  /** Whether it can be such another hit. */
  readonly isCompany: boolean
  /** Its letters stand in a longer row of single letters: inside a longer term of that row it is met by chance. */
  readonly inRow: boolean
}

/** What a comparison asks of the words around a hit. Units are of the skeleton, first and last of the hit. */
export interface Surroundings {
  /** Whether they are written without diacritics. */
  areToneless(first: number, last: number): boolean
  /** Whether there are other words at all, without diacritics. */
  showToneless(first: number, last: number): boolean
}

/** So many syllables in a row without the diacritics they should have show that these words are typed without. */
const BARE_STRETCH = 3
/** So many with the term's own diacritics show that the others lost theirs. */
const AGREEING = 2

/** One comparison is done before the next begins. */
const bending = newBending()

/** Compares the term with the units it is aligned with; `undefined` if it is another word or bent too far. */
export function compareTerm(
  term: CompiledTerm,
  surface: SurfaceView,
  skeleton: SkeletonView,
  alignment: Alignment,
  around: Surroundings,
): TermMatch | undefined {
  const { units, ways } = alignment
  const size = term.codes.length
  const first = units[0]!
  const last = alignment.last(term)
  straighten(bending)
  bending.glued = term.glued || !isBounded(surface, skeleton, first, last)
  for (let i = 0; i < size; i++) {
    if ((size === 1 || ways[i] === SHORTENED) && isInRow(skeleton, units[i]!)) return undefined
    const agrees =
      ways[i] === AS_IT_IS
        ? compareLetter(term, i, surface, skeleton, units[i]!, bending)
        : compareSpelt(term, i, surface, skeleton, alignment, bending)
    if (!agrees || (bending.dropped && term.match === 'exact')) return undefined
    if (i > 0 && !compareGap(term, i, surface, skeleton, alignment, bending)) return undefined
  }
  if (!bending.dropped && !bending.disguised && !bending.glued && !bending.spelt) {
    if (bending.surface && term.match === 'exact') return undefined
    // A term without diacritics, in a text typed without: it may be any word of that skeleton, unless it is meant exactly so.
    const needsCompany =
      term.match !== 'exact' && term.collides && isPlain(term) && around.showToneless(first, last)
    const match = bending.surface ? 'tolerant' : 'exact'
    return {
      match,
      confidence: TERM_CONFIDENCE[match],
      needsCompany,
      isCompany: !needsCompany && !term.everyday,
      inRow: false,
    }
  }
  if (term.match === 'exact') return undefined
  if (bending.masks > 0) return compareMasked(term, bending)
  if (bending.split && bending.dropped) return undefined
  // The words of a row of single letters, with their diacritics, speak for each other.
  if (!bending.dropped) {
    const doubtful = bending.inRow || (bending.bare && term.collides)
    return hit(TERM_CONFIDENCE.disguised, doubtful, !bending.bare || !doubtful, bending.inRow)
  }
  const single = term.syllables === 1
  const toneless = single ? TERM_CONFIDENCE.tonelessSyllable : TERM_CONFIDENCE.toneless
  const isSkeleton = term.match === 'skeleton'
  if (isSkeleton && (bending.disguised || (bending.glued && size >= GLUED_LENGTH)))
    return hit(toneless, bending.inRow, !bending.inRow, bending.inRow)
  if (around.areToneless(first, last))
    return isSkeleton ? hit(toneless, single && (term.collides || bending.spelt)) : undefined
  if (!single && !bending.disguised) {
    const isKnown = bending.spelt ? isEverydayWord : isCommonWord
    const seen = seeSyllables(term, surface, skeleton, units, isKnown)
    if (seen.hasRare && (isSkeleton || seen.areBare)) return hit(TERM_CONFIDENCE.misspelt)
    const isBareStretch = seen.areBare && seen.lacking >= BARE_STRETCH
    const isAgreed = !bending.spelt && seen.agreeing >= AGREEING
    if (isSkeleton && (isBareStretch || isAgreed)) return hit(TERM_CONFIDENCE.misspelt)
  }
  return isSkeleton ? hit(TERM_CONFIDENCE.doubtful, true) : undefined
}

/** Matches are few and met often: each is made once. */
const MATCHES = new Map<number, TermMatch>()

function hit(confidence: number, needsCompany = false, isCompany = !needsCompany, inRow = false): TermMatch {
  const key = confidence * 16 + (needsCompany ? 4 : 0) + (isCompany ? 2 : 0) + (inRow ? 1 : 0)
  const known = MATCHES.get(key)
  if (known !== undefined) return known
  const match: TermMatch = { match: 'skeleton', confidence, needsCompany, isCompany, inRow }
  MATCHES.set(key, match)
  return match
}

function isPlain(term: CompiledTerm): boolean {
  return term.letters.every((letter, i) => letter === term.codes[i])
}

/** With a letter left out, the rest must still say which word it is: all its diacritics, and more letters than masks. */
function compareMasked(term: CompiledTerm, bending: Bending): TermMatch | undefined {
  const said = term.codes.length - bending.masks
  return !bending.dropped && said > bending.masks ? hit(TERM_CONFIDENCE.masked) : undefined
}

/**
 * Of a hit's syllables as they stand in the text: whether one is no word that is known, so that ordinary text does not come
 * upon this term; whether all that lack marks of the term have none at all, as of one who types without; how many lack
 * marks, and how many have all that the term has.
 */
function seeSyllables(
  term: CompiledTerm,
  surface: SurfaceView,
  skeleton: SkeletonView,
  units: Int32Array,
  isKnown: (word: string) => boolean,
): { hasRare: boolean; areBare: boolean; lacking: number; agreeing: number } {
  let hasRare = false
  let areBare = true
  let lacking = 0
  let agreeing = 0
  for (let start = 0; start < term.codes.length; ) {
    let end = start + 1
    while (end < term.codes.length && !term.gaps[end]) end++
    const word = written(surface, skeleton, units[start]!, units[end - 1]!)
    if (!isKnown(word)) hasRare = true
    if (word !== String.fromCharCode(...term.letters.slice(start, end))) {
      lacking++
      if (!/^[a-z]+$/.test(word)) areBare = false
    } else if (!/^[a-z]+$/.test(word)) agreeing++
    start = end
  }
  return { hasRare, areBare, lacking, agreeing }
}
