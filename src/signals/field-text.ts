// One text of a post, and what was found out about it so far: each thing when it is first asked for, and once.
import { joinLetterRows } from '../text/letter-rows'
import { type MappedText, readSurface, skeletonText } from '../text/mapped-text'
import type { ClaimHit, ClaimSearch } from './claims'
import { findLinks, type Link } from './links'
import type { TermsMet } from './term-search'
import { type Traits, traitsOf } from './traits'

export class FieldText {
  private knownTraits: Traits | undefined
  private knownLinks: readonly Link[] | undefined
  private knownSurface: MappedText | undefined
  private knownJoined: MappedText | undefined | 'none'
  private knownSkeleton: MappedText | undefined
  private knownClaims: readonly ClaimHit[] | undefined

  constructor(
    /** `text` for the body of the post. */
    readonly field: string,
    readonly original: string,
    private readonly met: TermsMet,
  ) {}

  /** Its terms, by lexicon. */
  get hits(): TermsMet['hits'] {
    return this.met.hits
  }

  get traits(): Traits {
    this.knownTraits ??= traitsOf(this.original)
    return this.knownTraits
  }

  get links(): readonly Link[] {
    this.knownLinks ??= findLinks(this.original, this.traits)
    return this.knownLinks
  }

  get surface(): MappedText {
    this.knownSurface ??= readSurface(this.original)
    return this.knownSurface
  }

  get joined(): MappedText | undefined {
    this.knownJoined ??= joinLetterRows(this.surface) ?? 'none'
    return this.knownJoined === 'none' ? undefined : this.knownJoined
  }

  get skeleton(): MappedText {
    this.knownSkeleton ??= skeletonText(this.original)
    return this.knownSkeleton
  }

  /** Where the claims that `search` knows stand. It is one search for the whole life of this text. */
  claims(search: ClaimSearch): readonly ClaimHit[] {
    this.knownClaims ??= search.find(this.original, this.met.runs)
    return this.knownClaims
  }
}
