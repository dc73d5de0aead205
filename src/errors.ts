// What can go wrong, as data first: a code, a place and values; the words come from src/messages.
import { sayFault } from './messages/say'
import type { Language } from './messages/say'
import type { FaultCode } from './messages/fault-codes'

export type { FaultCode } from './messages/fault-codes'

/** Where a fault lies in what somebody wrote. Lines and columns count from 1; `offset`s are UTF-16 units. */
export interface Place {
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** One thing that is wrong, with its place and what to do about it. */
export interface Fault extends Place {
  readonly code: FaultCode
  /** What the message speaks of: names, limits, counts. Never the text of a post. */
  readonly values: Readonly<Record<string, string | number>>
  /** Path inside the document or post, dotted: `rules.3.when.all.0`. */
  readonly path?: string
  /** The lines around the place with a caret under it, at most 80 columns wide. */
  readonly frame?: string
  /** `values` put into words, in English. For another language: `sayFault(fault, 'vi')`. */
  readonly message: string
  /** The next step, in English. */
  readonly hint: string
}

/** Builds a fault from its code and values; the words are looked up. */
export function fault(
  code: FaultCode,
  values: Fault['values'] = {},
  where: Place & { readonly path?: string; readonly frame?: string } = {},
): Fault {
  const words = sayFault({ code, values }, 'en')
  return { code, values, ...where, message: words.message, hint: words.hint }
}

/** `rules/a.yaml:3:5 CODE message`, the one-line form of a fault. */
export function describeFault(one: Fault, language: Language = 'en'): string {
  const words = sayFault(one, language)
  const place = [one.file, one.line, one.column].filter((part) => part !== undefined).join(':')
  const head = place === '' ? (one.path ?? '') : place
  return `${head === '' ? '' : `${head} `}${one.code} ${words.message}`
}

/**
 * The one error class of this library. `code` is the first fault's code; `faults` holds all of them, so that a pack
 * with ten mistakes is mended in one go.
 */
export class UngxuError extends Error {
  override readonly name = 'UngxuError'
  readonly code: FaultCode
  readonly faults: readonly Fault[]

  constructor(faults: Fault | readonly Fault[], options?: { cause?: unknown }) {
    const list = Array.isArray(faults) ? (faults as readonly Fault[]) : [faults as Fault]
    const shown = list.slice(0, 10).map((one) => describeFault(one))
    if (list.length > shown.length) shown.push(`… and ${list.length - shown.length} more`)
    super(shown.join('\n'), options)
    this.code = (list[0] as Fault).code
    this.faults = list
  }
}
