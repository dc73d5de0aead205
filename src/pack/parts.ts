// Parts of a pack that the schema takes and that could not work: terms without letters, endless patterns, odd facts.
import { skeletonText } from '../text/mapped-text'
import { closest, shownName } from './did-you-mean'
import { unknownOperatorPart, wantsListValue } from './operator-names'
import { patternEngine } from './pattern-safety'
import { unknownName } from './report'
import type { Report } from './report'
import { LEAST_CLAIM_WORDS } from './vocabulary'
import type { Claim } from './schema/claim'
import { factNameSchema } from './schema/condition'
import { ENTITIES } from './vocabulary'
import type { Condition } from './schema/condition'
import type { Instrument } from './schema/law'
import type { Lexicon, Pattern } from './schema/lexicon'
import type { Rule } from './schema/rule'
import { kindOf, lastName } from './source'
import type { Path } from './source'

export function checkLexicon(lexicon: Partial<Lexicon>, path: Path, report: Report): void {
  for (const key of ['terms', 'not'] as const) {
    for (const [index, item] of (lexicon[key] ?? []).entries()) {
      const spellings =
        typeof item === 'string' ? [item] : [item.term, ...(item.variants ?? []), ...(item.initials ?? [])]
      if (spellings.some((spelling) => !/[\p{L}\p{N}]/u.test(spelling)))
        report('EMPTY_TERM', { lexicon: lexicon.id ?? '' }, [...path, key, index])
    }
  }
}

export function checkClaim({ id = '', texts = [] }: Partial<Claim>, path: Path, report: Report): void {
  for (const [index, text] of texts.entries()) {
    const words = skeletonText(text)
      .text.split(' ')
      .filter((word) => word !== '').length
    if (words < LEAST_CLAIM_WORDS)
      report('CLAIM_TOO_SHORT', { claim: id, words, least: LEAST_CLAIM_WORDS }, [...path, 'texts', index])
  }
}

export function checkPattern(pattern: Partial<Pattern>, path: Path, report: Report): void {
  const { id = '', regex, flags, diacritics } = pattern
  if (regex === undefined) return
  const engine = patternEngine({ regex, flags, diacritics })
  if ('invalid' in engine) report('PATTERN_INVALID', { id, reason: engine.invalid }, [...path, 'regex'])
  if ('refused' in engine) report('PATTERN_UNSAFE', { id, reason: engine.refused }, [...path, 'regex'])
}

export function checkDays(item: Partial<Rule & Instrument>, path: Path, report: Report): void {
  const { validFrom, validTo, inForce } = item
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
    report('WRONG_VALUE', { key: 'validTo', allowed: `>= ${validFrom}` }, [...path, 'validTo'])
  }
  if (inForce?.from && inForce.to && inForce.to < inForce.from) {
    report('WRONG_VALUE', { key: 'to', allowed: `>= ${inForce.from}` }, [...path, 'inForce', 'to'])
  }
}

export function checkTimeZone(zone: unknown, report: Report): void {
  if (typeof zone !== 'string') return
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    const suggestion = closest(zone, [...Intl.supportedValuesOf('timeZone'), 'Asia/Ho_Chi_Minh'])
    const allowed = 'UTC, Asia/Ho_Chi_Minh (IANA)'
    report('WRONG_VALUE', { key: 'timeZone', allowed, ...(suggestion && { suggestion }) }, ['timeZone'])
  }
}

/** Of one condition alone, not those in it: entities and facts. */
export function checkCondition(condition: Condition, path: Path, report: Report): void {
  if ('fact' in condition) checkFact(condition, path, report)
  else if ('entity' in condition) checkEntity(condition.entity, path, report)
  else if ('near' in condition) {
    for (const [index, part] of condition.near.all.entries()) {
      if ('entity' in part) checkEntity(part.entity, [...path, 'near', 'all', index], report)
    }
  }
}

function checkEntity(entity: string, path: Path, report: Report): void {
  if ((ENTITIES as readonly string[]).includes(entity)) return
  report('UNKNOWN_ENTITY', unknownName(entity, ENTITIES, ENTITIES), [...path, 'entity'])
}

function checkFact(condition: Extract<Condition, { fact: string }>, path: Path, report: Report): void {
  const { operator, value } = condition
  const wrong = unknownOperatorPart(operator)
  if (wrong !== undefined) {
    const { id, ...rest } = unknownName(wrong.part, wrong.allowed, wrong.allowed)
    report('UNKNOWN_OPERATOR', { operator: id, ...rest }, [...path, 'operator'])
    return
  }
  const at = [...path, 'value']
  if (kindOf(value) === 'map' && Object.hasOwn(value as object, 'fact')) {
    const other = value as Record<string, unknown>
    if (!factNameSchema.safeParse(other['fact']).success) {
      report('WRONG_VALUE', { key: 'fact', allowed: 'author.verified' }, [...at, 'fact'])
    }
    const allowed = ['fact', 'path', 'params']
    for (const key of Object.keys(other).filter((one) => !allowed.includes(one))) {
      report('UNKNOWN_KEY', { key: shownName(key), allowed: allowed.join(', ') }, [...at, key], 'key')
    }
  } else if (wantsListValue(operator) && !Array.isArray(value)) {
    report('WRONG_TYPE', { key: lastName(at), expected: 'list', found: kindOf(value) }, at)
  }
}
