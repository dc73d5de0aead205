// The command `check`: posts in, verdicts out, in order and in flat memory.

import type { Fault } from '../errors'
import { UngxuError } from '../errors'
import { createModerator } from '../moderator'
import { ACTIONS } from '../pack/schema/rule'
import type { Post } from '../post'
import type { Verdict } from '../verdict'
import type { CheckArguments } from './arguments'
import type { ExitStatus } from './exit-status'
import { EXIT } from './exit-status'
import { resolveInputs } from './inputs'
import { loadPacks } from './load-packs'
import { loadModels } from './models'
import { createOutput } from './output'
import { createPaint } from './paint'
import { createProgress } from './progress'
import type { Entry } from './read-posts'
import { readPosts } from './read-posts'
import type { ResultWriter } from './result-writer'
import type { Tally } from './summary'
import { createTally, summaryLines } from './summary'
import { wordsOf } from './words'
import { createJsonArrayWriter, createJsonLinesWriter } from './write-json'
import { createPrettyWriter } from './write-pretty'

/** Streams and environment of the process. */
export type Terminal = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr' | 'env'>

/** Runs `ungxu check`. Throws an `UngxuError` for wrong usage and for packs that do not load, before anything is judged. */
export async function check(
  asked: CheckArguments,
  terminal: Terminal,
  interrupt: AbortSignal,
): Promise<ExitStatus> {
  const words = wordsOf(asked.language)
  const { stdin, stdout, stderr } = terminal
  const inputs = resolveInputs(asked.inputs, { jsonl: asked.jsonl, stdinIsTerminal: stdin.isTTY, words })
  const packs = await loadPacks(asked.packs)
  const classifiers = await loadModels(asked.models, packs, asked.language)
  const moderator = createModerator({ packs, classifiers })
  const evaluate = (post: unknown) => moderator.evaluate(post as Post, optionsOf(asked))

  const output = createOutput(stdout)
  const writer = writerOf(asked, terminal)
  const tally = createTally()
  const progress = await createProgress(inputs, terminal)
  const begin = performance.now()
  try {
    // One post after the other: without remote classifiers a verdict is all computing, and more at once gains nothing.
    for await (const batch of readPosts(inputs, stdin, interrupt)) {
      let text = ''
      for (const entry of batch.entries) text += await resultOf(entry, evaluate, writer, tally)
      await output.write(text)
      progress.add(batch.bytes)
    }
    await output.write(writer.end())
  } finally {
    progress.stop()
  }

  if (asked.format === 'pretty' || stderr.isTTY) {
    stderr.write(summaryLines(tally, performance.now() - begin, words))
  }
  if (interrupt.aborted) {
    stderr.write(`${words.interrupted}\n`)
    return EXIT.interrupted
  }
  return statusOf(tally, asked.failOn)
}

async function resultOf(
  entry: Entry,
  evaluate: (post: unknown) => Promise<Verdict>,
  writer: ResultWriter,
  tally: Tally,
): Promise<string> {
  const fail = (fault: Fault, id?: unknown) => {
    tally.badLines++
    return writer.badLine({ origin: entry.origin, fault, ...(typeof id === 'string' && { id }) })
  }
  if ('fault' in entry) return fail(entry.fault)
  try {
    const verdict = await evaluate(entry.post)
    tally.posts++
    tally.decisions[verdict.decision]++
    if (verdict.undetermined.length > 0) tally.degraded++
    return writer.verdict(entry.post as Post, entry.origin, verdict)
  } catch (error) {
    if (!(error instanceof UngxuError) || !error.code.startsWith('POST_')) throw error
    return fail(error.faults[0] as Fault, (entry.post as { id?: unknown } | null)?.id)
  }
}

function optionsOf({ asOf, jurisdiction, strictness }: CheckArguments) {
  return {
    ...(asOf !== undefined && { asOf }),
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(strictness !== undefined && { strictness }),
  }
}

function writerOf({ format, language }: CheckArguments, { stdout, env }: Terminal): ResultWriter {
  if (format === 'jsonl') return createJsonLinesWriter(language)
  if (format === 'json') return createJsonArrayWriter(language)
  return createPrettyWriter(language, createPaint(stdout, env))
}

function statusOf(tally: Tally, failOn: CheckArguments['failOn']): ExitStatus {
  if (tally.badLines > 0) return EXIT.badLines
  if (failOn === 'never') return EXIT.clean
  const strict = ACTIONS.slice(ACTIONS.indexOf(failOn))
  return strict.some((action) => tally.decisions[action] > 0) ? EXIT.found : EXIT.clean
}
