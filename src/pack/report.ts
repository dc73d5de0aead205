// How the checks of a pack say what they found, by its path in the pack.
import type { Fault, FaultCode } from '../errors'
import { closest, shownName } from './did-you-mean'
import type { Path } from './source'

export type Report = (code: FaultCode, values: Fault['values'], path: Path, of?: 'key' | 'value') => void

/** Values of a fault about a name that leads nowhere; `allowed` where all that is allowed can be told in a line. */
export function unknownName(id: string, known: Iterable<string>, allowed?: readonly string[]) {
  const suggestion = closest(id, known)
  return {
    id: shownName(id),
    ...(suggestion !== undefined && { suggestion }),
    ...(allowed !== undefined && { allowed: allowed.join(', ') }),
  }
}
