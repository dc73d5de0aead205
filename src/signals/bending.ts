// What was seen of a hit while it was compared: in which ways it is bent.

/** How a term is bent where it was found. */
export interface Bending {
  surface: boolean
  dropped: boolean
  disguised: boolean
  glued: boolean
  spelt: boolean
  bare: boolean
  /** Some of its letters stand apart. */
  split: boolean
  /** A short term whose letters stand in a longer row of single letters. */
  inRow: boolean
  masks: number
}

export function newBending(): Bending {
  return {
    surface: false,
    dropped: false,
    disguised: false,
    glued: false,
    spelt: false,
    bare: false,
    split: false,
    inRow: false,
    masks: 0,
  }
}

/** Makes it as good as new. */
export function straighten(bending: Bending): void {
  bending.surface = false
  bending.dropped = false
  bending.disguised = false
  bending.glued = false
  bending.spelt = false
  bending.bare = false
  bending.split = false
  bending.inRow = false
  bending.masks = 0
}
