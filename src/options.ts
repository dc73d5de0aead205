// What a caller may say about one evaluation, checked.
import { isDay } from './as-of'
import { UngxuError, fault } from './errors'

/** How a post is to be judged. */
export interface EvaluateOptions {
  /** The day whose law applies, `YYYY-MM-DD`; today in the pack's time zone if not said. */
  readonly asOf?: string
  /** ISO 3166-1 alpha-2. Rules for other jurisdictions are left out; all rules apply if not said. */
  readonly jurisdiction?: string
  /** Rules up to this strictness are asked: 1 (default) clear cases alone … 3 mere suspicion as well. */
  readonly strictness?: 1 | 2 | 3
  /** Ends the evaluation early: it rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /** Adds json-rules-engine's annotated conditions to each violation. Not for `evaluateSync`. */
  readonly trace?: boolean
}

/** Throws an `UngxuError` (`OPTION_WRONG`) unless the options make sense. */
export function checkOptions({ asOf, jurisdiction, strictness }: EvaluateOptions): void {
  if (asOf !== undefined && !(typeof asOf === 'string' && isDay(asOf))) refuse('asOf', 'YYYY-MM-DD')
  if (jurisdiction !== undefined && !/^[A-Z]{2}$/.test(jurisdiction)) refuse('jurisdiction', 'VN')
  if (strictness !== undefined && ![1, 2, 3].includes(strictness)) refuse('strictness', '1, 2, 3')
}

function refuse(option: string, expected: string): never {
  throw new UngxuError(fault('OPTION_WRONG', { option, expected }, { path: option }))
}
