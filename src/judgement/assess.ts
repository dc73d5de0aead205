// From rules that may apply to those that fire: drop what is false, ask for what is missing, judge the rest.
import type { Docket } from './docket'
import { missingFacts, truthOf } from './evaluation'
import type { Judgement } from './judge'
import { judge } from './judge'
import { confidenceOf, supportingFacts } from './support'
import type { Trace } from './trace'
import type { AskableFactSource, FactSource, Unanswered } from './truth'
import { TRUE, UNKNOWN } from './truth'

/** A rule that holds for the post. */
export interface Fired {
  readonly rule: number
  /** 0..1, see docs/confidence.md. */
  readonly confidence: number
  /** Facts it rests on; their evidence is the rule's. */
  readonly facts: readonly number[]
  readonly trace?: Trace
}

/** A rule that could not be decided; one entry for each thing that was missing. */
export type Unsettled = { readonly rule: number } & Unanswered

/** Both lists are in order of rule numbers. Rules in neither do not hold. */
export interface Assessment {
  readonly fired: readonly Fired[]
  readonly undetermined: readonly Unsettled[]
}

/**
 * Decides rules for one post. The source is asked once, for those facts alone that a rule still hangs on: as
 * facts become known, conditions only get decided and none becomes unknown again, so a second round could ask
 * nothing new. Rejects only if `source.ask` does, by abort.
 */
export async function assess(
  docket: Docket,
  rules: readonly number[],
  source: AskableFactSource,
  options: { readonly trace?: boolean } = {},
): Promise<Assessment> {
  const first = divide(docket, rules, source)
  const wanted = factsToAsk(docket, first.open, source)
  if (wanted.length > 0) await source.ask(wanted)
  const { held, undetermined } = settle(docket, first, source)
  const briefs = held.map((rule) => docket.cases[rule].brief)
  const judgements = await judge(briefs, docket.table, source, options)

  const fired: Fired[] = []
  const unjudged: Unsettled[] = []
  held.forEach((rule, index) => {
    const judgement = judgements[index]
    // A judge that says no here contradicts the compiled condition: a fault of ours, and no reason to call
    // the post clean.
    if (judgement.holds === true) fired.push(fire(docket, rule, source, judgement))
    else unjudged.push({ rule, because: 'JUDGE_FAILED' })
  })
  return { fired, undetermined: [...undetermined, ...unjudged].sort((a, b) => a.rule - b.rule) }
}

/** As `assess`, on the compiled conditions alone and with what can be known at once. No trace. */
export function assessSync(docket: Docket, rules: readonly number[], source: AskableFactSource): Assessment {
  const first = divide(docket, rules, source)
  const wanted = factsToAsk(docket, first.open, source)
  if (wanted.length > 0) source.askSync(wanted)
  const { held, undetermined } = settle(docket, first, source)
  return { fired: held.map((rule) => fire(docket, rule, source)), undetermined }
}

/** Both in order of rule numbers. */
interface Division {
  readonly held: readonly number[]
  /** Neither true nor false. */
  readonly open: readonly number[]
}

interface Settlement {
  readonly held: readonly number[]
  readonly undetermined: readonly Unsettled[]
}

function divide({ cases }: Docket, rules: readonly number[], source: FactSource): Division {
  const held: number[] = []
  const open: number[] = []
  for (const rule of rules) {
    const truth = truthOf(cases[rule].condition, source)
    if (truth === TRUE) held.push(rule)
    else if (truth === UNKNOWN) open.push(rule)
  }
  return { held: held.sort(byNumber), open: open.sort(byNumber) }
}

function factsToAsk(
  { cases }: Docket,
  open: readonly number[],
  source: AskableFactSource,
): readonly number[] {
  if (open.length === 0) return open
  const missing = new Set(open.flatMap((rule) => missingFacts(cases[rule].condition, source)))
  return [...missing].filter((fact) => source.why(fact) === undefined).sort(byNumber)
}

/** Looks again at what was open, now that the source has been asked. */
function settle(docket: Docket, first: Division, source: AskableFactSource): Settlement {
  if (first.open.length === 0) return { held: first.held, undetermined: [] }
  const then = divide(docket, first.open, source)
  const held = [...first.held, ...then.held].sort(byNumber)
  return { held, undetermined: then.open.flatMap((rule) => reasons(docket, rule, source)) }
}

function byNumber(a: number, b: number): number {
  return a - b
}

/** Why a rule is undecided, each reason once. */
function reasons({ cases, table }: Docket, rule: number, source: AskableFactSource): Unsettled[] {
  const found = new Map<string, Unsettled>()
  for (const fact of missingFacts(cases[rule].condition, source)) {
    // A source that gives no reason, or a value in which the path cannot be read.
    const why = source.why(fact) ?? { because: 'FACT_FAILED' as const, fact: table.entries[fact].name }
    found.set(`${why.because} ${why.classifier ?? ''} ${why.fact ?? ''}`, { rule, ...why })
  }
  return [...found.values()]
}

function fire({ cases }: Docket, rule: number, source: FactSource, judgement?: Judgement): Fired {
  const { condition } = cases[rule]
  return {
    rule,
    confidence: confidenceOf(condition, source),
    facts: supportingFacts(condition, source),
    ...(judgement?.trace && { trace: judgement.trace }),
  }
}
