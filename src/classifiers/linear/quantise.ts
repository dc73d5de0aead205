// Weights in a byte each: what is lost is at most half a step of the label's scale.
import type { Weights } from './fit'

/** `weights[bucket * labels + label] * scales[label]` is the weight. */
export interface QuantisedWeights {
  readonly weights: Int8Array
  readonly scales: Float64Array
}

/** Rounds each label's weights to 255 steps between its largest weight and the negative of it. */
export function quantise({ labels, table }: Weights): QuantisedWeights {
  const scales = new Float64Array(labels)
  for (let at = 0; at < table.length; at++) {
    const size = Math.abs(table[at]!)
    if (size > scales[at % labels]!) scales[at % labels] = size
  }
  for (let label = 0; label < labels; label++) scales[label] = scales[label]! / 127 || 1
  const weights = new Int8Array(table.length)
  for (let at = 0; at < table.length; at++) weights[at] = Math.round(table[at]! / scales[at % labels]!)
  return { weights, scales }
}
