// What a call is refused with, for tests that look at codes and places.
import type { Fault } from '../../src/errors'
import { UngxuError } from '../../src/errors'

/** The faults `run` throws; none if it returns. Any other error is the test's failure. */
export function faultsOf(run: () => unknown): readonly Fault[] {
  try {
    run()
  } catch (error) {
    if (error instanceof UngxuError) return error.faults
    throw error
  }
  return []
}

/** `3:5 UNKNOWN_KEY rules.0.whne`, with the file before it where there is one. */
export function placed(faults: readonly Fault[]): string[] {
  return faults.map(({ file, line, column, code, path }) => {
    const place = [file, line, column].filter((part) => part !== undefined).join(':')
    return [place, code, path].filter((part) => part !== undefined && part !== '').join(' ')
  })
}
