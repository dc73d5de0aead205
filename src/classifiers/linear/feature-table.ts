// Features by hash: an open table that numbers each new one.

/** A slot that no feature has: `FeatureReader` gives no such hash. */
const EMPTY = 0

/** Numbers features from 0 on, in the order they are added. */
export class FeatureTable {
  size = 0
  private hashes: Int32Array
  private numbers: Int32Array
  private shift: number

  /** Room for so many features before it has to grow. */
  constructor(room: number) {
    const bits = bitsFor(room)
    this.hashes = new Int32Array(2 ** bits)
    this.numbers = new Int32Array(2 ** bits)
    this.shift = 32 - bits
  }

  /** The number of a feature, which is added if it is new. */
  add(hash: number): number {
    const slot = this.slotOf(hash)
    if (this.hashes[slot] !== EMPTY) return this.numbers[slot]!
    this.hashes[slot] = hash
    this.numbers[slot] = this.size
    if (++this.size * 2 > this.hashes.length) this.grow()
    return this.size - 1
  }

  /** The hashes by number. */
  keys(): Int32Array {
    const keys = new Int32Array(this.size)
    for (let slot = 0; slot < this.hashes.length; slot++)
      if (this.hashes[slot] !== EMPTY) keys[this.numbers[slot]!] = this.hashes[slot]!
    return keys
  }

  private slotOf(hash: number): number {
    const { hashes } = this
    const mask = hashes.length - 1
    let slot = Math.imul(hash, 0x9e3779b1) >>> this.shift
    while (hashes[slot] !== hash && hashes[slot] !== EMPTY) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const { hashes, numbers } = this
    this.hashes = new Int32Array(hashes.length * 2)
    this.numbers = new Int32Array(hashes.length * 2)
    this.shift--
    for (let at = 0; at < hashes.length; at++) {
      if (hashes[at] === EMPTY) continue
      const slot = this.slotOf(hashes[at]!)
      this.hashes[slot] = hashes[at]!
      this.numbers[slot] = numbers[at]!
    }
  }
}

function bitsFor(room: number): number {
  let bits = 8
  while (2 ** bits < room * 2) bits++
  return bits
}
