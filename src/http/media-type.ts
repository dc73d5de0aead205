// What kinds of bodies are read.
import { UngxuError, fault } from '../errors'

/** The first of each is the one to send. */
export const JSON_TYPES = ['application/json']
export const LINES_TYPES = [
  'application/x-ndjson',
  'application/ndjson',
  'application/jsonl',
  'application/x-jsonlines',
]

/**
 * Throws an `UngxuError` (`MEDIA_TYPE_WRONG`) unless the body is one of `types`, in UTF-8 and as it is. A body without a
 * type is refused too: what a web page can send to other sites without being asked comes as plain text or as a form.
 */
export function checkMediaType(headers: Headers, types: readonly string[]): void {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';')
  const charset = parameters.map((one) => /^\s*charset="?([^"]*)"?\s*$/.exec(one)?.[1]).find((one) => one)
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity'
  const isKnown = types.includes(type.trim()) && ['utf-8', 'utf8', undefined].includes(charset)
  if (!isKnown || encoding !== 'identity')
    throw new UngxuError(fault('MEDIA_TYPE_WRONG', { expected: types[0]! }))
}
