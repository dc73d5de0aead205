// What the schema has to say against a document, as faults: zod's issues with their codes, keys and suggestions.
import { z } from 'zod'
import type { Fault, FaultCode } from '../errors'
import { closest, shownName } from './did-you-mean'
import { LIMITS } from './limits'
import { CONDITION_FORMS, OCCURRENCE_FORMS } from './schema/condition'
import { kindOf, lastName } from './source'
import type { Path } from './source'

/** A fault that has no place yet. */
export interface SchemaFault {
  readonly code: FaultCode
  readonly values: Fault['values']
  readonly path: Path
  /** Whether the key at the end of the path is meant, not its value. */
  readonly of: 'key' | 'value'
}

type Issue = z.core.$ZodIssue

/** The forms of each union whose branch is told by a key that is present, by the union's id. */
const FORMS: Readonly<Record<string, Readonly<Record<string, z.core.$ZodType>>>> = {
  condition: CONDITION_FORMS,
  occurrence: OCCURRENCE_FORMS,
}

/** One more than are told, so that it shows that there are more. */
const MOST = LIMITS.faults + 1
/** What wrong branches of unions may come to, some twenty-five of each wrong condition. Of more than this nothing is told but that. */
const MOST_ISSUES = 500_000

class TooManyIssues extends Error {}

/** Keys that are read but are not for authors to write. */
const QUIET_KEYS = new Set(['$schema', 'digest'])

/** The value as the schema gives it, or what is wrong with it. `complete` is false if there is more wrong than the faults say. */
export function checkSchema<T>(
  schema: z.ZodType<T>,
  value: unknown,
): { readonly data?: T; readonly faults: readonly SchemaFault[]; readonly complete: boolean } {
  // An issue does not say which schema raised it, and what is allowed is known to the schema alone: each one's message
  // is made its number in this list.
  const raised: { schema: unknown; input: unknown }[] = []
  const error = (issue: z.core.$ZodRawIssue) => {
    if (raised.length === MOST_ISSUES) throw new TooManyIssues()
    return String(raised.push({ schema: issue.inst, input: issue.input }) - 1)
  }
  let result: z.ZodSafeParseResult<T>
  try {
    result = schema.safeParse(value, { error })
  } catch (thrown) {
    if (!(thrown instanceof TooManyIssues)) throw thrown
    const values = { limit: LIMITS.faults }
    return { faults: [{ code: 'TOO_MANY_FAULTS', values, path: [], of: 'value' }], complete: false }
  }
  if (result.success) return { data: result.data, faults: [], complete: true }
  const issues = result.error.issues.slice(0, MOST)
  const faults = issues.flatMap((issue) => faultsOf(issue, [])).slice(0, MOST)
  return { faults, complete: faults.length < MOST }

  function faultsOf(issue: Issue, above: Path): SchemaFault[] {
    const path = [...above, ...(issue.path as Path)]
    const { schema: by, input } = raised[Number(issue.message)] ?? { schema: undefined, input: null }
    const key = lastName(path)
    if (input === undefined && path.length > 0) return [missing(String(path.at(-1)), path.slice(0, -1))]
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.slice(0, MOST).map((extra) => unknownKey(extra, keysOf(by), path))
      case 'invalid_type':
        return [wrongType(path, typeName(issue.expected), input)]
      case 'invalid_value': {
        const allowed = issue.values.map(String)
        const suggestion = typeof input === 'string' ? closest(input, allowed) : undefined
        return [wrongValue(path, key, allowed.join(', '), suggestion)]
      }
      case 'invalid_format':
        return [wrongValue(path, key, issue.format === 'date' ? 'YYYY-MM-DD' : issue.message)]
      case 'too_small':
        return [
          wrongValue(
            path,
            key,
            `${issue.inclusive === false ? '>' : '>='} ${issue.minimum}${unitOf(issue.origin)}`,
          ),
        ]
      case 'too_big':
        return [
          wrongValue(
            path,
            key,
            `${issue.inclusive === false ? '<' : '<='} ${issue.maximum}${unitOf(issue.origin)}`,
          ),
        ]
      case 'invalid_key': {
        const allowed = issue.issues[0]?.message ?? '-'
        return [{ ...wrongValue(path, shownName(String(path.at(-1))), allowed), of: 'key' }]
      }
      case 'invalid_union':
        return unionFaults(issue, path, idOf(by), input)
      case 'custom':
        // Raised by the refinements of our schemas alone: one of several keys must be there.
        return [missing(String(issue.params?.['missing'] ?? '-'), path)]
      default:
        return [wrongValue(path, key, '-')]
    }
  }

  /** A union says of each branch what is wrong with it; only the branch that the author meant is of interest. */
  function unionFaults(
    issue: z.core.$ZodIssueInvalidUnion,
    path: Path,
    id = '',
    input: unknown,
  ): SchemaFault[] {
    const branch = (issues: readonly Issue[] = []) => issues.flatMap((one) => faultsOf(one, path))
    const forms = FORMS[id]
    if (forms !== undefined && kindOf(input) === 'map') {
      const names = Object.keys(forms)
      const meant = names.findIndex((name) => Object.hasOwn(input as object, name))
      if (meant >= 0) return branch(issue.errors[meant])
      const extra = Object.keys(input as object).find((name) => name !== 'atLeast' && name !== 'name')
      return [extra === undefined ? missing(names.join(' | '), path) : unknownKey(extra, names, path)]
    }
    // A branch that does not even take this type of value has an issue about the whole of it.
    const fitting = issue.errors.find((issues) => !issues.some(isAboutTheWhole))
    if (fitting !== undefined) return branch(fitting)
    const all = issue.errors.flat()
    const values = all.flatMap((one) => (one.code === 'invalid_value' ? one.values.map(String) : []))
    if (values.length > 0) return [wrongValue(path, lastName(path), values.join(', '))]
    const types = all.flatMap((one) => (one.code === 'invalid_type' ? [typeName(one.expected)] : []))
    return [wrongType(path, [...new Set(types)].join(' | ') || 'JSON', input)]
  }
}

