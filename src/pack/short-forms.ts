// Conditions as written, to plain json-rules-engine conditions over facts: short forms, named conditions, exceptions.
import type { PlainCondition, PlainFact } from './compiled'
import { USUAL_SIMILARITY } from './vocabulary'
import type { Condition } from './schema/condition'
import type { Scope } from './scope'
import type { SignalTable, Surroundings } from './signal-table'

/** A language is taken for certain from this score on, unless the condition says otherwise. */
const LANGUAGE_SCORE = 0.5

/** A condition that asks a classifier which is not there, and says that it can do without. */
export const NEVER: Exclude<PlainCondition, PlainFact> = { not: { all: [] } }

/**
 * Plain conditions from written ones. Every name must have been found to lead somewhere, without circles. `plugged` are the
 * classifiers that are there; what hangs on an optional other one is folded away, up to a whole rule that is `NEVER`.
 */
export function createTranslator(
  table: SignalTable,
  scopes: ReadonlyMap<Scope['pack'], Scope>,
  plugged: ReadonlySet<string>,
) {
  function plain(condition: Condition, around: Surroundings): PlainCondition {
    if ('all' in condition) {
      const all = each(condition.all, around)
      return all.includes(NEVER) ? NEVER : { all, ...named(condition) }
    }
    if ('any' in condition) {
      const any = each(condition.any, around)
      const left = any.filter((one) => one !== NEVER)
      return left.length === 0 && any.length > 0 ? NEVER : { any: left, ...named(condition) }
    }
    if ('not' in condition) {
      const inner = plain(condition.not, around)
      return inner === NEVER ? { all: [] } : { not: inner }
    }
    if ('of' in condition) {
      const of = each(condition.of, around).map((when) => ({ weight: 1, when }))
      return atLeast(table.sum(of, around), condition.atLeast)
    }
    if ('score' in condition) {
      const of = condition.score.of.map(({ weight, when }) => ({ weight, when: plain(when, around) }))
      return atLeast(table.sum(of, around), condition.score.atLeast)
    }
    if ('near' in condition) {
      const { all, ...reach } = condition.near
      return atLeast(
        table.near(all, reach as { words?: number; sentences?: number }, around),
        condition.atLeast ?? 1,
      )
    }
    if ('language' in condition) {
      return atLeast(table.language(condition.language, around), condition.atLeast ?? LANGUAGE_SCORE)
    }
    if ('shape' in condition) {
      const fact = table.shape(condition.shape, around)
      const bounds: PlainFact[] = []
      if (condition.atLeast !== undefined) bounds.push(atLeast(fact, condition.atLeast))
      if (condition.atMost !== undefined)
        bounds.push({ fact, operator: 'lessThanInclusive', value: condition.atMost })
      return bounds.length === 1 ? bounds[0]! : { all: bounds }
    }
    if ('classifier' in condition) {
      if (condition.optional === true && !plugged.has(condition.classifier)) return NEVER
      return atLeast(table.classifier(condition.classifier, condition.label, around), condition.atLeast)
    }
    if ('order' in condition) return atLeast(table.order(condition.order), 1)
    if ('claim' in condition) {
      return atLeast(table.claim(condition.claim, condition.atLeast ?? USUAL_SIMILARITY, around), 1)
    }
    if ('fact' in condition) return condition as PlainFact
    if ('condition' in condition) return reference(condition.condition, around)
    return atLeast(table.occurrence(condition, around), condition.atLeast ?? 1)
  }

  function each(conditions: readonly Condition[], around: Surroundings): PlainCondition[] {
    return conditions.map((one) => plain(one, around))
  }

  /** Shared conditions as they were put in before: by the condition, then by the fields they are limited to. */
  const shared = new Map<Condition, Map<string, PlainCondition>>()

  /** A shared condition, put in where it is named; its own names are looked up in the pack that defines it. */
  function reference(name: string, around: Surroundings): PlainCondition {
    const { pack, item } = around.scope.find('condition', name)!
    const byFields = shared.get(item) ?? new Map<string, PlainCondition>()
    shared.set(item, byFields)
    const fields = JSON.stringify(around.fields)
    const known = byFields.get(fields)
    if (known !== undefined) return known
    const found = plain(item, { ...around, scope: scopes.get(pack)! })
    const inner = found === NEVER ? NEVER : { ...boolean(found), name }
    byFields.set(fields, inner)
    return inner
  }

  return {
    /** `when`, and none of the exceptions. Always a boolean node, as json-rules-engine asks at the top. */
    rule(when: readonly [Condition, Surroundings], unless: readonly (readonly [Condition, Surroundings])[]) {
      const condition = plain(...when)
      if (condition === NEVER) return NEVER
      const exceptions = unless
        .map((one) => plain(...one))
        .filter((one) => one !== NEVER)
        .map((one) => ({ not: one, name: 'unless' }))
      if (exceptions.length === 0) return boolean(condition)
      return { all: [condition, ...exceptions] }
    },
  }
}

function boolean(condition: PlainCondition): Exclude<PlainCondition, PlainFact> {
  return 'fact' in condition ? { all: [condition] } : condition
}

function named(condition: Condition): { name?: string } {
  return 'name' in condition && condition.name !== undefined ? { name: condition.name } : {}
}

function atLeast(fact: string, value: number): PlainFact {
  return { fact, operator: 'greaterThanInclusive', value }
}
