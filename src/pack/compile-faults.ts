// What only shows when packs meet: names that no pack has, ids that two packs have, classifiers that lack a label.
import { fault } from '../errors'
import type { Fault, FaultCode } from '../errors'
import { DEEPEST_CONDITION, MOST_CONDITIONS, measure } from './condition-size'
import type { ConditionSize } from './condition-size'
import { closest, shownName } from './did-you-mean'
import { dutyFaults } from './duty-faults'
import { firstPlace } from './merge-sources'
import type { Pack } from './pack'
import { placeIn } from './places'
import { UNKNOWN_CODES, follow, referencesIn, referencesOf, referring, topConditions } from './references'
import type { Reference } from './references'
import { LINKS } from './vocabulary'
import type { Condition } from './schema/condition'
import { unknownName } from './report'
import type { Scope } from './scope'
import type { Path } from './source'

/** A classifier that the platform has plugged in. */
export interface PluggedIn {
  readonly id: string
  readonly labels: readonly string[]
}

/** Packs that were compiled alone when the library was built: no condition of theirs is a circle or too large. */
const compiled = new WeakSet<Pack>()

/** Remembers of a pack that requires no other, and is never changed, that it was compiled without a fault. */
export function rememberCompiled(pack: Pack): void {
  compiled.add(pack)
}

/** In the order of the packs. Empty if they can be compiled together. */
export function compileFaults(
  packs: readonly Pack[],
  scopes: ReadonlyMap<Pack, Scope>,
  classifiers: readonly PluggedIn[] = [],
): Fault[] {
  const faults: Fault[] = []
  const add = (pack: Pack, code: FaultCode, values: Fault['values'], path: Path, of?: 'key' | 'value') => {
    faults.push(fault(code, values, placeIn(pack, path, of)))
  }

  /** Shared conditions by `pack/name`. */
  const owners = new Map<string, readonly [Pack, string]>()
  for (const pack of packs) {
    for (const name of Object.keys(pack.conditions)) owners.set(`${pack.id}/${name}`, [pack, name])
  }
  const packIds = new Map<string, Pack>()
  const rules = new Map<string, readonly [Pack, Path]>()
  for (const pack of packs) {
    if (packIds.has(pack.id)) add(pack, 'DUPLICATE_ID', { kind: 'pack', id: pack.id }, ['id'])
    packIds.set(pack.id, pack)
    for (const [index, { id }] of pack.rules.entries()) {
      const path = ['rules', index, 'id']
      const first = rules.get(id)
      if (first === undefined) rules.set(id, [pack, path])
      else add(pack, 'DUPLICATE_ID', { kind: 'rule', id, ...firstPlace(placeIn(...first)) }, path)
    }
  }
  for (const pack of packs) {
    for (const [index, id] of pack.requires.entries()) {
      if (packIds.has(id)) continue
      add(pack, 'UNKNOWN_PACK', { pack: pack.id, ...unknownName(id, packIds.keys()) }, ['requires', index])
    }
    for (const [index, { rule }] of pack.overlays.entries()) {
      if (!rules.has(rule))
        add(pack, 'UNKNOWN_RULE', unknownName(rule, rules.keys()), ['overlays', index, 'rule'])
    }
    dutyFaults(pack, scopes.get(pack)!, rules.keys(), (...found) => add(pack, ...found))
    // A pack that requires no other was read with its names looked up.
    if (pack.requires.length === 0 && classifiers.length === 0) continue
    for (const reference of referencesOf(referring(pack))) {
      const scope = scopes.get(pack)!
      if (reference.kind === 'classifier') classifier(pack, reference)
      else if (!leadsSomewhere(reference, scope)) {
        const values = unknownName(reference.id, scope.names(reference.kind))
        const allowed = reference.kind === 'link' ? { allowed: LINKS.join(', ') } : {}
        add(pack, UNKNOWN_CODES[reference.kind], { ...values, ...allowed }, reference.path)
      }
    }
  }
  if (packs.every((pack) => compiled.has(pack))) return faults
  const order = circles()
  if (faults.length === 0) sizes(order)
  return faults

  function classifier(pack: Pack, { id, label = '', path }: Reference): void {
    const plugged = classifiers.find((one) => one.id === id)
    if (plugged === undefined) {
      const near = closest(
        id,
        classifiers.map((one) => one.id),
      )
      if (near !== undefined) add(pack, 'UNKNOWN_CLASSIFIER', { id, suggestion: near }, path)
    } else if (!plugged.labels.includes(label)) {
      const { id: shown, ...suggestion } = unknownName(label, plugged.labels)
      const values = { id, label: shown, ...suggestion, allowed: plugged.labels.map(shownName).join(', ') }
      add(pack, 'UNKNOWN_CLASSIFIER', values, [...path.slice(0, -1), 'label'])
    }
  }

  /** Circles may lead through several packs that require each other. Gives the order in which sizes can be told. */
  function circles(): readonly string[] {
    const next = function* (full: string): Generator<string> {
      const [pack, name] = owners.get(full)!
      for (const { kind, id } of referencesIn(pack.conditions[name]!, [])) {
        const found = kind === 'condition' ? scopes.get(pack)!.find('condition', id) : undefined
        if (found !== undefined) yield `${found.pack.id}/${id}`
      }
    }
    const { circles: found, order } = follow(owners.keys(), next)
    for (const circle of found) {
      const [pack, name] = owners.get(circle[0]!)!
      add(pack, 'CONDITION_CYCLE', { cycle: circle.join(' → ') }, ['conditions', name], 'key')
    }
    return order
  }

  function sizes(order: readonly string[]): void {
    const known = new Map<string, ConditionSize>()
    const sizeIn = (pack: Pack, condition: Condition) =>
      measure(condition, (id) => {
        const found = scopes.get(pack)!.find('condition', id)
        return found && known.get(`${found.pack.id}/${id}`)
      })
    for (const full of order) {
      const [pack, name] = owners.get(full)!
      known.set(full, sizeIn(pack, pack.conditions[name]!))
    }
    for (const pack of packs) {
      for (const { condition, path } of topConditions(referring(pack))) {
        const { count, depth } = sizeIn(pack, condition)
        if (count <= MOST_CONDITIONS && depth <= DEEPEST_CONDITION) continue
        const id = path[0] === 'rules' ? pack.rules[path[1] as number]!.id : String(path[1])
        add(pack, 'CONDITION_TOO_LARGE', { id, limit: MOST_CONDITIONS, depth: DEEPEST_CONDITION }, path)
      }
    }
  }
}

function leadsSomewhere({ kind, id }: Reference, scope: Scope): boolean {
  if (kind === 'classifier') return true
  if (kind === 'claim') return scope.claims(id).length > 0
  return (kind === 'link' && (LINKS as readonly string[]).includes(id)) || scope.find(kind, id) !== undefined
}
