// The shipped pack on every kind of post, and how its cost grows with the length of a post.
import { type Moderator, createModerator } from '../src/moderator'
import type { Pack } from '../src/pack/pack'
import { bareLoop, evaluated, evaluatedSync } from './cases'
import { type Kind, fill, kindsOf, worstForPatterns } from './kinds'
import type { Report } from './report'
import { type Patience, timed } from './rounds'
import { figure, table } from './table'

const LENGTHS = [1000, 10_000, 100_000] as const
/** A unit of a long post may cost so many times what one of a short post costs before it counts as more than linear. */
const LINEAR = 2
/** Milliseconds: a post that would take longer is not waited for. */
const LONGEST = 4000

/** Times `evaluate` and `evaluateSync` on every kind of post. */
export async function kindsOfPosts(
  pack: Pack,
  harmless: readonly string[],
  posts: readonly string[],
  patience: Patience,
): Promise<Report> {
  const moderator = createModerator({ packs: [pack] })
  const kinds = kindsOf(pack, harmless, posts).map(({ name, posts: all }) => ({
    name,
    posts: fitting(moderator, all, patience.slice),
  }))
  const timings = await timed(
    kinds.flatMap(({ name, posts: all }) => [
      bareLoop(all),
      evaluatedSync(name, moderator, all),
      evaluated(name, moderator, all),
    ]),
    { ...patience, slice: patience.slice / 2 },
  )
  const rows = kinds.map(({ name, posts: all }, at) => {
    const [bare, sync, async] = timings.slice(3 * at, 3 * at + 3)
    return [
      name,
      all.length,
      figure(sync!.units / sync!.posts),
      figure(sync!.median / 1000),
      figure(async!.median / 1000),
      figure((sync!.median * sync!.posts) / sync!.units),
      figure(sync!.median / bare!.median),
      sync!.counted,
    ]
  })
  const head = [
    'posts',
    'how many',
    'units',
    'µs, evaluateSync',
    'µs, evaluate',
    'ns a unit',
    'bare loops',
    'that violate',
  ]
  return { title: 'The shipped Vietnamese pack, by kind of post', text: table(head, rows), figures: timings }
}

/** Times one post of every kind at three lengths: the cost of a unit must not grow. */
export async function linearity(
  pack: Pack,
  harmless: readonly string[],
  posts: readonly string[],
  patience: Patience,
): Promise<Report> {
  const moderator = createModerator({ packs: [pack] })
  const kinds = [...kindsOf(pack, harmless, posts), ...worstForPatterns(pack, 1000)]
  const grown = kinds.map((kind) => grow(moderator, kind, patience)).sort((a, b) => b.ratio - a.ratio)
  const worse = grown.filter(({ ratio, costs }) => ratio > LINEAR || costs.length < LENGTHS.length)
  const rows = grown.map(({ name, costs, ratio }) => [
    name,
    ...LENGTHS.map((_, at) => (costs[at] === undefined ? 'too long' : figure(costs[at]!))),
    figure(ratio),
  ])
  const head = ['posts', ...LENGTHS.map((length) => `ns a unit at ${length.toLocaleString('en')}`), 'growth']
  const shown = Math.max(12, worse.length)
  return {
    title: `Cost by length, ${kinds.length} kinds of post on the shipped pack`,
    text: `${table(head, rows.slice(0, shown))}\n\nThe other ${rows.length - shown} grow less. Dearest: ${[
      ...grown,
    ]
      .sort((a, b) => b.costs.at(-1)! - a.costs.at(-1)!)
      .slice(0, 5)
      .map(({ name, costs }) => `${name} (${figure(costs.at(-1)!)} ns a unit)`)
      .join(', ')}.`,
    reached: [
      {
        what: `linear in length to 100,000 units (a unit at 100,000 costs at most ${LINEAR} × the cheaper of one at 1,000 and at 10,000)`,
        asked: 'every case',
        measured:
          worse.length === 0
            ? `all ${grown.length}`
            : `not ${worse.map(({ name, ratio, costs }) => `${name} (${costs.length < LENGTHS.length ? 'not waited for' : `${figure(ratio)} ×`})`).join(', ')}`,
        met: worse.length === 0,
      },
    ],
    figures: grown,
  }
}

/**
 * Costs of a unit in nanoseconds, by length; none from the length on at which one post would take too long. Longer posts
 * are the shortest one over and over, so that all have the same in them. Time of the processor, not of the clock: a long post
 * is interrupted more often than a short one.
 */
function grow(moderator: Moderator, { name, posts }: Kind, { slice }: Patience) {
  const spaced = posts.map((post) => `${post} `)
  const shortest = fill(spaced, LENGTHS[0])
  const costs: number[] = []
  repeated(moderator, shortest, 2 * slice)
  for (const length of LENGTHS) {
    if ((costs.at(-1) ?? 0) * length > LONGEST * 1e6) break
    costs.push(repeated(moderator, fill([shortest], length), 3 * slice) / length)
  }
  return { name, costs, ratio: costs.at(-1)! / Math.min(...costs.slice(0, -1)) }
}

/** Nanoseconds of processor time that a text takes, of as many runs as fit into so many milliseconds; one at least. */
function repeated(moderator: Moderator, text: string, milliseconds: number): number {
  const before = process.cpuUsage()
  const end = performance.now() + milliseconds
  let runs = 0
  do {
    moderator.evaluateSync({ text })
    runs++
  } while (performance.now() < end)
  const { user, system } = process.cpuUsage(before)
  return ((user + system) * 1000) / runs
}

/** Of posts that are dear, fewer: as many as are judged in a few slices, and twenty if that does not take for ever. */
function fitting(moderator: Moderator, posts: readonly string[], slice: number): readonly string[] {
  repeatedly(moderator, posts, 10 * slice, posts.length)
  return posts.slice(
    0,
    Math.max(
      repeatedly(moderator, posts, 4 * slice, posts.length),
      repeatedly(moderator, posts, 10 * slice, 20),
    ),
  )
}

/** How many of the first posts, at most so many, are judged in so many milliseconds; one at least. */
function repeatedly(
  moderator: Moderator,
  posts: readonly string[],
  milliseconds: number,
  most: number,
): number {
  const end = performance.now() + milliseconds
  let judged = 0
  do moderator.evaluateSync({ text: posts[judged]! })
  while (++judged < Math.min(most, posts.length) && performance.now() < end)
  return judged
}
