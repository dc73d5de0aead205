// From what fired to the verdict that is handed out: words of the packs, law of the day, evidence in its place.
import { type Occasion, occasionOf } from './duties'
import type { Assessment, Fired, Unsettled } from './judgement/assess'
import { compareViolations, decide } from './judgement/decide'
import type { CompiledRule } from './pack/compiled'
import type { Pack } from './pack/pack'
import type { LegalBasis } from './pack/law'
import type { Post } from './post'
import type { PostFacts } from './post-facts'
import type { RuleSet } from './rule-set'
import type { Evidence } from './signals/evidence'
import type { Observation, Occurrence } from './signals/observation'
import type { Undetermined, Verdict, Violation } from './verdict'
import { VERSION } from './version'

/** The day that applies to a pack's rules and law. */
export type DayOf = (pack: Pack) => string

/** A verdict under way. Filled in key by key: spreading what may be missing into it took longer than all else here. */
type Draft = { -readonly [Key in keyof Verdict]?: Verdict[Key] }

/** Pieces of evidence in one verdict. Rules that fire share them evenly; each tells one at least. */
export const MOST_EVIDENCE = 1_000

/** Puts the verdict on a post together. `began` is when its evaluation did, by `performance.now()`. */
export function writeVerdict(
  ruleSet: RuleSet,
  post: Post,
  observation: Observation,
  facts: PostFacts,
  assessment: Assessment,
  dayOf: DayOf,
  jurisdiction: string | undefined,
  asksLanguage: boolean,
  began: number,
): Verdict {
  const violations: Violation[] = []
  const shadow: Violation[] = []
  const order = assessment.fired.length > 0 ? facts.order()?.order : undefined
  const occasion = assessment.fired.length > 0 ? occasionOf(post, order) : undefined
  const mostEvidence = Math.max(1, Math.floor(MOST_EVIDENCE / assessment.fired.length))
  for (const fired of assessment.fired) {
    const rule = ruleSet.rules[fired.rule]!
    const places = placesOf(
      fired.facts.flatMap((fact) => facts.occurrences(fact)),
      observation,
    )
    const evidence = writeEvidence(places.slice(0, mostEvidence), observation)
    const leftOut = places.length - evidence.length
    const violation = writeViolation(
      ruleSet,
      rule,
      fired,
      { evidence, ...(leftOut > 0 && { evidenceLeftOut: leftOut }) },

      dayOf,
      occasion!,
      jurisdiction,
    )
    ;(rule.shadow ? shadow : violations).push(violation)
  }
  const open = assessment.undetermined
    .filter((one) => !ruleSet.rules[one.rule]!.shadow)
    .map((one) => ({ onError: askedBy(ruleSet, one) }))
  const verdict: Draft = {}
  if (post.id !== undefined) verdict.id = post.id
  verdict.decision = decide(violations, open)
  verdict.violations = violations.sort(compareViolations)
  verdict.shadow = shadow.sort(compareViolations)
  verdict.undetermined = assessment.undetermined
    .map(({ rule, ...why }): Undetermined => ({ rule: ruleSet.rules[rule]!.id, ...why }))
    .sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0))
  verdict.degraded = assessment.undetermined.length > 0
  if (asksLanguage) verdict.language = observation.mainLanguage()
  verdict.packs = ruleSet.stamps
  verdict.engine = VERSION
  verdict.asOf = dayOf(ruleSet.packs[0]!)
  verdict.durationMs = performance.now() - began
  return verdict as Verdict
}

/**
 * What a rule that could not be decided asks for. The rule's own word goes first, for it is about this rule alone; then
 * that of the classifier, unless it is the post that is none of its business.
 */
function askedBy({ rules, onFailure }: RuleSet, { rule, because, classifier }: Unsettled): 'skip' | 'review' {
  const own = rules[rule]!.onError
  if (own !== undefined) return own
  const isFault = classifier !== undefined && because !== 'CLASSIFIER_LANGUAGE'
  return (isFault ? onFailure.get(classifier) : undefined) ?? 'skip'
}

function writeViolation(
  ruleSet: RuleSet,
  rule: CompiledRule,
  fired: Fired,
  evidence: Pick<Violation, 'evidence' | 'evidenceLeftOut'>,
  dayOf: DayOf,
  occasion: Occasion,
  jurisdiction: string | undefined,
): Violation {
  const registry = ruleSet.registries.get(rule.pack)!
  const day = dayOf(rule.pack)
  const legalBasis = rule.legalBasis
    .map((citation) => registry.basis(citation, day, jurisdiction))
    .filter((basis): basis is LegalBasis => basis !== undefined)
  const bears = !rule.shadow && legalBasis.length > 0
  const isOrdered = fired.facts.some((fact) => ruleSet.docket.table.entries[fact]!.signal?.kind === 'order')
  return {
    rule: rule.id,
    category: rule.category,
    severity: rule.severity,
    action: rule.action,
    strictness: rule.strictness,
    confidence: fired.confidence,
    title: rule.title,
    message: rule.message,
    legalBasis,
    ...(rule.legalBasis.length > 0 && legalBasis.length === 0 && { basisLapsed: true as const }),
    duties: bears ? ruleSet.dutyBook.duties(fired.rule, day, occasion) : [],
    ...(isOrdered && occasion.order !== undefined && { order: occasion.order }),
    ...evidence,
    ...(fired.trace !== undefined && { trace: fired.trace }),
  }
}

/** Each place once, by field as the post gives them and then by place. */
function placesOf(occurrences: readonly Occurrence[], observation: Observation): Occurrence[] {
  const order = observation.fields
  const places = new Map<string, Occurrence>()
  for (const place of occurrences) {
    places.set(`${place.signal}\0${place.field}\0${place.start}\0${place.end}`, place)
  }
  return [...places.values()].sort(
    (a, b) =>
      order.indexOf(a.field) - order.indexOf(b.field) ||
      a.start - b.start ||
      a.end - b.end ||
      (a.signal < b.signal ? -1 : a.signal > b.signal ? 1 : 0),
  )
}

function writeEvidence(places: readonly Occurrence[], observation: Observation): Evidence[] {
  return places.map(({ signal, field, start, end, match, confidence, term, factCheck }) => ({
    signal,
    field,
    start,
    end,
    text: observation.textOf(field).slice(start, end),
    match,
    confidence,
    ...(term !== undefined && { term }),
    ...(factCheck !== undefined && { factCheck }),
  }))
}
