// A record in figures: by rule, by law, by month.
import { createCalendar } from '../as-of'
import type { Action } from '../pack/vocabulary'
import type { AuditEntry } from './entry'

/** What became of the decisions of one rule. */
export interface RuleFigures {
  readonly id: string
  /** Decisions on which it fired, alone or beside others; `shadow`: where it decided nothing. */
  readonly fired: number
  readonly shadow: number
  /** Of those it fired on: overridden by a person, appealed against, overturned. */
  readonly overridden: number
  readonly appealed: number
  readonly overturned: number
}

/** A record in numbers. */
export interface AuditFigures {
  readonly decisions: number
  readonly byAction: Readonly<Partial<Record<Action, number>>>
  readonly degraded: number
  readonly overrides: number
  /** `open`: decisions appealed against without an outcome yet. */
  readonly appeals: { readonly made: number; readonly open: number }
  readonly outcomes: { readonly upheld: number; readonly overturned: number; readonly changed: number }
  /** By id. */
  readonly rules: readonly RuleFigures[]
  /** Decisions that cite a provision, by its id. */
  readonly laws: readonly { readonly id: string; readonly cited: number }[]
  /** By month where the platform is, `YYYY-MM`: decisions, and those that were not `allow`. */
  readonly months: readonly { readonly month: string; readonly decisions: number; readonly acted: number }[]
}

type Counts<T> = { -readonly [Key in keyof T]: T[Key] }

/**
 * The figures of entries in the order of the record. What refers to a decision that was purged counts in the sums and for no rule.
 *
 * @example
 * const store = memoryStore()
 * const log = createAuditLog({ store, salts: memorySalts() })
 * const entry = await log.record({ text: 'Xin chào' }, createModerator({ packs: [vn] }).evaluateSync({ text: 'Xin chào' }))
 * auditFigures([entry]).byAction.allow // 1
 */
export function auditFigures(entries: Iterable<AuditEntry>, timeZone = 'Asia/Ho_Chi_Minh'): AuditFigures {
  const rules = new Map<string, Counts<RuleFigures>>()
  const laws = new Map<string, number>()
  const months = new Map<string, { month: string; decisions: number; acted: number }>()
  const firedOn = new Map<number, readonly string[]>()
  const open = new Set<number>()
  const byAction: Partial<Record<Action, number>> = {}
  const outcomes = { upheld: 0, overturned: 0, changed: 0 }
  let [decisions, degraded, overrides, made] = [0, 0, 0, 0]
  let now = 0
  const calendar = createCalendar(() => now)
  const rule = (id: string) => {
    const none = { id, fired: 0, shadow: 0, overridden: 0, appealed: 0, overturned: 0 }
    const found = rules.get(id) ?? none
    rules.set(id, found)
    return found
  }
  const count = (of: number, what: 'overridden' | 'appealed' | 'overturned') => {
    for (const id of firedOn.get(of) ?? []) rule(id)[what]++
  }

  for (const entry of entries) {
    if (entry.kind === 'decision') {
      const { decision, violations, shadow } = entry.verdict
      decisions++
      byAction[decision] = (byAction[decision] ?? 0) + 1
      if (entry.verdict.degraded) degraded++
      for (const one of violations) rule(one.rule).fired++
      for (const one of shadow) rule(one.rule).shadow++
      firedOn.set(
        entry.sequence,
        violations.map((one) => one.rule),
      )
      for (const id of new Set(violations.flatMap(({ legalBasis }) => legalBasis.map((one) => one.id))))
        laws.set(id, (laws.get(id) ?? 0) + 1)
      now = Date.parse(entry.at)
      const month = calendar(timeZone).slice(0, 7)
      const sum = months.get(month) ?? { month, decisions: 0, acted: 0 }
      months.set(month, sum)
      sum.decisions++
      if (decision !== 'allow') sum.acted++
    } else if (entry.kind === 'override') {
      overrides++
      count(entry.of.sequence, 'overridden')
    } else if (entry.kind === 'appeal') {
      made++
      open.add(entry.of.sequence)
      count(entry.of.sequence, 'appealed')
    } else if (entry.kind === 'outcome') {
      outcomes[entry.outcome]++
      open.delete(entry.of.sequence)
      if (entry.outcome === 'overturned') count(entry.of.sequence, 'overturned')
    }
  }
  return {
    ...{ decisions, byAction, degraded, overrides, appeals: { made, open: open.size }, outcomes },
    rules: inOrder(rules),
    laws: [...laws].sort(byKey).map(([id, cited]) => ({ id, cited })),
    months: inOrder(months),
  }
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : a > b ? 1 : 0

function inOrder<T>(map: ReadonlyMap<string, T>): T[] {
  return [...map].sort(byKey).map(([, value]) => value)
}
