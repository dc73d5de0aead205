// How large a pack may be. Packs come from databases that many people write into: what is larger is refused before it costs anything.

export const LIMITS = {
  /** Files of rules in a folder. */
  files: 10_000,
  /** Bytes, or characters of text, of all files of rules together. */
  size: 128 * 1024 * 1024,
  rules: 50_000,
  overlays: 50_000,
  lexicons: 50_000,
  patterns: 10_000,
  domains: 1_000,
  claims: 20_000,
  instruments: 5_000,
  duties: 5_000,
  /** Of one lexicon, and phrases under its `not`. */
  terms: 200_000,
  /** Characters of a term, a variant or a phrase. */
  term: 500,
  /** Variants or initials of one term. */
  variants: 1_000,
  /** Characters of a regular expression. */
  regex: 2_000,
  /** Of one kind in one rule. */
  examples: 10_000,
} as const
