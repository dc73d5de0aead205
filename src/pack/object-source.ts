// A pack given as an object: copied to plain JSON data, so that nothing odd gets in and nothing of the caller's is frozen.
import type { Fault } from '../errors'
import { fault } from '../errors'
import { shownName } from './did-you-mean'
import { LIMITS } from './limits'
import { dotted, kindOf, lastName } from './source'
import type { Path, Source, Where } from './source'

export function readObject(input: unknown, file?: string): Source {
  const place = (path: Path): Where => ({
    ...(file !== undefined && { file }),
    ...(path.length > 0 && { path: dotted(path) }),
  })
  const faults: Fault[] = []
  let values = 0

  function copy(value: unknown, path: Path): unknown {
    if (++values > LIMITS.values) return null
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number' && Number.isFinite(value)) return value
    if (typeof value !== 'object' || !isPlain(value)) {
      const found = typeof value === 'object' ? 'object of a class' : typeof value
      faults.push(fault('WRONG_TYPE', { key: lastName(path), expected: 'JSON', found }, place(path)))
      return null
    }
    if (path.length >= LIMITS.depth) {
      faults.push(fault('TOO_DEEP', { limit: LIMITS.depth }, place(path)))
      return null
    }
    if (Array.isArray(value) && value.length > LIMITS.values - values) {
      values = LIMITS.values + 1
      return null
    }
    if (Array.isArray(value)) return Array.from(value, (item, index) => copy(item, [...path, index]) ?? null)
    const entries: [string, unknown][] = []
    for (const key of Object.keys(value)) {
      const item = (value as Record<string, unknown>)[key]
      if (item === undefined) continue
      if (key === '__proto__') {
        faults.push(fault('UNKNOWN_KEY', { key, allowed: '-' }, place(path)))
      } else {
        entries.push([key, copy(item, [...path, key])])
      }
    }
    return Object.fromEntries(entries)
  }

  let value: unknown
  try {
    value = copy(input, [])
  } catch (error) {
    // A getter or proxy of the caller's threw.
    faults.push(fault('FILE_UNREADABLE', { reason: shownName(String(error)) }, place([])))
  }
  if (values > LIMITS.values)
    faults.push(fault('PACK_TOO_LARGE', { values: LIMITS.values, limit: LIMITS.values }, place([])))
  if (faults.length === 0 && kindOf(value) !== 'map') {
    faults.push(fault('WRONG_TYPE', { key: 'pack', expected: 'map', found: kindOf(value) }, place([])))
  }
  return { ...(file !== undefined && { file }), value, faults, whole: faults.length === 0, place }
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true
  const prototype = Object.getPrototypeOf(value)
  // Objects of another realm (a worker, vm, jest) have an Object.prototype that is not ours.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
