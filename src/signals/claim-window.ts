// Where in a text most of one known wording stands close together: a window over the runs of words that the two share.
import { LEAST_SIMILARITY } from '../pack/vocabulary'
import { RUN } from './claim-runs'

/** A run of the wording, by its first word there, that stands at a word of the text. */
export interface SharedRun {
  readonly at: number
  readonly of: number
}

/** Words `[first, last]` of the text. */
export interface Likeness {
  readonly first: number
  readonly last: number
  /** 0..1: the share of the wording's words that stand there in runs of three or more. */
  readonly similarity: number
}

/** A wording, as windows see it. */
export interface Measured {
  readonly words: number
  /** Words that count: those of runs which too many wordings have tell none of them apart. */
  readonly counted: number
}

/** Words that may have been put in between: half as many as the wording has, and these. */
const ROOM = 4

/**
 * The windows that are most like the wording, none overlapping another, each as short as it can be. `shared` is in
 * order of the text; each run goes into the window and out of it once.
 */
export function bestWindows(shared: readonly SharedRun[], { words, counted }: Measured): Likeness[] {
  const longest = words + (words >> 1) + ROOM
  /** By run of the wording: how often it is in the window. */
  const held = new Uint32Array(words)
  /** By word of the wording: how many of its runs are. */
  const covered = new Uint8Array(words)
  let common = 0
  let left = 0
  const found: Likeness[] = []
  let best: Likeness | undefined

  for (let run = 0; run < shared.length; run++) {
    const { at, of } = shared[run]!
    if (held[of]!++ === 0) for (let word = of; word < of + RUN; word++) if (covered[word]!++ === 0) common++
    // Words of a wording that repeats itself are several of its runs at one place of the text: all are in, or none is.
    if (shared[run + 1]?.at === at) continue
    while (at + RUN - shared[left]!.at > longest || isSpare(shared[left]!.of)) {
      const out = shared[left++]!.of
      if (--held[out]! === 0)
        for (let word = out; word < out + RUN; word++) if (--covered[word]! === 0) common--
    }
    const [first, last] = [shared[left]!.at, at + RUN - 1]
    // A wording that repeats itself is not there whole where a few of its words are.
    const similarity = Math.min(common, last - first + 1) / counted
    if (similarity < LEAST_SIMILARITY) continue
    const here = { first, last, similarity }
    if (best !== undefined && here.first > best.last) {
      found.push(best)
      best = here
    } else if (best === undefined || here.similarity > best.similarity) best = here
  }
  if (best !== undefined) found.push(best)
  return found

  /** The window has as much of the wording without this run at its left end. */
  function isSpare(run: number): boolean {
    return held[run]! > 1 || (covered[run]! > 1 && covered[run + 1]! > 1 && covered[run + 2]! > 1)
  }
}
