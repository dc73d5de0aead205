// The command `check`: posts in, verdicts out, in order and in flat memory.

import type { Fault } from '../errors'
import type { RefusedPost } from '../evaluate-all'
import { ahead } from '../node/ahead'
import { ACTIONS } from '../pack/vocabulary'
import type { Post } from '../post'
import type { Verdict } from '../verdict'
import type { CheckArguments } from './arguments'
import type { ExitStatus } from './exit-status'
import { EXIT } from './exit-status'
import { resolveInputs } from './inputs'
import { createJudge } from './judge'
import { loadPacks } from './load-packs'
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
  const judge = await createJudge(asked, await loadPacks(asked.packs))

  const output = createOutput(stdout)
  const writer = writerOf(asked, terminal)
  const tally = createTally()
  const progress = await createProgress(inputs, terminal)
  // Reading goes on while posts are judged: where nobody takes the results any more, it is to end too.
  const ended = new AbortController()
  const begin = performance.now()
  try {
    const batches = readPosts(inputs, stdin, AbortSignal.any([interrupt, ended.signal]))
    const answers = ahead(batches, judge.room, async ({ entries, bytes }) => ({
      entries,
      bytes,
      results: await judge.results(entries.flatMap((entry) => ('post' in entry ? [entry.post as Post] : []))),
    }))
    for await (const { entries, bytes, results } of answers) {
      let text = ''
      let next = 0
      for (const entry of entries) {
        text += written(entry, 'post' in entry ? results[next++]! : { error: entry.fault }, writer, tally)
      }
      await output.write(text)
      progress.add(bytes)
    }
    await output.write(writer.end())
  } finally {
    ended.abort()
    progress.stop()
    await judge.close()
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

function written(entry: Entry, result: Verdict | RefusedPost, writer: ResultWriter, tally: Tally): string {
  if ('error' in result) {
    tally.badLines++
    const { id, error: fault } = result as { id?: string; error: Fault }
    return writer.badLine({ origin: entry.origin, fault, ...(id !== undefined && { id }) })
  }
  tally.posts++
  tally.decisions[result.decision]++
  if (result.undetermined.length > 0) tally.degraded++
  return writer.verdict((entry as { post: Post }).post, entry.origin, result)
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
