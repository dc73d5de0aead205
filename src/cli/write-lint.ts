// What `ungxu lint` found, for people and for programs.
import { describeFault } from '../errors'
import type { Language } from '../messages/say'
import { sayFault } from '../messages/say'
import type { LintFault } from '../pack/lint/lint'
import type { Paint } from './paint'
import { faultBlock } from './report-faults'
import { visibleText } from '../report/visible-text'
import { wordsOf } from './words'
import { json } from './write-json'

/** A block for each fault, and how many there are. */
export function writeLintPretty(
  faults: readonly LintFault[],
  loaded: boolean,
  language: Language,
  paint: Paint,
): string {
  const words = wordsOf(language)
  const blocks = faults.map((fault) => {
    const mark = fault.severity === 'error' ? paint.bad : paint.doubtful
    const head = `${mark(words.lintSeverities[fault.severity])} ${paint.strong(visibleText(describeFault(fault, language)))}`
    return `${faultBlock(fault, language, paint, head)}\n\n`
  })
  const errors = faults.filter(({ severity }) => severity === 'error').length
  const count = words.lintSummary(errors, faults.length - errors)
  return `${blocks.join('')}${count}${loaded ? '' : `: ${words.doesNotLoad}`}\n`
}

/** `{ "faults": [{ code, severity, file, line, column, path, message, hint }] }`, without what is not known of a place. */
export function writeLintJson(faults: readonly LintFault[], language: Language): string {
  const told = faults.map((one) => {
    const { code, severity, file, line, column, path } = one
    return { code, severity, file, line, column, path, ...sayFault(one, language) }
  })
  return `${json({ faults: told })}\n`
}
