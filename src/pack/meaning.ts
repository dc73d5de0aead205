// What the schema cannot see in one pack: ids given twice, names that lead nowhere, parts that could not work.
import { fault } from '../errors'
import type { Fault } from '../errors'
import { namesOf } from './ids'
import type { MergedPack } from './merge-sources'
import { checkClaim, checkCondition, checkDays, checkLexicon, checkPattern, checkTimeZone } from './parts'
import { UNKNOWN_CODES, follow, conditionsIn, referencesIn, referencesOf, topConditions } from './references'
import type { Referring } from './references'
import { unknownName } from './report'
import { isMeant } from './scope'
import type { Report } from './report'
import type { Claim } from './schema/claim'
import { LINKS } from './vocabulary'
import type { Condition } from './schema/condition'
import type { DutyDefinition } from './schema/duty'
import type { Instrument } from './schema/law'
import type { Lexicon, Pattern } from './schema/lexicon'
import type { Overlay, Rule } from './schema/rule'
import { kindOf } from './source'
import type { Path } from './source'

/**
 * `unsound` tells where the schema has found fault: such parts are known by name, but not looked into.
 * `namesComplete` is false if part of the pack could not be read, so that a name that is not there may be there.
 */
export function meaningFaults(
  merged: MergedPack,
  unsound: (path: Path) => boolean,
  namesComplete: boolean,
): Fault[] {
  const faults: Fault[] = []
  const report: Report = (code, values, path, of) => {
    faults.push(fault(code, values, merged.place(path, of)))
  }
  const names = namesOf(merged, report)

  for (const [index, lexicon] of items<Lexicon>('lexicons'))
    checkLexicon(lexicon, ['lexicons', index], report)
  for (const [index, pattern] of items<Pattern>('patterns'))
    checkPattern(pattern, ['patterns', index], report)
  for (const [index, claim] of items<Claim>('claims')) checkClaim(claim, ['claims', index], report)
  for (const [index, instrument] of items<Instrument>('instruments'))
    checkDays(instrument, ['instruments', index], report)
  for (const [index, rule] of items<Rule>('rules')) checkDays(rule, ['rules', index], report)
  checkTimeZone(merged.value['timeZone'], report)

  const conditions = new Map(
    Object.entries((merged.value['conditions'] ?? {}) as Record<string, Condition>).filter(
      ([name]) => !unsound(['conditions', name]),
    ),
  )
  const referring: Referring = {
    conditions,
    rules: items<Rule>('rules'),
    overlays: items<Overlay>('overlays'),
    duties: items<DutyDefinition>('duties'),
  }
  for (const { condition: top, path: from } of topConditions(referring)) {
    for (const { condition, path } of conditionsIn(top, from)) checkCondition(condition, path, report)
  }

  const requires = merged.value['requires']
  if (namesComplete && !(Array.isArray(requires) && requires.length > 0)) {
    for (const { kind, id, path } of referencesOf(referring)) {
      if (kind === 'classifier' || names[kind].has(id)) continue
      if (kind === 'claim' && [...names.claim].some((one) => isMeant(one, id))) continue
      if (kind !== 'link') report(UNKNOWN_CODES[kind], unknownName(id, names[kind]), path)
      else if (!(LINKS as readonly string[]).includes(id)) {
        report('UNKNOWN_LINK', unknownName(id, [...LINKS, ...names.link], LINKS), path)
      }
    }
  }
  const next = (name: string) => referencesTo(conditions.get(name))
  for (const circle of follow(conditions.keys(), next).circles) {
    report('CONDITION_CYCLE', { cycle: circle.join(' → ') }, ['conditions', circle[0]!], 'key')
  }
  return faults

  /** Items of a top-level list, each with those of its keys that the schema has nothing against. */
  function items<T>(list: string): (readonly [number, Partial<T>])[] {
    const all = merged.value[list]
    return (Array.isArray(all) ? all : []).flatMap((item, index) => {
      if (kindOf(item) !== 'map') return []
      const sound = Object.entries(item).filter(([key]) => !unsound([list, index, key]))
      return [[index, Object.fromEntries(sound) as Partial<T>] as const]
    })
  }
}

function* referencesTo(condition: Condition | undefined): Generator<string> {
  if (condition === undefined) return
  for (const { kind, id } of referencesIn(condition, [])) if (kind === 'condition') yield id
}
