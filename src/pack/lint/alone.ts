// Whether one hit of a lexicon is enough to make a rule fire: then an everyday word in it costs most.
import type { Condition } from '../schema/condition'
import type { Lexicon } from '../schema/lexicon'
import type { Rule } from '../schema/rule'
import type { Scope } from '../scope'
import type { Together } from './check'

/** `undefined`: it may hold or not, whatever the words. */
type Holds = boolean | undefined

/** A rule, of any pack, that one hit of the lexicon makes fire with no other sign on the post. */
export function ruleFiredAlone(lexicon: Lexicon, { packs, scopeOf }: Together): Rule | undefined {
  for (const pack of packs) {
    const scope = scopeOf(pack)
    const found = pack.rules.find((rule) => {
      if (rule.status === 'deprecated') return false
      const fires = firesOn(rule, scope, lexicon)
      return fires !== false && fires !== firesOn(rule, scope, undefined)
    })
    if (found !== undefined) return found
  }
  return undefined

  /** Whether a rule fires where that lexicon hits once and nothing else is found. */
  function firesOn({ when, unless }: Rule, scope: Scope, on: Lexicon | undefined): Holds {
    const excused = unless === undefined ? false : holds(unless, scope, on)
    return both([holds(when, scope, on), opposite(excused)])
  }

  function holds(condition: Condition, scope: Scope, on: Lexicon | undefined): Holds {
    const each = (conditions: readonly Condition[]) => conditions.map((one) => holds(one, scope, on))
    if ('all' in condition) return both(each(condition.all))
    if ('any' in condition) return opposite(both(each(condition.any).map(opposite)))
    if ('not' in condition) return opposite(holds(condition.not, scope, on))
    if ('condition' in condition) {
      const { pack, item } = scope.find('condition', condition.condition)!
      return holds(item, scopeOf(pack), on)
    }
    if ('of' in condition) {
      const parts = each(condition.of).map((value) => ({ value, weight: 1 }))
      return reaches(parts, condition.atLeast)
    }
    if ('score' in condition) {
      const { of, atLeast } = condition.score
      const parts = of.map(({ when, weight }) => ({ value: holds(when, scope, on), weight }))
      return reaches(parts, atLeast)
    }
    if ('lexicon' in condition)
      return scope.find('lexicon', condition.lexicon)!.item === on && (condition.atLeast ?? 1) <= 1
    // An upper bound on the shape of a text is no sign, a lower one is.
    const isOpen = 'language' in condition || ('shape' in condition && condition.atLeast === undefined)
    return isOpen ? undefined : false
  }
}

function opposite(value: Holds): Holds {
  return value === undefined ? undefined : !value
}

function both(values: readonly Holds[]): Holds {
  if (values.includes(false)) return false
  return values.includes(undefined) ? undefined : true
}

/** Whether the weights of what holds add up to so much. */
function reaches(parts: readonly { readonly value: Holds; readonly weight: number }[], least: number): Holds {
  let [low, high] = [0, 0]
  for (const { value, weight } of parts) {
    if (value === true || (value === undefined && weight < 0)) low += weight
    if (value === true || (value === undefined && weight > 0)) high += weight
  }
  if (low >= least) return true
  return high >= least ? undefined : false
}
