// A term of a lexicon, made ready: what is searched for, and what is compared where the search hits.
import type { Lexicon, Term } from '../pack/schema/lexicon'
import type { Match } from '../pack/vocabulary'
import { base } from '../text/characters'
import { everydayWordsLike, isEverydayWord } from '../text/everyday-words'
import { oldToneOf } from '../text/compose'
import { isNeverPunctuation } from '../text/leet'
import { GAP_SIGN, GAP_STOP, LEET, SkeletonReader, type SkeletonView } from '../text/skeleton'
import { SurfaceReader } from '../text/surface'
import type { SurfaceView } from '../text/surface-view'

/** A spelling of a term as units of the skeleton view, each with the surface letters it was made from. */
export interface CompiledTerm {
  readonly lexicon: Lexicon
  /** The term as its author wrote it, whatever this spelling of it. */
  readonly text: string
  readonly match: Match
  /** `shield`: a `not:` phrase, inside which terms are innocent. `run`: words of a known wording. */
  readonly role: 'term' | 'shield' | 'run'
  readonly codes: Uint16Array
  /** Whether a space or sign stands before unit `i`, `i > 0`. */
  readonly gaps: readonly boolean[]
  /** Whether a sign that joins no words is among it: `s&m`. */
  readonly parted: readonly boolean[]
  /** First surface letter of each unit. */
  readonly letters: Uint16Array
  /** How many surface letters each unit is made of: 2 for the oo of xoong. */
  readonly runs: Uint8Array
  /** Units that are digits or signs which a search reads as letters. */
  readonly signs: readonly boolean[]
  /** Signs before its first letter and behind its last that can be letters and no punctuation: `a$$` is not any `a`. */
  readonly edges: Edges | undefined
  readonly syllables: number
  /** Two of its syllables are one word here. */
  readonly glued: boolean
  /** One syllable that is an everyday word as it is written: it says nothing of what stands beside it. */
  readonly everyday: boolean
  /** One syllable that, without its diacritics, is how some everyday word is written without its own: `cặc`, for `các`. */
  readonly collides: boolean
}

export interface Edges {
  readonly head: Uint16Array
  readonly tail: Uint16Array
}

const surfaceReader = new SurfaceReader()
const skeletonReader = new SkeletonReader()

/**
 * What is compared where a term of a lexicon is met: the term, its variants and initials, each in every way that the views
 * may show it. A term has at least one letter or digit: the pack was checked for that.
 */
export function compileTerm(lexicon: Lexicon, entry: Term): CompiledTerm[] {
  const { term, match, variants, initials } = wholeTerm(lexicon, entry)
  return [
    ...[term, ...variants].flatMap((spelling) =>
      withOldTones(compileSpelling(lexicon, term, spelling, match, 'term')).flatMap(withDoubles),
    ),
    ...initials.map((spelling) => compileSpelling(lexicon, term, spelling, 'exact', 'term')),
  ]
}

/** The same, of an innocent phrase. */
export function compileShield(lexicon: Lexicon, phrase: string): CompiledTerm {
  return compileSpelling(lexicon, phrase, phrase, 'skeleton', 'shield')
}

/** The same, of words of a known wording. */
export function compileRun(lexicon: Lexicon, words: string): CompiledTerm[] {
  return withDoubles(compileSpelling(lexicon, words, words, 'skeleton', 'run'))
}

/** A term with what its author left unsaid. */
export function wholeTerm(lexicon: Lexicon, entry: Term) {
  const { term, match, variants = [], initials = [] } = typeof entry === 'string' ? { term: entry } : entry
  return { term, match: match ?? lexicon.match ?? 'tolerant', variants, initials }
}

function compileSpelling(
  lexicon: Lexicon,
  text: string,
  spelling: string,
  match: Match,
  role: CompiledTerm['role'],
): CompiledTerm {
  const surface = surfaceReader.read(spelling)
  const view = skeletonReader.read(surface, 'gaps')
  const { length } = view
  const letters = new Uint16Array(length)
  const runs = new Uint8Array(length)
  const gaps: boolean[] = new Array(length)
  const parted: boolean[] = new Array(length)
  const signs: boolean[] = new Array(length)
  let syllables = 0
  for (let unit = 0; unit < length; unit++) {
    letters[unit] = surface.codes[view.from[unit]!]!
    runs[unit] = view.upto[unit]! - view.from[unit]!
    gaps[unit] = unit > 0 && view.gaps[unit] !== 0
    parted[unit] = unit > 0 && (view.gaps[unit]! & (GAP_STOP | GAP_SIGN)) !== 0
    signs[unit] = (view.bends[unit]! & LEET) !== 0
    if (unit === 0 || gaps[unit]) syllables++
  }
  const word = syllables === 1 ? surface.codes.slice(0, surface.length) : undefined
  const collides = word !== undefined && looksEveryday(word)
  const everyday = word !== undefined && isEverydayWord(String.fromCharCode(...word))
  const codes = view.codes.slice(0, length)
  const edges = edgesOf(surface, view)
  return {
    ...{ lexicon, text, match, role, codes, gaps, parted, letters, runs, signs, edges, syllables },
    glued: false,
    ...{ everyday, collides },
  }
}

