// What `eval` found out, for people: tables.
import type { IdentityBias } from '../classifiers/evaluation/identity-bias'
import type { EvaluationReport } from './eval'
import type { ModelWords } from './model-words'
import type { Paint } from './paint'
import { tableLines } from './table'

export function writeEvaluation(report: EvaluationReport, words: ModelWords, paint: Paint): string {
  const { model, rows, accuracy, macroF1, perClass, calibration, thresholds, bias, postsPerSecond } = report
  const blocks = [
    [
      paint.strong(`${model.id} ${model.version}`),
      `${words.rows(rows)}, ${words.speed(postsPerSecond)}`,
      `${words.accuracy} ${share(accuracy)}, macro-F1 ${share(macroF1)}`,
    ],
    table(paint, ['', ...words.labelColumns], labelRows(perClass)),
    confusionTable(report, words, paint),
    [
      words.calibration(share(calibration.ece)),
      ...table(
        paint,
        ['', ...words.calibrationColumns],
        calibration.bins.map(({ from, to, count, score, right }) => [
          `${from.toFixed(2)}–${to.toFixed(2)}`,
          ...[String(count), share(score), share(right)],
        ]),
      ),
    ],
    ...Object.entries(thresholds).map(([label, points]) => [
      words.thresholds(label),
      ...table(
        paint,
        ['', ...words.thresholdColumns],
        points.map(({ threshold, precision, recall, f1, falsePositiveRate }) => [
          threshold.toFixed(2),
          ...[precision, recall, f1, falsePositiveRate].map(share),
        ]),
      ),
    ]),
    ...(bias ? [[words.bias, ...biasTable(bias, words, paint)]] : []),
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function labelRows(perClass: EvaluationReport['perClass']): string[][] {
  return Object.entries(perClass).map(([label, { precision, recall, f1, support }]) => [
    label,
    ...[precision, recall, f1].map(share),
    String(support),
  ])
}

function confusionTable({ confusion }: EvaluationReport, words: ModelWords, paint: Paint): string[] {
  if ('counts' in confusion) {
    return table(
      paint,
      ['', ...words.counts],
      Object.entries(confusion.counts).map(([label, { found, missed, wrong, right }]) => [
        label,
        ...[found, missed, wrong, right].map(String),
      ]),
    )
  }
  const { labels, matrix } = confusion
  return [
    words.confusion,
    ...table(
      paint,
      ['', ...labels],
      labels.map((label, at) => [label, ...matrix[at]!.map(String)]),
    ),
  ]
}

function biasTable({ overall, terms }: IdentityBias, words: ModelWords, paint: Paint): string[] {
  return table(
    paint,
    ['', ...words.biasColumns],
    [
      [
        words.overall,
        ...[
          String(overall.rows),
          share(overall.falsePositiveRate),
          '-',
          share(overall.falseNegativeRate),
          '-',
        ],
        ...[share(overall.auc), '-', '-'],
      ],
      ...terms.map((one) => [
        one.term,
        ...[String(one.rows), share(one.falsePositiveRate), share(one.falsePositiveGap)],
        ...[share(one.falseNegativeRate), share(one.falseNegativeGap)],
        ...[share(one.subgroupAuc), share(one.bpsnAuc), share(one.bnspAuc)],
      ]),
    ],
  )
}

function table(paint: Paint, head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const [first = '', ...lines] = tableLines([head, ...rows])
  return [paint.faint(first), ...lines]
}

function share(value: number | undefined): string {
  return value === undefined ? '-' : value.toFixed(3)
}
