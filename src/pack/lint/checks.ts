// The checks of lint: one for each code. A family of checks is a file beside this one; a new check is a row here, a
// code with words in src/messages, and a row in docs/errors.md.
import type { LintCode } from '../../messages/fault-codes'
import type { Check } from './check'
import { beginsLate, lapsed, registryOnly, unverified, without } from './law'
import { unchecked, unusedClaims } from './claims'
import { missingTexts, tooFewExamples } from './rules'
import { colliding, everyday, shadowed } from './terms'
import { unusedConditions, unusedDomains, unusedDuties, unusedLexicons, unusedPatterns } from './unused'

export const CHECKS: Readonly<Record<Exclude<LintCode, 'ALLOW_UNUSED'>, Check>> = {
  LAW_UNVERIFIED: { severity: 'error', find: unverified },
  LAW_LAPSED: { severity: 'error', find: lapsed },
  LAW_REGISTRY_ONLY: { severity: 'error', find: registryOnly },
  LAW_BEGINS_LATE: { severity: 'warning', find: beginsLate },
  RULE_WITHOUT_LAW: { severity: 'warning', find: without },
  TERM_COLLIDES: { severity: 'warning', find: colliding },
  TERM_IS_EVERYDAY: { severity: 'warning', find: everyday },
  TERM_SHADOWED: { severity: 'warning', find: shadowed },
  EXAMPLES_TOO_FEW: { severity: 'warning', find: tooFewExamples },
  TEXT_MISSING: { severity: 'warning', find: missingTexts },
  LEXICON_UNUSED: { severity: 'warning', find: unusedLexicons },
  PATTERN_UNUSED: { severity: 'warning', find: unusedPatterns },
  DOMAINS_UNUSED: { severity: 'warning', find: unusedDomains },
  CLAIM_UNUSED: { severity: 'warning', find: unusedClaims },
  CONDITION_UNUSED: { severity: 'warning', find: unusedConditions },
  DUTY_UNUSED: { severity: 'warning', find: unusedDuties },
  CLAIM_WITHOUT_CHECK: { severity: 'warning', find: unchecked },
}
