// Lint of terms: those that ordinary words look like, and those that can never matter.
import { surfaceText } from '../../text/mapped-text'
import { shownName } from '../did-you-mean'
import type { Pack } from '../pack'
import { MATCHES } from '../vocabulary'
import type { Lexicon } from '../schema/lexicon'
import type { Match } from '../vocabulary'
import type { Path } from '../source'
import { ruleFiredAlone } from './alone'
import type { Finding, Together } from './check'
import { ordinaryReadings } from './ordinary-readings'

/** So many ordinary words are named. */
const MOST_NAMED = 5

/** A spelling that is searched for, and where it is written. */
interface Spelling {
  readonly text: string
  readonly match: Match
  readonly path: Path
}

/** Terms that are met without their diacritics, where everyday words look the same. */
export function* colliding(pack: Pack): Generator<Finding> {
  for (const { lexicon, spellings } of lexiconsOf(pack)) {
    for (const { text, match, path } of spellings) {
      if (match !== 'skeleton') continue
      const { toneless } = ordinaryReadings(text)
      if (toneless.length === 0) continue
      const named = toneless.slice(0, MOST_NAMED)
      const more = toneless.length - named.length
      const values = { term: shownName(text), lexicon: lexicon.id, words: named.join(', ') }
      yield { values: { ...values, ...(more > 0 && { more }) }, path }
    }
  }
}

/** Terms that are everyday words as they are written, where one of them is enough to make a rule fire. */
export function* everyday(pack: Pack, together: Together): Generator<Finding> {
  for (const { lexicon, spellings } of lexiconsOf(pack)) {
    const words = spellings.filter(({ text, match }) => {
      const { isEveryday, toneless } = ordinaryReadings(text)
      return isEveryday && (match !== 'skeleton' || toneless.length === 0)
    })
    const rule = words.length > 0 ? ruleFiredAlone(lexicon, together) : undefined
    if (rule === undefined) continue
    for (const { text, path } of words)
      yield { values: { term: shownName(text), lexicon: lexicon.id, rule: rule.id }, path }
  }
}

/** Terms of a spelling that the same lexicon has already, bent at least as far, or takes for innocent. */
export function* shadowed(pack: Pack): Generator<Finding> {
  for (const { lexicon, spellings, innocent } of lexiconsOf(pack)) {
    const first = new Map<string, Spelling>()
    for (const spelling of spellings) {
      const form = formOf(spelling.text)
      const values = { term: shownName(spelling.text), lexicon: lexicon.id }
      const other = first.get(form)
      if (innocent.has(form)) yield { values: { ...values, by: 'not:' }, path: spelling.path }
      else if (other === undefined) first.set(form, spelling)
      else {
        const [less, more] = reachOf(other) < reachOf(spelling) ? [other, spelling] : [spelling, other]
        first.set(form, more)
        yield { values: { ...values, by: `match: ${more.match}` }, path: less.path }
      }
    }
  }
}

/**
 * Terms in which another one of the lexicon stands, word for word, that is bent at least as far: neither adds a hit to the other's.
 * Left out: what a phrase under `not` sets apart, and terms met without diacritics, where the longer of two counts sooner.
 */
export function* inside(pack: Pack): Generator<Finding> {
  for (const { lexicon, spellings, innocent } of lexiconsOf(pack)) {
    const byForm = new Map(spellings.map((one) => [formOf(one.text), one]))
    const longest = Math.max(0, ...[...byForm.keys()].map((form) => form.split(' ').length))
    for (const long of spellings) {
      if (long.match === 'skeleton') continue
      const words = formOf(long.text).split(' ')
      const by = piecesOf(words, Math.min(words.length - 1, longest))
        .map((piece) => byForm.get(piece))
        .find((short) => short !== undefined && reachOf(short) >= reachOf(long))
      if (by === undefined || [...innocent].some((phrase) => phrase.includes(formOf(by.text)))) continue
      const values = { term: shownName(long.text), lexicon: lexicon.id, by: shownName(by.text) }
      yield { values, path: long.path }
    }
  }
}

/** Words that follow each other, up to so many, the fewest first. */
function piecesOf(words: readonly string[], most: number): string[] {
  const pieces: string[] = []
  for (let length = 1; length <= most; length++)
    for (let from = 0; from + length <= words.length; from++)
      pieces.push(words.slice(from, from + length).join(' '))
  return pieces
}

function reachOf({ match }: Spelling): number {
  return MATCHES.indexOf(match)
}

/** What a search tells apart: case, Unicode form and a hyphen for a space it does not. */
function formOf(spelling: string): string {
  return surfaceText(spelling).text.replace(/[\s-]+/g, ' ')
}

function* lexiconsOf(pack: Pack) {
  for (const [index, lexicon] of pack.lexicons.entries()) {
    yield {
      lexicon,
      spellings: spellingsOf(lexicon, ['lexicons', index, 'terms']),
      innocent: new Set((lexicon.not ?? []).map(formOf)),
    }
  }
}

function spellingsOf(lexicon: Lexicon, path: Path): Spelling[] {
  return lexicon.terms.flatMap((entry, index): Spelling[] => {
    const at = [...path, index]
    const usual = lexicon.match ?? 'tolerant'
    if (typeof entry === 'string') return [{ text: entry, match: usual, path: at }]
    const { term, match = usual, variants = [], initials = [] } = entry
    return [
      { text: term, match, path: [...at, 'term'] },
      ...variants.map((text, nth): Spelling => ({ text, match, path: [...at, 'variants', nth] })),
      ...initials.map((text, nth): Spelling => ({ text, match: 'exact', path: [...at, 'initials', nth] })),
    ]
  })
}
