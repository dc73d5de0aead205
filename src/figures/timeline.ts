// Decisions over time, where posts say when they were made.
import { isDay } from '../as-of'
import { readMoment } from '../moment'
import type { Action } from '../pack/vocabulary'
import type { Post } from '../post'
import { type DecisionCounts, noDecisions } from './counts'

/** One day (`2026-11-22`), month (`2026-11`) or year (`2026`). */
export interface Period {
  readonly period: string
  readonly decisions: DecisionCounts
}

export interface Timeline {
  readonly unit: 'day' | 'month' | 'year'
  /** In order; those without posts in between too, unless there are very many. */
  readonly periods: readonly Period[]
  /** Posts that say no day. */
  readonly undated: number
}

/** Longest span that is told by day, and then by month. */
const MOST_DAYS = 62
const MOST_MONTHS = 60
/** Empty periods are put in as long as there are no more in all. */
const MOST_PERIODS = 120

/** The day of a post, where it was made: `createdAt` (a date-time with its offset, or a day), else the day it is judged as of. */
export function dayOfPost({ createdAt }: Post, asOf?: string): string | undefined {
  if (typeof createdAt === 'string' && isDay(createdAt)) return createdAt
  return readMoment(createdAt)?.day ?? asOf
}

/** Counts decisions by day. */
export function createTimeline() {
  const days = new Map<string, Record<Action, number>>()
  let undated = 0
  return {
    add(day: string | undefined, decision: Action): void {
      if (day === undefined) {
        undated++
        return
      }
      const counts = days.get(day) ?? noDecisions()
      counts[decision]++
      days.set(day, counts)
    },
    /** `undefined` where no post says its day. */
    timeline: (): Timeline | undefined => (days.size === 0 ? undefined : { ...binned(days), undated }),
  }
}

function binned(days: ReadonlyMap<string, DecisionCounts>): Omit<Timeline, 'undated'> {
  const sorted = [...days.keys()].sort()
  const first = sorted[0]!
  const last = sorted.at(-1)!
  const unit =
    (Date.parse(last) - Date.parse(first)) / 86_400_000 < MOST_DAYS
      ? 'day'
      : monthNumber(last) - monthNumber(first) < MOST_MONTHS
        ? 'month'
        : 'year'
  const length = { day: 10, month: 7, year: 4 }[unit]
  const bins = new Map<string, Record<Action, number>>()
  for (const period of between(first.slice(0, length), last.slice(0, length), unit))
    bins.set(period, noDecisions())
  for (const day of sorted) {
    const period = day.slice(0, length)
    const bin = bins.get(period) ?? noDecisions()
    bins.set(period, bin)
    for (const [action, count] of Object.entries(days.get(day)!)) bin[action as Action] += count
  }
  return { unit, periods: [...bins].map(([period, decisions]) => ({ period, decisions })) }
}

/** All periods from the first to the last; none if they are too many. */
function between(first: string, last: string, unit: Timeline['unit']): string[] {
  const all: string[] = []
  const at = new Date(`${first}${'-01-01'.slice(first.length - 4)}T00:00:00Z`)
  for (let period = first; period <= last; ) {
    if (all.length === MOST_PERIODS) return []
    all.push(period)
    if (unit === 'day') at.setUTCDate(at.getUTCDate() + 1)
    else if (unit === 'month') at.setUTCMonth(at.getUTCMonth() + 1)
    else at.setUTCFullYear(at.getUTCFullYear() + 1)
    period = at.toISOString().slice(0, first.length)
    // After the year 9999 there are signs before the year.
    if (!/^\d/.test(period)) break
  }
  return all
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
}
