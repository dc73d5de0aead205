// Which terms are searched for on one side of a change of packs alone.
import type { CompiledPacks } from './compiled'
import { canonicalJson } from './digest'
import type { Lexicon } from './schema/lexicon'

export interface TermChange {
  /** Names of the signals whose lexicon has other terms, other innocent phrases, or matches otherwise. */
  readonly signals: ReadonlySet<string>
  /** What differs of them, put as lexicons: of the old side and of the new. */
  readonly lexicons: readonly Lexicon[]
}

/** Compares the lexicons that are searched for by the names of their signals. */
export function termChange(before: CompiledPacks, after: CompiledPacks): TermChange {
  const [from, to] = [lexiconsOf(before), lexiconsOf(after)]
  const signals = new Set<string>()
  const lexicons: Lexicon[] = []
  for (const name of new Set([...from.keys(), ...to.keys()])) {
    const [old, now] = [from.get(name), to.get(name)]
    const differing = [without(old, now), without(now, old)].filter((one) => one !== undefined)
    if (differing.length > 0) signals.add(name)
    lexicons.push(...differing)
  }
  return { signals, lexicons: [...new Map(lexicons.map((one) => [canonicalJson(one), one])).values()] }
}

function lexiconsOf({ signals }: CompiledPacks): ReadonlyMap<string, Lexicon> {
  const lexicons = [...signals.values()].flatMap((signal) =>
    signal.kind === 'lexicon' ? [[signal.name, signal.lexicon] as const] : [],
  )
  return new Map(lexicons)
}

/** What `one` has and `other` has not; nothing if that is nothing. */
function without(one: Lexicon | undefined, other: Lexicon | undefined): Lexicon | undefined {
  if (one === undefined || one === other) return undefined
  if (other === undefined || one.match !== other.match) return one
  const taken = new Set([...other.terms.map(canonicalJson), ...(other.not ?? []).map(shield)])
  const terms = one.terms.filter((term) => !taken.has(canonicalJson(term)))
  const not = (one.not ?? []).filter((phrase) => !taken.has(shield(phrase)))
  return terms.length + not.length === 0 ? undefined : { ...one, terms, not }
}

/** Never equal to a term. */
function shield(phrase: string): string {
  return `not ${phrase}`
}
