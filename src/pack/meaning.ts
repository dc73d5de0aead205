// What the schema cannot see in one pack: ids given twice, names that lead nowhere, terms and patterns that cannot work.
import type { Fault, FaultCode } from '../errors'
import { fault } from '../errors'
import { closest, shownName } from './did-you-mean'
import type { MergedPack } from './merge-sources'
import { firstPlace } from './merge-sources'
import { unknownOperatorPart, wantsListValue } from './operator-names'
import { patternEngine } from './pattern-safety'
import {
  UNKNOWN_CODES,
  circlesIn,
  conditionsIn,
  referencesIn,
  referencesOf,
  topConditions,
} from './references'
import type { ReferenceKind, Referring } from './references'
import { ENTITIES, LINKS, factNameSchema } from './schema/condition'
import type { Condition } from './schema/condition'
import type { Instrument } from './schema/law'
import type { Lexicon, Pattern } from './schema/lexicon'
import type { Overlay, Rule } from './schema/rule'
import { kindOf, lastName } from './source'
import type { Path } from './source'

/** `unsound` tells the parts the schema has found fault with: they are known by name, but not looked into. */
export function meaningFaults(
  merged: MergedPack,
  unsound: (path: Path) => boolean,
  namesComplete: boolean,
): Fault[] {
  const faults: Fault[] = []
  const add = (code: FaultCode, values: Fault['values'], path: Path, of?: 'key' | 'value') => {
    faults.push(fault(code, values, merged.place(path, of)))
  }
  const { value } = merged

  /** Items of a top-level list that the schema has nothing against. */
  function sound<T>(list: string): (readonly [number, T])[] {
    const items = Array.isArray(value[list]) ? (value[list] as T[]) : []
    return [...items.entries()].filter(([index]) => !unsound([list, index]))
  }

  /** Ids of a list by place, without looking at anything else of its items. */
  function ids(items: unknown, path: Path, key = 'id'): (readonly [string, Path])[] {
    if (!Array.isArray(items)) return []
    return items.flatMap((item, index) => {
      const id = kindOf(item) === 'map' ? (item as Record<string, unknown>)[key] : undefined
      return typeof id === 'string' ? [[id, [...path, index, key]] as const] : []
    })
  }

  function unique(kind: string, named: readonly (readonly [string, Path])[]): Set<string> {
    const seen = new Map<string, Path>()
    for (const [id, path] of named) {
      const first = seen.get(id)
      if (first === undefined) seen.set(id, path)
      else add('DUPLICATE_ID', { kind, id: shownName(id), ...firstPlace(merged.place(first)) }, path)
    }
    return new Set(seen.keys())
  }

  const conditions = new Map<string, Condition>()
  const conditionNames = new Set<string>()
  for (const [name, condition] of Object.entries(value['conditions'] ?? {})) {
    conditionNames.add(name)
    if (!unsound(['conditions', name])) conditions.set(name, condition as Condition)
  }
  const names: Partial<Record<ReferenceKind, ReadonlySet<string>>> = {
    lexicon: unique('lexicon', ids(value['lexicons'], ['lexicons'])),
    pattern: unique('pattern', ids(value['patterns'], ['patterns'])),
    link: unique('domain list', ids(value['domains'], ['domains'])),
    condition: conditionNames,
    provision: provisions(),
  }
  unique('rule', ids(value['rules'], ['rules']))
  for (const [id, path] of ids(value['domains'], ['domains'])) {
    if ((LINKS as readonly string[]).includes(id))
      add('DUPLICATE_ID', { kind: 'link', id, first: 'ungxu' }, path)
  }

  function provisions(): Set<string> {
    unique('instrument', ids(value['instruments'], ['instruments']))
    const all = new Set<string>()
    for (const [index, instrument] of ((value['instruments'] ?? []) as Partial<Instrument>[]).entries()) {
      if (kindOf(instrument) !== 'map') continue
      const slugs = ids(instrument.provisions, ['instruments', index, 'provisions'], 'slug')
      for (const slug of unique('provision', slugs)) all.add(`${instrument.id}#${slug}`)
    }
    return all
  }

  for (const [index, lexicon] of sound<Lexicon>('lexicons')) {
    const terms = lexicon.terms.map((term) => (typeof term === 'string' ? term : term.term))
    for (const [key, list] of [
      ['terms', terms],
      ['not', lexicon.not ?? []],
    ] as const) {
      for (const [at, term] of list.entries()) {
        if (!/[\p{L}\p{N}]/u.test(term))
          add('EMPTY_TERM', { lexicon: lexicon.id }, ['lexicons', index, key, at])
      }
    }
  }
  for (const [index, pattern] of sound<Pattern>('patterns')) {
    const path = ['patterns', index, 'regex']
    const engine = patternEngine(pattern)
    if ('invalid' in engine) add('PATTERN_INVALID', { id: pattern.id, reason: engine.invalid }, path)
    if ('refused' in engine) add('PATTERN_UNSAFE', { id: pattern.id, reason: engine.refused }, path)
  }
  for (const [index, instrument] of sound<Instrument>('instruments')) {
    const { from, to } = instrument.inForce
    if (from !== null && to !== null && to < from) {
      add('WRONG_VALUE', { key: 'to', allowed: `>= ${from}` }, ['instruments', index, 'inForce', 'to'])
    }
  }
  const rules = sound<Rule>('rules')
  for (const [index, rule] of rules) {
    const { validFrom, validTo } = rule
    if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
      add('WRONG_VALUE', { key: 'validTo', allowed: `>= ${validFrom}` }, ['rules', index, 'validTo'])
    }
  }
  timeZone(value['timeZone'])

  const referring: Referring = { conditions, rules, overlays: sound<Overlay>('overlays') }
  for (const { condition: top, path: from } of topConditions(referring)) {
    for (const { condition, path } of conditionsIn(top, from)) {
      if ('fact' in condition) fact(condition, path)
      const parts = 'near' in condition ? condition.near.all : [condition]
      for (const [index, part] of parts.entries()) {
        if (!('entity' in part) || (ENTITIES as readonly string[]).includes(part.entity)) continue
        const at = 'near' in condition ? [...path, 'near', 'all', index, 'entity'] : [...path, 'entity']
        add('UNKNOWN_ENTITY', unknown(part.entity, ENTITIES), at)
      }
    }
  }

  const requires = Array.isArray(value['requires']) && value['requires'].length > 0
  if (namesComplete && !requires) {
    for (const { kind, id, path } of referencesOf(referring)) {
      const known = kind === 'link' ? new Set([...LINKS, ...(names.link ?? [])]) : names[kind]
      if (known === undefined || known.has(id)) continue
      const values = kind === 'link' ? unknown(id, known, LINKS) : unknown(id, known)
      add(UNKNOWN_CODES[kind], values, path)
    }
  }
  const next = (name: string) => referencesTo(conditions.get(name))
  for (const circle of circlesIn(conditions.keys(), next)) {
    add('CONDITION_CYCLE', { cycle: circle.join(' → ') }, ['conditions', circle[0] as string], 'key')
  }
  return faults

  function fact(condition: Extract<Condition, { fact: string }>, path: Path): void {
    const { operator } = condition
    const wrong = unknownOperatorPart(operator)
    if (wrong !== undefined) {
      const { id, ...rest } = unknown(wrong.part, wrong.allowed, wrong.allowed)
      add('UNKNOWN_OPERATOR', { operator: id, ...rest }, [...path, 'operator'])
      return
    }
    const given = condition.value
    const other = kindOf(given) === 'map' ? (given as Record<string, unknown>) : {}
    if (Object.hasOwn(other, 'fact')) {
      if (!factNameSchema.safeParse(other['fact']).success) {
        add('WRONG_VALUE', { key: 'fact', allowed: 'author.verified' }, [...path, 'value', 'fact'])
      }
      for (const key of Object.keys(other)) {
        if (['fact', 'path', 'params'].includes(key)) continue
        add(
          'UNKNOWN_KEY',
          { key: shownName(key), allowed: 'fact, path, params' },
          [...path, 'value', key],
          'key',
        )
      }
    } else if (wantsListValue(operator) && !Array.isArray(given)) {
      const at = [...path, 'value']
      add('WRONG_TYPE', { key: lastName(at), expected: 'list', found: kindOf(given) }, at)
    }
  }

  function timeZone(zone: unknown): void {
    if (typeof zone !== 'string') return
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone })
    } catch {
      const suggestion = closest(zone, Intl.supportedValuesOf('timeZone'))
      const values = {
        key: 'timeZone',
        allowed: 'UTC, Asia/Ho_Chi_Minh (IANA)',
        ...(suggestion && { suggestion }),
      }
      add('WRONG_VALUE', values, ['timeZone'])
    }
  }
}

/** Values for a fault about an unknown name. */
export function unknown(
  id: string,
  known: Iterable<string>,
  allowed?: readonly string[],
): { id: string; suggestion?: string; allowed?: string } {
  const suggestion = closest(id, known)
  return {
    id: shownName(id),
    ...(suggestion !== undefined && { suggestion }),
    ...((allowed ?? (known === ENTITIES ? ENTITIES : undefined)) && {
      allowed: (allowed ?? ENTITIES).join(', '),
    }),
  }
}

function* referencesTo(condition: Condition | undefined): Generator<string> {
  if (condition === undefined) return
  for (const { kind, id } of referencesIn(condition, [])) if (kind === 'condition') yield id
}
