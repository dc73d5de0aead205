// How chat spells syllables: f for ph, z for d or gi, j for gi, w for qu, and the short forms of the commonest words.

import type { SkeletonView } from './skeleton'

/** Whole syllables, as chat shortens them. Single letters stand for a syllable only inside a longer term. */
const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    không: ['ko', 'k', 'hok', 'kg', 'khum', 'hong'],
    được: ['đc', 'dc', 'đk'],
    với: ['vs'],
    gì: ['j', 'ji'],
    vậy: ['z', 'zậy', 'v'],
    rồi: ['r', 'rùi', 'òi'],
    yêu: ['iu'],
    biết: ['bít', 'bik', 'bt'],
    người: ['ng', 'ngừi'],
    mày: ['m', 'mài'],
    tao: ['t', 'tau'],
    nhiều: ['nhìu'],
    tiền: ['xiền'],
    em: ['e'],
    anh: ['a'],
  }),
)

/** Beginnings of syllables: what is written, and what chat writes for it. */
const INITIALS: readonly (readonly [string, readonly string[]])[] = [
  ['ph', ['f']],
  ['qu', ['w', 'q']],
  ['gi', ['j', 'z', 'd']],
  ['kh', ['k']],
  ['ngh', ['ng']],
  ['gh', ['g']],
  ['c', ['k']],
  ['d', ['z']],
  ['v', ['z']],
]
const FINALS: readonly (readonly [string, readonly string[]])[] = [
  ['nh', ['h']],
  ['ng', ['g']],
  ['ch', ['k']],
]
const VOWEL = /^[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/u

/** The ways in which chat spells one syllable (lower case, NFC), the standard way left out. */
export function chatSpellings(syllable: string): readonly string[] {
  const spellings = new Set(SHORT_FORMS.get(syllable) ?? [])
  for (const [initial, shorts] of INITIALS) {
    if (!syllable.startsWith(initial)) continue
    const rest = syllable.slice(initial.length)
    const whole = initial === 'gi' && !VOWEL.test(rest) ? `i${rest}` : rest
    if (VOWEL.test(whole)) for (const short of shorts) spellings.add(short + (short === 'd' ? rest : whole))
  }
  for (const [final, shorts] of FINALS) {
    if (!syllable.endsWith(final) || syllable.length <= final.length + 1) continue
    for (const short of shorts) spellings.add(syllable.slice(0, -final.length) + short)
  }
  spellings.delete(syllable)
  return [...spellings]
}

const unit = (letter: string) => letter.charCodeAt(0)
const [F, G, H, I, J, K, N, U, W, Z] = Array.from('fghijknuwz', unit) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]
const VOWELS = new Set(Array.from('aeiouy', unit))

/**
 * Whether any word is spelled as no Vietnamese word is, but chat does: with f, j, w or z, without a vowel, with g or h
 * alone at its end, with k before a vowel that c goes with, with iu for yêu. A quick look, so that only such texts are
 * searched for chat's spellings.
 */
export function looksLikeChat({ codes, gaps, length }: SkeletonView): boolean {
  for (let start = 0; start < length; ) {
    let vowels = 0
    let at = start
    do {
      const code = codes[at]!
      if (code === F || code === J || code === W || code === Z) return true
      if (VOWELS.has(code)) vowels++
      at++
    } while (at < length && gaps[at] === 0)
    const last = codes[at - 1]!
    const before = at - start > 1 ? codes[at - 2]! : 0
    if (vowels === 0 && codes[start]! > 0x60 && codes[start]! < 0x7b) return true
    if (last === G && before !== N) return true
    if (last === H && VOWELS.has(before)) return true
    if (
      codes[start] === K &&
      at - start > 1 &&
      codes[start + 1] !== I &&
      codes[start + 1] !== H &&
      codes[start + 1] !== 0x65 &&
      codes[start + 1] !== 0x79
    )
      return true
    if (codes[start] === I && codes[start + 1] === U && at - start === 2) return true
    start = at
  }
  return false
}
