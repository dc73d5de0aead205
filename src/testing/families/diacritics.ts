// Disguises of diacritics: left out, partly left out, written another way.
import { createDisguise } from '../disguise'
import { letterOf, mapLetters, partsOf } from '../letters'

const about = { family: 'diacritics', appliesTo: 'words', readable: true } as const

/** Words without marks in a post that has them elsewhere. */
export const noDiacritics = createDisguise({ name: 'no-diacritics', ...about }, plain)

/** How many people type at all times: not a word of the post has a mark. */
export const tonelessPost = createDisguise({ ...about, name: 'toneless-post', appliesTo: 'post' }, plain)

/** Drops some marks and keeps others; a single mark is dropped. */
export const someDiacritics = createDisguise({ name: 'some-diacritics', ...about }, (words, random) => {
  const composed = words.normalize('NFC')
  let count = 0
  mapLetters(composed, (letter) => {
    const { quality, tone } = partsOf(letter)
    count += Number(quality !== '') + Number(tone !== '')
    return letter
  })
  const dropped = new Set(random.some(count, 0.5))
  if (count > 1 && dropped.size === count) dropped.delete(random.below(count))
  let mark = 0
  return mapLetters(composed, (letter) => {
    const { plain, quality, tone } = partsOf(letter)
    return letterOf({
      plain,
      quality: quality !== '' && dropped.has(mark++) ? '' : quality,
      tone: tone !== '' && dropped.has(mark++) ? '' : tone,
    })
  })
})

export const nfd = createDisguise({ name: 'nfd', ...about }, (words) => words.normalize('NFD'))

/** Old place to new and new place to old: hòa and hoà, thúy and thuý. */
export const tonePlace = createDisguise({ name: 'tone-place', ...about }, (words) =>
  words.normalize('NFC').replace(/(\p{L})(\p{L})(?!\p{L})/gu, (pair, first: string, second: string) => {
    const [left, right] = [partsOf(first), partsOf(second)]
    const vowels = (left.plain + right.plain).toLowerCase()
    const canMove = /^(?:oa|oe|uy)$/.test(vowels) && left.quality === '' && right.quality === ''
    if (!canMove || (left.tone === '') === (right.tone === '')) return pair
    return letterOf({ ...left, tone: right.tone }) + letterOf({ ...right, tone: left.tone })
  }),
)

function plain(words: string): string {
  return mapLetters(words.normalize('NFC'), (letter) => partsOf(letter).plain)
}
