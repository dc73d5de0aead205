// What a signal leaves behind when it occurs: where, how surely, how far the words were bent.

/** How a term was met: as written, through the surface view, or through the skeleton alone. */
export type EvidenceMatch = 'exact' | 'tolerant' | 'skeleton'

/** Words of a post that count towards a rule. `[start, end)` are UTF-16 units of the original text of `field`. */
export interface Evidence {
  /** What was found: `lexicon:fraud.fee`, `entity:vn.phone`, `claim:health.bleach`. */
  readonly signal: string
  /** `text` for the body, else a key of the post's `fields`. */
  readonly field: string
  readonly start: number
  readonly end: number
  /** Exactly `original.slice(start, end)`. */
  readonly text: string
  readonly match: EvidenceMatch
  /** 0..1. */
  readonly confidence: number
  /** The lexicon's term, where the signal is a lexicon; the known wording, where it is a claim. */
  readonly term?: string
  /** The address of the fact-check, where the signal is a claim that names one. */
  readonly factCheck?: string
}
