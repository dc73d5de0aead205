// Teencode: the spellings of Vietnamese chat, whole words and parts of syllables.
import { createDisguise } from '../disguise'
import { isPlainSyllable } from '../../text/syllables'
import { mapLetters, mapWords, partsOf } from '../letters'

/** Whole syllables, in lower case. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  không: ['k', 'ko', 'hok', 'hong', 'khum', 'hông'],
  được: ['đc', 'dc'],
  với: ['vs'],
  biết: ['bik', 'bít'],
  rồi: ['r', 'rùi'],
  gì: ['j'],
  vậy: ['z', 'v'],
  mình: ['mk', 'mik'],
  yêu: ['iu'],
  người: ['ng'],
  những: ['nhg'],
  cũng: ['cx'],
  nhiều: ['nhìu'],
  nhắn: ['nhén'],
  quá: ['wá'],
  chồng: ['ck'],
  vợ: ['vk'],
  tiền: ['xiền'],
  luôn: ['lun'],
  bây: ['bi'],
  giờ: ['h'],
}

/** Parts of syllables: what is written, and what is written for it. */
const PARTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^gi(?=\p{L})/u, ['j', 'z']],
  [/^d(?=\p{L})/u, ['z']],
  [/^ph(?=\p{L})/u, ['f']],
  [/^qu(?=\p{L})/u, ['w', 'q']],
  [/^kh(?=\p{L})/u, ['k']],
  [/^c(?=[^h])/u, ['k']],
  [/ng$/u, ['g']],
  [/nh$/u, ['nk']],
  [/ch$/u, ['k']],
  [/(?<=[bcdđhlmnrstvxpkg])i$/u, ['y']],
  [/(?<=[lmst])ý$/u, ['í']],
]

/** Some syllables of the words, at least one, in the spelling of chat. */
export const teencode = createDisguise(
  { name: 'teencode', family: 'spelling', appliesTo: 'words', readable: true },
  (words, random) => {
    const options: string[][] = []
    const composed = words.normalize('NFC')
    mapWords(composed, (letters) => {
      options.push(spellings(letters.join('').toLowerCase()))
      return ''
    })
    const able = options.flatMap((list, at) => (list.length > 0 ? [at] : []))
    const chosen = new Set([...random.some(able.length, 0.5)].map((i) => able[i]))
    return mapWords(composed, (letters, at) => {
      const word = letters.join('')
      if (!chosen.has(at)) return word
      const spelt = random.pick(options[at]!)
      return word === word.toUpperCase() && word.length > 1 ? spelt.toUpperCase() : spelt
    })
  },
)

function spellings(word: string): string[] {
  const whole = WORDS[word]
  if (whole !== undefined) return [...whole]
  if (!isPlainSyllable(mapLetters(word, (letter) => partsOf(letter).plain))) return []
  return PARTS.flatMap(([part, others]) =>
    part.test(word) ? others.map((other) => word.replace(part, other)) : [],
  )
}
