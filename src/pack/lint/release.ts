// A pack beside its last release: ids that went or mean something else, and a version that does not say how much has changed.
import { fault } from '../../errors'
import type { Fault } from '../../errors'
import type { ReleaseCode } from '../../messages/fault-codes'
import { shownName } from '../did-you-mean'
import type { Pack } from '../pack'
import { inOrder, placeIn } from '../places'
import { ACTIONS } from '../vocabulary'
import type { Rule } from '../schema/rule'
import type { Path } from '../source'
import type { LintFault } from './lint'

type Level = 'patch' | 'minor' | 'major'

/** Why a version must rise, and how far. */
interface Reason {
  readonly level: Level
  readonly because: string
}

/**
 * What a pack changes that its last release promised: see docs/versioning.md. An id that is gone and a rule that is another one now are
 * warnings; a version that is too low for what has changed is an error. Gives nothing for the same content.
 */
export function lintRelease(pack: Pack, last: Pack): LintFault[] {
  if (pack.digest === last.digest) return []
  const faults: LintFault[] = []
  const reasons: Reason[] = [{ level: 'patch', because: '' }]
  const tell = (code: ReleaseCode, values: Fault['values'], path: Path) => {
    const severity = code === 'VERSION_TOO_LOW' ? 'error' : 'warning'
    faults.push({
      ...fault(code, { ...values, version: shownName(last.version) }, placeIn(pack, path)),
      severity,
    })
  }

  const now = idsOf(pack)
  for (const [key, { kind, id }] of idsOf(last)) {
    if (now.has(key)) continue
    tell('ID_GONE', { kind, id }, ['version'])
    reasons.push({ level: 'major', because: `- ${id}` })
  }
  const before = new Map(last.rules.map((rule) => [rule.id, rule]))
  for (const [index, rule] of pack.rules.entries()) {
    const old = before.get(rule.id)
    const other = old && becomes(old, rule)
    if (other !== undefined) {
      tell('ID_REUSED', { id: rule.id, ...other }, ['rules', index, 'id'])
      reasons.push({ level: 'major', because: `! ${rule.id}` })
    }
    if (old !== undefined && isEvaluated(old) && ACTIONS.indexOf(rule.action) > ACTIONS.indexOf(old.action))
      reasons.push({ level: 'major', because: `${rule.id}: ${old.action} → ${rule.action}` })
    if (isEvaluated(rule) && (old === undefined || !isEvaluated(old)))
      reasons.push({ level: 'minor', because: `+ ${rule.id}` })
  }
  const known = newPartsOf(last)
  for (const part of newPartsOf(pack)) {
    if (!known.has(part)) reasons.push({ level: 'minor', because: `+ ${shownName(part)}` })
  }

  const { level, because } = reasons.reduce((most, one) => (RANK[one.level] > RANK[most.level] ? one : most))
  const least = raised(last.version, level)
  if (least !== undefined && isBelow(pack.version, least))
    tell('VERSION_TOO_LOW', { least, ...(because !== '' && { because }) }, ['version'])
  return inOrder(faults)
}

const RANK = { patch: 0, minor: 1, major: 2 }

/** Everything that a verdict can name, by kind and id. */
function idsOf(pack: Pack): Map<string, { readonly kind: string; readonly id: string }> {
  const provisions = pack.instruments.flatMap(({ id, provisions }) =>
    provisions.map(({ slug }) => `${id}#${slug}`),
  )
  const named = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  const kinds = {
    rule: named(pack.rules),
    lexicon: named(pack.lexicons),
    pattern: named(pack.patterns),
    domains: named(pack.domains),
    claim: named(pack.claims),
    duty: named(pack.duties),
    provision: provisions,
  }
  return new Map(
    Object.entries(kinds).flatMap(([kind, ids]) => ids.map((id) => [`${kind} ${id}`, { kind, id }])),
  )
}

/** What a rule was and is, where that is not the same rule any more. */
function becomes(old: Rule, rule: Rule): { before: string; now: string } | undefined {
  const [was = 'live', is = 'live'] = [old.status, rule.status]
  if (was === 'deprecated' && is !== 'deprecated') return { before: was, now: is }
  return old.category === rule.category ? undefined : { before: old.category, now: rule.category }
}

function isEvaluated({ status = 'live' }: Rule): boolean {
  return status === 'live' || status === 'shadow'
}

/** Terms, with their spellings, and claims: where some come, posts may be newly flagged. */
function newPartsOf(pack: Pack): Set<string> {
  const terms = pack.lexicons.flatMap(({ id, terms }) =>
    terms.flatMap((entry) => {
      const spellings =
        typeof entry === 'string'
          ? [entry]
          : [entry.term, ...(entry.variants ?? []), ...(entry.initials ?? [])]
      return spellings.map((spelling) => `${id}: ${spelling}`)
    }),
  )
  return new Set([...terms, ...pack.claims.map(({ id }) => id)])
}

/** The lowest version that tells of such a change; before 1.0.0 the second number is the first. */
function raised(version: string, level: Level): string | undefined {
  const numbers = numbersOf(version)
  if (numbers === undefined) return undefined
  const [major, minor, patch] = numbers
  if (level === 'major' && major > 0) return `${major + 1}.0.0`
  return level === 'patch' ? `${major}.${minor}.${patch + 1}` : `${major}.${minor + 1}.0`
}

function isBelow(version: string, least: string): boolean {
  const [one, other] = [numbersOf(version), numbersOf(least)!]
  if (one === undefined) return true
  const at = one.findIndex((number, index) => number !== other[index])
  return at !== -1 && one[at]! < other[at]!
}

/** Of a version that is no semantic one nothing is known. */
function numbersOf(version: string): [number, number, number] | undefined {
  const found = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:[-+].*)?$/.exec(version)
  return found === null ? undefined : [Number(found[1]), Number(found[2]), Number(found[3])]
}