const DOLLAR = 0x24

function edgesOf(surface: SurfaceView, { from, upto, length }: SkeletonView): Edges | undefined {
  const isLetter = (code: number) => isNeverPunctuation(code) || code === DOLLAR
  let head = from[0]!
  while (head > 0 && isLetter(surface.codes[head - 1]!)) head--
  let tail = upto[length - 1]!
  while (tail < surface.length && isLetter(surface.codes[tail]!)) tail++
  if (head === from[0] && tail === upto[length - 1]) return undefined
  return { head: surface.codes.slice(head, from[0]), tail: surface.codes.slice(upto[length - 1], tail) }
}

/**
 * The views put the tone marks of words in their new place (khoá), which they cannot where the letters stand apart or
 * syllables are glued (`k.h.ó.a`): there the old place is compared as well.
 */
function withOldTones(term: CompiledTerm): CompiledTerm[] {
  if (term.match === 'exact') return [term]
  const { letters, gaps } = term
  let written: Uint16Array | undefined
  for (let last = 1; last < letters.length; last++) {
    const isOpen = last + 1 === letters.length || gaps[last + 1] === true
    if (!isOpen || gaps[last] === true) continue
    const before = last > 1 && !gaps[last - 1] ? letters[last - 2]! : 0
    const old = oldToneOf(before, letters[last - 1]!, letters[last]!)
    if (old === undefined) continue
    written ??= letters.slice()
    written.set(old, last - 1)
  }
  return written === undefined ? [term] : [term, { ...term, letters: written }]
}

/**
 * A doubled letter is one unit in the views, but two where signs part it (`g.u.a.r.a.n.t.e.e.d`); and two letters that
 * meet between syllables are one unit where these are glued (`nhậnngay`). Both are searched for as well.
 */
function withDoubles(term: CompiledTerm): CompiledTerm[] {
  if (term.match === 'exact') return [term]
  const meets = (unit: number) => term.gaps[unit] === true && term.codes[unit] === term.codes[unit - 1]
  const spellings = [term]
  let isRun = false
  let isMeeting = false
  for (let unit = 0; unit < term.codes.length; unit++) {
    if (term.runs[unit]! > 1) isRun = true
    if (meets(unit)) isMeeting = true
  }
  if (isRun) spellings.push(regrouped(term, (unit) => Array.from({ length: term.runs[unit]! }, () => 1)))
  if (isMeeting) {
    const glued = regrouped(term, (unit) => (meets(unit) ? [] : [meets(unit + 1) ? 2 : term.runs[unit]!]))
    spellings.push({ ...glued, glued: true })
  }
  return spellings
}

/** The term with each unit made into units of so many letters each, or into none. */
function regrouped(term: CompiledTerm, runsOf: (unit: number) => readonly number[]): CompiledTerm {
  const [codes, letters, runs]: [number[], number[], number[]] = [[], [], []]
  const [gaps, parted, signs]: [boolean[], boolean[], boolean[]] = [[], [], []]
  for (let unit = 0; unit < term.codes.length; unit++) {
    for (const [nth, run] of runsOf(unit).entries()) {
      codes.push(term.codes[unit]!)
      letters.push(term.letters[unit]!)
      runs.push(run)
      gaps.push(nth === 0 && term.gaps[unit]!)
      parted.push(nth === 0 && term.parted[unit]!)
      signs.push(term.signs[unit]!)
    }
  }
  const units = {
    codes: Uint16Array.from(codes),
    letters: Uint16Array.from(letters),
    runs: Uint8Array.from(runs),
  }
  return { ...term, ...units, gaps, parted, signs }
}

/** Whether a word without its diacritics is how an everyday word of Vietnamese is written without its own, or one of English. */
function looksEveryday(letters: Uint16Array): boolean {
  const word = String.fromCharCode(...letters)
  const skeleton = String.fromCharCode(...letters.map((letter) => base[letter]!))
  return (
    everydayWordsLike(skeleton).some((everyday) => everyday !== word) ||
    (skeleton !== word && isEverydayWord(skeleton))
  )
}
