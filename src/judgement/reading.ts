// How a condition reads a value: plain dotted paths over own properties, the same for the compiled conditions
// and the judge.
import { UNKNOWN_VALUE } from './truth'

/**
 * The value at the end of a path. As in json-rules-engine, a path on something that is not an object gives
 * that thing itself; a path that leads nowhere gives `undefined`. Inherited properties are never read.
 */
export function readPath(value: unknown, keys: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return value
  let here: unknown = value
  for (const key of keys) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined
    here = (here as Record<string, unknown>)[key]
  }
  return here
}

/**
 * A fact's value, or what lies at a path in it. What cannot be read is not known: a getter that throws, or a
 * promise (json-rules-engine would wait for it, perhaps for ever).
 */
export function readFact(value: unknown, keys: readonly string[] | undefined): unknown {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return value
  try {
    if (isPromise(value)) return UNKNOWN_VALUE
    if (keys === undefined) return value
    const found = readPath(value, keys)
    return isPromise(found) ? UNKNOWN_VALUE : found
  } catch {
    return UNKNOWN_VALUE
  }
}

function isPromise(value: unknown): boolean {
  return (
    ((typeof value === 'object' && value !== null) || typeof value === 'function') &&
    typeof (value as { then?: unknown }).then === 'function'
  )
}
