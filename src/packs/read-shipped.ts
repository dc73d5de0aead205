// A shipped pack from its JSON. It passed every check, and was compiled, when the library was built; that is not done again.
import { rememberCompiled } from '../pack/compile-faults'
import type { Pack } from '../pack/pack'
import { type PackIndex, rememberIndex } from '../signals/pack-index'

/** A pack in two pieces of JSON: the law is a third of it, and read when something is first cited. */
export interface ShippedPack {
  /** All but `instruments`. */
  readonly pack: string
  readonly instruments: string
}

/** The pack, frozen through and through, with what was worked out of it. */
export function readShipped(json: ShippedPack, index: PackIndex): Pack {
  let instruments: Pack['instruments'] | undefined
  const pack = { ...frozen(JSON.parse(json.pack) as Pack) }
  Object.defineProperty(pack, 'instruments', {
    enumerable: true,
    get: () => (instruments ??= frozen(JSON.parse(json.instruments) as Pack['instruments'])),
  })

  rememberIndex(pack, index)
  rememberCompiled(pack)
  return Object.freeze(pack)
}

/** Makes the two pieces, as `readShipped` takes them. */
export function writeShipped({ instruments, ...pack }: Pack): ShippedPack {
  return { pack: JSON.stringify(pack), instruments: JSON.stringify(instruments) }
}

function frozen<T>(value: T): T {
  if (Array.isArray(value)) {
    // Most of a pack is lists of plain terms.
    for (const part of value) if (typeof part === 'object') frozen(part)
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) if (typeof part === 'object') frozen(part)
  } else return value
  return Object.freeze(value)
}
