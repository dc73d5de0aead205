// The shipped pack on every kind of post, and how its cost grows with the length of a post.
import { type Moderator, createModerator } from '../src/moderator'
import type { Pack } from '../src/pack/pack'
import { bareLoop, evaluated, evaluatedSync } from './cases'
import { type Kind, fill, kindsOf, worstForPatterns } from './kinds'
import type { Report } from './report'
import { type Patience, median, timed } from './rounds'
import { figure, table } from './table'

const LENGTHS = [1000, 10_000, 100_000] as const
/** A unit of a long post may cost so many times what one of a short post costs before it counts as more than linear. */
const LINEAR = 2

/** Times `evaluate` and `evaluateSync` on every kind of post. */
export async function kindsOfPosts(
  pack: Pack,
  harmless: readonly string[],
  posts: readonly string[],
  patience: Patience,
): Promise<Report> {
  const moderator = createModerator({ packs: [pack] })
  const kinds = kindsOf(pack, harmless, posts)
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
  const worse = grown.filter(({ ratio }) => ratio > LINEAR)
  const rows = grown.map(({ name, costs, ratio }) => [name, ...costs.map(figure), figure(ratio)])
  const head = ['posts', ...LENGTHS.map((length) => `ns a unit at ${length.toLocaleString('en')}`), 'growth']
  const shown = Math.max(12, worse.length)
  return {
    title: `Cost by length, ${kinds.length} kinds of post on the shipped pack`,
    text: `${table(head, rows.slice(0, shown))}\n\nThe other ${rows.length - shown} grow less. Dearest: ${[
      ...grown,
    ]
      .sort((a, b) => b.costs[2]! - a.costs[2]!)
      .slice(0, 5)
      .map(({ name, costs }) => `${name} (${figure(costs[2]!)} ns a unit)`)
      .join(', ')}.`,
    reached: [
      {
        what: `linear in length to 100,000 units (a unit at 100,000 costs at most ${LINEAR} × the cheaper of one at 1,000 and at 10,000)`,
        asked: 'every case',
        measured:
          worse.length === 0
            ? `all ${grown.length}`
            : `not ${worse.map(({ name, ratio }) => `${name} (${figure(ratio)} ×)`).join(', ')}`,
        met: worse.length === 0,
      },
    ],
    figures: grown,
  }
}

function grow(moderator: Moderator, { name, posts }: Kind, { rounds }: Patience) {
  const texts = LENGTHS.map((length) =>
    fill(
      posts.map((post) => `${post} `),
      length,
    ),
  )
  const times = LENGTHS.map((): number[] => [])
  for (let round = 0; round < Math.max(3, rounds / 2); round++) {
    texts.forEach((text, at) => {
      // Short posts so often that a run is no shorter than for the long one, within reason.
      const runs = [20, 4, 1][at]!
      const begin = performance.now()
      for (let run = 0; run < runs; run++) moderator.evaluateSync({ text })
      times[at]!.push(((performance.now() - begin) * 1e6) / (runs * text.length))
    })
  }
  const costs = times.map(median)
  return { name, costs, ratio: costs[2]! / Math.min(costs[0]!, costs[1]!) }
}
