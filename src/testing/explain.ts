// Why rules fire on a post, and why those that come near do not: the verdict opened up, rule by rule.
import { type Barrier, barriersOf } from '../applicability'
import { type Calendar, createCalendar } from '../as-of'
import type { Classifier } from '../classifiers/classifier'
import { plugAll } from '../classifiers/plug'
import { createRunner } from '../classifiers/runner'
import { assess } from '../judgement/assess'
import { missingFacts } from '../judgement/evaluation'
import type { EvaluateOptions } from '../options'
import { checkOptions } from '../options'
import type { CompiledRule } from '../pack/compiled'
import type { LegalBasis } from '../pack/law'
import type { Pack } from '../pack/pack'
import type { Status } from '../pack/vocabulary'
import { type Post, checkPost } from '../post'
import { PostFacts } from '../post-facts'
import { type RuleSet, createRuleSet } from '../rule-set'
import { skeletonText, surfaceText } from '../text/mapped-text'
import type { Undetermined, Verdict, Violation } from '../verdict'
import { writeVerdict } from '../write-verdict'
import { clausesOf, statusesOf } from './clauses'
import { type Part, type PartReader, type Specimen, createPartReader } from './condition-parts'
import { type RulePage, writeRulePage } from './rule-page'
import { type Change, changesToHold, sizeOf } from './tipping'
import { withDraftsAwake } from './trial'

/** One rule before one post. */
export interface RuleAccount
  extends Pick<CompiledRule, 'id' | 'title' | 'category' | 'severity' | 'action' | 'strictness'> {
  readonly status: Status
  readonly outcome: 'fired' | 'undetermined' | 'near'
  /** What it looks for, and what of that holds. */
  readonly when: Part
  /** What lets a post pass, and what of that holds. */
  readonly unless: readonly Part[]
  /** What keeps the rule from being asked about such a post, whatever is in it. */
  readonly barriers: readonly Barrier[]
  /** A smallest set of changes by which it would fire; missing where none was found. */
  readonly changes?: readonly Change[]
  /** How many changes that is, barriers counted. */
  readonly missing?: number
  /** The law it names that is in force. */
  readonly law: readonly LegalBasis[]
  readonly violation?: Violation
  readonly undetermined?: readonly Undetermined[]
}

/** One text of a post and the two readings that rules search. */
export interface Reading {
  readonly field: string
  readonly text: string
  readonly surface: string
  readonly skeleton: string
}

export interface Explanation {
  /** With drafts as shadow rules, which a moderator would not ask. */
  readonly verdict: Verdict
  readonly readings: readonly Reading[]
  /** In the order of the verdict. */
  readonly fired: readonly RuleAccount[]
  readonly undetermined: readonly RuleAccount[]
  /** Rules of which some part that speaks for them holds on words of the post, or that hold altogether and are not asked: those that lack least first. */
  readonly near: readonly RuleAccount[]
}

export interface Explainer {
  /** Ids of all rules that are evaluated, drafts among them. */
  readonly ruleIds: readonly string[]
  /** Explains a post. Rejects with an `UngxuError` (`POST_…`, `OPTION_WRONG`). */
  explain(post: Post, options?: EvaluateOptions): Promise<Explanation>
  /** A rule as a page to read; `undefined` if there is no such rule. Throws `UngxuError` (`OPTION_WRONG`). */
  page(rule: string, options?: EvaluateOptions): RulePage | undefined
}

/**
 * Makes packs ready to be explained. Drafts are looked at as shadow rules: their authors want to see them. Throws
 * `UngxuError` with every fault in how the packs fit together.
 */
export function createExplainer(packs: readonly Pack[], classifiers: readonly Classifier[] = []): Explainer {
  const plugs = plugAll(classifiers)
  const runner = createRunner(plugs)
  const ruleSet = createRuleSet(packs.map(withDraftsAwake), plugs)
  const reader = createPartReader(ruleSet.docket.table)
  const calendar = createCalendar(Date.now)
  const statuses = statusesOf(packs)
  const counts = spread(ruleSet.rules.map(({ condition }) => reader.read(clausesOf(condition).when)))

  return {
    ruleIds: ruleSet.rules.map(({ id }) => id),
    page(rule, options = {}) {
      checkOptions(options)
      const number = ruleSet.rules.findIndex(({ id }) => id === rule)
      if (number === -1) return undefined
      const day = dayOf(options, calendar)(ruleSet.rules[number]!.pack)
      return writeRulePage(statuses.get(rule)!, ruleSet, reader, number, day, options.jurisdiction)
    },
    async explain(post, options = {}) {
      checkPost(post)
      checkOptions(options)
      const day = dayOf(options, calendar)
      const observation = ruleSet.observer.observe(post)
      const origins = { table: ruleSet.docket.table, facts: {}, classifiers: runner }
      const facts = new PostFacts(post, observation, origins, options.signal)
      const barriers = ruleSet.rules.map((rule) =>
        barriersOf(rule, post, day(rule.pack), options, observation),
      )
      const asked = ruleSet.rules.flatMap((_, number) => (barriers[number]!.length === 0 ? [number] : []))
      // A moderator asks only for what still matters; here every rule is to be known through and through.
      const unknown = asked.flatMap((number) => missingFacts(ruleSet.docket.cases[number]!.condition, facts))
      if (unknown.length > 0) await facts.ask([...new Set(unknown)])
      const began = performance.now()
      const assessment = await assess(ruleSet.docket, asked, facts)
      const { jurisdiction } = options
      const verdict = writeVerdict(
        ...([ruleSet, post, observation, facts, assessment, day, jurisdiction, true, began] as const),
      )
      const account = createAccountant(
        statuses,
        ruleSet,
        reader,
        verdict,
        { facts, observation },
        day,
        options,
      )
      const accounts = ruleSet.rules.map((rule, number) => account(rule, barriers[number]!))
      const byId = new Map(accounts.map((one) => [one.id, one]))
      return {
        verdict,
        readings: readingsOf(post),
        fired: [...verdict.violations, ...verdict.shadow].map(({ rule }) => byId.get(rule)!),
        undetermined: accounts.filter(({ outcome }) => outcome === 'undetermined'),
        near: nearest(accounts, counts),
      }
    },
  }
}

