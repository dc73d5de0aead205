// What a part of the bench has to say.
import type { Reach } from './reach'
import type { Timing } from './rounds'
import { figure, table } from './table'

export interface Report {
  readonly title: string
  /** Markdown. */
  readonly text: string
  readonly reached?: readonly Reach[]
  /** The same for programs. */
  readonly figures: unknown
}

/** Timings as Markdown, each as a multiple of `bare` nanoseconds. */
export function timingTable(timings: readonly Timing[], bare: number): string {
  return table(
    ['case', 'µs a post', 'best round', 'posts a second', 'M units a second', 'bare loops', 'posts that hit'],
    timings.map(({ name, posts, units, median, best, counted }) => [
      name,
      figure(median / 1000),
      figure(best / 1000),
      figure(1e9 / median),
      figure(((units / posts) * 1000) / median),
      figure(median / bare),
      // What the bare loop counts are letters.
      counted > posts ? '' : `${counted} of ${posts}`,
    ]),
  )
}
