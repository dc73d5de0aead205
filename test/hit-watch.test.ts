import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHitWatch, exponent, type HitJump, type HitWatchOptions, upperLimit } from '../src/hit-watch'
import { createRandom } from '../src/random'

const WINDOW = 1000

/** A watch on a clock that stands still but for `nextWindow`. */
function watching(options: Partial<HitWatchOptions> = {}) {
  const jumps: HitJump[] = []
  let now = 5_000_000
  const watch = createHitWatch({
    window: WINDOW,
    clock: () => now,
    onJump: (jump) => jumps.push(jump),
    ...options,
  })
  return {
    jumps,
    /** `posts` verdicts, the rule in every so manieth of them. */
    see(posts: number, every: number, rule = 'r', where: 'violations' | 'shadow' = 'violations') {
      for (let at = 1; at <= posts; at++) {
        const none = { violations: [], shadow: [] }
        watch.see(at % every === 0 ? { ...none, [where]: [{ rule }] } : none)
      }
    },
    wait(milliseconds = WINDOW) {
      now += milliseconds
    },
    watch,
  }
}

describe('a rule that begins to fire more often', () => {
  it('is told, with its hits and its past', () => {
    const { jumps, see, wait } = watching()
    see(10_000, 100)
    wait()
    see(1000, 4)
    expect(jumps).toEqual([
      { rule: 'r', hits: 20, posts: 80, before: { hits: 100, posts: 10_000 }, at: 5_001_000 },
    ])
  })

  it('is told once a window, and no more once it is the past', () => {
    const { jumps, see, wait } = watching()
    see(10_000, 1000)
    for (let window = 0; window < 5; window++) {
      wait()
      see(10_000, 10)
    }
    expect(jumps.map(({ hits, before }) => [hits, before.hits])).toEqual([[20, 10]])
  })

  it('is told again while it keeps growing', () => {
    const { jumps, see, wait } = watching()
    for (const every of [10_000, 400, 20]) {
      see(200_000, every)
      wait()
    }
    expect(jumps).toHaveLength(2)
  })

  it('is told of as a shadow rule too; to make it live is no jump', () => {
    const { jumps, see, wait } = watching()
    see(10_000, 100, 'r', 'shadow')
    wait()
    see(10_000, 100, 'r')
    wait()
    see(10_000, 5, 'r', 'shadow')
    expect(jumps.map(({ before }) => before.hits)).toEqual([200])
  })

  it('though it never fired before', () => {
    const { jumps, see, wait } = watching()
    see(10_000, 10_001)
    wait()
    see(1000, 10)
    expect(jumps).toMatchObject([{ hits: 20, posts: 200, before: { hits: 0, posts: 10_000 } }])
  })

  it('alone: others keep their own past', () => {
    const { jumps, see, wait } = watching()
    see(5000, 10, 'steady')
    see(5000, 1000, 'edited')
    wait()
    see(5000, 10, 'steady')
    see(5000, 10, 'edited')
    expect(jumps.map(({ rule }) => rule)).toEqual(['edited'])
  })
})

describe('nothing is told', () => {
  /** Posts with the rule in every so manieth of them, a window after another. */
  it.each<[string, Partial<HitWatchOptions>, (readonly [posts: number, every: number])[]]>([
    ['in the first window, where there is no past', {}, [[100_000, 2]]],
    [
      'while the rate stays',
      {},
      [
        [10_000, 20],
        [10_000, 20],
        [10_000, 20],
      ],
    ],
    [
      'of more posts at the same rate',
      {},
      [
        [10_000, 20],
        [100_000, 20],
      ],
    ],
    [
      'up to `factor`',
      {},
      [
        [100_000, 30],
        [100_000, 10],
      ],
    ],
    [
      'below `least`',
      { least: 50 },
      [
        [100_000, 1000],
        [49, 1],
      ],
    ],
    [
      'of a past too short to tell',
      {},
      [
        [5, 6],
        [100, 2],
      ],
    ],
  ])('%s', (_, options, windows) => {
    const { jumps, see, wait } = watching(options)
    for (const [posts, every] of windows) {
      see(posts, every)
      wait()
    }
    expect(jumps).toEqual([])
  })

  it('in the same window, though the clock is put back', () => {
    const { jumps, see, wait } = watching()
    see(10_000, 500)
    wait(-9e6)
    see(10_000, 5)
    expect(jumps).toEqual([])
  })
})

describe('the past', () => {
  it('is so many windows long', () => {
    const { jumps, see, wait } = watching({ past: 2 })
    see(10_000, 10)
    wait()
    see(10_000, 500)
    wait()
    see(10_000, 500)
    wait()
    see(10_000, 10)
    expect(jumps).toMatchObject([{ before: { hits: 40, posts: 20_000 } }])
  })

  it('is not lost over a time without posts', () => {
    const { jumps, see, wait } = watching()
    see(10_000, 1000)
    wait(1000 * WINDOW)
    see(10_000, 10)
    expect(jumps).toHaveLength(1)
  })
})

