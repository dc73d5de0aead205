// How well scores put what has a label before what has not.

/**
 * The area under the ROC curve: the chance that a text with the label scores higher than one without, equal scores
 * counting half. `undefined` unless there are both.
 */
export function areaUnderCurve(scores: readonly number[], has: readonly boolean[]): number | undefined {
  const order = scores.map((_, at) => at).sort((a, b) => scores[a]! - scores[b]!)
  let ranks = 0
  let positives = 0
  for (let from = 0; from < order.length; ) {
    let upto = from
    while (upto < order.length && scores[order[upto]!] === scores[order[from]!]) upto++
    for (let at = from; at < upto; at++) {
      if (!has[order[at]!]) continue
      positives++
      // All with one score share the middle of their ranks, counted from 1.
      ranks += (from + upto + 1) / 2
    }
    from = upto
  }
  const negatives = order.length - positives
  if (positives === 0 || negatives === 0) return undefined
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives)
}
