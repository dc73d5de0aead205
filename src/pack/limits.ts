// How large a pack may be. Packs come from databases that many people write into: what is larger is refused before it costs much.
// docs/limits.md has the same numbers.

export const LIMITS = {
  /** Files of rules in a folder. */
  files: 10_000,
  /** Bytes, or characters of text, of all files of rules together. */
  size: 128 * 1024 * 1024,
  /** Words, brackets, commas, indents and line ends of all files together: each costs some 500 bytes while it is read. */
  signs: 3_000_000,
  /** Of a pack that is given as an object. It may repeat itself and unfold without end. */
  values: 2_000_000,
  /** Levels in each other. Nothing that walks a pack may run out of stack. */
  depth: 64,
  /** Values that all aliases of a file may unfold to. */
  aliased: 10_000,
  /** Characters of one word, text or comment of a file. */
  word: 1_000_000,
  /** Faults that are told of a pack, and those of them that say what may have been meant. */
  faults: 1_000,
  suggestions: 50,
  rules: 50_000,
  overlays: 50_000,
  lexicons: 50_000,
  patterns: 10_000,
  domains: 1_000,
  /** Bytes of a list of hosts in a file: some six million. Of more the pack would hardly fit into one string of JSON. */
  list: 128 * 1024 * 1024,
  claims: 20_000,
  /** Wordings of one claim, and the characters of each: as long as a post may be. */
  wordings: 1_000,
  wording: 100_000,
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
  /** Groups of one in each other. */
  groups: 50,
  /**
   * Steps a pattern may take at one place of a text to be given to the native engine. The longest post has 100,000
   * places, so one pattern takes at most 100 million steps of some 2 ns on the worst of posts; on a usual one, microseconds.
   */
  steps: 1_000,
  /** Instructions of a pattern that runs in linear time. */
  instructions: 5_000,
  /** Conditions of a rule, and levels of them, with shared ones put in. */
  conditions: 5_000,
  conditionDepth: 200,
  /** Of one kind in one rule. */
  examples: 10_000,
} as const
