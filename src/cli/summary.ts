// The closing lines of a run, for standard error: how many posts, what was decided, what went wrong.

import type { Action } from '../pack/vocabulary'
import { ACTIONS } from '../pack/vocabulary'
import type { Words } from './words'

/** What a run counted. */
export interface Tally {
  posts: number
  badLines: number
  /** Posts with undetermined rules. */
  degraded: number
  readonly decisions: Record<Action, number>
}

export function createTally(): Tally {
  return {
    posts: 0,
    badLines: 0,
    degraded: 0,
    decisions: { allow: 0, warn: 0, limit: 0, review: 0, reject: 0 },
  }
}

/** `milliseconds` is the time from the first post to the last, reading and writing included. */
export function summaryLines(tally: Tally, milliseconds: number, words: Words): string {
  const rate = Math.round((tally.posts / Math.max(milliseconds, 0.001)) * 1000)
  const decided = ACTIONS.filter((action) => tally.decisions[action] > 0)
  const lines = [words.summary(tally.posts, (milliseconds / 1000).toFixed(2), String(rate))]
  if (decided.length > 0) {
    const counts = decided.map((action) => `${words.actions[action]} ${tally.decisions[action]}`)
    lines.push(`${words.decisions}: ${counts.join(', ')}`)
  }
  if (tally.degraded > 0) lines.push(words.degraded(tally.degraded))
  if (tally.badLines > 0) lines.push(words.badLines(tally.badLines))
  return `${lines.join('\n')}\n`
}
