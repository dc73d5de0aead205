// The terms of a pack in the order of their sequences, worked out when the pack was built: starting needs no more than to read it.
import type { Lexicon } from '../pack/schema/lexicon'
import { AwaitedTerm, awaitedTerms, byKey } from './awaited-term'

/** What is searched for by a list of lexicons. */
export interface TermIndex {
  /** One sequence a line, in order. */
  readonly keys: string
  /** For each, the number of its lexicon and of its entry there (terms, then innocent phrases): 16 bits each, in base64. */
  readonly places: string
}

interface Known {
  readonly lexicons: readonly Lexicon[]
  readonly index: TermIndex
}

const known = new WeakMap<Lexicon, Known>()

/** Makes the index of lexicons. */
export function indexTerms(lexicons: readonly Lexicon[]): TermIndex {
  const numberOf = new Map(lexicons.map((lexicon, number) => [lexicon, number]))
  const terms = lexicons.flatMap((lexicon) => awaitedTerms(lexicon))
  terms.sort(byKey)
  const places = new Uint16Array(terms.length * 2)
  for (const [at, { lexicon, entry, role }] of terms.entries()) {
    const { terms: entries, not = [] } = lexicon
    places[2 * at] = numberOf.get(lexicon)!
    places[2 * at + 1] =
      role === 'shield' ? entries.length + not.indexOf(entry as string) : entries.indexOf(entry)
  }
  let bytes = ''
  for (const place of places) bytes += String.fromCharCode(place & 0xff, place >> 8)
  return { keys: terms.map(({ key }) => key).join('\n'), places: btoa(bytes) }
}

/** Remembers the index of lexicons that are never changed. */
export function rememberTerms(lexicons: readonly Lexicon[], index: TermIndex): void {
  const one: Known = { lexicons, index }
  for (const lexicon of lexicons) known.set(lexicon, one)
}

/** What is searched for by lexicons: read from the indexes that are known, else worked out now. */
export function termsOf(lexicons: readonly Lexicon[]): AwaitedTerm[] {
  const wanted = new Set(lexicons)
  const read = new Set<Known>()
  const terms: AwaitedTerm[] = []
  for (const lexicon of wanted) {
    const one = known.get(lexicon)
    if (one === undefined) for (const term of awaitedTerms(lexicon)) terms.push(term)
    else read.add(one)
  }
  for (const one of read) readIndex(one, wanted, terms)
  return terms
}

function readIndex({ lexicons, index }: Known, wanted: ReadonlySet<Lexicon>, into: AwaitedTerm[]): void {
  const bytes = atob(index.places)
  let at = 0
  const next = () => bytes.charCodeAt(at++) | (bytes.charCodeAt(at++) << 8)
  for (const key of index.keys.split('\n')) {
    const lexicon = lexicons[next()]!
    const place = next()
    if (!wanted.has(lexicon)) continue
    const { terms, not = [] } = lexicon
    const isTerm = place < terms.length
    const entry = isTerm ? terms[place]! : not[place - terms.length]!
    into.push(new AwaitedTerm(key, lexicon, entry, isTerm ? 'term' : 'shield'))
  }
}
