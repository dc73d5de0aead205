// What a term is searched by, read off its letters: for nearly all terms, without the views.
import { LETTER, base, kindOf, lower } from '../text/characters'

/** Letters of a spelling, one after another; made once, for making strings letter by letter is what costs. */
const letters = new Uint16Array(256)

/**
 * Adds the keys of a spelling that has nothing but plain letters, numbers and spaces, as nearly all have; gives false for others, which
 * are left to the views. A doubled letter is one unit; `doubles` asks for the keys that `compileTerm` has besides, with two
 * units for it (`x.o.o.n.g`), and with one for two equal letters that meet between syllables. A tone mark moved changes no key.
 */
export function addPlainKeys(spelling: string, doubles: boolean, keys: string[]): boolean {
  let length = 0
  let last = 0
  for (let at = 0; at < spelling.length; at++) {
    const unit = spelling.charCodeAt(at)
    if (unit === SPACE) continue
    const code = base[lower[unit]!]!
    const isLetter = code >= A && code <= Z && kindOf(unit) === LETTER
    if (!isLetter || code === last || length === letters.length) return addKeys(spelling, doubles, keys)
    letters[length++] = code
    last = code
  }
  if (length === 0) return false
  add(keys, String.fromCharCode.apply(null, letters.subarray(0, length) as unknown as number[]))
  return true
}

/** The same, of a spelling with numbers in it or with a letter twice in a row. */
function addKeys(spelling: string, doubles: boolean, keys: string[]): boolean {
  let key = ''
  let spread = ''
  let glued = ''
  let last = 0
  let row = 0
  let isApart = false
  for (let at = 0; at < spelling.length; at++) {
    const unit = spelling.charCodeAt(at)
    if (unit === SPACE) {
      isApart = true
      continue
    }
    if (unit >= ZERO && unit <= NINE) {
      const upto = endOfNumber(spelling, at)
      if (upto === undefined) return false
      const number = spelling.slice(at, upto)
      key += number
      spread += number
      glued += unit === last && isApart ? number.slice(1) : number
      last = spelling.charCodeAt(upto - 1)
      row = 0
      at = upto - 1
      isApart = false
      continue
    }
    const code = base[lower[unit]!]!
    if (kindOf(unit) !== LETTER || code < A || code > Z) return false
    row = code === last ? row + 1 : 1
    // Stretched: for the views.
    if (row > 2) return false
    const letter = String.fromCharCode(code)
    if (row === 1 || isApart) key += letter
    if (doubles) {
      spread += letter
      if (row === 1) glued += letter
    }
    last = code
    isApart = false
  }
  if (key === '') return false
  add(keys, key)
  if (doubles && spread !== key) add(keys, spread)
  if (doubles && glued !== key) add(keys, glued)
  return true
}

/** Where a number ends that is a word of its own; `undefined` for digits beside other signs, which may be letters. */
function endOfNumber(spelling: string, at: number): number | undefined {
  if (at > 0 && spelling.charCodeAt(at - 1) !== SPACE) return undefined
  let end = at
  while (spelling.charCodeAt(end) >= ZERO && spelling.charCodeAt(end) <= NINE) end++
  return end === spelling.length || spelling.charCodeAt(end) === SPACE ? end : undefined
}

function add(keys: string[], key: string): void {
  if (!keys.includes(key)) keys.push(key)
}

const SPACE = 0x20
const ZERO = 0x30
const NINE = 0x39
const A = 0x61
const Z = 0x7a
