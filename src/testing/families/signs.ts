// Disguises that put other characters in the place of letters, between them or on top of them.
import { createDisguise } from '../disguise'
import { STROKE, countLetters, mapLetters, mapWords, partsOf } from '../letters'
import type { Random } from '../../random'

const about = { family: 'signs', appliesTo: 'words', readable: true } as const

const LEET: Readonly<Record<string, readonly string[]>> = {
  a: ['4', '@'],
  b: ['8', '6'],
  e: ['3', '€'],
  g: ['9', '6'],
  i: ['1', '!', '|'],
  l: ['1', '|'],
  o: ['0', '0', '0', '()'],
  s: ['5', '$'],
  t: ['7'],
  z: ['2'],
}

/** Digits and signs for letters, one letter of each word at least left standing. */
export const leetspeak = createDisguise(
  { name: 'leetspeak', ...about, obscures: 'keystrokes' },
  (words, random) => {
    const eligible = (letter: string) => LEET[partsOf(letter.normalize('NFC')).plain.toLowerCase()]
    let count = 0
    mapLetters(words, (letter) => {
      if (eligible(letter) !== undefined) count++
      return letter
    })
    const chosen = random.some(count, random.pick([0.25, 0.6]))
    let at = 0
    return mapWords(words, (letters) => {
      const signs: (string | undefined)[] = letters.map((letter) => {
        const readings = eligible(letter)
        return readings !== undefined && chosen.has(at++) ? random.pick(readings) : undefined
      })
      if (letters.length > 1 && !signs.includes(undefined)) signs[0] = undefined
      return letters.map((letter, i) => signs[i] ?? letter).join('')
    })
  },
)

const CYRILLIC = alphabet('abcehijkmnoprstuxyABCEHIJKMOPSTXY', 'аьсеһіјкмпоргѕтսхуАВСЕНІЈКМОРЅТХУ')
const GREEK = alphabet('aeiknoptuvxyABEHIKMNOPTXYZ', 'αεικησρτυνχγΑΒΕΗΙΚΜΝΟΡΤΧΥΖ')

/** Cyrillic and Greek letters that look like Latin ones; marks stay on top. */
export const lookAlikes = createDisguise({ name: 'look-alikes', ...about }, (words, random) =>
  replaced(words, random.pick([CYRILLIC, CYRILLIC, GREEK]), 0.7, random),
)

const STYLES = [
  styled(0xff41, 0xff21), // full width
  styled(0x1d41a, 0x1d400), // mathematical bold
  styled(0x1d4ea, 0x1d4d0), // mathematical bold script
  styled(0x24d0, 0x24b6), // circled
]

export const styledLetters = createDisguise({ name: 'styled-letters', ...about }, (words, random) =>
  replaced(words, random.pick(STYLES), 1, random),
)

const SMALL_CAPS = alphabet('abcdefghijklmnoprstuvwyz', 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ')

export const smallCaps = createDisguise({ name: 'small-caps', ...about }, (words, random) =>
  replaced(words.toLowerCase(), SMALL_CAPS, 1, random),
)

const REGIONAL = styled(0x1f1e6, 0x1f1e6)

/** 🇳🇬🇺: no marks stand on these, so they are left out; with a blank between, or two of them would show a flag. */
export const regionalIndicators = createDisguise(
  { name: 'regional-indicators', ...about, obscures: 'keystrokes' },
  (words, random) => {
    const between = random.pick([' ', '\u200b'])
    return mapWords(words.normalize('NFC'), (letters) =>
      letters
        .map((letter) => partsOf(letter).plain)
        .map((plain) => REGIONAL.get(plain) ?? plain)
        .join(between),
    )
  },
)

const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u034f', '\ufe0f', '\u180e']

/** Characters that nobody sees between the letters of a word. */
export const invisible = createDisguise({ name: 'invisible', ...about }, (words, random) => {
  let places = 0
  mapWords(words, (letters) => {
    places += letters.length - 1
    return ''
  })
  const chosen = random.some(places, 0.5)
  let place = 0
  return mapWords(words, (letters) =>
    letters
      .map((letter, i) => (i > 0 && chosen.has(place++) ? random.pick(INVISIBLE) + letter : letter))
      .join(''),
  )
})

/** Three to six marks of any kind piled on some letters. */
export const zalgo = createDisguise({ name: 'zalgo', ...about }, (words, random) => {
  const chosen = random.some(countLetters(words), 0.6)
  const marks = () =>
    String.fromCharCode(...Array.from({ length: 3 + random.below(4) }, () => 0x300 + random.below(0x70)))
  return mapLetters(words, (letter, at) => (chosen.has(at) ? letter + marks() : letter))
})

function replaced(
  words: string,
  letters: ReadonlyMap<string, string>,
  chance: number,
  random: Random,
): string {
  const plainOf = (letter: string) => {
    const { plain, quality } = partsOf(letter.normalize('NFC'))
    return quality === STROKE ? '' : plain
  }
  let count = 0
  mapLetters(words, (letter) => {
    if (letters.has(plainOf(letter))) count++
    return letter
  })
  const chosen = random.some(count, chance)
  let at = 0
  return mapLetters(words, (letter) => {
    const other = letters.get(plainOf(letter))
    if (other === undefined || !chosen.has(at++)) return letter
    return other + letter.normalize('NFD').slice(1)
  })
}

function alphabet(from: string, to: string): ReadonlyMap<string, string> {
  const others = [...to]
  return new Map([...from].map((letter, i) => [letter, others[i]!]))
}

/** An alphabet in the order of a to z, by its first small and first capital letter. */
function styled(a: number, capitalA: number): ReadonlyMap<string, string> {
  const of = (first: number, plain: string) =>
    [...plain].map((letter, i): [string, string] => [letter, String.fromCodePoint(first + i)])
  const small = 'abcdefghijklmnopqrstuvwxyz'
  return new Map([...of(a, small), ...of(capitalA, small.toUpperCase())])
}
