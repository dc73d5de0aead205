// Weights in a byte each: what is lost is at most half a step of the label's scale.

/** `weights[feature * labels + label] * scales[label]` is the weight. */
export interface QuantisedWeights {
  readonly weights: Int8Array
  readonly scales: Float64Array
}

/** Rounds each label's weights to 255 steps between its largest weight and the negative of it. */
export function quantise(table: Float32Array, labels: number): QuantisedWeights {
  const scales = new Float64Array(labels)
  for (let at = 0; at < table.length; at++) {
    const size = Math.abs(table[at]!)
    if (size > scales[at % labels]!) scales[at % labels] = size
  }
  for (let label = 0; label < labels; label++) scales[label] = scales[label]! / 127 || 1
  return { weights: Int8Array.from(table, (weight, at) => Math.round(weight / scales[at % labels]!)), scales }
}

/** The weights that the bytes stand for. */
export function dequantise({ weights, scales }: QuantisedWeights): Float32Array {
  return Float32Array.from(weights, (byte, at) => byte * scales[at % scales.length]!)
}
