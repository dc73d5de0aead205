// A copy of what was given, as JSON has it: what is sealed is what can be written and read again.
import { UngxuError, fault } from '../errors'

/** The value as it comes back from JSON. Throws an `UngxuError` (`AUDIT_NOT_JSON`) that says nothing of its content. */
export function plainData<T>(value: T, part: string): T {
  try {
    const text = JSON.stringify(value) as string | undefined
    if (text !== undefined) return JSON.parse(text) as T
  } catch {
    // What it says may quote the value.
  }
  throw new UngxuError(fault('AUDIT_NOT_JSON', { part }, { path: part }))
}
