// The command `eval`: what a model is worth on labelled lines, and whom it wrongs.
import { type Evaluation, type ScoredText, evaluate } from '../classifiers/evaluation/evaluate'
import { isHarmlessLabel } from '../classifiers/evaluation/harmless-label'
import { type IdentityBias, identityBias } from '../classifiers/evaluation/identity-bias'
import { identityTermsIn } from '../classifiers/evaluation/identity-terms'
import { type LinearClassifier, linearClassifier } from '../classifiers/linear/linear-classifier'
import type { LinearModel } from '../classifiers/linear/model'
import { readModel } from '../classifiers/linear/model-file'
import type { Fault } from '../errors'
import { UngxuError, fault } from '../errors'
import type { Terminal } from './check'
import type { ExitStatus } from './exit-status'
import { EXIT } from './exit-status'
import { type Fields, type LabelledText, fieldOf, readLabelledTexts } from './labelled-texts'
import type { EvalArguments } from './model-arguments'
import { modelWordsOf } from './model-words'
import { bytesOf } from './models'
import { wordsOf } from './words'
import { createOutput } from './output'
import { createPaint } from './paint'
import { faultReport } from './report-faults'
import { writeEvaluation } from './write-evaluation'

/** All that `eval` tells. */
export interface EvaluationReport extends Evaluation {
  readonly model: { readonly id: string; readonly version: string; readonly digest: string }
  readonly postsPerSecond: number
  readonly bias?: IdentityBias
}

/** Runs `ungxu eval`. Throws an `UngxuError` for wrong usage and for a file that is no model. */
export async function evaluateModel(
  asked: EvalArguments,
  terminal: Terminal,
  interrupt: AbortSignal,
): Promise<ExitStatus> {
  const { stdout, stderr, env } = terminal
  const { language } = asked
  const words = wordsOf(language)
  const model = readModel(bytesOf(asked.model, asked.language, 'eval'))
  const harm = asked.bias.length > 0 ? harmLabels(asked, model) : []
  const read = (files: readonly string[], fields: Fields) =>
    readLabelledTexts(files, fields, terminal, words, interrupt)
  const { texts, faults } = await read(asked.inputs, asked.fields)
  const about =
    asked.bias.length > 0 ? await read(asked.bias, { text: 'text', label: 'label', as: [] }) : undefined
  if (interrupt.aborted) return EXIT.interrupted

  const classifier = linearClassifier(model)
  const judged = judgedTexts(texts, asked, model)
  const bad: Fault[] = [...faults, ...judged.faults, ...(about?.faults ?? [])]
  if (bad.length > 0) stderr.write(faultReport(bad, language, createPaint(stderr, env)))
  if (judged.texts.length === 0) {
    throw new UngxuError(fault('USAGE', { problem: words.noLabelledTexts, help: words.seeHelp('eval') }))
  }
  const { scored, postsPerSecond } = score(judged.texts, classifier)
  const report: EvaluationReport = {
    model: { id: model.card.id, version: model.card.version, digest: model.digest },
    ...evaluate(scored, model.labels, model.link === 'softmax'),
    postsPerSecond,
    ...(about && { bias: biasOf(about.texts, classifier, harm) }),
  }
  const written =
    asked.format === 'json'
      ? `${JSON.stringify(report, undefined, 2)}\n`
      : writeEvaluation(report, modelWordsOf(language), createPaint(stdout, env))
  await createOutput(stdout).write(written)
  return bad.length > 0 ? EXIT.badLines : EXIT.clean
}

interface Judged {
  readonly text: string
  readonly truth: Readonly<Record<string, boolean>>
}

/** The lines asked for that speak of the model's labels, and what is wrong with the others. */
function judgedTexts(
  texts: readonly LabelledText[],
  { split, fields }: EvalArguments,
  { labels, link }: LinearModel,
): { readonly texts: readonly Judged[]; readonly faults: readonly Fault[] } {
  const judged: Judged[] = []
  const faults: Fault[] = []
  for (const { text, label, row, origin } of texts) {
    if (split && String(fieldOf(row, split[0]) ?? '') !== split[1]) continue
    const fits =
      link === 'softmax' ? typeof label === 'string' && labels.includes(label) : typeof label === 'object'
    if (!fits) {
      const expected = link === 'softmax' ? labels.join(' | ') : `{ ${labels.join(', ')} }`
      faults.push(fault('LABEL_WRONG', { key: fields.label, expected }, { ...origin, path: fields.label }))
    } else if (typeof label === 'string') {
      judged.push({ text, truth: Object.fromEntries(labels.map((name) => [name, name === label])) })
    } else judged.push({ text, truth: label })
  }
  return { texts: judged, faults }
}

function score(
  texts: readonly Judged[],
  classifier: LinearClassifier,
): { readonly scored: ScoredText[]; readonly postsPerSecond: number } {
  const all = texts.map(({ text }) => text)
  const scores = classifier.classify(all)
  // Until the compiler is done with it: what is measured is the classifier at work.
  repeated(() => classifier.classify(all), WARM_UP_MS)
  const { times, milliseconds } = repeated(() => classifier.classify(all), MEASURED_MS)
  return {
    scored: texts.map(({ truth }, at) => ({
      scores: scores[at]!,
      decided: classifier.decide(scores[at]!),
      truth,
    })),
    postsPerSecond: Math.round((1000 * times * texts.length) / milliseconds),
  }
}

const WARM_UP_MS = 300
const MEASURED_MS = 500

function repeated(
  work: () => void,
  least: number,
): { readonly times: number; readonly milliseconds: number } {
  const begin = performance.now()
  for (let times = 1; ; times++) {
    work()
    const milliseconds = performance.now() - begin
    if (milliseconds >= least) return { times, milliseconds }
  }
}

function harmLabels({ harm, language }: EvalArguments, { labels, link }: LinearModel): readonly string[] {
  const words = wordsOf(language)
  const complain = (problem: string): never => {
    throw new UngxuError(fault('USAGE', { problem, help: words.seeHelp('eval') }))
  }
  const unknown = harm?.find((label) => !labels.includes(label))
  if (unknown !== undefined) complain(words.valueWrong('--harm', unknown, labels.join(' | ')))
  if (harm) return harm
  const found = labels.filter((label) => !isHarmlessLabel(label))
  if (link === 'softmax' && found.length === labels.length) complain(words.harmUnclear(labels.join(', ')))
  return found
}

/** Texts that name groups, judged by the labels that mean harm. */
function biasOf(
  texts: readonly LabelledText[],
  classifier: LinearClassifier,
  harm: readonly string[],
): IdentityBias {
  const scores = classifier.classify(texts.map(({ text }) => text))
  return identityBias(
    texts.map(({ text, label, row }, at) => {
      const term = fieldOf(row, 'term')
      const own = harm.map((name) => scores[at]![name]!)
      return {
        terms: typeof term === 'string' ? [term] : identityTermsIn(text),
        harmful: typeof label === 'string' ? !isHarmlessLabel(label) : Object.values(label).some(Boolean),
        score: Math.min(
          1,
          own.reduce((sum, one) => sum + one, 0),
        ),
        decided: classifier.decide(scores[at]!).some((name) => harm.includes(name)),
      }
    }),
  )
}
