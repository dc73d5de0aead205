// A pack's file as text: YAML or JSON to plain data, and any part of it back to its line and column.
import { Composer, Lexer, LineCounter, Parser, isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { CST, Document, Pair, ParsedNode, YAMLMap } from 'yaml'
import type { Fault, FaultCode } from '../errors'
import { fault } from '../errors'
import { codeFrame } from './code-frame'
import { LIMITS } from './limits'
import { dotted, kindOf } from './source'
import type { Path, Source, Where } from './source'
import { decodeUtf8 } from './utf8'
import { yamlValue } from './yaml-value'

type Range = readonly [number, number]

/** How many more signs (words, brackets, line ends …) the files of a pack may have: what is read is taken off. */
export interface Allowance {
  signs: number
}

/**
 * Reads one document of YAML 1.2 or JSON. Never throws: what is wrong stands in `faults`, of more than a thousand a thousand and one.
 */
export function readYaml(
  given: string,
  file?: string,
  allowance: Allowance = { signs: LIMITS.signs },
): Source {
  const text = tabsToSpaces(given.startsWith('\ufeff') ? given.slice(1) : given)
  const lines = new LineCounter()
  const { tokens, refused } = tokensOf(text, lines, allowance)
  if (lines.lineStarts[0] !== 0) lines.lineStarts.unshift(0)
  const where = (range: Range, path: Path = []): Where => ({
    ...(file !== undefined && { file }),
    ...linesOf(text, lines, range),
    ...(path.length > 0 && { path: dotted(path) }),
  })

  const faults: Fault[] = []
  const report = (code: FaultCode, values: Fault['values'], range: Range, path?: Path) => {
    faults.push(fault(code, values, where(range, path)))
  }
  const source = { ...(file !== undefined && { file }), faults }

  const unread = { ...source, value: undefined, whole: false, place: () => where([0, 1]) }
  if (refused !== undefined) {
    const { at, ...values } = refused
    report('PACK_TOO_LARGE', values, [at, at + 1])
    return unread
  }
  const tooDeep = firstTooDeep(tokens)
  if (tooDeep !== undefined) {
    report('TOO_DEEP', { limit: LIMITS.depth }, [tooDeep, tooDeep + 1])
    return unread
  }

  const [document, second] = compose(tokens, text)
  for (const problem of [...document.errors, ...document.warnings].slice(0, LIMITS.faults + 1)) {
    report('YAML_SYNTAX', { reason: (problem.message.split('\n')[0] as string).slice(0, 200) }, problem.pos)
  }
  if (second !== undefined) {
    const reason = 'a file holds one document; --- begins another'
    report('YAML_SYNTAX', { reason }, [second.range[0], second.range[0] + 3])
  }
  const whole = faults.length === 0
  const { value, problems } = yamlValue(document)
  for (const { code, values, range, path, before } of problems) {
    const first = before && { first: lines.linePos(before[0]).line }
    report(code, { ...values, ...first }, range, path)
  }
  const top = document.contents
  if (faults.length === 0 && top !== null && value !== undefined && kindOf(value) !== 'map') {
    report('WRONG_TYPE', { key: 'pack', expected: 'map', found: kindOf(value) }, [top.range[0], top.range[1]])
  }

  // The tree is some twenty times the size of its text and wanted for faults alone: held weakly, and built again if need be.
  let held = new WeakRef(document)
  function tree(): Document.Parsed {
    const still = held.deref()
    if (still !== undefined) return still
    const again = compose([...new Parser().parse(text)], text)[0]
    held = new WeakRef(again)
    return again
  }
  return { ...source, value, whole, place: (path, of) => where(rangeOf(tree(), path, of ?? 'value'), path) }
}

/** What the parser makes of the signs of a text; `refused` where there are more than may be, or one is too long. */
function tokensOf(text: string, lines: LineCounter, allowance: Allowance) {
  const parser = new Parser(lines.addNewLine)
  const tokens: CST.Token[] = []
  for (const sign of new Lexer().lex(text)) {
    if (sign.length > LIMITS.word)
      return { tokens, refused: { at: parser.offset, length: sign.length, limit: LIMITS.word } }
    if (--allowance.signs < 0)
      return { tokens, refused: { at: parser.offset, signs: LIMITS.signs, limit: LIMITS.signs } }
    for (const token of parser.next(sign)) tokens.push(token)
  }
  return { tokens: [...tokens, ...parser.end()] }
}

/** The same from a file's bytes, which must be UTF-8, with or without a byte order mark. */
export function readBytes(bytes: Uint8Array, file?: string, allowance?: Allowance): Source {
  const { text, wrong } = decodeUtf8(bytes)
  if (text !== undefined) return readYaml(text, file, allowance)
  const where = { ...(file !== undefined && { file }), ...wrong }
  return {
    ...where,
    value: undefined,
    faults: [fault('FILE_NOT_UTF8', {}, where)],
    whole: false,
    place: () => where,
  }
}

/** Tabs may not indent YAML, but do indent JSON. They are as wide as the spaces put in their stead, so places stay. */
function tabsToSpaces(text: string): string {
  return /^\s*[{[]/.test(text) ? text.replace(/^[ \t]+/gm, (indent) => ' '.repeat(indent.length)) : text
}

function compose(tokens: readonly CST.Token[], text: string): [Document.Parsed, ...Document.Parsed[]] {
  const composer = new Composer({ prettyErrors: false, logLevel: 'error', uniqueKeys: false, version: '1.2' })
  return [...composer.compose(tokens, true, text.length)] as [Document.Parsed, ...Document.Parsed[]]
}

/**
 * Offset of a token that is nested too deep. The parser keeps a stack of its own, but the composer calls itself: a
 * call stack that overflows inside one of its regular expressions ends the process (V8), past any `catch`.
 */
function firstTooDeep(tokens: readonly CST.Token[]): number | undefined {
  const waiting: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next
    if (depth > LIMITS.depth) return 'offset' in token ? token.offset : 0
    if (token.type === 'document' && token.value) waiting.push({ token: token.value, depth })
    if (!('items' in token)) continue
    for (const item of token.items) {
      if (item.key) waiting.push({ token: item.key, depth: depth + 1 })
      if (item.value) waiting.push({ token: item.value, depth: depth + 1 })
    }
  }
  return undefined
}

/** Range of the deepest part that the path leads to. */
function rangeOf(document: Document.Parsed, path: Path, of: 'key' | 'value'): Range {
  let node: unknown = document.contents
  let range: Range = document.contents?.range
    ? [document.contents.range[0], document.contents.range[1]]
    : [0, 1]
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document)
    let child: ParsedNode | null | undefined
    let key: ParsedNode | undefined
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      const pair = pairsOf(node).get(String(step))
      child = pair?.value
      key = pair?.key
    } else if (isSeq<ParsedNode>(node)) child = node.items[Number(step)]
    const wanted =
      key !== undefined && (isNothing(child) || (of === 'key' && index === path.length - 1)) ? key : child
    if (!wanted) break
    range = [wanted.range[0], wanted.range[1]]
    node = child
  }
  return range
}

