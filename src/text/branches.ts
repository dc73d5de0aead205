// Other ways to read pieces of a text than letter by letter: spellings of chat, words typed by keys, letters come twice.
import { B_OR_G, EITHER } from './leet'
import { PlainWords } from './plain-words'
import {
  ANY_LETTER,
  DOUBLED,
  GAP_LINE,
  GAP_SPACE,
  GAP_START,
  GAP_STOP,
  LEET,
  type SkeletonView,
} from './skeleton'
import { LEAST_GLUED, gluedShortForms, isWritten } from './short-words'
import type { SurfaceView } from './surface-view'
import { LETTER_SPELLINGS, shortForms } from './teencode'
import { type TypedWord, type Typing, howTyped, readTyped } from './typed-words'

/** The units `[first, last]` of a skeleton read as other letters than they are. */
export interface Branch {
  readonly kind:
    | 'initial' // consonants before a vowel, spelled by other ones
    | 'final' // the consonants that end a syllable, or its last vowel
    | 'short' // a whole syllable by a few of its letters
    | 'typed' // a whole syllable by keys
    | 'twice' // the letter before once more: it is read as nothing
    | 'either' // one of two letters
    | 'any' // a letter left out
  readonly first: number
  readonly last: number
  /** Units of the skeleton that are meant; none for `twice` and `any`. */
  readonly meant: Uint16Array
  /** With their marks, where the branch says them. */
  readonly letters?: Uint16Array
}

const NOTHING = new Uint16Array(0)
const NG = Uint16Array.of(0x6e, 0x67)
const EITHER_LETTERS = EITHER.map((letter) => Uint16Array.of(letter))

/** What a letter can be a sign of; bits of `CLASS`. */
const VOWEL = 1
const TONE_KEY = 2
/** Letters that mean others wherever they stand. */
const FOREIGN = 4
/** Letters that do so in some places. */
const ODD = 8
const W_KEY = 16
const CLASS = new Uint8Array(0x80)
for (const [letters, bit] of [
  ['aeiouy', VOWEL],
  ['sfrxj', TONE_KEY],
  ['fjzw', FOREIGN],
  ['kghiyq', ODD],
  ['w', W_KEY],
] as const)
  for (const letter of letters) CLASS[letter.charCodeAt(0)]! |= bit

const plainWords = new PlainWords()

/** Where a text can be read in other ways, in order of the first unit; `undefined` if nowhere. */
export function findBranches(surface: SurfaceView, skeleton: SkeletonView): Branch[] | undefined {
  const { codes, gaps, bends, length } = skeleton
  let branches: Branch[] | undefined
  const add = (branch: Branch) => {
    if (branches === undefined) branches = [branch]
    else branches.push(branch)
  }
  const typing: Typing = { sure: undefined, doubtful: undefined }
  let token = 0
  let seen = 0
  let word = 0
  let row = 0
  /** Branches before the token; below 0 once it may be read in another way. */
  let before = 0
  for (let unit = 0; unit < length; unit++) {
    const gap = gaps[unit]!
    if ((gap & TOKEN_START) !== 0) {
      const end = plainWords.endOf(skeleton, unit)
      if (end >= 0) {
        row = 0
        unit = end
        continue
      }
      token = unit
      seen = 0
      before = branches?.length ?? 0
    }
    const code = codes[unit]!
    const bend = bends[unit]! & (LEET | DOUBLED)
    const kind = code < 0x80 ? CLASS[code]! : 0
    const after = gaps[unit + 1]!
    if ((gap | after | bends[unit]!) === 0 && isItself(kind, seen, codes, unit)) {
      seen |= kind | SOME
      word = word === LONG || word > 0xffffff ? LONG : (word << 8) | code
      continue
    }
    // Keys: after a vowel no syllable has a letter that is a tone key; w; a letter twice; a digit in a word.
    if (
      bend !== 0 ||
      ((kind & TONE_KEY) !== 0 && (seen & VOWEL) !== 0) ||
      (kind & W_KEY) !== 0 ||
      (code < 0x3a && seen !== 0)
    )
      seen |= KEYED
    seen |= kind | SOME
    if ((seen & KEYED) !== 0 && (after & TOKEN_START) !== 0) howTyped(surface, skeleton, token, unit, typing)

    if (code > 0x7f) {
      if (code === B_OR_G) {
        for (const meant of EITHER_LETTERS) add({ kind: 'either', first: unit, last: unit, meant })
        if (after !== 0 && unit > 0 && isVowel(codes[unit - 1]!))
          add({ kind: 'final', first: unit, last: unit, meant: NG })
      } else if (code === ANY_LETTER) add({ kind: 'any', first: unit, last: unit, meant: NOTHING })
      word = LONG
      continue
    }
    const isSign = (bend & LEET) !== 0
    const isOdd = (kind & (FOREIGN | ODD)) !== 0 && (code !== I || after !== 0)
    if (isOdd && (!isSign || code === G)) {
      const places = oddPlaces(skeleton, unit, after === 0)
      if (places !== 0)
        for (const { meant, place } of LETTER_SPELLINGS.get(code)!)
          if ((places & (place === 'initial' ? INITIAL : FINAL)) !== 0)
            add({ kind: place, first: unit, last: unit, meant })
    }
    if (gap !== 0) {
      row = isTwice(skeleton, unit) ? row + 1 : 0
      if (row > 0 && row <= MOST_TWICE) add({ kind: 'twice', first: unit, last: unit, meant: NOTHING })
      word = 0
    }
    // The word so far as one number; more than four letters run over and are no short form.
    word = word === LONG || word > 0xffffff ? LONG : (word << 8) | code
    if (after !== 0 && word !== LONG && (after & GAP_STOP) === 0) {
      const forms = shortForms(word)
      if (forms !== undefined) {
        before = -1
        const first = startOfWord(skeleton, unit)
        for (const { written, meant, letters } of forms)
          if (isWritten(written, surface, skeleton, first))
            add({ kind: 'short', first, last: unit, meant, letters })
      }
    }
    if ((after & TOKEN_START) !== 0) {
      if (unit - token >= LEAST_GLUED)
        for (const short of gluedShortForms(surface, skeleton, token, unit)) add({ kind: 'short', ...short })
      if ((seen & KEYED) === 0 && (after & GAP_STOP) === 0 && before === (branches?.length ?? 0))
        plainWords.remember()
    }
    if (isSign && code === I) for (const again of signsTwice(skeleton, unit)) add(again)
  }
  const typed = readTyped(surface, skeleton, typing)
  return inOrder(typed === undefined ? branches : [...(branches ?? []), ...typed.map(typedBranch)])
}

