// What a caller must say for a statement to the EU's transparency database, checked: all faults at once.
import { isDay } from '../as-of'
import type { Fault } from '../errors'
import { fault } from '../errors'
import type { Pack } from '../pack/pack'
import type { StatementCategory } from '../pack/vocabulary'
import { STATEMENT_CATEGORIES } from '../pack/vocabulary'
import {
  ACCOUNT_TYPES,
  ACCOUNTS,
  CONTENT_DAYS,
  CONTENT_TYPES,
  DECISION_DAYS,
  LIMITS,
  MONETARIES,
  PROVISIONS,
  SOURCE_TYPES,
  TERRITORIES,
  VISIBILITIES,
} from './dsa-terms'
import { type DecisionOptions, isFilled, unless } from './reasons-options'

/**
 * A statement for the transparency database of the Digital Services Act. What the platform did is one or more of
 * `visibility`, `monetary`, `provision` and `account`; days are `YYYY-MM-DD`; values are the database's constants.
 */
export interface DsaOptions extends DecisionOptions {
  readonly format: 'dsa'
  /** The packs that the verdict names: they know the law and the subjects of their rules. */
  readonly packs: readonly Pack[]
  readonly visibility?: readonly (typeof VISIBILITIES)[number][]
  /** In words, for `DECISION_VISIBILITY_OTHER`; likewise the other two. */
  readonly visibilityOther?: string
  readonly visibilityUntil?: string
  readonly monetary?: (typeof MONETARIES)[number]
  readonly monetaryOther?: string
  readonly monetaryUntil?: string
  readonly provision?: (typeof PROVISIONS)[number]
  readonly provisionUntil?: string
  readonly account?: (typeof ACCOUNTS)[number]
  readonly accountUntil?: string
  readonly accountType?: (typeof ACCOUNT_TYPES)[number]
  /**
   * `illegal` where a provision that the verdict cites forbids or punishes the conduct, else `terms`, if not said.
   * `terms` needs `terms`.
   */
  readonly ground?: 'illegal' | 'terms'
  /** The clause of the platform's terms that the post does not keep. */
  readonly terms?: { readonly clause: string; readonly url?: string; readonly alsoIllegal?: boolean }
  /** In place of what the packs say of the rules. */
  readonly category?: StatementCategory
  readonly contentType: readonly (typeof CONTENT_TYPES)[number][]
  readonly contentTypeOther?: string
  /** When the post was written. */
  readonly contentDate: string
  /** Two letters, `EN`; what the verdict found if not said. */
  readonly contentLanguage?: string
  /** From when the decision applies. */
  readonly applicationDate: string
  /** Where it applies. */
  readonly territorialScope?: readonly (typeof TERRITORIES)[number][]
  readonly sourceType: (typeof SOURCE_TYPES)[number]
  readonly sourceIdentity?: string
  /** The platform's own number for the post or decision, unique and without personal data. */
  readonly puid: string
}

type Given = { readonly [Key in keyof DsaOptions]?: DsaOptions[Key] }

