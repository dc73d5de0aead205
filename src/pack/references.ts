// Every name that a pack refers to, with its path: what parse-pack.ts and compile.ts look up.
import type { FaultCode } from '../errors'
import type { Pack } from './pack'
import type { Condition } from './schema/condition'
import { provisionsOf } from './duties-of'
import type { DutyDefinition } from './schema/duty'
import type { Overlay, Rule } from './schema/rule'
import type { Path } from './source'

export type ReferenceKind =
  | 'lexicon'
  | 'pattern'
  | 'link'
  | 'claim'
  | 'condition'
  | 'provision'
  | 'classifier'

export interface Reference {
  readonly kind: ReferenceKind
  readonly id: string
  /** Of a classifier. */
  readonly label?: string
  readonly path: Path
}

export const UNKNOWN_CODES: Readonly<Record<ReferenceKind, FaultCode>> = {
  lexicon: 'UNKNOWN_LEXICON',
  pattern: 'UNKNOWN_PATTERN',
  link: 'UNKNOWN_LINK',
  claim: 'UNKNOWN_CLAIM',
  condition: 'UNKNOWN_CONDITION',
  provision: 'UNKNOWN_PROVISION',
  classifier: 'UNKNOWN_CLASSIFIER',
}

/** A condition and the conditions in it, each with its path. */
export function* conditionsIn(
  condition: Condition,
  path: Path,
): Generator<{ condition: Condition; path: Path }> {
  yield { condition, path }
  if ('all' in condition) yield* listed(condition.all, [...path, 'all'])
  else if ('any' in condition) yield* listed(condition.any, [...path, 'any'])
  else if ('not' in condition) yield* conditionsIn(condition.not, [...path, 'not'])
  else if ('of' in condition) yield* listed(condition.of, [...path, 'of'])
  else if ('score' in condition) {
    for (const [index, part] of condition.score.of.entries()) {
      yield* conditionsIn(part.when, [...path, 'score', 'of', index, 'when'])
    }
  }
}

function* listed(
  conditions: readonly Condition[],
  path: Path,
): Generator<{ condition: Condition; path: Path }> {
  for (const [index, one] of conditions.entries()) yield* conditionsIn(one, [...path, index])
}

/** What a condition refers to. */
export function* referencesIn(condition: Condition, path: Path): Generator<Reference> {
  for (const { condition: one, path: at } of conditionsIn(condition, path)) {
    if ('near' in one) {
      for (const [index, part] of one.near.all.entries()) yield* named(part, [...at, 'near', 'all', index])
    } else yield* named(one, at)
  }
}

function* named(one: object, path: Path): Generator<Reference> {
  const names = one as { [kind in ReferenceKind]?: string } & { label?: string }
  for (const kind of ['lexicon', 'pattern', 'link', 'claim', 'condition', 'classifier'] as const) {
    const id = names[kind]
    if (id === undefined) continue
    const label = kind === 'classifier' && names.label !== undefined ? { label: names.label } : {}
    yield { kind, id, ...label, path: [...path, kind] }
  }
}

/** The parts of a pack that refer to others. What an author got wrong is left out of them. */
export interface Referring {
  readonly conditions: ReadonlyMap<string, Condition>
  readonly rules: readonly (readonly [index: number, rule: Partial<Rule>])[]
  readonly overlays: readonly (readonly [index: number, overlay: Partial<Overlay>])[]
  readonly duties: readonly (readonly [index: number, duty: Partial<DutyDefinition>])[]
}

/** The same of a pack without faults. */
export function referring(pack: Pack): Referring {
  return {
    conditions: new Map(Object.entries(pack.conditions)),
    rules: [...pack.rules.entries()],
    overlays: [...pack.overlays.entries()],
    duties: [...pack.duties.entries()],
  }
}

/** Every condition that stands in a pack on its own, with its path. */
export function* topConditions(pack: Referring): Generator<{ condition: Condition; path: Path }> {
  for (const [name, condition] of pack.conditions) yield { condition, path: ['conditions', name] }
  for (const [index, { when, unless }] of pack.rules) {
    if (when !== undefined) yield { condition: when, path: ['rules', index, 'when'] }
    if (unless !== undefined) yield { condition: unless, path: ['rules', index, 'unless'] }
  }
  for (const [index, { unless }] of pack.overlays) {
    if (unless !== undefined) yield { condition: unless, path: ['overlays', index, 'unless'] }
  }
}

export function* referencesOf(pack: Referring): Generator<Reference> {
  for (const { condition, path } of topConditions(pack)) yield* referencesIn(condition, path)
  for (const [index, rule] of pack.rules) {
    yield* cited(rule.legalBasis, ['rules', index, 'legalBasis'])
    for (const [list, examples] of Object.entries(rule.examples ?? {})) {
      for (const [at, example] of (examples ?? []).entries()) {
        if (typeof example === 'string') continue
        yield* cited(example.law, ['rules', index, 'examples', list, at, 'law'])
      }
    }
  }
  for (const [index, { provisions = [] }] of pack.duties) {
    for (const [at, { provision: id }] of provisionsOf({ provisions }).entries()) {
      const end = typeof provisions[at] === 'string' ? [] : ['provision']
      yield { kind: 'provision', id, path: ['duties', index, 'provisions', at, ...end] }
    }
  }
}

function* cited(ids: readonly string[] | undefined, path: Path): Generator<Reference> {
  for (const [index, id] of (ids ?? []).entries()) yield { kind: 'provision', id, path: [...path, index] }
}

/**
 * Walks named conditions along their references. `circles`: each once, as the names on its way round (`a, b, a`).
 * `order`: all names, each after those it refers to, if there is no circle.
 */
export function follow(names: Iterable<string>, next: (name: string) => Iterable<string>) {
  const circles: string[][] = []
  const done = new Set<string>()
  for (const start of names) {
    if (done.has(start)) continue
    // A walk with its own stack: chains of references may be long.
    const way: { name: string; left: Iterator<string> }[] = [
      { name: start, left: next(start)[Symbol.iterator]() },
    ]
    const open = new Set([start])
    while (way.length > 0) {
      const here = way.at(-1)!
      const step = here.left.next()
      if (step.done === true) {
        open.delete(here.name)
        done.add(here.name)
        way.pop()
      } else if (open.has(step.value)) {
        const from = way.findIndex((one) => one.name === step.value)
        circles.push([...way.slice(from).map((one) => one.name), step.value])
      } else if (!done.has(step.value)) {
        open.add(step.value)
        way.push({ name: step.value, left: next(step.value)[Symbol.iterator]() })
      }
    }
  }
  return { circles, order: [...done] }
}
