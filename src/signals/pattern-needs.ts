// What a pattern cannot do without, read off its syntax: a pattern that takes digits is not run where there are none.
import { RegExpParser } from '@eslint-community/regexpp'
import type { AST } from '@eslint-community/regexpp'
import type { Pattern } from '../pack/schema/lexicon'
import { ANYTHING, FOUR_DIGITS, ONE_DIGIT, SEVEN_DIGITS, type Traits } from './traits'

const known = new WeakMap<Pattern, Traits>()

/** Remembers what a pattern that is never changed needs. */
export function rememberNeeds(pattern: Pattern, needs: Traits): void {
  known.set(pattern, needs)
}

/** What a pattern needs: as it is known, else read off its syntax. */
export function needsOf(pattern: Pattern): Traits {
  return known.get(pattern) ?? needsOfPattern(pattern.regex)
}

/** The traits of which a text that a (valid) pattern matches has one, whatever view of it the pattern runs on. */
export function needsOfPattern(regex: string): Traits {
  // Parsing is what costs, and most patterns have no digit but in how often something comes.
  if (!/\d|\\d/.test(regex.replace(/\{[\d,]+\}/g, ''))) return ANYTHING
  const { alternatives } = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(regex, 0, regex.length, {
    unicode: true,
  })
  // One character of a text may be two digits of a view: ⑩.
  const digits = Math.ceil(fewestDigits(alternatives) / 2)
  if (digits === 0) return ANYTHING
  return digits < 4 ? ONE_DIGIT : digits < 7 ? FOUR_DIGITS : SEVEN_DIGITS
}

/** How many digits are in every match, at least. */
function fewestDigits(alternatives: readonly AST.Alternative[]): number {
  return Math.min(
    ...alternatives.map(({ elements }) => elements.reduce((sum, element) => sum + digitsOf(element), 0)),
  )
}

function digitsOf(element: AST.Element): number {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return fewestDigits(element.alternatives)
    case 'Quantifier':
      return element.min === 0 ? 0 : element.min * digitsOf(element.element)
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
      return takesDigitsAlone(element) ? 1 : 0
    default:
      return 0
  }
}

function takesDigitsAlone(chars: AST.Element | AST.CharacterClassElement): boolean {
  switch (chars.type) {
    case 'Character':
      return isDigit(chars.value)
    case 'CharacterClassRange':
      return isDigit(chars.min.value) && isDigit(chars.max.value)
    case 'CharacterSet':
      return chars.kind === 'digit' && !chars.negate
    case 'CharacterClass':
      return !chars.negate && chars.elements.length > 0 && chars.elements.every(takesDigitsAlone)
    default:
      return false
  }
}

function isDigit(codePoint: number): boolean {
  return codePoint >= 0x30 && codePoint <= 0x39
}