export function dsaFaults(options: Given): Fault[] {
  const { visibility, monetary, provision, account, contentType, terms, ground, packs } = options
  const measures = [visibility, monetary, provision, account]
  return [
    ...(Array.isArray(packs) ? [] : missing('packs', 'the packs of the verdict')),
    ...(measures.some((one) => one !== undefined)
      ? []
      : missing('visibility', 'visibility, monetary, provision or account: what was done')),
    ...list('visibility', visibility, VISIBILITIES),
    ...one('monetary', monetary, MONETARIES),
    ...one('provision', provision, PROVISIONS),
    ...one('account', account, ACCOUNTS),
    ...one('accountType', options.accountType, ACCOUNT_TYPES),
    ...other('visibilityOther', options.visibilityOther, visibility?.includes('DECISION_VISIBILITY_OTHER')),
    ...other('monetaryOther', options.monetaryOther, monetary === 'DECISION_MONETARY_OTHER'),
    ...untilFaults(options),
    ...one('ground', ground, ['illegal', 'terms']),
    ...(ground === 'terms' && terms === undefined ? missing('terms', 'the clause of your terms') : []),
    ...termsFaults(terms),
    ...one('category', options.category, STATEMENT_CATEGORIES),
    ...(contentType === undefined
      ? missing('contentType', CONTENT_TYPES.join(', '))
      : list('contentType', contentType, CONTENT_TYPES)),
    ...other('contentTypeOther', options.contentTypeOther, contentType?.includes('CONTENT_TYPE_OTHER')),
    ...day('contentDate', options.contentDate, CONTENT_DAYS, true),
    ...day('applicationDate', options.applicationDate, DECISION_DAYS, true),
    ...unless(isForm(options.contentLanguage ?? 'EN', /^[A-Z]{2}$/), 'contentLanguage', 'EN, VI, …'),
    ...list('territorialScope', options.territorialScope, TERRITORIES),
    ...(options.sourceType === undefined
      ? missing('sourceType', SOURCE_TYPES.join(', '))
      : one('sourceType', options.sourceType, SOURCE_TYPES)),
    ...short('sourceIdentity', options.sourceIdentity),
    ...(options.puid === undefined
      ? missing('puid', 'a number of your own')
      : unless(
          isForm(options.puid, /^[A-Za-z0-9_-]{1,500}$/),
          'puid',
          'letters, digits, - and _, at most 500',
        )),
  ]
}

function untilFaults(options: Given): Fault[] {
  return (['visibilityUntil', 'monetaryUntil', 'provisionUntil', 'accountUntil'] as const).flatMap((key) =>
    day(key, options[key], DECISION_DAYS, false),
  )
}

function termsFaults(terms: Given['terms']): Fault[] {
  if (terms === undefined) return []
  const { clause, url } = terms
  return [
    ...(isFilled(clause) ? short('terms.clause', clause) : missing('terms.clause', 'the clause in words')),
    ...unless(
      url === undefined || (isForm(url, /^https?:\/\/\S+$/) && url.length <= LIMITS.short),
      'terms.url',
      'https://…',
    ),
  ]
}

export function missing(key: string, expected: string): Fault[] {
  return [fault('STATEMENT_INCOMPLETE', { key, expected }, { path: key })]
}

/** Whether it is a string of that form; a number that reads like one is none. */
function isForm(value: unknown, form: RegExp): boolean {
  return typeof value === 'string' && form.test(value)
}

function one(key: string, value: unknown, allowed: readonly string[]): Fault[] {
  return unless(value === undefined || allowed.includes(value as string), key, allowed.join(', '))
}

function list(key: string, values: readonly string[] | undefined, allowed: readonly string[]): Fault[] {
  const holds =
    values === undefined ||
    (Array.isArray(values) && values.length > 0 && values.every((value) => allowed.includes(value)))
  return unless(holds, key, `a list of ${allowed.join(', ')}`)
}

function short(key: string, value: string | undefined): Fault[] {
  const holds = value === undefined || (isFilled(value) && [...value].length <= LIMITS.short)
  return unless(holds, key, `words, at most ${LIMITS.short} characters`)
}

/** Words that are wanted with a value for something else, and with no other. */
function other(key: string, value: string | undefined, isWanted = false): Fault[] {
  if (isWanted && value === undefined) return missing(key, 'what else, in words')
  return isWanted ? short(key, value) : []
}

function day(
  key: string,
  value: string | undefined,
  [first, last]: readonly [string, string],
  isNeeded: boolean,
): Fault[] {
  if (value === undefined) return isNeeded ? missing(key, 'YYYY-MM-DD') : []
  const holds = typeof value === 'string' && isDay(value) && value >= first && value <= last
  return unless(holds, key, `YYYY-MM-DD, ${first} to ${last}`)
}
