// Vietnamese typed with the tone keys left in, as an input method would have read them: Telex (ddoo) and VNI (d9o6).
import { composeMark } from './compose'
import { isPlainSyllable } from './syllables'
import { LETTER_SPELLINGS } from './teencode'

const GRAVE = 0x300
const ACUTE = 0x301
const TILDE = 0x303
const HOOK = 0x309
const DOT = 0x323
const TELEX_TONES = new Map([
  ['f', GRAVE],
  ['s', ACUTE],
  ['x', TILDE],
  ['r', HOOK],
  ['j', DOT],
])
const VNI_TONES = new Map([
  ['2', GRAVE],
  ['1', ACUTE],
  ['4', TILDE],
  ['3', HOOK],
  ['5', DOT],
])
const VNI_QUALITIES = new Map([
  [
    '6',
    new Map([
      ['a', 'â'],
      ['e', 'ê'],
      ['o', 'ô'],
    ]),
  ],
  [
    '7',
    new Map([
      ['o', 'ơ'],
      ['u', 'ư'],
    ]),
  ],
  ['8', new Map([['a', 'ă']])],
  ['9', new Map([['d', 'đ']])],
])
const TELEX_DOUBLES = new Map([
  ['a', 'â'],
  ['e', 'ê'],
  ['o', 'ô'],
])
const TELEX_W = new Map([
  ['a', 'ă'],
  ['o', 'ơ'],
  ['u', 'ư'],
])
const VOWELS = 'aăâeêioôơuưy'
const PLAIN: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' }

/**
 * The syllable (NFC) that a token of lower-case letters and digits was meant to be, or `undefined` if it is not typed by
 * keys or spells no Vietnamese syllable.
 *
 * @example decodeKeystrokes('ddaor') // 'đảo'
 */
export function decodeKeystrokes(token: string): string | undefined {
  const typing = typedBy(token)
  return typing === undefined ? undefined : finish(typing.letters, typing.tone)
}

/**
 * The syllables (NFC) that it was meant to be: one, or, where its letters are none as they stand, those that chat spells so.
 *
 * @example decodeChatKeystrokes('fis')[0] // 'phí'
 */
export function decodeChatKeystrokes(token: string): readonly string[] {
  const typing = typedBy(token)
  if (typing === undefined) return []
  const plain = finish([...typing.letters], typing.tone)
  if (plain !== undefined) return [plain]
  return chatSpellings(typing.letters).flatMap((letters) => finish(letters, typing.tone) ?? [])
}

/** What is left of a token without its keys, or `undefined` if it has none. */
function typedBy(token: string): Typing | undefined {
  if (token.length < 2 || token.length > 10 || !/^[a-z]/.test(token)) return undefined
  const isTelex = /^[a-z]+$/.test(token)
  if (!isTelex && !/^[a-z]+[1-9][a-z1-9]*$/.test(token)) return undefined
  const typing = typed(token, isTelex ? telexKey : vniKey)
  return typing.keys === 0 ? undefined : typing
}

/** The letters with the first, the last or both as chat means them. */
function chatSpellings(letters: readonly string[]): string[][] {
  const first = meantBy(letters[0]!, 'initial')
  const last = letters.length > 1 ? meantBy(letters.at(-1)!, 'final') : []
  const began = [[letters[0]!], ...first].map((start) => [...start, ...letters.slice(1)])
  const ended = began.flatMap((all) => last.map((end) => [...all.slice(0, -1), ...end]))
  return [...began.slice(1), ...ended]
}

function meantBy(letter: string, place: 'initial' | 'final'): string[][] {
  return (LETTER_SPELLINGS.get(letter.charCodeAt(0)) ?? [])
    .filter((spelling) => spelling.place === place)
    .map(({ meant }) => Array.from(meant, (unit) => String.fromCharCode(unit)))
}

interface Typing {
  readonly letters: string[]
  tone: number
  keys: number
}

/** Takes one key: true if it changed a letter or the tone, false if it is a letter itself. */
type Key = (typing: Typing, key: string) => boolean

function typed(token: string, take: Key): Typing {
  const typing: Typing = { letters: [], tone: 0, keys: 0 }
  for (const key of token) {
    if (typing.letters.length > 0 && take(typing, key)) typing.keys++
    else typing.letters.push(key)
  }
  return typing
}

function telexKey(typing: Typing, key: string): boolean {
  const tone = TELEX_TONES.get(key)
  if (tone !== undefined) return setTone(typing, tone)
  if (key === 'd') return change(typing, 'd', 'đ', typing.letters.length - 1)
  const doubled = TELEX_DOUBLES.get(key)
  if (doubled !== undefined) return changeLastVowel(typing, new Map([[key, doubled]]))
  return key === 'w' && changeLastVowel(typing, TELEX_W)
}

function vniKey(typing: Typing, key: string): boolean {
  const tone = VNI_TONES.get(key)
  if (tone !== undefined) return setTone(typing, tone)
  const qualities = VNI_QUALITIES.get(key)
  if (qualities === undefined) return false
  return key === '9' ? change(typing, 'd', 'đ', 0) : changeLastVowel(typing, qualities)
}

function setTone(typing: Typing, tone: number): boolean {
  if (!typing.letters.some((letter) => VOWELS.includes(letter))) return false
  typing.tone = tone
  return true
}

function change({ letters }: Typing, from: string, to: string, at: number): boolean {
  if (letters[at] !== from) return false
  letters[at] = to
  return true
}

/** `w` after uo makes ươ of both; else the key changes the last vowel it can. */
function changeLastVowel(typing: Typing, changes: ReadonlyMap<string, string>): boolean {
  const { letters } = typing
  for (let at = letters.length - 1; at >= 0; at--) {
    const to = changes.get(letters[at]!)
    if (to === undefined) continue
    letters[at] = to
    if (to === 'ơ') change(typing, 'u', 'ư', at - 1)
    return true
  }
  return false
}

function finish(letters: string[], tone: number): string | undefined {
  const plain = letters.map((letter) => PLAIN[letter] ?? letter).join('')
  if (!isPlainSyllable(plain)) return undefined
  if (tone !== 0) {
    const carrier = toneCarrier(letters)
    if (carrier < 0) return undefined
    letters[carrier] = String.fromCharCode(composeMark(letters[carrier]!.charCodeAt(0), tone))
  }
  return letters.join('')
}

/** The vowel that bears the tone mark, in the new way (hoà, thuý). */
function toneCarrier(letters: readonly string[]): number {
  const glide =
    letters[0] === 'q' || (letters[0] === 'g' && letters[1] === 'i' && VOWELS.includes(letters[2] ?? '-'))
      ? 2
      : 0
  const vowels = letters
    .map((letter, at) => (at >= glide && VOWELS.includes(letter) ? at : -1))
    .filter((at) => at >= 0)
  const marked = vowels.filter((at) => 'ăâêôơư'.includes(letters[at]!))
  if (marked.length > 0) return marked.at(-1)!
  if (vowels.length < 2) return vowels[0] ?? -1
  const closed = vowels.at(-1)! < letters.length - 1
  const pair = letters[vowels[0]!]! + letters[vowels[1]!]!
  if (vowels.length > 2) return vowels[1]!
  return closed || pair === 'oa' || pair === 'oe' || pair === 'uy' ? vowels[1]! : vowels[0]!
}