const TOKEN_START = GAP_SPACE | GAP_LINE | GAP_START
const SOME = 32
const KEYED = 64

/** A quick look at a letter within a word: most are nothing but themselves. */
function isItself(kind: number, seen: number, codes: Uint16Array, unit: number): boolean {
  if (kind === VOWEL) return true
  if (kind === TONE_KEY) return (seen & VOWEL) === 0
  const code = codes[unit]!
  if (code > 0x7f || (code < 0x3a && seen !== 0)) return false
  if (kind === 0 || code === I) return true
  if (code !== G && code !== H) return false
  const next = codes[unit + 1]!
  return next === H || isVowel(next) || !isVowel(codes[unit - 1]!)
}

function typedBranch({ first, last, letters, codes }: TypedWord): Branch {
  return { kind: 'typed', first, last, meant: codes, letters }
}

function inOrder(branches: Branch[] | undefined): Branch[] | undefined {
  if (branches?.some(({ first }, at) => at > 0 && first < branches[at - 1]!.first))
    branches.sort((a, b) => a.first - b.first)
  return branches
}

/** A word that is no short form of chat. */
const LONG = -1

function startOfWord({ gaps }: SkeletonView, unit: number): number {
  while (gaps[unit] === 0) unit--
  return unit
}

/** A sign read as i or l beside one of them: it, or the letter behind it, may be the one before once more (`cl1ip`). */
function* signsTwice({ codes, gaps, bends }: SkeletonView, unit: number): Generator<Branch> {
  const twice = (at: number): Branch => ({ kind: 'twice', first: at, last: at, meant: NOTHING })
  if (gaps[unit] === 0 && (codes[unit - 1] === I || codes[unit - 1] === L)) yield twice(unit)
  if (gaps[unit + 1] === 0 && codes[unit + 1] === I && (bends[unit + 1]! & LEET) === 0) yield twice(unit + 1)
}

/** A letter comes again so many times at most; a longer row is no word. */
const MOST_TWICE = 8

/** Whether a letter is the one before once more, though they stand apart. */
function isTwice({ codes, gaps, length }: SkeletonView, unit: number): boolean {
  if (unit === 0 || codes[unit] !== codes[unit - 1]) return false
  if (gaps[unit - 1] !== 0 || (gaps[unit]! & (GAP_SPACE | GAP_LINE)) === 0) return true
  return unit + 1 === length || gaps[unit + 1] !== 0
}

const [A, G, H, I, K, L, N, O, Q, U, Y] = [0x61, 0x67, 0x68, 0x69, 0x6b, 0x6c, 0x6e, 0x6f, 0x71, 0x75, 0x79]
/** Syllables of one of these and an i are as often written with a y: lí, lý. */
const I_OR_Y = new Set(Array.from('hklmst', (letter) => letter.charCodeAt(0)))

const INITIAL = 1
const FINAL = 2

/** At which end of a syllable a letter stands where standard spelling has it not. `goesOn`: nothing stands behind it. */
function oddPlaces({ codes, gaps, length }: SkeletonView, unit: number, goesOn: boolean): number {
  const next = unit + 1 < length ? codes[unit + 1]! : 0
  const after = goesOn ? next : 0
  switch (codes[unit]!) {
    case G:
    case H:
      return after !== H && !isVowel(after) && unit > 0 && isVowel(codes[unit - 1]!) ? FINAL : 0
    case Q:
      return next === U ? 0 : INITIAL
    case I:
      return after === 0 && unit > 0 && gaps[unit - 1] !== 0 && I_OR_Y.has(codes[unit - 1]!) ? FINAL : 0
    case Y:
      return !isVowel(after) && unit > 0 && !isVowel(codes[unit - 1]!) && areTogether(gaps, unit) ? FINAL : 0
    case K: {
      const initial = next === A || next === O || next === U ? INITIAL : 0
      const isFinal = after !== H && !isVowel(after) && unit > 0
      return initial | (isFinal && (isVowel(codes[unit - 1]!) || codes[unit - 1] === N) ? FINAL : 0)
    }
    default:
      return INITIAL
  }
}

/** Whether a letter is of one word with the one before it, or both stand alone, as in a word spelled out. */
function areTogether(gaps: Uint8Array, unit: number): boolean {
  return gaps[unit] === 0 || (gaps[unit - 1] !== 0 && gaps[unit + 1] !== 0)
}

function isVowel(code: number): boolean {
  return code < 0x80 && (CLASS[code]! & VOWEL) !== 0
}
