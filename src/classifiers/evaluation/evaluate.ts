// Scores and what people said, to what a classifier is worth.
import type { Scores } from '../classifier'
import { type LabelMeasures, macroF1, measuresOf, perLabel } from './confusion'
import { type Reliability, reliabilityOf } from './reliability'
import { type ThresholdPoint, thresholdCurve } from './threshold-curve'

/** One text: its scores, the labels decided, and by label whether people said it is there; what is left out nobody judged. */
export interface ScoredText {
  readonly scores: Scores
  readonly decided: readonly string[]
  readonly truth: Readonly<Record<string, boolean>>
}

/** Of a label that stands for itself: how often it was rightly found, missed, wrongly found, rightly left. */
export interface Counts {
  readonly found: number
  readonly missed: number
  readonly wrong: number
  readonly right: number
}

export interface Evaluation {
  readonly rows: number
  /** Share of texts, or where labels stand for themselves of texts and labels, that are decided as people said. */
  readonly accuracy: number
  readonly macroF1: number
  readonly perClass: Readonly<Record<string, LabelMeasures>>
  /** `matrix[truth][decided]` where each text has one label, else counts by label. */
  readonly confusion:
    | { readonly labels: readonly string[]; readonly matrix: readonly (readonly number[])[] }
    | { readonly labels: readonly string[]; readonly counts: Readonly<Record<string, Counts>> }
  /** Of the highest score of each text, or where labels stand for themselves of all scores. */
  readonly calibration: Reliability
  readonly thresholds: Readonly<Record<string, readonly ThresholdPoint[]>>
}

/** Measures texts. `exclusive`: each has exactly one of the labels. */
export function evaluate(
  texts: readonly ScoredText[],
  labels: readonly string[],
  exclusive: boolean,
): Evaluation {
  const thresholds = Object.fromEntries(
    labels.map((label) => {
      const judged = texts.filter(({ truth }) => truth[label] !== undefined)
      return [
        label,
        thresholdCurve(
          judged.map(({ scores }) => scores[label]!),
          judged.map(({ truth }) => truth[label]!),
        ),
      ]
    }),
  )
  const rest = exclusive ? exclusiveMeasures(texts, labels) : separateMeasures(texts, labels)
  return { rows: texts.length, ...rest, thresholds }
}

type Rest = Omit<Evaluation, 'rows' | 'thresholds'>

function exclusiveMeasures(texts: readonly ScoredText[], labels: readonly string[]): Rest {
  const matrix = labels.map(() => labels.map(() => 0))
  const highest: number[] = []
  const right: boolean[] = []
  let accurate = 0
  for (const { scores, decided, truth } of texts) {
    const label = labels.findIndex((name) => truth[name] === true)
    matrix[label]![labels.indexOf(decided[0]!)]!++
    accurate += Number(labels[label] === decided[0])
    const best = labels.reduce((a, b) => (scores[b]! > scores[a]! ? b : a))
    highest.push(scores[best]!)
    right.push(truth[best] === true)
  }
  const confusion = { labels, matrix }
  const perClass = perLabel(confusion)
  return {
    accuracy: accurate / Math.max(1, texts.length),
    macroF1: macroF1(perClass),
    perClass,
    confusion,
    calibration: reliabilityOf(highest, right),
  }
}

function separateMeasures(texts: readonly ScoredText[], labels: readonly string[]): Rest {
  const asked: number[] = []
  const there: boolean[] = []
  const counts = Object.fromEntries(
    labels.map((label): [string, Counts] => {
      const count = { found: 0, missed: 0, wrong: 0, right: 0 }
      for (const { scores, decided, truth } of texts) {
        const has = truth[label]
        if (has === undefined) continue
        asked.push(scores[label]!)
        there.push(has)
        const said = decided.includes(label)
        count[has ? (said ? 'found' : 'missed') : said ? 'wrong' : 'right']++
      }
      return [label, count]
    }),
  )
  const perClass = Object.fromEntries(
    Object.entries(counts).map(([label, { found, wrong, missed }]) => [
      label,
      measuresOf(found, wrong, missed),
    ]),
  )
  const accurate = Object.values(counts).reduce((sum, { found, right }) => sum + found + right, 0)
  return {
    accuracy: accurate / Math.max(1, asked.length),
    macroF1: macroF1(perClass),
    perClass,
    confusion: { labels, counts },
    calibration: reliabilityOf(asked, there),
  }
}
