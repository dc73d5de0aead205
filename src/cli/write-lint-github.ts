// What `ungxu lint` found, as annotations of a pull request.
import { type Language, sayFault } from '../messages/say'
import type { LintFault } from '../pack/lint/lint'
import { githubLine } from './github-lines'
import { visibleText } from '../report/visible-text'

/** One annotation a fault, with its next step. */
export function writeLintGithub(faults: readonly LintFault[], language: Language): string {
  const lines = faults.map((fault) => {
    const { code, severity, file, line, column, path } = fault
    const { message, hint } = sayFault(fault, language)
    const where = file === undefined && path !== undefined ? `${path}: ` : ''
    return githubLine({
      level: severity,
      ...(file !== undefined && { file }),
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
      title: code,
      message: `${visibleText(where + message)}\n${visibleText(hint)}`,
    })
  })
  return lines.join('')
}
