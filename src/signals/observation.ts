// What is measured on one post: its terms by one scan of each text, everything else when a rule asks for it.
import type { SignalDefinition } from '../pack/compiled'
import type { Entity, LinkKind } from '../pack/schema/condition'
import { LINKS } from '../pack/schema/condition'
import type { DomainList, Lexicon, Pattern } from '../pack/schema/lexicon'
import { type DetectedLanguage, detectLanguage, languageScores } from '../text/language'
import { sentencesOf, wordsOf } from '../text/segments'
import { DETECTORS } from './entities/detectors'
import type { EvidenceMatch } from './evidence'
import { createDomainTest, findLinks, type Link, type LinkTest, linkMatches } from './links'
import { findNear, type Reach } from './near'
import { createPatternSearch, type PatternSearch } from './pattern-search'
import { measureShape } from './shape'
import { createTermSearch, type TermHit, type TermSearch } from './term-search'

/** A place where a signal occurs. `[start, end)` are UTF-16 units of the text of `field`. */
export interface Occurrence {
  /** The signal's label; for a part of a `near`, the part's. */
  readonly signal: string
  readonly field: string
  readonly start: number
  readonly end: number
  readonly match: EvidenceMatch
  /** 0..1. */
  readonly confidence: number
  readonly term?: string
}

/** The texts of a post by field, the body (`text`) first. */
export type Fields = ReadonlyMap<string, string>

/** What is measured on one post. Lazy, and remembered: asking twice costs once. */
export interface Observation {
  readonly fields: Fields
  /** Lexicons with a hit anywhere in the post. */
  readonly lexicons: Iterable<Lexicon>
  /** Where a lexicon, pattern, entity, link or near signal occurs, by field and place; a near gives the parts of each window. */
  occurrences(signal: SignalDefinition): readonly Occurrence[]
  /** The value of a shape signal over its fields: the largest of them. */
  shape(signal: Extract<SignalDefinition, { kind: 'shape' }>): number
  /** 0..1: how much of the post is in a language. */
  language(code: string): number
  /** The language of most of the post; `und` where it cannot be told. */
  mainLanguage(): DetectedLanguage
}

/** Observes posts for one set of signals. */
export interface Observer {
  observe(fields: Fields): Observation
}

/** Builds an observer: one automaton over all lexicons, patterns compiled. `languages` are those that rules may ask for. */
export function createObserver(
  signals: ReadonlyMap<string, SignalDefinition>,
  languages: readonly string[],
): Observer {
  const definitions = [...signals.values()]
  const lexicons = new Set(
    definitions.flatMap((signal) => (signal.kind === 'lexicon' ? [signal.lexicon] : [])),
  )
  const search = createTermSearch([...lexicons])
  const matchers = new Map<Pattern, PatternSearch>()
  const tests = new Map<DomainList, LinkTest>()
  for (const signal of definitions) {
    if (signal.kind === 'pattern') matchers.set(signal.pattern, createPatternSearch(signal.pattern))
    if (signal.kind === 'link' && signal.list !== undefined)
      tests.set(signal.list, createDomainTest(signal.list.domains))
  }
  return { observe: (fields) => new PostObservation(fields, { signals, search, matchers, tests, languages }) }
}

interface Instruments {
  readonly signals: ReadonlyMap<string, SignalDefinition>
  readonly search: TermSearch
  readonly matchers: ReadonlyMap<Pattern, PatternSearch>
  readonly tests: ReadonlyMap<DomainList, LinkTest>
  readonly languages: readonly string[]
}

type Place = Omit<Occurrence, 'signal' | 'field'>

class PostObservation implements Observation {
  readonly lexicons: ReadonlySet<Lexicon>
  private readonly hits: readonly (readonly [field: string, ReadonlyMap<Lexicon, readonly TermHit[]>])[]
  private readonly known = new Map<string, readonly Occurrence[]>()
  private readonly links = new Map<string, readonly Link[]>()
  private scores: ReadonlyMap<string, number> | undefined
  private main: DetectedLanguage | undefined

  constructor(
    readonly fields: Fields,
    private readonly instruments: Instruments,
  ) {
    this.hits = Array.from(fields, ([field, text]) => [field, instruments.search(text)] as const)
    this.lexicons = new Set(this.hits.flatMap(([, hits]) => [...hits.keys()]))
  }

  occurrences(signal: SignalDefinition): readonly Occurrence[] {
    const known = this.known.get(signal.name)
    if (known !== undefined) return known
    const found = signal.kind === 'near' ? this.near(signal) : this.placesOf(signal)
    this.known.set(signal.name, found)
    return found
  }

  shape(signal: Extract<SignalDefinition, { kind: 'shape' }>): number {
    return Math.max(0, ...this.fieldsOf(signal).map(([, text]) => measureShape(text, signal.shape)))
  }

  language(code: string): number {
    this.scores ??= languageScores(this.wholeText(), this.instruments.languages)
    return this.scores.get(code) ?? 0
  }

  mainLanguage(): DetectedLanguage {
    this.main ??= detectLanguage(this.wholeText(), this.instruments.languages)
    return this.main
  }

  private wholeText(): string {
    return [...this.fields.values()].join('\n')
  }

  private fieldsOf(signal: SignalDefinition): readonly (readonly [string, string])[] {
    const all = [...this.fields]
    return signal.fields === undefined ? all : all.filter(([field]) => signal.fields!.includes(field))
  }

  private placesOf(signal: SignalDefinition): Occurrence[] {
    return this.fieldsOf(signal).flatMap(([field, text]) =>
      this.placesIn(signal, field, text).map((place) => ({ signal: signal.label, field, ...place })),
    )
  }

  private placesIn(signal: SignalDefinition, field: string, text: string): readonly Place[] {
    switch (signal.kind) {
      case 'lexicon':
        return this.hits.find(([name]) => name === field)![1].get(signal.lexicon) ?? []
      case 'pattern':
        return this.instruments.matchers.get(signal.pattern)!(text)
      case 'entity':
        return DETECTORS[signal.entity as Entity]
          .find(text)
          .map((hit) => ({ ...hit, match: 'exact' as const }))
      case 'link':
        return this.linksIn(field, text)
          .filter((link) => this.isLink(signal, link))
          .map(asWritten)
      default:
        throw new Error(`${signal.kind} has no places`)
    }
  }

  private linksIn(field: string, text: string): readonly Link[] {
    const links = this.links.get(field) ?? findLinks(text)
    this.links.set(field, links)
    return links
  }

  private isLink(signal: Extract<SignalDefinition, { kind: 'link' }>, link: Link): boolean {
    if (signal.list !== undefined) return this.instruments.tests.get(signal.list)!(link)
    return LINKS.includes(signal.link as LinkKind) && linkMatches(link, signal.link as LinkKind)
  }

  private near(signal: Extract<SignalDefinition, { kind: 'near' }>): Occurrence[] {
    const parts = signal.of.map((name) => this.occurrences(this.instruments.signals.get(name)!))
    if (parts.some((part) => part.length === 0)) return []
    return this.fieldsOf(signal).flatMap(([field, text]) => {
      const lists = parts.map((part) => part.filter((place) => place.field === field))
      if (lists.some((list) => list.length === 0)) return []
      const reaches: Reach[] = []
      if (signal.words !== undefined) reaches.push({ words: wordsOf(text), limit: signal.words })
      if (signal.sentences !== undefined)
        reaches.push({ sentences: sentencesOf(text), limit: signal.sentences })
      return findNear(lists, reaches).flat()
    })
  }
}

function asWritten({ start, end, confidence }: Link): Place {
  return { start, end, match: 'exact', confidence }
}
