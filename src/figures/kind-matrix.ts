// Which kind of harm people saw in posts, and which kinds the rules found there.
import type { Verdict } from '../verdict'
import type { Labels, RuleFacts } from './judged-post'

/** A post of several kinds stands in several rows; a row's cells may add up to more than its posts. */
export interface KindRow {
  /** A category; `undefined` for posts in which nothing is to be found. */
  readonly kind?: string
  readonly posts: number
  /** Posts of the row in which a rule of each column's category fired. */
  readonly found: readonly number[]
  /** Posts of the row in which no rule fired. */
  readonly nothing: number
}

export interface KindMatrix {
  /** Categories, in order. */
  readonly columns: readonly string[]
  readonly rows: readonly KindRow[]
  /** Posts labelled for rules alone that are stricter than the run. */
  readonly leftOut: number
}

/** Counts labelled categories against found ones, by rules of at most this strictness. */
export function createKindMatrix(rules: readonly RuleFacts[], strictness: 1 | 2 | 3) {
  const facts = new Map(rules.map((rule) => [rule.id, rule]))
  const cells = new Map<string, Map<string, number>>()
  const posts = new Map<string, number>()
  const nothing = new Map<string, number>()
  let leftOut = 0
  const count = (into: Map<string, number>, key: string) => into.set(key, (into.get(key) ?? 0) + 1)

  return {
    add({ violates, allows }: Labels, verdict: Verdict): void {
      if (violates.length + allows.length === 0) return
      const asked = violates.filter((rule) => facts.get(rule)!.strictness <= strictness)
      if (violates.length > 0 && asked.length === 0) {
        leftOut++
        return
      }
      const labelled = new Set(asked.map((rule) => facts.get(rule)!.category))
      const found = new Set(
        [...verdict.violations, ...verdict.shadow]
          .filter((one) => one.strictness <= strictness)
          .map(({ category }) => category),
      )
      for (const kind of labelled.size === 0 ? [ALLOWED] : labelled) {
        count(posts, kind)
        if (found.size === 0) count(nothing, kind)
        const row = cells.get(kind) ?? new Map<string, number>()
        cells.set(kind, row)
        for (const category of found) count(row, category)
      }
    },
    /** `undefined` where nothing was labelled. */
    matrix(): KindMatrix | undefined {
      if (posts.size + leftOut === 0) return undefined
      const kinds = [...posts.keys()].filter((kind) => kind !== ALLOWED).sort()
      const columns = [
        ...new Set([...kinds, ...[...cells.values()].flatMap((row) => [...row.keys()])]),
      ].sort()
      const rowOf = (kind: string): KindRow => ({
        ...(kind !== ALLOWED && { kind }),
        posts: posts.get(kind)!,
        found: columns.map((column) => cells.get(kind)!.get(column) ?? 0),
        nothing: nothing.get(kind) ?? 0,
      })
      return { columns, rows: [...kinds, ...(posts.has(ALLOWED) ? [ALLOWED] : [])].map(rowOf), leftOut }
    },
  }
}

/** No category: ids are never empty. */
const ALLOWED = ''
