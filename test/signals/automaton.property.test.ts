import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Automaton, sequenceOf } from '../../src/signals/automaton'

const units = (text: string) => Uint16Array.from(text, (letter) => letter.charCodeAt(0))

/** Every (sequence, end) that the automaton reports on texts, read one after another. */
function hits(sequences: readonly string[], ...texts: readonly string[]): string[] {
  const sorted = sequences
    .map((sequence, number) => ({ sequence: sequenceOf(sequence), number }))
    .sort((a, b) => (a.sequence < b.sequence ? -1 : a.sequence > b.sequence ? 1 : 0))
  const automaton = new Automaton(sorted.map(({ sequence }) => sequence))
  const { outputs } = automaton
  let found: string[] = []
  for (const text of texts) {
    found = []
    let state = 0
    units(text).forEach((unit, at) => {
      state = automaton.step(state, unit)
      for (let entry = automaton.entryOf(state); entry !== 0; entry = outputs[2 * entry - 1]!)
        found.push(`${sorted[outputs[2 * entry - 2]!]!.number}@${at + 1}`)
    })
  }
  return found.sort()
}

function naiveHits(sequences: readonly string[], text: string): string[] {
  const folded = text.replaceAll('l', 'i')
  return sequences
    .flatMap((sequence, number) => {
      const needle = sequence.replaceAll('l', 'i')
      return Array.from({ length: text.length + 1 }, (_, end) => end)
        .filter((end) => end >= needle.length && folded.slice(end - needle.length, end) === needle)
        .map((end) => `${number}@${end}`)
    })
    .sort()
}

describe('automaton', () => {
  it('finds what a naive search finds, in any set of sequences and any text', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abil'), minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.string({ unit: fc.constantFrom(...'abilx'), maxLength: 60 }),
        (sequences, text) => {
          expect(hits(sequences, text)).toEqual(naiveHits(sequences, text))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('grows past its first table', () => {
    const sequences = Array.from({ length: 3000 }, (_, i) => i.toString(36).padStart(4, 'z'))
    expect(hits(sequences, sequences[2999]!)).toEqual(['2999@4'])
  })
})
