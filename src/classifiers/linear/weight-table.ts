// Weights by the hash of their feature: one look-up a feature, no feature counted twice in a text.

/** Share of slots that are taken at most: more would make look-ups long, less would not fit the processor's cache. */
const MOST_TAKEN = 0.6
/** A slot that no feature has: `FeatureReader` gives no such hash. */
const EMPTY = 0

export class WeightTable {
  private readonly keys: Int32Array
  private readonly weights: Int8Array
  /** By slot: the last text that met it, of the last 255. */
  private readonly met: Uint8Array
  private readonly shift: number
  private text = 0

  /** `weights[feature * labels + label]` belongs to the feature with the hash `hashes[feature]`. */
  constructor(
    hashes: Int32Array,
    weights: Int8Array,
    private readonly labels: number,
  ) {
    let bits = 4
    while (2 ** bits * MOST_TAKEN < hashes.length) bits++
    this.shift = 32 - bits
    this.keys = new Int32Array(2 ** bits)
    this.met = new Uint8Array(2 ** bits)
    this.weights = new Int8Array(2 ** bits * labels)
    hashes.forEach((hash, feature) => {
      let slot = Math.imul(hash, GOLDEN) >>> this.shift
      while (this.keys[slot] !== EMPTY) slot = (slot + 1) & (this.keys.length - 1)
      this.keys[slot] = hash
      this.weights.set(weights.subarray(feature * labels, (feature + 1) * labels), slot * labels)
    })
  }

  /** Adds up the weights of a text's features in `sums`, each feature once. Gives how many are known. */
  sum(hashes: Int32Array, length: number, sums: Float64Array): number {
    const { keys, weights, met, shift, labels } = this
    const mask = keys.length - 1
    if (++this.text > 255) {
      met.fill(0)
      this.text = 1
    }
    const { text } = this
    sums.fill(0)
    let known = 0
    for (let at = 0; at < length; at++) {
      const hash = hashes[at]!
      let slot = Math.imul(hash, GOLDEN) >>> shift
      let key = keys[slot]!
      while (key !== hash && key !== EMPTY) {
        slot = (slot + 1) & mask
        key = keys[slot]!
      }
      if (key === EMPTY || met[slot] === text) continue
      met[slot] = text
      known++
      const first = slot * labels
      for (let label = 0; label < labels; label++) sums[label]! += weights[first + label]!
    }
    return known
  }
}

/** 2^32 / φ: spreads hashes over slots (Knuth, "The Art of Computer Programming" 6.4). */
const GOLDEN = 0x9e3779b1
