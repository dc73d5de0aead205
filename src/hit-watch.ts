// Watches how often each rule fires, and tells when one begins to fire far more often than it did.
import { UngxuError, fault } from './errors'

/** What a watch looks at of a verdict: a `Verdict`, or what is told of it on `ungxu:verdict`. */
export interface SeenVerdict {
  readonly violations: readonly { readonly rule: string }[]
  readonly shadow: readonly { readonly rule: string }[]
}

/** A rule that fires more often than its own past explains. */
export interface HitJump {
  readonly rule: string
  /** Posts it fired on, of all posts of the window so far. */
  readonly hits: number
  readonly posts: number
  /** The same of the windows before. `hits` may be 0: a rule that never fired, or that is new. */
  readonly before: { readonly hits: number; readonly posts: number }
  /** When, by the clock. */
  readonly at: number
}

/** How long a watch looks back, and how large a jump it tells of. */
export interface HitWatchOptions {
  /** Called once for a rule and window, from within `see`, which throws what it throws. */
  readonly onJump: (jump: HitJump) => void
  /** Milliseconds that are looked at together; ten minutes if not said. */
  readonly window?: number
  /** Windows before this one that are a rule's past; 144 if not said, a day of ten minutes each. */
  readonly past?: number
  /** Up to so many times its past rate, a rule may fire without a word; 3 if not said. */
  readonly factor?: number
  /** Hits of a rule in one window before anything is told; 20 if not said. */
  readonly least?: number
  /** Greatest chance of a false alarm, for each rule and window; a millionth if not said. */
  readonly chance?: number
  /** Milliseconds; `Date.now` if not said. */
  readonly clock?: () => number
}

/** Counts how often each rule fires; made by `createHitWatch`. */
export interface HitWatch {
  /** Counts a verdict. */
  see(verdict: SeenVerdict): void
}

interface Count {
  posts: number
  readonly hits: Map<string, number>
}

/**
 * Watches the rate of hits of each rule, live and shadow, against its own past, so that one bad edit of a word list can
 * be stopped while it is young. Rates are hits per post, so that a busy hour is no alarm. A pure function of the
 * verdicts it sees and the clock. Throws an `UngxuError` (`OPTION_WRONG`).
 *
 * False alarms are bounded. Say that a rule fires on posts independently of each other, at a rate that is at most
 * `factor` times its rate before. It is reported with a chance of at most `chance` in a window:
 *
 * 1. From `h` hits in the posts before, the rate before is at most `u` over those posts, where `u > h` solves
 *    `D(h, u) = ln(2 / chance)`; wrong with a chance of at most `chance / 2`.
 * 2. It is looked at when `k` is `least`, twice that, four times … hits. At the look `i` (1, 2 …) it is reported if
 *    `D(k, factor * u * posts / postsBefore) >= ln(2 * 2**i / chance)`: a chance of at most `chance / 2**(i + 1)`, over all looks at
 *    most `chance / 2`. (That the k-th hit comes within n posts is the same as k hits or more in n posts.)
 *
 * `D(k, m) = k * ln(k / m) - k + m` is the exponent of Chernoff's bound (1952) for Poisson counts of mean `m`, which holds
 * for binomial ones too, for their moment generating function is nowhere greater.
 *
 * What is not independent (one campaign posting the same text a hundred times) does set it off: it cannot tell a bad
 * edit from a bad day, and leaves that to who is called. What it reported becomes part of the past, so that it is told
 * again in later windows only while it keeps growing.
 *
 * @example
 * const jumps = []
 * let now = 0
 * const watch = createHitWatch({ window: 1000, clock: () => now, onJump: ({ rule }) => jumps.push(rule) })
 * const seen = (rule, hits, posts) => {
 *   for (let at = 0; at < posts; at++) watch.see({ violations: at < hits ? [{ rule }] : [], shadow: [] })
 * }
 * seen('own.fee', 10, 1000)
 * now += 1000
 * seen('own.fee', 10, 1000)
 * jumps.length // 0
 * now += 1000
 * seen('own.fee', 200, 1000)
 * jumps[0] // 'own.fee'
 */
