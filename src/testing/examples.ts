// Runs the examples that rules carry: does each rule fire where it says so, and stay silent where it says so?
import type { Action } from '../pack/vocabulary'
import type { Answer, ExampleCase, Trial, TrialRule } from './trial'
import { type WhyNot, whyNot } from './why-not'

export type ExampleProblem =
  | { readonly code: 'MISSED'; readonly why: WhyNot }
  | { readonly code: 'FALSE_ALARM'; readonly evidence: readonly string[] }
  /** The rule fires, but not on the words that the example names. */
  | { readonly code: 'EVIDENCE_ELSEWHERE'; readonly words: string; readonly evidence: readonly string[] }
  | { readonly code: 'LAW_NOT_CITED'; readonly law: string; readonly cited: readonly string[] }
  | { readonly code: 'DECISION_DIFFERS'; readonly decision: Action; readonly expected: Action }

export interface ExampleResult {
  readonly example: ExampleCase
  /**
   * `undecided`: a classifier or fact is missing here, so neither passed nor failed. Of todo examples: `known` is as
   * bad as its author says, `mended` is so no longer and may become an example.
   */
  readonly outcome: 'passed' | 'failed' | 'undecided' | 'known' | 'mended'
  readonly problems: readonly ExampleProblem[]
}

export interface RuleResult {
  readonly rule: string
  readonly status: TrialRule['status']
  readonly results: readonly ExampleResult[]
}

/** Runs every example of every rule, in the order of the packs. */
export function runExamples(trial: Trial): RuleResult[] {
  return trial.rules.map(({ id, status, examples }) => ({
    rule: id,
    status,
    results: examples.map((example) => runExample(trial, example, status)),
  }))
}

/** Runs one example of a rule that has this status. */
export function runExample(trial: Trial, example: ExampleCase, status: TrialRule['status']): ExampleResult {
  const answer = trial.ask(example.rule, example.post, example.asOf)
  const shouldFire = example.kind === 'violates' || example.kind === 'todoViolates'
  const fired = answer.violation !== undefined
  if (example.kind === 'todoViolates' || example.kind === 'todoAllows') {
    return { example, outcome: fired === shouldFire ? 'mended' : 'known', problems: [] }
  }
  if (!fired && answer.undetermined !== undefined) return { example, outcome: 'undecided', problems: [] }
  const problems =
    fired === shouldFire ? detailsWrong(example, answer, status) : [wrongWay(trial, example, answer)]
  return { example, outcome: problems.length === 0 ? 'passed' : 'failed', problems }
}

/** What is wrong where a rule fires that should not, or does not fire that should. */
export function wrongWay(
  trial: Trial,
  { rule, post, asOf }: Pick<ExampleCase, 'rule' | 'post' | 'asOf'>,
  { violation }: Pick<Answer, 'violation'>,
): ExampleProblem {
  if (violation !== undefined)
    return { code: 'FALSE_ALARM', evidence: violation.evidence.map(({ text }) => text) }
  return { code: 'MISSED', why: whyNot(trial, rule, post, asOf) }
}

function detailsWrong(example: ExampleCase, answer: Answer, status: TrialRule['status']): ExampleProblem[] {
  const { evidence = [], law = [], decision } = example.expected
  const problems: ExampleProblem[] = []
  const found = answer.violation?.evidence.map(({ text }) => text) ?? []
  for (const words of evidence) {
    if (!found.some((text) => text.includes(words)))
      problems.push({ code: 'EVIDENCE_ELSEWHERE', words, evidence: found })
  }
  const cited = answer.violation?.legalBasis.map(({ id }) => id) ?? []
  for (const one of law) if (!cited.includes(one)) problems.push({ code: 'LAW_NOT_CITED', law: one, cited })
  // A rule that is not live decides nothing yet.
  if (decision !== undefined && status === 'live' && answer.verdict.decision !== decision)
    problems.push({ code: 'DECISION_DIFFERS', decision: answer.verdict.decision, expected: decision })
  return problems
}
