// The command `diff`: two versions of a pack over the same posts, and what their verdicts differ in.
import { type Fault, UngxuError } from '../errors'
import { type Moderator, createModerator } from '../moderator'
import type { Pack } from '../pack/pack'
import type { Post } from '../post'
import { type Comparison, compare, createComparison } from '../testing/comparison'
import type { Terminal } from './check'
import { diffWordsOf } from './diff-words'
import type { ExitStatus } from './exit-status'
import { EXIT } from './exit-status'
import { resolveInputs } from './inputs'
import { loadPacks } from './load-packs'
import { loadVersion } from './load-version'
import { loadModels } from './models'
import { createOutput } from './output'
import { createPaint } from './paint'
import { createProgress } from './progress'
import { type Entry, readPosts } from './read-posts'
import { faultReport } from './report-faults'
import { wordsOf } from './words'
import type { DiffArguments } from './workbench-arguments'
import { type Difference, writeDiffGithub, writeDiffJson, writeDiffPretty } from './write-diff'

/** Runs `ungxu diff`. Throws an `UngxuError` for wrong usage and for packs that do not load. */
export async function diff(
  asked: DiffArguments,
  terminal: Terminal,
  interrupt: AbortSignal,
): Promise<ExitStatus> {
  const { stdin, stdout, stderr, env } = terminal
  const { language } = asked
  const words = wordsOf(language)
  const inputs = resolveInputs(asked.inputs, {
    jsonl: asked.jsonl,
    stdinIsTerminal: stdin.isTTY,
    words,
    command: 'diff',
  })
  const old = await loadVersion(asked.old, 'diff', language)
  const fresh = await loadVersion(asked.fresh, 'diff', language)
  const beside = asked.packs.length === 0 ? [] : await loadPacks(asked.packs)
  const before = await moderatorOf([old, ...beside], asked)
  const after = await moderatorOf([fresh, ...beside], asked)

  const comparison = createComparison()
  const progress = await createProgress(inputs, terminal)
  let badLines = 0
  try {
    for await (const { entries, bytes } of readPosts(inputs, stdin, interrupt)) {
      for (const entry of entries) {
        const bad = await compared(entry, before, after, comparison, asked)
        if (bad === undefined) continue
        badLines++
        stderr.write(faultReport([{ ...bad, ...entry.origin }], language, createPaint(stderr, env)))
      }
      progress.add(bytes)
    }
  } finally {
    progress.stop()
  }

  const difference: Difference = {
    old: { name: asked.old, pack: old },
    fresh: { name: asked.fresh, pack: fresh },
    comparison,
    badLines,
  }
  await createOutput(stdout).write(
    asked.format === 'json'
      ? writeDiffJson(difference)
      : asked.format === 'github'
        ? writeDiffGithub(difference, language)
        : writeDiffPretty(difference, language, createPaint(stdout, env)),
  )
  if (interrupt.aborted) {
    stderr.write(`${words.interrupted}\n`)
    return EXIT.interrupted
  }
  if (badLines > 0) return EXIT.badLines
  const turned = countedBy(asked.failOn, comparison)
  if (turned <= asked.budget) return EXIT.clean
  stderr.write(`${diffWordsOf(language).overBudget(turned, asked.budget)}\n`)
  return EXIT.found
}

function countedBy(failOn: DiffArguments['failOn'], { decisions }: Comparison): number {
  if (failOn === 'never') return 0
  return failOn === 'newly-flagged'
    ? decisions.flagged
    : decisions.flagged + decisions.freed + decisions.changed
}

async function moderatorOf(packs: readonly Pack[], { models, language }: DiffArguments): Promise<Moderator> {
  return createModerator({ packs, classifiers: await loadModels(models, packs, language) })
}

/** Judges a post twice; gives what is wrong with it, if anything is. */
async function compared(
  entry: Entry,
  before: Moderator,
  after: Moderator,
  comparison: Comparison,
  { asOf, jurisdiction, strictness, examples }: DiffArguments,
): Promise<Fault | undefined> {
  if ('fault' in entry) return entry.fault
  const how = {
    ...(asOf !== undefined && { asOf }),
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(strictness !== undefined && { strictness }),
  }
  const post = entry.post as Post
  try {
    const old = await before.evaluate(post, how)
    compare(comparison, post, entry.origin, old, await after.evaluate(post, how), examples)
    return undefined
  } catch (error) {
    if (!(error instanceof UngxuError) || !error.code.startsWith('POST_')) throw error
    return error.faults[0]
  }
}
