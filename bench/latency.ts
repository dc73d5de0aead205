// How long single posts wait under `evaluateAll`, from being taken to having their verdict.
import type { Moderator } from '../src/moderator'
import type { Report } from './report'
import { type Patience, quantile } from './rounds'
import { figure, table } from './table'

/** Percentiles in microseconds, with one post and with sixteen under way; garbage collection and all. */
export async function latency(
  moderators: readonly (readonly [name: string, moderator: Moderator, texts: readonly string[]])[],
  { rounds }: Patience,
): Promise<Report> {
  const rows: (string | number)[][] = []
  const figures: object[] = []
  for (const [name, moderator, texts] of moderators) {
    for (const concurrency of [1, 16]) {
      // The first time to warm up.
      await waits(moderator, texts, concurrency, 2)
      const times = await waits(moderator, texts, concurrency, 2 * rounds)
      const [p50, p99, p999] = [0.5, 0.99, 0.999].map((share) => quantile(times, share) * 1000)
      rows.push([
        name,
        concurrency,
        times.length,
        figure(p50!),
        figure(p99!),
        figure(p999!),
        figure(quantile(times, 1) * 1000),
      ])
      figures.push({ name, concurrency, posts: times.length, p50, p99, p999 })
    }
  }
  const head = ['posts', 'under way', 'how many', 'p50, µs', 'p99, µs', 'p99.9, µs', 'longest, µs']
  return { title: 'Latency under `evaluateAll`', text: table(head, rows), figures }
}

async function waits(
  moderator: Moderator,
  texts: readonly string[],
  concurrency: number,
  times: number,
): Promise<number[]> {
  const taken: number[] = []
  const waited: number[] = []
  function* posts() {
    for (let time = 0; time < times; time++) {
      for (const text of texts) {
        taken.push(performance.now())
        yield { text }
      }
    }
  }
  for await (const _ of moderator.evaluateAll(posts(), { concurrency }))
    waited.push(performance.now() - taken[waited.length]!)
  return waited
}
