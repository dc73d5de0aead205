// What is looked at in a text unless somebody asks for something else, and how much of it a model keeps.
import type { Recipe } from './model'

/** What cross-validation chose: docs/decisions/0013-linear-model.md */
export const DEFAULT_RECIPE: Recipe = {
  words: [1, 3],
  characters: [2, 5],
  skeletonWords: [1, 3],
  skeletonLetters: [2, 5],
}

/** Largest hashes and weights by default, in bytes: with its card a model stays below 1 MB. */
const MOST_BYTES = 980_000

/** How many features fit into a model of so many labels: four bytes of hash, a byte a label. */
export function defaultCapacity(labels: number): number {
  return Math.floor(MOST_BYTES / (4 + labels))
}
