// The outer form of a text in numbers: what rules of the form `shape: uppercase, atLeast: 0.7` are measured by.
import type { Shape } from '../pack/vocabulary'
import { INVISIBLE, kindOf, NEWLINE, SPACE } from '../text/characters'
import { wordsOf } from '../text/segments'
import { findLinks } from './links'

/**
 * The measure of a text. Counts are whole numbers, shares 0..1 (0 where there is nothing to have a share of). Linear time.
 *
 * - `length`: UTF-16 units.
 * - `words`: words as `wordsOf` cuts them. `lines`: lines with anything on them.
 * - `uppercase`: share of capitals in the letters that have case.
 * - `digits`: share of decimal digits in the characters that are no white space.
 * - `diacritics`: share of words with a Vietnamese diacritic (đ, ơ, ế …) in the words with a letter.
 * - `emoji`: emoji as a reader counts them: a flag, a family or a keycap is one.
 * - `mentions`: `@name`, not e-mail addresses. `hashtags`: `#word`, not `#1`. `links`: as `findLinks` finds them.
 * - `longest-run`: most times that one character stands in a row, whatever its case; white space aside.
 * - `repeated-words`: share of words that stood in the text before, whatever their case.
 */
export function measureShape(text: string, shape: Shape): number {
  return MEASURES[shape](text)
}

const EMOJI =
  /\p{RI}\p{RI}|[0-9#*]\ufe0f?\u20e3|(?:[\u2600-\u{1ffff}](?<=\p{ExtPict})|\p{ExtPict}(?=\ufe0f))(?:\ufe0f|\p{EMod}|\u200d\p{ExtPict}|[\u{e0020}-\u{e007f}])*/gu
const MENTION = /(?<![\p{L}\p{N}_.@/])@[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*/gu
const HASHTAG = /(?<![\p{L}\p{N}_&/])[#＃](?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]+/gu
/** Marks and letters of the Vietnamese alphabet beyond ASCII, in decomposed form. */
const DIACRITIC = /[đĐ\u0300-\u0303\u0306\u0309\u031b\u0323]/

const MEASURES: Readonly<Record<Shape, (text: string) => number>> = {
  length: (text) => text.length,
  words: (text) => wordsOf(text).length / 2,
  lines: countLines,
  uppercase: (text) => share(count(text, /\p{Lu}/gu), count(text, /[\p{Lu}\p{Ll}]/gu)),
  digits: (text) => share(count(text, /\p{Nd}/gu), count(text, /\S/gu)),
  diacritics: (text) => {
    const words = wordsIn(text).filter((word) => /\p{L}/u.test(word))
    return share(words.filter((word) => DIACRITIC.test(word.normalize('NFD'))).length, words.length)
  },
  emoji: (text) => count(text, EMOJI),
  mentions: (text) => count(text, MENTION),
  hashtags: (text) => count(text, HASHTAG),
  links: (text) => findLinks(text).length,
  'longest-run': longestRun,
  'repeated-words': (text) => {
    const words = wordsIn(text.toLowerCase().normalize('NFC'))
    return share(words.length - new Set(words).size, words.length)
  },
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function wordsIn(text: string): string[] {
  const ranges = wordsOf(text)
  return Array.from({ length: ranges.length / 2 }, (_, i) => text.slice(ranges[2 * i], ranges[2 * i + 1]))
}

function countLines(text: string): number {
  let lines = 0
  let empty = true
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === NEWLINE) empty = true
    else if (empty && kind !== SPACE && kind !== INVISIBLE) {
      lines++
      empty = false
    }
  }
  return lines
}

function longestRun(text: string): number {
  let longest = 0
  let run = 0
  let previous = ''
  for (const character of text.normalize('NFC').toLowerCase()) {
    const kind = character.length === 1 ? kindOf(character.charCodeAt(0)) : 0
    // ❤️❤️❤️: the sign that asks for colour stands between them unseen.
    if (kind === INVISIBLE) continue
    run = character === previous ? run + 1 : 1
    previous = kind === SPACE || kind === NEWLINE ? '' : character
    if (previous !== '') longest = Math.max(longest, run)
  }
  return longest
}
