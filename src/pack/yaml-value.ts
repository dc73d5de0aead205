// The plain data of a YAML document. Walked here rather than by the parser's own `toJS`, so that twofold keys cost no
// time quadratic in their number, aliases are counted by what they unfold to, and each oddity has its place.
import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { Document, ParsedNode } from 'yaml'
import type { Fault, FaultCode } from '../errors'
import { shownName } from './did-you-mean'
import { LIMITS } from './limits'
import { kindOf, lastName } from './source'
import type { Path } from './source'

export interface YamlProblem {
  readonly code: FaultCode
  readonly values: Fault['values']
  readonly range: readonly [number, number]
  readonly path: Path
  /** Where the same key stood before. */
  readonly before?: readonly [number, number]
}

/** `value` is `undefined` if the document is empty. */
export function yamlValue(document: Document.Parsed) {
  const anchors = new Map<string, ParsedNode>()
  const open = new Set<ParsedNode>()
  const problems: YamlProblem[] = []
  let aliased = 0
  let stopped = false

  /** One more than are told, so that it shows that there are more. */
  function add(problem: YamlProblem) {
    if (problems.length <= LIMITS.faults) problems.push(problem)
  }

  function report(code: FaultCode, values: Fault['values'], node: ParsedNode, path: Path) {
    add({ code, values, range: [node.range[0], node.range[1]], path })
  }

  function read(node: ParsedNode | null, path: Path, depth: number, inAlias: boolean): unknown {
    if (node === null || stopped) return null
    if (inAlias && ++aliased > LIMITS.aliased) {
      stopped = true
      report('YAML_TOO_MANY_ALIASES', { limit: LIMITS.aliased }, node, path)
      return null
    }
    if (depth > LIMITS.depth) {
      report('TOO_DEEP', { limit: LIMITS.depth }, node, path)
      return null
    }
    if (isAlias(node)) {
      const target = anchors.get(node.source)
      if (target !== undefined && !open.has(target)) return read(target, path, depth + 1, true)
      const reason = `there is no finished value with the anchor &${shownName(node.source)} before this alias`
      report('YAML_SYNTAX', { reason }, node, path)
      return null
    }
    if (node.anchor) anchors.set(node.anchor, node)
    open.add(node)
    const value = isScalar(node) ? scalar(node, path) : collection(node, path, depth, inAlias)
    open.delete(node)
    return value
  }

  function scalar(node: ParsedNode & { value: unknown }, path: Path): unknown {
    const { value } = node
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number' && Number.isFinite(value)) return value
    const found = value instanceof Date ? 'date' : typeof value === 'number' ? String(value) : kindOf(value)
    report('WRONG_TYPE', { key: lastName(path), expected: 'JSON', found }, node, path)
    return null
  }

  function collection(node: ParsedNode, path: Path, depth: number, inAlias: boolean): unknown {
    if (isSeq(node)) {
      return node.items.map((item, index) => read(item as ParsedNode, [...path, index], depth + 1, inAlias))
    }
    if (!isMap(node)) return null
    const entries = new Map<string, unknown>()
    const firsts = new Map<string, ParsedNode>()
    for (const pair of node.items) {
      const keyNode = pair.key as ParsedNode
      if (!isScalar(keyNode)) {
        report(
          'WRONG_TYPE',
          { key: 'key', expected: 'string', found: isSeq(keyNode) ? 'list' : 'map' },
          keyNode,
          path,
        )
        continue
      }
      const key = String(keyNode.value ?? '')
      const first = firsts.get(key)
      if (key === '__proto__') report('UNKNOWN_KEY', { key, allowed: '-' }, keyNode, path)
      else if (first !== undefined) {
        const [range, before] = [keyNode.range, first.range]
        const values = { key: shownName(key) }
        add({
          code: 'YAML_DUPLICATE_KEY',
          values,
          range: [range[0], range[1]],
          path: [...path, key],
          before: [before[0], before[1]],
        })
      } else {
        firsts.set(key, keyNode)
        entries.set(key, read(pair.value as ParsedNode | null, [...path, key], depth + 1, inAlias))
      }
    }
    return Object.fromEntries(entries)
  }

  const empty = document.contents === null || (isScalar(document.contents) && document.contents.source === '')
  const value = empty ? undefined : read(document.contents, [], 0, false)
  return { value, problems }
}
