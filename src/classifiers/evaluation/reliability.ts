// Whether scores mean what they say: expected calibration error, and the bins it is made of.

/** Texts whose score lies in `[from, to)`; the last bin has 1 too. */
export interface ReliabilityBin {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Their mean score. */
  readonly score: number
  /** The share of them that are right. */
  readonly right: number
}

/** `ece`: how far the share of right ones lies from the score, in the mean over texts (0 is best). */
export interface Reliability {
  readonly ece: number
  readonly bins: readonly ReliabilityBin[]
}

/**
 * The expected calibration error over bins of equal width (Naeini, Cooper and Hauskrecht, 2015). `right[i]` says whether
 * what was scored `scores[i]` (0..1) holds. Empty bins are left out; 0 where nothing was scored.
 */
export function reliabilityOf(
  scores: ArrayLike<number>,
  right: ArrayLike<number | boolean>,
  bins = 15,
): Reliability {
  const counts = new Float64Array(bins)
  const sums = new Float64Array(bins)
  const rights = new Float64Array(bins)
  for (let at = 0; at < scores.length; at++) {
    const bin = Math.min(bins - 1, Math.floor(scores[at]! * bins))
    counts[bin]!++
    sums[bin]! += scores[at]!
    rights[bin]! += Number(right[at]!)
  }
  let gap = 0
  for (let bin = 0; bin < bins; bin++) gap += Math.abs(sums[bin]! - rights[bin]!)
  return {
    ece: scores.length === 0 ? 0 : gap / scores.length,
    bins: Array.from(counts, (count, bin) => ({
      from: bin / bins,
      to: (bin + 1) / bins,
      count,
      score: sums[bin]! / count,
      right: rights[bin]! / count,
    })).filter(({ count }) => count > 0),
  }
}
