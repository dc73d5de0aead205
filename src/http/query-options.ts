// Options of an evaluation from the query of a request: ?asOf=2026-11-22&jurisdiction=VN&strictness=2&trace=true
import { UngxuError, fault } from '../errors'
import { type EvaluateOptions, checkOptions } from '../options'
import { closest, shownName } from '../pack/did-you-mean'

const KEYS = ['asOf', 'jurisdiction', 'strictness', 'trace']

/**
 * The options, checked. Throws an `UngxuError`: `UNKNOWN_KEY` for one that is none of `keys` (passed over, a mistyped
 * `asof` would judge by another day's law without a word), `OPTION_WRONG` for one that makes no sense or stands twice.
 */
export function queryOptions(query: URLSearchParams, keys: readonly string[] = KEYS): EvaluateOptions {
  for (const key of new Set(query.keys())) {
    if (!keys.includes(key)) throw new UngxuError(unknown(key, keys))
    if (query.getAll(key).length > 1) refuse(key, 'given once')
  }
  const [asOf, jurisdiction, strictness, trace] = KEYS.map((key) => query.get(key) ?? undefined)
  if (strictness !== undefined && !/^[123]$/.test(strictness)) refuse('strictness', '1, 2, 3')
  if (trace !== undefined && !/^(?:true|false)$/.test(trace)) refuse('trace', 'true, false')
  const options = {
    ...(asOf !== undefined && { asOf }),
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(strictness !== undefined && { strictness: Number(strictness) as 1 | 2 | 3 }),
    ...(trace !== undefined && { trace: trace === 'true' }),
  }
  checkOptions(options)
  return options
}

function unknown(key: string, keys: readonly string[]) {
  const suggestion = closest(key, keys)
  const values = { key: shownName(key), allowed: keys.join(', ') || '-' }
  return fault('UNKNOWN_KEY', { ...values, ...(suggestion !== undefined && { suggestion }) })
}

function refuse(option: string, expected: string): never {
  throw new UngxuError(fault('OPTION_WRONG', { option, expected }, { path: option }))
}
