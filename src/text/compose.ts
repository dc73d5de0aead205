// Letters and their marks: putting a combining mark on a letter, and the two places where Vietnamese puts a tone mark.
import { base, INVISIBLE, kindOf, LATIN_WITH_MARKS, LETTER, MARK } from './characters'

const composed = new Map<number, number>()

for (const [from, to] of LATIN_WITH_MARKS) {
  for (let unit = from; unit < to; unit++) {
    const letter = String.fromCharCode(unit)
    const parts = letter.normalize('NFD')
    if (parts.length < 2 || parts.length > 3 || letter !== letter.toLowerCase()) continue
    // Marks come in any order in practice (a + dot below + circumflex, a + circumflex + dot below): learn each way.
    const marks = parts.slice(1)
    for (const order of marks.length === 1 ? [marks] : [marks, marks[1]! + marks[0]!]) {
      const before = parts[0]! + order.slice(0, -1)
      const stem = before.normalize('NFC')
      if (stem.length === 1) composed.set(key(stem.charCodeAt(0), order.charCodeAt(order.length - 1)), unit)
    }
  }
}
// U+0340 and U+0341 are canonical doubles of grave and acute.
for (const [double, mark] of [
  [0x340, 0x300],
  [0x341, 0x301],
] as const) {
  for (const [pair, unit] of [...composed]) {
    if ((pair & 0xffff) === mark) composed.set(key(pair >>> 16, double), unit)
  }
}

function key(letter: number, mark: number): number {
  return (letter << 16) | mark
}

/** The letter with the mark on it as one unit, or 0 where Unicode has none. Letters are lower case. */
export function composeMark(letter: number, mark: number): number {
  return composed.get(key(letter, mark)) ?? 0
}

const TONES = '\u0300\u0301\u0303\u0309\u0323'
const toneless = new Map<number, number>()
const toneOf = new Map<number, number>()
/** By unit: 1 for a vowel with a tone on it. */
const toned = new Uint8Array(0x10000)
for (const vowel of 'aăâeêioôơuưy') {
  for (const tone of TONES) {
    const unit = (vowel + tone).normalize('NFC').charCodeAt(0)
    toneless.set(unit, vowel.charCodeAt(0))
    toneOf.set(unit, tone.charCodeAt(0))
    toned[unit] = 1
  }
}

/**
 * Whether `first`, a toned vowel, and `second`, a vowel without tone, close a syllable written the old way (hòa, thúy)
 * or with the tone on the u of qu (qúy). Then the tone moves: `[first, second]` as they stand in the new way.
 */
function moveTone(beforeFirst: number, first: number, second: number): readonly [number, number] | undefined {
  const tone = toneOf.get(first)
  if (tone === undefined) return undefined
  const stem = toneless.get(first)!
  return isTonePair(beforeFirst, stem, second) ? [stem, composeMark(second, tone)] : undefined
}

/** The other way: the last two letters of an open syllable written in the new way, as they stand in the old. */
export function oldToneOf(
  beforeFirst: number,
  first: number,
  second: number,
): readonly [number, number] | undefined {
  const tone = toneOf.get(second)
  if (tone === undefined) return undefined
  const stem = toneless.get(second)!
  return isTonePair(beforeFirst, first, stem) ? [composeMark(first, tone), stem] : undefined
}

/** Vowels without tones, of which the first or the second may bear that of a syllable which they close. */
function isTonePair(beforeFirst: number, first: number, second: number): boolean {
  return (
    (first === 0x6f && (second === 0x61 || second === 0x65)) || // oa, oe
    (first === 0x75 && (second === 0x79 || (beforeFirst === 0x71 && QU_VOWELS.has(second)))) // uy, q-u-vowel
  )
}

const QU_VOWELS: ReadonlySet<number> = new Set([...'aăâeêiơ'].map((vowel) => vowel.charCodeAt(0)))

/** By unit: 1 for a vowel that takes the tone over from the vowel before it, where it closes a syllable. */
const takers = new Uint8Array(0x10000)
for (const vowel of 'aăâeêiơy') takers[vowel.charCodeAt(0)] = 1

/** Puts the tone mark of the word that ends at `length` in its new place. Most words end in a consonant: nothing to do. */
export function settleTone(codes: Uint16Array, kinds: Uint8Array, length: number): void {
  const second = length - 1
  if (second < 1 || (toned[codes[second - 1]!]! & takers[codes[second]!]!) === 0) return
  const before = second > 1 && kinds[second - 2] === LETTER ? codes[second - 2]! : 0
  const moved = moveTone(before, codes[second - 1]!, codes[second]!)
  if (moved === undefined) return
  codes[second - 1] = moved[0]
  codes[second] = moved[1]
}

/** Each Vietnamese letter as 64, 8 × its quality (0 plain, 1 circumflex, 2 breve, 3 horn, 4 stroke) and its tone (0 none, 1…5). */
const VIETNAMESE_MARKS = vietnameseLetters()
const TONE = 7
const QUALITY = 56

function vietnameseLetters(): Uint8Array {
  const letters = new Uint8Array(0x10000)
  const qualities: Record<string, number> = { â: 1, ê: 1, ô: 1, ă: 2, ơ: 3, ư: 3, đ: 4 }
  for (const letter of 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz') {
    const quality = qualities[letter] ?? 0
    letters[letter.charCodeAt(0)] = 64 + 8 * quality
    if ('aăâeêioôơuưy'.includes(letter)) {
      for (let tone = 0; tone < TONES.length; tone++) {
        letters[(letter + TONES[tone]).normalize('NFC').charCodeAt(0)] = 64 + 8 * quality + tone + 1
      }
    }
  }
  return letters
}

/** How the marks of a letter in a text stand to those of the same letter in a term. */
export type MarkRelation = 'same' | 'dropped' | 'foreign' | 'conflict'

/**
 * Compares two lower-case letters with the same base. `dropped`: the text lacks a mark that the term has. `foreign`: the
 * text's mark is none that Vietnamese knows, so it says nothing. `conflict`: the text has a mark that makes it another
 * word (`các` where the term is `cặc`).
 */
export function relateMarks(inText: number, inTerm: number): MarkRelation {
  if (inText === inTerm) return 'same'
  const text = VIETNAMESE_MARKS[inText]!
  const term = VIETNAMESE_MARKS[inTerm]!
  if (text === 0 || term === 0) return 'foreign'
  const qualityAgrees = (text & QUALITY) === 0 || ((text ^ term) & QUALITY) === 0
  const toneAgrees = (text & TONE) === 0 || ((text ^ term) & TONE) === 0
  return qualityAgrees && toneAgrees ? 'dropped' : 'conflict'
}

/** Where a combining mark stands behind invisible characters, or 0 if something else does. */
export function markBehind(text: string, at: number): number {
  let next = at + 1
  while (next < text.length && kindOf(text.charCodeAt(next)) === INVISIBLE) next++
  return next < text.length && kindOf(text.charCodeAt(next)) === MARK ? next : 0
}

/** How many marks a letter has; 0 for a plain one. Only their order matters. */
export function marksOn(letter: number): number {
  return letter === base[letter] ? 0 : String.fromCharCode(letter).normalize('NFD').length
}
