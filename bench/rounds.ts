// Cases timed in turn inside one process: tinybench runs one task to its end before the next, and a machine that is
// busy for a moment would then favour one of them.

/** One thing to time: a pass over all its posts. What a pass gives is kept, so that no engine is optimised away. */
export interface Case {
  readonly name: string
  readonly posts: number
  /** UTF-16 code units of all posts together. */
  readonly units: number
  pass(): number | Promise<number>
}

export interface Timing {
  readonly name: string
  readonly posts: number
  readonly units: number
  /** Nanoseconds a post: the median of all rounds, and the best of them. */
  readonly median: number
  readonly best: number
  /** What one pass counted, for example posts that hit. */
  readonly counted: number
}

export interface Patience {
  readonly rounds: number
  /** Milliseconds that a case runs in one round, at least one pass. */
  readonly slice: number
}

export const PATIENT: Patience = { rounds: 11, slice: 60 }
export const QUICK: Patience = { rounds: 5, slice: 15 }

/** Times the cases: each warms up, then all take turns, each round beginning with another one. */
export async function timed(cases: readonly Case[], { rounds, slice }: Patience): Promise<Timing[]> {
  const running = []
  for (const one of cases) running.push(await warmedUp(one, slice))
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < running.length; turn++) {
      const { one, passes, times } = running[(round + turn) % running.length]!
      const begin = performance.now()
      for (let pass = 0; pass < passes; pass++) await keep(one.pass())
      times.push(((performance.now() - begin) * 1e6) / (passes * one.posts))
    }
  }
  return running.map(({ one: { name, posts, units }, times, counted }) => ({
    name,
    posts,
    units,
    median: median(times),
    best: Math.min(...times),
    counted,
  }))
}

async function warmedUp(one: Case, slice: number) {
  const begin = performance.now()
  let counted = 0
  do {
    counted = await keep(one.pass())
  } while (performance.now() - begin < 3 * slice)
  // The last pass alone, for the first ones ran unoptimised.
  const last = performance.now()
  await keep(one.pass())
  const took = Math.max(performance.now() - last, 1e-3)
  return { one, counted, passes: Math.max(1, Math.round(slice / took)), times: [] as number[] }
}

let kept = 0
async function keep(result: number | Promise<number>): Promise<number> {
  const value = typeof result === 'number' ? result : await result
  kept = (kept + value) | 0
  return value
}

/** The middle one of the values, in order. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value below which this share (0..1) of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}
