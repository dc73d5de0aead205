// One sort of input: how it is made from random numbers and earlier inputs, and what must hold of it.
import type { Random } from '../../src/random'

export interface Kind<Input> {
  readonly name: string
  readonly seeds: readonly Input[]
  /** A new input from one of the kept ones. */
  next(input: Input, kept: readonly Input[], random: Random): Input
  /** What the input reached, as names. Throws where something does not hold. */
  run(input: Input, random: Random): string[] | Promise<string[]>
  /** Its size, in UTF-16 units. */
  units(input: Input): number
}
