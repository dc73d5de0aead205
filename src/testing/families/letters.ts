// Disguises of single letters that stay Latin letters: their case, too many of them, too few.
import { createDisguise } from '../disguise'
import { countLetters, countWords, mapLetters, mapWords, partsOf } from '../letters'

const about = { family: 'letters', appliesTo: 'words' } as const

export const caseMix = createDisguise({ name: 'case-mix', ...about, readable: true }, (words, random) => {
  const chosen = random.some(countLetters(words), 0.5)
  return mapLetters(words, (letter, at) => {
    if (!chosen.has(at)) return letter
    const upper = letter.toUpperCase()
    return upper === letter ? letter.toLowerCase() : upper
  })
})

/** nguuuu: a vowel of some words, three to six times. */
export const stretched = createDisguise({ name: 'stretched', ...about, readable: true }, (words, random) => {
  const chosen = random.some(countWords(words), 0.6)
  return mapWords(words, (letters, at) => {
    const last = letters.findLastIndex((letter) => 'aeiouy'.includes(partsOf(letter).plain.toLowerCase()))
    if (!chosen.has(at) || last < 0) return letters.join('')
    return letters.map((letter, i) => (i === last ? letter.repeat(3 + random.below(4)) : letter)).join('')
  })
})

/** One letter of some words twice. */
export const doubled = createDisguise(
  { name: 'doubled', ...about, readable: true, obscures: 'keystrokes' },
  (words, random) => {
    const chosen = random.some(countWords(words), 0.5)
    return mapWords(words, (letters, at) => {
      const twice = random.below(letters.length)
      return letters.map((letter, i) => (chosen.has(at) && i === twice ? letter + letter : letter)).join('')
    })
  },
)

/** One letter, not the first, of each word of four letters or more left out. */
export const dropped = createDisguise({ name: 'dropped', ...about, readable: false }, (words, random) =>
  mapWords(words, (letters) => {
    const without = letters.length < 4 ? -1 : 1 + random.below(letters.length - 1)
    return letters.filter((_, i) => i !== without).join('')
  }),
)

/** One letter, not the first, of each word of three letters or more masked: ng*, đ.t */
export const masked = createDisguise({ name: 'masked', ...about, readable: false }, (words, random) => {
  const mask = random.pick(['*', '*', '.'])
  return mapWords(words, (letters) => {
    const hidden = letters.length < 3 ? -1 : 1 + random.below(letters.length - 1)
    return letters.map((letter, i) => (i === hidden ? mask : letter)).join('')
  })
})
