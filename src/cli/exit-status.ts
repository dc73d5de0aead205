// What the process answers to the shell. The first four are a contract: scripts and CI jobs stand on them.

export const EXIT = {
  /** Nothing at or above `--fail-on`. */
  clean: 0,
  /** Something at or above `--fail-on`; an example that goes wrong; an error of lint; more changed posts than the budget of diff. */
  found: 1,
  /** Wrong usage, a pack that does not load, a file in the way of `init` or `new`. Nothing was judged, nothing written. */
  usage: 2,
  /** Some input lines were bad; wins over `found`. */
  badLines: 3,
  /** A fault of ungxu itself, or output that could not be written. */
  broken: 4,
  /** Ended by SIGINT, as shells count it: 128 + 2. What was done by then is written. */
  interrupted: 130,
  /** Whoever read the results stopped reading (`| head`): 128 + 13. Not 0, for not all posts were judged. */
  pipeClosed: 141,
} as const

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]
