// What a pattern cannot do without, read off its syntax: a pattern that takes digits is not run where there are none.
import { RegExpParser } from '@eslint-community/regexpp'
import type { AST } from '@eslint-community/regexpp'
import { type Expression, regexOf } from '../pack/pattern-letters'
import type { Pattern } from '../pack/schema/lexicon'
import { ANYTHING, FOUR_DIGITS, ONE_DIGIT, SEVEN_DIGITS, type Traits } from './traits'

/** What a text must have for a pattern to match it. */
export interface PatternNeeds {
  /** One of these, whatever view of the text the pattern runs on. */
  readonly traits: Traits
  /** This, in the view that it runs on; empty where nothing is known. */
  readonly literal: string
}

const known = new WeakMap<Pattern, PatternNeeds>()

/** Remembers what a pattern that is never changed needs. */
export function rememberNeeds(pattern: Pattern, needs: PatternNeeds): void {
  known.set(pattern, needs)
}

/** What a (valid) pattern needs: as it is known, else read off its syntax. */
export function needsOf(pattern: Pattern): PatternNeeds {
  return known.get(pattern) ?? readNeeds(pattern)
}

/** Reads off the syntax of a (valid) pattern what it needs. */
export function readNeeds(pattern: Expression): PatternNeeds {
  const regex = regexOf(pattern)
  const { alternatives } = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(regex, 0, regex.length, {
    unicode: true,
  })
  return {
    traits: traitsFor(fewestDigits(alternatives)),
    literal: longestLiteral(alternatives, (pattern.flags ?? '').includes('i')),
  }
}

function traitsFor(fewest: number): Traits {
  // One character of a text may be two digits of a view: ⑩.
  const digits = Math.ceil(fewest / 2)
  if (digits === 0) return ANYTHING
  return digits < 4 ? ONE_DIGIT : digits < 7 ? FOUR_DIGITS : SEVEN_DIGITS
}

/** The longest piece of text that every match has. */
function longestLiteral(alternatives: readonly AST.Alternative[], ignoresCase: boolean): string {
  let longest = ''
  let run = ''
  const cut = () => {
    if (run.length > longest.length) longest = run
    run = ''
  }
  const take = (element: AST.Element): void => {
    switch (element.type) {
      case 'Character': {
        const character = String.fromCodePoint(element.value)
        if (ignoresCase && character.toLowerCase() !== character.toUpperCase()) cut()
        else run += character
        return
      }
      case 'Group':
      case 'CapturingGroup':
        if (element.alternatives.length === 1) element.alternatives[0]!.elements.forEach(take)
        else cut()
        return
      // Nothing is read there.
      case 'Assertion':
        return
      case 'Quantifier':
        cut()
        if (element.min > 0) take(element.element)
        cut()
        return
      default:
        cut()
    }
  }
  if (alternatives.length === 1) alternatives[0]!.elements.forEach(take)
  cut()
  return longest
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
