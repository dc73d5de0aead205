// From sums to scores: what makes numbers of any size shares of 1.

/** `softmax`: each text has exactly one of the labels. `sigmoid`: each label is there or not, whatever the others. */
export type Link = 'softmax' | 'sigmoid'

/** Turns sums into scores 0..1, in place. */
export function link(sums: Float64Array, kind: Link): void {
  if (kind === 'softmax') softmax(sums)
  else for (let at = 0; at < sums.length; at++) sums[at] = sigmoid(sums[at]!)
}

function softmax(sums: Float64Array): void {
  let most = -Infinity
  for (let at = 0; at < sums.length; at++) if (sums[at]! > most) most = sums[at]!
  let total = 0
  for (let at = 0; at < sums.length; at++) total += sums[at] = Math.exp(sums[at]! - most)
  for (let at = 0; at < sums.length; at++) sums[at]! /= total
}

/** 1 / (1 + e^-x). */
export function sigmoid(sum: number): number {
  return 1 / (1 + Math.exp(-sum))
}
