// A shipped pack from its JSON. It passed every check when the library was built, and is not checked again.
import type { Pack } from '../pack/pack'

/** The pack, frozen through and through. */
export function readShipped(json: string): Pack {
  return frozen(JSON.parse(json) as Pack)
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}
