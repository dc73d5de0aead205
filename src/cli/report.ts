// The command `report`: posts to a page of figures, for those who answer for the rules.
import { writeFileSync } from 'node:fs'
import type { Classifier } from '../classifiers/classifier'
import type { Fault } from '../errors'
import { type FigureCollector, createFigures } from '../figures/figures'
import type { RuleFacts } from '../figures/judged-post'
import type { ScoreAsked } from '../figures/score-curves'
import { type Moderator, createModerator } from '../moderator'
import type { Pack } from '../pack/pack'
import { conditionsIn } from '../pack/references'
import type { CaseOptions } from '../report-page/case-sections'
import type { PageSubject } from '../report-page/page'
import { statusesOf } from '../testing/clauses'
import { labelledPost } from '../testing/labelled'
import { type Trial, createTrial, withDraftsAwake } from '../testing/trial'
import { whyNot } from '../testing/why-not'
import { VERSION } from '../version'
import type { Terminal } from './check'
import type { ExitStatus } from './exit-status'
import { EXIT } from './exit-status'
import { resolveInputs } from './inputs'
import { loadPacks } from './load-packs'
import { loadModels } from './models'
import { createOutput } from './output'
import { createPaint } from './paint'
import { createProgress } from './progress'
import { type Entry, readPosts } from './read-posts'
import { readRecord } from './read-record'
import type { ReportArguments } from './report-arguments'
import { faultReport } from './report-faults'
import { reportWordsOf } from './report-words'
import { wordsOf } from './words'
import { writeFiguresJson } from './write-figures-json'

/** Runs `ungxu report`. Throws an `UngxuError` for wrong usage and for packs that do not load. */
export async function report(
  asked: ReportArguments,
  terminal: Terminal,
  interrupt: AbortSignal,
): Promise<ExitStatus> {
  const { stdin, stdout, stderr, env } = terminal
  const { language } = asked
  const words = wordsOf(language)
  // A record alone is a report of its own: then standard input is not waited for.
  const isRecordAlone = asked.record !== undefined && asked.inputs.length === 0
  const how = { jsonl: true, stdinIsTerminal: stdin.isTTY, words, command: 'report' }
  const inputs = isRecordAlone ? [] : resolveInputs(asked.inputs, how)
  const record = asked.record === undefined ? undefined : await readRecord(asked.record)
  const packs = await loadPacks(asked.packs)
  const classifiers = await loadModels(asked.models, packs, language)
  const bench = createBench(asked, packs, classifiers)

  const progress = await createProgress(inputs, terminal)
  let badLines = 0
  try {
    for await (const { entries, bytes } of readPosts(inputs, stdin, interrupt)) {
      for (const entry of entries) {
        const faults = bench.take(entry)
        if (faults.length === 0) continue
        badLines++
        stderr.write(faultReport(faults, language, createPaint(stderr, env)))
      }
      progress.add(bytes)
    }
  } finally {
    progress.stop()
  }
  if (interrupt.aborted) {
    stderr.write(`${reportWordsOf(language).notWritten}\n`)
    return EXIT.interrupted
  }

  const written = await writtenBy(
    bench,
    { ...subjectOf(asked, packs), badLines, ...(record && { record }) },
    asked,
  )
  const output = createOutput(stdout)
  if (asked.output === undefined || asked.output === '-') await output.write(written)
  else {
    writeFileSync(asked.output, written)
    const { posts } = bench.collector.figures().counts
    const words = reportWordsOf(language)
    await output.write(
      `${isRecordAlone ? words.writtenRecord(asked.output, record!.report.entries) : words.written(asked.output, posts)}\n`,
    )
  }
  if (record?.report.fault !== undefined) {
    stderr.write(faultReport([record.report.fault], language, createPaint(stderr, env)))
    return EXIT.badLines
  }
  return badLines > 0 ? EXIT.badLines : EXIT.clean
}

/** Where posts are judged, and counted. */
interface Bench {
  readonly trial: Trial
  readonly collector: FigureCollector
  /** Judges one line; gives what is wrong with it, if anything is. */
  take(entry: Entry): readonly Fault[]
}

