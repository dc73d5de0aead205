// What would come of other thresholds on the scores that rules ask for.
import { areaUnderCurve } from '../classifiers/evaluation/area-under-curve'
import { THRESHOLDS, type ThresholdPoint, thresholdCurve } from '../classifiers/evaluation/threshold-curve'
import type { Labels, RuleFacts } from './judged-post'

/** A rule asks for a classifier's score of a label. */
export interface ScoreAsked {
  readonly rule: string
  readonly classifier: string
  readonly label: string
  readonly atLeast: number
}

export interface ScoreCurve {
  readonly classifier: string
  readonly label: string
  /** The thresholds that rules set. */
  readonly asked: readonly { readonly rule: string; readonly atLeast: number }[]
  /** Posts labelled for a rule of a category of these rules, and posts in which nothing is to be found. */
  readonly positives: number
  readonly negatives: number
  /** Area under the ROC curve, 0..1. */
  readonly auc: number
  readonly points: readonly ThresholdPoint[]
}

/**
 * Gathers scores of labelled posts. What counts as harm for a label is the category of the rules that ask for it: a post
 * with `violates` of that category has it, one with nothing under `violates` has not, any other is left out.
 */
export function createScoreCurves(rules: readonly RuleFacts[], asked: readonly ScoreAsked[]) {
  const categoryOf = new Map(rules.map(({ id, category }) => [id, category]))
  const pairs = new Map<
    string,
    { readonly of: ScoreAsked[]; readonly scores: number[]; readonly has: boolean[] }
  >()
  for (const one of asked) {
    const key = JSON.stringify([one.classifier, one.label])
    const pair = pairs.get(key) ?? { of: [], scores: [], has: [] }
    pair.of.push(one)
    pairs.set(key, pair)
  }
  return {
    isEmpty: pairs.size === 0,
    /** `scoreOf` gives 0..1, or `undefined` where there is no such classifier. */
    add({ violates, allows }: Labels, scoreOf: (classifier: string, label: string) => number | undefined) {
      if (violates.length + allows.length === 0) return
      for (const { of, scores, has } of pairs.values()) {
        const kinds = of.map(({ rule }) => categoryOf.get(rule))
        const harmful = violates.some((rule) => kinds.includes(categoryOf.get(rule)))
        if (violates.length > 0 && !harmful) continue
        const score = scoreOf(of[0]!.classifier, of[0]!.label)
        if (score === undefined) continue
        scores.push(score)
        has.push(harmful)
      }
    },
    /** Those for which there are posts of both kinds. */
    curves: (): ScoreCurve[] =>
      [...pairs.values()].flatMap(({ of, scores, has }) => {
        const auc = areaUnderCurve(scores, has)
        if (auc === undefined) return []
        // Rules may set thresholds between the usual ones, or above all of them.
        const thresholds = [...new Set([...THRESHOLDS, ...of.map(({ atLeast }) => atLeast)])].sort(
          (a, b) => a - b,
        )
        const positives = has.filter(Boolean).length
        return [
          {
            classifier: of[0]!.classifier,
            label: of[0]!.label,
            asked: of.map(({ rule, atLeast }) => ({ rule, atLeast })),
            positives,
            negatives: has.length - positives,
            auc,
            points: thresholdCurve(scores, has, thresholds),
          },
        ]
      }),
  }
}
