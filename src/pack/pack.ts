// A pack that passed every check, as the rest of the library sees it: plain frozen data.
import type { Claim } from './schema/claim'
import type { Condition } from './schema/condition'
import type { DutyDefinition } from './schema/duty'
import type { Instrument } from './schema/law'
import type { DomainList, Lexicon, Pattern } from './schema/lexicon'
import type { Overlay, Rule } from './schema/rule'
import type { StatementCategory } from './vocabulary'
import type { Texts } from './schema/words'

/** A checked pack. Plain data: it can be written as JSON and read back with `parsePack`. */
export interface Pack {
  readonly schema: 1
  readonly id: string
  readonly version: string
  readonly title: Texts
  readonly jurisdictions: readonly string[]
  readonly languages: readonly string[]
  /** IANA name; what "today" means for the law. `UTC` if the pack does not say. */
  readonly timeZone: string
  readonly requires: readonly string[]
  readonly instruments: readonly Instrument[]
  readonly lexicons: readonly Lexicon[]
  readonly patterns: readonly Pattern[]
  readonly domains: readonly DomainList[]
  readonly claims: readonly Claim[]
  readonly conditions: Readonly<Record<string, Condition>>
  readonly rules: readonly Rule[]
  readonly overlays: readonly Overlay[]
  readonly duties: readonly DutyDefinition[]
  /** By category of rules, or by id of a rule, which wins. */
  readonly statementCategories: Readonly<Record<string, StatementCategory>>
  /** `sha256:` and 64 hex digits, over the pack's content with keys in order. Equal digest, equal verdicts. */
  readonly digest: string
}
