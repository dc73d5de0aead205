// Known wordings as runs of three words (w-shingling, Broder 1997), which are searched for as terms are.
import type { Claim } from '../pack/schema/claim'
import type { Lexicon } from '../pack/schema/lexicon'
import { base } from '../text/characters'
import { surfaceText } from '../text/mapped-text'
import type { Measured } from './claim-window'

/** Words in a run. */
export const RUN = 3
/** A run that more wordings have ("mọi người hãy chia sẻ") tells none of them apart, and would cost much. */
export const MOST_SHARING = 16

/** A text that a claim goes round in. */
export interface Wording extends Measured {
  readonly claim: Claim
  readonly text: string
  /** Its runs, as terms. */
  readonly runs: Lexicon
  /** By run: the places of its first word in the wording. */
  readonly places: ReadonlyMap<string, readonly number[]>
}

/** Wordings as they are written beside a pack that is built. */
export interface ShippedWording extends Measured {
  /** The number of its claim, and of its text there. */
  readonly place: readonly [claim: number, text: number]
  /** Each run with the places of its first word in the wording. */
  readonly runs: readonly (readonly [run: string, ...places: number[]])[]
}

const known = new WeakMap<Claim, { readonly claims: readonly Claim[]; readonly wordings: Wording[] }>()

/** The wordings of claims, with those of their runs that tell them apart. */
export function wordingsOf(claims: readonly Claim[]): Wording[] {
  const one = claims.length === 0 ? undefined : known.get(claims[0]!)
  const areKnown = one?.claims.length === claims.length && one.claims.every((claim) => claims.includes(claim))
  return areKnown ? one.wordings : workedOut(claims)
}

/** Wordings for a pack that is built. */
export function shipWordings(claims: readonly Claim[]): ShippedWording[] {
  return workedOut(claims).map(({ claim, text, words, counted, places }) => ({
    place: [claims.indexOf(claim), claim.texts.indexOf(text)],
    words,
    counted,
    runs: [...places].map(([run, at]) => [run, ...at] as const),
  }))
}

/** Remembers the wordings of claims that are never changed, and gives them. */
export function rememberWordings(claims: readonly Claim[], shipped: readonly ShippedWording[]): Wording[] {
  const wordings = shipped.map(({ place: [of, at], words, counted, runs }) => {
    const claim = claims[of]!
    const places = new Map(runs.map(([run, ...places]) => [run, places]))
    return { claim, text: claim.texts[at]!, words, counted, runs: asLexicon(claim, places), places }
  })
  for (const claim of claims) known.set(claim, { claims, wordings })
  return wordings
}

function workedOut(claims: readonly Claim[]): Wording[] {
  const read = claims.flatMap((claim) => claim.texts.map((text) => ({ claim, text, words: wordsOf(text) })))
  const sharing = new Map<string, number>()
  for (const { words } of read)
    for (const run of new Set(runsOf(words).map(bare))) sharing.set(run, (sharing.get(run) ?? 0) + 1)

  return read.map(({ claim, text, words }) => {
    const runs = [...runsOf(words).entries()]
    const telling = runs.filter(([, run]) => sharing.get(bare(run))! <= MOST_SHARING)
    const taken = telling.length > 0 ? telling : runs
    const places = new Map<string, number[]>()
    const counted = new Set<number>()
    for (const [place, run] of taken) {
      const list = places.get(run)
      if (list === undefined) places.set(run, [place])
      else list.push(place)
      for (let word = place; word < place + RUN; word++) counted.add(word)
    }
    const runsOfIt = asLexicon(claim, places)
    return { claim, text, words: words.length, counted: counted.size, runs: runsOfIt, places }
  })
}

function asLexicon({ id }: Claim, places: Wording['places']): Lexicon {
  return { id, match: 'skeleton', terms: [...places.keys()] }
}

function wordsOf(text: string): string[] {
  return surfaceText(text).text.match(/[\p{L}\p{N}]+/gu) ?? []
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '))
}

/** Without diacritics, which are no difference. */
function bare(run: string): string {
  return String.fromCharCode(...Array.from(run, (letter) => base[letter.charCodeAt(0)]!))
}
