// What a statement of reasons and a masked text are made of: a table with these keys for each language.
import type { UndeterminedCode } from './fault-codes'

/** Who took part: in finding what a post says, or in deciding what is to become of it. */
export type Part = 'software' | 'both' | 'person'

/** Words of one language. Functions put values between them; all else stands as it is. */
export interface ReasonWords {
  readonly heading: string
  readonly whatHappens: string
  /** What becomes of the post, by the decision of the verdict. */
  readonly happens: Readonly<Record<'warn' | 'limit' | 'review' | 'reject', string>>
  readonly whatWasFound: string
  readonly nothingFound: string
  readonly words: string
  readonly place: (field: string, start: number, end: number) => string
  readonly body: string
  readonly more: (count: number) => string
  readonly noWords: string
  readonly rule: string
  readonly law: string
  readonly inForce: (from: string, to: string | null) => string
  readonly unverified: string
  readonly houseRule: string
  readonly lapsed: (day: string) => string
  readonly notDecided: string
  readonly undetermined: (rules: number) => string
  readonly because: Readonly<Record<UndeterminedCode, string>>
  readonly notHeldAgainst: string
  readonly waitsForThem: string
  readonly how: string
  readonly foundBy: Readonly<Record<Part, string>>
  readonly decidedBy: Readonly<Record<Part, string>>
  readonly asOf: (day: string) => string
  readonly checkedBy: (packs: string, engine: string) => string
  readonly noFinding: string
  readonly disagree: string
  readonly mayComplain: string
  readonly complainTo: (channel: string) => string
  readonly complainUntil: (day: string) => string
  readonly complainWithin: (days: number) => string
  readonly sayWhy: string
  readonly mayChange: string
  /** A fact for a public register: what was found, without the words. */
  readonly fact: (title: string, rule: string, places: string) => string
  readonly signs: (count: number, kind: string, field: string) => string
  readonly signKinds: Readonly<Record<string, string>>
  readonly aSign: string
  /** What stands in a masked text, by kind of evidence (`entity:email`, or `entity` alone). */
  readonly labels: Readonly<Record<string, string>>
}
