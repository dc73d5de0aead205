// A pattern as a program of single steps, for the engine of linear time (src/signals/pattern-machine.ts).
import type { AST } from '@eslint-community/regexpp'
import { LIMITS } from './limits'
import { charTest, remembered } from './pattern-chars'
import type { CharTest } from './pattern-chars'
import { canBeEmpty, stepsOf } from './pattern-cost'

/** Where both ways can go on, the first is preferred. `holds` tells it of a place between two characters of a text. */
export type Instruction =
  | { readonly op: 'char'; readonly test: CharTest }
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'assert'; readonly holds: (text: string, at: number) => boolean; readonly steps: number }
  | { readonly op: 'match' }

export type PatternProgram = readonly Instruction[]

/** Raised for a pattern that has no program; the message is the part that stands in the way. */
export class NoProgram extends Error {}

/** A lookaround is run by the native engine at each place it is asked at, and so must be small and bounded. */
const MOST_LOOKAROUND_STEPS = 100

/** Throws `NoProgram` for back references, large lookarounds, and repetitions of what may be empty. */
export function programOf(pattern: AST.Pattern, flags: string): PatternProgram {
  const program: Instruction[] = []
  const tests = new Map<string, CharTest>()
  choice(pattern.alternatives)
  add({ op: 'match' })
  return program

  function add(instruction: Instruction): number {
    if (program.length === LIMITS.instructions) throw new NoProgram(`> ${LIMITS.instructions} instructions`)
    return program.push(instruction) - 1
  }

  function choice(alternatives: readonly AST.Alternative[]): void {
    const exits: number[] = []
    for (const [index, alternative] of alternatives.entries()) {
      const last = index === alternatives.length - 1
      const fork = last ? undefined : add({ op: 'jump', to: -1 })
      for (const element of alternative.elements) part(element)
      if (fork === undefined) continue
      exits.push(add({ op: 'jump', to: -1 }))
      program[fork] = { op: 'split', first: fork + 1, second: program.length }
    }
    for (const exit of exits) program[exit] = { op: 'jump', to: program.length }
  }

  function part(element: AST.Element): void {
    switch (element.type) {
      case 'Group':
        if (element.modifiers) throw new NoProgram(element.raw)
        choice(element.alternatives)
        break
      case 'CapturingGroup':
        choice(element.alternatives)
        break
      case 'Quantifier':
        repeat(element)
        break
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        add({ op: 'char', test: testOf(element) })
        break
      case 'Assertion':
        assertion(element)
        break
      default:
        throw new NoProgram(element.raw)
    }
  }

  function repeat({ element, min, max, greedy, raw }: AST.Quantifier): void {
    // JavaScript gives up an optional round that took nothing and tries its other ways; a program has no such memory.
    if (min !== max && canBeEmpty(element)) throw new NoProgram(raw)
    for (let round = 0; round < min; round++) {
      const size = program.length
      part(element)
      // Nothing again and again is nothing; rounds of rounds of it would be counted for ever.
      if (program.length === size) break
    }
    const forks: number[] = []
    if (max === Number.POSITIVE_INFINITY) {
      forks.push(add({ op: 'jump', to: -1 }))
      part(element)
      add({ op: 'jump', to: forks[0]! })
    } else {
      for (let round = min; round < max; round++) {
        forks.push(add({ op: 'jump', to: -1 }))
        part(element)
      }
    }
    for (const fork of forks) {
      const [on, out] = [fork + 1, program.length]
      program[fork] = { op: 'split', first: greedy ? on : out, second: greedy ? out : on }
    }
  }

  /** Assertions take no letter, so the native engine can say whether one holds at a place. */
  function assertion(element: AST.Assertion): void {
    let steps = 1
    if (element.kind === 'lookahead' || element.kind === 'lookbehind') {
      const way = element.kind === 'lookahead' ? 'forward' : 'backward'
      steps = stepsOf(element.alternatives, flags, way)
      if (steps > MOST_LOOKAROUND_STEPS) throw new NoProgram(element.raw)
    }
    let regex: RegExp
    try {
      regex = new RegExp(element.raw, `${flags}y`)
    } catch {
      // It refers to a group outside of itself.
      throw new NoProgram(element.raw)
    }
    const holds = (text: string, at: number) => {
      regex.lastIndex = at
      return regex.test(text)
    }
    add({ op: 'assert', holds, steps })
  }

  function testOf(chars: AST.Character | AST.CharacterSet | AST.CharacterClass): CharTest {
    const known = tests.get(chars.raw)
    if (known !== undefined) return known
    const test = remembered(charTest(chars, flags))
    tests.set(chars.raw, test)
    return test
  }
}

/** Whether a match can begin with a letter (-1: at the end of the text), whatever assertions say. */
export function firstLetters(program: PatternProgram): (letter: number) => boolean {
  const reached = new Set<number>()
  const waiting = [0]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (reached.has(at)) continue
    reached.add(at)
    const one = program[at]!
    if (one.op === 'match') return () => true
    if (one.op === 'jump') waiting.push(one.to)
    else if (one.op === 'split') waiting.push(one.first, one.second)
    else if (one.op === 'assert') waiting.push(at + 1)
  }
  const tests = [...reached].flatMap((at) => {
    const one = program[at]!
    return one.op === 'char' ? [one.test] : []
  })
  const answers = remembered((letter) => tests.some((test) => test(letter)))
  return (letter) => letter >= 0 && answers(letter)
}
