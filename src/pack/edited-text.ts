// A part taken out of the text of a pack's file, or a word of it replaced: everything else, comments too, stays as it is written.
import { CST, Composer, Parser, isCollection, isMap, isScalar } from 'yaml'
import type { Document, ParsedNode } from 'yaml'
import type { Path } from './source'
import { readYaml } from './yaml-source'

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection
type Item = Collection['items'][number]

/**
 * The text without the part that a path leads to: an item of a list, or a key with its value. Comments above it stay, one on its
 * lines goes with it. `undefined` where the text cannot be read, or would then say anything but the same without that part.
 */
export function withoutPart(text: string, path: Path): string | undefined {
  const last = path.at(-1)
  const edited = edit(text, path.slice(0, -1), (node) => {
    if (!isCollection(node)) return false
    const token = node.srcToken as Collection
    const at = isMap<ParsedNode>(node)
      ? node.items.findIndex(({ key }) => isScalar(key) && String(key.value) === String(last))
      : Number(last)
    // Comments on lines of their own are items without a value in the list of tokens.
    const items = token.items as Item[]
    const present = items.flatMap((item, index) => (isPart(item) ? [index] : []))
    const index = present[at]
    if (index === undefined) return false
    takeOut(items, index, token.type === 'flow-collection')
    return true
  })
  return edited === undefined || !isSame(edited, text, (value) => replaced(value, path, GONE))
    ? undefined
    : edited
}

/** The text with another word where a path leads to a word. `undefined` as above. */
export function withWord(text: string, path: Path, word: string): string | undefined {
  const edited = edit(text, path, (node) => {
    const token = node.srcToken
    if (!isScalar(node) || token === undefined || !CST.isScalar(token as CST.Token)) return false
    CST.setScalarValue(token as CST.Token, word)
    return true
  })
  return edited === undefined || !isSame(edited, text, (value) => replaced(value, path, word))
    ? undefined
    : edited
}

/** Finds the node of a path and has its tokens changed; the text that all tokens make then. */
function edit(text: string, path: Path, change: (node: ParsedNode) => boolean): string | undefined {
  if (readYaml(text).faults.length > 0) return undefined
  const tokens = [...new Parser().parse(text)]
  const composer = new Composer({
    keepSourceTokens: true,
    uniqueKeys: false,
    version: '1.2',
    logLevel: 'silent',
  })
  const [document] = [...composer.compose(tokens, true, text.length)] as Document.Parsed[]
  const node = path.length === 0 ? document?.contents : document?.getIn(path, true)
  if (node === undefined || node === null || !change(node as ParsedNode)) return undefined
  return tokens.map((token) => CST.stringify(token)).join('')
}

function isPart({ key, sep, value }: Item): boolean {
  return key !== undefined || sep !== undefined || value !== undefined
}

/** What stood above the item goes over to the next one, less the indentation that the first of a list shares with it. */
function takeOut(items: Item[], index: number, isFlow: boolean): void {
  const [gone] = items.splice(index, 1) as [Item]
  const next = items[index]
  const isFirst = !items.slice(0, index).some(isPart)
  if (isFlow) {
    if (isFirst && next !== undefined) next.start = [...gone.start, ...afterComma(next.start)]
    if (next === undefined) items.push({ start: spaceAfter(gone) })
    return
  }
  const above = gone.start.slice(0, lineStart(gone.start))
  if (next === undefined) {
    if (above.length > 0) items.push({ start: above })
  } else next.start = [...above, ...(isFirst ? withoutIndent(next.start) : next.start)]
}

function withoutIndent(start: readonly CST.SourceToken[]): CST.SourceToken[] {
  return start[0]?.type === 'space' ? start.slice(1) : [...start]
}

/** Where the last line of the tokens before an item begins. */
function lineStart(start: readonly CST.SourceToken[]): number {
  return start.findLastIndex(({ type }) => type === 'newline') + 1
}

function afterComma(start: readonly CST.SourceToken[]): CST.SourceToken[] {
  const rest = start.slice(start.findIndex(({ type }) => type === 'comma') + 1)
  const from = rest.findIndex(({ type }) => type !== 'space' && type !== 'newline')
  return from === -1 ? [] : rest.slice(from)
}

function spaceAfter({ value }: Item): CST.SourceToken[] {
  const end = value && 'end' in value ? (value.end ?? []) : []
  return end.filter(({ type }) => type === 'space' || type === 'newline')
}

/** Whether the edited text says just what the old one says with a change made to it. */
function isSame(edited: string, text: string, change: (value: unknown) => unknown): boolean {
  const read = readYaml(edited)
  return (
    read.faults.length === 0 && JSON.stringify(read.value) === JSON.stringify(change(readYaml(text).value))
  )
}

const GONE = Symbol('gone')

/** A copy in which the value at a path is another one; `GONE` takes it out. */
function replaced(whole: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value
  const inner = (one: unknown, at: string | number) =>
    String(at) === String(step) ? replaced(one, rest, value) : one
  if (Array.isArray(whole)) return whole.map(inner).filter((one) => one !== GONE)
  return Object.fromEntries(
    Object.entries(whole as object)
      .map(([key, one]) => [key, inner(one, key)] as const)
      .filter(([, one]) => one !== GONE),
  )
}
