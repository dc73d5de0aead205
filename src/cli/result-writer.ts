// What every output format is made of: strings, for whoever writes them.
import type { Fault } from '../errors'
import type { Post } from '../post'
import type { Verdict } from '../verdict'
import type { Origin } from './read-posts'

/** A line that could not be judged. */
export interface BadLine {
  readonly origin: Origin
  readonly fault: Fault
  /** The post's id, where the line held one. */
  readonly id?: string
}

/** Turns results, in input order, to text. Stateful: one writer, one run. */
export interface ResultWriter {
  verdict(post: Post, origin: Origin, verdict: Verdict): string
  badLine(bad: BadLine): string
  /** What closes the output, also when nothing was written or the run ended early. */
  end(): string
}
