// A share of a sample with its confidence interval: what part it may be of all posts like these.

/** `hits` of `of`; `share`, `low` and `high` are 0..1. */
export interface Share {
  readonly hits: number
  readonly of: number
  readonly share: number
  readonly low: number
  readonly high: number
}

/** The standard normal quantile for a two-sided interval of 95%. */
export const Z_95 = 1.959963984540054

/**
 * A share with Wilson's score interval, without correction for continuity: Wilson, "Probable inference, the law of
 * succession, and statistical inference", Journal of the American Statistical Association 22 (1927), 209–212; it is
 * method 3 of Newcombe, Statistics in Medicine 17 (1998), 857–872. It stays within 0..1, has a width also for 0 of n
 * and n of n, and supposes that the posts were drawn independently. `undefined` for a share of nothing.
 *
 * `z` is the normal quantile, 1.96 for 95%.
 *
 * @example
 * shareOf(81, 263)?.low.toFixed(4) // '0.2553'
 * shareOf(0, 20)?.high.toFixed(4) // '0.1611'
 * shareOf(0, 0) // undefined
 */
export function shareOf(hits: number, of: number, z: number = Z_95): Share | undefined {
  if (of === 0) return undefined
  const share = hits / of
  const square = z * z
  const middle = (2 * hits + square) / (2 * (of + square))
  const half = (z * Math.sqrt(square + 4 * hits * (1 - share))) / (2 * (of + square))
  return {
    hits,
    of,
    share,
    low: hits === 0 ? 0 : Math.max(0, middle - half),
    high: hits === of ? 1 : Math.min(1, middle + half),
  }
}
