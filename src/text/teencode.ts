// How chat spells syllables: f for ph, z for d or gi, j for gi, w for qu, and the short forms of the commonest words.
import { base } from './characters'
import type { SkeletonView } from './skeleton'

/** What chat writes by a letter: these units of the skeleton, at the beginning or end of a syllable. */
export interface LetterSpelling {
  readonly meant: Uint16Array
  readonly place: 'initial' | 'final'
}

/** A syllable that chat writes by a few letters: its skeleton, and its letters with their marks. */
export interface ShortForm {
  readonly meant: Uint16Array
  readonly letters: Uint16Array
}

const LETTERS: Readonly<
  Record<string, Readonly<Partial<Record<LetterSpelling['place'], readonly string[]>>>>
> = {
  f: { initial: ['ph'] },
  j: { initial: ['gi'] },
  z: { initial: ['d', 'gi', 'v'] },
  w: { initial: ['qu'] },
  q: { initial: ['qu'] },
  k: { initial: ['c', 'kh'], final: ['ch', 'h'] },
  g: { final: ['ng'] },
  h: { final: ['nh'] },
  y: { final: ['i'] },
  i: { final: ['y'] },
}

const SHORT: Readonly<Record<string, string>> = {
  không: 'k ko hok kg khum hong hông kh',
  được: 'đc dc đk dk',
  với: 'vs',
  gì: 'j ji',
  vậy: 'z v',
  rồi: 'r rùi òi',
  yêu: 'iu',
  biết: 'bít bik bt',
  người: 'ng ngừi',
  mày: 'm mài',
  tao: 't tau',
  mình: 'mk mik mìn',
  nhiều: 'nhìu',
  những: 'nhg nhữg',
  cũng: 'cx',
  nhắn: 'nhén',
  chồng: 'ck',
  vợ: 'vk',
  luôn: 'lun',
  giờ: 'h',
  bây: 'bi',
  tiền: 'xiền',
  em: 'e',
  anh: 'a',
}

/** By unit of the skeleton: what else chat means by it. */
export const LETTER_SPELLINGS: ReadonlyMap<number, readonly LetterSpelling[]> = new Map(
  Object.entries(LETTERS).map(([letter, places]) => [
    unit(letter),
    Object.entries(places).flatMap(([place, spellings]) =>
      spellings.map((meant) => ({ meant: unitsOf(meant), place: place as LetterSpelling['place'] })),
    ),
  ]),
)

/** By a word's skeleton: the syllables that chat shortens so. */
export const SHORT_FORMS: ReadonlyMap<string, readonly ShortForm[]> = groupShortForms()
/** Longest of them. */
export const LONGEST_SHORT_FORM = Math.max(...[...SHORT_FORMS.keys()].map((word) => word.length))

function groupShortForms(): Map<string, ShortForm[]> {
  const forms = new Map<string, ShortForm[]>()
  for (const [syllable, shorts] of Object.entries(SHORT)) {
    const letters = unitsOf(syllable)
    const form = { meant: letters.map((letter) => base[letter]!), letters }
    for (const short of shorts.split(' ')) {
      const skeleton = String.fromCharCode(...unitsOf(short).map((letter) => base[letter]!))
      const known = forms.get(skeleton) ?? []
      if (!known.some((other) => String(other.letters) === String(letters)))
        forms.set(skeleton, [...known, form])
    }
  }
  return forms
}

function unitsOf(letters: string): Uint16Array {
  return Uint16Array.from(letters, unit)
}

const [E, F, G, H, I] = [0x65, 0x66, 0x67, 0x68, 0x69]
const [J, K, N, U, W, Y, Z] = [0x6a, 0x6b, 0x6e, 0x75, 0x77, 0x79, 0x7a]
const VOWELS = new Set(Array.from('aeiouy', unit))
/** No syllable of Vietnamese is one of these and a y. */
const NEVER_BEFORE_Y = new Set(Array.from('bdnprx', unit))

/**
 * Whether any word is spelled as no Vietnamese word is, but chat does: with f, j, w or z, without a vowel, with g, h or k
 * alone at its end, with k before a vowel that c goes with, with iu for yêu. A quick look, so that only such texts are
 * searched for chat's spellings.
 */
export function looksLikeChat({ codes, gaps, length }: SkeletonView): boolean {
  for (let start = 0; start < length; ) {
    let hasVowel = false
    let at = start
    do {
      const code = codes[at]!
      if (code === F || code === J || code === W || code === Z) return true
      if (VOWELS.has(code)) hasVowel = true
      at++
    } while (at < length && gaps[at] === 0)
    if (isChatWord(codes, start, at, hasVowel)) return true
    start = at
  }
  return false
}

function isChatWord(codes: Uint16Array, start: number, end: number, hasVowel: boolean): boolean {
  const first = codes[start]!
  if (!hasVowel) return first > 0x60 && first < 0x7b
  if (end - start < 2) return false
  const second = codes[start + 1]!
  const last = codes[end - 1]!
  const before = codes[end - 2]!
  if (last === G) return before !== N
  if (last === H || last === K) return last === K || VOWELS.has(before)
  if (first === K) return second !== I && second !== H && second !== E && second !== Y
  if (last === Y) return NEVER_BEFORE_Y.has(before!)
  return first === I && second === U && end - start === 2
}

function unit(letter: string): number {
  return letter.charCodeAt(0)
}
