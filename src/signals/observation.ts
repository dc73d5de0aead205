// What is measured on one post: its terms by one scan of each text, everything else when a rule asks for it.
import type { SignalDefinition } from '../pack/compiled'
import type { Entity, LinkKind } from '../pack/vocabulary'
import { LINKS } from '../pack/vocabulary'
import type { DomainList, Lexicon, Pattern } from '../pack/schema/lexicon'
import { type DetectedLanguage, detectLanguage, languageScores } from '../text/language'
import { sentencesOf, wordsOf } from '../text/segments'
import { type ClaimSearch, createClaimSearch } from './claims'
import { DETECTORS } from './entities/detectors'
import type { EvidenceMatch } from './evidence'
import { FieldText } from './field-text'
import { createDomainTest, type Link, type LinkTest, linkMatches } from './links'
import { findNear, type Reach } from './near'
import { createPatternSearch, type PatternSearch } from './pattern-search'
import { measureShape } from './shape'
import { createTermSearch, type TermSearch } from './term-search'
import { ANYTHING, OF_LINKS, type Traits } from './traits'

/** A place where a signal occurs. `[start, end)` are UTF-16 units of the text of `field`. */
export interface Occurrence {
  /** The signal's label; for a part of a `near`, the part's; for one of several claims, its own. */
  readonly signal: string
  readonly field: string
  readonly start: number
  readonly end: number
  readonly match: EvidenceMatch
  /** 0..1. */
  readonly confidence: number
  readonly term?: string
  readonly factCheck?: string
}

/** The texts of a post: its body, and others by field. */
export interface Texts {
  readonly text: string
  readonly fields?: Readonly<Record<string, string>>
}

/** What is measured on one post. Lazy, and remembered: asking twice costs once. */
export interface Observation {
  /** The fields of the post, the body (`text`) first. */
  readonly fields: readonly string[]
  /** Lexicons with a hit anywhere in the post; one may be given twice. */
  readonly lexicons: Iterable<Lexicon>
  /** What the texts of the post have; a signal that needs none of it does not occur. */
  readonly traits: Traits
  /** The text of one of the fields. */
  textOf(field: string): string
  /** Where a lexicon, pattern, entity, link, claim or near signal occurs, by field and place; a near gives the parts of each window. */
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
  observe(texts: Texts): Observation
  /** The traits without which a signal (lexicon, pattern, entity, link or claim) does not occur: a text has one of them, at least. */
  needsOf(signal: SignalDefinition): Traits
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
  const claims = new Set(definitions.flatMap((signal) => (signal.kind === 'claim' ? [...signal.claims] : [])))
  const matchers = new Map<Pattern, PatternSearch>()
  const tests = new Map<DomainList, LinkTest>()
  for (const signal of definitions) {
    if (signal.kind === 'pattern') matchers.set(signal.pattern, createPatternSearch(signal.pattern))
    if (signal.kind === 'link' && signal.list !== undefined)
      tests.set(signal.list, createDomainTest(signal.list.domains))
  }
  const claimSearch = createClaimSearch([...claims])
  const search = createTermSearch([...lexicons], claimSearch.runs)
  const instruments: Instruments = { signals, search, claimSearch, matchers, tests, languages }
  return {
    observe: (texts) => new PostObservation(texts, instruments),
    needsOf: (signal) => needsOf(signal, matchers),
  }
}

interface Instruments {
  readonly signals: ReadonlyMap<string, SignalDefinition>
  readonly search: TermSearch
  readonly claimSearch: ClaimSearch
  readonly matchers: ReadonlyMap<Pattern, PatternSearch>
  readonly tests: ReadonlyMap<DomainList, LinkTest>
  readonly languages: readonly string[]
}

function needsOf(signal: SignalDefinition, matchers: Instruments['matchers']): Traits {
  switch (signal.kind) {
    case 'pattern':
      return matchers.get(signal.pattern)!.needs()
    case 'entity':
      return DETECTORS[signal.entity as Entity].needs
    case 'link':
      return OF_LINKS
    default:
      return ANYTHING
  }
}

const NOWHERE: readonly Occurrence[] = []

type Place = Omit<Occurrence, 'signal' | 'field'> & { readonly signal?: string }

class PostObservation implements Observation {
  private readonly texts: readonly FieldText[]
  private known: Map<string, readonly Occurrence[]> | undefined
  private scores: ReadonlyMap<string, number> | undefined
  private main: DetectedLanguage | undefined

