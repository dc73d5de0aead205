// The command `test`: the examples in the rules, labelled posts, and both under disguise.
import type { Fault } from '../errors'
import { UngxuError } from '../errors'
import { type Budget, budgetOf } from '../testing/budget'
import { DISGUISES } from '../testing/disguises'
import { runExamples } from '../testing/examples'
import { type LabelledPost, labelledPost, runLabelled } from '../testing/labelled'
import { pairsOf, recallUnderDisguise } from '../testing/recall'
import { type Trial, createTrial } from '../testing/trial'
import type { TestArguments } from './arguments'
import type { Terminal } from './check'
import { loadBudget, saveBudget } from './budget-file'
import type { ExitStatus } from './exit-status'
import { EXIT } from './exit-status'
import { resolveInputs } from './inputs'
import { loadPacks } from './load-packs'
import { loadModels } from './models'
import { createOutput } from './output'
import { createPaint } from './paint'
import { readPosts } from './read-posts'
import { type TestReport, isOver } from './test-report'
import { testWordsOf } from './test-words'
import { visibleText } from '../report/visible-text'
import { wordsOf } from './words'
import { writeTestJson } from './write-test-json'
import { writeTestTap } from './write-test-tap'
import { writeTestJunit } from './write-test-junit'
import { writeTestPretty } from './write-test-pretty'

const IS_LABELLED = /\.(?:jsonl|ndjson)$/i

/** Runs `ungxu test`. Throws an `UngxuError` for packs that do not load and for labelled posts that cannot be read. */
export async function test(
  asked: TestArguments,
  terminal: Terminal,
  interrupt: AbortSignal,
  output = createOutput(terminal.stdout),
): Promise<ExitStatus> {
  const packs = await loadPacks(asked.inputs.filter((input) => !IS_LABELLED.test(input)))
  const classifiers = await loadModels(asked.models, packs, asked.language)
  const trial = createTrial(packs, { classifiers, ...(asked.asOf !== undefined && { asOf: asked.asOf }) })
  const granted = await grantedTo(asked)
  const posts = await readLabelled(asked, trial, terminal, interrupt)
  if (interrupt.aborted) return EXIT.interrupted

  const disguises = asked.disguises ? DISGUISES : []
  const pairs = asked.pairs ? pairsOf(DISGUISES) : []
  const count = disguises.length + pairs.length
  if (count > 0 && terminal.stderr.isTTY)
    terminal.stderr.write(`${testWordsOf(asked.language).trying(count)}\n`)
  const labelled = runLabelled(trial, posts)
  const budget = asked.update ? budgetOf(labelled) : granted
  const report: TestReport = {
    rules: runExamples(trial),
    labelled,
    ...(budget && { budget }),
    ...(asked.disguises && { disguises: recallUnderDisguise(trial, disguises) }),
    // Once each: there are hundreds of pairs.
    ...(asked.pairs && { pairs: recallUnderDisguise(trial, pairs, [1]) }),
  }
  await output.write(written(report, asked, terminal))
  if (asked.update) {
    await saveBudget(asked.budget!, budget!)
    terminal.stderr.write(`${testWordsOf(asked.language).budgetWritten(visibleText(asked.budget!))}\n`)
  }
  return hasFailed(report) ? EXIT.found : EXIT.clean
}

async function grantedTo({ budget, update }: TestArguments): Promise<Budget | undefined> {
  return budget === undefined || update ? undefined : loadBudget(budget)
}

function written(report: TestReport, { format, language }: TestArguments, { stdout, env }: Terminal): string {
  if (format === 'json') return writeTestJson(report)
  if (format === 'junit') return writeTestJunit(report, language)
  if (format === 'tap') return writeTestTap(report, language)
  return writeTestPretty(report, language, createPaint(stdout, env))
}

function hasFailed(report: TestReport): boolean {
  return (
    report.rules.some(({ results }) => results.some(({ outcome }) => outcome === 'failed')) ||
    report.labelled.some((one) => isOver(report, one))
  )
}

async function readLabelled(
  asked: TestArguments,
  trial: Trial,
  terminal: Terminal,
  interrupt: AbortSignal,
): Promise<LabelledPost[]> {
  const files = asked.inputs.filter((input) => IS_LABELLED.test(input))
  if (files.length === 0) return []
  const words = wordsOf(asked.language)
  const inputs = resolveInputs(files, { jsonl: true, stdinIsTerminal: terminal.stdin.isTTY, words })
  const posts: LabelledPost[] = []
  const faults: Fault[] = []
  for await (const { entries } of readPosts(inputs, terminal.stdin, interrupt)) {
    for (const entry of entries) {
      if ('fault' in entry) faults.push(entry.fault)
      else {
        const read = labelledPost(entry.post, trial, entry.origin)
        if ('faults' in read) faults.push(...read.faults)
        else posts.push(read.labelled)
      }
    }
  }
  if (faults.length > 0) throw new UngxuError(faults)
  return posts
}
