// How chat spells syllables: f for ph, z for d or gi, j for gi, w for qu, and the short forms of the commonest words.
import { base } from './characters'

/** What chat writes by a letter: these units of the skeleton, at the beginning or end of a syllable. */
export interface LetterSpelling {
  readonly meant: Uint16Array
  readonly place: 'initial' | 'final'
}

/** A syllable that chat writes by a few letters: what is written, and the syllable's skeleton and its letters with their marks. */
export interface ShortForm {
  readonly written: Uint16Array
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

/** Met with the marks they are written with here, and no others: mai is tomorrow, and no mày. */
const SHORT: Readonly<Record<string, string>> = {
  không: 'k ko hok kg khum hong hông kh',
  được: 'đc dc đk dk',
  với: 'vs',
  gì: 'j ji',
  vậy: 'z v',
  rồi: 'r rùi òi',
  yêu: 'iu',
  biết: 'bít bik bt',
  người: 'ng ngừi ngui',
  mày: 'm mài',
  tao: 't tau',
  mình: 'mk mik mìn',
  nhiều: 'nhìu nhiu',
  những: 'nhg nhữg nhug',
  cũng: 'cx',
  nhắn: 'nhén nhen',
  chồng: 'ck',
  vợ: 'vk',
  luôn: 'lun',
  giờ: 'h',
  bây: 'bi',
  tiền: 'xiền xien',
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

/** Syllables by the short form that chat writes for them, as a number made of its letters without marks. */
const SHORT_FORMS: ReadonlyMap<number, readonly ShortForm[]> = groupShortForms()
/** Which numbers can be among them: a quick look before the map. */
const MAYBE_SHORT = new Uint8Array(0x1000)
for (const key of SHORT_FORMS.keys()) MAYBE_SHORT[slotOf(key)] = 1

/** The syllables that chat shortens to a word of four letters at most; the word as one number, a byte a letter. */
export function shortForms(word: number): readonly ShortForm[] | undefined {
  return MAYBE_SHORT[slotOf(word)] === 0 ? undefined : SHORT_FORMS.get(word)
}

/** Whether chat alone writes a word so: `ko`, `đc`, `hok`. Of single letters `k` alone; the others have other uses. */
export function isShortForm(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFC')
  if (letters.length > 4 || (letters.length === 1 && letters !== 'k')) return false
  const written = unitsOf(letters)
  const key = written.reduce((sum, letter) => (sum << 8) | base[letter]!, 0)
  return shortForms(key)?.some((form) => form.written.every((unit, at) => unit === written[at])) === true
}

function slotOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 20
}

function groupShortForms(): Map<number, ShortForm[]> {
  const forms = new Map<number, ShortForm[]>()
  for (const [syllable, shorts] of Object.entries(SHORT)) {
    const letters = unitsOf(syllable)
    const meant = letters.map((letter) => base[letter]!)
    for (const short of shorts.split(' ')) {
      const written = unitsOf(short)
      const key = written.reduce((sum, letter) => (sum << 8) | base[letter]!, 0)
      forms.set(key, [...(forms.get(key) ?? []), { written, meant, letters }])
    }
  }
  return forms
}

function unitsOf(letters: string): Uint16Array {
  return Uint16Array.from(letters, unit)
}

function unit(letter: string): number {
  return letter.charCodeAt(0)
}
