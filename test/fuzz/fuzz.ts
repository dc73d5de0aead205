// The fuzzer: bends what it has kept, keeps what reaches something new, and tells of what does not hold.
import { type Random, createRandom } from '../../src/random'
import type { Kind } from './kind'

export interface Failure {
  readonly kind: string
  readonly input: string
  readonly reason: string
}

export interface Progress {
  readonly done: number
  readonly kept: number
  readonly features: number
}

export interface Outcome extends Progress {
  readonly failures: readonly Failure[]
  /** The input that took longest for its size, of those with `LEAST_TIMED` units or more. */
  readonly worst:
    | { readonly microsPerUnit: number; readonly units: number; readonly input: string }
    | undefined
}

/** Of shorter inputs the time is that of the call, whatever stands in them. */
const LEAST_TIMED = 200
/** Inputs kept beside the seeds; the oldest give way. */
const MOST_KEPT = 4_000
const MOST_FAILURES = 20

/** Runs so many inputs of one kind. The same seed, the same inputs. Stops early after twenty failures. */
export async function fuzz<Input>(
  kind: Kind<Input>,
  inputs: number,
  seed: number,
  each: (progress: Progress) => void = () => {},
): Promise<Outcome> {
  const random = createRandom(seed)
  const kept: Input[] = [...kind.seeds]
  const features = new Set<string>()
  const failures: Failure[] = []
  let worst: Outcome['worst']
  const offset = random.below(kind.seeds.length)
  let evicted = 0
  let done = 0
  for (; done < inputs && failures.length < MOST_FAILURES; done++) {
    each({ done, kept: kept.length, features: features.size })
    // Seeds as they are first, beginning anywhere; what came last is tried more often, for it reached something new.
    const isSeed = done < kind.seeds.length && done < inputs / 4
    const from = random.below(4) === 0 ? Math.max(0, kept.length - 200) : 0
    const input = isSeed
      ? kind.seeds[(offset + done) % kind.seeds.length]!
      : kind.next(kept[from + random.below(kept.length - from)]!, kept, random)
    const began = performance.now()
    try {
      const reached = kind.run(input, random)
      const found = reached instanceof Promise ? await reached : reached
      const units = kind.units(input)
      const micros = (performance.now() - began) * 1000
      if (units >= LEAST_TIMED && micros / units > (worst?.microsPerUnit ?? 0)) {
        // Twice more: a collection of garbage is no fault of the input.
        const again = Math.min(micros, await timed(kind, input, random), await timed(kind, input, random))
        if (again / units > (worst?.microsPerUnit ?? 0))
          worst = { microsPerUnit: again / units, units, input: shown(input) }
      }
      const before = features.size
      for (const feature of found) features.add(feature)
      if (features.size > before && !isSeed) {
        if (kept.length < kind.seeds.length + MOST_KEPT) kept.push(input)
        else kept[kind.seeds.length + (evicted++ % MOST_KEPT)] = input
      }
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
      failures.push({ kind: kind.name, input: shown(input), reason: reason.slice(0, 600) })
    }
  }
  return { done, kept: kept.length, features: features.size, failures, worst }
}

/** Microseconds that an input takes. */
export async function timed<Input>(kind: Kind<Input>, input: Input, random: Random): Promise<number> {
  const began = performance.now()
  await kind.run(input, random)
  return (performance.now() - began) * 1000
}

function shown(input: unknown): string {
  const text = input instanceof Uint8Array ? new TextDecoder().decode(input) : input
  return JSON.stringify(text) ?? String(text)
}
