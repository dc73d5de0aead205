// Disguises that show the keys which a Vietnamese input method would have turned into marks.
import { createDisguise } from '../disguise'
import { BREVE, CIRCUMFLEX, HORN, STROKE, TONES, mapWords, partsOf } from '../letters'
import type { Random } from '../../random'

interface InputMethod {
  /** The key for a letter's quality. */
  readonly quality: (plain: string, quality: string) => string
  /** Keys for sắc, huyền, hỏi, ngã, nặng. */
  readonly tones: string
}

const TELEX: InputMethod = {
  quality: (plain, quality) => (quality === CIRCUMFLEX || quality === STROKE ? plain.toLowerCase() : 'w'),
  tones: 'sfrxj',
}

const VNI_QUALITIES: Readonly<Record<string, string>> = {
  [CIRCUMFLEX]: '6',
  [HORN]: '7',
  [BREVE]: '8',
  [STROKE]: '9',
}
const VNI: InputMethod = { quality: (_, quality) => VNI_QUALITIES[quality]!, tones: '12345' }

const about = { family: 'keystrokes', appliesTo: 'words', readable: true } as const

/** đồ ngu → ddoof ngu or ddofo ngu */
export const telex = createDisguise({ name: 'telex', ...about }, (words, random) =>
  typed(words, TELEX, random),
)

/** đồ ngu → d9o62 ngu */
export const vni = createDisguise({ name: 'vni', ...about }, (words, random) => typed(words, VNI, random))

/** Keys for a quality follow their letter; the key for the tone follows its vowel or ends the word. */
function typed(words: string, method: InputMethod, random: Random): string {
  const toneEndsWord = random.next() < 0.6
  return mapWords(words.normalize('NFC'), (letters) => {
    let atEnd = ''
    const keys = letters.map((letter) => {
      const { plain, quality, tone } = partsOf(letter)
      const toneKey = tone === '' ? '' : method.tones[TONES.indexOf(tone)]!
      if (toneEndsWord) atEnd += toneKey
      return plain + (quality === '' ? '' : method.quality(plain, quality)) + (toneEndsWord ? '' : toneKey)
    })
    return keys.join('') + atEnd
  })
}
