// What `ungxu lint` found, for people and for programs.
import { describeFault } from '../errors'
import type { Language } from '../messages/say'
import { sayFault } from '../messages/say'
import type { LintFault } from '../pack/lint/lint'
import { lintWordsOf } from './lint-words'
import type { Paint } from './paint'
import { faultBlock } from './report-faults'
import { visibleText } from '../report/visible-text'
import { wordsOf } from './words'
import { json } from './write-json'

/** What was found in packs. */
export interface Linted {
  readonly faults: readonly LintFault[]
  /** False: they do not load, and `faults` says why. */
  readonly loaded: boolean
  /** With `--fix`: what is gone now. */
  readonly mended?: readonly LintFault[]
  /** With `--fix --dry-run`: those of `faults` that would be. */
  readonly mendable?: readonly LintFault[]
}

/** A line for each fault that was or would be mended, a block for each that is there, and how many there are. */
export function writeLintPretty(
  { faults, loaded, mended, mendable }: Linted,
  language: Language,
  paint: Paint,
): string {
  const words = wordsOf(language)
  const lintWords = lintWordsOf(language)
  const told = [
    ...(mended ?? []).map(
      (one) => `${paint.good(lintWords.mended)} ${visibleText(describeFault(one, language))}\n`,
    ),
    ...(mendable ?? []).map(
      (one) => `${paint.good(lintWords.wouldMend)} ${visibleText(describeFault(one, language))}\n`,
    ),
  ]
  const blocks = faults.map((fault) => {
    const mark = fault.severity === 'error' ? paint.bad : paint.doubtful
    const head = `${mark(words.lintSeverities[fault.severity])} ${paint.strong(visibleText(describeFault(fault, language)))}`
    return `${faultBlock(fault, language, paint, head)}\n\n`
  })
  const errors = faults.filter(({ severity }) => severity === 'error').length
  const counts = [
    words.lintSummary(errors, faults.length - errors),
    ...(mended === undefined ? [] : [lintWords.mendedSummary(mended.length)]),
    ...(mendable === undefined ? [] : [lintWords.wouldMendSummary(mendable.length)]),
  ]
  const gap = told.length > 0 && blocks.length > 0 ? '\n' : ''
  return `${told.join('')}${gap}${blocks.join('')}${counts.join(', ')}${loaded ? '' : `: ${words.doesNotLoad}`}\n`
}

/**
 * `{ "faults": [{ code, severity, file, line, column, path, message, hint }] }`, without what is not known of a place; with `--fix` also
 * `mended`, or `mendable`.
 */
export function writeLintJson({ faults, mended, mendable }: Linted, language: Language): string {
  const told = (list: readonly LintFault[]) =>
    list.map((one) => {
      const { code, severity, file, line, column, path } = one
      return { code, severity, file, line, column, path, ...sayFault(one, language) }
    })
  return `${json({
    ...(mended && { mended: told(mended) }),
    ...(mendable && { mendable: told(mendable) }),
    faults: told(faults),
  })}\n`
}