function createBench(
  { asOf, jurisdiction, strictness = 1, examples, groupKeys }: ReportArguments,
  packs: readonly Pack[],
  classifiers: readonly Classifier[],
): Bench {
  const trial = createTrial(packs, { classifiers, ...(asOf !== undefined && { asOf }) })
  const moderator = createModerator({ packs, classifiers })
  // Labels may name drafts and rules of any strictness: each is judged as its author means it.
  const awake = createModerator({ packs: packs.map(withDraftsAwake), classifiers })
  const collector = createFigures({
    rules: rulesOf(trial, packs),
    strictness,
    scoresAsked: scoresAsked(packs),
    score: scorer(classifiers),
    worst: examples,
    ...(groupKeys.length > 0 && { groupKeys }),
  })
  return {
    trial,
    collector,
    take(entry) {
      if ('fault' in entry) return [{ ...entry.fault, ...entry.origin }]
      // A post without labels is read in the same way, as one of which nothing is said.
      const unlabelled = !isLabelled(entry.post)
      const value = unlabelled && isObject(entry.post) ? { ...entry.post, allows: [] } : entry.post
      const read = labelledPost(value, trial, entry.origin)
      if ('faults' in read) return read.faults
      const { post, violates, allows } = read.labelled
      const day = read.labelled.asOf ?? asOf
      const how = {
        ...(day !== undefined && { asOf: day }),
        ...(jurisdiction !== undefined && { jurisdiction }),
      }
      const judge = (by: Moderator, level: 1 | 2 | 3) => by.evaluateSync(post, { ...how, strictness: level })
      collector.add({
        post,
        place: entry.origin,
        ...(read.labelled.asOf !== undefined && { asOf: read.labelled.asOf }),
        verdict: judge(moderator, strictness),
        ...(!unlabelled && { labelled: { labels: { violates, allows }, verdict: judge(awake, 3) } }),
      })
      return []
    },
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isLabelled(post: unknown): boolean {
  return isObject(post) && (Object.hasOwn(post, 'violates') || Object.hasOwn(post, 'allows'))
}

function rulesOf(trial: Trial, packs: readonly Pack[]): RuleFacts[] {
  const statuses = statusesOf(packs)
  return trial.ruleSet.rules.map(({ id, title, category, severity, action, strictness }) => ({
    ...{ id, title, category, severity, action, strictness },
    status: statuses.get(id) ?? 'live',
  }))
}

/** The scores that rules ask for themselves, not through shared conditions, which may mean anything. */
function scoresAsked(packs: readonly Pack[]): ScoreAsked[] {
  return packs.flatMap(({ rules }) =>
    rules.flatMap(({ id, when }) =>
      [...conditionsIn(when, [])].flatMap(({ condition }) =>
        'classifier' in condition
          ? [
              {
                rule: id,
                classifier: condition.classifier,
                label: condition.label,
                atLeast: condition.atLeast,
              },
            ]
          : [],
      ),
    ),
  )
}

/** Asks each classifier once a text, however many labels rules want of it. */
function scorer(classifiers: readonly Classifier[]) {
  const last = new Map<string, { readonly text: string; readonly scores: Readonly<Record<string, number>> }>()
  return (text: string, id: string, label: string): number | undefined => {
    const classifier = classifiers.find((one) => one.id === id)
    if (classifier === undefined) return undefined
    let known = last.get(id)
    if (known?.text !== text) {
      const answer = classifier.classify([text], {})
      // Models from files answer at once; only those are plugged in here.
      if (!Array.isArray(answer)) return undefined
      known = { text, scores: answer[0] as Readonly<Record<string, number>> }
      last.set(id, known)
    }
    return known.scores[label]
  }
}

function subjectOf(
  { title, asOf, jurisdiction, strictness = 1 }: ReportArguments,
  packs: readonly Pack[],
): Omit<PageSubject, 'badLines'> {
  return {
    ...(title !== undefined && { title }),
    packs: packs.map(({ id, version, digest }) => ({ id, version, digest })),
    engine: VERSION,
    ...(asOf !== undefined && { asOf }),
    strictness,
    ...(jurisdiction !== undefined && { jurisdiction }),
  }
}

async function writtenBy(
  { collector, trial }: Bench,
  subject: PageSubject,
  { format, language, texts }: ReportArguments,
): Promise<string> {
  const figures = collector.figures()
  if (format === 'json') return writeFiguresJson(figures, subject, { texts, language })
  // Vega comes in here and nowhere else.
  const [{ writePage }, { draw }] = await Promise.all([
    import('../report-page/page'),
    import('../report-page/draw'),
  ])
  const whyMissed: CaseOptions['whyMissed'] = ({ rule, judged: { post, labelled } }) =>
    whyNot(trial, rule.id, post, labelled!.verdict.asOf)
  return writePage(figures, subject, { language, draw, texts, whyMissed })
}
