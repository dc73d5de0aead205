// Bends a text as attackers and accidents do: pieces put in, cut out, doubled, swapped, and mixed with other texts.
import type { Random } from '../../src/random'

/** A bent text of at most `longest` UTF-16 units. `others` are texts to mix it with, `pieces` what is put in. */
export function mutate(
  text: string,
  others: readonly string[],
  pieces: readonly string[],
  random: Random,
  longest: number,
): string {
  let bent = text
  for (let times = 1 + random.below(4); times > 0; times--) bent = step(bent, others, pieces, random, longest)
  return bent.length > longest ? bent.slice(0, longest) : bent
}

function step(
  text: string,
  others: readonly string[],
  pieces: readonly string[],
  random: Random,
  longest: number,
): string {
  const at = random.below(text.length + 1)
  const to = Math.min(text.length, at + 1 + random.below(8))
  switch (random.below(12)) {
    case 0:
    case 1:
      return text.slice(0, at) + random.pick(pieces) + text.slice(at)
    case 2:
      return text.slice(0, at) + random.pick(pieces) + text.slice(to)
    case 3:
      return text.slice(0, at) + text.slice(to)
    case 4: {
      const piece = random.pick(pieces)
      return text.slice(0, at) + piece.repeat(2 + random.below(20)) + text.slice(at)
    }
    case 5:
      return text.slice(0, at) + text.slice(at, to).repeat(2 + random.below(6)) + text.slice(to)
    case 6:
      return text.slice(0, at) + String.fromCharCode(random.below(0x10000)) + text.slice(at)
    case 7: {
      const piece = random.pick(pieces)
      return [...text.slice(at, at + 40)].join(piece) + text.slice(at + 40)
    }
    case 8: {
      const other = random.pick(others)
      return text.slice(0, at) + other.slice(random.below(other.length + 1))
    }
    case 9:
      return `${text} ${random.pick(others)}`
    case 10: {
      const units = text.length === 0 || random.below(8) > 0 ? text.length * 2 : longest
      return text === '' ? text : text.repeat(Math.ceil(units / text.length)).slice(0, units)
    }
    default: {
      const [one, other] = [text.slice(at, to), text.slice(to, to + 5)]
      return text.slice(0, at) + other + one + text.slice(to + 5)
    }
  }
}
