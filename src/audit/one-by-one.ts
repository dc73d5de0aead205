// Things done one after the other, in the order they were asked for.

/** Runs what it is given when all that was given before has ended, well or not. */
export type OneByOne = <T>(run: () => Promise<T>) => Promise<T>

export function oneByOne(): OneByOne {
  let last: Promise<unknown> = Promise.resolve()
  return (run) => {
    const next = last.then(run, run)
    last = next.catch(() => {})
    return next
  }
}
