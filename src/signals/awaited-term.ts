// A term before any text had it: what it is searched by. The rest is made when the search first meets it.
import type { Lexicon, Term } from '../pack/schema/lexicon'
import { sequenceOf } from './automaton'
import { addPlainKeys } from './plain-keys'
import { type CompiledTerm, compileRun, compileShield, compileTerm, wholeTerm } from './term'
import { canBeGlued } from './term-gaps'

/** One sequence (`sequenceOf` skeleton units) that an entry of a lexicon is searched by. */
export class AwaitedTerm {
  private made: readonly CompiledTerm[] | undefined
  private glues: boolean | undefined

  constructor(
    readonly key: string,
    readonly lexicon: Lexicon,
    readonly entry: Term,
    readonly role: CompiledTerm['role'],
  ) {}

  /** The spellings of the entry that have these units. */
  get spellings(): readonly CompiledTerm[] {
    this.made ??= compile(this.lexicon, this.entry, this.role).filter((one) => keyOf(one) === this.key)
    return this.made
  }

  /** Whether any of them may have other syllables glued to it. */
  get canBeGlued(): boolean {
    this.glues ??= this.spellings.some(canBeGlued)
    return this.glues
  }
}

/**
 * What is searched for in every text: each term of a lexicon (or run of a known wording) and each innocent phrase, by every
 * sequence that shows it.
 */
export function awaitedTerms(lexicon: Lexicon, role: 'term' | 'run' = 'term'): AwaitedTerm[] {
  const awaited: AwaitedTerm[] = []
  const add = (entry: Term, role: CompiledTerm['role']) => {
    for (const key of keysOf(lexicon, entry, role)) awaited.push(new AwaitedTerm(key, lexicon, entry, role))
  }
  for (const entry of lexicon.terms) add(entry, role)
  for (const phrase of lexicon.not ?? []) add(phrase, 'shield')
  return awaited
}

/** For putting them in the order in which the automaton takes them. */
export function byKey(a: AwaitedTerm, b: AwaitedTerm): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}

function keysOf(lexicon: Lexicon, entry: Term, role: CompiledTerm['role']): readonly string[] {
  const keys: string[] = []
  const { term, match, variants, initials } = wholeTerm(lexicon, entry)
  const doubles = role !== 'shield' && match !== 'exact'
  const isPlain =
    addPlainKeys(term, doubles, keys) &&
    variants.every((spelling) => addPlainKeys(spelling, doubles, keys)) &&
    initials.every((spelling) => addPlainKeys(spelling, false, keys))
  return isPlain ? [...new Set(keys.map(sequenceOf))] : [...new Set(compile(lexicon, entry, role).map(keyOf))]
}

function compile(lexicon: Lexicon, entry: Term, role: CompiledTerm['role']): readonly CompiledTerm[] {
  if (role === 'term') return compileTerm(lexicon, entry)
  return role === 'run' ? compileRun(lexicon, entry as string) : [compileShield(lexicon, entry as string)]
}

function keyOf({ codes }: CompiledTerm): string {
  return sequenceOf(String.fromCharCode(...codes))
}
