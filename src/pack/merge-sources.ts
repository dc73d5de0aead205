// The files of a pack put together: lists one after the other, conditions by name, all other keys once.
import type { Fault } from '../errors'
import { FORMAT_VERSION } from './vocabulary'
import { faultAt, kindOf } from './source'
import type { Path, Source, Where } from './source'

const LISTS = new Set([
  'jurisdictions',
  'languages',
  'requires',
  'instruments',
  'lexicons',
  'patterns',
  'domains',
  'claims',
  'rules',
  'overlays',
  'duties',
])
/** May head every file. */
const REPEATABLE = new Set(['schema', '$schema'])

/** Which file each part of a pack came from. */
export interface Places {
  /** Where the part at `path` of the pack is written; `path` in the answer is that of the file. */
  place(path: Path, of?: 'key' | 'value'): Where
}

/** A part in its own file. Nothing of the file's content, so that places can be kept as long as the pack. */
interface Origin {
  readonly place: Source['place']
  readonly path: Path
}

export interface MergedPack extends Places {
  readonly value: Readonly<Record<string, unknown>>
  readonly faults: readonly Fault[]
}

export function mergeSources(sources: readonly Source[]): MergedPack {
  const faults: Fault[] = []
  const values = new Map<string, unknown>()
  const lists = new Map<string, unknown[]>()
  const listOrigins = new Map<string, Origin[]>()
  const conditions = new Map<string, unknown>()
  const conditionOrigins = new Map<string, Origin>()
  const origins = new Map<string, Origin>()

  for (const source of sources) {
    if (kindOf(source.value) !== 'map') continue
    for (const [key, value] of Object.entries(source.value as object)) {
      const origin = { place: source.place, path: [key] }
      const first = origins.get(key)
      if (first === undefined) origins.set(key, origin)
      if (LISTS.has(key)) {
        if (!lists.has(key)) {
          lists.set(key, [])
          listOrigins.set(key, [])
        }
        if (!Array.isArray(value)) {
          faults.push(faultAt(source, 'WRONG_TYPE', { key, expected: 'list', found: kindOf(value) }, [key]))
          continue
        }
        for (const [index, item] of value.entries()) {
          lists.get(key)!.push(item)
          listOrigins.get(key)!.push({ place: source.place, path: [key, index] })
        }
      } else if (key === 'conditions' && kindOf(value) === 'map') {
        for (const [name, condition] of Object.entries(value as object)) {
          const before = conditionOrigins.get(name)
          if (before !== undefined) {
            const values = { kind: 'condition', id: name, ...firstAt(before) }
            faults.push(faultAt(source, 'DUPLICATE_ID', values, [key, name], 'key'))
            continue
          }
          conditions.set(name, condition)
          conditionOrigins.set(name, { place: source.place, path: [key, name] })
        }
      } else if (key === 'conditions') {
        faults.push(faultAt(source, 'WRONG_TYPE', { key, expected: 'map', found: kindOf(value) }, [key]))
      } else if (key === 'schema' && value !== FORMAT_VERSION) {
        values.set(key, FORMAT_VERSION)
        const found = typeof value === 'number' ? value : kindOf(value)
        faults.push(faultAt(source, 'SCHEMA_VERSION', { found, supported: FORMAT_VERSION }, [key]))
      } else if (first !== undefined && !REPEATABLE.has(key)) {
        faults.push(faultAt(source, 'GIVEN_TWICE', { key, ...firstAt(first) }, [key], 'key'))
      } else {
        values.set(key, value)
      }
    }
  }

  const head = origins.get('id')?.place ?? sources[0]!.place
  function originOf([key, next]: Path): Origin | undefined {
    if (typeof key !== 'string') return undefined
    if (key === 'conditions' && typeof next === 'string') return conditionOrigins.get(next)
    if (LISTS.has(key) && typeof next === 'number') return listOrigins.get(key)?.[next]
    return origins.get(key)
  }
  return {
    faults,
    value: Object.fromEntries([
      ...values,
      ...lists,
      ...(conditions.size > 0 ? [['conditions', Object.fromEntries(conditions)] as const] : []),
    ]),
    place(path, of) {
      const origin = originOf(path)
      if (origin === undefined) return head([])
      return origin.place([...origin.path, ...path.slice(origin.path.length)], of)
    },
  }

  function firstAt(origin: Origin): { first?: string } {
    return firstPlace(origin.place(origin.path, 'key'))
  }
}

/** `{ first: 'rules/a.yaml:3' }`, for faults that speak of two places. */
export function firstPlace(where: Where): { first?: string } {
  const parts = [where.file ?? where.path, where.line].filter((part) => part !== undefined)
  return parts.length > 0 ? { first: parts.join(':') } : {}
}
