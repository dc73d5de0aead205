// Every code a fault can have, listed once. Each has words in en.ts and vi.ts and a row in docs/errors.md.

/** What lint finds in a pack beside its last release: src/pack/lint/release.ts. */
export const RELEASE_CODES = ['ID_GONE', 'ID_REUSED', 'VERSION_TOO_LOW'] as const

export type ReleaseCode = (typeof RELEASE_CODES)[number]

/** What lint finds in packs that load. How grave each is stands with its check, in src/pack/lint/checks.ts. */
export const LINT_CODES = [
  'LAW_UNVERIFIED',
  'LAW_LAPSED',
  'LAW_REGISTRY_ONLY',
  'LAW_BEGINS_LATE',
  'RULE_WITHOUT_LAW',
  'RULE_NEVER_FIRES',
  'RULE_ALWAYS_FIRES',
  'RULE_REPEATED',
  'CONDITION_IDLE',
  'TERM_COLLIDES',
  'TERM_IS_EVERYDAY',
  'TERM_SHADOWED',
  'TERM_INSIDE',
  'PATTERN_SLOW',
  'EXAMPLES_TOO_FEW',
  'TEXT_MISSING',
  'LEXICON_UNUSED',
  'PATTERN_UNUSED',
  'DOMAINS_UNUSED',
  'CLAIM_UNUSED',
  'CONDITION_UNUSED',
  'DUTY_UNUSED',
  'ALLOW_UNUSED',
  'CLAIM_WITHOUT_CHECK',
  ...RELEASE_CODES,
] as const

export type LintCode = (typeof LINT_CODES)[number]

/** Every code that an `UngxuError` can have. Docs: docs/errors.md. */
export const FAULT_CODES = [
  // reading a pack
  'PACK_NOT_FOUND',
  'PACK_EMPTY',
  'PACK_TOO_LARGE',
  'PACK_DIGEST_DIFFERS',
  'FILE_UNREADABLE',
  'FILE_NOT_UTF8',
  'YAML_SYNTAX',
  'YAML_DUPLICATE_KEY',
  'YAML_TOO_MANY_ALIASES',
  'TOO_DEEP',
  'TOO_MANY_FAULTS',
  'SCHEMA_VERSION',
  'UNKNOWN_KEY',
  'MISSING_KEY',
  'WRONG_TYPE',
  'WRONG_VALUE',
  'GIVEN_TWICE',
  'FILE_OUTSIDE',
  'FILE_NOT_GIVEN',
  'FILE_EMPTY',
  'HOST_INVALID',
  'DUPLICATE_ID',
  // meaning of a pack
  'EMPTY_TERM',
  'CLAIM_TOO_SHORT',
  'UNKNOWN_LEXICON',
  'UNKNOWN_PATTERN',
  'UNKNOWN_CONDITION',
  'UNKNOWN_PROVISION',
  'UNKNOWN_OPERATOR',
  'UNKNOWN_ENTITY',
  'UNKNOWN_LINK',
  'UNKNOWN_CLAIM',
  'UNKNOWN_RULE',
  'DUTY_NOT_SET',
  'DUTY_UNMEASURED',
  'UNKNOWN_PACK',
  'UNKNOWN_CLASSIFIER',
  'CONDITION_CYCLE',
  'CONDITION_TOO_LARGE',
  'PATTERN_INVALID',
  'PATTERN_UNSAFE',
  'PATTERN_GAVE_UP',
  // lint
  ...LINT_CODES,
  // a post and its options
  'POST_NOT_OBJECT',
  'POST_TEXT_NOT_STRING',
  'POST_TOO_LONG',
  'POST_FIELD_WRONG',
  'OPTION_WRONG',
  // several threads
  'POST_CRASHED_WORKER',
  'POOL_CLOSED',
  'POOL_FAILED',
  // what is made of a verdict
  'STATEMENT_OF_ALLOWED',
  'STATEMENT_INCOMPLETE',
  'TEXT_NOT_JUDGED',
  // a model and its training
  'MODEL_UNKNOWN',
  'MODEL_VERSION',
  'MODEL_DAMAGED',
  'MODEL_INVALID',
  'TRAINING_LABELS',
  'TRAINING_TOO_FEW',
  'TRAINING_TOO_LARGE',
  'LABEL_WRONG',
  // a request over HTTP
  'ROUTE_UNKNOWN',
  'METHOD_NOT_ALLOWED',
  'MEDIA_TYPE_WRONG',
  'BODY_TOO_LONG',
  'BODY_NOT_JSON',
  'BODY_NOT_UTF8',
  'LINES_TOO_MANY',
  'REQUEST_ABORTED',
  'SHUTTING_DOWN',
  'HANDLER_FAILED',
  // the record of decisions
  'AUDIT_NOT_JSON',
  'AUDIT_ENTRY_UNKNOWN',
  'AUDIT_ENTRY_MALFORMED',
  'AUDIT_SEQUENCE_BROKEN',
  'AUDIT_CHAIN_BROKEN',
  'AUDIT_HASH_WRONG',
  'AUDIT_BEGINNING_LOST',
  'AUDIT_END_LOST',
  'AUDIT_ANCHOR_WRONG',
  'AUDIT_KEPT_ALTERED',
  'AUDIT_REFERENCE_BROKEN',
  'AUDIT_TORN_LINE',
  'AUDIT_LOCKED',
  'AUDIT_STORE_FAILED',
  'AUDIT_SALTS_MALFORMED',
  'AUDIT_CLOSED',
  'AUDIT_PERIOD_OPEN',
  'AUDIT_TEXT_GONE',
  'AUDIT_POST_OTHER',
  'AUDIT_PACK_MISSING',
  'STRIKES_WRONG',
  // the command line
  'LINE_NOT_JSON',
  'LINE_NOT_UTF8',
  'LINE_TOO_LONG',
  'USAGE',
] as const

/** One of `FAULT_CODES`. */
export type FaultCode = (typeof FAULT_CODES)[number]

/**
 * A code's words in one language: what is wrong and what to do, with `{name}` where a value goes. What stands in
 * `[…]` is said only if each value named in it is there.
 */
export interface FaultWords {
  readonly message: string
  readonly hint: string
}

/** Why a rule could not be decided; stands in a verdict's `undetermined`. */
export const UNDETERMINED_CODES = [
  'CLASSIFIER_MISSING',
  'CLASSIFIER_ASYNC',
  'CLASSIFIER_FAILED',
  'CLASSIFIER_BAD_SCORE',
  'CLASSIFIER_TIMEOUT',
  'CLASSIFIER_OPEN',
  'CLASSIFIER_LANGUAGE',
  'FACT_FAILED',
  'FACT_ASYNC',
  'SIGNAL_FAILED',
  'ORDER_MALFORMED',
  'ORDER_SCOPE_UNKNOWN',
  'JUDGE_FAILED',
] as const

/** Why a rule could not be decided: one of `UNDETERMINED_CODES`. */
export type UndeterminedCode = (typeof UNDETERMINED_CODES)[number]
