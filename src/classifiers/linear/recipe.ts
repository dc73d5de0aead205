// What is looked at in a text unless somebody asks for something else.
import type { Recipe } from './model'

/** Orders of rows, both included; a `most` below `least` reads none. */
export type Orders = readonly [least: number, most: number]

/** What cross-validation chose: docs/decisions/0013-linear-model.md */
export const DEFAULT_READING: Omit<Recipe, 'bits'> = {
  words: [1, 2],
  characters: [2, 5],
  skeletonWords: [1, 2],
  skeletonLetters: [3, 5],
}

/** Largest table of weights by default, in bytes: with its card a model stays below 1 MB. */
const MOST_BYTES = 980_000
const MOST_BITS = 18

/** The default recipe for so many labels: as many buckets as fit into 1 MB. */
export function defaultRecipe(labels: number): Recipe {
  let bits = MOST_BITS
  while (bits > 8 && 2 ** bits * labels > MOST_BYTES) bits--
  return { bits, ...DEFAULT_READING }
}
