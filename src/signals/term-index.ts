// The terms of a pack in the order of their sequences, worked out when the pack was built: starting needs no more than to read it.
import type { Lexicon } from '../pack/schema/lexicon'
import { AwaitedTerm, awaitedTerms, byKey } from './awaited-term'
import { lettersOf } from './automaton'

/** What is searched for by a list of lexicons, and by the runs of known wordings. */
export interface TermIndex {
  /** One sequence a line, in order. */
  readonly keys: string
  /** Every unit that a sequence has. */
  readonly letters: string
  /** For each sequence, the number of its lexicon and of its entry there (terms, then innocent phrases): 16 bits each, in base64. */
  readonly places: string
}

/** What is searched for, in the order in which the automaton takes it. */
export interface TermList {
  readonly keys: readonly string[]
  readonly letters: string
  /** The term of a key, by the key's number. */
  at(number: number): AwaitedTerm
}

interface Known {
  readonly lexicons: readonly Lexicon[]
  /** Lexicons from this one on are runs. */
  readonly firstRun: number
  readonly index: TermIndex
}

const known = new WeakMap<Lexicon, Known>()

/** Makes the index of lexicons, and of the runs of wordings. */
export function indexTerms(lexicons: readonly Lexicon[], runs: readonly Lexicon[] = []): TermIndex {
  const all = [...lexicons, ...runs]
  const numberOf = new Map(all.map((lexicon, number) => [lexicon, number]))
  const terms = workedOut(lexicons, runs)
  const places = new Uint16Array(terms.length * 2)
  for (const [at, { lexicon, entry, role }] of terms.entries()) {
    const { terms: entries, not = [] } = lexicon
    places[2 * at] = numberOf.get(lexicon)!
    places[2 * at + 1] =
      role === 'shield' ? entries.length + not.indexOf(entry as string) : entries.indexOf(entry)
  }
  let bytes = ''
  for (const place of places) bytes += String.fromCharCode(place & 0xff, place >> 8)
  const keys = terms.map(({ key }) => key)
  return { keys: keys.join('\n'), letters: lettersOf(keys), places: btoa(bytes) }
}

/** Remembers the index of lexicons and runs that are never changed. */
export function rememberTerms(
  lexicons: readonly Lexicon[],
  index: TermIndex,
  runs: readonly Lexicon[] = [],
): void {
  const one: Known = { lexicons: [...lexicons, ...runs], firstRun: lexicons.length, index }
  for (const lexicon of one.lexicons) known.set(lexicon, one)
}

/** What is searched for by lexicons and runs: read from the indexes that are known, else worked out now. */
export function termsOf(lexicons: readonly Lexicon[], runs: readonly Lexicon[] = []): TermList {
  const wanted = new Set([...lexicons, ...runs])
  const one = wanted.size === 0 ? undefined : known.get([...wanted][0]!)
  if (one?.lexicons.length === wanted.size && one.lexicons.every((lexicon) => wanted.has(lexicon)))
    return readList(one)

  const isKnown = (lexicon: Lexicon) => known.has(lexicon)
  const terms = workedOut(
    lexicons.filter((lexicon) => !isKnown(lexicon)),
    runs.filter((lexicon) => !isKnown(lexicon)),
  )
  const indexes = new Set([...wanted].flatMap((lexicon) => known.get(lexicon) ?? []))
  for (const each of indexes) {
    const list = readList(each)
    for (let number = 0; number < list.keys.length; number++) {
      const term = list.at(number)
      if (wanted.has(term.lexicon)) terms.push(term)
    }
  }
  if (indexes.size > 0) terms.sort(byKey)
  const keys = terms.map(({ key }) => key)
  return { keys, letters: lettersOf(keys), at: (number) => terms[number]! }
}

function workedOut(lexicons: readonly Lexicon[], runs: readonly Lexicon[]): AwaitedTerm[] {
  const terms = lexicons.flatMap((lexicon) => awaitedTerms(lexicon))
  for (const lexicon of runs) terms.push(...awaitedTerms(lexicon, 'run'))
  return terms.sort(byKey)
}

/** The whole of an index; its terms are read when they are asked for, which texts do of some hundreds. */
function readList({ lexicons, firstRun, index }: Known): TermList {
  const keys = index.keys === '' ? [] : index.keys.split('\n')
  const bytes = atob(index.places)
  const terms: AwaitedTerm[] = new Array(keys.length)
  const place = (at: number) => bytes.charCodeAt(2 * at) | (bytes.charCodeAt(2 * at + 1) << 8)
  const read = (number: number) => {
    const which = place(2 * number)
    const at = place(2 * number + 1)
    const lexicon = lexicons[which]!
    const { terms: entries, not = [] } = lexicon
    const entry = entries[at] ?? not[at - entries.length]!
    const role = at >= entries.length ? 'shield' : which < firstRun ? 'term' : 'run'
    return new AwaitedTerm(keys[number]!, lexicon, entry, role)
  }
  return { keys, letters: index.letters, at: (number) => (terms[number] ??= read(number)) }
}
