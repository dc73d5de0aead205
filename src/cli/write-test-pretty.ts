// What `ungxu test` found out, for people: a table of rules, then each thing that is wrong with its place and reason.
import type { Language } from '../messages/say'
import { sparing } from '../testing/budget'
import type { ExampleProblem, ExampleResult, RuleResult } from '../testing/examples'
import type { LabelledResult, WrongPost } from '../testing/labelled'
import type { Recall, RecallRow } from '../testing/recall'
import { shortened } from './highlight'
import type { Paint } from './paint'
import { tableLines } from './table'
import { type TestReport, isOver } from './test-report'
import { type TestWords, testWordsOf } from './test-words'
import { visibleText } from '../report/visible-text'

interface Print {
  readonly words: TestWords
  readonly paint: Paint
}

export function writeTestPretty(report: TestReport, language: Language, paint: Paint): string {
  const print = { words: testWordsOf(language), paint }
  const blocks = [
    ruleTable(report.rules, print),
    ...report.rules.flatMap(({ results }) => results.flatMap((result) => exampleBlock(result, print))),
    ...(report.labelled.length > 0 ? [labelledTable(report.labelled, print)] : []),
    ...report.labelled.filter((one) => isOver(report, one)).flatMap((one) => labelledBlocks(one, print)),
    ...(report.disguises ? [recallTable(report.disguises, report.disguises.rows, print)] : []),
    ...(report.pairs ? [recallTable(report.pairs, worstFirst(report.pairs.rows), print)] : []),
    summary(report, print),
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function ruleTable(rules: readonly RuleResult[], { words, paint }: Print): string[] {
  const rows = rules.map(({ rule, results }) => {
    const ratio = (kind: string) => {
      const of = results.filter(({ example }) => example.kind === kind)
      return of.length === 0 ? '-' : `${of.filter(({ outcome }) => outcome === 'passed').length}/${of.length}`
    }
    const todo = results.filter(({ outcome }) => outcome === 'known' || outcome === 'mended').length
    return [rule, ratio('violates'), ratio('allows'), todo === 0 ? '-' : String(todo)]
  })
  const [head = '', ...lines] = tableLines([['', ...words.columns], ...rows])
  return [
    paint.faint(`  ${head}`),
    ...lines.map((line, at) => {
      const outcomes = rules[at]!.results.map(({ outcome }) => outcome)
      if (outcomes.includes('failed')) return `${paint.bad('✖')} ${line}`
      return `${outcomes.includes('passed') ? paint.good('✔') : paint.doubtful('·')} ${line}`
    }),
  ]
}

function exampleBlock({ example, outcome, problems }: ExampleResult, print: Print): string[][] {
  if (outcome !== 'failed' && outcome !== 'mended') return []
  const { words, paint } = print
  const { file, line, path } = example.place
  const place = file === undefined ? (path ?? '') : `${file}:${line}`
  const text = `  ${shortened(example.post.text)}`
  const said = (what: string, mark: string, paintMark: (text: string) => string) =>
    `${paintMark(mark)} ${paint.strong(example.rule)} ${what}  ${paint.faint(visibleText(place))}`
  if (outcome === 'mended') return [[said(words.mended, '·', paint.doubtful), text]]
  return problems.map((problem) => [
    said(saidOf(problem, words), '✖', paint.bad),
    text,
    ...reasonsFor(problem, words).map((reason) => `  ${paint.faint(visibleText(reason))}`),
  ])
}

export function saidOf(problem: ExampleProblem, words: TestWords): string {
  switch (problem.code) {
    case 'MISSED':
      return words.missed
    case 'FALSE_ALARM':
      return words.falseAlarm
    case 'EVIDENCE_ELSEWHERE':
      return words.evidenceElsewhere(visibleText(problem.words))
    case 'LAW_NOT_CITED':
      return words.lawNotCited(problem.law)
    case 'DECISION_DIFFERS':
      return words.decisionDiffers(problem.decision, problem.expected)
  }
}

export function reasonsFor(problem: ExampleProblem, words: TestWords): string[] {
  if (problem.code === 'FALSE_ALARM' || problem.code === 'EVIDENCE_ELSEWHERE')
    return [`${words.firesOn}: ${problem.evidence.join(' · ')}`]
  if (problem.code === 'LAW_NOT_CITED') return [`${words.cites}: ${problem.cited.join(', ') || '-'}`]
  if (problem.code !== 'MISSED') return []
  const { applies, missing, exceptions } = problem.why
  const lacks = missing.map((names) => (names.length === 1 ? names[0]! : words.oneOf(names.join(', '))))
  return [
    ...(applies ? [] : [words.notForSuchPosts]),
    ...(lacks.length > 0 ? [`${words.lacks}: ${lacks.join('; ')}`] : []),
    ...(exceptions.length > 0 ? [`${words.excusedBy}: ${exceptions.join(', ')}`] : []),
  ]
}

function labelledTable(results: readonly LabelledResult[], { words, paint }: Print): string[] {
  const [head = '', ...lines] = tableLines([
    ['', ...words.labelledColumns],
    ...results.map(({ rule, found, missed, clean, falseAlarms, precision, recall }) => [
      rule,
      ...[found, missed.length, clean, falseAlarms.length].map(String),
      shareOf(precision),
      shareOf(recall),
    ]),
  ])
  return [paint.faint(head), ...lines]
}

function labelledBlocks({ rule, missed, falseAlarms }: LabelledResult, { words, paint }: Print): string[][] {
  const block = (said: string) => (one: WrongPost) => {
    const place = [one.place.file, one.place.line].filter((part) => part !== undefined).join(':')
    return [
      `${paint.bad('✖')} ${paint.strong(rule)} ${said}  ${paint.faint(visibleText(place))}`,
      `  ${shortened(one.post.text)}`,
      ...reasonsFor(one.problem, words).map((reason) => `  ${paint.faint(visibleText(reason))}`),
    ]
  }
  return [...missed.map(block(words.labelledMissed)), ...falseAlarms.map(block(words.labelledFalseAlarm))]
}

/** A disguise that had nothing to change anywhere is left out. */
function recallTable(
  { violates, fired }: Recall,
  all: readonly RecallRow[],
  { words, paint }: Print,
): string[] {
  const rows = all.filter(({ tries, allowed }) => tries + allowed > 0)
  const [head = '', ...lines] = tableLines([
    ['', ...words.recallColumns],
    ...rows.map(({ disguise, tries, found, recall, allowed, falseAlarms }) => [
      disguise,
      ...[tries, found].map(String),
      tries === 0 ? '-' : shareOf(recall),
      ...[allowed, falseAlarms.length].map(String),
    ]),
  ])
  const guessed = (line: string, at: number) =>
    rows[at]!.readable ? line : `${line}  ${paint.faint(words.guessed)}`
  return [words.disguisedOf(fired, violates), paint.faint(head), ...lines.map(guessed)]
}

function worstFirst(rows: readonly RecallRow[]): RecallRow[] {
  return [...rows].sort((a, b) => a.recall - b.recall)
}

function summary(report: TestReport, { words, paint }: Print): string[] {
  const { rules, labelled, budget } = report
  const outcomes = rules.flatMap(({ results }) => results.map(({ outcome }) => outcome))
  const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length
  const [passed, failed, undecided, mended] = [
    count('passed'),
    count('failed'),
    count('undecided'),
    count('mended'),
  ]
  const todo = count('known') + mended
  const parts = [
    words.summary(passed, outcomes.length - todo, rules.length),
    ...(failed > 0 ? [paint.bad(words.failed(failed))] : []),
    ...(undecided > 0 ? [paint.doubtful(words.undecided(undecided))] : []),
    ...(todo > 0 ? [words.todo(todo, mended)] : []),
  ]
  const lines = [outcomes.length === 0 ? words.noExamples : parts.join(', ')]
  if (labelled.length > 0) {
    const right = labelled.reduce((sum, { found, clean }) => sum + found + clean, 0)
    const wrong = labelled.reduce(
      (sum, { missed, falseAlarms }) => sum + missed.length + falseAlarms.length,
      0,
    )
    const within = labelled
      .filter((one) => !isOver(report, one))
      .reduce((sum, { missed, falseAlarms }) => sum + missed.length + falseAlarms.length, 0)
    const rest = within > 0 ? `, ${words.withinBudget(within)}` : ''
    lines.push(`${words.labelledSummary(right, right + wrong)}${rest}`)
    const spare = budget === undefined ? [] : sparing(budget, labelled)
    if (spare.length > 0) lines.push(words.spareBudget(spare.map(visibleText).join(', ')))
  }
  return lines
}

/** Two decimals, cut rather than rounded: 1.00 is said of nothing but 1. */
function shareOf(share: number | undefined): string {
  return share === undefined ? '-' : (Math.floor(share * 100 + 1e-9) / 100).toFixed(2)
}
