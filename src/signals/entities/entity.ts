// What a detector of entities is and what it finds.
import type { Entity } from '../../pack/vocabulary'
import type { Traits } from '../traits'

/** A place where an entity stands: `[start, end)` in UTF-16 units of the text that was searched. */
export interface EntityHit {
  readonly start: number
  readonly end: number
  /** 0..1: how sure its form and the words before it make it. */
  readonly confidence: number
}

/** Finds all entities of one kind in the original text of a field, in order, without overlap, in linear time. */
export interface EntityDetector {
  readonly entity: Entity
  /** `find` gives nothing for a text that has none of these. */
  readonly needs: Traits
  /** `traits` of the text, where they are known already. */
  find(text: string, traits?: Traits): EntityHit[]
}
