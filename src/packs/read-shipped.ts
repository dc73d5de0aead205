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
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}
