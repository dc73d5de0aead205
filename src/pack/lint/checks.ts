// The checks of lint: one for each code. A family of checks is a file beside this one; a new check is a row here, a
// code with words in src/messages, and a row in docs/errors.md.
import type { LintCode, ReleaseCode } from '../../messages/fault-codes'
import type { Check } from './check'
import { beginsLate, lapsed, registryOnly, unverified, without } from './law'
import { unchecked, unusedClaims } from './claims'
import { alwaysFiring, idle, neverFiring } from './conditions'
import { slow } from './patterns'
import { repeated } from './repeated-rules'
import { missingTexts, tooFewExamples } from './rules'
import { colliding, everyday, inside, shadowed } from './terms'
import { unusedConditions, unusedDomains, unusedDuties, unusedLexicons, unusedPatterns } from './unused'

export const CHECKS: Readonly<Record<Exclude<LintCode, 'ALLOW_UNUSED' | ReleaseCode>, Check>> = {
  LAW_UNVERIFIED: { severity: 'error', find: unverified },
  LAW_LAPSED: { severity: 'error', find: lapsed },
  LAW_REGISTRY_ONLY: { severity: 'error', find: registryOnly },
  LAW_BEGINS_LATE: { severity: 'warning', find: beginsLate },
  RULE_WITHOUT_LAW: { severity: 'warning', find: without },
  RULE_NEVER_FIRES: { severity: 'warning', find: neverFiring },
  RULE_ALWAYS_FIRES: { severity: 'warning', find: alwaysFiring },
  RULE_REPEATED: { severity: 'warning', find: repeated },
  CONDITION_IDLE: { severity: 'warning', find: idle },
  TERM_COLLIDES: { severity: 'warning', find: colliding },
  TERM_IS_EVERYDAY: { severity: 'warning', find: everyday },
  TERM_SHADOWED: { severity: 'warning', find: shadowed },
  TERM_INSIDE: { severity: 'warning', find: inside },
  PATTERN_SLOW: { severity: 'warning', find: slow },
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
