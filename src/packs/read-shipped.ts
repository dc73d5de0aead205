// A shipped pack from its JSON. It passed every check when the library was built, and is not checked again.
import type { Pack } from '../pack/pack'

/** The pack, frozen through and through. */
export function readShipped(json: string): Pack {
  return JSON.parse(json, (_key, value: unknown) => Object.freeze(value)) as Pack
}