// Hits are drawn from a seed, so each of these numbers comes out the same for ever.
describe('false alarms', () => {
  /** The share of windows in which a rule is told of, that fires `times` as often as before. */
  function alarms(
    rate: number,
    times: number,
    options: Partial<HitWatchOptions>,
    past: number,
    runs: number,
  ): number {
    const random = createRandom(7)
    let alarmed = 0
    for (let run = 0; run < runs; run++) {
      const { jumps, watch, wait } = watching(options)
      const see = (posts: number, chance: number) => {
        for (let at = 0; at < posts; at++)
          watch.see({ violations: random.next() < chance ? [{ rule: 'r' }] : [], shadow: [] })
      }
      see(past, rate)
      wait()
      see(1000, rate * times)
      if (jumps.length > 0) alarmed++
    }
    return alarmed / runs
  }

  it.each([
    [0.002, 1],
    [0.01, 1],
    [0.002, 2],
    [0.01, 2],
    [0.05, 2],
  ])('at a rate of %f times %i are no more than promised', (rate, times) => {
    const options = { factor: 2, least: 2, chance: 0.2 }
    expect(alarms(rate, times, options, 2000, 400)).toBeLessThanOrEqual(0.2)
  })

  it('are there at all, so that the test above can fail', () => {
    expect(alarms(0.01, 6, { factor: 2, least: 2, chance: 0.2 }, 2000, 100)).toBeGreaterThan(0.2)
  })

  it('are not bought with blindness: a rule that fires twenty times as often is always seen', () => {
    expect(alarms(0.005, 20, {}, 20_000, 100)).toBe(1)
  })
})

describe('a rule that begins to fire on every tenth post is told of, as docs/observability.md says,', () => {
  it.each([
    [100, 20_000, 40],
    [0, 5000, 20],
    [5, 1000, undefined],
  ])('after %i hits in %i posts, by hit %s', (before, past, hits) => {
    const { jumps, see, wait } = watching()
    see(past, before === 0 ? past + 1 : past / before)
    wait()
    see(10_000, 10)
    const told = hits === undefined ? [] : [{ hits, before: { hits: before, posts: past } }]
    expect(jumps).toMatchObject(told)
  })
})

it('asks for more at each look, for it looks more than once', () => {
  // At the twentieth hit the exponent lies between ln(2 / chance) and twice the chance that is left for this look.
  const { jumps, see, wait } = watching({ factor: 1 })
  see(662, 663)
  wait()
  see(1000, 10)
  expect(jumps.map(({ hits }) => hits)).toEqual([40])
})

describe('the bound', () => {
  /** The chance of `count` or more, by adding up the Poisson distribution. */
  function tail(count: number, mean: number): number {
    let term = Math.exp(-mean)
    let below = 0
    for (let at = 0; at < count; at++) {
      below += term
      term *= mean / (at + 1)
    }
    return 1 - below
  }

  it('is never below the chance that it bounds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.01, max: 60, noNaN: true }),
        (count, mean) => {
          const bound = Math.exp(-exponent(count, mean))
          if (count > mean) expect(tail(count, mean)).toBeLessThanOrEqual(bound + 1e-9)
          else expect(1 - tail(count + 1, mean)).toBeLessThanOrEqual(bound + 1e-9)
        },
      ),
    )
  })

  it('gives an upper limit that has the exponent asked for', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.double({ min: 0.1, max: 50, noNaN: true }), (count, wanted) => {
        const limit = upperLimit(count, wanted)
        expect(limit).toBeGreaterThan(count)
        expect(exponent(count, limit)).toBeCloseTo(wanted, 3)
      }),
    )
  })

  it('with no hits is the rule of the logarithm', () => {
    expect(upperLimit(0, Math.log(20))).toBeCloseTo(Math.log(20), 9)
  })
})

it.each<[string, Partial<Record<keyof HitWatchOptions, unknown>>]>([
  ['onJump', { onJump: undefined }],
  ['window', { window: 0 }],
  ['window', { window: Number.POSITIVE_INFINITY }],
  ['past', { past: 1.5 }],
  ['factor', { factor: 0.5 }],
  ['factor', { factor: Number.NaN }],
  ['least', { least: 0 }],
  ['chance', { chance: 1 }],
])('%s is checked: %o', (path, options) => {
  expect(() => createHitWatch({ onJump: () => {}, ...options } as HitWatchOptions)).toThrow(
    expect.objectContaining({ code: 'OPTION_WRONG', faults: [expect.objectContaining({ path })] }),
  )
})
