// What `ungxu test` found out, for programs: one JSON object.
import type { LabelledResult, WrongPost } from '../testing/labelled'
import { type TestReport, isOver } from './test-report'

/** Examples with their outcome and problems, labelled posts by rule, disguises with the text of every miss. */
export function writeTestJson(tested: TestReport): string {
  const { rules, labelled, disguises, pairs } = tested
  const report = {
    rules: rules.map(({ rule, status, results }) => ({
      rule,
      status,
      examples: results.map(({ example, outcome, problems }) => {
        const { file, line, path } = example.place
        return { kind: example.kind, text: example.post.text, outcome, file, line, path, problems }
      }),
    })),
    labelled: labelled.map((one) => ({ ...labelledRule(one), within: !isOver(tested, one) })),
    ...(disguises && { disguises }),
    ...(pairs && { pairs }),
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}

function labelledRule({ missed, falseAlarms, precision, recall, ...rest }: LabelledResult) {
  return {
    ...rest,
    missed: missed.map(placed),
    falseAlarms: falseAlarms.map(placed),
    precision: precision ?? null,
    recall: recall ?? null,
  }
}

function placed({ post, place, problem }: WrongPost) {
  return { text: post.text, file: place.file, line: place.line, problem }
}