function missing(key: string, path: Path): SchemaFault {
  return { code: 'MISSING_KEY', values: { key }, path, of: 'value' }
}

function unknownKey(key: string, allowed: readonly string[], path: Path): SchemaFault {
  const suggestion = closest(key, allowed)
  const values = {
    key: shownName(key),
    allowed: allowed.join(', '),
    ...(suggestion !== undefined && { suggestion }),
  }
  return { code: 'UNKNOWN_KEY', values, path: [...path, key], of: 'key' }
}

function wrongType(path: Path, expected: string, input: unknown): SchemaFault {
  return {
    code: 'WRONG_TYPE',
    values: { key: lastName(path), expected, found: kindOf(input) },
    path,
    of: 'value',
  }
}

function wrongValue(path: Path, key: string, allowed: string, suggestion?: string): SchemaFault {
  const values = { key, allowed, ...(suggestion !== undefined && { suggestion }) }
  return { code: 'WRONG_VALUE', values, path, of: 'value' }
}

function isAboutTheWhole(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value')
}

function keysOf(schema: unknown): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape).filter((key) => !QUIET_KEYS.has(key)) : []
}

function idOf(schema: unknown): string | undefined {
  return schema instanceof z.ZodType ? z.globalRegistry.get(schema)?.id : undefined
}

function typeName(expected: string): string {
  const names: Record<string, string> = { array: 'list', object: 'map', record: 'map', int: 'integer' }
  return names[expected] ?? expected
}

/** `>= 1` of a number, `>= 1 (items)` of a list, `>= 1 (characters)` of a string. */
function unitOf(origin: string): string {
  if (origin === 'array') return ' (items)'
  return origin === 'string' ? ' (characters)' : ''
}
