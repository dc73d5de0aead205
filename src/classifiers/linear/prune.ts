// Which features a model keeps: those whose weights tell labels apart most.
import type { Weights } from './fit'
import type { Link } from './link'

/** Numbers of the `most` strongest features, in ascending order; none that tells nothing apart. */
export function strongest({ labels, table }: Weights, kind: Link, most: number): Uint32Array {
  const strengths = new Float32Array(table.length / labels)
  for (let feature = 0; feature < strengths.length; feature++) {
    // Under a softmax what all labels share changes nothing.
    let shared = 0
    if (kind === 'softmax') {
      for (let label = 0; label < labels; label++) shared += table[feature * labels + label]! / labels
    }
    for (let label = 0; label < labels; label++) {
      const strength = Math.abs(table[feature * labels + label]! - shared)
      if (strength > strengths[feature]!) strengths[feature] = strength
    }
  }
  const order = Uint32Array.from(strengths, (_, feature) => feature).filter(
    (feature) => strengths[feature]! > 0,
  )
  order.sort((a, b) => strengths[b]! - strengths[a]! || a - b)
  return order.slice(0, most).sort()
}
