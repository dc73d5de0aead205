// The labelled posts that rules get wrong, the gravest kept: what they missed, and whom they wronged.
import { ACTIONS, SEVERITIES } from '../pack/vocabulary'
import type { Violation } from '../verdict'
import { outcomeOf } from './agreement'
import type { JudgedPost, RuleFacts } from './judged-post'

/** A post that one rule got wrong. */
export interface WrongCase {
  readonly rule: RuleFacts
  readonly judged: JudgedPost
  /** Of a false alarm. */
  readonly violation?: Violation
}

export interface WorstCases {
  /** Gravest first: the rule's severity, then its action, then how sure it was. */
  readonly misses: readonly WrongCase[]
  readonly falseAlarms: readonly WrongCase[]
  /** All there were. */
  readonly missCount: number
  readonly falseAlarmCount: number
}

/** Keeps at most `most` of each. */
export function createWorstCases(rules: readonly RuleFacts[], most: number) {
  const facts = new Map(rules.map((rule) => [rule.id, rule]))
  const misses = createShortList(most)
  const falseAlarms = createShortList(most)
  return {
    add(judged: JudgedPost): void {
      const { labelled } = judged
      if (labelled === undefined) return
      const { labels, verdict } = labelled
      for (const id of labels.violates)
        if (outcomeOf(id, true, verdict) === 'missed') misses.add({ rule: facts.get(id)!, judged })
      if (labels.allows.length === 0) return
      const silent = new Set(labels.allows)
      for (const violation of [...verdict.violations, ...verdict.shadow])
        if (silent.has(violation.rule))
          falseAlarms.add({ rule: facts.get(violation.rule)!, judged, violation })
    },
    cases: (): WorstCases => ({
      misses: misses.list,
      falseAlarms: falseAlarms.list,
      missCount: misses.count(),
      falseAlarmCount: falseAlarms.count(),
    }),
  }
}

function createShortList(most: number) {
  const list: WrongCase[] = []
  let all = 0
  return {
    list,
    count: () => all,
    add(one: WrongCase): void {
      all++
      const weight = weightOf(one)
      // Behind its equals: of these the first to come stay.
      const behind = list.findIndex((other) => weightOf(other) < weight)
      list.splice(behind === -1 ? list.length : behind, 0, one)
      if (list.length > most) list.pop()
    },
  }
}

function weightOf({ rule, violation }: WrongCase): number {
  const action = ACTIONS.indexOf(violation?.action ?? rule.action)
  return SEVERITIES.indexOf(rule.severity) * 100 + action * 10 + (violation?.confidence ?? 0)
}