  constructor(
    { text, fields }: Texts,
    private readonly instruments: Instruments,
  ) {
    const body = this.read('text', text)
    this.texts =
      fields === undefined
        ? [body]
        : [body, ...Object.entries(fields).map(([field, other]) => this.read(field, other))]
  }

  private read(field: string, text: string): FieldText {
    return new FieldText(field, text, this.instruments.search(text))
  }

  get fields(): readonly string[] {
    return this.texts.map(({ field }) => field)
  }

  get lexicons(): Iterable<Lexicon> {
    const { texts } = this
    return texts.length === 1 ? texts[0]!.hits.keys() : texts.flatMap(({ hits }) => [...hits.keys()])
  }

  get traits(): Traits {
    let traits = 0
    for (const text of this.texts) traits |= text.traits
    return traits
  }

  textOf(field: string): string {
    return this.texts.find((text) => text.field === field)!.original
  }

  occurrences(signal: SignalDefinition): readonly Occurrence[] {
    const known = this.known?.get(signal.name)
    if (known !== undefined) return known
    const found = signal.kind === 'near' ? this.near(signal) : this.placesOf(signal)
    this.known ??= new Map()
    this.known.set(signal.name, found)
    return found
  }

  shape(signal: Extract<SignalDefinition, { kind: 'shape' }>): number {
    return Math.max(0, ...this.textsOf(signal).map(({ original }) => measureShape(original, signal.shape)))
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
    return this.texts.map(({ original }) => original).join('\n')
  }

  private textsOf({ fields }: SignalDefinition): readonly FieldText[] {
    return fields === undefined ? this.texts : this.texts.filter(({ field }) => fields.includes(field))
  }

  private placesOf(signal: SignalDefinition): readonly Occurrence[] {
    const needs = needsOf(signal, this.instruments.matchers)
    let found: Occurrence[] | undefined
    for (const text of this.textsOf(signal)) {
      if (needs !== ANYTHING && (text.traits & needs) === 0) continue
      for (const place of this.placesIn(signal, text)) {
        found ??= []
        found.push({ signal: signal.label, field: text.field, ...place })
      }
    }
    return found ?? NOWHERE
  }

  private placesIn(signal: SignalDefinition, text: FieldText): readonly Place[] {
    switch (signal.kind) {
      case 'lexicon':
        return text.hits.get(signal.lexicon) ?? []
      case 'pattern':
        return this.instruments.matchers.get(signal.pattern)!.find(text)
      case 'entity':
        return DETECTORS[signal.entity as Entity]
          .find(text.original, text.traits)
          .map((hit) => ({ ...hit, match: 'exact' as const }))
      case 'claim':
        return this.claimsIn(signal, text)
      case 'link':
        return text.links.filter((link) => this.isLink(signal, link)).map(asWritten)
      default:
        throw new Error(`${signal.kind} has no places`)
    }
  }

  private claimsIn(signal: Extract<SignalDefinition, { kind: 'claim' }>, text: FieldText): Place[] {
    return text
      .claims(this.instruments.claimSearch)
      .filter(({ claim, confidence }) => confidence >= signal.atLeast && signal.claims.has(claim))
      .map(({ claim: { id, url }, ...place }) => ({
        signal: `claim:${id}`,
        ...place,
        ...(url !== undefined && { factCheck: url }),
      }))
  }

  private isLink(signal: Extract<SignalDefinition, { kind: 'link' }>, link: Link): boolean {
    if (signal.list !== undefined) return this.instruments.tests.get(signal.list)!(link)
    return LINKS.includes(signal.link as LinkKind) && linkMatches(link, signal.link as LinkKind)
  }

  private near(signal: Extract<SignalDefinition, { kind: 'near' }>): Occurrence[] {
    const parts = signal.of.map((name) => this.occurrences(this.instruments.signals.get(name)!))
    if (parts.some((part) => part.length === 0)) return []
    return this.textsOf(signal).flatMap(({ field, original }) => {
      const lists = parts.map((part) => part.filter((place) => place.field === field))
      if (lists.some((list) => list.length === 0)) return []
      const reaches: Reach[] = []
      if (signal.words !== undefined) reaches.push({ words: wordsOf(original), limit: signal.words })
      if (signal.sentences !== undefined)
        reaches.push({ sentences: sentencesOf(original), limit: signal.sentences })
      return findNear(lists, reaches).flat()
    })
  }
}

function asWritten({ start, end, confidence }: Link): Place {
  return { start, end, match: 'exact', confidence }
}
