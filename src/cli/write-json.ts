// Verdicts for programs: one array, or one verdict a line.

import type { Language } from '../messages/say'
import { sayFault } from '../messages/say'
import type { BadLine, ResultWriter } from './result-writer'

/** One JSON value a line, in input order: a verdict, or `{ "error": … }` in the place of a bad line. */
export function createJsonLinesWriter(language: Language): ResultWriter {
  return {
    verdict: (_post, _origin, verdict) => `${json(verdict)}\n`,
    badLine: (bad) => `${json(errorOf(bad, language))}\n`,
    end: () => '',
  }
}

/** The same values as one array, written as it grows; `[]` if there were none. */
export function createJsonArrayWriter(language: Language): ResultWriter {
  let count = 0
  const item = (value: unknown) => `${count++ === 0 ? '[\n' : ',\n'}${json(value)}`
  return {
    verdict: (_post, _origin, verdict) => item(verdict),
    badLine: (bad) => item(errorOf(bad, language)),
    end: () => (count === 0 ? '[]\n' : '\n]\n'),
  }
}

export function errorOf({ origin, fault, id }: BadLine, language: Language) {
  const { message, hint } = sayFault(fault, language)
  const { code, column, path } = fault
  return {
    ...(id !== undefined && { id }),
    error: {
      code,
      message,
      hint,
      line: origin.line ?? 1,
      ...(column !== undefined && { column }),
      ...(origin.file !== undefined && { file: origin.file }),
      ...(path !== undefined && { path }),
    },
  }
}

// JSON escapes the C0 controls by itself. These too act on a terminal, or part lines for some readers; escaped, the
// value is the same.
const ALSO_ESCAPED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** `value` as JSON on one line that a terminal shows and does not obey. */
export function json(value: unknown): string {
  return JSON.stringify(value).replace(
    ALSO_ESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