export function createHitWatch(options: HitWatchOptions): HitWatch {
  const { window, past, factor, least, chance } = checkedOptions(options)
  const { onJump, clock = Date.now } = options
  const windows: Count[] = []
  const before: Count = { posts: 0, hits: new Map() }
  let current: Count = { posts: 0, hits: new Map() }
  /** The window in which a rule was reported last. */
  const reported = new Map<string, Count>()
  let began = clock()

  /** Closes the window if it is over. A clock that is put back does not reopen one. */
  function roll(now: number): void {
    if (now < began + window) return
    began = now - ((now - began) % window)
    add(before, current, 1)
    windows.push(current)
    if (windows.length > past) add(before, windows.shift()!, -1)
    current = { posts: 0, hits: new Map() }
  }

  function look(rule: string, hits: number, at: number): void {
    const number = lookNumber(hits / least)
    if (number === undefined || before.posts === 0 || reported.get(rule) === current) return
    const hitsBefore = before.hits.get(rule) ?? 0
    const most = upperLimit(hitsBefore, Math.log(2 / chance))
    const expected = (factor * most * current.posts) / before.posts
    if (hits <= expected || exponent(hits, expected) < Math.log(2 / chance) + number * Math.LN2) return
    reported.set(rule, current)
    onJump({ rule, hits, posts: current.posts, before: { hits: hitsBefore, posts: before.posts }, at })
  }

  return {
    see({ violations, shadow }) {
      const now = clock()
      roll(now)
      current.posts++
      for (const list of [violations, shadow]) {
        for (const { rule } of list) {
          const hits = (current.hits.get(rule) ?? 0) + 1
          current.hits.set(rule, hits)
          if (hits >= least) look(rule, hits, now)
        }
      }
    },
  }
}

/** 1, 2, 3 … for 1, 2, 4 … times the hits that are asked for; `undefined` in between. */
function lookNumber(times: number): number | undefined {
  let number = 1
  let rest = times
  for (; rest > 1; rest /= 2) number++
  return rest === 1 ? number : undefined
}

function add(to: Count, from: Count, sign: 1 | -1): void {
  to.posts += sign * from.posts
  for (const [rule, hits] of from.hits) {
    const sum = (to.hits.get(rule) ?? 0) + sign * hits
    if (sum === 0) to.hits.delete(rule)
    else to.hits.set(rule, sum)
  }
}

/** `-ln` of Chernoff's bound on the chance that a Poisson count of this mean is as far out as `count`, on its side. */
export function exponent(count: number, mean: number): number {
  return count === 0 ? mean : count * Math.log(count / mean) - count + mean
}

/** The mean above `count` at which the exponent is `wanted`, by halving; good to a billionth. */
export function upperLimit(count: number, wanted: number): number {
  let low = count
  // Far enough, for the exponent at count + x is at least x * x / (2 * (count + x)).
  let high = count + 2 * wanted + Math.sqrt(2 * count * wanted)
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (exponent(count, middle) < wanted) low = middle
    else high = middle
  }
  return high
}

function checkedOptions(options: HitWatchOptions) {
  const { window = 600_000, past = 144, factor = 3, least = 20, chance = 1e-6 } = options
  const checks: readonly [option: string, expected: string, isRight: boolean][] = [
    ['onJump', 'a function', typeof options.onJump === 'function'],
    ['window', 'a number above 0', window > 0 && Number.isFinite(window)],
    ['past', '1, 2, 3 …', Number.isInteger(past) && past >= 1],
    ['factor', 'a number from 1 on', factor >= 1 && Number.isFinite(factor)],
    ['least', '1, 2, 3 …', Number.isInteger(least) && least >= 1],
    ['chance', 'a number between 0 and 1', chance > 0 && chance < 1],
  ]
  const faults = checks
    .filter(([, , isRight]) => !isRight)
    .map(([option, expected]) => fault('OPTION_WRONG', { option, expected }, { path: option }))
  if (faults.length > 0) throw new UngxuError(faults)
  return { window, past, factor, least, chance }
}
