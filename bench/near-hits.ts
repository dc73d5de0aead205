// Texts that a regular expression nearly matches: it reads on as long as it can, and then finds nothing.
import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp'

/** What one character out of a class may be. */
const CANDIDATES = [...'a1 .,đ“"@#%/:-_ạ…(0kbcxzA\n!?+*&=~$€😀^|<>']

/** A text that the expression matches, without its last character. Lookarounds are passed over, so it may match nothing at all. */
export function nearHit(regex: string, flags: string): string {
  const literal = parseRegExpLiteral(new RegExp(regex, `${flags}u`))
  const text = sample(literal.pattern, flags)
  return [...text].slice(0, -1).join('')
}

function sample(node: AST.Pattern | AST.Alternative | AST.Element, flags: string): string {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives
        .map((one) => sample(one, flags))
        .reduce((longest, one) => (one.length > longest.length ? one : longest), '')
    case 'Alternative':
      return node.elements.map((one) => sample(one, flags)).join('')
    case 'Quantifier':
      return sample(node.element, flags).repeat(Math.min(node.max, Math.max(node.min, 12)))
    case 'Character':
      return String.fromCodePoint(node.value)
    case 'CharacterClass':
    case 'CharacterSet': {
      const one = new RegExp(`^${node.raw}$`, `${flags}u`)
      return CANDIDATES.find((candidate) => one.test(candidate)) ?? ''
    }
    default:
      return ''
  }
}
