// The screen: rules by the facts they cannot do without, so that a clean post visits almost none of them.
import type { CompiledCondition, FactNode, SumNode } from './condition'
import type { Docket } from './docket'
import type { FactTable } from './fact-table'
import { costOf } from './fact-table'

export interface Screen {
  /** Facts to look at in every post, in order of their numbers: lexicons, patterns, entities, links, claims, formal orders. */
  readonly triggers: readonly number[]
  /** Rules that can be true only if this fact or another of their triggers occurs. */
  readonly byTrigger: ReadonlyMap<number, readonly number[]>
  /** Rules that can be true without any of the triggers. */
  readonly always: readonly number[]
  /**
   * The rules that can be true, each once and in order, for a post in which these facts occur: their value is
   * not 0, or not known. Other facts than triggers may stand among them.
   */
  select(occurring: readonly number[]): readonly number[]
}

/** Builds the index of a docket, of those rules that are asked for. */
export function createScreen(
  { cases, table }: Docket,
  isAsked: (rule: number) => boolean = () => true,
): Screen {
  const byTrigger = new Map<number, number[]>()
  const always: number[] = []
  cases.forEach(({ condition }, rule) => {
    if (!isAsked(rule)) return
    const facts = necessaryFacts(condition, table)
    if (facts === undefined) always.push(rule)
    else {
      for (const fact of facts) {
        const rules = byTrigger.get(fact)
        if (rules === undefined) byTrigger.set(fact, [rule])
        else rules.push(rule)
      }
    }
  })

  function select(occurring: readonly number[]): readonly number[] {
    if (occurring.length === 0) return always
    const selected = new Set(always)
    for (const fact of occurring) for (const rule of byTrigger.get(fact) ?? []) selected.add(rule)
    return [...selected].sort((a, b) => a - b)
  }

  return { triggers: [...byTrigger.keys()].sort((a, b) => a - b), byTrigger, always, select }
}

/**
 * Facts of which one must occur for the condition to be true; `undefined` if it can be true without any, and
 * none if it can never be true. Of several such sets the one that is cheapest to look at.
 */
export function necessaryFacts(
  condition: CompiledCondition,
  table: FactTable,
): readonly number[] | undefined {
  switch (condition.kind) {
    case 'fact':
      return necessaryForFact(condition, table)
    case 'all':
      return cheapest(
        condition.parts.map((part) => necessaryFacts(part, table)),
        table,
      )
    case 'any': {
      const parts = condition.parts.map((part) => necessaryFacts(part, table))
      return parts.length > 0 && parts.every((part) => part !== undefined) ? union(parts) : undefined
    }
    case 'not':
      return undefined
    case 'sum':
      return necessaryForSum(condition, table)
  }
}

function necessaryForFact(node: FactNode, table: FactTable): readonly number[] | undefined {
  if (node.reference !== undefined || node.holds(0, node.value)) return undefined
  const { signal } = table.entries[node.fact]
  switch (signal?.kind) {
    case 'lexicon':
    case 'pattern':
    case 'entity':
    case 'link':
    case 'order':
    case 'claim':
      return [node.fact]
    case 'near': {
      // All of its signals must occur for them to be near each other: any one of them will do as the trigger.
      const sets = signal.of.map((name) => table.number(name)).map((fact) => [fact])
      return cheapest(sets, table)
    }
    default:
      return undefined
  }
}

/**
 * Parts are taken in, least cost for their weight first, until what is left could not hold the sum up.
 */
function necessaryForSum(node: SumNode, table: FactTable): readonly number[] | undefined {
  if (node.trend !== 'rising') return undefined
  const parts = node.parts.map(({ weight, when }) => ({ weight, facts: necessaryFacts(when, table) }))
  const taken = new Map<(typeof parts)[number], readonly number[]>()
  const most = () =>
    parts.reduce((sum, part) => (part.weight > 0 && !taken.has(part) ? sum + part.weight : sum), 0)
  const offers = parts
    .flatMap((part) => (part.weight > 0 && part.facts ? [{ part, facts: part.facts }] : []))
    .sort((a, b) => costOfSet(a.facts, table) / a.part.weight - costOfSet(b.facts, table) / b.part.weight)
  for (const { part, facts } of offers) {
    if (!node.holds(most(), node.value)) break
    taken.set(part, facts)
  }
  return node.holds(most(), node.value) ? undefined : union([...taken.values()])
}

function cheapest(
  sets: readonly (readonly number[] | undefined)[],
  table: FactTable,
): readonly number[] | undefined {
  const known = sets.filter((set) => set !== undefined)
  return known.reduce<readonly number[] | undefined>(
    (best, set) => (best === undefined || costOfSet(set, table) < costOfSet(best, table) ? set : best),
    undefined,
  )
}

function costOfSet(facts: readonly number[], table: FactTable): number {
  return facts.reduce((cost, fact) => cost + costOf(table.entries[fact]), 0)
}

function union(sets: readonly (readonly number[])[]): readonly number[] {
  return [...new Set(sets.flat())]
}
