// Disguises between letters and between syllables: letters apart, syllables glued or on two lines.
import { type Disguise, type Family, createDisguise } from '../disguise'
import { mapWords } from '../letters'
import type { Random } from '../../random'

const about = { family: 'separators', appliesTo: 'words', readable: true } as const

/** Letters of all words apart, or of some places in them; words apart as they were. */
function apart(name: string, separatorOf: (random: Random) => string, obscures?: Family): Disguise {
  return createDisguise({ name, ...about, ...(obscures && { obscures }) }, (words, random) => {
    const separator = separatorOf(random)
    let places = 0
    mapWords(words, (letters) => {
      places += letters.length - 1
      return ''
    })
    const chosen = random.some(places, random.pick([1, 1, 0.3]))
    let place = 0
    return mapWords(words, (letters) =>
      letters.map((letter, i) => (i > 0 && chosen.has(place++) ? separator + letter : letter)).join(''),
    )
  })
}

export const apartSpaces = apart('apart-spaces', () => ' ', 'keystrokes')
export const apartDots = apart('apart-dots', () => '.')
export const apartHyphens = apart('apart-hyphens', () => '-')
export const apartUnderscores = apart('apart-underscores', () => '_')
export const apartEmoji = apart('apart-emoji', (random) => random.pick(['🔥', '💩', '❤️', '👉', '✨']))

/** Syllables without the spaces between them. */
export const glued = createDisguise({ name: 'glued', ...about }, (words) =>
  words.replace(/(?<=[\p{L}\p{M}])\s+(?=\p{L})/gu, ''),
)

/** A new line between two syllables, or between all of them. */
export const lineSplit = createDisguise({ name: 'line-split', ...about }, (words, random) => {
  const spaces = words.match(/ +/g)?.length ?? 0
  const chosen = random.some(spaces, random.pick([0, 1]))
  let at = 0
  return words.replace(/ +/g, (space) => (chosen.has(at++) ? '\n' : space))
})
