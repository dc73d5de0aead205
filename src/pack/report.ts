// How the checks of a pack say what they found, by its path in the pack.
import { type Fault, type FaultCode, fault } from '../errors'
import { closest, shownName } from './did-you-mean'
import { LIMITS } from './limits'
import type { Path } from './source'

export type Report = (code: FaultCode, values: Fault['values'], path: Path, of?: 'key' | 'value') => void

/** Ends a check that has found more than is told. */
class EnoughFound extends Error {}

/** Runs a check until it ends, or has found one fault more than is told of a pack. */
export function foundBy(check: (add: (one: Fault) => void) => void): Fault[] {
  const faults: Fault[] = []
  try {
    check((one) => {
      faults.push(one)
      if (faults.length > LIMITS.faults) throw new EnoughFound()
    })
  } catch (error) {
    if (!(error instanceof EnoughFound)) throw error
  }
  return faults
}

/** The faults that are told of a pack: of very many the first, and that there are more. */
export function told(faults: readonly Fault[]): readonly Fault[] {
  const { faults: limit } = LIMITS
  return faults.length <= limit ? faults : [...faults.slice(0, limit), fault('TOO_MANY_FAULTS', { limit })]
}

/** `unknownName`; of many names in one pack the first alone are compared with all that are known. */
export function createUnknownNames(): typeof unknownName {
  let asked = 0
  return (id, known, allowed) => unknownName(id, asked++ < LIMITS.suggestions ? known : [], allowed)
}

/** Values of a fault about a name that leads nowhere; `allowed` where all that is allowed can be told in a line. */
export function unknownName(id: string, known: Iterable<string>, allowed?: readonly string[]) {
  const suggestion = closest(id, known)
  return {
    id: shownName(id),
    ...(suggestion !== undefined && { suggestion }),
    ...(allowed !== undefined && { allowed: allowed.join(', ') }),
  }
}
