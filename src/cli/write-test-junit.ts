// What `ungxu test` found out, as JUnit XML: a suite for each rule, a case for each example, as CI servers read it.
import type { Language } from '../messages/say'
import { type Case, suitesOf } from './test-cases'
import type { TestReport } from './test-report'
import { visibleText } from '../report/visible-text'

export function writeTestJunit(report: TestReport, language: Language): string {
  const suites = suitesOf(report, language).map(({ name, cases }) => suite(name, cases))
  const sum = (key: 'tests' | 'failures' | 'skipped') => suites.reduce((total, one) => total + one[key], 0)
  const totals = `tests="${sum('tests')}" failures="${sum('failures')}" skipped="${sum('skipped')}"`
  const lines = suites.flatMap(({ lines }) => lines)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ungxu" ${totals}>\n${lines.map((line) => `${line}\n`).join('')}</testsuites>\n`
}

function suite(name: string, cases: readonly Case[]) {
  const failures = cases.filter((one) => (one.failures?.length ?? 0) > 0).length
  const skipped = cases.filter((one) => one.skipped !== undefined).length
  const counts = `tests="${cases.length}" failures="${failures}" skipped="${skipped}"`
  const lines = [
    `  <testsuite name="${xml(name)}" ${counts}>`,
    ...cases.flatMap((one) => caseLines(name, one)),
    '  </testsuite>',
  ]
  return { tests: cases.length, failures, skipped, lines }
}

function caseLines(suite: string, { name, file, line, failures = [], skipped }: Case): string[] {
  const place = [
    ...(file === undefined ? [] : [` file="${xml(file)}"`]),
    ...(line === undefined ? [] : [` line="${line}"`]),
  ].join('')
  const head = `    <testcase classname="${xml(suite)}" name="${xml(name)}"${place}`
  if (failures.length === 0 && skipped === undefined) return [`${head}/>`]
  return [
    `${head}>`,
    ...failures.map(
      ({ type, message, detail }) =>
        `      <failure type="${xml(type)}" message="${xml(message)}">${xml(detail)}</failure>`,
    ),
    ...(skipped === undefined ? [] : [`      <skipped message="${xml(skipped)}"/>`]),
    '    </testcase>',
  ]
}

/** Escaped for an attribute or a text; what no XML may hold is shown as a mark or left out. */
function xml(text: string): string {
  return visibleText(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
