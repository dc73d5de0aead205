// What changes on posts between two versions of packs: counted rule by rule, with some posts of each kind.
import type { Action } from '../pack/vocabulary'
import type { Evidence } from '../signals/evidence'
import type { Post } from '../post'
import type { Verdict, Violation } from '../verdict'

/** What a rule makes of a post: its action, or `shadow` where it decides nothing. */
export type Effect = Action | 'shadow'

/** `flagged`: it did not fire, and now does. `freed`: the other way round. `changed`: it fires with another effect. */
export const TURNS = ['flagged', 'freed', 'changed'] as const
export type Turn = (typeof TURNS)[number]

/** A post on which a rule turned. */
export interface TurnedPost {
  readonly id?: string
  readonly file?: string
  readonly line?: number
  /** Its body, to the first `MOST_TEXT` UTF-16 units. */
  readonly text: string
  /** Of the version in which the rule fires, in the body. */
  readonly evidence: readonly Pick<Evidence, 'start' | 'end'>[]
  readonly from?: Effect
  readonly to?: Effect
}

export interface RuleTurns {
  readonly rule: string
  readonly counts: Record<Turn, number>
  readonly posts: Record<Turn, TurnedPost[]>
}

/** How a post's decision turned: `flagged` from `allow`, `freed` to `allow`. */
export interface Comparison {
  posts: number
  readonly decisions: Record<Turn, number>
  /** Posts on which rules are undetermined in one of the versions, or in both. */
  degraded: number
  readonly rules: Map<string, RuleTurns>
}

/** Longest beginning of a text that is kept: memory must not grow with posts. */
const MOST_TEXT = 2000

export function createComparison(): Comparison {
  return { posts: 0, decisions: none(), degraded: 0, rules: new Map() }
}

/** Adds a post with its two verdicts. At most `most` posts are kept of each rule and turn. */
export function compare(
  comparison: Comparison,
  post: Post,
  origin: Pick<TurnedPost, 'file' | 'line'>,
  before: Verdict,
  after: Verdict,
  most: number,
): void {
  comparison.posts++
  if (before.degraded || after.degraded) comparison.degraded++
  const turn = turnOf(decided(before), decided(after))
  if (turn !== undefined) comparison.decisions[turn]++
  const [old, fresh] = [effects(before), effects(after)]
  for (const rule of new Set([...old.keys(), ...fresh.keys()])) {
    const from = old.get(rule)
    const to = fresh.get(rule)
    const turned = turnOf(from?.effect, to?.effect)
    if (turned === undefined) continue
    const turns = comparison.rules.get(rule) ?? {
      rule,
      counts: none(),
      posts: { flagged: [], freed: [], changed: [] },
    }
    comparison.rules.set(rule, turns)
    turns.counts[turned]++
    if (turns.posts[turned].length >= most) continue
    turns.posts[turned].push({
      ...(post.id !== undefined && { id: post.id }),
      ...origin,
      text: post.text.slice(0, MOST_TEXT),
      evidence: (to ?? from)!.violation.evidence
        .filter(({ field, end }) => field === 'text' && end <= MOST_TEXT)
        .map(({ start, end }) => ({ start, end })),
      ...(from && { from: from.effect }),
      ...(to && { to: to.effect }),
    })
  }
}

function none(): Record<Turn, number> {
  return { flagged: 0, freed: 0, changed: 0 }
}

function decided({ decision }: Verdict): Action | undefined {
  return decision === 'allow' ? undefined : decision
}

function turnOf(from: Effect | undefined, to: Effect | undefined): Turn | undefined {
  if (from === to) return undefined
  if (from === undefined) return 'flagged'
  return to === undefined ? 'freed' : 'changed'
}

function effects({ violations, shadow }: Verdict) {
  const found = new Map<string, { effect: Effect; violation: Violation }>()
  for (const violation of shadow) found.set(violation.rule, { effect: 'shadow', violation })
  for (const violation of violations) found.set(violation.rule, { effect: violation.action, violation })
  return found
}
