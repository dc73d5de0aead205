// Which letters a pattern takes where its author says that diacritics may be missing.
import { RegExpParser } from '@eslint-community/regexpp'
import type { AST } from '@eslint-community/regexpp'
import type { Pattern } from './schema/lexicon'

/** What of a pattern says which texts it matches. */
export type Expression = Pick<Pattern, 'regex' | 'flags' | 'diacritics'>

/**
 * The regular expression that a pattern stands for: as it is written, or, with `diacritics: optional`, with each letter that has
 * diacritics taken with some or none of them as well (`ổ` as `ổ`, `ô`, `ỏ`, `o`; `đ` as `đ`, `d`). Ranges and negated classes are left
 * as they are.
 */
export function regexOf({ regex, diacritics }: Expression): string {
  if (diacritics !== 'optional') return regex
  const edits: { start: number; end: number; text: string }[] = []
  const parser = new RegExpParser({ ecmaVersion: 2024 })
  const take = (node: AST.Node): void => {
    switch (node.type) {
      case 'Character': {
        const letters = lesserLetters(node.value)
        if (letters === '') return
        const all = `${node.raw}${letters}`
        const inClass = node.parent.type === 'CharacterClass'
        edits.push({ start: node.start, end: node.end, text: inClass ? all : `[${all}]` })
        return
      }
      case 'CharacterClass':
        if (!node.negate) node.elements.forEach(take)
        return
      case 'Quantifier':
        take(node.element)
        return
      case 'Assertion':
        if ('alternatives' in node) node.alternatives.forEach(take)
        return
      case 'Group':
      case 'CapturingGroup':
        node.alternatives.forEach(take)
        return
      case 'Alternative':
        node.elements.forEach(take)
        return
      default:
    }
  }
  parser.parsePattern(regex, 0, regex.length, { unicode: true }).alternatives.forEach(take)
  let written = ''
  let from = 0
  for (const { start, end, text } of edits) {
    written += regex.slice(from, start) + text
    from = end
  }
  return written + regex.slice(from)
}

/** The letter with fewer diacritics, in each way: without its tone, without its other mark, without both. */
function lesserLetters(codePoint: number): string {
  const letter = String.fromCodePoint(codePoint)
  if (letter === 'đ') return 'd'
  if (letter === 'Đ') return 'D'
  const [base, ...marks] = letter.normalize('NFD')
  if (marks.length === 0 || !/[a-z]/i.test(base!)) return ''
  const lesser = marks.map((_, left) => base! + marks.filter((_, at) => at !== left).join(''))
  return [...new Set([...lesser, base!].map((one) => one.normalize('NFC')))].join('')
}