const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair<ParsedNode, ParsedNode | null>>>()

/** By key; of twofold keys the first. Kept as long as the tree, for each of a thousand keys may have a fault. */
function pairsOf(map: YAMLMap<ParsedNode, ParsedNode | null>) {
  const known = pairs.get(map)
  if (known !== undefined) return known
  const byKey = new Map<string, Pair<ParsedNode, ParsedNode | null>>()
  for (const pair of map.items.toReversed()) if (isScalar(pair.key)) byKey.set(String(pair.key.value), pair)
  pairs.set(map, byKey)
  return byKey
}

/** `key:` with nothing after it has an empty value, which is best shown by its key. */
function isNothing(node: ParsedNode | null | undefined): boolean {
  return !node || node.range[0] === node.range[1]
}

function linesOf(text: string, lines: LineCounter, [start, end]: Range): Where {
  const from = lines.linePos(Math.min(start, text.length))
  const to = lines.linePos(Math.max(Math.min(end, text.length), Math.min(start, text.length)))
  const lineEnd = lines.lineStarts[from.line] ?? text.length
  const breaks = /\r?\n$/.exec(text.slice(Math.max(0, lineEnd - 2), lineEnd))?.[0].length ?? 0
  const lineText = text.slice(lines.lineStarts[from.line - 1], lineEnd - breaks)
  const endColumn = to.line === from.line ? to.col : lineText.length + 1
  return {
    line: from.line,
    column: from.col,
    endLine: to.line,
    endColumn: to.col,
    frame: codeFrame(lineText, from.line, from.col, endColumn),
  }
}
