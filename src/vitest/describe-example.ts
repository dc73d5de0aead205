// What is said of an example or a labelled post that came out other than its author says.
import { visibleText } from '../report/visible-text'
import type { Place } from '../errors'
import type { ExampleProblem, ExampleResult } from '../testing/examples'
import type { LabelledPost, LabelledResult } from '../testing/labelled'
import type { Trial } from '../testing/trial'
import { whyNot } from '../testing/why-not'
import { nearMissLines, textLines, violationLines } from './describe-judgement'

/** The message of a failed example: its place, what is wrong, the text underlined, law, near misses. */
export function exampleFailure(trial: Trial, { example, problems }: ExampleResult): string {
  const { rule, post, asOf, place } = example
  const { violation } = trial.ask(rule, post, asOf)
  return [
    ...problems.map((problem) => `${rule} ${saidOf(problem)}  ${placeOf(place)}`),
    ...problems.flatMap((problem) => (problem.code === 'MISSED' ? nearMissLines(problem.why) : [])),
    ...(violation === undefined ? ['', ...textLines(post)] : violationLines(post, [violation])),
  ].join('\n')
}

/** The message of a labelled post that some rules see otherwise. */
export function labelledFailure(
  trial: Trial,
  { post, asOf, place }: LabelledPost,
  wrong: readonly LabelledResult[],
): string {
  const missed = wrong.filter((one) => one.missed.length > 0).map(({ rule }) => rule)
  const fired = wrong.filter((one) => one.falseAlarms.length > 0).map(({ rule }) => rule)
  const violations = fired.flatMap((rule) => trial.ask(rule, post, asOf).violation ?? [])
  return [
    ...missed.map((rule) => `${rule} misses a post labelled for it  ${placeOf(place)}`),
    ...fired.map((rule) => `${rule} fires on a post labelled as allowed  ${placeOf(place)}`),
    ...missed.flatMap((rule) =>
      nearMissLines(whyNot(trial, rule, post, asOf)).map((line) => `${rule}: ${line}`),
    ),
    ...(missed.length > 0 ? ['', ...textLines(post)] : []),
    ...violationLines(post, violations),
  ].join('\n')
}

function saidOf(problem: ExampleProblem): string {
  switch (problem.code) {
    case 'MISSED':
      return 'misses what it is to find'
    case 'FALSE_ALARM':
      return 'fires on what it allows'
    case 'EVIDENCE_ELSEWHERE':
      return `fires, but not on “${visibleText(problem.words)}”`
    case 'LAW_NOT_CITED':
      return `does not cite ${problem.law}`
    case 'DECISION_DIFFERS':
      return `ends in ${problem.decision}, expected ${problem.expected}`
  }
}

function placeOf({ file, line, path }: Place & { readonly path?: string }): string {
  return visibleText(
    file === undefined ? (path ?? '') : [file, line].filter((part) => part !== undefined).join(':'),
  )
}
