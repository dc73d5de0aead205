// What `ungxu test` found out, in the Test Anything Protocol, version 14 (https://testanything.org/tap-version-14-specification.html).
import type { Language } from '../messages/say'
import { visibleText } from '../report/visible-text'
import { type Case, suitesOf } from './test-cases'
import type { TestReport } from './test-report'

/** One test point for each case; those that did not pass tell why in a block of YAML. */
export function writeTestTap(report: TestReport, language: Language): string {
  const points = suitesOf(report, language).flatMap(({ name, cases }) =>
    cases.map((one) => ({ suite: name, ...one })),
  )
  const lines = points.flatMap((point, at) => pointLines(at + 1, point))
  return `TAP version 14\n1..${points.length}\n${lines.map((line) => `${line}\n`).join('')}`
}

function pointLines(
  number: number,
  { suite, name, file, line, failures = [], skipped }: Case & { readonly suite: string },
): string[] {
  const told = `${number} - ${escaped(`${suite}: ${name}`)}`
  if (skipped !== undefined) return [`ok ${told} # SKIP ${escaped(skipped)}`]
  if (failures.length === 0) return [`ok ${told}`]
  const [first] = failures
  return [
    `not ok ${told}`,
    '  ---',
    `  message: ${quoted(failures.map(({ message }) => message).join('; '))}`,
    `  code: ${quoted(first!.type)}`,
    `  detail: ${quoted(failures.map(({ detail }) => detail).join('; '))}`,
    ...(file === undefined
      ? []
      : [`  at: ${quoted([file, line].filter((part) => part !== undefined).join(':'))}`]),
    '  ...',
  ]
}

/** On one line; `#` would begin a directive. */
function escaped(text: string): string {
  return visibleText(text).replace(/\s+/g, ' ').replace(/[\\#]/g, '\\$&')
}

/** A JSON string is one of YAML as well. */
function quoted(text: string): string {
  return JSON.stringify(visibleText(text))
}
