// Clean posts of about 100 units on generated rules: the figure that everything else is compared with.
import { bareLoop, evaluated, evaluatedSync } from './cases'
import { withPhrases } from './inputs'
import { type Reach, reach } from './reach'
import { type Patience, timed } from './rounds'
import type { ReadySet } from './rule-sets'
import { type Report, timingTable } from './report'
import { figure } from './table'

export interface SizedSets {
  readonly small: ReadySet
  readonly middle: ReadySet
  readonly large: ReadySet
}

const times = (value: number) => `${figure(value)} ×`

/** Times ungxu on three sizes of rule sets, on clean posts and on such of which 5 % violate. */
export async function cleanPosts(
  sets: SizedSets,
  posts: readonly string[],
  patience: Patience,
): Promise<Report> {
  const names = {
    small: '100 rules, 1k terms',
    middle: '1,000 rules, 10k terms',
    large: '10,000 rules, 50k terms',
  }
  const sizes = ['small', 'middle', 'large'] as const
  const cases = [
    bareLoop(posts),
    ...sizes.flatMap((size) => {
      const { moderator, set } = sets[size]
      const mixed = withPhrases(posts, set.violating, 0.05)
      return [
        evaluatedSync(`evaluateSync, ${names[size]}`, moderator, posts),
        evaluated(`evaluate, ${names[size]}`, moderator, posts),
        evaluatedSync(`evaluateSync, ${names[size]}, 5 % violate`, moderator, mixed),
        evaluated(`evaluate, ${names[size]}, 5 % violate`, moderator, mixed),
      ]
    }),
  ]
  const timings = await timed(cases, patience)
  const of = (name: string) => timings.find((timing) => timing.name === name)!.median
  const bare = timings[0]!.median
  const reached: Reach[] = []
  for (const call of ['evaluateSync', 'evaluate']) {
    const middle = of(`${call}, ${names.middle}`)
    reached.push(
      reach(`${call}, clean, against the bare loop`, { atMost: 16 }, middle / bare, times),
      reach(
        `${call}, throughput of 10,000 rules against 100`,
        { atLeast: 0.5 },
        of(`${call}, ${names.small}`) / of(`${call}, ${names.large}`),
        times,
      ),
      reach(
        `${call}, 5 % violating against clean`,
        { atMost: 2 },
        of(`${call}, ${names.middle}, 5 % violate`) / middle,
        times,
      ),
    )
  }
  return {
    title: `Clean posts of about 100 units (${posts.length})`,
    text: timingTable(timings, bare),
    reached,
    figures: timings,
  }
}
