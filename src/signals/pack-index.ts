// What a moderator works out of a pack when it starts, worked out when the pack was built.
import type { Pack } from '../pack/pack'
import { patternEngine, rememberEngine } from '../pack/pattern-safety'
import { type ShippedWording, rememberWordings, shipWordings, wordingsOf } from './claim-runs'
import { type PatternNeeds, readNeeds, rememberNeeds } from './pattern-needs'
import { type TermIndex, indexTerms, rememberTerms } from './term-index'

type Searched = Pick<Pack, 'lexicons' | 'claims' | 'patterns'>

export interface PackIndex {
  readonly terms: TermIndex
  readonly wordings: readonly ShippedWording[]
  /** In the order of the patterns. */
  readonly needs: readonly PatternNeeds[]
  /** Which engines they run on, in the same order. */
  readonly engines: readonly ('native' | 'linear')[]
}

/** Makes the index of a pack. */
export function indexPack({ lexicons, claims, patterns }: Searched): PackIndex {
  const runs = wordingsOf(claims).map((wording) => wording.runs)
  return {
    terms: indexTerms(lexicons, runs),
    wordings: shipWordings(claims),
    needs: patterns.map(readNeeds),
    engines: patterns.map((pattern) => {
      const chosen = patternEngine(pattern)
      if (!('engine' in chosen)) throw new Error(`no engine runs ${pattern.id}`)
      return chosen.engine
    }),
  }
}

/** Remembers the index of a pack that is never changed: what is made of it later takes it from there. */
export function rememberIndex({ lexicons, claims, patterns }: Searched, index: PackIndex): void {
  const wordings = rememberWordings(claims, index.wordings)
  rememberTerms(
    lexicons,
    index.terms,
    wordings.map(({ runs }) => runs),
  )
  for (const [at, pattern] of patterns.entries()) {
    rememberNeeds(pattern, index.needs[at]!)
    rememberEngine(pattern, index.engines[at]!)
  }
}
