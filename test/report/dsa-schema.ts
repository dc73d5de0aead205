// What the EU's transparency database takes, as a JSON Schema. Written from the checks of its programming interface
// (github.com/digital-services-act/transparency-database), not from the code that is tested by it.

const one = (...names: string[]) => ({ enum: names })
const some = (...names: string[]) => ({
  type: 'array',
  minItems: 1,
  uniqueItems: true,
  items: { enum: names },
})
const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength })
const day = { type: 'string', pattern: '^20\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' }
const withPrefix = (prefix: string, ...names: string[]) => names.map((name) => `${prefix}_${name}`)

const CATEGORIES = withPrefix(
  'STATEMENT_CATEGORY',
  ...['ANIMAL_WELFARE', 'CONSUMER_INFORMATION', 'CYBER_VIOLENCE', 'CYBER_VIOLENCE_AGAINST_WOMEN'],
  ...['DATA_PROTECTION_AND_PRIVACY_VIOLATIONS', 'ILLEGAL_OR_HARMFUL_SPEECH'],
  ...['INTELLECTUAL_PROPERTY_INFRINGEMENTS', 'NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS'],
  ...['NOT_SPECIFIED_NOTICE', 'OTHER_VIOLATION_TC', 'PROTECTION_OF_MINORS', 'RISK_FOR_PUBLIC_SECURITY'],
  ...['SCAMS_AND_FRAUD', 'SELF_HARM', 'UNSAFE_AND_PROHIBITED_PRODUCTS', 'VIOLENCE'],
)
const EEA = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
  ' ',
)

const decisions = ['decision_visibility', 'decision_monetary', 'decision_provision', 'decision_account']
const illegal = ['illegal_content_legal_ground', 'illegal_content_explanation']
const incompatible = ['incompatible_content_ground', 'incompatible_content_explanation']
const absent = (...names: string[]) => ({ not: { anyOf: names.map((name) => ({ required: [name] })) } })
/** `then` where `key` has `value` (or holds it, being a list), and the keys in it are wanted nowhere else. */
const only = (key: string, value: object, wanted: string[]) => ({
  if: { required: [key], properties: { [key]: value } },
  // biome-ignore lint/suspicious/noThenProperty: it is the word of JSON Schema
  then: { required: wanted },
  else: absent(...wanted),
})

export const DSA_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  properties: {
    decision_visibility: some(
      ...withPrefix(
        'DECISION_VISIBILITY',
        ...['CONTENT_REMOVED', 'CONTENT_DISABLED', 'CONTENT_DEMOTED', 'CONTENT_AGE_RESTRICTED'],
        ...['CONTENT_INTERACTION_RESTRICTED', 'CONTENT_LABELLED', 'OTHER'],
      ),
    ),
    decision_visibility_other: text(500),
    end_date_visibility_restriction: day,
    decision_monetary: one(...withPrefix('DECISION_MONETARY', 'SUSPENSION', 'TERMINATION', 'OTHER')),
    decision_monetary_other: text(500),
    end_date_monetary_restriction: day,
    decision_provision: one(
      ...withPrefix(
        'DECISION_PROVISION',
        ...['PARTIAL_SUSPENSION', 'TOTAL_SUSPENSION', 'PARTIAL_TERMINATION', 'TOTAL_TERMINATION'],
      ),
    ),
    end_date_service_restriction: day,
    decision_account: one(...withPrefix('DECISION_ACCOUNT', 'SUSPENDED', 'TERMINATED')),
    end_date_account_restriction: day,
    account_type: one('ACCOUNT_TYPE_BUSINESS', 'ACCOUNT_TYPE_PRIVATE'),
    decision_ground: one(...withPrefix('DECISION_GROUND', 'ILLEGAL_CONTENT', 'INCOMPATIBLE_CONTENT')),
    decision_ground_reference_url: { ...text(500), pattern: '^https?://\\S+$' },
    illegal_content_legal_ground: text(500),
    illegal_content_explanation: text(2000),
    incompatible_content_ground: text(500),
    incompatible_content_explanation: text(2000),
    incompatible_content_illegal: one('Yes', 'No'),
    category: one(...CATEGORIES),
    category_addition: some(...CATEGORIES),
    content_type: some(
      ...withPrefix(
        'CONTENT_TYPE',
        ...['APP', 'AUDIO', 'IMAGE', 'PRODUCT', 'SYNTHETIC_MEDIA', 'TEXT', 'VIDEO', 'OTHER'],
      ),
    ),
    content_type_other: text(500),
    content_language: { type: 'string', pattern: '^[A-Z]{2}$' },
    content_date: day,
    territorial_scope: some(...EEA),
    application_date: day,
    decision_facts: text(5000),
    source_type: one(
      ...withPrefix('SOURCE', 'ARTICLE_16', 'TRUSTED_FLAGGER', 'VOLUNTARY', 'TYPE_OTHER_NOTIFICATION'),
    ),
    source_identity: text(500),
    automated_detection: one('Yes', 'No'),
    automated_decision: one(...withPrefix('AUTOMATED_DECISION', 'FULLY', 'PARTIALLY', 'NOT_AUTOMATED')),
    puid: { ...text(500), pattern: '^[a-zA-Z0-9-_]+$' },
  },
  required: [
    ...['decision_ground', 'category', 'content_type', 'content_date', 'application_date', 'decision_facts'],
    ...['source_type', 'automated_detection', 'automated_decision', 'puid'],
  ],
  anyOf: decisions.map((name) => ({ required: [name] })),
  allOf: [
    only('decision_ground', { const: 'DECISION_GROUND_ILLEGAL_CONTENT' }, illegal),
    only('decision_ground', { const: 'DECISION_GROUND_INCOMPATIBLE_CONTENT' }, incompatible),
    only('decision_visibility', { type: 'array', contains: { const: 'DECISION_VISIBILITY_OTHER' } }, [
      'decision_visibility_other',
    ]),
    only('decision_monetary', { const: 'DECISION_MONETARY_OTHER' }, ['decision_monetary_other']),
    only('content_type', { type: 'array', contains: { const: 'CONTENT_TYPE_OTHER' } }, [
      'content_type_other',
    ]),
  ],
}
