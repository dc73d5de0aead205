// The judge: json-rules-engine on the few rules that the screen lets through. Its result is the
// explanation.
import { Engine } from 'json-rules-engine'
import type { Brief, SumPart } from './brief'
import type { FactTable } from './fact-table'
import { DECORATORS, OPERATORS } from './operators'
import { readFact } from './reading'
import type { Trace, TracedPart } from './trace'
import { traceOf } from './trace'
import type { FactSource } from './truth'
import { UNKNOWN_VALUE } from './truth'

/** What the judge finds. `holds: undefined` = this rule could not be judged. */
export interface Judgement {
  readonly holds: boolean | undefined
  /** With `trace: true`. */
  readonly trace?: Trace
}

interface Court {
  readonly table: FactTable
  readonly source: FactSource
  readonly trace: boolean
  /** Sums computed in this run, by fact name. */
  readonly sums: Map<string, Promise<Sum>>
}

interface Sum {
  readonly value: number
  readonly parts: readonly TracedPart[]
}

/**
 * Judges rules, in their order. Never rejects: if the engine fails, each rule is judged alone, and only the
 * one that made it fail is left without a judgement.
 *
 * Unknown facts are given as `undefined`, which to the engine is a value like any other. That is safe for
 * conditions that `truthOf` found true: Kleene's logic says so only if they hold whatever the unknown facts
 * may be.
 */
export async function judge(
  briefs: readonly Brief[],
  table: FactTable,
  source: FactSource,
  options: { readonly trace?: boolean } = {},
): Promise<readonly Judgement[]> {
  if (briefs.length === 0) return []
  try {
    return await hear(briefs, { table, source, trace: options.trace === true, sums: new Map() })
  } catch {
    if (briefs.length === 1) return [{ holds: undefined }]
    const alone: Judgement[] = []
    for (const brief of briefs) alone.push(...(await judge([brief], table, source, options)))
    return alone
  }
}

/**
 * One run of an engine of its own: an `Engine` keeps the state of its run in itself, and when two runs
 * overlap on one it skips rules without a word.
 */
async function hear(briefs: readonly Brief[], court: Court): Promise<readonly Judgement[]> {
  const engine = new Engine([], { allowUndefinedFacts: true, pathResolver })
  for (const [name, operator] of Object.entries(OPERATORS)) engine.addOperator(name, operator)
  for (const [name, decorator] of Object.entries(DECORATORS)) engine.addOperatorDecorator(name, decorator)
  briefs.forEach(({ conditions }, index) => {
    engine.addRule({ name: String(index), conditions, event: { type: 'violation' } })
  })
  for (const [name, read] of factsOf(briefs, court)) engine.addFact(name, read, { cache: false })
  const { results, failureResults } = await engine.run()

  const judgements: Judgement[] = briefs.map(() => ({ holds: undefined }))
  for (const rule of [...results, ...failureResults]) {
    const index = Number(rule.name)
    const holds = rule.result === true
    judgements[index] = court.trace
      ? { holds, trace: traceOf(rule, await partsOf(briefs[index], court)) }
      : { holds }
  }
  return judgements
}

async function partsOf(brief: Brief, court: Court): Promise<Map<string, readonly TracedPart[]>> {
  const parts = new Map<string, readonly TracedPart[]>()
  for (const [name, of] of brief.sums) parts.set(name, (await sumOf(name, of, court)).parts)
  return parts
}

type ReadFact = (params: Record<string, unknown>) => unknown

/**
 * Every fact is a function of its params, so that one name with other params is another fact. Uncached: the
 * source remembers, and the engine's cache would only hash the params each time.
 */
function factsOf(briefs: readonly Brief[], court: Court): Map<string, ReadFact> {
  const facts = new Map<string, ReadFact>()
  for (const brief of briefs) {
    for (const name of brief.facts) facts.set(name, (params) => factValue(name, params, court))
    for (const [name, parts] of brief.sums)
      facts.set(name, async () => (await sumOf(name, parts, court)).value)
  }
  return facts
}

function factValue(name: string, params: Record<string, unknown>, { table, source }: Court): unknown {
  const fact = table.find(name, params)
  return fact === undefined ? undefined : knownOrUndefined(readFact(source.value(fact), undefined))
}

function sumOf(name: string, parts: readonly SumPart[], court: Court): Promise<Sum> {
  const known = court.sums.get(name)
  if (known !== undefined) return known
  const sum = addUp(parts, court)
  court.sums.set(name, sum)
  return sum
}

/**
 * A sum's parts are judged by a fresh engine too, so that the judge's word does not rest on the compiled
 * conditions.
 */
async function addUp(parts: readonly SumPart[], court: Court): Promise<Sum> {
  const judgements = await hear(
    parts.map((part) => part.brief),
    court,
  )
  let value = 0
  const traced = parts.map(({ weight }, index) => {
    const { holds, trace } = judgements[index]
    if (holds === true) value += weight
    return { weight, result: holds === true, ...(trace && { conditions: trace }) }
  })
  return { value, parts: traced }
}

function pathResolver(value: object, path: string): unknown {
  return knownOrUndefined(readFact(value, path.split('.')))
}

function knownOrUndefined(value: unknown): unknown {
  return value === UNKNOWN_VALUE ? undefined : value
}
