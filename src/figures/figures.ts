// Judged posts, one by one, to all the figures about them. Keeps none of them but the worst cases.
import { type Counts, createCounter } from './counts'
import { type RuleAgreement, createAgreement } from './agreement'
import { type Grouping, createGroupings } from './groups'
import type { JudgedPost, RuleFacts } from './judged-post'
import { type KindMatrix, createKindMatrix } from './kind-matrix'
import { type ScoreAsked, type ScoreCurve, createScoreCurves } from './score-curves'
import { type Timeline, createTimeline, dayOfPost } from './timeline'
import { type WorstCases, createWorstCases } from './worst-cases'

/** What can be told of posts; what nothing was given for is missing. */
export interface Figures {
  readonly counts: Counts
  readonly timeline?: Timeline
  readonly groupings?: readonly Grouping[]
  /** Posts that carry labels; of these alone speak the figures below. */
  readonly labelled?: number
  readonly agreement?: readonly RuleAgreement[]
  readonly matrix?: KindMatrix
  readonly curves?: readonly ScoreCurve[]
  readonly worst?: WorstCases
}

export interface FigureOptions {
  readonly rules: readonly RuleFacts[]
  /** Of the run. */
  readonly strictness: 1 | 2 | 3
  /** Scores that rules ask for, and the way to have one of a text: `undefined` where there is no such classifier. */
  readonly scoresAsked?: readonly ScoreAsked[]
  readonly score?: (text: string, classifier: string, label: string) => number | undefined
  /** Keys of posts that name a group; `group`, `dialect`, `term` and `about` if not said. */
  readonly groupKeys?: readonly string[]
  /** Most misses, and most false alarms, that are kept. */
  readonly worst: number
}

/** Gathers figures. */
export interface FigureCollector {
  add(judged: JudgedPost): void
  figures(): Figures
}

export function createFigures(options: FigureOptions): FigureCollector {
  const { rules, strictness, scoresAsked = [], score = () => undefined } = options
  const counter = createCounter()
  const timeline = createTimeline()
  const groupings = createGroupings(options.groupKeys)
  const agreement = createAgreement(rules)
  const matrix = createKindMatrix(rules, strictness)
  const curves = createScoreCurves(rules, scoresAsked)
  const worst = createWorstCases(rules, options.worst)
  let labelled = 0
  return {
    add(judged) {
      const { post, asOf, verdict } = judged
      counter.add(verdict)
      timeline.add(dayOfPost(post, asOf), verdict.decision)
      groupings.add(judged)
      if (judged.labelled === undefined) return
      labelled++
      const { labels } = judged.labelled
      agreement.add(labels, judged.labelled.verdict)
      matrix.add(labels, judged.labelled.verdict)
      if (!curves.isEmpty) curves.add(labels, (classifier, label) => score(post.text, classifier, label))
      worst.add(judged)
    },
    figures() {
      const time = timeline.timeline()
      const kinds = matrix.matrix()
      return {
        counts: counter.counts(),
        ...(time && { timeline: time }),
        groupings: groupings.groupings(),
        ...(labelled > 0 && {
          labelled,
          agreement: agreement.rows(),
          ...(kinds && { matrix: kinds }),
          curves: curves.curves(),
          worst: worst.cases(),
        }),
      }
    },
  }
}
