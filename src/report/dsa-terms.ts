// The words in which the EU's transparency database wants decisions told. Source: app/Models/Statement.php and the checks
// of its programming interface (github.com/digital-services-act/transparency-database), as of June 2026.
import type { StatementCategory } from '../pack/vocabulary'

export const VISIBILITIES = [
  'DECISION_VISIBILITY_CONTENT_REMOVED',
  'DECISION_VISIBILITY_CONTENT_DISABLED',
  'DECISION_VISIBILITY_CONTENT_DEMOTED',
  'DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED',
  'DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED',
  'DECISION_VISIBILITY_CONTENT_LABELLED',
  'DECISION_VISIBILITY_OTHER',
] as const
export const MONETARIES = [
  'DECISION_MONETARY_SUSPENSION',
  'DECISION_MONETARY_TERMINATION',
  'DECISION_MONETARY_OTHER',
] as const
export const PROVISIONS = [
  'DECISION_PROVISION_PARTIAL_SUSPENSION',
  'DECISION_PROVISION_TOTAL_SUSPENSION',
  'DECISION_PROVISION_PARTIAL_TERMINATION',
  'DECISION_PROVISION_TOTAL_TERMINATION',
] as const
export const ACCOUNTS = ['DECISION_ACCOUNT_SUSPENDED', 'DECISION_ACCOUNT_TERMINATED'] as const
export const ACCOUNT_TYPES = ['ACCOUNT_TYPE_BUSINESS', 'ACCOUNT_TYPE_PRIVATE'] as const
export const CONTENT_TYPES = [
  'CONTENT_TYPE_APP',
  'CONTENT_TYPE_AUDIO',
  'CONTENT_TYPE_IMAGE',
  'CONTENT_TYPE_PRODUCT',
  'CONTENT_TYPE_SYNTHETIC_MEDIA',
  'CONTENT_TYPE_TEXT',
  'CONTENT_TYPE_VIDEO',
  'CONTENT_TYPE_OTHER',
] as const
export const SOURCE_TYPES = [
  'SOURCE_ARTICLE_16',
  'SOURCE_TRUSTED_FLAGGER',
  'SOURCE_TYPE_OTHER_NOTIFICATION',
  'SOURCE_VOLUNTARY',
] as const
/** The European Union, with Iceland, Liechtenstein and Norway. */
export const TERRITORIES = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS'],
  ...['IT', 'LI', 'LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
] as const

/** Longest texts, in characters. */
export const LIMITS = { ground: 500, explanation: 2000, facts: 5000, short: 500 } as const
/** Days that are taken, first and last. */
export const CONTENT_DAYS = ['2000-01-01', '2038-01-01'] as const
export const DECISION_DAYS = ['2020-01-01', '2038-01-01'] as const

/** A statement as it is sent: the names of its keys are the database's. */
export interface DsaStatement {
  readonly decision_visibility?: readonly (typeof VISIBILITIES)[number][]
  readonly decision_visibility_other?: string
  readonly end_date_visibility_restriction?: string
  readonly decision_monetary?: (typeof MONETARIES)[number]
  readonly decision_monetary_other?: string
  readonly end_date_monetary_restriction?: string
  readonly decision_provision?: (typeof PROVISIONS)[number]
  readonly end_date_service_restriction?: string
  readonly decision_account?: (typeof ACCOUNTS)[number]
  readonly end_date_account_restriction?: string
  readonly account_type?: (typeof ACCOUNT_TYPES)[number]
  readonly decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT' | 'DECISION_GROUND_INCOMPATIBLE_CONTENT'
  readonly decision_ground_reference_url?: string
  readonly illegal_content_legal_ground?: string
  readonly illegal_content_explanation?: string
  readonly incompatible_content_ground?: string
  readonly incompatible_content_explanation?: string
  readonly incompatible_content_illegal?: 'Yes' | 'No'
  readonly category: StatementCategory
  readonly category_addition?: readonly StatementCategory[]
  readonly content_type: readonly (typeof CONTENT_TYPES)[number][]
  readonly content_type_other?: string
  readonly content_language?: string
  readonly content_date: string
  readonly territorial_scope?: readonly (typeof TERRITORIES)[number][]
  readonly application_date: string
  readonly decision_facts: string
  readonly source_type: (typeof SOURCE_TYPES)[number]
  readonly source_identity?: string
  readonly automated_detection: 'Yes' | 'No'
  readonly automated_decision:
    | 'AUTOMATED_DECISION_FULLY'
    | 'AUTOMATED_DECISION_PARTIALLY'
    | 'AUTOMATED_DECISION_NOT_AUTOMATED'
  readonly puid: string
}
