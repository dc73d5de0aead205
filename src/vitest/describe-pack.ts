// A pack's own examples and labelled posts as tests of vitest.
import { relative } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it, type TestContext } from 'vitest'
import type { Classifier } from '../classifiers/classifier'
import type { PluggedClassifier } from '../classifiers/plug'
import { shortened } from '../cli/highlight'
import { readPosts } from '../cli/read-posts'
import { type Fault, UngxuError } from '../errors'
import { loadPack } from '../node/load-pack'
import type { Pack } from '../pack/pack'
import type { FactFunction } from '../post-facts'
import { type ExampleResult, runExample } from '../testing/examples'
import { type LabelledPost, labelledPost, runLabelled } from '../testing/labelled'
import { type Trial, type TrialRule, createTrial } from '../testing/trial'
import { exampleFailure, labelledFailure } from './describe-example'

/** What a pack is tested with. */
export interface DescribePackOptions {
  /** Files of labelled posts, one JSON object a line: `{ "text": …, "violates": [ids], "allows": [ids or "*"] }`. */
  readonly fixtures?: string | readonly string[]
  /** Packs that it builds on. Their own examples are not run. */
  readonly beside?: readonly Pack[]
  /** The day whose law applies where an example does not say, `YYYY-MM-DD`; today in the pack's time zone if not said. */
  readonly asOf?: string
  /** Only those that answer at once are asked. */
  readonly classifiers?: readonly (Classifier | PluggedClassifier)[]
  readonly facts?: Readonly<Record<string, FactFunction>>
}

/**
 * Makes a vitest suite of a pack (a folder, a file, or a shipped pack's name; paths from the working folder): a test for
 * each example in its rules, and for each line of `fixtures`. Rules are asked at their own strictness, drafts too.
 *
 * Examples under `todoViolates` and `todoAllows` are skipped while they are as bad as their author says, and pass once
 * they are mended; so is what cannot be decided, for want of a classifier or a fact. A pack that does not load, or that
 * has nothing to test, fails the run, with every fault in it.
 *
 * @example describePack('./rules', { fixtures: './fixtures/posts.jsonl' })
 */
export function describePack(source: string, options: DescribePackOptions = {}): void {
  const { fixtures = [], beside = [], ...trialOptions } = options
  describe(source, async () => {
    const pack = await loadPack(source)
    const trial = createTrial([...beside, pack], trialOptions)
    const own = new Set(pack.rules.map(({ id }) => id))
    const rules = trial.rules.filter(({ id, examples }) => own.has(id) && examples.length > 0)
    const posts = await readLabelled(typeof fixtures === 'string' ? [fixtures] : fixtures, trial)
    for (const rule of rules) describeRule(trial, rule)
    describePosts(trial, posts)
    if (rules.length + posts.length === 0)
      it('has something to test', () => {
        expect.fail('There are no examples. Add `examples: { violates: […], allows: […] }` to your rules.')
      })
  })
}

function describeRule(trial: Trial, { id, status, examples }: TrialRule): void {
  describe(id, () => {
    for (const example of examples)
      it(`${example.kind}: ${shortened(example.post.text, 60)}`, (test) => {
        const result = runExample(trial, example, status)
        if (result.outcome === 'failed') expect.fail(exampleFailure(trial, result))
        skipUnlessTold(test, result.outcome)
      })
  })
}

function skipUnlessTold(test: TestContext, outcome: ExampleResult['outcome']): void {
  if (outcome === 'undecided') test.skip('undecided: a classifier or a fact is not here')
  if (outcome === 'known') test.skip('todo: as its author says')
}

function describePosts(trial: Trial, posts: readonly LabelledPost[]): void {
  for (const labelled of posts) {
    const place = `${relative('.', labelled.place.file ?? '')}:${labelled.place.line}`
    it(`${place} ${shortened(labelled.post.text, 60)}`, (test) => {
      const results = runLabelled(trial, [labelled])
      const wrong = results.filter(({ missed, falseAlarms }) => missed.length + falseAlarms.length > 0)
      if (wrong.length > 0) expect.fail(labelledFailure(trial, labelled, wrong))
      if (results.every(({ undecided }) => undecided > 0)) skipUnlessTold(test, 'undecided')
    })
  }
}

/** Throws an `UngxuError` with what is wrong with every line. */
async function readLabelled(files: readonly string[], trial: Trial): Promise<LabelledPost[]> {
  const posts: LabelledPost[] = []
  const faults: Fault[] = []
  const inputs = files.map((path) => ({ kind: 'file', path, bytes: 0, lines: true }) as const)
  for await (const { entries } of readPosts(inputs, Readable.from([]), new AbortController().signal)) {
    for (const entry of entries) {
      const read =
        'fault' in entry ? { faults: [entry.fault] } : labelledPost(entry.post, trial, entry.origin)
      if ('faults' in read) faults.push(...read.faults)
      else posts.push(read.labelled)
    }
  }
  if (faults.length > 0) throw new UngxuError(faults)
  return posts
}
