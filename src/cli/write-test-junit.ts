// What `ungxu test` found out, as JUnit XML: a suite for each rule, a case for each example, as CI servers read it.
import type { Language } from '../messages/say'
import type { ExampleResult, RuleResult } from '../testing/examples'
import type { LabelledPost, LabelledResult } from '../testing/labelled'
import { shortened } from './highlight'
import type { TestReport } from './test-report'
import { testWordsOf } from './test-words'
import { visibleText } from '../report/visible-text'
import { reasonsFor, saidOf } from './write-test-pretty'

/** A case of a suite; one that neither failed nor was skipped passed. */
interface Case {
  readonly name: string
  readonly file?: string
  readonly line?: number
  readonly failures?: readonly { readonly type: string; readonly message: string; readonly detail: string }[]
  readonly skipped?: string
}

/** Undecided examples and known faults (todo) are skipped cases. Labels that hold are one case for each rule, with their number. */
export function writeTestJunit({ rules, labelled }: TestReport, language: Language): string {
  const suites = [
    ...rules.map((one) => suite(one.rule, casesOf(one, language))),
    ...labelled.map((one) => suite(`${one.rule} (fixtures)`, labelledCases(one, language))),
  ]
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

function casesOf({ results }: RuleResult, language: Language): Case[] {
  return results.map((result) => {
    const { example, outcome } = result
    const { file, line } = example.place
    return {
      name: `${example.kind}: ${example.post.text.slice(0, 200)}`,
      ...(file !== undefined && { file }),
      ...(line !== undefined && { line }),
      ...outcomeOf(result, language),
      ...(outcome === 'undecided' || outcome === 'known' ? { skipped: outcome } : {}),
    }
  })
}

function outcomeOf({ example, problems }: ExampleResult, language: Language): Pick<Case, 'failures'> {
  const words = testWordsOf(language)
  const place = [example.place.file, example.place.line].filter((part) => part !== undefined).join(':')
  return {
    failures: problems.map((problem) => ({
      type: problem.code,
      message: saidOf(problem, words),
      detail: [place, shortened(example.post.text, 200), ...reasonsFor(problem, words)].join('; '),
    })),
  }
}

function labelledCases(
  { found, clean, undecided, missed, falseAlarms }: LabelledResult,
  language: Language,
): Case[] {
  const words = testWordsOf(language)
  const failed =
    (type: string, message: string) =>
    ({ post, place: { file, line } }: LabelledPost) => ({
      name: post.text.slice(0, 200),
      ...(file !== undefined && { file }),
      ...(line !== undefined && { line }),
      failures: [{ type, message, detail: shortened(post.text, 200) }],
    })
  const held = found + clean
  return [
    ...(held > 0 ? [{ name: words.labelledSummary(held, held) }] : []),
    ...missed.map(failed('MISSED', words.labelledMissed)),
    ...falseAlarms.map(failed('FALSE_ALARM', words.labelledFalseAlarm)),
    ...(undecided > 0 ? [{ name: words.undecided(undecided), skipped: 'undecided' }] : []),
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
