// Single characters and classes of a pattern, as sets: what is in them, and whether two of them share a letter.
import type { AST } from '@eslint-community/regexpp'

/** A part of a pattern that takes exactly one code point. */
export type Chars = AST.Character | AST.CharacterSet | AST.CharacterClass

/** Sets up to this size are compared letter by letter. */
const LARGEST_LISTED = 128

/** Where `\w`, `\d` and `\s` have their letters: all below this, but for some spaces. */
const SPACES = [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]

/** Whether a code point is in the set, by the engine's own word. */
export type CharTest = (codePoint: number) => boolean

export function charTest(chars: Chars, flags: string): CharTest {
  const regex = new RegExp(`^${chars.raw === '-' ? '\\x2d' : chars.raw}$`, flags.replace('m', ''))
  return (codePoint) => regex.test(String.fromCodePoint(codePoint))
}

/** True only if no letter is in both; two sets too large to be listed are taken to overlap. */
export function areDisjoint(a: Chars, b: Chars, flags: string): boolean {
  const [listed, other] = membersOf(a) === undefined ? [b, a] : [a, b]
  const members = membersOf(listed)
  return members?.every((one) => !charTest(other, flags)(one)) ?? false
}

/** Letters of a set as written, before case is folded; `undefined` if they are many. */
function membersOf(chars: AST.Element | AST.CharacterClassElement): number[] | undefined {
  switch (chars.type) {
    case 'Character':
      return [chars.value]
    case 'CharacterClassRange':
      if (chars.max.value - chars.min.value >= LARGEST_LISTED) return undefined
      return Array.from(
        { length: chars.max.value - chars.min.value + 1 },
        (_, index) => chars.min.value + index,
      )
    case 'CharacterSet': {
      if (chars.kind === 'any' || chars.kind === 'property' || chars.negate) return undefined
      const test = charTest(chars, 'u')
      const candidates = [
        ...Array(256).keys(),
        ...Array.from({ length: 11 }, (_, index) => 0x2000 + index),
        ...SPACES,
      ]
      return candidates.filter(test)
    }
    case 'CharacterClass': {
      if (chars.negate || chars.unicodeSets) return undefined
      const parts = chars.elements.map((element) => membersOf(element as AST.CharacterClassElement))
      const all = parts.every((part) => part !== undefined) ? parts.flat() : undefined
      return all !== undefined && all.length <= LARGEST_LISTED ? all : undefined
    }
    default:
      return undefined
  }
}

/** Letters below U+2000, Vietnamese among them, are looked up once. */
export function remembered(test: CharTest): CharTest {
  const answers = new Uint8Array(0x2000)
  return (codePoint) => {
    if (codePoint >= answers.length) return test(codePoint)
    const answer = answers[codePoint]!
    if (answer > 0) return answer === 2
    const is = test(codePoint)
    answers[codePoint] = is ? 2 : 1
    return is
  }
}
