// The features of all texts to learn from, one after another in typed arrays.
import { UngxuError, fault } from '../../errors'
import { FeatureReader } from './features'
import type { Recipe } from './model'

/** Row `i` has the features `[starts[i], starts[i + 1])`. */
export interface SparseRows {
  readonly count: number
  readonly starts: Float64Array
  readonly buckets: Uint32Array
  readonly values: Float32Array
}

/** Most features of all rows together: 8 bytes each, 1 GiB. */
export const MAX_FEATURES = 2 ** 27

/** Reads texts into rows. Throws `UngxuError` (`TRAINING_TOO_LARGE`) where they have more than `MAX_FEATURES` features. */
export function sparseRows(texts: readonly string[], recipe: Recipe, most = MAX_FEATURES): SparseRows {
  const reader = new FeatureReader(recipe)
  const starts = new Float64Array(texts.length + 1)
  // Two passes: counting first needs no arrays that grow, which would take twice the memory.
  for (let row = 0; row < texts.length; row++) {
    reader.read(texts[row]!)
    starts[row + 1] = starts[row]! + reader.length
  }
  const total = starts[texts.length]!
  if (total > most)
    throw new UngxuError(fault('TRAINING_TOO_LARGE', { rows: texts.length, features: total, limit: most }))
  const buckets = new Uint32Array(total)
  const values = new Float32Array(total)
  for (let row = 0; row < texts.length; row++) {
    reader.read(texts[row]!)
    buckets.set(reader.buckets.subarray(0, reader.length), starts[row])
    values.set(reader.values.subarray(0, reader.length), starts[row])
  }
  return { count: texts.length, starts, buckets, values }
}
