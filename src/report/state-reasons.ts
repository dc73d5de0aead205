// A verdict to the reasons for a decision: a letter to the author, or a statement for the EU's transparency database.
import { UngxuError, fault } from '../errors'
import type { Verdict } from '../verdict'
import { type DsaOptions, dsaFaults } from './dsa-options'
import { writeDsaStatement } from './dsa-statement'
import type { DsaStatement } from './dsa-terms'
import { writeLetter } from './letter'
import { decisionFaults, type LetterOptions, letterFaults } from './reasons-options'

/**
 * States the reasons for what a verdict decided: what was found and where, by which rule, under which law and since when
 * that is in force, whether people took part, what happens to the post and how to complain. What could not be decided
 * is said to be so. As a letter (`text`, `markdown`) or, with `format: 'dsa'`, as the object that the transparency
 * database of the EU's Digital Services Act takes; that one holds no words of the post.
 *
 * Places are UTF-16 units, the first being 1. Throws one `UngxuError` with all faults: `STATEMENT_OF_ALLOWED` for a
 * verdict that allows the post, `STATEMENT_INCOMPLETE` for what only the caller can know, `OPTION_WRONG`.
 *
 * @example
 * const text = 'Tuyển người đóng gói tại nhà, nộp trước 250k phí hồ sơ, ib zalo'
 * const verdict = createModerator({ packs: [vn] }).evaluateSync({ text }, { asOf: '2026-11-22' })
 * const letter = stateReasons(verdict, { lang: 'en', complaint: { channel: 'the form on our help page', days: 30 } })
 * letter.split('\n')[0] // 'ABOUT YOUR POST'
 * letter.split('\n').find((line) => line.includes('30')) // '- Within 30 days of this message'
 */
export function stateReasons(verdict: Verdict, options: DsaOptions): DsaStatement
export function stateReasons(verdict: Verdict, options?: LetterOptions): string
export function stateReasons(
  verdict: Verdict,
  options: DsaOptions | LetterOptions = {},
): DsaStatement | string {
  if (verdict.decision === 'allow') throw new UngxuError(fault('STATEMENT_OF_ALLOWED'))
  const faults = [
    ...decisionFaults(options),
    ...(options.format === 'dsa' ? dsaFaults(options) : letterFaults(options)),
  ]
  if (faults.length > 0) throw new UngxuError(faults)
  return options.format === 'dsa' ? writeDsaStatement(verdict, options) : writeLetter(verdict, options)
}