/** Those that lack least first; of these, those that the words of the post speak for most. */
function nearest(accounts: readonly RuleAccount[], counts: ReadonlyMap<string, number>): RuleAccount[] {
  return accounts
    .filter(({ outcome }) => outcome === 'near')
    .map((account) => ({
      account,
      weight: grounds(account.when, counts),
      lack: account.missing ?? Number.MAX_VALUE,
    }))
    .filter(({ account, weight }) => weight > 0 || isBarred(account))
    .sort((a, b) => a.lack - b.lack || b.weight - a.weight || (a.account.id < b.account.id ? -1 : 1))
    .map(({ account }) => account)
}

function createAccountant(
  statuses: ReadonlyMap<string, Status>,
  ruleSet: RuleSet,
  reader: PartReader,
  verdict: Verdict,
  specimen: Specimen,
  day: (pack: Pack) => string,
  { jurisdiction }: EvaluateOptions,
) {
  const violations = new Map([...verdict.violations, ...verdict.shadow].map((one) => [one.rule, one]))
  return (rule: CompiledRule, barriers: readonly Barrier[]): RuleAccount => {
    const { id, title, category, severity, action, strictness } = rule
    const violation = violations.get(id)
    const undetermined = verdict.undetermined.filter((one) => one.rule === id)
    const { when, unless } = clausesOf(rule.condition)
    const parts = {
      when: reader.read(when, specimen),
      unless: unless.map((one) => reader.read(one, specimen)),
    }
    const changes = violation === undefined ? changesToHold(reader.read(rule.condition, specimen)) : []
    const registry = ruleSet.registries.get(rule.pack)!
    return {
      ...{ id, title, category, severity, action, strictness },
      status: statuses.get(id)!,
      outcome: violation !== undefined ? 'fired' : undetermined.length > 0 ? 'undetermined' : 'near',
      ...parts,
      barriers,
      ...(changes !== undefined && { changes, missing: barriers.length + sizeOf(changes) }),
      law: rule.legalBasis.flatMap(
        (citation) => registry.basis(citation, day(rule.pack), jurisdiction) ?? [],
      ),
      ...(violation && { violation }),
      ...(undetermined.length > 0 && { undetermined }),
    }
  }
}

/** In how many rules a signal speaks for the rule, by its label. */
function spread(parts: readonly Part[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const part of parts) {
    for (const label of new Set(speaking(part).map(({ signal }) => signal.label)))
      counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return counts
}

/**
 * How much of what occurs in the post speaks for this rule rather than for any: each signal that holds on words counts once, and
 * the less the more rules have it. 0 where there is none.
 */
function grounds(part: Part, counts: ReadonlyMap<string, number>): number {
  const held = speaking(part).filter(({ truth, evidence = [] }) => truth === 'holds' && evidence.length > 0)
  const labels = new Set(held.map(({ signal }) => signal.label))
  return [...labels].reduce((sum, label) => sum + 1 / counts.get(label)!, 0)
}

/** The signals by which a condition may come to hold: those under `not` and those that weigh against it are none. */
function speaking(part: Part): Extract<Part, { kind: 'signal' }>[] {
  switch (part.kind) {
    case 'signal':
      return [part]
    case 'fact':
    case 'not':
      return []
    case 'sum':
      return part.parts.flatMap((one) => (one.weight > 0 ? speaking(one.part) : []))
    default:
      return part.parts.flatMap(speaking)
  }
}

/** Whether its conditions hold and something else alone keeps it from firing. */
function isBarred({ changes }: RuleAccount): boolean {
  return changes?.length === 0
}

function dayOf({ asOf }: EvaluateOptions, calendar: Calendar): (pack: Pack) => string {
  return (pack) => asOf ?? calendar(pack.timeZone)
}

function readingsOf({ text, fields = {} }: Post): Reading[] {
  return [['text', text] as const, ...Object.entries(fields)].map(([field, original]) => ({
    field,
    text: original,
    surface: surfaceText(original).text,
    skeleton: skeletonText(original).text,
  }))
}
