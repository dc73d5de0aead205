// A shipped pack from its JSON. It passed every check when the library was built, and is not checked again.
import type { Pack } from '../pack/pack'
import { type TermIndex, rememberTerms } from '../signals/term-index'

/** The pack, frozen through and through, with the terms of its lexicons in order. */
export function readShipped(json: string, terms: TermIndex): Pack {
  const pack = frozen(JSON.parse(json) as Pack)
  rememberTerms(pack.lexicons, terms)
  return pack
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
