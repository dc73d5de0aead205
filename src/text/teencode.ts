// How chat spells syllables: f for ph, z for d or gi, j for gi, w for qu, and the short forms of the commonest words.

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
