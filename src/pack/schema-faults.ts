// What the schema has to say against a document, as faults: zod's issues with their codes, keys and suggestions.
import { z } from 'zod'
import type { Fault, FaultCode } from '../errors'
import { closest, shownName } from './did-you-mean'
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

/** The forms of each union whose branch is told by a key that is present, by the union's id. */
const FORMS: Readonly<Record<string, Readonly<Record<string, z.core.$ZodType>>>> = {
  condition: CONDITION_FORMS,
  occurrence: OCCURRENCE_FORMS,
}

/** Empty if `value` fits the schema. */
export function schemaFaults(schema: z.ZodType, value: unknown): SchemaFault[] {
  // An issue does not say which schema raised it, and what is allowed is known to the schema alone: each one's message
  // is made its number in this list.
  const raised: { schema: unknown; input: unknown }[] = []
  const result = schema.safeParse(value, {
    error: (issue) => String(raised.push({ schema: issue.inst, input: issue.input }) - 1),
  })
  const faults: SchemaFault[] = []
  for (const issue of result.error?.issues ?? []) read(issue, [])
  return faults

  function read(issue: z.core.$ZodIssue, above: Path): void {
    const path = [...above, ...(issue.path as Path)]
    const { schema, input } = raised[Number(issue.message)] ?? { schema: undefined, input: null }
    const key = lastName(path)
    const add = (
      code: FaultCode,
      values: Fault['values'],
      at: Path = path,
      of: SchemaFault['of'] = 'value',
    ) => {
      faults.push({ code, values, path: at, of })
    }
    const wrongValue = (allowed: string, suggestion?: string) =>
      add('WRONG_VALUE', { key, allowed, ...(suggestion !== undefined && { suggestion }) })

    if (input === undefined && path.length > 0)
      return add('MISSING_KEY', { key: String(path.at(-1)) }, path.slice(0, -1))
    switch (issue.code) {
      case 'unrecognized_keys':
        for (const extra of issue.keys) unknownKey(extra, keysOf(schema), path)
        return
      case 'invalid_type':
        return add('WRONG_TYPE', { key, expected: typeName(issue.expected), found: kindOf(input) })
      case 'invalid_value': {
        const allowed = issue.values.map(String)
        return wrongValue(allowed.join(', '), typeof input === 'string' ? closest(input, allowed) : undefined)
      }
      case 'invalid_format':
        return wrongValue(issue.format === 'date' ? 'YYYY-MM-DD' : issue.message)
      case 'too_small':
        return wrongValue(`${issue.inclusive === false ? '>' : '>='} ${issue.minimum}${unitOf(issue.origin)}`)
      case 'too_big':
        return wrongValue(`${issue.inclusive === false ? '<' : '<='} ${issue.maximum}${unitOf(issue.origin)}`)
      case 'invalid_key': {
        const allowed = issue.issues[0]?.message ?? ''
        return add('WRONG_VALUE', { key: shownName(String(path.at(-1))), allowed }, path, 'key')
      }
      case 'invalid_union':
        return union(issue, path, schema, input)
      case 'custom':
        // Raised by the refinements of our schemas alone: one of several keys must be there.
        return add('MISSING_KEY', { key: String(issue.params?.['missing'] ?? '-') })
      default:
        return wrongValue('-')
    }
  }

  function unknownKey(key: string, allowed: readonly string[], path: Path): void {
    const suggestion = closest(key, allowed)
    const values = {
      key: shownName(key),
      allowed: allowed.join(', '),
      ...(suggestion !== undefined && { suggestion }),
    }
    faults.push({ code: 'UNKNOWN_KEY', values, path: [...path, key], of: 'key' })
  }

  /** A union says of each branch what is wrong with it; only the branch that the author meant is of interest. */
  function union(issue: z.core.$ZodIssueInvalidUnion, path: Path, schema: unknown, input: unknown): void {
    const forms = FORMS[idOf(schema) ?? '']
    if (forms !== undefined && kindOf(input) === 'map') {
      const names = Object.keys(forms)
      const meant = names.findIndex((name) => Object.hasOwn(input as object, name))
      if (meant >= 0) return branch(issue.errors[meant], path)
      const extra = Object.keys(input as object).find((name) => name !== 'atLeast' && name !== 'name')
      if (extra !== undefined) return unknownKey(extra, names, path)
      faults.push({ code: 'MISSING_KEY', values: { key: names.join(' | ') }, path, of: 'value' })
      return
    }
    // A branch that does not even take this type of value has an issue about the whole of it.
    const fitting = issue.errors.find(
      (issues) => !issues.some((one) => one.path.length === 0 && isTypeIssue(one)),
    )
    if (fitting !== undefined) return branch(fitting, path)
    const whole = issue.errors.flat()
    const values = whole.flatMap((one) => (one.code === 'invalid_value' ? one.values.map(String) : []))
    const key = lastName(path)
    if (values.length > 0) {
      faults.push({ code: 'WRONG_VALUE', values: { key, allowed: values.join(', ') }, path, of: 'value' })
      return
    }
    const types = whole.flatMap((one) => (one.code === 'invalid_type' ? [typeName(one.expected)] : []))
    const expected = [...new Set(types)].join(' | ') || 'JSON'
    faults.push({ code: 'WRONG_TYPE', values: { key, expected, found: kindOf(input) }, path, of: 'value' })
  }

  function branch(issues: readonly z.core.$ZodIssue[] | undefined, path: Path): void {
    for (const issue of issues ?? []) read(issue, path)
  }
}

function isTypeIssue(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value'
}

function keysOf(schema: unknown): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape).filter((key) => !key.startsWith('$')) : []
}

function idOf(schema: unknown): string | undefined {
  return schema instanceof z.ZodType ? z.globalRegistry.get(schema)?.id : undefined
}

function typeName(expected: string): string {
  const names: Record<string, string> = { array: 'list', object: 'map', record: 'map', int: 'integer' }
  return names[expected] ?? expected
}

/** `>= 1` of a number, `>= 1 items` of a list, `>= 1 letters` of a string. */
function unitOf(origin: string): string {
  if (origin === 'array') return ' (items)'
  return origin === 'string' ? ' (characters)' : ''
}
