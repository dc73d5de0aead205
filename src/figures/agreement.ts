// How far each rule agrees with people's labels, and how sure that is.
import type { Verdict } from '../verdict'
import type { Labels, RuleFacts } from './judged-post'
import { type Share, shareOf } from './share'

/** Counts are of posts labelled for the rule; a rule under neither `violates` nor `allows` is not judged by a post. */
export interface RuleAgreement extends Pick<RuleFacts, 'title' | 'category' | 'strictness' | 'status'> {
  readonly rule: string
  readonly found: number
  readonly missed: number
  /** Posts that it was to let pass, and did. */
  readonly clean: number
  readonly falseAlarms: number
  /** Posts on which it could not be decided; they count for nothing else. */
  readonly undecided: number
  /** Found of all that it fires on; missing where it never fires. */
  readonly precision?: Share
  /** Found of all that it is to find; missing where there is none. */
  readonly recall?: Share
  /** False alarms of all that it is to let pass; missing where there is none. */
  readonly falseAlarmRate?: Share
}

export type Outcome = 'found' | 'missed' | 'clean' | 'falseAlarms' | 'undecided'

/** What came of a rule on a post that was labelled for it. The verdict has every rule at its own strictness. */
export function outcomeOf(rule: string, shouldFire: boolean, verdict: Verdict): Outcome {
  const is = (one: { readonly rule: string }) => one.rule === rule
  if (verdict.violations.some(is) || verdict.shadow.some(is)) return shouldFire ? 'found' : 'falseAlarms'
  if (verdict.undetermined.some(is)) return 'undecided'
  return shouldFire ? 'missed' : 'clean'
}

/** Counts labels by rule. */
export function createAgreement(rules: readonly RuleFacts[]) {
  const counts = new Map<string, Record<Outcome, number>>()
  const add = (rule: string, outcome: Outcome) => {
    const count = counts.get(rule) ?? { found: 0, missed: 0, clean: 0, falseAlarms: 0, undecided: 0 }
    count[outcome]++
    counts.set(rule, count)
  }
  return {
    add({ violates, allows }: Labels, verdict: Verdict): void {
      const fired = new Set([...verdict.violations, ...verdict.shadow].map(({ rule }) => rule))
      const undetermined = new Set(verdict.undetermined.map(({ rule }) => rule))
      for (const rule of violates) add(rule, outcomeOf(rule, true, verdict))
      // Nearly all of them are clean: not looked for one by one.
      for (const rule of allows)
        add(rule, fired.has(rule) ? 'falseAlarms' : undetermined.has(rule) ? 'undecided' : 'clean')
    },
    /** Rules that some label names, in the order of the packs. */
    rows: (): RuleAgreement[] =>
      rules.flatMap(({ id, title, category, strictness, status }) => {
        const count = counts.get(id)
        if (count === undefined) return []
        const { found, missed, clean, falseAlarms } = count
        const precision = shareOf(found, found + falseAlarms)
        const recall = shareOf(found, found + missed)
        const falseAlarmRate = shareOf(falseAlarms, falseAlarms + clean)
        return [
          {
            ...{ rule: id, title, category, strictness, status },
            ...count,
            ...(precision && { precision }),
            ...(recall && { recall }),
            ...(falseAlarmRate && { falseAlarmRate }),
          },
        ]
      }),
  }
}
