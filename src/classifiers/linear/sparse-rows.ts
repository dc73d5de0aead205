// The features of all texts to learn from, one after another in typed arrays.
import { UngxuError, fault } from '../../errors'
import { FeatureTable } from './feature-table'
import { FeatureReader } from './features'
import type { Recipe } from './model'

/** Row `i` has the features `[starts[i], starts[i + 1])`, each once and with the value `values[i]`. */
export interface SparseRows {
  readonly starts: Float64Array
  /** Numbers of features, 0 to `width - 1`. */
  readonly features: Uint32Array
  /** By row: 1 / √(its features), so that long texts weigh no more than short ones. */
  readonly values: Float32Array
  /** How many features there are. */
  readonly width: number
}

/** Most features of all rows together, 4 bytes each; and most different ones. */
export const MAX_FEATURES = 2 ** 27
export const MAX_DIFFERENT = 2 ** 24

/**
 * Reads texts into rows; `hashes` are those of the features by number. Throws `UngxuError` (`TRAINING_TOO_LARGE`) where
 * there are more than `most` features.
 */
export function sparseRows(
  texts: readonly string[],
  recipe: Recipe,
  most = MAX_FEATURES,
): SparseRows & { readonly hashes: Int32Array } {
  const reader = new FeatureReader(recipe)
  const table = new FeatureTable(2 ** 16)
  let features = new Uint32Array(2 ** 16)
  const starts = new Float64Array(texts.length + 1)
  let length = 0
  /** By feature: the last row that has it, counted from 1. */
  let met = new Uint32Array(2 ** 16)
  texts.forEach((text, row) => {
    reader.read(text)
    for (let at = 0; at < reader.length; at++) {
      const feature = table.add(reader.hashes[at]!)
      if (feature >= met.length) met = grown(met, met.length * 2)
      if (met[feature] === row + 1) continue
      met[feature] = row + 1
      if (length === features.length) features = grown(features, Math.min(length * 2, most + 1))
      features[length++] = feature
    }
    if (length > most || table.size > MAX_DIFFERENT)
      throw new UngxuError(fault('TRAINING_TOO_LARGE', { rows: row + 1, limit: most }))
    starts[row + 1] = length
  })
  const width = table.size
  return {
    starts,
    features: features.slice(0, length),
    values: valuesOf(starts),
    width,
    hashes: table.keys(),
  }
}

/** The rows with those features alone that at least `least` of the rows `learn` have. */
export function withoutRare(rows: SparseRows, learn: Uint32Array, least: number): SparseRows {
  const counts = new Uint32Array(rows.width)
  for (const row of learn)
    for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at++) counts[rows.features[at]!]!++
  return filtered(rows, (feature) => counts[feature]! >= least)
}

/** The rows with these features alone. */
export function withOnly(rows: SparseRows, kept: Uint32Array): SparseRows {
  const isKept = new Uint8Array(rows.width)
  for (const feature of kept) isKept[feature] = 1
  return filtered(rows, (feature) => isKept[feature] === 1)
}

function filtered(rows: SparseRows, isKept: (feature: number) => boolean): SparseRows {
  const starts = new Float64Array(rows.starts.length)
  const features = new Uint32Array(rows.features.length)
  let length = 0
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at++) {
      const feature = rows.features[at]!
      if (isKept(feature)) features[length++] = feature
    }
    starts[row + 1] = length
  }
  return { starts, features: features.slice(0, length), values: valuesOf(starts), width: rows.width }
}

/** What is equal for rows with equal features, and for hardly any others. */
export function fingerprints({ starts, features }: SparseRows): Float64Array {
  return Float64Array.from({ length: starts.length - 1 }, (_, row) => {
    let one = 0x811c9dc5 | 0
    let other = 0x2f0b4c47
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      one = Math.imul(one ^ features[at]!, 0x01000193)
      other = Math.imul(other ^ features[at]!, 0x5bd1e995)
    }
    return (one >>> 0) * 2 ** 21 + (other >>> 11)
  })
}

function valuesOf(starts: Float64Array): Float32Array {
  return Float32Array.from(
    { length: starts.length - 1 },
    (_, row) => 1 / Math.sqrt(Math.max(1, starts[row + 1]! - starts[row]!)),
  )
}

function grown(array: Uint32Array<ArrayBuffer>, room: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(room)
  larger.set(array)
  return larger
}
