// One file of a pack, read: its plain value, and where in the file each part of it stands.
import type { Fault, FaultCode, Place } from '../errors'
import { fault } from '../errors'

/** Keys and indices from the top of a document down to a part of it. */
export type Path = readonly (string | number)[]

export type Where = Place & { readonly path?: string; readonly frame?: string }

/** What the readers of YAML text and of plain objects both give. */
export interface Source {
  readonly file?: string
  /** Plain JSON data, never shared with the caller; `undefined` if the file holds nothing. */
  readonly value: unknown
  readonly faults: readonly Fault[]
  /** False if the text could not be read to its end, so that names may be missing. */
  readonly whole: boolean
  /** The place of a value, or of its key. A path that leads nowhere gives the place of the nearest part above. */
  place(path: Path, of?: 'key' | 'value'): Where
}

/** What a value is, in the words of the rule format. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object') return 'map'
  return typeof value
}

/** `rules.3.when`, cut where a name in it is no name but a text. */
export function dotted(path: Path): string {
  return path.map((step) => String(step).slice(0, 60)).join('.')
}

/** What a message calls the last part of a path: `severity`, `terms.4`. */
export function lastName(path: Path): string {
  const last = path.at(-1)
  if (typeof last === 'number' && path.length > 1) return dotted(path.slice(-2))
  return last === undefined ? 'pack' : dotted([last])
}

/** A fault at a place that `source` knows. */
export function faultAt(
  source: Source,
  code: FaultCode,
  values: Fault['values'],
  path: Path,
  of?: 'key' | 'value',
) {
  return fault(code, values, source.place(path, of))
}
