// The command `explain`: why rules fire on a post or do not, or what one rule is.
import { existsSync } from 'node:fs'
import { type Fault, UngxuError, fault } from '../errors'
import { closest, shownName } from '../pack/did-you-mean'
import type { Pack } from '../pack/pack'
import { SHIPPED_PACKS } from '../packs/shipped'
import type { Post } from '../post'
import { type Explainer, type Explanation, type RuleAccount, createExplainer } from '../testing/explain'
import type { Terminal } from './check'
import type { ExitStatus } from './exit-status'
import { EXIT } from './exit-status'
import { explainWordsOf } from './explain-words'
import { resolveInputs } from './inputs'
import { loadPacks } from './load-packs'
import { loadModels } from './models'
import { createOutput } from './output'
import { createPaint } from './paint'
import type { Entry } from './read-posts'
import { readPosts } from './read-posts'
import type { BadLine } from './result-writer'
import { wordsOf } from './words'
import type { ExplainArguments } from './workbench-arguments'
import { writeExplanation } from './write-explanation'
import { errorOf, json } from './write-json'
import { createPrettyWriter } from './write-pretty'
import { writeRulePretty } from './write-rule-page'

/** Runs `ungxu explain`. Throws an `UngxuError` for wrong usage and for packs that do not load. */
export async function explain(
  asked: ExplainArguments,
  terminal: Terminal,
  interrupt: AbortSignal,
): Promise<ExitStatus> {
  const { stdin, stdout, stderr, env } = terminal
  const words = wordsOf(asked.language)
  const packs = await loadPacks(asked.packs)
  const classifiers = await loadModels(asked.models, packs, asked.language)
  const explainer = createExplainer(packs, classifiers)
  const output = createOutput(stdout)
  const rule = ruleAsked(asked, explainer, packs)
  if (rule !== undefined) {
    const page = explainer.page(rule, optionsOf(asked))!
    const paint = createPaint(stdout, env)
    await output.write(
      asked.format === 'json' ? `${json(page)}\n` : writeRulePretty(page, asked.language, paint),
    )
    return EXIT.clean
  }

  const inputs = resolveInputs(asked.inputs, {
    jsonl: asked.jsonl,
    stdinIsTerminal: stdin.isTTY,
    words,
    command: 'explain',
  })
  const writer = writerOf(asked, terminal)
  let bad = 0
  for await (const { entries } of readPosts(inputs, stdin, interrupt)) {
    for (const entry of entries) {
      // Nothing typed and nothing piped in: an empty text would be explained as a clean post.
      if (asked.inputs.length === 0 && !asked.jsonl && isEmpty(entry))
        throw new UngxuError(
          fault('USAGE', { problem: words.nothingToCheck, help: words.seeHelp('explain') }),
        )
      const found = await explained(entry, explainer, asked)
      if ('fault' in found) bad++
      await output.write('fault' in found ? writer.bad(found) : writer.good(entry, found))
    }
  }
  await output.write(writer.end())
  if (interrupt.aborted) {
    stderr.write(`${words.interrupted}\n`)
    return EXIT.interrupted
  }
  return bad > 0 ? EXIT.badLines : EXIT.clean
}

/**
 * The rule that is to be explained, if it is not posts. What begins like the rules of a pack and is none is a slip, not a text:
 * it would be explained as a clean post.
 */
function ruleAsked(
  asked: ExplainArguments,
  { ruleIds }: Explainer,
  packs: readonly Pack[],
): string | undefined {
  const { rule, inputs, language } = asked
  const [input = '', ...others] = inputs
  const id = rule ?? (others.length === 0 && looksLikeRule(input, packs) ? input : undefined)
  if (id === undefined || ruleIds.includes(id)) return id
  const words = explainWordsOf(language)
  const hint = rule === undefined ? `; ${words.asText}` : ''
  const problem = `${words.unknownRule(shownName(id), closest(id, ruleIds))}${hint}`
  throw new UngxuError(fault('USAGE', { problem, help: wordsOf(language).seeHelp('explain') }))
}

function looksLikeRule(input: string, packs: readonly Pack[]): boolean {
  const ids = [
    ...packs.map(({ id }) => id),
    ...packs.flatMap(({ requires }) => requires),
    ...Object.keys(SHIPPED_PACKS),
  ]
  return /^[a-z0-9.-]+$/.test(input) && ids.some((id) => input.startsWith(`${id}.`)) && !existsSync(input)
}

function isEmpty(entry: Entry): boolean {
  return 'post' in entry && (entry.post as Post).text.trim() === ''
}

async function explained(
  entry: Entry,
  explainer: Explainer,
  asked: ExplainArguments,
): Promise<Explanation | BadLine> {
  const { origin } = entry
  if ('fault' in entry) return { origin, fault: entry.fault }
  try {
    return await explainer.explain(entry.post as Post, optionsOf(asked))
  } catch (error) {
    if (!(error instanceof UngxuError) || !error.code.startsWith('POST_')) throw error
    const id = (entry.post as { id?: unknown } | null)?.id
    return { origin, fault: error.faults[0] as Fault, ...(typeof id === 'string' && { id }) }
  }
}

function writerOf({ format, language, near }: ExplainArguments, { stdout, env }: Terminal) {
  const postOf = (entry: Entry) => (entry as { post: unknown }).post as Post
  if (format === 'json') {
    let count = 0
    const item = (value: unknown) => `${count++ === 0 ? '[\n' : ',\n'}${json(value)}`
    return {
      good: (_entry: Entry, explanation: Explanation) => item(dataOf(explanation, near)),
      bad: (line: BadLine) => item(errorOf(line, language)),
      end: () => (count === 0 ? '[]\n' : '\n]\n'),
    }
  }
  const paint = createPaint(stdout, env)
  const badLines = createPrettyWriter(language, paint)
  return {
    good: (entry: Entry, explanation: Explanation) =>
      writeExplanation(postOf(entry), entry.origin, explanation, near, language, paint),
    bad: (line: BadLine) => badLines.badLine(line),
    end: () => '',
  }
}

/** For programs: the violations stand in the verdict, so that rules need not repeat them. */
function dataOf({ verdict, readings, fired, undetermined, near }: Explanation, most: number) {
  const bare = ({ violation: _, undetermined: __, ...account }: RuleAccount) => account
  return {
    verdict,
    readings,
    fired: fired.map(bare),
    undetermined: undetermined.map(bare),
    near: near.slice(0, most).map(bare),
    nearCount: near.length,
  }
}

function optionsOf({ asOf, jurisdiction, strictness }: ExplainArguments) {
  return {
    ...(asOf !== undefined && { asOf }),
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(strictness !== undefined && { strictness }),
  }
}
