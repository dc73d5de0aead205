// The words and numbers that the format has of its own: what rules, lexicons, conditions and duties may say. No checks, so that
// a moderator over packs that were checked needs nothing that checks them.

/** What a platform is asked to do, from mildest to strictest. */
export const ACTIONS = ['allow', 'warn', 'limit', 'review', 'reject'] as const
/** What a platform should do: one of `ACTIONS`. */
export type Action = (typeof ACTIONS)[number]

/** How bad a breach is, mildest first. */
export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const
/** One of `SEVERITIES`. */
export type Severity = (typeof SEVERITIES)[number]

/** `draft`: not evaluated. `shadow`: evaluated and reported apart. `live`: decides. `deprecated`: not evaluated any more. */
export const STATUSES = ['draft', 'shadow', 'live', 'deprecated'] as const
/** One of `STATUSES`. */
export type Status = (typeof STATUSES)[number]

/**
 * How far a text may bend a term and still be it.
 * `exact`: letters and marks as written; case, Unicode form and the place of a tone mark are free.
 * `tolerant` (the default): besides, any disguise that leaves the diacritics: look-alike, invisible and stretched letters,
 * leetspeak, letters apart or glued, masked or doubled, typed by keys.
 * `skeleton`: besides, without diacritics, where the text around is written without or the place is disguised; and as chat spells.
 */
export const MATCHES = ['exact', 'tolerant', 'skeleton'] as const
/** How far a term may be bent: `exact`, `tolerant` or `skeleton` (docs/matching.md). */
export type Match = (typeof MATCHES)[number]

/** Kinds of data that are found by their form and checks. */
export const ENTITIES = [
  'vn.phone',
  'vn.national-id',
  'vn.old-id',
  'vn.bank-account',
  'vn.passport',
  'vn.social-insurance',
  'vn.health-card',
  'vn.tax-code',
  'vn.plate',
  'vn.address',
  'date-of-birth',
  'payment-card',
  'crypto-wallet',
  'ip',
  'otp',
  'email',
  'url',
] as const
export type Entity = (typeof ENTITIES)[number]

/** Kinds of links that every pack can name. Any other name is the id of a list under `domains`. */
export const LINKS = ['any', 'shortener', 'ip', 'punycode', 'look-alike', 'disguised'] as const
export type LinkKind = (typeof LINKS)[number]

/** What is measured on the outer form of a text. */
export const SHAPES = [
  'length',
  'words',
  'lines',
  'uppercase',
  'digits',
  'diacritics',
  'emoji',
  'mentions',
  'hashtags',
  'links',
  'longest-run',
  'repeated-words',
] as const
export type Shape = (typeof SHAPES)[number]

/** What a formal order of an authority can ask for: see `LegalOrder` in src/legal-order.ts. */
export const ORDER_ASKS = ['remove', 'restrict', 'warn', 'suspend', 'user-data'] as const
/** One of `ORDER_ASKS`. */
export type OrderAsk = (typeof ORDER_ASKS)[number]

/** A text of fewer words could be anybody's sentence. A syllable of Vietnamese is a word. */
export const LEAST_CLAIM_WORDS = 8

/** A post is less like a claim than this: then it is another text, and never looked at again. */
export const LEAST_SIMILARITY = 0.4

/** How like a known wording a post must be, unless the condition says otherwise. */
export const USUAL_SIMILARITY = 0.7

/** Labels of letters without capitals, digits, hyphens and underscores, at least two. */
export const HOST_FORM = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]+(?:\.[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]+)+$/u

/** What sets a duty off: the violation itself (the default), a formal order (`legalOrder`), a report (`reports`). */
export const DUTY_TRIGGERS = ['violation', 'order', 'report'] as const
/** What sets a duty off. */
export type DutyTrigger = (typeof DUTY_TRIGGERS)[number]

/**
 * The number of its provisions that a duty is about: hours to act (`deadlineHours`, `urgentDeadlineHours`), time to keep
 * records (`retentionMonths`, `retentionYears`), or how many violations lock an account (`thresholds.temporaryLock`).
 */
export const DUTY_MEASURES = ['deadline', 'retention', 'locks'] as const
/** The number that a duty is about. */
export type DutyMeasure = (typeof DUTY_MEASURES)[number]

/**
 * The subjects by which the EU's transparency database of moderation decisions sorts statements of reasons, as it names them
 * (app/Models/Statement.php of its code); those it has given up are left out.
 */
export const STATEMENT_CATEGORIES = [
  'STATEMENT_CATEGORY_ANIMAL_WELFARE',
  'STATEMENT_CATEGORY_CONSUMER_INFORMATION',
  'STATEMENT_CATEGORY_CYBER_VIOLENCE',
  'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN',
  'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
  'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
  'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS',
  'STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS',
  'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE',
  'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
  'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
  'STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY',
  'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  'STATEMENT_CATEGORY_SELF_HARM',
  'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS',
  'STATEMENT_CATEGORY_VIOLENCE',
] as const
/** One of `STATEMENT_CATEGORIES`. */
export type StatementCategory = (typeof STATEMENT_CATEGORIES)[number]

/** The version of the format, apart from the versions of the library and of packs. */
export const FORMAT_VERSION = 1
