// A JavaScript pattern in the words of RE2, meaning the same; or the part of it that RE2 has no equal for.
import type { AST } from '@eslint-community/regexpp'

export type Re2Source = { readonly source: string } | { readonly cannot: string }

class Cannot extends Error {}

const ANY = '[\\x{0}-\\x{10FFFF}]'
/** JavaScript's white space and line ends; RE2's `\s` is ASCII alone. */
const SPACES = '\\x{9}-\\x{D}\\x{20}\\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}'
const NOT_SPACES =
  '\\x{0}-\\x{8}\\x{E}-\\x{1F}\\x{21}-\\x{9F}\\x{A1}-\\x{167F}\\x{1681}-\\x{1FFF}\\x{200B}-\\x{2027}\\x{202A}-\\x{202E}\\x{2030}-\\x{205E}\\x{2060}-\\x{2FFF}\\x{3001}-\\x{FEFE}\\x{FF00}-\\x{10FFFF}'

/**
 * Every character is written as its number and every class spelled out, so that nothing is left to a difference of
 * dialects. One is left: with flag `i`, JavaScript's `\b` takes ſ and K (Kelvin) for letters, and RE2 does not.
 */
export function re2Source(pattern: AST.Pattern, flags: AST.Flags): Re2Source {
  try {
    const body = alternatives(pattern.alternatives, flags)
    return { source: flags.ignoreCase ? `(?i:${body})` : body }
  } catch (error) {
    if (error instanceof Cannot) return { cannot: error.message }
    throw error
  }
}

function alternatives(list: readonly AST.Alternative[], flags: AST.Flags): string {
  return list.map((one) => one.elements.map((element) => part(element, flags)).join('')).join('|')
}

function part(element: AST.Element, flags: AST.Flags): string {
  switch (element.type) {
    case 'Character':
      return char(element.value)
    case 'Group':
      if (element.modifiers) throw new Cannot(element.raw)
      return `(?:${alternatives(element.alternatives, flags)})`
    case 'CapturingGroup':
      return `(?:${alternatives(element.alternatives, flags)})`
    case 'Quantifier':
      return quantifier(element, flags)
    case 'CharacterSet':
      return element.kind === 'any' && flags.dotAll ? ANY : `[${set(element, flags)}]`
    case 'CharacterClass':
      return characterClass(element, flags)
    case 'Assertion':
      return assertion(element, flags)
    default:
      throw new Cannot(element.raw)
  }
}

function quantifier(element: AST.Quantifier, flags: AST.Flags): string {
  const { min, max } = element
  // JavaScript gives up an optional round that took nothing and tries the next way; RE2 does not.
  if (min !== max && canBeEmpty(element.element)) throw new Cannot(element.raw)
  const times = max === Number.POSITIVE_INFINITY ? `{${min},}` : `{${min},${max}}`
  return `(?:${part(element.element, flags)})${times}${element.greedy ? '' : '?'}`
}

function assertion(element: AST.Assertion, flags: AST.Flags): string {
  if (element.kind === 'word') return element.negate ? '\\B' : '\\b'
  // JavaScript's lines end at \r, U+2028 and U+2029 too.
  if (flags.multiline) throw new Cannot(element.raw)
  if (element.kind === 'start') return '\\A'
  if (element.kind === 'end') return '\\z'
  throw new Cannot(element.raw)
}

function set(element: AST.CharacterSet, flags: AST.Flags): string {
  if (element.kind === 'any') {
    return flags.dotAll
      ? '\\x{0}-\\x{10FFFF}'
      : '\\x{0}-\\x{9}\\x{B}\\x{C}\\x{E}-\\x{2027}\\x{202A}-\\x{10FFFF}'
  }
  // With flag i JavaScript folds the complement of a class and not the class, which no other dialect does.
  if (element.negate && flags.ignoreCase && element.kind !== 'digit' && element.kind !== 'space') throw new Cannot(element.raw)
  if (element.kind === 'digit') return element.negate ? '\\x{0}-\\x{2F}\\x{3A}-\\x{10FFFF}' : '0-9'
  if (element.kind === 'space') return element.negate ? NOT_SPACES : SPACES
  if (element.kind === 'word') {
    if (element.negate) return '\\x{0}-\\x{2F}\\x{3A}-\\x{40}\\x{5B}-\\x{5E}\\x{60}\\x{7B}-\\x{10FFFF}'
    return flags.ignoreCase ? '0-9A-Za-z_\\x{17F}\\x{212A}' : '0-9A-Za-z_'
  }
  if (element.kind !== 'property') throw new Cannot(element.raw)
  const known = element.key === 'General_Category' || element.key === 'Script' || element.key === 'Any'
  if (!known || element.strings) throw new Cannot(element.raw)
  return `\\${element.negate ? 'P' : 'p'}{${element.value ?? element.key}}`
}

function characterClass(element: AST.CharacterClass, flags: AST.Flags): string {
  if (element.unicodeSets) throw new Cannot(element.raw)
  const items = element.elements.map((item) => {
    if (item.type === 'Character') return char(item.value)
    if (item.type === 'CharacterClassRange') return `${char(item.min.value)}-${char(item.max.value)}`
    if (item.type === 'CharacterSet') return set(item, flags)
    throw new Cannot(element.raw)
  })
  if (items.length === 0) return element.negate ? ANY : `[^\\x{0}-\\x{10FFFF}]`
  return `[${element.negate ? '^' : ''}${items.join('')}]`
}

/** Surrogates on their own have no place in RE2's text. */
function char(value: number): string {
  if (value >= 0xd800 && value <= 0xdfff) throw new Cannot(`\\u${value.toString(16)}`)
  return `\\x{${value.toString(16).toUpperCase()}}`
}

function canBeEmpty(element: AST.Element): boolean {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.some((one) => one.elements.every(canBeEmpty))
    case 'Quantifier':
      return element.min === 0 || canBeEmpty(element.element)
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
      return false
    default:
      return true
  }
}
