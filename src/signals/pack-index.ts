// What a moderator works out of a pack when it starts, worked out when the pack was built.
import type { Pack } from '../pack/pack'
import { patternEngine, rememberNative } from '../pack/pattern-safety'
import { type ShippedWording, rememberWordings, shipWordings, wordingsOf } from './claim-runs'
import { type PatternNeeds, readNeeds, rememberNeeds } from './pattern-needs'
import { type TermIndex, indexTerms, rememberTerms } from './term-index'

type Searched = Pick<Pack, 'lexicons' | 'claims' | 'patterns'>

export interface PackIndex {
  readonly terms: TermIndex
  readonly wordings: readonly ShippedWording[]
  /** In the order of the patterns. */
  readonly needs: readonly PatternNeeds[]
  /** Whether they run on the native engine, in the same order. */
  readonly native: readonly boolean[]
}

/** Makes the index of a pack. */
export function indexPack({ lexicons, claims, patterns }: Searched): PackIndex {
  const runs = wordingsOf(claims).map((wording) => wording.runs)
  return {
    terms: indexTerms(lexicons, runs),
    wordings: shipWordings(claims),
    needs: patterns.map(readNeeds),
    native: patterns.map((pattern) => {
      const engine = patternEngine(pattern)
      return 'engine' in engine && engine.engine === 'native'
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
    if (index.native[at] === true) rememberNative(pattern)
  }
}
