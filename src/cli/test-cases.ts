// What `ungxu test` found out, case by case, for those who list them: a suite for each rule, a case for each example.
import type { Language } from '../messages/say'
import type { ExampleResult, RuleResult } from '../testing/examples'
import type { LabelledResult, WrongPost } from '../testing/labelled'
import { shortened } from './highlight'
import { type TestReport, isOver } from './test-report'
import { testWordsOf } from './test-words'
import { reasonsFor, saidOf } from './write-test-pretty'

/** A case of a suite; one that neither failed nor was skipped passed. */
export interface Case {
  readonly name: string
  readonly file?: string
  readonly line?: number
  readonly failures?: readonly { readonly type: string; readonly message: string; readonly detail: string }[]
  readonly skipped?: string
}

export interface Suite {
  readonly name: string
  readonly cases: readonly Case[]
}

/** Undecided examples and known faults (todo) are skipped cases. Labels that hold are one case for each rule, with
 * their number; of those that do not, such as the budget grants are skipped. */
export function suitesOf(report: TestReport, language: Language): readonly Suite[] {
  const { rules, labelled } = report
  return [
    ...rules.map((one) => ({ name: one.rule, cases: casesOf(one, language) })),
    ...labelled.map((one) => ({
      name: `${one.rule} (fixtures)`,
      cases: labelledCases(one, isOver(report, one), language),
    })),
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
  isOver: boolean,
  language: Language,
): Case[] {
  const words = testWordsOf(language)
  const failed =
    (type: string, message: string) =>
    ({ post, problem, place: { file, line } }: WrongPost) => ({
      name: post.text.slice(0, 200),
      ...(file !== undefined && { file }),
      ...(line !== undefined && { line }),
      ...(isOver
        ? {
            failures: [
              {
                type,
                message,
                detail: [shortened(post.text, 200), ...reasonsFor(problem, words)].join('; '),
              },
            ],
          }
        : { skipped: `${message} (budget)` }),
    })
  const held = found + clean
  return [
    ...(held > 0 ? [{ name: words.labelledSummary(held, held) }] : []),
    ...missed.map(failed('MISSED', words.labelledMissed)),
    ...falseAlarms.map(failed('FALSE_ALARM', words.labelledFalseAlarm)),
    ...(undecided > 0 ? [{ name: words.undecided(undecided), skipped: 'undecided' }] : []),
  ]
}
