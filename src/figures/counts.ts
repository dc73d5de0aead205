// Totals: decisions, what each rule found, and the law that was cited.
import { ACTIONS, type Action } from '../pack/vocabulary'
import type { Texts } from '../pack/schema/words'
import type { Verdict, Violation } from '../verdict'

export type DecisionCounts = Readonly<Record<Action, number>>

/** Posts on which a rule fired. `shadow`: it decided nothing there. */
export interface RuleCount {
  readonly rule: string
  readonly title: Texts
  readonly category: string
  readonly posts: number
  readonly shadow: number
}

/** Posts for which a provision was cited, by rules that decide. */
export interface LawCount {
  /** `instrument#provision`. */
  readonly id: string
  readonly number: string
  readonly title: Texts
  readonly ref: string
  readonly summary: Texts
  readonly posts: number
}

export interface Counts {
  readonly posts: number
  readonly decisions: DecisionCounts
  /** Posts on which some rule could not be decided. */
  readonly degraded: number
  /** Most posts first; likewise `law`. */
  readonly rules: readonly RuleCount[]
  readonly law: readonly LawCount[]
}

/** Counts verdicts one by one; keeps none. */
export interface Counter {
  add(verdict: Verdict): void
  counts(): Counts
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** All decisions, none taken yet. */
export function noDecisions(): Record<Action, number> {
  return Object.fromEntries(ACTIONS.map((action) => [action, 0])) as Record<Action, number>
}

export function createCounter(): Counter {
  let posts = 0
  let degraded = 0
  const decisions = noDecisions()
  const rules = new Map<string, Mutable<RuleCount>>()
  const law = new Map<string, Mutable<LawCount>>()

  const found = ({ rule, title, category }: Violation, isShadow: boolean) => {
    const count = rules.get(rule) ?? { rule, title, category, posts: 0, shadow: 0 }
    count.posts++
    if (isShadow) count.shadow++
    rules.set(rule, count)
  }
  return {
    add(verdict) {
      posts++
      decisions[verdict.decision]++
      if (verdict.degraded) degraded++
      for (const violation of verdict.violations) found(violation, false)
      for (const violation of verdict.shadow) found(violation, true)
      const cited = new Map(
        verdict.violations.flatMap(({ legalBasis }) => legalBasis.map((basis) => [basis.id, basis])),
      )
      for (const { id, number, title, ref, summary } of cited.values()) {
        const count = law.get(id) ?? { id, number, title, ref, summary, posts: 0 }
        count.posts++
        law.set(id, count)
      }
    },
    counts: () => ({
      posts,
      decisions,
      degraded,
      rules: mostFirst(rules.values(), ({ rule }) => rule),
      law: mostFirst(law.values(), ({ id }) => id),
    }),
  }
}

/** Equal counts in the order of their names, so that the same posts give the same list. */
function mostFirst<T extends { readonly posts: number }>(
  counts: Iterable<T>,
  nameOf: (count: T) => string,
): T[] {
  return [...counts].sort((a, b) => b.posts - a.posts || (nameOf(a) < nameOf(b) ? -1 : 1))
}
